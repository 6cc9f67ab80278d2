import type { IncomingMessage, ServerResponse } from 'node:http'
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'
import { afterEach, describe, expect, test } from 'vitest'
import { FeedError } from '../../src/collect/feed-error.ts'
import { type Ask, bodyLimit, type Fetched, guardedFetch, type Outside } from '../../src/collect/fetch.ts'
import { outletServer } from './outlet-server.ts'

type Answer = (request: IncomingMessage, response: ServerResponse) => void

const undo: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (let end = undo.pop(); end !== undefined; end = undo.pop()) await end()
})

/** A fetch of an operator who allows `hosts`. */
function fetching(hosts: readonly string[], outside: Partial<Outside> = {}) {
  const fetch = guardedFetch(hosts, 'Chapar/1 (test)', outside)
  undo.push(() => fetch.close())
  return fetch
}

/** A server and a fetch that may ask it. */
async function serving(answer: Answer, outside: Partial<Outside> = {}) {
  const server = await outletServer(answer)
  undo.push(() => server.close())
  const fetch = fetching([server.host], outside)
  return { server, fetch: (path = '/', ask?: Ask) => fetch(server.url + path, ask) }
}

/** What the operator is told, without the server's port, which is another each time. */
async function told(fetched: Promise<Fetched>): Promise<string> {
  try {
    await fetched
  } catch (error) {
    if (error instanceof FeedError) return error.message.replace(/^127\.0\.0\.1:\d+/, 'it')
    throw error
  }
  return 'it was read'
}

const textOf = (fetched: Fetched) =>
  fetched.status === 'read' ? new TextDecoder().decode(fetched.bytes) : ''

describe('a fetch', () => {
  test('gives the bytes and what the server says of them', async () => {
    const headers = {
      'content-type': 'text/xml; charset=koi8-r',
      etag: '"7"',
      'last-modified': 'Mon, 23 Nov 2026 08:00:00 GMT',
    }
    const { server, fetch } = await serving((_, response) => response.writeHead(200, headers).end('<rss/>'))
    const fetched = await fetch('/feed?a=1')
    expect(fetched).toMatchObject({
      status: 'read',
      url: `${server.url}/feed?a=1`,
      contentType: 'text/xml; charset=koi8-r',
      etag: '"7"',
      lastModified: 'Mon, 23 Nov 2026 08:00:00 GMT',
    })
    expect(textOf(fetched)).toBe('<rss/>')
  })

  test('says who asks and for what', async () => {
    const { server, fetch } = await serving((_, response) => response.end())
    await fetch()
    const { headers } = server.asked[0] ?? expect.fail()
    expect(headers['accept-encoding']).toBe('gzip, deflate, br, zstd')
    expect(headers['user-agent']).toBe('Chapar/1 (test)')
    expect(headers.accept).toContain('application/rss+xml')
    expect([headers['if-none-match'], headers['if-modified-since']]).toEqual([undefined, undefined])
  })

  test('brings back what the server said last, and takes its word that nothing changed', async () => {
    const { server, fetch } = await serving((request, response) => {
      const known =
        request.headers['if-none-match'] === 'W/"7"' || request.headers['if-modified-since'] === 'then'
      response.writeHead(known ? 304 : 200, { etag: 'W/"7"' }).end()
    })
    expect(await fetch('/', { etag: 'W/"7"' })).toMatchObject({ status: 'unchanged' })
    expect(await fetch('/', { lastModified: 'then' })).toMatchObject({ status: 'unchanged' })
    expect(await fetch('/', { etag: '"other"' })).toMatchObject({ status: 'read' })
    expect(server.asked[0]?.headers['if-none-match']).toBe('W/"7"')
  })

  test.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['deflate', deflateRawSync],
    ['br', brotliCompressSync],
    ['zstd', zstdCompressSync],
    ['gzip, br', (text: string) => brotliCompressSync(gzipSync(text))],
  ])('unpacks what was sent with %s', async (encoding, pack) => {
    const { fetch } = await serving((_, response) =>
      response.writeHead(200, { 'content-encoding': encoding }).end(pack('<rss>Новости</rss>')),
    )
    expect(textOf(await fetch())).toBe('<rss>Новости</rss>')
  })

  test.each([400, 403, 404, 410, 429, 500, 503])('that is answered %i fails with that', async status => {
    const { fetch } = await serving((_, response) => response.writeHead(status, 'So It Is').end('<rss/>'))
    expect(await told(fetch())).toBe(`the outlet's server answers ${status} So It Is`)
  })

  test('that is answered with a challenge says so', async () => {
    const { fetch } = await serving((_, response) =>
      response.writeHead(403, { 'cf-mitigated': 'challenge' }).end(),
    )
    expect(await told(fetch())).toBe("the outlet's server answers 403 Forbidden, a challenge for browsers")
  })
})

