import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { type Args, createArgs } from './args.ts'
import { readArgs } from './body.ts'
import { fileAt } from './documents.ts'
import type { Faults } from './faults.ts'
import type { Call } from './methods/method.ts'
import { METHOD_TABLE } from './methods/table.ts'
import { Refusal, tooManyRequests } from './refusal.ts'
import type { Fault, LoggedRequest } from './types.ts'
import type { World } from './world.ts'

const NOT_FOUND = new Refusal(404, 'Not Found')
const DEFAULT_RETRY_SECONDS = 7

type Answer = { readonly status: number; readonly body: string; readonly retryAfter?: number }

export type Served = {
  readonly world: World
  readonly faults: Faults
  readonly log: (request: LoggedRequest) => void
  call(args: Args, left: AbortSignal): Call
}

export function createBotServer(served: Served): Server {
  return createServer((request, response) => {
    void handle(served, request, response)
  })
}

async function handle(served: Served, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const left = new AbortController()
  response.on('close', () => left.abort())
  const url = new URL(request.url ?? '/', 'http://emulator')
  if (url.pathname.startsWith('/file/')) return giveFile(served.world, url.pathname, response)
  const [, token = '', method = ''] = /^\/bot([^/]*)(?:\/test)?\/(.*)$/.exec(url.pathname) ?? []
  let args: Args
  try {
    checkToken(served.world, decodeURIComponent(token))
    args = await readArgs(request, url.searchParams)
  } catch (problem) {
    if (problem instanceof Refusal) write(response, refused(problem))
    else response.destroy()
    return
  }
  const name = (method === '' ? args.text('method') : method).toLowerCase()
  const log = (status: number) =>
    served.log({
      method: METHOD_TABLE.get(name)?.name ?? method,
      payload: args.payload(),
      status,
      at: served.world.clock.now(),
    })

  const fault = served.faults.take(name, args)
  const early = fault === undefined ? undefined : beforeAnswer(fault)
  const answer = early ?? (await run(served, name, args, left.signal))
  const kind = fault?.kind ?? ''
  if (kind.startsWith('hang') || kind.startsWith('drop')) {
    log(0)
    if (kind.startsWith('drop')) drop(request, fault)
    return
  }
  const final = fault === undefined ? answer : afterAnswer(fault, answer)
  log(final.status)
  write(response, final)
}

/** What getFile told of, with the token in its address. */
function giveFile(world: World, pathname: string, response: ServerResponse): void {
  const [, token = '', path = ''] = /^\/file\/bot([^/]*)\/(.*)$/.exec(decodeURIComponent(pathname)) ?? []
  const data = token === world.token ? fileAt(world, path) : undefined
  if (data === undefined) write(response, refused(NOT_FOUND))
  else response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(data)
}

async function run(served: Served, method: string, args: Args, left: AbortSignal): Promise<Answer> {
  try {
    if (served.world.loggedOut) throw new Refusal(400, 'Logged out')
    const known = METHOD_TABLE.get(method)
    if (known === undefined) throw NOT_FOUND
    const result = await known.run(served.call(args, left))
    return { status: 200, body: JSON.stringify({ ok: true, result }) }
  } catch (problem) {
    if (problem instanceof Refusal) return refused(problem)
    throw problem
  }
}

/** A method that came in the body of a webhook's answer: carried out, its result told to nobody. */
export async function runFromWebhook(served: Served, call: Readonly<Record<string, unknown>>): Promise<void> {
  const texts = Object.entries(call).map(
    ([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)] as const,
  )
  const args = createArgs(new Map(texts), new Map())
  const name = String(call.method)
  const { status } = await run(served, name.toLowerCase(), args, new AbortController().signal)
  served.log({ method: name, payload: args.payload(), status, at: served.world.clock.now() })
}

/** A token of the wrong form is no address at all; one of the right form is merely not ours. */
function checkToken(world: World, token: string): void {
  if (token === world.token) return
  throw /^[1-9]\d*:[\w-]{30,}$/.test(token) ? new Refusal(401, 'Unauthorized') : NOT_FOUND
}

function refused(refusal: Refusal): Answer {
  const { code, message, parameters } = refusal
  const body = { ok: false, error_code: code, description: message, ...(parameters ? { parameters } : {}) }
  const retryAfter = parameters?.retry_after
  return { status: code, body: JSON.stringify(body), ...(retryAfter === undefined ? {} : { retryAfter }) }
}

function beforeAnswer(fault: Fault): Answer | undefined {
  switch (fault.kind) {
    case '502-before':
      return BAD_GATEWAY
    case '500':
      return refused(new Refusal(500, 'Internal Server Error'))
    case '429':
      return refused(tooManyRequests(fault.retryAfter ?? DEFAULT_RETRY_SECONDS))
    case '400':
      return refused(new Refusal(400, `Bad Request: ${fault.description ?? 'refused'}`))
    case 'drop-before':
    case 'hang-before':
      return { status: 0, body: '' }
    default:
      return undefined
  }
}

function drop({ socket }: IncomingMessage, fault: Fault | undefined): void {
  if (fault?.reset) socket.resetAndDestroy()
  else socket.destroy()
}

function afterAnswer(fault: Fault, answer: Answer): Answer {
  if (fault.kind === '502-after') return BAD_GATEWAY
  if (fault.kind === 'invalid-json') return { ...answer, body: answer.body.slice(0, -1) }
  return answer
}

const BAD_GATEWAY: Answer = { status: 502, body: '<html><head><title>502 Bad Gateway</title></head></html>' }

function write(response: ServerResponse, answer: Answer): void {
  const type = answer.body.startsWith('<') ? 'text/html' : 'application/json'
  const retry = answer.retryAfter === undefined ? {} : { 'retry-after': String(answer.retryAfter) }
  response.writeHead(answer.status, { 'content-type': type, ...retry })
  response.end(answer.body)
}
