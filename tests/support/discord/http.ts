import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { ApiError, refuse, SublimitError, WRITE_LIMIT } from './api-error.ts'
import type { Fault, Faults } from './faults.ts'
import { bucketHeaders, ORDINARY } from './rate-limits.ts'
import { findRoute, type Match, type Reply, type Route } from './router.ts'
import type { State } from './state.ts'
import { readUpload, type Upload } from './upload.ts'

export type LoggedRequest = {
  readonly method: string
  /** Decoded, without `/api/v10` and query. */
  readonly path: string
  readonly query: string
  /** The bot's token came along and was right. */
  readonly authorized: boolean
  readonly body: unknown
  /** What stood in the files that came along, by name. */
  readonly files: ReadonlyMap<string, string>
  /** 0 as long as, or because, no answer was sent. */
  readonly status: number
  /** By the emulator's clock. */
  readonly at: number
}

type Outgoing = Reply & { readonly headers?: Record<string, string>; readonly html?: string }
type Api = {
  readonly state: State
  readonly routes: readonly Route[]
  readonly faults: Faults
  readonly token: string
  readonly log: LoggedRequest[]
}

/** Answers REST requests in Discord's order: Cloudflare, token, global limit, bucket, then the route. */
export function createListener(api: Api): RequestListener {
  return (request, response) => {
    serve(api, request, response).catch((error: unknown) => {
      // A flaw of the emulator itself; said aloud, since a silent 500 would be retried as Discord's.
      send(response, { status: 500, body: { message: `Emulator: ${String(error)}`, code: 0 } })
    })
  }
}

async function serve(api: Api, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { state, faults, log } = api
  const url = new URL(request.url ?? '/', 'http://discord')
  const [, version, rawPath = '/'] = /^\/api(?:\/v(\d+))?(\/.*)?$/.exec(url.pathname) ?? []
  const method = request.method ?? 'GET'
  const path = rawPath.split('/').map(decodeSegment).join('/')
  const upload = await readUpload(request)
  const entry = {
    method,
    path,
    query: url.search.slice(1),
    authorized: request.headers.authorization === `Bot ${api.token}`,
    body: upload.body,
    files: upload.texts ?? new Map<string, string>(),
    status: 0,
    at: state.clock.now(),
  }
  log.push(entry)

  const fault = faults.take({ method, path, body: upload.body })
  const interrupted = fault && beforeCommit(fault, state, `${method} ${path}`)
  if (interrupted === 'hang') return
  if (interrupted === 'drop') return drop(request, fault)

  const answer =
    interrupted ?? answerTo(api, request, { method, path, version, query: url.searchParams, upload })
  if (fault?.kind === 'hang-after') return
  if (fault?.kind === 'drop-after') return drop(request, fault)
  const final: Outgoing = fault?.kind === '502-after' ? BAD_GATEWAY : answer

  const shared = final.headers?.['X-RateLimit-Scope'] === 'shared'
  if ([401, 403, 429].includes(final.status) && !shared) state.limits.countInvalid()
  entry.status = final.status
  send(response, final)
}

type Asked = {
  readonly method: string
  readonly path: string
  readonly version: string | undefined
  readonly query: URLSearchParams
  readonly upload: Upload
}

function answerTo(api: Api, request: IncomingMessage, asked: Asked): Outgoing {
  const { state } = api
  const banned = state.limits.banned()
  if (banned !== null) return cloudflare(banned)
  let headers: Record<string, string> = {}
  try {
    if (!request.headers['user-agent']?.startsWith('DiscordBot (')) throw refuse('badUserAgent')
    if (asked.version !== '10') throw refuse(asked.version === undefined ? 'notFound' : 'invalidApiVersion')
    const match = findRoute(api.routes, asked.method, asked.path)
    if (match.route.auth === 'bot') {
      if (request.headers.authorization !== `Bot ${api.token}`) throw refuse('unauthorized')
      const wait = state.limits.global()
      if (wait !== null) return globalLimit(wait)
    }
    const taken = takeBucket(state, match)
    headers = taken.headers
    if (taken.retryAfter !== null)
      return limited('user', taken.retryAfter, Math.ceil(taken.retryAfter), headers)
    const { upload, query } = asked
    if (upload.refused) throw refuse(upload.refused)
    return { ...match.route.run({ state, params: match.params, query, ...upload }), headers }
  } catch (error) {
    if (error instanceof ApiError) return { status: error.status, body: error.body, headers }
    if (!(error instanceof SublimitError)) throw error
    return limited(error.scope, error.retryAfter, error.headerRetryAfter, headers, error.code)
  }
}

