import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { FeedItem } from '#core/article/article.ts'
import { type IdPolicy, idPolicy } from '#core/article/identity.ts'
import { type Given, minute, type Outlet, outlet, page, toItem } from './outlet.ts'

let feed: Outlet
beforeEach(async () => {
  feed = await outlet()
})
afterEach(() => feed.close())
const fetched: Outlet['fetched'] = (...items) => feed.fetched(...items)

const headlines = ['Bridge opens', 'Market burns', 'School reopens', 'Trains run late'] as const

/** The same four headlines, each fetch as `of` makes them. */
const four = (of: (title: string, number: number) => Partial<FeedItem>) =>
  headlines.map((title, number) => ({ title, minute: number, ...of(title, number) }))

describe('a feed whose ids are sound', () => {
  const sound = () => four((_, number) => ({ id: `tag:${number}`, url: page(number) }))

  test('brings each item once, in whatever order', async () => {
    expect(await fetched(...sound())).toEqual([4, 0])
    expect(await fetched(...sound().reverse())).toEqual([0, 0])
    expect(await fetched({ title: 'News', id: 'tag:9', url: page(9) }, ...sound())).toEqual([1, 0])
    expect(await feed.policy()).toBe('trusted')
  })

  test('may change addresses', async () => {
    await fetched(...sound())
    for (const section of ['politics', 'archive'])
      expect(
        await fetched(
          ...four((_, number) => ({
            id: `tag:${number}`,
            url: `https://outlet.example/${section}/${number}`,
          })),
        ),
      ).toEqual([0, 0])
  })

  test('may change a headline and the address made of it', async () => {
    await fetched(...sound())
    const [first, ...rest] = sound()
    const changed = { ...first, title: 'Bridge opens late', url: 'https://outlet.example/news/bridge-late' }
    expect(await fetched(changed, ...rest)).toEqual([0, 1])
    expect(await fetched(changed, ...rest)).toEqual([0, 0])
  })

  test('may carry an item twice', async () => {
    const [first] = sound()
    expect(await fetched(...sound(), first ?? expect.fail())).toEqual([4, 0])
    expect(await fetched(first ?? expect.fail(), ...sound())).toEqual([0, 0])
  })

  test('may part from an item and bring it back', async () => {
    await fetched(...sound())
    const [, ...rest] = sound()
    expect(await fetched(...rest)).toEqual([0, 0])
    expect(await fetched(...sound())).toEqual([0, 0])
  })

  test('may tell two stories of one headline', async () => {
    const rates = (id: string, published: number): Given => ({
      title: 'Exchange rates',
      id,
      url: `https://outlet.example/rates/${id}`,
      minute: published,
    })
    expect(await fetched(rates('morning', 0), ...sound())).toEqual([5, 0])
    expect(await fetched(rates('evening', 480), rates('morning', 0), ...sound())).toEqual([1, 0])
    expect(await fetched(rates('evening', 480), rates('morning', 0))).toEqual([0, 0])
    // Both at once and for the first time, of the same minute: they have pages of their own.
    expect(await fetched(rates('gold', 600), rates('oil', 600))).toEqual([2, 0])
  })

  test('may move to a new site, where every id and address is another', async () => {
    await fetched(...sound())
    const moved = four((_, number) => ({ id: `new-${number}`, url: `https://new.example/story/${number}` }))
    expect(await fetched(...moved)).toEqual([0, 0])
    const [first, ...rest] = moved
    expect(await fetched({ ...first, title: 'Bridge opens at last' }, ...rest)).toEqual([0, 1])
  })
})

