import { describe, expect, test } from 'vitest'
import { wholeItemsOf } from '../../src/collect/broken-off.ts'
import { channelOf } from '../../src/collect/hints.ts'
import { sortItems } from '../../src/collect/known-items.ts'

const hour = 3_600_000
const rss = (channel: string) =>
  `<rss version="2.0"><channel>${channel}<item><title>t</title><ttl>9</ttl></item></channel></rss>`

describe('what a feed asks for', () => {
  test.each<[string, number | null]>([
    ['', null],
    ['<ttl>60</ttl>', hour],
    ['<ttl>0</ttl>', null],
    ['<ttl>soon</ttl>', null],
    ['<sy:updatePeriod>\n\thourly\t</sy:updatePeriod><sy:updateFrequency>\n1\n</sy:updateFrequency>', hour],
    ['<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>', 6 * hour],
    ['<sy:updatePeriod>weekly</sy:updatePeriod>', 7 * 24 * hour],
    ['<sy:updatePeriod>always</sy:updatePeriod>', null],
    ['<ttl>120</ttl><sy:updatePeriod>hourly</sy:updatePeriod>', 2 * hour],
  ])('by %s is the shortest time', (channel, atLeast) => {
    expect(channelOf(rss(channel)).hints.atLeast).toBe(atLeast)
  })

  test('are the hours and days to leave out', () => {
    const hints =
      '<skipHours><hour>0</hour><hour> 24 </hour><hour>x</hour></skipHours><skipDays><day>Sunday</day><day>Feast</day></skipDays>'
    expect(channelOf(rss(hints)).hints).toMatchObject({ skipHours: [0, 0], skipDays: [0] })
  })

  test('is to be told by a hub', () => {
    const links =
      '<atom:link rel="self" href="https://a.example/feed?a=1&amp;b=2"/><atom:link href=\'https://hub.example/\' rel=\'hub\' />'
    expect(channelOf(rss(links))).toMatchObject({
      hubs: ['https://hub.example/'],
      self: 'https://a.example/feed?a=1&b=2',
    })
    const json = {
      version: 'https://jsonfeed.org/version/1.1',
      feed_url: 'https://a.example/',
      hubs: [{ type: 'WebSub', url: 'https://hub.example/' }],
    }
    expect(channelOf(JSON.stringify(json))).toMatchObject({
      hubs: ['https://hub.example/'],
      self: 'https://a.example/',
    })
  })

  test('is nothing where it is no feed', () => {
    for (const text of ['', '{', '{"hubs": 5}', '<html>', 'x'.repeat(100_000)])
      expect(channelOf(text)).toEqual({
        hints: { atLeast: null, skipHours: [], skipDays: [] },
        hubs: [],
        self: null,
      })
  })
})

describe('the items of a feed', () => {
  const feed = (...items: string[]) =>
    `<rss><channel><title>x</title>\n${items.map(item => `<item>${item}</item>`).join('\n')}</channel></rss>`

  test('that are known are left out', () => {
    const { marks } = sortItems(feed('a', 'b'), null)
    expect(sortItems(feed('c', 'a', 'b'), marks).rest).toEqual({
      text: '<rss><channel><title>x</title>\n<item>c</item></channel></rss>',
      items: 1,
    })
    expect(sortItems(feed('a', 'b changed'), marks).rest?.items).toBe(1)
    expect(sortItems(feed('a'), marks).rest?.items).toBe(0)
    expect(sortItems(feed('d', 'e'), marks).rest).toBeNull()
  })

  test('are all read where something else stands between them, or nothing ends', () => {
    for (const text of ['<item>a</item><x/><item>b</item>', '<item>a', '', '{"items": []}', '<rss></rss>'])
      expect(sortItems(text, null)).toEqual({ marks: null, rest: null })
  })

  test('that are whole remain of a feed that breaks off', () => {
    expect(wholeItemsOf('<rss><channel><item>a</item><item>b')).toBe(
      '<rss><channel><item>a</item></channel></rss>',
    )
    expect(wholeItemsOf('<?xml?><feed xmlns="x"><entry>a</entry><entr')).toBe(
      '<?xml?><feed xmlns="x"><entry>a</entry></feed>',
    )
    expect(wholeItemsOf('<rdf:RDF><item>a</item><')).toBe('<rdf:RDF><item>a</item></rdf:RDF>')
    expect(wholeItemsOf('<rss><channel><item>a')).toBeNull()
    expect(wholeItemsOf('{"items": [')).toBeNull()
  })
})
