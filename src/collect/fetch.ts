import { lookup } from 'node:dns'
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
export type Fetch = (url: string, known?: Known) => Promise<Fetched>

/** Bytes taken of one answer, after decompression. */
export const bodyLimit = 10 * 1024 * 1024
const totalTime = 30_000
const connectTime = 10_000
const mostRedirects = 5
const usualPorts = new Set(['', '80', '443', '8080', '8443'])

/**
 * The one way out. Asks over http and https only, of public hosts on the web's ports only; `allowHosts` (host:port)
 * may be asked besides. The address is checked when it is connected to, so a name that changes its answer gains
 * nothing, and again at each redirect. Throws FeedError with a reason in words.
 */
export function guardedFetch(
  allowHosts: readonly string[],
  userAgent: string,
): Fetch & { close(): Promise<void> } {
  const allowed = new Set(allowHosts.map(host => host.toLowerCase()))
  const options = { connections: 4, headersTimeout: totalTime, bodyTimeout: totalTime }
  const open = new Agent({ ...options, connect: { timeout: connectTime } })
  const guarded = new Agent({ ...options, connect: { timeout: connectTime, lookup: publicLookup } })

  const fetch = async (
    address: string,
    known: Known = { etag: null, lastModified: null },
  ): Promise<Fetched> => {
    let url = parseAddress(address)
    const signal = AbortSignal.timeout(totalTime)
    for (let redirects = 0; ; redirects++) {
      const dispatcher = permit(url, allowed) === 'allowed' ? open : guarded
      const response = await ask(url, dispatcher, known, userAgent, signal)
      const location = response.headers.get('location')
      if (response.status >= 300 && response.status < 400 && response.status !== 304 && location !== null) {
        await response.body?.cancel()
        if (redirects === mostRedirects) throw new FeedError(`redirected more than ${mostRedirects} times`)
        url = parseAddress(location, url)
        continue
      }
      return await take(response, url)
    }
  }
  return Object.assign(fetch, {
    close: async () => void (await Promise.all([open.close(), guarded.close()])),
  })
}

function parseAddress(address: string, base?: URL): URL {
  if (!URL.canParse(address, base?.href)) throw new FeedError(`"${address.slice(0, 200)}" is not an address`)
  return new URL(address, base)
}

function permit(url: URL, allowed: ReadonlySet<string>): 'allowed' | 'guarded' {
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new FeedError(`${url.protocol}// addresses are not fetched, only http and https`)
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

/** Gives only public addresses to connect to; what is connected to is what was checked. */
const publicLookup: LookupFunction = (host, options, callback) => {
  lookup(host, { ...options, all: true }, (error, addresses) => {
    if (error !== null) return callback(error, '')
    const found = addresses.filter(({ address }) => isPublicAddress(address))
    const [first] = found
    if (first === undefined) return callback(notPublic(host), '')
    return options.all === true ? callback(null, found) : callback(null, first.address, first.family)
  })
}

async function ask(
  url: URL,
  dispatcher: Agent,
  known: Known,
  userAgent: string,
  signal: AbortSignal,
): Promise<Response> {
  const headers: Record<string, string> = {
    'user-agent': userAgent,
    accept:
      'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5',
  }
  if (known.etag !== null) headers['if-none-match'] = known.etag
  if (known.lastModified !== null) headers['if-modified-since'] = known.lastModified
  try {
    return await request(url, { dispatcher, headers, redirect: 'manual', signal })
  } catch (error) {
    throw new FeedError(reason(error, url), { cause: error })
  }
}

async function take(response: Response, url: URL): Promise<Fetched> {
  if (response.status === 304) {
    await response.body?.cancel()
    return { status: 'unchanged' }
  }
  if (!response.ok) {
    await response.body?.cancel()
    throw new FeedError(`the outlet's server answers ${response.status} ${response.statusText}`.trim())
  }
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of response.body ?? []) {
      size += chunk.length
      if (size > bodyLimit) throw new FeedError(`more than ${bodyLimit / 1024 / 1024} MiB`)
      chunks.push(chunk)
    }
  } catch (error) {
    throw error instanceof FeedError ? error : new FeedError(reason(error, url), { cause: error })
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

const words: Record<string, string> = {
  ENOTFOUND: 'its name is not known (DNS)',
  EAI_AGAIN: 'its name cannot be looked up now (DNS)',
  ECONNREFUSED: 'it refuses connections',
  ECONNRESET: 'it broke the connection off',
  UND_ERR_SOCKET: 'it broke the connection off',
  UND_ERR_CONNECT_TIMEOUT: `it did not connect within ${connectTime / 1000} s`,
  UND_ERR_HEADERS_TIMEOUT: 'it did not answer in time',
  UND_ERR_BODY_TIMEOUT: 'it stopped sending',
  ABORT_ERR: `it took more than ${totalTime / 1000} s`,
  TimeoutError: `it took more than ${totalTime / 1000} s`,
}

function reason(error: unknown, url: URL): string {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof FeedError) return cause.message
    const { code } = cause as NodeJS.ErrnoException
    const known = words[code ?? ''] ?? words[cause.name]
    if (known !== undefined) return `${url.host}: ${known}`
  }
  const code = (error as { cause?: NodeJS.ErrnoException } | undefined)?.cause?.code
  return `${url.host}: the request failed${code === undefined ? '' : ` (${code})`}`
}
