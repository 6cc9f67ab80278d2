import { type LookupAddress, type LookupAllOptions, lookup } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import { Agent, type Response, fetch as request } from 'undici'
import { isPublicAddress } from './addresses.ts'
import { FeedError } from './feed-error.ts'

export type Fetched =
  | {
      readonly status: 'read'
      readonly bytes: Uint8Array
      readonly contentType: string | null
      readonly url: string
      readonly etag: string | null
      readonly lastModified: string | null
    }
  | { readonly status: 'unchanged' }

export type Known = { readonly etag: string | null; readonly lastModified: string | null }
/** `accept` is what is asked for, as HTTP writes it; a feed where nothing is said. */
export type Fetch = (url: string, known?: Known, accept?: string) => Promise<Fetched>

/** Bytes taken of one answer, after decompression. */
export const bodyLimit = 10 * 1024 * 1024
const mostRedirects = 5
const feeds =
  'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5'
/** What of the world a fetch depends on, for tests to set: names, and how long a server may take, in ms. */
export type Outside = {
  readonly lookup: (host: string, options: LookupAllOptions, callback: Found) => void
  readonly connect: number
  readonly total: number
}
type Found = (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void
const usual: Outside = { lookup, connect: 10_000, total: 30_000 }
const usualPorts = new Set(['', '80', '443', '8080', '8443'])

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
  const allowed = new Set(allowHosts.map(host => host.toLowerCase()))
  const options = { connections: 4, headersTimeout: outside.total, bodyTimeout: outside.total }
  const timeout = outside.connect
  const open = new Agent({ ...options, connect: { timeout } })
  const guarded = new Agent({ ...options, connect: { timeout, lookup: publicLookup(outside) } })

  const fetch = async (
    address: string,
    known: Known = { etag: null, lastModified: null },
    accept = feeds,
  ): Promise<Fetched> => {
    let url = parseAddress(address)
    const signal = AbortSignal.timeout(outside.total)
    try {
      for (let redirects = 0; ; redirects++) {
        const dispatcher = permit(url, allowed) === 'allowed' ? open : guarded
        const response = await ask(url, dispatcher, { known, accept, userAgent, signal })
        const location = response.headers.get('location')
        if (!isRedirect(response) || location === null) return await take(response, url)
        await response.body?.cancel()
        if (redirects === mostRedirects) throw new FeedError(`redirected more than ${mostRedirects} times`)
        url = parseAddress(location, url)
      }
    } catch (error) {
      throw error instanceof FeedError ? error : new FeedError(reason(error, url, outside), { cause: error })
    }
  }
  return Object.assign(fetch, {
    // What is still asked fails at once: the answer would come too late for anybody.
    close: async () => void (await Promise.all([open.destroy(), guarded.destroy()])),
  })
}

const isRedirect = ({ status }: Response) => status >= 300 && status < 400 && status !== 304

function parseAddress(address: string, base?: URL): URL {
  if (!URL.canParse(address, base?.href)) throw new FeedError(`"${address.slice(0, 200)}" is not an address`)
  return new URL(address, base)
}

function permit(url: URL, allowed: ReadonlySet<string>): 'allowed' | 'guarded' {
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new FeedError(`${url.protocol} addresses are not fetched, only http: and https:`)
  if (url.username !== '' || url.password !== '')
    throw new FeedError(`${url.host}: addresses with a name or password in them are not fetched`)
  const port = url.port || (url.protocol === 'https:' ? '443' : '80')
  if (allowed.has(`${url.hostname}:${port}`)) return 'allowed'
  if (!usualPorts.has(url.port))
    throw new FeedError(`port ${url.port} is not fetched; an operator may allow it (CHAPAR_ALLOW_HOSTS)`)
  if (isIP(url.hostname.replace(/^\[|\]$/g, '')) !== 0 && !isPublicAddress(url.hostname))
    throw notPublic(url.hostname)
  return 'guarded'
}

function notPublic(host: string): FeedError {
  return new FeedError(`${host} is not a public host; an operator may allow it (CHAPAR_ALLOW_HOSTS)`)
}

/** What is connected to is what was checked; a name that also leads inside is an attempt to get there. */
function publicLookup({ lookup }: Outside): LookupFunction {
  return (host, options, callback) =>
    lookup(host, { ...options, all: true }, (error, addresses) => {
      if (error !== null) return callback(error, '')
      const [first] = addresses
      if (first === undefined || !addresses.every(({ address }) => isPublicAddress(address)))
        return callback(notPublic(host), '')
      return options.all === true ? callback(null, addresses) : callback(null, first.address, first.family)
    })
}

type Asked = {
  readonly known: Known
  readonly accept: string
  readonly userAgent: string
  readonly signal: AbortSignal
}

async function ask(
  url: URL,
  dispatcher: Agent,
  { known, accept, userAgent, signal }: Asked,
): Promise<Response> {
  const headers: Record<string, string> = { 'user-agent': userAgent, accept }
  if (known.etag !== null) headers['if-none-match'] = known.etag
  if (known.lastModified !== null) headers['if-modified-since'] = known.lastModified
  return await request(url, { dispatcher, headers, redirect: 'manual', signal })
}

async function take(response: Response, url: URL): Promise<Fetched> {
  if (response.status === 304) {
    await response.body?.cancel()
    return { status: 'unchanged' }
  }
  if (!response.ok) {
    await response.body?.cancel()
    // Cloudflare says so when it asks for a browser.
    const challenge = response.headers.get('cf-mitigated') === 'challenge' ? ', a challenge for browsers' : ''
    const status = `${response.status} ${response.statusText}`.trim()
    throw new FeedError(`the outlet's server answers ${status}${challenge}`, { status: response.status })
  }
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.length
    if (size > bodyLimit) throw new FeedError(`more than ${bodyLimit / 1024 / 1024} MiB`)
    chunks.push(chunk)
  }
  return {
    status: 'read',
    bytes: Buffer.concat(chunks),
    contentType: response.headers.get('content-type'),
    url: url.href,
    etag: response.headers.get('etag'),
    lastModified: response.headers.get('last-modified'),
  }
}

const words = ({ connect, total }: Outside): Record<string, string> => ({
  ENOTFOUND: 'its name is not known (DNS)',
  EAI_AGAIN: 'its name cannot be looked up now (DNS)',
  ECONNREFUSED: 'it refuses connections',
  ECONNRESET: 'it broke the connection off',
  UND_ERR_SOCKET: 'it broke the connection off',
  UND_ERR_CONNECT_TIMEOUT: `it did not connect within ${connect / 1000} s`,
  UND_ERR_HEADERS_TIMEOUT: 'it did not answer in time',
  UND_ERR_BODY_TIMEOUT: 'it stopped sending',
  TimeoutError: `it took more than ${total / 1000} s`,
})

function reason(error: unknown, url: URL, outside: Outside): string {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof FeedError) return cause.message
    const { code } = cause as NodeJS.ErrnoException
    const known = words(outside)[code ?? ''] ?? words(outside)[cause.name]
    if (known !== undefined) return `${url.host}: ${known}`
    if (/^(Z_|ERR__?ZLIB|ERR_.*BROTLI)/.test(code ?? ''))
      return `${url.host}: its compressed answer cannot be unpacked`
  }
  const code = (error as { cause?: NodeJS.ErrnoException } | undefined)?.cause?.code
  return `${url.host}: the request failed${code === undefined ? '' : ` (${code})`}`
}
