import { DefaultRestOptions, type RateLimitData, REST, type RESTOptions } from 'discord.js'

/** How long a post may take, in ms. */
const callTime = 15_000
/** Interactions die within seconds; an answer that must wait longer than this comes too late. */
const longestWait = 2_000
/** discord.js keeps for an hour what it knows of a channel's limits, which are over within seconds; in ms. */
const handlerSweepInterval = 60_000
/** A page of Cloudflare's that names no time, in seconds: it has shut out our whole address. */
const shutOut = 60

/** Told of every answer: its HTTP status, and whether a 429 is of a limit that is not ours alone. */
export type Answered = (status: number, shared: boolean) => void

type MakeRequest = RESTOptions['makeRequest']
type Answer = Awaited<ReturnType<MakeRequest>>

/**
 * Calls for posts: once each, because the ledger repeats them with the same nonce, and given back when they would
 * have to wait, because by itself discord.js sleeps for as long as an hour, and after a 429 without a header tries
 * again at once and for ever.
 */
export function postingRest(
  api: string,
  token: string,
  { timeout = callTime, answered }: { timeout?: number; answered?: Answered } = {},
): REST {
  const options = {
    api,
    timeout,
    retries: 0,
    handlerSweepInterval,
    makeRequest: told(answered),
    rejectOnRateLimit: () => true,
  }
  return new SteadyRest(options).setToken(token)
}

/**
 * Calls for answers, which may be repeated: a second one to the same interaction is refused (40060), an edit says
 * the same again.
 */
export function answeringOptions(api: string, answered?: Answered): Partial<RESTOptions> {
  return {
    api,
    retries: 2,
    timeout: 5_000,
    handlerSweepInterval,
    makeRequest: repeatable(told(answered)),
    rejectOnRateLimit: ({ retryAfter }: RateLimitData) => retryAfter > longestWait,
  }
}

/** Calls that find out what an answer needs. */
export function askingRest(api: string, token: string, answered?: Answered): REST {
  return new SteadyRest(answeringOptions(api, answered)).setToken(token)
}

/** discord.js forgets its token at the first 401, and from then on fails before it asks. */
class SteadyRest extends REST {
  override setToken(token: string | null): this {
    return token === null ? this : super.setToken(token)
  }
}

/** discord.js repeats after a reset alone; a line that was closed in order has lost the call just as well. */
const repeatable =
  (makeRequest: MakeRequest): MakeRequest =>
  async (url, init) => {
    try {
      return await makeRequest(url, init)
    } catch (error) {
      const closed = (error as { code?: unknown }).code === 'UND_ERR_SOCKET'
      throw closed ? new Error('ECONNRESET', { cause: error }) : error
    }
  }

const told =
  (answered: Answered = () => undefined): MakeRequest =>
  async (url, init) => {
    const answer = await makeRequest(url, init)
    answered(answer.status, answer.headers.get('x-ratelimit-scope') === 'shared')
    return answer
  }

/** Where header and body of a 429 disagree the body is right (seen: header 1 s, body 1,163 s); discord.js reads the header. */
async function makeRequest(...[url, init]: Parameters<MakeRequest>): Promise<Answer> {
  const answer = await DefaultRestOptions.makeRequest(url, await writtenOut(init))
  if (answer.status !== 429) return answer
  const text = await answer.text()
  const headers = new Headers([...answer.headers.entries()])
  const told = retryAfterOf(text) ?? Number(headers.get('retry-after'))
  headers.set('retry-after', String(told || shutOut))
  if (!headers.has('x-ratelimit-scope')) headers.set('x-ratelimit-global', 'true')
  return new Response(text, { status: 429, headers }) as unknown as Answer
}

/**
 * Files go out in a form. Where collecting has loaded an undici of its own, that one sends for discord.js's too, and takes forms of
 * no other; what they come to on the wire it takes.
 */
async function writtenOut(init: Parameters<MakeRequest>[1]): Promise<Parameters<MakeRequest>[1]> {
  if (!(init.body instanceof FormData)) return init
  const form = new Response(init.body)
  const headers = new Headers(init.headers as Record<string, string>)
  headers.set('content-type', form.headers.get('content-type') ?? '')
  return { ...init, headers: Object.fromEntries(headers), body: Buffer.from(await form.arrayBuffer()) }
}

/** In seconds; undefined for what is not Discord's own answer. */
function retryAfterOf(text: string): number | undefined {
  try {
    return Number((JSON.parse(text) as { retry_after?: unknown }).retry_after) || undefined
  } catch {
    return undefined
  }
}
