import { between, type Draw, pick } from '../chaos/draw.ts'

const [second, minute, hour, day] = [1_000, 60_000, 3_600_000, 24 * 3_600_000]

/** Answers that tell how long to stay away, or that something is wrong, and lines that break. */
const kinds = [
  '429 with Retry-After in seconds',
  '429 with Retry-After as a date',
  '429 without a word',
  '503 with Retry-After',
  '503 without a word',
  '403 with a challenge',
  '404',
  '500',
  'a challenge as 200',
  'a page as 200',
  'nothing as 200',
  'a feed with nothing in it',
  'a reset before the answer',
  'nothing, for ever',
  'a name unknown',
  'a redirect to itself',
  'broken off in an item',
  'broken off before any item',
  'gzip that is none',
  'no HTTP at all',
  'all ids the same',
  'half of the feed',
] as const
export type Kind = (typeof kinds)[number]
/** A time in which an outlet's server answers badly. `wait` is how long it says to stay away, ms. */
export type Incident = {
  readonly kind: Kind
  readonly from: number
  readonly to: number
  readonly wait: number
}

/** Two or three each week, or two a day where that is all; some outlets vanish for two days. */
export function incidentsOf(
  draw: Draw,
  { from, to }: { readonly from: number; readonly to: number },
  { wired, odd }: { readonly wired: boolean; readonly odd: boolean },
): Incident[] {
  const usable = kinds.filter(kind => !wired || (kind !== 'nothing, for ever' && kind !== 'a name unknown'))
  const every = Math.min(2.5 * day, (to - from) / 2.5)
  const incidents: Incident[] = []
  let at = from
  for (let n = 0; ; n++) {
    at += Math.round(-Math.log(1 - draw('incident', n)) * every) + hour
    const vanishes = draw('vanishes', n) < 0.05
    const least = draw('brief', n) < 0.3 ? 1 : 30
    const lasts = vanishes ? 2 * day : between(least, 12 * 60, draw('lasts', n) ** 2) * minute
    if (at + lasts > to) return incidents
    const usual: Kind = odd && draw('odd', n) < 0.4 ? 'all ids the same' : pickKind(usable, draw('kind', n))
    incidents.push({
      kind: vanishes && !wired ? 'a name unknown' : usual,
      from: at,
      to: at + lasts,
      wait: pick(
        [
          [30 * second, 1],
          [20 * minute, 2],
          [2 * hour, 3],
          [9 * hour, 1],
          [3 * day, 1],
        ] as const,
        draw('wait', n),
      ),
    })
    at += lasts
  }
}

function pickKind(kinds: readonly Kind[], drawn: number): Kind {
  return pick(
    kinds.map(kind => [kind, 1] as const),
    drawn,
  )
}
