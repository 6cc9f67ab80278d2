import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { makeFeed } from './feeds.ts'

/**
 * Serves the feeds, in a process of its own. POST /made makes all of them anew, POST /news/N adds an item to each Nth
 * besides; after either, and after POST /close, no connection stays open, as none does between two looks in life.
 */
const [count, start] = process.argv.slice(2).map(Number) as [number, number]

type Served = { readonly body: Buffer; readonly type: string; readonly etag: string }
const more = new Uint16Array(count)
let made = start
const make = (number: number): Served => {
  const feed = makeFeed(number, start, more[number], made)
  return { ...feed, etag: `"${createHash('sha1').update(feed.body).digest('hex')}"` }
}
let feeds = Array.from(more, (_, number) => make(number))

const server = createServer((request, response) => {
  const [, what = '', which = '0'] = request.url?.split('/') ?? []
  if (request.method === 'POST') {
    if (what === 'news')
      for (let number = 0; number < count; number += Number(which)) more[number] = (more[number] ?? 0) + 1
    if (what !== 'close') {
      made += 60_000
      feeds = Array.from(more, (_, number) => make(number))
    }
    server.closeIdleConnections()
    response.writeHead(204, { connection: 'close' }).end()
    return
  }
  const feed = feeds[Number(which)]
  if (feed === undefined) response.writeHead(404).end()
  else if (request.headers['if-none-match'] === feed.etag) response.writeHead(304, { etag: feed.etag }).end()
  else
    response
      .writeHead(200, { 'content-type': feed.type, 'content-length': feed.body.length, etag: feed.etag })
      .end(feed.body)
})
server.keepAliveTimeout = 60_000
server.listen(0, '127.0.0.1', () => {
  process.send?.({
    port: (server.address() as AddressInfo).port,
    bytes: feeds.reduce((sum, { body }) => sum + body.length, 0),
  })
})