describe('a feed whose ids are worth nothing', () => {
  // qafqazinfo.az gives one id to several items.
  test('gives the same to every item', async () => {
    const same = () => four((_, number) => ({ id: 'outlet', url: page(number) }))
    expect(await fetched(...same())).toEqual([4, 0])
    expect(await feed.policy()).toBe('ignored')
    expect(await fetched({ title: 'News', id: 'outlet', url: page(9) }, ...same())).toEqual([1, 0])
    const [first, ...rest] = same()
    expect(await fetched({ ...first, title: 'Bridge opens late' }, ...rest)).toEqual([0, 1])
  })

  // azertag.az gives none.
  test('gives none', async () => {
    const none = () => four((_, number) => ({ url: page(number) }))
    expect(await fetched(...none())).toEqual([4, 0])
    expect(await fetched({ title: 'News', url: page(9) }, ...none())).toEqual([1, 0])
    expect(await fetched({ title: 'News, corrected', url: page(9) }, ...none())).toEqual([0, 1])
  })

  test('makes new ones at each fetch, which are not kept', async () => {
    const restless = (fetch: number) =>
      four((title, number) => ({ id: `${fetch}-${number}-${title}`, url: page(number) }))
    expect(await fetched(...restless(1))).toEqual([4, 0])
    expect(await fetched(...restless(2))).toEqual([0, 0])
    const kept = await feed.keysStored()
    for (let fetch = 3; fetch < 10; fetch++) expect(await fetched(...restless(fetch))).toEqual([0, 0])
    expect(await feed.keysStored()).toBe(kept)
    expect(await feed.policy()).toBe('ignored')
    const [first, ...rest] = restless(10)
    expect(await fetched({ ...first, title: 'Bridge opens late' }, ...rest)).toEqual([0, 1])
  })

  test('gives the same to its one item, which is another each time', async () => {
    expect(await fetched({ title: 'Bridge opens', id: 'latest', url: page(1) })).toEqual([1, 0])
    expect(await fetched({ title: 'Market burns', id: 'latest', url: page(2), minute: 5 })).toEqual([1, 0])
    expect(await fetched({ title: 'Market burns', id: 'latest', url: page(2), minute: 5 })).toEqual([0, 0])
  })

  test('flips once to one id for all, and back', async () => {
    const sound = (...more: Given[]) => [
      ...more,
      ...four((_, number) => ({ id: `${number}`, url: page(number) })),
    ]
    const flipped = (...more: Given[]) => sound(...more).map(item => ({ ...item, id: 'outlet' }))
    const news = { title: 'News', id: '9', url: page(9) }
    const later = { title: 'Later news', id: '10', url: page(10) }
    expect(await fetched(...sound())).toEqual([4, 0])
    expect(await fetched(...flipped())).toEqual([0, 0])
    expect(await fetched(...sound())).toEqual([0, 0])
    expect(await fetched(...flipped(news))).toEqual([1, 0])
    expect(await fetched(...sound(later, news))).toEqual([1, 0])
    expect(await fetched(...sound(later, news))).toEqual([0, 0])
  })

  test.each([
    ['and no pages, with dates', {}],
    ['and no pages, without dates', { published: { at: null, note: 'absent' } as const }],
  ])('flips once to one id for all, and back, %s', async (_, date) => {
    const sound = () => four((_, number) => ({ id: `${number}`, ...date }))
    expect(await fetched(...sound())).toEqual([4, 0])
    expect(await fetched(...sound().map(item => ({ ...item, id: 'outlet' })))).toEqual([0, 0])
    expect(await fetched(...sound())).toEqual([0, 0])
  })

  test('repeats one now and then, and is trusted still', async () => {
    const many = (...more: Given[]) => [
      ...more,
      ...Array.from({ length: 20 }, (_, number) => ({
        title: `Report ${number}`,
        id: `${number}`,
        url: page(number),
        minute: number,
      })),
    ]
    expect(await fetched(...many())).toEqual([20, 0])
    const twin = { title: 'Another report', id: '3', url: page(99) }
    expect(await fetched(...many(twin))).toEqual([1, 0])
    expect(await feed.policy()).toBe('trusted')
    expect(await fetched(...many(twin))).toEqual([0, 0])
    expect(await fetched(...many())).toEqual([0, 0])
  })
})

