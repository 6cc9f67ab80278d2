import { describe, expect, test } from 'vitest'
import { type FeedItem, hasWords } from '#core/article/article.ts'
import { readFeed } from '../../src/collect/feed.ts'

const now = new Date('2026-11-23T12:00:00Z')
const address = 'https://outlet.example/feeds/news.xml'
const namespaces = [
  'content="http://purl.org/rss/1.0/modules/content/"',
  'dc="http://purl.org/dc/elements/1.1/"',
  'dcterms="http://purl.org/dc/terms/"',
  'media="http://search.yahoo.com/mrss/"',
  'atom="http://www.w3.org/2005/Atom"',
  'itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"',
].map(namespace => `xmlns:${namespace}`)

function rssItems(
  items: string,
  { site = 'https://outlet.example/', zone = 'Asia/Yerevan', base = '' } = {},
) {
  const text = `<rss version="2.0" ${namespaces.join(' ')} ${base}><channel><title>The Outlet</title>
    <link>${site}</link>${items}</channel></rss>`
  return readFeed(text, address, zone, now).items
}
const only = (items: readonly FeedItem[]): FeedItem => {
  expect(items).toHaveLength(1)
  return items[0] ?? expect.fail()
}
const rss = (parts: string, more = {}) => only(rssItems(`<item>${parts}</item>`, more))
const atom = (parts: string, feed = '') =>
  only(
    readFeed(
      `<feed xmlns="http://www.w3.org/2005/Atom" ${namespaces.join(' ')} ${feed}><title>The Outlet</title>
       <entry>${parts}</entry></feed>`,
      address,
      'Asia/Yerevan',
      now,
    ).items,
  )
const json = (item: object) =>
  only(readFeed(JSON.stringify({ title: 'The Outlet', items: [item] }), address, 'UTC', now).items)

describe('the words of an item', () => {
  test.each([
    ['plain', 'Talks &amp; trade', 'Talks & trade'],
    ['in CDATA', '<![CDATA[Talks & trade]]>', 'Talks & trade'],
    ['in CDATA, escaped all the same', '<![CDATA[Talks &amp; trade]]>', 'Talks & trade'],
    ['in CDATA in CDATA', '<![CDATA[<![CDATA[Talks & trade]]]]><![CDATA[>]]>', 'Talks & trade'],
    ['escaped twice', 'Talks &amp;amp; trade', 'Talks & trade'],
    ['escaped three times', 'Talks &amp;amp;amp; trade', 'Talks & trade'],
    ['with names of characters', 'The region&#8217;s &laquo;talks&raquo;', 'The region’s «talks»'],
    ['with a bare ampersand', 'Talks & trade', 'Talks & trade'],
    ['with a bare angle bracket', 'Growth < 5% this year', 'Growth < 5% this year'],
    ['with markup', '<b>Talks</b> on <i>trade</i>', 'Talks on trade'],
    ['with escaped markup', '&lt;b&gt;Talks&lt;/b&gt; on trade', 'Talks on trade'],
    ['with markup escaped twice', '&amp;lt;b&amp;gt;Talks&amp;lt;/b&amp;gt; on trade', 'Talks on trade'],
    ['over several lines', '\n   Talks\n\t on trade \n', 'Talks on trade'],
    ['with an agency’s suffix', 'Talks on trade… (PHOTO) (UPDATE)', 'Talks on trade… (PHOTO) (UPDATE)'],
    ['with invisible characters', 'Talks\u200B on\u00A0trade\u202E\u0007', 'Talks on trade'],
    ['with a comment', 'Talks<!-- draft --> on trade', 'Talks on trade'],
  ])('in a title come %s', (_, written, title) => {
    expect(rss(`<title>${written}</title>`).title).toBe(title)
  })

  test('of a title too long to be one are cut, at no half character', () => {
    const { title } = rss(`<title>${'🏔️ '.repeat(5_000)}</title>`)
    expect(title.length).toBeLessThanOrEqual(500)
    expect(title.isWellFormed()).toBe(true)
  })

  test('of an item without a title begin its text', () => {
    const { title } = rss(`<description>${'Снег в горах. '.repeat(30)}</description>`)
    expect(title).toMatch(/^Снег в горах\. /)
    expect(title.length).toBeLessThanOrEqual(120)
  })

  test('are a teaser and, where the feed has it, the text in paragraphs', () => {
    const { summary, text } = rss(`<title>t</title><description>&lt;p&gt;A teaser.&lt;/p&gt;</description>
      <content:encoded><![CDATA[<p>One.</p><script>track()</script><p>Two.<br>Three.</p>]]></content:encoded>`)
    expect([summary, text]).toEqual(['A teaser.', 'One.\n\nTwo. Three.'])
  })

  test('of a text that was escaped twice come without its markup', () => {
    const twice =
      '&amp;lt;p&amp;gt;One &amp;amp;amp; two.&amp;lt;/p&amp;gt;&amp;lt;p&amp;gt;Three.&amp;lt;/p&amp;gt;'
    expect(rss(`<title>t</title><description>${twice}</description>`).summary).toBe('One & two.\n\nThree.')
  })

  test('of a text too long to be one are cut', () => {
    const { text } = rss(`<title>t</title><content:encoded>${'Слово. '.repeat(60_000)}</content:encoded>`)
    expect(text.length).toBe(200_000)
  })

  test('are found where pictures and films have them', () => {
    const media = '<media:group><media:description>A film of the bridge.</media:description></media:group>'
    expect(atom(`<id>1</id><title>Bridge</title>${media}`).summary).toBe('A film of the bridge.')
    expect(rss(`<title>Bridge</title>${media}`).summary).toBe('A film of the bridge.')
  })

  test('in Atom are read by their type', () => {
    const text = (type: string, words: string) =>
      atom(`<id>1</id><title>t</title><content type="${type}">${words}</content>`).text
    expect(text('text', 'Is 5 &lt; 6 &amp;amp; &lt;b&gt;?')).toBe('Is 5 < 6 & <b>?')
    expect(text('html', 'Is &lt;b&gt;bold&lt;/b&gt;')).toBe('Is bold')
    expect(text('xhtml', '<div xmlns="http://www.w3.org/1999/xhtml"><p>One</p><p>Two</p></div>')).toBe(
      'One\n\nTwo',
    )
    expect(text('text/html', '&lt;p&gt;One&lt;/p&gt;')).toBe('One')
    expect(text('text/plain', 'a &lt; b')).toBe('a < b')
    // RFC 4287, 4.1.3.3: other types are Base64.
    expect(text('application/octet-stream', btoa('Words after all'))).toBe('Words after all')
    expect(text('image/png', btoa('\x89PNG\xff'))).toBe('')
  })

  test('in JSON are HTML or plain text', () => {
    expect(json({ id: 1, title: 'A < B', content_text: '5 < 6 & <b>' })).toMatchObject({
      title: 'A < B',
      text: '5 < 6 & <b>',
    })
    expect(json({ id: 1, title: 't', content_html: '<p>5 &lt; 6</p>' }).text).toBe('5 < 6')
  })
})

