import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { parseSelector, select } from '#core/article/selector.ts'
import type { Source } from '#core/article/source.ts'
import { guardedFetch } from '../../src/collect/fetch.ts'
import { readListing } from '../../src/collect/listing.ts'
import { type PageElement, readTree } from '../../src/collect/page/tree.ts'
import { feedReader } from '../../src/collect/reader.ts'
import { type FeedServer, startFeedServer } from '../support/feed-server.ts'

const now = new Date('2026-11-23T12:00:00Z')
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

const html = { 'content-type': 'text/html; charset=utf-8' }
const xml = { 'content-type': 'application/xml' }

async function look(path: string, entry: Partial<Source>) {
  const source = { id: 'outlet', feed: `${server.url}${path}`, timeZone: 'Asia/Tbilisi', ...entry } as Source
  const reading = await feedReader(fetch)(source, null, now)
  return reading.changed ? reading.items : []
}

const box = (n: number, title: string) => `<div class="card post">
  <a href="/en/news/${n}.html?utm_source=front"><img src="${n}.jpg" alt=""></a>
  <h3><a href="/en/news/${n}.html">${title}</a></h3><span class="when">2${n}.11.2026, 14:05</span>
  <p>Teaser of <b>${n}</b></p><a href="/en/news/${n}.html">Read more</a></div>`
const page = `<!doctype html><html><head><title>News</title></head><body><nav><a href="/en/about.html">About us</a></nav>
  <main>${box(1, 'First &amp; foremost')}${box(2, 'Second')}</main><a href="javascript:void(0)">More</a></body></html>`

describe('a page that lists articles', () => {
  test('is read by the selectors of its source', async () => {
    server.serve('/en/', page, html)
    const listing = { item: 'main > .card', title: 'h3 a', link: 'h3 a', date: '.when', summary: 'p' }
    expect(await look('/en/', { listing })).toMatchObject([
      {
        title: 'First & foremost',
        url: `${server.url}/en/news/1.html`,
        summary: 'Teaser of 1',
        // In the outlet's own zone.
        published: { at: new Date('2026-11-21T10:05:00Z'), note: 'zone-assumed' },
      },
      { title: 'Second', url: `${server.url}/en/news/2.html` },
    ])
  })

  test('needs no more than what links to articles look like', async () => {
    server.serve('/en/', page, html)
    const items = await look('/en/', { listing: { item: 'a[href*="/news/"][href$=".html"]' } })
    expect(items.map(({ title }) => title)).toEqual(['First & foremost', 'Second'])
  })

  test('has links that are relative to where it says they are', async () => {
    const based = `<base href="/">${page.replaceAll('href="/en', 'href="en')}`
    server.serve('/en/', based, html)
    const items = await look('/en/', { listing: { item: '.card h3 a' } })
    expect(items.map(({ url }) => url)).toEqual([1, 2].map(n => `${server.url}/en/news/${n}.html`))
  })

  test('that was built anew, or is a challenge, is told so and not taken for a quiet day', async () => {
    server.serve('/en/', page, html)
    await expect(look('/en/', { listing: { item: '.story' } })).rejects.toThrow('find no article')
    server.serve('/en/', '<html><title>Just a moment...</title></html>', html)
    await expect(look('/en/', { listing: { item: '.story' } })).rejects.toThrow('a challenge page')
  })

  test('is not asked for where robots.txt forbids it', async () => {
    server.serve('/en/', page, html)
    server.serve('/robots.txt', 'User-agent: *\nDisallow: /en/', { 'content-type': 'text/plain' })
    await expect(look('/en/', { listing: { item: 'h3 a' } })).rejects.toThrow('robots.txt forbids')
    expect(server.asked.get('/en/')).toBeUndefined()
  })

  test('of any size and nesting, with any selector, is read to its end', () => {
    const deep = `${'<div>'.repeat(200_000)}<a href="/x">x</a>`
    const wide = '<div><a href="/x">x</a></div>'.repeat(100_000)
    const context = { base: 'https://outlet.example/', timeZone: 'UTC', now }
    const item = Array.from({ length: 9 }, () => 'div').join(' ')
    expect(readListing(wide, { item: 'a' }, context)).toHaveLength(1)
    // A matcher that looks upwards tries a hundred levels to the power of eight for each element.
    expect(() => readListing(deep, { item: `${item} b` }, context)).toThrow('no article')
  })
})