function takeBucket(state: State, { route, major }: Match) {
  return state.limits.bucket(`${route.method} ${route.path}`, major, route.limit)
}

function limited(
  scope: 'user' | 'shared',
  retryAfter: number,
  headerRetryAfter: number,
  headers: Record<string, string>,
  code?: number,
): Outgoing {
  const message = code === 20028 ? WRITE_LIMIT : 'You are being rate limited.'
  return {
    status: 429,
    body: { message, retry_after: round(retryAfter), global: false, ...(code === undefined ? {} : { code }) },
    headers: { ...headers, 'Retry-After': String(headerRetryAfter), 'X-RateLimit-Scope': scope },
  }
}

function globalLimit(retryAfter: number): Outgoing {
  return {
    status: 429,
    body: { message: 'You are being rate limited.', retry_after: round(retryAfter), global: true },
    headers: {
      'Retry-After': String(Math.ceil(retryAfter)),
      'X-RateLimit-Global': 'true',
      'X-RateLimit-Scope': 'global',
    },
  }
}

const round = (seconds: number) => Math.round(seconds * 1000) / 1000

const cloudflare = (retryAfter: number | undefined): Outgoing => ({
  status: 429,
  html: '<!DOCTYPE html><html><head><title>Access denied | discord.com</title></head><body>error code: 1015</body></html>',
  headers: retryAfter === undefined ? {} : { 'Retry-After': String(Math.ceil(retryAfter)) },
})

const BAD_GATEWAY: Outgoing = {
  status: 502,
  html: '<html><head><title>502 Bad Gateway</title></head><body><center>cloudflare</center></body></html>',
}

/** The answer, or accident, a fault puts in front of the route; undefined when it comes only after. */
function beforeCommit(fault: Fault, state: State, route: string): Outgoing | 'hang' | 'drop' | undefined {
  const seconds = fault.retryAfter ?? 1
  switch (fault.kind) {
    case '502-before':
      return BAD_GATEWAY
    case 'drop-before':
      return 'drop'
    case 'hang-before':
      return 'hang'
    case 'cloudflare-429':
      return cloudflare(fault.retryAfter)
    case 'global-429':
      return globalLimit(seconds)
    case 'user-429':
      return limited(
        'user',
        seconds,
        Math.ceil(seconds),
        bucketHeaders(route, ORDINARY, 0, seconds, state.clock),
      )
    case '400': {
      const { status, body } = refuse('blocked')
      return { status, body }
    }
    case 'shared-429': {
      // The whole channel is busy, not this bot: the bucket is not used up, and only the body says how long.
      const wait = fault.retryAfter ?? 3
      const headers = bucketHeaders(route, ORDINARY, ORDINARY.limit - 1, wait, state.clock)
      return limited('shared', wait, 1, headers, 20028)
    }
    default:
      return undefined
  }
}

function drop(request: IncomingMessage, fault: Fault | undefined): void {
  if (fault?.reset) request.socket.resetAndDestroy()
  else request.socket.destroy()
}

function send(response: ServerResponse, { status, body, headers = {}, html }: Outgoing): void {
  const text = html ?? (body === undefined ? undefined : JSON.stringify(body))
  const type = html === undefined ? 'application/json' : 'text/html; charset=UTF-8'
  response.writeHead(status, { ...headers, ...(text === undefined ? {} : { 'Content-Type': type }) })
  response.end(text)
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}
