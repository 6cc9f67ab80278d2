import { describe, expect, test } from 'vitest'
import { readOpml, writeOpml } from '../../src/collect/opml.ts'

const opml = (body: string, before = '') =>
  `<?xml version="1.0" encoding="UTF-8"?>${before}<opml version="2.0"><head><title>Mine</title></head><body>${body}</body></opml>`
const feed = (url: string, more = '') => `<outline type="rss" text="An outlet" xmlUrl="${url}" ${more}/>`

describe('a list of feeds', () => {
  test('is read through all its folders, in its order', () => {
    const listed = readOpml(
      opml(
        `<outline text="News">${feed('https://a.example/rss', 'htmlUrl="https://a.example/" language="hy-AM"')}
        <outline text="More"><outline title="Второе &amp; третье" text="x" xmlurl="https://b.example/feed?a=1&amp;b=2"/></outline></outline>
        ${feed('https://c.example/rss')}<outline text="a note"/>`,
      ),
    )
    expect(listed).toEqual([
      { address: 'https://a.example/rss', name: 'An outlet', home: 'https://a.example/', language: 'hy-AM' },
      { address: 'https://b.example/feed?a=1&b=2', name: 'Второе & третье', home: null, language: null },
      { address: 'https://c.example/rss', name: 'An outlet', home: null, language: null },
    ])
  })

  test('comes back as it was written', () => {
    const sources = [
      {
        name: 'A & "B"',
        home: 'https://a.example/',
        feed: 'https://a.example/rss?x=1&y=2',
        language: 'ka',
      },
      { name: 'Թերթ', home: 'https://b.example/', feed: 'https://b.example/feed', language: 'und' },
    ]
    expect(readOpml(writeOpml(sources, 'Region & more'))).toEqual(
      sources.map(({ name, home, feed, language }) => ({
        address: feed,
        name,
        home,
        language: language === 'und' ? null : language,
      })),
    )
  })

  test.each([
    [
      'an entity bomb',
      opml(feed('https://a.example/&b;'), '<!DOCTYPE opml [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>'),
      /entities/,
    ],
    [
      'a file outside',
      opml(feed('&x;'), '<!DOCTYPE opml [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
      /entities/,
    ],
    ['two million characters', opml(' '.repeat(2_000_000)), /a million characters/],
    ['three thousand feeds', opml(feed('https://a.example/rss').repeat(3_000)), /more than 2000 feeds/],
    [
      'folders without end',
      opml('<outline text="x">'.repeat(20_000) + '</outline>'.repeat(20_000)),
      /folders in more/,
    ],
    ['a page', '<html><body>Hello</body></html>', /no OPML/],
    ['a feed', '<rss version="2.0"><channel><title>x</title></channel></rss>', /no OPML/],
    ['nothing', '', /no OPML/],
  ])('that is %s is refused with a reason', (_, text, reason) => {
    expect(() => readOpml(text)).toThrow(reason)
  })

  test('keeps hostile names and addresses as words', () => {
    const [one] = readOpml(
      opml('<outline text="&lt;b&gt;@everyone&lt;/b&gt; ‮evil" xmlUrl="javascript:alert(1)"/>'),
    )
    expect(one?.address).toBe('javascript:alert(1)')
    expect(one?.name).not.toContain('\u202e')
    expect(
      readOpml(opml(`<outline text="${'x'.repeat(5_000)}" xmlUrl="https://a.example/"/>`))[0]?.name,
    ).toHaveLength(80)
  })
})
