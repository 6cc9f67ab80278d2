import type { Source } from '#core/article/source.ts'
import { between, type Draw, pick } from '../chaos/draw.ts'
import { type Change, changesOf } from './changes.ts'
import { type Incident, incidentsOf } from './incidents.ts'
import { type Piece, piecesOf } from './pieces.ts'

const [second, minute, hour] = [1_000, 60_000, 3_600_000]

/** What an outlet is like, all its time. */
export type Outlet = {
  readonly source: Source
  readonly host: string
  /** Whether it is asked over a real connection. */
  readonly wired: boolean
  /** Whether a hub tells what is new there. */
  readonly hub: boolean
  readonly format: 'rss' | 'atom'
  readonly ids: 'address' | 'tag' | 'none' | 'new each time' | 'all the same'
  /** Some name their front page alone, and their ids are all there is to know a piece by. */
  readonly links: 'own' | 'front page'
  readonly dates: 'given' | 'none'
  /** What it tells who asks again: whether anything changed; the liar says for hours that nothing did. */
  readonly conditions: 'etag' | 'date' | 'none' | 'lies'
  readonly charset: 'right' | 'lies'
  readonly window: number
  /** How long its answer takes, ms. */
  readonly takes: number
  readonly asks: Asks
  readonly pieces: readonly Piece[]
  readonly changes: readonly Change[]
  readonly incidents: readonly Incident[]
}

/** What it asks of those who come again; ms. */
export type Asks = {
  readonly maxAge: number | null
  readonly expires: number | null
  readonly ttl: number | null
  readonly hourly: boolean
  readonly skipHours: readonly number[]
}

export function outlets(
  count: number,
  draw: Draw,
  span: { from: number; to: number },
  port: number,
): Outlet[] {
  return Array.from({ length: count }, (_, n) => outletOf(n, draw, span, port))
}

function outletOf(n: number, draw: Draw, span: { from: number; to: number }, port: number): Outlet {
  const own: Draw = (...name) => draw('outlet', n, ...name)
  const wired = own('wired') < 0.1
  // Some live with nine others on one server.
  const name = own('shared') < 0.2 && !wired ? `many-${Math.floor(n / 50)}` : `outlet-${n}`
  const host = wired ? `${name}.example:${port}` : `${name}.example`
  const id = `outlet-${n}`
  const feed = `${wired ? 'http' : 'https'}://${host}/${id}/feed`
  const ids = pick<Outlet['ids']>(
    [
      ['address', 40],
      ['tag', 40],
      ['none', 8],
      ['new each time', 6],
      ['all the same', 6],
    ],
    own('ids'),
  )
  const links = ids === 'tag' && own('links') < 0.2 ? 'front page' : 'own'
  const dates = own('dates') < 0.05 ? 'none' : 'given'
  const perWeek = pick(
    [
      [2, 20],
      [10, 25],
      [40, 30],
      [100, 18],
      [300, 7],
    ] as const,
    own('rhythm'),
  )
  return {
    source: { id, name: id, home: feed, feed, language: 'en', timeZone: 'UTC', enabled: true } as Source,
    host,
    wired,
    hub: own('hub') < 0.12,
    format: own('format') < 0.2 ? 'atom' : 'rss',
    ids,
    links,
    dates,
    conditions: pick<Outlet['conditions']>(
      [
        ['etag', 40],
        ['date', 20],
        ['none', 35],
        ['lies', 5],
      ],
      own('conditions'),
    ),
    charset: own('charset') < 0.05 ? 'lies' : 'right',
    window: between(15, 40, own('window')),
    takes: own('slow') < 0.1 ? between(5, 25, own('takes')) * second : between(50, 1_500, own('takes')),
    asks: {
      maxAge: own('max-age') < 0.25 ? between(1, 50, own('max-age', 'of')) * minute : null,
      expires: own('expires') < 0.1 ? between(5, 90, own('expires', 'of')) * minute : null,
      ttl: own('ttl') < 0.15 ? between(5, 120, own('ttl', 'of')) * minute : null,
      hourly: own('hourly') < 0.3,
      skipHours: own('skip') < 0.08 ? [0, 1, 2, 3].map(hour => hour + between(0, 20, own('skip', 'of'))) : [],
    },
    pieces: piecesOf(n, own, { perWeek, ...span }),
    changes: changesOf(own, span, { ids, links, wired, n }),
    incidents: incidentsOf(
      own,
      { from: span.from + hour, to: span.to },
      { wired, odd: links === 'front page' },
    ),
  }
}