describe('the address of an item', () => {
  test.each([
    ['https://outlet.example/a?utm_source=rss&amp;id=7#top', 'https://outlet.example/a?id=7'],
    ['/news/7', 'https://outlet.example/news/7'],
    ['news/7', 'https://outlet.example/news/7'],
    ['//cdn.outlet.example/7', 'https://cdn.outlet.example/7'],
    [' \n https://outlet.example/7 \n', 'https://outlet.example/7'],
    ['<![CDATA[https://outlet.example/7?a=1&b=2]]>', 'https://outlet.example/7?a=1&b=2'],
    ['https://outlet.example/новости', 'https://outlet.example/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8'],
    ['javascript:alert(1)', null],
    ['data:text/html,x', null],
    ['', null],
    [`https://outlet.example/${'x'.repeat(3_000)}`, null],
  ])('written as %s', (written, url) => {
    expect(rss(`<title>t</title><link>${written}</link>`).url).toBe(url)
  })

  test('that is relative is one of the feed’s own site, else of the feed itself', () => {
    expect(rss('<title>t</title><link>7</link>', { site: 'https://site.example/en/' }).url).toBe(
      'https://site.example/en/7',
    )
    expect(rss('<title>t</title><link>7</link>', { site: '' }).url).toBe('https://outlet.example/feeds/7')
  })

  test('is the permanent link of an item that has no other', () => {
    expect(rss('<title>t</title><guid>https://outlet.example/7</guid>').url).toBe('https://outlet.example/7')
    expect(rss('<title>t</title><guid isPermaLink="false">https://outlet.example/7</guid>').url).toBeNull()
    expect(rss('<title>t</title><guid>7</guid>')).toMatchObject({ id: '7', url: null })
    expect(rss('<title>t</title><atom:link href="/7"/>').url).toBe('https://outlet.example/7')
  })

  test('in Atom is that of the page, not of the feed, a comment or a file', () => {
    const links = `<link rel="self" href="/feed/7"/><link rel="replies" href="/7/comments"/>
      <link rel="enclosure" type="audio/mpeg" href="/7.mp3"/><link rel="edit" href="/edit/7"/>`
    expect(atom(`<id>1</id><title>t</title>${links}<link href="/7"/>`).url).toBe('https://outlet.example/7')
    expect(atom(`<id>1</id><title>t</title>${links}`).url).toBeNull()
    expect(atom('<id>1</id><title>t</title><content src="/7" type="text/html"/>').url).toBe(
      'https://outlet.example/7',
    )
  })

  test('keeps to xml:base, even one that is relative or nested', () => {
    const entry = '<id>1</id><title>t</title><link href="7"/>'
    expect(atom(entry, 'xml:base="https://base.example/a/"').url).toBe('https://base.example/a/7')
    expect(atom(entry, 'xml:base="archive/"').url).toBe('https://outlet.example/feeds/archive/7')
    const text = `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://base.example/a/"><title>x</title>
      <entry xml:base="b/">${entry}</entry></feed>`
    expect(readFeed(text, address, 'UTC', now).items[0]?.url).toBe('https://base.example/a/b/7')
    // That of the content is of the content alone; Reddit has one that is no address at all.
    expect(atom(`${entry}<content type="html" xml:base="/.rss?limit=9">x</content>`).url).toBe(
      'https://outlet.example/feeds/7',
    )
    expect(rss('<title>t</title><link>7</link>', { base: 'xml:base="https://base.example/c/"' }).url).toBe(
      'https://base.example/c/7',
    )
  })
})

