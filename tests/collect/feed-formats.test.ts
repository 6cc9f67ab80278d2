import { describe, expect, test } from 'vitest'
import { readFeed } from '../../src/collect/feed.ts'

const now = new Date('2026-11-23T12:00:00Z')
const address = 'https://outlet.example/feeds/news.xml'
const read = (text: string) => readFeed(text, address, 'Asia/Yerevan', now)

/** The same item, as each format writes it. */
const expected = {
  title: 'Bridge over the Debed reopens',
  url: 'https://outlet.example/news/7',
  summary: 'Buses run again from Monday.',
  published: { at: new Date('2026-11-23T05:30:00Z'), note: 'given' },
}

const channel = (version: string, item: string, namespaces = '') => `<?xml version="1.0"?>
  <rss version="${version}" ${namespaces}><channel><title>The Outlet</title><link>https://outlet.example/</link>
  <description>News</description><language>en-GB</language>${item}</channel></rss>`

const rss = `<item><title>${expected.title}</title><link>${expected.url}</link>
  <description>${expected.summary}</description><pubDate>Mon, 23 Nov 2026 09:30:00 +0400</pubDate></item>`

const rdf = (namespace: string) => `<?xml version="1.0"?>
  <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="${namespace}"
    xmlns:dc="http://purl.org/dc/elements/1.1/">
  <channel rdf:about="https://outlet.example/"><title>The Outlet</title><link>https://outlet.example/</link>
    <dc:language>en-GB</dc:language></channel>
  <item rdf:about="https://outlet.example/news/7"><title>${expected.title}</title><link>${expected.url}</link>
    <description>${expected.summary}</description><dc:date>2026-11-23T09:30:00+04:00</dc:date></item></rdf:RDF>`

const atom = (version: '0.3' | '1.0') => `<?xml version="1.0"?>
  <feed ${version === '0.3' ? 'version="0.3" xmlns="http://purl.org/atom/ns#"' : 'xmlns="http://www.w3.org/2005/Atom"'}
    xml:lang="en-GB"><title>The Outlet</title><link rel="alternate" href="https://outlet.example/"/>
  <entry><id>tag:outlet.example,2026:7</id><title>${expected.title}</title>
    <link rel="alternate" type="text/html" href="${expected.url}"/>
    <${version === '0.3' ? 'issued' : 'published'}>2026-11-23T09:30:00+04:00</${version === '0.3' ? 'issued' : 'published'}>
    <summary>${expected.summary}</summary></entry></feed>`

const json = (version: string) =>
  JSON.stringify({
    version: `https://jsonfeed.org/version/${version}`,
    title: 'The Outlet',
    home_page_url: 'https://outlet.example/',
    language: 'en-GB',
    items: [
      {
        id: '7',
        url: expected.url,
        title: expected.title,
        summary: expected.summary,
        date_published: '2026-11-23T09:30:00+04:00',
      },
    ],
  })

describe('a feed', () => {
  test.each([
    ['RSS 0.91', 'rss', channel('0.91', rss)],
    [
      'RSS 0.91 with Netscape’s document type',
      'rss',
      channel('0.91', rss).replace(
        '<rss',
        '<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd"><rss',
      ),
    ],
    ['RSS 0.92', 'rss', channel('0.92', rss)],
    ['RSS 2.0', 'rss', channel('2.0', rss)],
    [
      'RSS in capitals',
      'rss',
      channel('2.0', rss).replace(/(<\/?)(\w+)/g, (_, open, name) => open + name.toUpperCase()),
    ],
    ['RSS 0.90', 'rdf', rdf('http://my.netscape.com/rdf/simple/0.9/')],
    ['RSS 1.0', 'rdf', rdf('http://purl.org/rss/1.0/')],
    ['Atom 0.3', 'atom', atom('0.3')],
    ['Atom 1.0', 'atom', atom('1.0')],
    [
      'Atom with a prefix',
      'atom',
      atom('1.0')
        .replace('xmlns=', 'xmlns:a=')
        .replace(/<(\/?)(?=[a-z])/g, '<$1a:'),
    ],
    ['JSON Feed 1.0', 'json', json('1')],
    ['JSON Feed 1.1', 'json', json('1.1')],
  ])('is read as %s', (_, format, text) => {
    const feed = read(text)
    expect(feed).toMatchObject({ format, title: 'The Outlet', language: 'en-GB' })
    expect(feed.items).toHaveLength(1)
    expect(feed.items[0]).toMatchObject({ ...expected, language: 'en-GB' })
  })

  test('may be preceded by white space, a mark, a comment or a stylesheet', () => {
    const before = [
      '\n\n  ',
      '\uFEFF',
      '<!-- made by <rss> tools -->',
      '<?xml-stylesheet href="a.xsl"?>',
      '12\r\n',
    ]
    for (const text of before) {
      const body = channel('2.0', rss).replace('<?xml version="1.0"?>', '')
      expect(read(text + body).items[0]?.title).toBe(expected.title)
    }
  })

  test('is known by its outermost element, not by what its articles show of other formats', () => {
    const entry = `<entry><id>1</id><title>How feeds are made</title><content type="html"><![CDATA[
      <pre> <rss version="2.0"><channel> </pre>]]></content></entry>`
    expect(read(atom('1.0').replace('</feed>', `${entry}</feed>`))).toMatchObject({
      format: 'atom',
      items: [{ title: expected.title }, { title: 'How feeds are made' }],
    })
  })

  test('that has no items yet is a feed without items', () => {
    expect(read(channel('2.0', ''))).toMatchObject({ title: 'The Outlet', items: [] })
  })

  test('of many items is read up to the thousandth', () => {
    expect(read(channel('2.0', rss.repeat(1_200))).items).toHaveLength(1_000)
  })

  test('made by hand in JSON is read whatever its version says', () => {
    for (const version of ['1.1', 1, undefined]) {
      const feed = { title: 'By hand', version, items: [{ id: 1, title: 'One', content_text: 'Words' }] }
      expect(read(JSON.stringify(feed)).items[0]).toMatchObject({ id: '1', title: 'One', text: 'Words' })
    }
  })
})

describe('the language of a feed', () => {
  test.each([
    ['en', 'en'],
    ['ka-GE', 'ka-GE'],
    ['en_US', 'en-US'],
    [' hy ', 'hy'],
    ['English', null],
    ['', null],
  ])('claimed as "%s" is %s', (claimed, language) => {
    expect(read(channel('2.0', rss).replace('en-GB', claimed)).language).toBe(language)
  })

  test('gives way to what an item says of itself', () => {
    const own = rss.replace('<item>', '<item><dc:language>hy</dc:language>')
    const namespaces = 'xmlns:dc="http://purl.org/dc/elements/1.1/"'
    expect(read(channel('2.0', own, namespaces)).items[0]?.language).toBe('hy')
    expect(read(atom('1.0').replace('<summary>', '<summary xml:lang="ka">')).items[0]?.language).toBe('ka')
  })
})
