import { afterEach, describe, expect, test } from 'vitest'
import { guardedFetch } from '../../src/collect/fetch.ts'
import { feedReader } from '../../src/collect/reader.ts'
import { type OutletServer, outletServer } from './outlet-server.ts'

const undo: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (let end = undo.pop(); end !== undefined; end = undo.pop()) await end()
})

describe('a look at a source', () => {
  const rss = (title: string) =>
    `<rss version="2.0"><channel><title>c</title><item><title>${title}</title></item></channel></rss>`
  const now = new Date('2026-11-23T12:00:00Z')

  async function looking(server: OutletServer) {
    const fetch = guardedFetch([server.host], 'Chapar/1 (test)')
    undo.push(() => fetch.close())
    const read = feedReader(fetch)
    const source = { id: 'outlet', feed: `${server.url}/feed`, timeZone: 'UTC' } as Parameters<typeof read>[0]
    return (known: Parameters<typeof read>[1]) => read(source, known, now)
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
    const known = { ...first, source: 'outlet' } as unknown as Parameters<typeof look>[0]
    expect(await look(known)).toEqual({ changed: false })
    // A server that knows no tags sends the same bytes again.
    etag = ''
    expect(await look(known)).toEqual({ changed: false })
    body = rss('Two')
    expect(await look(known)).toMatchObject({ changed: true, etag: null, items: [{ title: 'Two' }] })
  })

  test('that finds a page instead says what it found', async () => {
    const server = await outletServer((_, response) =>
      response.end('<!doctype html><html><title>News</title></html>'),
    )
    undo.push(() => server.close())
    await expect((await looking(server))(null)).rejects.toThrow('an HTML page, not a feed')
  })
})