describe('the head of an answer', () => {
  const date = 'Mon, 23 Nov 2026 08:00:00 GMT'
  const later = 'Mon, 23 Nov 2026 08:10:00 GMT'
  const headed = async (headers: Record<string, string | string[]>) =>
    (await serving((_, response) => response.writeHead(200, headers).end('<rss/>'))).fetch()

  test.each<[string, Record<string, string>, number | null]>([
    ['nothing', {}, null],
    ['max-age', { 'cache-control': 'public, max-age=600' }, 600_000],
    ['max-age less its age', { 'cache-control': 'max-age=600', age: '500' }, 100_000],
    ['max-age before Expires', { 'cache-control': 'max-age=60', date, expires: later }, 60_000],
    ['Expires', { date, expires: later }, 600_000],
    ['an Expires of the past', { date: later, expires: date }, null],
    ['an Expires that is none', { date, expires: '0' }, null],
    ['no-cache', { 'cache-control': 'no-cache, max-age=600' }, null],
    ['nonsense', { 'cache-control': 'max-age=soon' }, null],
  ])('with %s says how long it is fresh', async (_, headers, fresh) => {
    expect((await headed(headers)).freshFor).toBe(fresh)
  })

  test.each<[string, number | null]>([
    ['120', 120_000],
    ['Mon, 23 Nov 2026 08:10:00 GMT', 600_000],
    ['Mon, 23 Nov 2026 07:00:00 GMT', 0],
    ['soon', null],
  ])('of a busy server, with Retry-After %s, says how long to wait', async (value, wait) => {
    const { fetch } = await serving((_, response) =>
      response.writeHead(429, { date, 'retry-after': value }).end(),
    )
    await expect(fetch()).rejects.toMatchObject({ status: 429, retryAfter: wait })
  })

  test('names hubs', async () => {
    const link = [
      '<https://hub.example/>; rel="hub", <https://a.example/feed>; rel=self',
      '</2>; rel="next hub"',
    ]
    expect(await headed({ link })).toMatchObject({
      links: { hubs: ['https://hub.example/', '/2'], self: 'https://a.example/feed' },
    })
  })
})

