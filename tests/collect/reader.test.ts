import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, test } from 'vitest'
import type { SourceReading } from '#core/article/reading.ts'
import type { Source } from '#core/article/source.ts'
import type { SourceState } from '#core/article/store.ts'
import { guardedFetch } from '../../src/collect/fetch.ts'
import { feedReader } from '../../src/collect/reader.ts'
import { stateOf } from '../contracts/press.ts'
import { type OutletServer, outletServer } from './outlet-server.ts'

const undo: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (let end = undo.pop(); end !== undefined; end = undo.pop()) await end()
})

describe('a look at a source', () => {
  const rss = (title: string) =>
    `<rss version="2.0"><channel><title>c</title><item><title>${title}</title></item></channel></rss>`
  const now = new Date('2026-11-23T12:00:00Z')

  const hours = (count: number) => new Date(now.getTime() + count * 3_600_000)

  /** What is remembered after a reading. */
  function stateAfter(reading: SourceReading): SourceState {
    if (!reading.changed) throw new Error('nothing was read')
    const { etag, lastModified, digest, said } = reading
    const asking = {
      nextAt: 0,
      wholeAt: now.getTime(),
      perWeek: 1,
      newsAt: null,
      hints: null,
      move: null,
      busyUntil: null,
    }
    return stateOf('outlet', {
      etag,
      lastModified,
      digest,
      asking: { ...asking, marks: said?.marks ?? null },
    })
  }

  async function looking(server: OutletServer, more: Partial<Source> = {}) {
    const fetch = guardedFetch([server.host], 'Chapar/1 (test)')
    undo.push(() => fetch.close())
    const read = feedReader(fetch)
    const source = { id: 'outlet', feed: `${server.url}/feed`, timeZone: 'UTC', ...more } as Source
    return (known: SourceState | null, at = now) => read(source, known, at)
  }

  test('reads what changed, and passes over what the server or the bytes say is the same', async () => {
    let [body, etag] = [rss('One'), '"1"']
    const server = await outletServer((request, response) => {
      const same = etag !== '' && request.headers['if-none-match'] === etag
      response.writeHead(same ? 304 : 200, etag === '' ? {} : { etag }).end(same ? undefined : body)
    })
    undo.push(() => server.close())
    const look = await looking(server)
    const first = await look(null)
    expect(first).toMatchObject({ changed: true, etag: '"1"', items: [{ title: 'One' }] })
    const known = stateAfter(first)
    expect(await look(known)).toMatchObject({ changed: false, said: { whole: false } })
    // A server that knows no tags sends the same bytes again.
    etag = ''
    expect(await look(known)).toMatchObject({ changed: false, said: { whole: true } })
    body = rss('Two')
    expect(await look(known)).toMatchObject({ changed: true, etag: null, items: [{ title: 'Two' }] })
  })

  test('asks once a day without asking whether anything changed, for servers that never say so', async () => {
    let body = rss('One')
    const server = await outletServer((request, response) => {
      const conditional = request.headers['if-none-match'] !== undefined
      response.writeHead(conditional ? 304 : 200, { etag: '"always"' }).end(conditional ? undefined : body)
    })
    undo.push(() => server.close())
    const look = await looking(server)
    const known = stateAfter(await look(null))
    body = rss('Two')
    expect(await look(known, hours(23))).toMatchObject({ changed: false })
    expect(await look(known, hours(25))).toMatchObject({ changed: true, items: [{ title: 'Two' }] })
  })

  test('of a feed that has one item more reads that one', async () => {
    const items = (...titles: string[]) =>
      `<rss version="2.0"><channel><title>c ${titles.length}</title>${titles.map(title => `<item><title>${title}</title><guid>${title}</guid></item>`).join('\n')}</channel></rss>`
    let body = items('Two', 'One')
    const server = await outletServer((_, response) => response.end(body))
    undo.push(() => server.close())
    const look = await looking(server)
    const known = { ...stateAfter(await look(null)), idPolicy: 'trusted' as const }
    const titles = async () => {
      const reading = await look(known)
      return reading.changed ? reading.items.map(({ title }) => title) : []
    }
    body = items('Three', 'Two', 'One')
    expect(await titles()).toEqual(['Three'])
    body = items('Two', 'One', 'One')
    expect(await titles()).toEqual([])
    // An id that another item has, too, is judged by the whole feed.
    body = items('Two', 'One').replace('<item>', '<item><title>Other</title><guid>One</guid></item><item>')
    expect(await titles()).toEqual(['Other', 'Two', 'One'])
  })

  test('of a feed in which only what stands before the items changed hears that, and reads no item', async () => {
    let ttl = 10
    const server = await outletServer((_, response) =>
      response.end(
        rss('One').replace('<item>', `<lastBuildDate>${ttl}</lastBuildDate><ttl>${ttl}</ttl><item>`),
      ),
    )
    undo.push(() => server.close())
    const look = await looking(server)
    const first = await look(null)
    ttl = 20
    const second = await look(stateAfter(first))
    expect(second).toMatchObject({ changed: false, said: { whole: true, hints: { atLeast: 20 * 60_000 } } })
    const digest = second.changed ? null : (second.tags?.digest ?? null)
    expect(digest).not.toBe(stateAfter(first).digest)
    const third = await look({ ...stateAfter(first), digest })
    expect(third).toMatchObject({ changed: false, said: { hints: null } })
  })

  test.each<[string, (entries: readonly string[]) => string]>([
    [
      'in Atom',
      entries =>
        `<feed xmlns="http://www.w3.org/2005/Atom"><title>c</title>${entries.map(text => `<entry><title>${text}</title></entry>`).join('')}</feed>`,
    ],
    [
      'by a prefix',
      entries =>
        `<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>c</a:title>${entries.map(text => `<a:entry><a:title>${text}</a:title></a:entry>`).join('')}</a:feed>`,
    ],
    [
      'in capitals',
      entries =>
        `<rss version="2.0"><channel><title>c</title>${entries.map(text => `<ITEM><title>${text}</title></ITEM>`).join('')}</channel></rss>`,
    ],
    [
      'as JSON',
      entries =>
        JSON.stringify({
          version: 'https://jsonfeed.org/version/1.1',
          title: 'c',
          items: entries.map((text, n) => ({ id: `${entries.length - n}`, content_html: text })),
        }),
    ],
  ])('sees a new item that comes before words that look like the first one: %s', async (_, feed) => {
    const code = '<![CDATA[How <item> and <entry> are written]]>'
    let body = feed([code])
    const server = await outletServer((_, response) => response.end(body))
    undo.push(() => server.close())
    const look = await looking(server)
    const known = stateAfter(await look(null))
    body = feed(['Two', code])
    const reading = await look(known)
    expect(reading.changed && reading.items[0]?.title).toBe('Two')
  })

  test('takes the whole items of a feed that breaks off, and asks for the rest the next time', async () => {
    const whole = gzipSync(
      `<rss version="2.0"><channel><title>c</title><item><title>One</title></item><item><title>Two</title>${'<category>x</category>'.repeat(2_000)}`,
    )
    const server = await outletServer((_, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip', etag: '"1"' }).end(whole.subarray(0, -20)),
    )
    undo.push(() => server.close())
    expect(await (await looking(server))(null)).toMatchObject({
      changed: true,
      items: [{ title: 'One' }],
      etag: null,
      digest: null,
    })
  })

  test('is led to where a feed has moved for good, and not where it is for now', async () => {
    let status = 301
    const server = await outletServer((request, response) => {
      if (request.url === '/feed') response.writeHead(308, { location: '/new' }).end()
      else if (request.url === '/new') response.writeHead(status, { location: '/newest' }).end()
      else response.end(rss('One'))
    })
    undo.push(() => server.close())
    const look = await looking(server)
    expect((await look(null)).said?.movedTo).toBe(`${server.url}/newest`)
    status = 302
    expect((await look(null)).said?.movedTo).toBeNull()
  })

  test('says who asks in the words the source wants', async () => {
    const server = await outletServer((_, response) => response.end(rss('One')))
    undo.push(() => server.close())
    await (await looking(server, { userAgent: 'Mozilla/5.0 (compatible)' }))(null)
    expect(server.asked[0]?.headers['user-agent']).toBe('Mozilla/5.0 (compatible)')
  })

  test('that finds a page instead says what it found', async () => {
    const server = await outletServer((_, response) =>
      response.end('<!doctype html><html><title>News</title></html>'),
    )
    undo.push(() => server.close())
    await expect((await looking(server))(null)).rejects.toThrow('an HTML page, not a feed')
  })
})
