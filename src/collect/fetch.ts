import { freshFor, header, linksOf, retryAfter } from './answer-head.ts'
import { Connections } from './connections.ts'
import { joined } from './digest.ts'
import { Exchange, type Given, type Question } from './exchange.ts'
import { failure } from './failure.ts'
import { FeedError } from './feed-error.ts'
import { type Lookup, type Permits, permit, publicLookup, usualLookup, usualPorts } from './guard.ts'
import { encodings, unpack } from './unpack.ts'

/** What an answer says besides its body. */
type Answered = {
  /** Where permanent redirects (301, 308) and nothing else led; null where there was none. */
  readonly movedTo: string | null
  /** How long it may be taken for fresh, in ms. */
  readonly freshFor: number | null
}
export type Fetched = Answered &
  (
    | {
        readonly status: 'read'
        readonly bytes: Uint8Array
        /** The same as it came: to put it together takes memory, which an answer that says nothing new is not worth. */
        readonly pieces: readonly Uint8Array[]
        readonly contentType: string | null
        readonly url: string
        readonly etag: string | null
        readonly lastModified: string | null
        /** The WebSub hubs and the address of its own that the head names. */
        readonly links: { readonly hubs: readonly string[]; readonly self: string | null }
        /** Why only the beginning was had; null where all was. */
        readonly brokeOff: string | null
      }
    | { readonly status: 'unchanged' }
  )

export type Ask = {
  /** What the server said last, for it to say whether anything changed. */
  readonly etag?: string | null
  readonly lastModified?: string | null
  /** What is asked for, as HTTP writes it; a feed where nothing is said. */
  readonly accept?: string
  /** In place of who we are, for servers that refuse that. */
  readonly userAgent?: string | undefined
  /** Bytes taken of the answer, packed and unpacked. */
  readonly most?: number
  /** Whether the beginning of an answer that breaks off is of use. */
  readonly partial?: boolean
  /** Sent as a form, by POST. */
  readonly form?: Readonly<Record<string, string>>
  readonly now?: Date
}
/** Throws FeedError. */
export type Fetch = (url: string, ask?: Ask) => Promise<Fetched>

/** Bytes taken of one answer, after decompression. */
export const bodyLimit = 10 * 1024 * 1024
export const pageLimit = 5 * 1024 * 1024
const mostRedirects = 5
const permanent = [301, 308]
/**
 * ms a connection waits for what may follow at once: a redirect, or another source of that server. Until the next look no
 * server keeps one open; all those of 6,000 outlets would be much memory, and closing each at once much work.
 */
const keptOpen = 1_500
const feeds =
  'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5'

/** What of the world a fetch depends on: ports, names, and how long a server may take, in ms. */
export type Outside = {
  readonly ports: readonly number[]
  readonly lookup: Lookup
  /** Until it is connected to, until its answer begins, between two pieces of it, and for everything. */
  readonly connect: number
  readonly headers: number
  readonly idle: number
  readonly total: number
}
const usual: Outside = {
  ports: usualPorts,
  lookup: usualLookup,
  connect: 10_000,
  headers: 15_000,
  idle: 15_000,
  total: 30_000,
}

/**
 * The one way out. Asks over http and https only, of public hosts on the web's ports only; `allowHosts` (host:port)
 * may be asked besides. The address is checked when it is connected to, so a name that changes its answer gains
 * nothing, and again at each redirect. Throws FeedError with a reason in words.
 */
export function guardedFetch(
  allowHosts: readonly string[],
  userAgent: string,
  change: Partial<Outside> = {},
): Fetch & { close(): Promise<void> } {
  const outside = { ...usual, ...change }
  const permits: Permits = {
    hosts: new Set(allowHosts.map(host => host.toLowerCase())),
    ports: outside.ports,
  }
  const connections = {
    named: new Connections(outside, outside.lookup, keptOpen),
    public: new Connections(outside, publicLookup(outside.lookup) as never, keptOpen),
  }

  const fetch: Fetch = async (address, ask = {}) => {
    let url = parseAddress(address)
    let lasting = true
    let exchange: Exchange | null = null
    const late = () => exchange?.stop(new DOMException('late', 'TimeoutError'))
    const timer = setTimeout(late, outside.total)
    try {
      for (let redirects = 0; ; redirects++) {
        exchange = new Exchange(connections[permit(url, permits)], questionOf(url, ask, userAgent))
        const given = await exchange.given
        const next = redirected(given, ask)
        if (next === null) {
          const movedTo = redirects > 0 && lasting ? url.href : null
          return take(given, ask, url, movedTo)
        }
        if (redirects === mostRedirects) throw new FeedError(`redirected more than ${mostRedirects} times`)
        lasting &&= permanent.includes(given.status)
        url = parseAddress(next, url)
      }
    } catch (error) {
      throw failure(error, url.host, outside)
    } finally {
      clearTimeout(timer)
    }
  }
  return Object.assign(fetch, {
    // What is still asked fails at once: the answer would come too late for anybody.
    close: async () => void (await Promise.all([connections.named.destroy(), connections.public.destroy()])),
  })
}

