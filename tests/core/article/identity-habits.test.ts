import fc from 'fast-check'
import { expect, test } from 'vitest'
import { outlet, page } from './outlet.ts'

/** How outlets make ids and addresses, of the number of the article and of the fetch. */
const ids = {
  sound: (number: number) => `tag:${number}`,
  same: () => 'outlet',
  none: () => '',
  restless: (number: number, fetch: number) => `${fetch}-${number}`,
} as const
const urls = {
  sound: (number: number) => page(number),
  none: () => null,
  'front page': () => 'https://outlet.example/',
  'one page': () => 'https://outlet.example/news/latest',
  restless: (number: number, fetch: number) => `${page(number)}?session=${fetch}`,
} as const

const keysOf = <T extends object>(of: T) => Object.keys(of) as (keyof T)[]

test('whatever a feed makes of ids and addresses, no item is hidden and none repeated', async () => {
  const habits = fc.record({
    id: fc.constantFrom(...keysOf(ids)),
    url: fc.constantFrom(...keysOf(urls)),
    // How many new articles each fetch brings, of how many in the feed.
    pace: fc.array(fc.nat(6), { minLength: 1, maxLength: 8 }),
    length: fc.integer({ min: 3, max: 12 }),
  })
  await fc.assert(
    fc.asyncProperty(habits, async ({ id, url, pace, length }) => {
      const feed = await outlet()
      let newest = 0
      for (const [fetch, more] of [length, ...pace].entries()) {
        const before = newest
        newest += more
        const numbers = Array.from({ length }, (_, index) => newest - index).filter(number => number > 0)
        const items = numbers.map(number => ({
          title: `Report ${number}`,
          id: ids[id](number, fetch),
          url: urls[url](number, fetch),
          minute: number,
        }))
        expect(await feed.fetched(...items)).toEqual([Math.min(newest - before, length), 0])
      }
      await feed.close()
    }),
    { numRuns: 100 },
  )
})