describe('a selector', () => {
  const tree = readTree(
    '<ul class="news top"><li id="a"><a href="/en/1">1</a></li><li><p><a href="/en/2" rel="x y">2</a></p></li></ul><a>3</a>',
  ).root
  test.each([
    ['a', ['1', '2', '3']],
    ['ul a', ['1', '2']],
    ['li > a', ['1']],
    ['.news.top > li > p > a', ['2']],
    ['#a a, p a', ['1', '2']],
    ['a[href]', ['1', '2']],
    ['a[href="/en/2"]', ['2']],
    ['a[href^="/en"][href$="1"]', ['1']],
    ['a[rel~=y]', ['2']],
    ['ul * a', ['1', '2']],
    ['p', ['2']],
  ])('%s means what it means in a browser', (text, words) => {
    const told = (element: PageElement): string =>
      element.children.map(child => (typeof child === 'string' ? child : told(child))).join('')
    expect(select(tree, parseSelector(text)).map(told)).toEqual(words)
  })

  test.each(['a:has(b)', 'a + b', 'a ~ b', 'a::before', 'a[', '', 'a '.repeat(200), `${'a '.repeat(30)}a`])(
    '%s is refused in words',
    text => {
      expect(() => parseSelector(text)).toThrow(/./)
    },
  )
})

const entry = (n: number, title: string, more = '') => `<url><loc>https://outlet.example/n/${n}</loc>${more}
  <news:news><news:publication><news:name>Outlet</news:name><news:language>ka</news:language></news:publication>
  <news:publication_date>2026-11-2${n}T10:00:00+04:00</news:publication_date><news:title>${title}</news:title></news:news></url>`
const map = (entries: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">${entries}</urlset>`

describe('a news sitemap', () => {
  test('is read, compressed or not', async () => {
    const news = map(
      `${entry(1, 'One &amp; all') + entry(2, '<![CDATA[Two & more]]>')}<url><loc>/about</loc></url>`,
    )
    server.serve('/news.xml', news, xml)
    server.serve('/news.xml.gz', gzipSync(news), { 'content-type': 'application/gzip' })
    for (const path of ['/news.xml', '/news.xml.gz'])
      expect(await look(path, { sitemap: true })).toMatchObject([
        {
          title: 'One & all',
          url: 'https://outlet.example/n/1',
          language: 'ka',
          published: { at: new Date('2026-11-21T06:00:00Z'), note: 'given' },
        },
        { title: 'Two & more' },
      ])
  })

  test('is found in an index, which says nothing of what is new', async () => {
    const listed = (path: string, changed: string) =>
      `<sitemap><loc>${server.url}${path}</loc><lastmod>${changed}</lastmod></sitemap>`
    server.serve(
      '/sitemap.xml',
      `<sitemapindex>${listed('/pages.xml', '2026-11-23')}${listed('/news-1.xml', '2026-11-01')}</sitemapindex>`,
      { ...xml, etag: '"1"' },
    )
    server.serve('/news-1.xml', map(entry(1, 'One')), xml)
    const source = { id: 'o', feed: `${server.url}/sitemap.xml`, timeZone: 'UTC', sitemap: true } as Source
    const reading = await feedReader(fetch)(source, null, now)
    expect(reading).toMatchObject({ changed: true, items: [{ title: 'One' }], etag: null, digest: null })
  })

  test.each([
    ['of pages alone', map('<url><loc>https://outlet.example/1</loc></url>'), 'without the titles of news'],
    ['that is a page', '<!doctype html><html></html>', 'an HTML page, not a sitemap'],
    ['that is a feed', '<rss><channel/></rss>', 'no sitemap'],
    ['an index of nothing', '<sitemapindex></sitemapindex>', 'lists no sitemap'],
    ['broken off in a section', `${map('<url><loc><![CDATA[')}`, 'without the titles of news'],
  ])('%s is told so', async (_, body, reason) => {
    server.serve('/news.xml', body, xml)
    await expect(look('/news.xml', { sitemap: true })).rejects.toThrow(reason)
  })
})