describe('redirects', () => {
  /** A path /n leads to /n-1, and /0 is a feed. */
  const countdown =
    (status: number): Answer =>
    (request, response) => {
      const left = Number(request.url?.slice(1))
      if (left === 0) response.end('<rss/>')
      else response.writeHead(status, { location: `${left - 1}` }).end()
    }

  test.each([301, 302, 303, 307, 308])('of %i are followed, five at most', async status => {
    const { server, fetch } = await serving(countdown(status))
    expect(await fetch('/5')).toMatchObject({ status: 'read', url: `${server.url}/0` })
    expect(await told(fetch('/6'))).toBe('redirected more than 5 times')
    expect(server.asked).toHaveLength(12)
  })

  test('that lead in a circle end', async () => {
    const { fetch } = await serving((_, response) => response.writeHead(302, { location: '/' }).end())
    expect(await told(fetch())).toBe('redirected more than 5 times')
  })

  test('to nowhere are an answer like another', async () => {
    const { fetch } = await serving((_, response) => response.writeHead(302).end())
    expect(await told(fetch())).toBe("the outlet's server answers 302 Found")
  })

  test.each([
    ['http://127.0.0.1/', /^127\.0\.0\.1 is not a public host/],
    ['http://169.254.169.254/latest/meta-data/', /^169\.254\.169\.254 is not a public host/],
    ['//[::1]/', /^\[::1\] is not a public host/],
    ['http://127.0.0.1:6379/', /^port 6379 is not fetched|^127/],
    ['file:///etc/passwd', /^file: addresses are not fetched/],
    ['data:text/xml,<rss/>', /^data: addresses are not fetched/],
    ['http://', /is not an address$/],
  ])('to %s are refused', async (location, words) => {
    const { fetch } = await serving((_, response) => response.writeHead(302, { location }).end())
    expect(await told(fetch())).toMatch(words)
  })

  test('from a host that is allowed to one that is not are refused', async () => {
    const other = await outletServer((_, response) => response.end('secret'))
    undo.push(() => other.close())
    const { fetch } = await serving((_, response) => response.writeHead(302, { location: other.url }).end())
    expect(await told(fetch())).toMatch(
      /^port \d+ is not fetched; an operator may allow it \(CHAPAR_ALLOW_HOSTS, CHAPAR_PORTS\)$/,
    )
    expect(other.asked).toEqual([])
  })
})

