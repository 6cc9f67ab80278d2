import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { guardedFetch } from '../../src/collect/fetch.ts'
import { findFeed } from '../../src/collect/find-feed.ts'
import { type FeedServer, rss, startFeedServer } from '../support/feed-server.ts'

const now = new Date('2026-11-23T12:00:00Z')
const html = { 'content-type': 'text/html' }
let server: FeedServer
let fetch: ReturnType<typeof guardedFetch>
beforeEach(async () => {
  server = await startFeedServer()
  fetch = guardedFetch([server.host], 'Chapar/1 (test)')
})
afterEach(async () => {
  await fetch.close()
  await server.close()
})

const find = (path: string) => findFeed(`${server.url}${path}`, fetch, now)
const news = () => rss(server.url, [{ title: 'One' }, { title: 'Two' }])
const page = (head: string, body = '') =>
  `<!doctype html><html><head>${head}</head><body>${body}</body></html>`
const named = (href: string, type = 'application/rss+xml') =>
  `<link rel="alternate" type="${type}" href="${href}">`

describe('the feed of an address', () => {
  test('may be what stands there', async () => {
    server.serve('/rss', news())
    const { found, tried } = await find('/rss')
    expect(found).toMatchObject({
      feed: `${server.url}/rss`,
      sitemap: false,
      title: 'An outlet',
      language: null,
    })
    expect(found?.items.map(({ title }) => title)).toEqual(['One', 'Two'])
    expect(tried).toEqual([{ address: `${server.url}/rss`, why: 'asked', gave: '2 items' }])
  })

  test('is what its page names, before that of its comments, and relative to where it says', async () => {
    const head = `<base href="/en/">${named('/comments/feed/')}${named('x.css', 'text/css')}${named('all.xml?a=1&amp;b=2')}`
    server.serve('/en/', page(head), html)
    server.serve('/en/all.xml?a=1&b=2', news())
    server.serve('/comments/feed/', rss(server.url, [{ title: 'Indeed' }]))
    const { found, tried } = await find('/en/')
    expect(found?.feed).toBe(`${server.url}/en/all.xml?a=1&b=2`)
    expect(tried.map(({ why, gave }) => [why, gave])).toEqual([
      ['asked', 'an HTML page, not a feed'],
      ['link', '2 items'],
    ])
  })

  test('is linked for people on some pages', async () => {
    server.serve(
      '/feeds',
      page('', '<a href="/about">Feedback</a><a href="/api/zq-vomx-tpeq">Politics</a>'),
      html,
    )
    server.serve('/api/zq-vomx-tpeq', news())
    expect((await find('/feeds')).found?.feed).toBe(`${server.url}/api/zq-vomx-tpeq`)
  })

  test('stands at a usual place, first below the edition that was asked for', async () => {
    server.serve('/ka/', page(''), html)
    server.serve('/ka/feed/', news())
    server.serve('/feed/', rss(server.url, [{ title: 'In English' }]))
    expect((await find('/ka/')).found?.feed).toBe(`${server.url}/ka/feed/`)
    server.serve('/', page(named('/gone')), html)
    const { found, tried } = await find('/')
    expect(found?.feed).toBe(`${server.url}/feed/`)
    expect(tried[1]).toMatchObject({ why: 'link', gave: "the outlet's server answers 404 Not Found" })
  })

  test('is looked for though the page itself is not there', async () => {
    server.serve('/rss.xml', news())
    expect((await find('/old/news')).found?.feed).toBe(`${server.url}/rss.xml`)
  })

  test('is a news sitemap where there is none, as robots.txt names it', async () => {
    const map = `<urlset><url><loc>${server.url}/1</loc><news:news><news:language>hy</news:language><news:title>One</news:title></news:news></url></urlset>`
    server.serve('/', page(''), html)
    server.serve('/robots.txt', `Sitemap: ${server.url}/maps/News.xml`, { 'content-type': 'text/plain' })
    server.serve('/maps/News.xml', map, { 'content-type': 'text/xml' })
    const { found, tried } = await find('/')
    expect(found).toMatchObject({ feed: `${server.url}/maps/News.xml`, sitemap: true, language: 'hy' })
    expect(tried.at(-1)).toMatchObject({ why: 'sitemap', gave: '1 items' })
    expect((await find('/maps/News.xml')).found?.sitemap).toBe(true)
  })

  test('is not found where there is none, after a bounded number of tries that are all told', async () => {
    const links = Array.from({ length: 100 }, (_, n) => named(`/feed-${n}.xml`)).join('')
    server.serve('/', page(links), html)
    const { found, tried } = await find('/')
    expect(found).toBeNull()
    expect(tried.length).toBeLessThanOrEqual(20)
    expect(tried.every(({ gave }) => gave !== '')).toBe(true)
    expect([...server.asked.values()].reduce((sum, times) => sum + times, 0)).toBe(tried.length + 1)
  })

  test('that has no items yet is better than none, and one with items better', async () => {
    server.serve('/', page(named('/empty.xml') + named('/full.xml')), html)
    server.serve('/empty.xml', rss(server.url, []))
    expect((await find('/')).found).toMatchObject({ feed: `${server.url}/empty.xml`, items: [] })
    server.serve('/full.xml', news())
    expect((await find('/')).found?.feed).toBe(`${server.url}/full.xml`)
  })

  test('is asked for without a scheme, or with that of feeds', async () => {
    server.serve('/rss', news())
    const host = server.host
    for (const address of [`feed://${host}/rss`, `feed:http://${host}/rss`, ` ${host}/rss `])
      expect((await findFeed(address, fetch, now)).found?.feed).toBe(`http://${host}/rss`)
  })

  test.each(['', 'news of today', 'javascript:alert(1)', 'file:///etc/passwd', 'ftp://outlet.example/'])(
    '%s is refused as no address',
    async address => {
      await expect(findFeed(address, fetch, now)).rejects.toThrow('is no address')
    },
  )

  test('goes through the guard: no address inside is asked, by page or by person', async () => {
    server.serve(
      '/',
      page(named('http://127.0.0.1:1/feed') + named('http://169.254.169.254/latest/rss')),
      html,
    )
    const { tried } = await find('/')
    expect(tried.filter(({ why }) => why === 'link').map(({ gave }) => gave)).toEqual([
      expect.stringContaining('may allow it'),
      expect.stringContaining('not a public host'),
    ])
    const inside = await findFeed('http://10.0.0.1/', fetch, now)
    expect(inside.tried).toEqual([
      expect.objectContaining({ gave: expect.stringContaining('not a public host') }),
    ])
  })
})

