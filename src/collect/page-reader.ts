import type { PageReading, ReadPage } from '#core/article/reading.ts'
import { decodeDocument } from './decode.ts'
import { FeedError } from './feed-error.ts'
import { bodyLimit, type Fetch, type Fetched, pageLimit } from './fetch.ts'
import { pages, readPage } from './page/page.ts'
import { knownRobots } from './robots-known.ts'

/** Between two requests to a server, in ms, where its robots.txt asks for nothing else; and what it may ask for. */
const usualPause = 5_000
const longestPause = 10 * 60_000
/** Reads articles' pages, politely. How many at once, and how often, is up to who asks. */
export function pageReader(fetch: Fetch): ReadPage {
  const robotsOf = knownRobots(fetch)

  return async (url, now) => {
    const { origin, pathname, search } = new URL(url)
    const robots = await robotsOf(origin, now)
    if (robots === null) return refusal('its robots.txt cannot be had now', false, longestPause / 10)
    const pause = Math.min(longestPause, Math.max(usualPause, 1000 * (robots.delay ?? 0)))
    if (!robots.allows(`${pathname}${search}`)) return refusal('its robots.txt forbids it', true, 0)
    try {
      const fetched = await fetch(url, { accept: pages, most: pageLimit })
      if (fetched.status === 'unchanged') return refusal('the server says "unchanged"', false, pause)
      return { ...textOf(fetched, now), pause }
    } catch (error) {
      const status = error instanceof FeedError ? error.status : undefined
      const problem = error instanceof Error ? error.message : String(error)
      return { ...refusal(problem, isLasting(status), pause), status }
    }
  }
}

/** Too many requests and what takes too long pass; a page that is not there, or not for us, stays so. */
function isLasting(status: number | undefined): boolean {
  return status !== undefined && status >= 400 && status < 500 && ![408, 425, 429].includes(status)
}

function textOf({ bytes, contentType, url }: Fetched & { status: 'read' }, now: Date) {
  const kind = contentType?.split(';')[0]?.trim().toLowerCase() ?? 'text/html'
  if (!/^(text\/html|application\/xhtml\+xml|text\/plain|application\/octet-stream)$/.test(kind))
    return { problem: `${kind} is no page`, lasting: true }
  const { title, text } = readPage(decodeDocument(bytes, contentType, bodyLimit), url, now)
  return text === '' ? { problem: 'no article on the page', lasting: true } : { title, text }
}

function refusal(problem: string, lasting: boolean, pause: number): PageReading {
  return { problem, lasting, pause }
}
