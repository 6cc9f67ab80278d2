import { freshFor, retryAfter } from '../../src/collect/answer-head.ts'
import { FeedError } from '../../src/collect/feed-error.ts'
import type { Ask, Fetched } from '../../src/collect/fetch.ts'
import type { Answer, Conditions } from './answer.ts'

const silences = {
  reset: 'it broke the connection off',
  nothing: 'it did not answer within 15 s',
  unknown: 'its name is not known (DNS)',
  'no HTTP': 'its answer is no HTTP',
}

/**
 * What the guarded fetch makes of answers, without a connection; that it makes the same of them is tested in
 * soak.test.ts.
 */
export function fetchedFrom(
  answer: (address: string, asked: Conditions) => Answer,
  address: string,
  ask: Ask,
): Fetched {
  const asked = { etag: ask.etag ?? null, since: ask.lastModified ?? null }
  let url = new URL(address).href
  let lasting = true
  for (let redirects = 0; redirects <= 5; redirects++) {
    const { status, headers, body, breaksAt, silence } = answer(url, asked)
    const host = new URL(url).host
    if (silence !== null) throw new FeedError(`${host}: ${silences[silence]}`)
    if ([301, 302].includes(status) && headers.location !== undefined) {
      lasting &&= status === 301
      url = new URL(headers.location, url).href
      continue
    }
    const movedTo = redirects > 0 && lasting ? url : null
    const answered = { movedTo, freshFor: freshFor(headers) }
    if (status === 304) return { status: 'unchanged', ...answered }
    if (status !== 200) {
      const retry = retryAfter(headers, ask.now)
      throw new FeedError(`the outlet's server answers ${status}`, { status, retryAfter: retry })
    }
    if (headers['content-encoding'] !== undefined) throw new FeedError(`${host}: it cannot be unpacked`)
    if (breaksAt === 0) throw new FeedError(`${host}: ${silences.reset}`)
    const bytes = breaksAt === null ? body : body.subarray(0, breaksAt)
    return {
      status: 'read',
      ...answered,
      bytes,
      pieces: [bytes],
      contentType: headers['content-type'] ?? null,
      url,
      etag: headers.etag ?? null,
      lastModified: headers['last-modified'] ?? null,
      links: { hubs: [], self: null },
      brokeOff: breaksAt === null ? null : silences.reset,
    }
  }
  throw new FeedError('redirected more than 5 times')
}