function parseAddress(address: string, base?: URL): URL {
  const url = URL.parse(address, base?.href)
  if (url === null) throw new FeedError(`"${address.slice(0, 200)}" is not an address`)
  return url
}

function questionOf(url: URL, ask: Ask, userAgent: string): Question {
  const headers: Record<string, string> = {
    'user-agent': ask.userAgent ?? userAgent,
    accept: ask.accept ?? feeds,
    'accept-encoding': encodings,
  }
  if (ask.etag != null) headers['if-none-match'] = ask.etag
  if (ask.lastModified != null) headers['if-modified-since'] = ask.lastModified
  if (ask.form !== undefined) headers['content-type'] = 'application/x-www-form-urlencoded'
  return {
    url,
    headers,
    body: ask.form === undefined ? null : new URLSearchParams(ask.form).toString(),
    takes: status => (isSuccess(status) ? (ask.most ?? bodyLimit) : null),
    partial: ask.partial === true,
  }
}

const isSuccess = (status: number) => status >= 200 && status <= 299

/** Where an answer leads on to; null where it is one of its own. What was posted is not turned into a question. */
function redirected({ status, head }: Given, { form }: Ask): string | null {
  const leads = form === undefined ? [301, 302, 303, 307, 308] : [307, 308]
  return leads.includes(status) ? header(head, 'location') : null
}

function take(given: Given, ask: Ask, url: URL, movedTo: string | null): Fetched {
  const { head } = given
  const answered = { movedTo, freshFor: freshFor(head) }
  if (given.status === 304) {
    if (ask.etag == null && ask.lastModified == null)
      throw new FeedError("the outlet's server says nothing changed, though it was not asked that")
    return { status: 'unchanged', ...answered }
  }
  if (!isSuccess(given.status)) throw refusal(given, ask.now)
  const most = ask.most ?? bodyLimit
  const { pieces, whole } = unpackedOf(given.pieces, header(head, 'content-encoding'), most, url)
  const broken = given.brokeOff ? 'it broke the connection off' : null
  const brokeOff = broken ?? (whole ? null : `${url.host}: its compressed answer breaks off`)
  if (brokeOff !== null && ask.partial !== true) throw new FeedError(brokeOff)
  return {
    status: 'read',
    ...answered,
    pieces,
    get bytes() {
      return joined(pieces)
    },
    contentType: header(head, 'content-type'),
    url: url.href,
    etag: header(head, 'etag'),
    lastModified: header(head, 'last-modified'),
    links: { hubs: linksOf(head, 'hub'), self: linksOf(head, 'self')[0] ?? null },
    brokeOff,
  }
}

function unpackedOf(pieces: readonly Uint8Array[], encoding: string | null, most: number, url: URL) {
  if (encoding === null) return { pieces, whole: true }
  try {
    const { bytes, whole } = unpack(joined(pieces), encoding, most)
    return { pieces: [bytes], whole }
  } catch (error) {
    if (!(error instanceof FeedError) || error.message.startsWith('more than')) throw error
    throw new FeedError(`${url.host}: ${error.message}`, { cause: error.cause })
  }
}

function refusal({ status, statusText, head }: Given, now: Date | undefined): FeedError {
  // Cloudflare says so when it asks for a browser.
  const challenge = header(head, 'cf-mitigated') === 'challenge' ? ', a challenge for browsers' : ''
  return new FeedError(`the outlet's server answers ${`${status} ${statusText}`.trim()}${challenge}`, {
    status,
    retryAfter: retryAfter(head, now),
  })
}