describe('a feed whose addresses are worth nothing', () => {
  test.each([
    ['the front page', 'https://outlet.example/'],
    ['the front page of a language', 'https://outlet.example/en/'],
    ['a page that lists them', 'https://outlet.example/news/latest'],
  ])('gives %s to all items', async (_, url) => {
    const listed = (...more: Given[]) => [...more, ...four((_, number) => ({ id: `${number}`, url }))]
    expect(await fetched(...listed())).toEqual([4, 0])
    expect(await fetched(...listed({ title: 'News', id: '9', url }))).toEqual([1, 0])
    expect(await fetched(...listed({ title: 'News', id: '9', url }))).toEqual([0, 0])
    const named = (...more: Given[]) => [...more, ...four(() => ({ id: '', url }))]
    expect(await fetched(...named({ title: 'News', url }))).toEqual([0, 0])
  })

  test('gives one address to its one item, which is another each time', async () => {
    const url = 'https://outlet.example/news/latest'
    expect(await fetched({ title: 'Bridge opens', id: '1', url })).toEqual([1, 0])
    expect(await fetched({ title: 'Market burns', id: '2', url, minute: 5 })).toEqual([1, 0])
    expect(await fetched({ title: 'Market burns', id: '2', url, minute: 5 })).toEqual([0, 0])
  })

  test('makes new ones at each fetch', async () => {
    const session = (fetch: number, id: (number: number) => string) =>
      four((_, number) => ({ id: id(number), url: `${page(number)}?session=${fetch}` }))
    expect(await fetched(...session(1, String))).toEqual([4, 0])
    expect(await fetched(...session(2, String))).toEqual([0, 0])
    // Without ids headline and moment tell.
    expect(await fetched(...session(3, () => ''))).toEqual([0, 0])
    expect(await fetched(...session(4, () => ''))).toEqual([0, 0])
  })

  test.each([
    ['http and https', 'http://outlet.example/news/1'],
    ['www and none', 'https://www.outlet.example/news/1'],
    ['a closing slash and none', 'https://outlet.example/news/1/'],
  ])('writes them with %s', async (_, url) => {
    const rest = { title: 'Market burns', url: page(2) }
    expect(await fetched({ title: 'Bridge opens', url: page(1) }, rest)).toEqual([2, 0])
    expect(await fetched({ title: 'Bridge opens in time', url }, rest)).toEqual([0, 1])
  })
})

describe('a feed of headlines alone', () => {
  test('brings each once a day', async () => {
    expect(await fetched({ title: 'Weather for tomorrow' }, { title: 'Bridge opens' })).toEqual([2, 0])
    expect(await fetched({ title: 'Bridge opens' }, { title: 'Weather for tomorrow' })).toEqual([0, 0])
    expect(await fetched({ title: 'Weather for tomorrow', minute: 24 * 60 })).toEqual([1, 0])
  })

  test('brings each once where it has no dates', async () => {
    const undated = (title: string): Given => ({ title, published: { at: null, note: 'absent' } })
    expect(await fetched(undated('Bridge opens'), undated('Bridge opens'))).toEqual([1, 0])
    expect(await fetched(undated('BRIDGE  opens'), undated('Market burns'))).toEqual([2, 0])
  })

  test('and dates ahead of the clock, which are another moment each time, brings each once', async () => {
    const ahead = (): Given => ({
      title: 'Elections next week',
      published: { at: feed.now(), note: 'future' },
    })
    expect(await fetched(ahead())).toEqual([1, 0])
    feed.wait(24 * 60 * minute)
    expect(await fetched(ahead())).toEqual([0, 0])
  })
})

test.each<[IdPolicy, IdPolicy, number, number]>([
  // Remembered, then, of so many items, so many with a shared id.
  ['unknown', 'unknown', 1, 0],
  ['unknown', 'trusted', 4, 0],
  ['unknown', 'ignored', 4, 2],
  ['unknown', 'trusted', 50, 2],
  ['unknown', 'ignored', 50, 4],
  ['trusted', 'trusted', 50, 20],
  ['trusted', 'doubted', 50, 30],
  ['doubted', 'ignored', 50, 30],
  ['doubted', 'trusted', 50, 2],
  ['ignored', 'ignored', 50, 0],
])(
  'ids %s so far are %s after %i items, %i of them with an id of another’s',
  (before, after, count, shared) => {
    const items = Array.from({ length: count }, (_, number) =>
      toItem({ title: `Report ${number}`, id: number < shared ? 'same' : `${number}`, url: page(number) }),
    )
    expect(idPolicy(items, before)).toBe(after)
  },
)