describe('feeds of aggregators are read like any other:', () => {
  test('a search at Google News', async () => {
    server.serve(
      '/rss/search?q=site:outlet.example&hl=en-US',
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel><generator>NFE/5.0</generator><title>"site:outlet.example" - Google News</title><language>en-US</language><item><title>A road is opened - Outlet</title><link>https://news.google.com/rss/articles/CBMiAB?oc=5</link><guid isPermaLink="false">CBMiAB</guid><pubDate>Mon, 23 Nov 2026 08:00:00 GMT</pubDate><description>&lt;a href="https://news.google.com/rss/articles/CBMiAB?oc=5" target="_blank"&gt;A road is opened&lt;/a&gt;&amp;nbsp;&amp;nbsp;&lt;font color="#6f6f6f"&gt;Outlet&lt;/font&gt;</description><source url="https://outlet.example">Outlet</source></item></channel></rss>`,
    )
    const { found } = await find('/rss/search?q=site:outlet.example&hl=en-US')
    expect(found?.items).toMatchObject([
      {
        id: 'CBMiAB',
        url: 'https://news.google.com/rss/articles/CBMiAB?oc=5',
        title: 'A road is opened - Outlet',
        published: { at: new Date('2026-11-23T08:00:00Z') },
      },
    ])
  })

  test('a route of RSSHub', async () => {
    server.serve(
      '/outlet/news/ka',
      `<?xml version="1.0" encoding="UTF-8"?><rss xmlns:atom="http://www.w3.org/2005/Atom" version="2.0"><channel><title>Outlet</title><link>https://outlet.example/ka</link><atom:link href="${server.url}/outlet/news/ka" rel="self" type="application/rss+xml"></atom:link><description>Outlet - Powered by RSSHub</description><generator>RSSHub</generator><language>ka</language><item><title>ახალი გზა</title><description>&lt;p&gt;გზა გაიხსნა&lt;/p&gt;</description><link>https://outlet.example/ka/1</link><guid isPermaLink="false">https://outlet.example/ka/1</guid><pubDate>Mon, 23 Nov 2026 08:00:00 GMT</pubDate></item></channel></rss>`,
    )
    expect((await find('/outlet/news/ka')).found).toMatchObject({
      language: 'ka',
      items: [{ title: 'ახალი გზა', url: 'https://outlet.example/ka/1', summary: 'გზა გაიხსნა' }],
    })
  })
})
