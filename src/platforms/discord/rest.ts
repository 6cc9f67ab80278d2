import { DefaultRestOptions, type RateLimitData, type RESTOptions } from 'discord.js'

/** Interactions die within seconds; anything that must wait longer than this comes back to us to be planned again. */
const longestWait = 2_000

/**
 * How discord.js is to make its calls: once each, because the ledger repeats them with the same nonce, and giving a
 * call back that would have to wait, because by itself discord.js sleeps for as long as an hour, and after a 429
 * without a header tries again at once and for ever.
 */
export function restOptions(api: string): Partial<RESTOptions> {
  return {
    api,
    retries: 0,
    timeout: 15_000,
    makeRequest: async (url, init) => obeyBody(await DefaultRestOptions.makeRequest(url, init)),
    rejectOnRateLimit: ({ route, retryAfter }: RateLimitData) =>
      route.includes('/messages') || retryAfter === 0 || retryAfter > longestWait,
  }
}

type Answer = Awaited<ReturnType<RESTOptions['makeRequest']>>

/** Where header and body of a 429 disagree the body is right (seen: header 1 s, body 1,163 s); discord.js reads the header. */
async function obeyBody(answer: Answer): Promise<Answer> {
  if (answer.status !== 429) return answer
  const text = await answer.text()
  const asked = Math.max(retryAfterOf(text), Number(answer.headers.get('retry-after')) || 0, 0.5)
  const headers = new Headers([...answer.headers.entries()])
  headers.set('retry-after', String(asked))
  return new Response(text, { status: 429, headers }) as unknown as Answer
}

function retryAfterOf(text: string): number {
  try {
    return Number((JSON.parse(text) as { retry_after?: unknown }).retry_after) || 0
  } catch {
    // Cloudflare answers with a page.
    return 0
  }
}