describe('what else is said of an item', () => {
  test.each([
    // ArmInfo writes no zone.
    ['<pubDate>2026-11-23 09:30:00</pubDate>', 'Asia/Yerevan', '2026-11-23T05:30:00.000Z', 'zone-assumed'],
    ['<pubDate>2026-11-23 09:30:00</pubDate>', 'Europe/Berlin', '2026-11-23T08:30:00.000Z', 'zone-assumed'],
    ['<pubDate>Пн, 23 ноя 2026 09:30:00 +0400</pubDate>', 'UTC', '2026-11-23T05:30:00.000Z', 'given'],
    ['<dc:date>2026-11-23T09:30:00+04:00</dc:date>', 'UTC', '2026-11-23T05:30:00.000Z', 'given'],
    ['<dcterms:issued>2026-11-23T05:30Z</dcterms:issued>', 'UTC', '2026-11-23T05:30:00.000Z', 'given'],
    ['<atom:updated>2026-11-23T05:30:00Z</atom:updated>', 'UTC', '2026-11-23T05:30:00.000Z', 'given'],
    ['<pubDate>2027-01-01T00:00:00Z</pubDate>', 'UTC', '2026-11-23T12:00:00.000Z', 'future'],
    ['<pubDate>just now</pubDate>', 'UTC', undefined, 'malformed'],
    ['', 'UTC', undefined, 'absent'],
  ])('is its date, %s', (written, zone, at, note) => {
    const { published } = rss(`<title>t</title>${written}`, { zone })
    expect([published.at?.toISOString(), published.note]).toEqual([at, note])
  })

  test.each([
    ['<dc:creator>A. Writer</dc:creator>', ['A. Writer']],
    ['<author>desk@outlet.example (A. Writer)</author>', ['A. Writer']],
    ['<author>A. Writer &lt;desk@outlet.example&gt;</author>', ['A. Writer']],
    ['<author>desk@outlet.example</author>', []],
    ['<author><name>A. Writer</name></author>', ['A. Writer']],
    ['<dc:creator>A. Writer</dc:creator><dc:creator>B. Writer</dc:creator>', ['A. Writer', 'B. Writer']],
    ['<author>A. Writer</author><dc:creator>A. Writer</dc:creator>', ['A. Writer']],
  ])('are its authors, without their addresses: %s', (written, authors) => {
    expect(rss(`<title>t</title>${written}`).authors).toEqual(authors)
  })

  test('are its authors in Atom', () => {
    const authors =
      '<author><name>A. Writer</name><email>a@outlet.example</email></author><author><email>b@outlet.example</email></author>'
    expect(atom(`<id>1</id><title>t</title>${authors}`).authors).toEqual(['A. Writer'])
  })

  test('are its sections, each once', () => {
    expect(
      rss(`<title>t</title><category> Politics </category><category>Politics</category>
        <dc:subject>Armenia &amp;amp; EU</dc:subject><category/>`).categories,
    ).toEqual(['Politics', 'Armenia & EU'])
    const terms = '<category term="politics" label="Politics"/><category term="georgia"/>'
    expect(atom(`<id>1</id><title>t</title>${terms}`).categories).toEqual(['Politics', 'georgia'])
  })

  test.each([
    ['<enclosure url="/7.jpg" type="image/jpeg" length="9"/>'],
    ['<media:content url="/7.jpg" medium="image"/>'],
    ['<media:thumbnail url="/7.jpg"/>'],
    [
      '<media:group><media:content url="/7.mp4" type="video/mp4"/><media:thumbnail url="/7.jpg"/></media:group>',
    ],
    ['<description>&lt;img width="9" src="/7.jpg"&gt; Words</description>'],
  ])('is its picture: %s', written => {
    expect(rss(`<title>t</title>${written}`).image).toBe('https://outlet.example/7.jpg')
  })

  test('is no picture that could not be shown', () => {
    for (const address of ['data:image/png;base64,AAAA', 'javascript:alert(1)', ''])
      expect(rss(`<title>t</title><description>&lt;img src="${address}"&gt;</description>`).image).toBeNull()
    expect(rss('<title>t</title><enclosure url="/7.mp3" type="audio/mpeg"/>').image).toBeNull()
  })

  test('may be nothing at all', () => {
    expect(rss('<title>Alone</title>')).toEqual({
      id: '',
      url: null,
      title: 'Alone',
      summary: '',
      text: '',
      published: { at: null, note: 'absent' },
      language: null,
      authors: [],
      categories: [],
      image: null,
    })
    // An id or a date is known again, though it is no news; nothing at all is no item.
    const bare = rssItems('<item><guid>7</guid><pubDate>2026-11-23</pubDate></item><item/>')
    expect(bare.map(item => [item.id, hasWords(item)])).toEqual([['7', false]])
  })
})
