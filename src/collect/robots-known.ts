import { decodeDocument } from './decode.ts'
import { FeedError } from './feed-error.ts'
import { bodyLimit, type Fetch } from './fetch.ts'
import { everything, type Robots, readRobots } from './robots.ts'
import { product } from './user-agent.ts'

/** How long a robots.txt is believed, in ms: RFC 9309 allows a day. Where none could be had, it is asked for anew. */
const believed = 12 * 60 * 60_000
const mostServers = 1_000

/** What servers allow, by origin; null where one could not say, which RFC 9309 takes for a no. */
export function knownRobots(fetch: Fetch): (origin: string, now: Date) => Promise<Robots | null> {
  const known = new Map<string, { readonly robots: Robots; readonly until: number }>()
  return async (origin, now) => {
    const found = known.get(origin)
    if (found !== undefined && found.until > now.getTime()) return found.robots
    const robots = await askRobots(origin, fetch)
    if (robots === null) return null
    if (known.size >= mostServers) known.delete([...known.keys()][0] ?? '')
    known.set(origin, { robots, until: now.getTime() + believed })
    return robots
  }
}

async function askRobots(origin: string, fetch: Fetch): Promise<Robots | null> {
  try {
    const fetched = await fetch(`${origin}/robots.txt`, { accept: 'text/plain, */*;q=0.1' })
    if (fetched.status === 'unchanged') return null
    return readRobots(decodeDocument(fetched.bytes, fetched.contentType, bodyLimit), product)
  } catch (error) {
    // RFC 9309: a file that is not there forbids nothing; a server in trouble forbids everything for now.
    const { status } = error instanceof FeedError ? error : {}
    return status !== undefined && status >= 400 && status < 500 && status !== 429 ? everything : null
  }
}
