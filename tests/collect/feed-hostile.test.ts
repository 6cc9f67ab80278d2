import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { decodeDocument } from '../../src/collect/decode.ts'
import { readFeed } from '../../src/collect/feed.ts'
import { FeedError } from '../../src/collect/feed-error.ts'
import { hostileFeeds } from '../support/hostile-feeds.ts'

const now = new Date('2026-11-23T12:00:00Z')
const read = (text: string) => readFeed(text, 'https://outlet.example/feed', 'UTC', now)

/** The items of a document; none where it is refused in words. */
function itemsOf(text: string) {
  try {
    return read(text).items
  } catch (error) {
    expect(error).toBeInstanceOf(FeedError)
    return []
  }
}

/** The items, or the reason why there are none. */
function outcomeOf(bytes: Uint8Array) {
  try {
    return read(decodeDocument(bytes, null, 10 * 1024 * 1024)).items
  } catch (error) {
    expect(error).toBeInstanceOf(FeedError)
    return String(error)
  }
}

const channel = (items: string, doctype = '') =>
  `<?xml version="1.0"?>${doctype}<rss version="2.0"><channel><title>c</title>${items}</channel></rss>`
const item = (title: string) => `<item><title>${title}</title><link>https://outlet.example/1</link></item>`
const atom = (content: string) =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><title>c</title><entry><title>e</title>${content}</entry></feed>`

const entities = Array.from(
  { length: 10 },
  (_, n) => `<!ENTITY e${n} "${n === 0 ? 'lol' : `&e${n - 1};`.repeat(10)}">`,
)
const many = 100_000

/** Documents that take some readers for ever, or to places they should not go. */
const hostile: readonly (readonly [string, string])[] = [
  ['a billion laughs', channel(item('&e9;'), `<!DOCTYPE rss [${entities.join('')}]>`)],
  [
    'one long entity, often',
    channel(item('&a;'.repeat(many)), `<!DOCTYPE rss [<!ENTITY a "${'x'.repeat(many)}">]>`),
  ],
  [
    'a file of this machine',
    channel(item('&x;'), '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
  ],
  [
    'a parameter entity',
    channel(item('&x;'), '<!DOCTYPE rss [<!ENTITY % d SYSTEM "http://127.0.0.1:9/x.dtd"> %d;]>'),
  ],
  [
    'an inclusion',
    channel(
      '<item><title>x</title><xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd" parse="text"/></item>',
    ),
  ],
  ['a document type without end', `<!DOCTYPE rss [${'<'.repeat(many)}`],
  ['deep elements', channel('<a>'.repeat(many) + '</a>'.repeat(many))],
  ['deep elements left open', channel('<item>'.repeat(many))],
  [
    'deep markup in a text',
    channel(`<item><title>x</title><description>${'&lt;div&gt;'.repeat(2 * many)}</description></item>`),
  ],
  [
    'deep markup in Atom',
    atom(`<content type="xhtml">${'<div>'.repeat(2 * many)}${'</div>'.repeat(2 * many)}</content>`),
  ],
  ['brackets in an author', channel(`<item><title>x</title><author>${'['.repeat(many)}</author></item>`)],
  ['brackets in an editor', channel(`<managingEditor>${'a(b'.repeat(many)}</managingEditor>`)],
  [
    'very many attributes',
    channel(`<item ${Array.from({ length: many }, (_, n) => `a${n}="1"`).join(' ')}><title>x</title></item>`),
  ],
  [
    'very many tracking parameters',
    channel(
      `<item><title>x</title><link>https://a.example/?${Array.from({ length: many }, (_, n) => `utm_${n}=1&amp;`).join('')}</link></item>`,
    ),
  ],
  ['very many items', channel(item('x').repeat(many / 2))],
  ['CDATA begun again and again', channel(`<item><title>${'<![CDATA['.repeat(many)}</title></item>`)],
  ['comments begun again and again', channel(`<item><title>${'<!--'.repeat(many)}</title></item>`)],
  ['angle brackets alone', `<rss>${'<'.repeat(5 * many)}`],
  ['white space alone', `<rss${' '.repeat(10 * many)}x`],
  ['deep JSON', `{"title":"x","items":${'['.repeat(many)}${']'.repeat(many)}}`],
]

describe('a hostile document', () => {
  test.each(hostile)('with %s soon ends, in items or in words', (_, text) => {
    // Some of these took minutes, which the time limit of a test would end.
    const items = itemsOf(text)
    expect(items.length).toBeLessThanOrEqual(1_000)
    expect(JSON.stringify(items)).not.toMatch(/root:|lollol/)
  })

  test.each(Object.keys(hostileFeeds))('of ten million letters, of %s, ends in items or in words', name => {
    const made = hostileFeeds[name]?.() ?? ''
    const bytes = typeof made === 'string' ? Buffer.from(made) : made
    expect(JSON.stringify(outcomeOf(bytes))).toMatch(/^("|\[)/)
  })

  test('has its thousand items read, whatever follows', () => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom">${'<entry><title>x</title></entry>'.repeat(30_000)}</feed>`
    for (const text of [channel(item('x').repeat(30_000)), atom, channel(item('x').repeat(1_000))])
      expect(itemsOf(text)).toHaveLength(1_000)
  })

  test('brings no link that is none, no date nobody has seen, and no letter nobody sees', () => {
    const [article] = read(
      channel(`<item><title>A\u202Eb\u0000c\uD800\u200Bd</title><link>javascript:alert(1)</link>
        <guid>data:text/html,x</guid><pubDate>+275760-09-13T00:00:00Z</pubDate></item>`),
    ).items
    expect(article).toMatchObject({ title: 'Abc�d', url: null, published: { at: null, note: 'malformed' } })
  })

  test('brings no markup into what is shown', () => {
    const attacks = [
      '<script>alert(1)</script>',
      '<img src=x onerror=alert(1)>',
      '<svg/onload=alert(1)>',
      '<iframe src="javascript:alert(1)"></iframe>',
      '<style>*{color:red}</style>',
      '<a href="javascript:alert(1)">',
    ]
    for (const attack of attacks) {
      const escaped = attack.replaceAll('<', '&lt;')
      const [article] = read(
        channel(`<item><title>Words ${escaped}</title><description>Words ${escaped}</description></item>`),
      ).items
      expect([article?.title, article?.summary]).toEqual(['Words', 'Words'])
    }
  })
})

/** What is escaped once more is words about markup, and stays. */
const isMarkup = (line: string) => !line.includes('&')

const collection = join(import.meta.dirname, '../../../shared/data/hostile')
describe.skipIf(!existsSync(collection))('collected attacks (skipped where ../shared/data is absent)', () => {
  test('on XML load nothing and end in items or in words', () => {
    for (const name of readdirSync(collection).filter(name => name.startsWith('xxe-')))
      for (const line of readFileSync(join(collection, name), 'utf8').split('\n'))
        for (const text of [line, line.replace(/<(\/?)(foo|test|root|doc|change-log)\b/g, '<$1rss')])
          itemsOf(text)
  })

  test('on readers of HTML leave no tags in titles and texts', () => {
    for (const name of readdirSync(collection).filter(name => name.startsWith('xss-')))
      for (const line of readFileSync(join(collection, name), 'utf8').split('\n').filter(isMarkup)) {
        const [article] = read(
          channel(
            `<item><link>https://a.example</link><description>${line.replaceAll('<', '&lt;')}</description></item>`,
          ),
        ).items
        expect(article?.summary ?? '').not.toMatch(/<(script|img|svg|iframe|body|input|a|div)[\s/>]/i)
      }
  })
})
