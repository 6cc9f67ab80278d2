import { Feeds } from './feed.ts'
import type { Incident } from './incidents.ts'
import type { Outlet } from './outlet.ts'

const second = 1_000

/** What an outlet's server answers, and what is to come of it. */
export type Answer = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
  /** Bytes after which the line breaks. */
  readonly breaksAt: number | null
  /** No answer of HTTP's at all. */
  readonly silence: 'reset' | 'nothing' | 'unknown' | 'no HTTP' | null
  /** The pieces that are given whole. */
  readonly shown: readonly string[]
  /** `busy` says for how long, ms, or null. */
  readonly means: 'read' | 'fails' | { readonly busy: number | null }
  /** Whether the feed's own hints were given. */
  readonly hints: boolean
}

export type Conditions = { readonly etag: string | null; readonly since: string | null }

const none: Answer = {
  status: 200,
  headers: {},
  body: Buffer.alloc(0),
  breaksAt: null,
  silence: null,
  shown: [],
  means: 'fails',
  hints: false,
}
const challenge =
  '<!DOCTYPE html><html><head><title>Just a moment...</title></head><body><div id="cf-chl">Checking your browser</div></body></html>'
const page = '<!DOCTYPE html><html><head><title>News</title></head><body><h1>News</h1></body></html>'

/** All outlets' servers. */
export class Servers {
  readonly #feeds = new Feeds()
  readonly #odd = new Set<Incident>()

  answer(outlet: Outlet, address: string, asked: Conditions, at: number): Answer {
    const move = outlet.changes.find(change => change.kind === 'moves' && change.at <= at)
    if (move?.kind === 'moves' && move.until > at && address === outlet.source.feed)
      return { ...none, status: 301, headers: { location: move.to } }
    if (move?.kind === 'moves' && move.until <= at && address === move.to) return { ...none, status: 404 }
    const incident = outlet.incidents.find(({ from, to }) => from <= at && at < to)
    if (incident === undefined) return this.#feed(outlet, asked, at)
    return this.#trouble(outlet, incident, asked, at)
  }

  /** What a hub sends when a piece is new: that one, or all there is. */
  told(outlet: Outlet, at: number, token: string | null): { body: string; tokens: readonly string[] } {
    const { pieces, head, items, tail } = this.#feeds.of(outlet, at)
    const given = items.filter(item => token === null || item.includes(`: ${token} `))
    const tokens = pieces.map(piece => piece.token).filter(one => token === null || one === token)
    return { body: `${head}${given.join('')}${tail}`, tokens }
  }

