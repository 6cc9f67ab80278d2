import { DefaultRestOptions, type RateLimitData, REST, type RESTOptions } from 'discord.js'

/** How long a post may take, in ms. */
const callTime = 15_000
/** Interactions die within seconds; an answer that must wait longer than this comes too late. */
const longestWait = 2_000
/** A page of Cloudflare's that names no time, in seconds: it has shut out our whole address. */
const shutOut = 60

type MakeRequest = RESTOptions['makeRequest']
type Answer = Awaited<ReturnType<MakeRequest>>

/**
 * Calls for posts: once each, because the ledger repeats them with the same nonce, and given back when they would
 * have to wait, because by itself discord.js sleeps for as long as an hour, and after a 429 without a header tries
 * again at once and for ever.
 */
export function postingRest(api: string, token: string, timeout = callTime): REST {
  const options = { api, timeout, retries: 0, makeRequest, rejectOnRateLimit: () => true }
  return new SteadyRest(options).setToken(token)
}

/**
 * Calls for answers, which may be repeated: a second one to the same interaction is refused (40060), an edit says
 * the same again.
 */
export function answeringOptions(api: string): Partial<RESTOptions> {
  return {
    api,
    retries: 2,
    timeout: 5_000,
    makeRequest: repeatable,
    rejectOnRateLimit: ({ retryAfter }: RateLimitData) => retryAfter > longestWait,
  }
}

/** discord.js forgets its token at the first 401, and from then on fails before it asks. */
class SteadyRest extends REST {
  override setToken(token: string | null): this {
    return token === null ? this : super.setToken(token)
  }
}

/** discord.js repeats after a reset alone; a line that was closed in order has lost the call just as well. */
const repeatable: MakeRequest = async (url, init) => {
  try {
    return await makeRequest(url, init)
  } catch (error) {
    const closed = (error as { code?: unknown }).code === 'UND_ERR_SOCKET'
    throw closed ? new Error('ECONNRESET', { cause: error }) : error
  }
}

/** Where header and body of a 429 disagree the body is right (seen: header 1 s, body 1,163 s); discord.js reads the header. */
async function makeRequest(...[url, init]: Parameters<MakeRequest>): Promise<Answer> {
  const answer = await DefaultRestOptions.makeRequest(url, init)
  if (answer.status !== 429) return answer
  const text = await answer.text()
  const headers = new Headers([...answer.headers.entries()])
  const told = retryAfterOf(text) ?? Number(headers.get('retry-after'))
  headers.set('retry-after', String(told || shutOut))
  if (!headers.has('x-ratelimit-scope')) headers.set('x-ratelimit-global', 'true')
  return new Response(text, { status: 429, headers }) as unknown as Answer
}

/** In seconds; undefined for what is not Discord's own answer. */
function retryAfterOf(text: string): number | undefined {
  try {
    return Number((JSON.parse(text) as { retry_after?: unknown }).retry_after) || undefined
  } catch {
    return undefined
  }
}
