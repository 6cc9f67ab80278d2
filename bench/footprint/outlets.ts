import { writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Topic } from '#core/article/topics/topic.ts'
import { rss } from '../../tests/support/feed-server.ts'
import { type Event, happens, numbers, reports } from './words.ts'

/** Of so many looks one finds something new: with 6,000 outlets looked at every five minutes, 2,700 articles a day. */
const share = 1 / 640
const underWay = 20

export type OutletServer = {
  /** `127.0.0.1:PORT`, for CHAPAR_ALLOW_HOSTS. */
  readonly host: string
  /** How often any feed was asked for, and how many articles were given. */
  readonly counts: { asked: number; given: number }
  close(): void
}

const mark = { etag: '"as it was"' }

/** The feeds of all outlets: nearly all say that nothing changed since. */
export async function startOutlets(topics: readonly Topic[]): Promise<OutletServer> {
  const next = numbers(Date.now())
  const events: Event[] = Array.from({ length: underWay }, () => happens(topics, next))
  const counts = { asked: 0, given: 0 }
  const server = createServer((request, response) => {
    counts.asked++
    const answer = (feed: string) =>
      response.writeHead(200, { ...mark, 'content-type': 'application/rss+xml' }).end(feed)
    if (next() > share) {
      // Whoever does not say what it has is told that there is nothing, and what to say the next time.
      if (request.headers['if-none-match'] === undefined) answer(rss(`http://${host}${request.url}`, []))
      else response.writeHead(304, mark).end()
      return
    }
    counts.given++
    const chosen = Math.floor(next() * underWay)
    const event = events[chosen] as Event
    if (--event.left === 0) events[chosen] = happens(topics, next)
    const id = `${request.url} ${counts.given}`
    const feed = rss(`http://${host}${request.url}`, [{ ...reports(event, next), id }])
    answer(feed)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    host,
    counts,
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}

/** A sources file as operators write them. */
export function writeOutlets(file: string, outlets: readonly string[], host: string): void {
  const countries = ['GE', 'AM', 'AZ', 'DE', 'GB', 'FR']
  const entries = outlets.map(
    (id, at) => `- id: ${id}
  name: The ${id[0]?.toUpperCase()}${id.slice(1)} Courier
  home: https://${id}.example/
  feed: http://${host}/${id}
  language: en
  country: ${countries[at % countries.length]}
  ownership: independent
  timeZone: Asia/Tbilisi
  evidence: { status: working, seen: 2026-10-03, note: made up }
`,
  )
  writeFileSync(file, entries.join('\n'))
}