describe('an answer', () => {
  const encodings: [string, (bytes: Buffer) => Buffer][] = [
    ['plain', bytes => bytes],
    ['gzip', bytes => gzipSync(bytes)],
    ['br', bytes => brotliCompressSync(bytes)],
    ['deflate', bytes => deflateSync(bytes)],
    ['zstd', bytes => zstdCompressSync(bytes)],
  ]
  const zeros = Buffer.alloc(bodyLimit + 1)

  test.each(encodings)('of more than is taken is refused, %s', async (encoding, pack) => {
    const headers: Record<string, string> = encoding === 'plain' ? {} : { 'content-encoding': encoding }
    const { fetch } = await serving((_, response) => response.writeHead(200, headers).end(pack(zeros)))
    expect(await told(fetch())).toBe('more than 10 MiB')
  })

  test('of as much as is taken is taken', async () => {
    const { fetch } = await serving((_, response) => response.end(zeros.subarray(1)))
    expect(await told(fetch())).toBe('it was read')
  })

  test('packed in many layers is refused or unpacked, and not for ever', async () => {
    const layers = 20
    let body: Buffer = gzipSync('<rss/>')
    for (let layer = 1; layer < layers; layer++) body = gzipSync(body)
    const { fetch } = await serving((_, response) =>
      response.writeHead(200, { 'content-encoding': Array(layers).fill('gzip').join(', ') }).end(body),
    )
    expect(await told(fetch())).toBe('it: its answer is packed too many times')
  })

  test('that is not what its header says is told so', async () => {
    const { fetch } = await serving((_, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end('<rss>not packed at all</rss>'),
    )
    expect(await told(fetch())).toBe('it: its compressed answer cannot be unpacked')
  })

  test.each<[string, Answer]>([
    ['before it begins', request => request.socket.destroy()],
    [
      'in the middle',
      (request, response) => {
        response.writeHead(200, { 'content-length': 100 }).write('<rss>')
        setImmediate(() => request.socket.destroy())
      },
    ],
  ])('that breaks off %s is told so', async (_, answer) => {
    const { fetch } = await serving(answer)
    expect(await told(fetch())).toBe('it: it broke the connection off')
  })

  test.each<[string, Answer]>([
    ['never begins', () => {}],
    ['never ends', (_, response) => void response.writeHead(200, { 'content-length': 100 }).write('<rss>')],
    [
      'drips',
      (_, response) => {
        const dripping = setInterval(() => response.write('<'), 10)
        response.on('close', () => clearInterval(dripping))
      },
    ],
    [
      'leads on for ever',
      (request, response) => {
        const hop = Number(request.url?.slice(1))
        if (hop < 3) response.writeHead(302, { location: `/${hop + 1}` }).end()
      },
    ],
  ])('that %s is waited for no longer than for all of it', async (_, answer) => {
    const { fetch } = await serving(answer, { total: 100 })
    expect(await told(fetch('/0'))).toBe('it: it took more than 0.1 s')
  })
})

describe('an answer that does not come on', () => {
  test('before it begins is told so', async () => {
    const { fetch } = await serving(() => {}, { headers: 50 })
    expect(await told(fetch())).toBe('it: it did not answer within 0.05 s')
  })

  test('in its middle is told so', async () => {
    const { fetch } = await serving((_, response) => void response.writeHead(200).write('<rss>'), {
      idle: 50,
    })
    expect(await told(fetch())).toBe('it: it sent nothing for 0.05 s')
  })
})

describe('a server', () => {
  const lookup =
    (...addresses: string[]): Outside['lookup'] =>
    (host, _, found) => {
      if (addresses.length > 0)
        return found(
          null,
          addresses.map(address => ({ address, family: address.includes(':') ? 6 : 4 })),
        )
      found(Object.assign(new Error(`getaddrinfo ${host}`), { code: 'ENOTFOUND' }), [])
    }

  test('that is not there is told so', async () => {
    const server = await outletServer(() => {})
    await server.close()
    expect(await told(fetching([server.host])(server.url))).toBe('it: it refuses connections')
  })

  test('whose name is not known is told so', async () => {
    const fetch = fetching([], { lookup: lookup() })
    expect(await told(fetch('https://outlet.example/feed'))).toBe(
      'outlet.example: its name is not known (DNS)',
    )
  })

  test.each([
    [['127.0.0.1']],
    [['10.1.2.3']],
    [['::1']],
    [['::ffff:169.254.169.254']],
    [['fd00::7', 'fe80::1']],
    [['93.184.216.34', '127.0.0.1']],
  ])('whose name leads inside, to %s, is not asked', async addresses => {
    const fetch = fetching([], { lookup: lookup(...addresses) })
    expect(await told(fetch('http://outlet.example/feed'))).toBe(
      'outlet.example is not a public host; an operator may allow it (CHAPAR_ALLOW_HOSTS)',
    )
  })

  test('is asked at the ports the operator says', async () => {
    const fetch = fetching([], { lookup: lookup('127.0.0.1'), ports: [81] })
    expect(await told(fetch('http://outlet.example:81/'))).toMatch(/^outlet\.example is not a public host/)
    expect(await told(fetch('http://outlet.example/'))).toMatch(/^port 80 is not fetched/)
  })

  test('is asked by name where the operator allows it, wherever that leads', async () => {
    const server = await outletServer((_, response) => response.end('<rss/>'))
    undo.push(() => server.close())
    const port = server.host.split(':')[1]
    const fetch = fetching([`LOCALHOST:${port}`])
    expect(await told(fetch(`http://localhost:${port}/`))).toBe('it was read')
    expect(await told(fetch(server.url))).toMatch(/^port \d+ is not fetched/)
  })

  test.each(['22', '25', '81', '3306', '6379', '8081', '65535'])('is not asked at port %s', async port => {
    const fetch = fetching([], { lookup: lookup('127.0.0.1') })
    expect(await told(fetch(`http://outlet.example:${port}/`))).toMatch(/^port \d+ is not fetched/)
  })

  test.each(['80', '443', '8080', '8443'])('would be asked at port %s', async port => {
    const fetch = fetching([], { lookup: lookup('127.0.0.1') })
    expect(await told(fetch(`https://outlet.example:${port}/`))).toMatch(
      /^outlet\.example is not a public host/,
    )
  })

  test('is not given a password, which is not told either', async () => {
    const message = await told(fetching([])('https://editor:hunter2@outlet.example/feed'))
    expect(message).toBe('outlet.example: addresses with a name or password in them are not fetched')
  })
})
