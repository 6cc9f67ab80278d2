import type { IncomingMessage, ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'

/** What an outlet's server answers, well or badly. */
export type Answer = (request: IncomingMessage, response: ServerResponse) => void

const items = ['One', 'Two']
  .map(
    title =>
      `<item><title>${title}</title><guid>${title}</guid><description>Ереван, Bakı</description></item>`,
  )
  .join('')
export const soundFeed = `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>An outlet</title>${items}</channel></rss>`
const challenge =
  '<!DOCTYPE html><html><head><title>Just a moment...</title></head><body><div id="cf-chl">Checking your browser</div></body></html>'
const page = '<!DOCTYPE html><html><head><title>News</title></head><body><h1>News</h1></body></html>'
const bomb = gzipSync(Buffer.alloc(16 * 1024 * 1024))
const type = { 'content-type': 'application/rss+xml' }

const drip = (response: ServerResponse, text: string, every: number) => {
  let at = 0
  const dripping = setInterval(() => response.write(text[at++ % text.length]), every)
  response.on('close', () => clearInterval(dripping))
}

/** Everything that was seen to go wrong between a reader and an outlet, by what it is called in docs/asking.md. */
export const faults: Readonly<Record<string, Answer>> = {
  'nothing, for ever': () => {},
  'a head that drips': (request, response) => {
    request.socket.write('HTTP/1.1 200 OK\r\n')
    const dripping = setInterval(() => request.socket.write('x'), 20)
    request.socket.on('close', () => clearInterval(dripping))
    response.on('close', () => clearInterval(dripping))
  },
  'a body that stops': (_, response) => void response.writeHead(200, type).write(soundFeed.slice(0, 100)),
  'a body that drips': (_, response) => {
    response.writeHead(200, type)
    drip(response, soundFeed, 20)
  },
  'a reset before the answer': request => request.socket.resetAndDestroy(),
  'a reset in an item': (request, response) => {
    response.writeHead(200, { ...type, 'content-length': soundFeed.length }).write(soundFeed.slice(0, -60))
    setImmediate(() => request.socket.destroy())
  },
  'a reset before any item': (request, response) => {
    response.writeHead(200, { ...type, 'content-length': soundFeed.length }).write(soundFeed.slice(0, 60))
    setImmediate(() => request.socket.destroy())
  },
  'a length too long': (request, response) => {
    response.writeHead(200, { ...type, 'content-length': 100_000 }).write(soundFeed)
    setImmediate(() => request.socket.destroy())
  },
  'a length too short': (request, response) => {
    const length = Buffer.byteLength(soundFeed) - 150
    request.socket.end(
      `HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\nContent-Length: ${length}\r\n\r\n${soundFeed}`,
    )
    response.detachSocket(request.socket)
  },
  'gzip that breaks off': (_, response) =>
    response
      .writeHead(200, { ...type, 'content-encoding': 'gzip' })
      .end(gzipSync(soundFeed).subarray(0, -12)),
  'gzip that is none': (_, response) =>
    response.writeHead(200, { ...type, 'content-encoding': 'gzip' }).end(soundFeed),
  'a bomb': (_, response) => response.writeHead(200, { ...type, 'content-encoding': 'gzip' }).end(bomb),
  'a redirect to itself': (request, response) => response.writeHead(302, { location: request.url }).end(),
  'a redirect to a private address': (_, response) =>
    response.writeHead(301, { location: 'http://169.254.169.254/latest/meta-data/' }).end(),
  'a redirect to nowhere': (_, response) => response.writeHead(301).end(),
  '304 to who asked for everything': (_, response) => response.writeHead(304).end(),
  '429 with Retry-After in seconds': (_, response) =>
    response.writeHead(429, { 'retry-after': '7200' }).end(),
  '429 with Retry-After as a date': (_, response) => {
    const [date, until] = ['Mon, 23 Nov 2026 08:00:00 GMT', 'Mon, 23 Nov 2026 10:00:00 GMT']
    response.writeHead(429, { date, 'retry-after': until }).end()
  },
  '429 without a word': (_, response) => response.writeHead(429).end(),
  '503 with Retry-After': (_, response) => response.writeHead(503, { 'retry-after': '7200' }).end(),
  '403': (_, response) => response.writeHead(403).end(),
  '403 with a challenge': (_, response) =>
    response.writeHead(403, { 'cf-mitigated': 'challenge' }).end(challenge),
  '404': (_, response) => response.writeHead(404).end(page),
  '500': (_, response) => response.writeHead(500).end(),
  'a challenge as 200': (_, response) => response.end(challenge),
  'a page as 200': (_, response) => response.end(page),
  'nothing as 200': (_, response) => response.end(),
  'a feed with nothing in it': (_, response) => response.end('<rss version="2.0"></rss>'),
  'a charset that lies': (_, response) =>
    response.writeHead(200, { 'content-type': 'text/xml; charset=iso-8859-1' }).end(soundFeed),
  'no HTTP at all': request => request.socket.end('+OK ready\r\n'),
}