  #feed(outlet: Outlet, { etag, since }: Conditions, at: number): Answer {
    const { conditions, asks, charset } = outlet
    const { version, pieces, head, items, tail } = this.#feeds.of(outlet, at)
    const headers: Record<string, string> = { date: new Date(at).toUTCString() }
    if (asks.maxAge !== null) headers['cache-control'] = `public, max-age=${asks.maxAge / second}`
    if (asks.expires !== null) headers.expires = new Date(at + asks.expires).toUTCString()
    const [tag, modified] = [`"${version}"`, new Date(pieces[0]?.at ?? at).toUTCString()]
    if (conditions === 'etag' || conditions === 'lies') headers.etag = tag
    // A correction changes no date; who asks by it alone is told of it with the next piece.
    if (conditions === 'date') headers['last-modified'] = modified
    const unchanged =
      conditions === 'lies' ? etag !== null : conditions === 'date' ? since === modified : etag === tag
    if (unchanged && (etag ?? since) !== null) return { ...none, status: 304, headers, means: 'read' }
    headers['content-type'] =
      charset === 'lies' ? 'text/xml; charset=iso-8859-1' : 'application/rss+xml; charset=utf-8'
    const body = Buffer.from(`${head}${items.join('')}${tail}`)
    return { ...none, headers, body, shown: pieces.map(({ token }) => token), means: 'read', hints: true }
  }

  #trouble(outlet: Outlet, incident: Incident, asked: Conditions, at: number): Answer {
    const { kind, wait } = incident
    const away = Math.round(wait / second)
    const busy = (status: number, headers: Record<string, string>, busy: number | null): Answer => ({
      ...none,
      status,
      headers,
      means: { busy },
    })
    const text = (text: string): Answer => ({ ...none, body: Buffer.from(text) })
    switch (kind) {
      case '429 with Retry-After in seconds':
        return busy(429, { 'retry-after': `${away}` }, away * second)
      case '429 with Retry-After as a date': {
        // By its own clock, which is slow.
        const clock = Math.floor((at - 90 * second) / second) * second
        const until = new Date(clock + away * second).toUTCString()
        return busy(429, { date: new Date(clock).toUTCString(), 'retry-after': until }, away * second)
      }
      case '429 without a word':
        return busy(429, {}, null)
      case '503 with Retry-After':
        return busy(503, { 'retry-after': `${away}` }, away * second)
      case '503 without a word':
        return busy(503, {}, null)
      case '403 with a challenge':
        return { ...text(challenge), status: 403, headers: { 'cf-mitigated': 'challenge' } }
      case '404':
        return { ...text(page), status: 404 }
      case '500':
        return { ...none, status: 500 }
      case 'a challenge as 200':
        return text(challenge)
      case 'a page as 200':
        return text(page)
      case 'nothing as 200':
        return none
      case 'a feed with nothing in it':
        return text('<rss version="2.0"></rss>')
      case 'a redirect to itself':
        return { ...none, status: 302, headers: { location: outlet.source.feed } }
      case 'gzip that is none':
        return { ...text('no gzip'), headers: { 'content-encoding': 'gzip' } }
      case 'a reset before the answer':
        return { ...none, silence: 'reset' }
      case 'nothing, for ever':
        return { ...none, silence: 'nothing' }
      case 'a name unknown':
        return { ...none, silence: 'unknown' }
      case 'no HTTP at all':
        return { ...none, silence: 'no HTTP' }
      default:
        return this.#partly(outlet, incident, asked, at)
    }
  }

  /** Something of the feed comes all the same; who asks whether anything changed is told that. */
  #partly(outlet: Outlet, incident: Incident, asked: Conditions, at: number): Answer {
    const { kind } = incident
    const answer = this.#feed(outlet, asked, at)
    if (answer.status === 304) return answer
    const { pieces, head, items, tail } = this.#feeds.of(outlet, at)
    const headers = { ...answer.headers, etag: `"${at}"` }
    if (kind === 'all ids the same') {
      // Where there is nothing else to know a piece by, it is one odd answer, without what would be new under its title.
      const isBare = outlet.links === 'front page'
      if (isBare && this.#odd.has(incident)) return answer
      this.#odd.add(incident)
      const told = isBare ? items.filter(item => !item.includes(', corrected')) : items
      const alike = told.map(item => item.replace(/(<guid[^>]*>|<id>)[^<]*/, '$1tag:broken'))
      const shown = pieces.filter(({ token }) => told.some(item => item.includes(`: ${token} `)))
      const body = Buffer.from(`${head}${alike.join('')}${tail}`)
      return { ...answer, headers, body, shown: shown.map(({ token }) => token) }
    }
    if (kind === 'broken off before any item')
      return { ...answer, breaksAt: Buffer.byteLength(head) + 20, shown: [], means: 'fails', hints: false }
    const half = pieces.slice(0, Math.ceil(pieces.length / 2))
    const given = half.flatMap(({ token }) => items.filter(item => item.includes(`: ${token} `)))
    const shown = half.map(({ token }) => token)
    const start = `${head}${given.join('')}`
    if (kind === 'half of the feed')
      return { ...answer, headers, body: Buffer.from(`${start}${tail}`), shown }
    // In the middle of the next item's text, if there is one.
    const breaksAt = Buffer.byteLength(start) + 40
    return { ...answer, breaksAt: Math.min(breaksAt, answer.body.length - 1), shown }
  }
}
