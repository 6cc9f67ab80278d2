import type { Change } from './changes.ts'
import type { Outlet } from './outlet.ts'
import type { Piece } from './pieces.ts'

/** What stands in an outlet's feed, and its text, each item's apart. */
export type Shown = {
  readonly version: string
  readonly pieces: readonly Piece[]
  readonly head: string
  readonly items: readonly string[]
  readonly tail: string
}

const minute = 60_000

/** Feeds as they stand at a time; each is written once. */
export class Feeds {
  readonly #last = new Map<Outlet, Shown>()
  #made = 0

  of(outlet: Outlet, at: number): Shown {
    const { pieces, changes, window, ids } = outlet
    const done = changes.filter(change => change.at <= at)
    const size = done.some(change => change.kind === 'deep' && change.until > at) ? 3 * window : window
    const until = countUntil(pieces, at)
    const shown = pieces.slice(Math.max(0, until - size), until).reverse()
    const corrected = shown.filter(piece => isCorrected(piece, at)).length
    const version = `${until}.${corrected}.${done.length}.${shown.length}`
    const known = this.#last.get(outlet)
    if (known?.version === version && ids !== 'new each time') return known
    const items = shown.flatMap(piece => {
      const item = itemOf(outlet, piece, done, at, ids === 'new each time' ? ++this.#made : null)
      return piece.twice ? [item, item] : [item]
    })
    const made = { version, pieces: shown, items, head: headOf(outlet), tail: tails[outlet.format] }
    this.#last.set(outlet, made)
    return made
  }
}

const tails = { rss: '</channel></rss>', atom: '</feed>' }

/** How many were published by a time. */
function countUntil(pieces: readonly Piece[], at: number): number {
  let [low, high] = [0, pieces.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((pieces[middle]?.at ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return low
}

const isCorrected = ({ correctedAt }: Piece, at: number) => correctedAt !== null && correctedAt <= at

function headOf({ format, asks, hub, source }: Outlet): string {
  const { ttl, hourly, skipHours } = asks
  const hints = [
    ttl === null ? '' : `<ttl>${ttl / minute}</ttl>`,
    hourly ? '<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>1</sy:updateFrequency>' : '',
    skipHours.length === 0
      ? ''
      : `<skipHours>${skipHours.map(hour => `<hour>${hour}</hour>`).join('')}</skipHours>`,
    hub ? `<a:link rel="hub" href="https://hub.example/"/><a:link rel="self" href="${source.feed}"/>` : '',
  ].join('')
  const sy = 'xmlns:sy="http://purl.org/rss/1.0/modules/syndication/" xmlns:a="http://www.w3.org/2005/Atom"'
  return format === 'rss'
    ? `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" ${sy}><channel><title>Լուր</title>${hints}`
    : `<?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom" ${sy}><title>Лента</title>${hints}`
}

function itemOf(
  outlet: Outlet,
  piece: Piece,
  done: readonly Change[],
  at: number,
  made: number | null,
): string {
  const { format, source } = outlet
  const title = isCorrected(piece, at) ? `${piece.title}, corrected` : piece.title
  const link = linkOf(outlet, piece, done)
  const id = idOf(outlet, piece, done, link, made)
  const again = done.find(change => change.kind === 'dates anew')
  const date = new Date(again !== undefined && piece.at < again.at ? again.at : piece.at)
  const dated = piece.dated && outlet.dates === 'given'
  const text = `Ереван, Bakı, თბილისი: ${piece.token} of ${source.id}, and nothing besides.`
  if (format === 'atom') {
    const when = dated ? `<published>${date.toISOString()}</published>` : ''
    return `<entry><title>${title}</title>${id === null ? '' : `<id>${id}</id>`}<link href="${link}"/>${when}<summary>${text}</summary></entry>`
  }
  const guid = id === null ? '' : `<guid isPermaLink="${id === link}">${id}</guid>`
  const when = dated ? `<pubDate>${date.toUTCString()}</pubDate>` : ''
  return `<item><title>${title}</title><link>${link}</link>${guid}${when}<description>${text}</description></item>`
}

function linkOf({ source, changes, links }: Outlet, { token }: Piece, done: readonly Change[]): string {
  if (links === 'front page') return `https://${source.id}.example/`
  const secure = done.some(({ kind }) => kind === 'http to https')
  const scheme = !secure && changes.some(({ kind }) => kind === 'http to https') ? 'http' : 'https'
  const site = done.find(change => change.kind === 'new site')
  const number = token.split('-')[2]
  if (site?.kind !== 'new site') return `${scheme}://${source.id}.example/news/${number}`
  return `${scheme}://new-${source.id}.example/${site.paths ? `stories/s${number}.html` : `news/${number}`}`
}

function idOf({ ids }: Outlet, piece: Piece, done: readonly Change[], link: string, made: number | null) {
  const generation = done.some(({ kind }) => kind === 'new ids') ? 'second' : 'first'
  switch (ids) {
    case 'address':
      return generation === 'first' ? link : `urn:${generation}:${piece.token}`
    case 'tag':
      return `tag:${generation}:${piece.token}`
    case 'new each time':
      return `tag:${made}:${piece.token}`
    case 'all the same':
      return 'tag:item'
    case 'none':
      return null
  }
}
