import type { LookupFunction } from 'node:net'
import { Agent, type Dispatcher, request } from 'undici'
import { freshFor, type Head, header, linksOf, retryAfter } from './answer-head.ts'
import { failure } from './failure.ts'
import { FeedError } from './feed-error.ts'
import { type Lookup, type Permits, permit, publicLookup, usualLookup, usualPorts } from './guard.ts'
import { encodings, tooMuch, unpack } from './unpack.ts'

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
  const agent = (lookup: LookupFunction) =>
    new Agent({
      connections: 4,
      keepAliveTimeout: keptOpen,
      keepAliveMaxTimeout: keptOpen,
      headersTimeout: outside.headers,
      bodyTimeout: outside.idle,
      connect: { timeout: outside.connect, lookup },
    })
  const agents = {
    named: agent(outside.lookup as LookupFunction),
    public: agent(publicLookup(outside.lookup)),
  }

  const fetch: Fetch = async (address, ask = {}) => {
    let url = parseAddress(address)
    let lasting = true
    const late = new AbortController()
    const timer = setTimeout(() => late.abort(new DOMException('late', 'TimeoutError')), outside.total)
    try {
      for (let redirects = 0; ; redirects++) {
        const options = requestOptions(ask, userAgent, agents[permit(url, permits)], late.signal)
        const response = await request(url, options)
        const next = redirected(response, ask)
        if (next === null) {
          const movedTo = redirects > 0 && lasting ? url.href : null
          return await take(response, ask, url, movedTo)
        }
        drop(response)
        if (redirects === mostRedirects) throw new FeedError(`redirected more than ${mostRedirects} times`)
        lasting &&= permanent.includes(response.statusCode)
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
    close: async () => void (await Promise.all([agents.named.destroy(), agents.public.destroy()])),
  })
}

function parseAddress(address: string, base?: URL): URL {
  if (!URL.canParse(address, base?.href)) throw new FeedError(`"${address.slice(0, 200)}" is not an address`)
  return new URL(address, base)
}

function requestOptions(ask: Ask, userAgent: string, dispatcher: Agent, signal: AbortSignal) {
  const headers: Record<string, string> = {
    'user-agent': ask.userAgent ?? userAgent,
    accept: ask.accept ?? feeds,
    'accept-encoding': encodings,
  }
  if (ask.etag != null) headers['if-none-match'] = ask.etag
  if (ask.lastModified != null) headers['if-modified-since'] = ask.lastModified
  const common = { dispatcher, headers, signal }
  if (ask.form === undefined) return common
  headers['content-type'] = 'application/x-www-form-urlencoded'
  const body = new URLSearchParams(ask.form).toString()
  return { ...common, method: 'POST' as const, body }
}

type Response = Dispatcher.ResponseData

/** Where an answer leads on to; null where it is one of its own. What was posted is not turned into a question. */
function redirected({ statusCode, headers }: Response, { form }: Ask): string | null {
  const leads = form === undefined ? [301, 302, 303, 307, 308] : [307, 308]
  return leads.includes(statusCode) ? header(headers, 'location') : null
}

/** A short body is read to its end, so that the connection can be used again; a long one is not waited for. */
function drop({ body }: Response): void {
  void body.dump({ limit: 16 * 1024, signal: AbortSignal.timeout(2_000) }).catch(() => {})
}

async function take(response: Response, ask: Ask, url: URL, movedTo: string | null): Promise<Fetched> {
  const head = response.headers as Head
  const answered = { movedTo, freshFor: freshFor(head) }
  if (response.statusCode === 304) {
    drop(response)
    if (ask.etag == null && ask.lastModified == null)
      throw new FeedError("the outlet's server says nothing changed, though it was not asked that")
    return { status: 'unchanged', ...answered }
  }
  if (response.statusCode < 200 || response.statusCode > 299) {
    drop(response)
    throw refusal(response, head, ask.now)
  }
  const most = ask.most ?? bodyLimit
  const read = await bytesOf(response.body, most, ask.partial === true)
  const { bytes, whole } = unpackedOf(read.bytes, header(head, 'content-encoding'), most, url)
  const brokeOff = read.brokeOff ?? (whole ? null : `${url.host}: its compressed answer breaks off`)
  if (brokeOff !== null && ask.partial !== true) throw new FeedError(brokeOff)
  return {
    status: 'read',
    ...answered,
    bytes,
    contentType: header(head, 'content-type'),
    url: url.href,
    etag: header(head, 'etag'),
    lastModified: header(head, 'last-modified'),
    links: { hubs: linksOf(head, 'hub'), self: linksOf(head, 'self')[0] ?? null },
    brokeOff,
  }
}

function unpackedOf(packed: Uint8Array, encoding: string | null, most: number, url: URL) {
  try {
    return unpack(packed, encoding, most)
  } catch (error) {
    if (!(error instanceof FeedError) || error.message.startsWith('more than')) throw error
    throw new FeedError(`${url.host}: ${error.message}`, { cause: error.cause })
  }
}

const brokenOff = ['UND_ERR_SOCKET', 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH']

async function bytesOf(body: AsyncIterable<Uint8Array>, most: number, partial: boolean) {
  const chunks: Uint8Array[] = []
  let size = 0
  let brokeOff: string | null = null
  try {
    for await (const chunk of body) {
      size += chunk.length
      if (size > most) throw tooMuch(most)
      chunks.push(chunk)
    }
  } catch (error) {
    const cutOff = brokenOff.includes((error as NodeJS.ErrnoException).code ?? '')
    if (!partial || size === 0 || !cutOff) throw error
    brokeOff = 'it broke the connection off'
  }
  return { bytes: chunks.length === 1 ? (chunks[0] as Uint8Array) : Buffer.concat(chunks), brokeOff }
}

function refusal({ statusCode, statusText }: Response, head: Head, now: Date | undefined): FeedError {
  // Cloudflare says so when it asks for a browser.
  const challenge = header(head, 'cf-mitigated') === 'challenge' ? ', a challenge for browsers' : ''
  const status = `${statusCode} ${statusText}`.trim()
  return new FeedError(`the outlet's server answers ${status}${challenge}`, {
    status: statusCode,
    retryAfter: retryAfter(head, now),
  })
}
