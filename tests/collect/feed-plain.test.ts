import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { decodeDocument } from '../../src/collect/decode.ts'
import { readFeed } from '../../src/collect/feed.ts'
import { plainFeed } from '../../src/collect/plain-feed.ts'

const read = (xml: string) =>
  readFeed(xml, 'https://outlet.example/feed', 'Asia/Tbilisi', new Date('2026-11-26T12:00:00Z'))
/** An element that names its own prefix is out of the ordinary: the library reads it. */
const forLibrary = (xml: string) => xml.replace(/<(item|entry)>/, '<x:none xmlns:x="urn:none"/><$1>')

const rss = (items: string, names = '', channel = '') =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"${names}><channel><title>Mountain &amp; Valley</title><link>https://outlet.example</link><language>en-GB</language>${channel}${items}</channel></rss>\n`
const atom = (entries: string, attributes = '') =>
  `<feed xmlns="http://www.w3.org/2005/Atom"${attributes}><title type="text">Valley</title><link href="/news/"/><link rel="self" type="application/atom+xml" href="/feed"/>${entries}</feed>`

const feeds: Readonly<Record<string, string>> = {
  'of CDATA': rss(
    '<item><title><![CDATA[Bridge <b>opens</b>]]></title><link>https://outlet.example/1</link><guid isPermaLink="false">1</guid><pubDate>Thu, 26 Nov 2026 10:00:00 +0400</pubDate><description><![CDATA[One <!-- two --> three]]> &amp; <![CDATA[four]]></description></item>',
  ),
  'with names of others': rss(
    '<item><title>Rain</title><dc:creator><![CDATA[A. Reporter]]></dc:creator><author>b@outlet.example (B. Reporter)</author><dc:subject>Weather</dc:subject><category domain="x">Sky &lt;</category><content:encoded><![CDATA[<p>It rains.</p><p><img src="/rain.jpg"/></p>]]></content:encoded><media:thumbnail url="https://outlet.example/a.jpg"/><media:content medium="image" url="https://outlet.example/b.jpg"></media:content><slash:comments>3</slash:comments></item>',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:atom="http://www.w3.org/2005/Atom" xml:base="https://other.example/"',
    '<atom:link href="https://outlet.example/feed" rel="self" type="application/rss+xml"/><image><url>/logo.png</url><title>Logo</title><link>/</link></image>',
  ),
  'with lines of Windows': rss(
    '<item>\r\n<title>Two\r\nlines</title>\r\n<link>/2</link>\r\n<enclosure url="/2.jpg" type="image/jpeg" length="1"/>\r\n</item>',
  ),
  'of two titles and an empty one': rss(
    '<item><title></title><title>Second</title><link>/3</link></item><item><title> </title><description>Only a teaser</description></item>',
  ),
  'of sound and pictures': rss(
    '<item><title>Wind</title><link>/4</link><itunes:summary>It blows.</itunes:summary><media:content url="/c.mp4" type="video/mp4"><media:credit>D.</media:credit><media:title>Not this</media:title></media:content><media:description>Nor this</media:description><media:group><media:content url="/d.jpg" medium="image"/><media:thumbnail url="/e.jpg"/><media:community><media:starRating count="1"/></media:community></media:group></item><item><media:title>Hail</media:title><media:group><media:description>It hails.</media:description><media:thumbnail url="/f.jpg"/></media:group><atom:link rel="alternate" href="/5"/><atom:updated>2026-11-26T08:00:00Z</atom:updated></item>',
    ' xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:media="http://search.yahoo.com/mrss/" xmlns:atom="http://www.w3.org/2005/Atom"',
  ),
  'with comments of programs': `${rss('<!-- one --><item><!-- two --><title>Fog</title><!-- three --><link>/6</link></item><!-- four -->').replace('?>\n', '?>\n<!-- made by hand -->\n<?xml-stylesheet href="a.xsl"?><!-- > -->')}<!-- from a cache -->`,
  'of Atom with pictures': atom(
    '<entry><id>tag:2</id><link href="/7"/><updated>2026-11-26T08:00:00Z</updated><media:group><media:title>Ice</media:title><media:thumbnail url="/g.jpg"/><media:description>It freezes.</media:description></media:group></entry>',
    ' xmlns:media="http://search.yahoo.com/mrss/"',
  ),
  'of Atom': atom(
    '<entry><title>Snow</title><id>tag:1</id><link rel="alternate" type="text/html" href="snow"/><published>2026-11-26T08:00:00Z</published><updated>2026-11-26T09:00:00Z</updated><author><name>C. Reporter</name><uri>/c</uri></author><category term="w" label="Weather"/><summary type="html">&lt;p&gt;It snows.&lt;/p&gt;</summary><content type="text">3 &lt; 4</content></entry>',
    ' xml:lang="en" xml:base="https://outlet.example/base/"',
  ),
}

describe('a feed in the form nearly all programs write', () => {
  test.each(Object.entries(feeds))('%s says what it says to the library', (_, xml) => {
    expect(plainFeed(xml)).not.toBeNull()
    expect(plainFeed(forLibrary(xml))).toBeNull()
    expect(read(xml)).toEqual(read(forLibrary(xml)))
    expect(read(xml).items).not.toEqual([])
  })

  test.each([
    ['RSS', rss('')],
    ['Atom', atom('')],
  ])('of %s may be without news', (_, xml) => {
    expect(plainFeed(xml)).not.toBeNull()
    expect(read(xml)).toEqual(read(xml.replace('</title>', '</title><x:none xmlns:x="urn:none"/>')))
    expect(plainFeed(xml.replace(/<title.*<\/title>/, ''))).toBeNull()
  })

  test.each([
    [
      'names told otherwise',
      rss('<item><d:title>A</d:title></item>', ' xmlns:d="http://purl.org/dc/elements/1.1/"'),
    ],
    ['a language of one item', rss('<item xml:lang="ka"><title>A</title></item>')],
    ['markup among words', rss('<item><title>A <b>b</b></title></item>')],
    ['XHTML', atom('<entry><title type="xhtml">A</title></entry>')],
    ['an end that is missing', rss('<item><title>A</title></item>').replace('</channel>', '')],
    ['words behind its end', `${rss('<item><title>A</title></item>')}and more`],
    ['a document type', `<!DOCTYPE rss>${rss('<item><title>A</title></item>')}`],
  ])('%s are for the library to judge', (_, xml) => {
    expect(plainFeed(xml)).toBeNull()
  })
})

const folder = join(import.meta.dirname, '../../../shared/data/feeds/real')
const files = existsSync(folder) ? readdirSync(folder).filter(name => !name.endsWith('.json')) : []

describe.skipIf(files.length === 0)('feeds of the world (skipped where ../shared/data is absent)', () => {
  test('say the same both ways, wherever they are written so', () => {
    const documents = files.map(name =>
      decodeDocument(readFileSync(join(folder, name)), null, 10 * 1024 * 1024),
    )
    const usual = documents.filter(xml => plainFeed(xml) !== null)
    expect(usual.length).toBeGreaterThan(10)
    for (const xml of usual) {
      expect(plainFeed(forLibrary(xml))).toBeNull()
      expect(read(xml)).toEqual(read(forLibrary(xml)))
    }
  })
})

test('comments without an end in CDATA cost no more than their letters', () => {
  const title = `<![CDATA[${'<!-- '.repeat(400_000)}]]>`
  expect(
    read(rss(`<item><title>A</title><link>/1</link><description>${title}</description></item>`)).items,
  ).toHaveLength(1)
})
