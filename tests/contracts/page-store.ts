import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { FeedItem } from '#core/article/article.ts'
import { at, found, item, look, type Stores, tell } from './press.ts'

/** What every engine's store of pages does alike. */
export function describePageStore(name: string, open: () => Promise<Stores>): void {
  describe(`pages on ${name}`, () => {
    let stores: Stores
    beforeEach(async () => {
      stores = await open()
    })
    afterEach(() => stores.close())
    const teaser = (title: string, more: Partial<FeedItem> = {}) =>
      item(title, { summary: 'A teaser.', ...more })
    const unread = async (minute: number, items: readonly FeedItem[], source = 'outlet') =>
      await look(stores, minute, items, source, new Set(items))
    const due = async (minute: number) => await stores.pages.due(at(minute))
    const waiting = async () => (await stores.articles.waiting(100)).map(({ title }) => title)
    const only = async (minute: number) => (await due(minute))[0] ?? expect.fail('nothing is due')

    test('an article waits for its page and goes on with the page’s text, which is found', async () => {
      await unread(0, [teaser('One')])
      expect(await waiting()).toEqual([])
      const duty = await only(0)
      expect(duty).toMatchObject({
        source: 'outlet',
        title: 'One',
        words: 'A teaser.',
        attempts: 0,
        revision: 1,
      })
      await stores.pages.read(duty, 'The whole text, about a bridge.', at(0))
      expect(await due(60)).toEqual([])
      const [article] = await stores.articles.waiting(10)
      expect(article).toMatchObject({
        text: 'The whole text, about a bridge.',
        summary: 'A teaser.',
        revision: 1,
      })
      await tell(stores)
      expect(await found(stores, 'bridge')).toEqual(['One'])
    })

    test('the feed coming again with its teaser changes nothing', async () => {
      await unread(0, [teaser('One')])
      await stores.pages.read(await only(0), 'The whole text.', at(0))
      expect(await unread(5, [teaser('One')])).toEqual({ added: 0, changed: 0 })
      expect(await due(60)).toEqual([])
      expect((await stores.articles.waiting(10))[0]?.text).toBe('The whole text.')
    })

    test('a failure leaves the teaser, and the page that comes later is understood', async () => {
      await unread(0, [teaser('One')])
      await stores.pages.failed(await only(0), 'no answer', at(10), at(0))
      expect(await waiting()).toEqual(['One'])
      await tell(stores, 'armenia')
      expect(await due(9)).toEqual([])
      const again = await only(10)
      expect(again.attempts).toBe(1)
      await stores.pages.read(again, 'The whole text.', at(10))
      expect(await waiting()).toEqual(['One'])
      await tell(stores, 'georgia')
      expect(await found(stores, 'whole', ['georgia'])).toEqual(['One'])
    })

    test('what is given up is asked for no more', async () => {
      await unread(0, [teaser('One')])
      await stores.pages.failed(await only(0), 'forbidden', null, at(0))
      expect(await waiting()).toEqual(['One'])
      expect(await due(24 * 60)).toEqual([])
    })

    test('an empty text is the feed’s, which is no shorter', async () => {
      await unread(0, [teaser('One', { text: 'All there is.' })])
      await stores.pages.read(await only(0), '', at(0))
      expect((await stores.articles.waiting(10))[0]?.text).toBe('All there is.')
    })

    test('a changed item asks for its page again, and what is read of the old one is not taken for it', async () => {
      await unread(0, [teaser('One', { id: '1', url: 'https://outlet.example/1' })])
      const old = await only(0)
      await unread(1, [teaser('Other', { id: '1', url: 'https://outlet.example/1' })])
      await stores.pages.read(old, 'The old text.', at(1))
      expect(await waiting()).toEqual([])
      expect(await only(1)).toMatchObject({ title: 'Other', revision: 2 })
    })

    test('but not without end', async () => {
      for (let change = 0; change < 9; change++) {
        await unread(change, [teaser(`Number ${change}`, { id: '1', url: 'https://outlet.example/1' })])
        for (const duty of await due(change)) await stores.pages.read(duty, 'The whole text.', at(change))
      }
      await unread(10, [teaser('The last', { id: '1', url: 'https://outlet.example/1' })])
      expect(await due(10)).toEqual([])
      expect(await waiting()).toEqual(['The last'])
    })

    test('an item that comes with its whole text needs no page', async () => {
      const url = 'https://outlet.example/1'
      await unread(0, [teaser('One', { id: '1', url })])
      await stores.pages.read(await only(0), 'The text of the page.', at(0))
      await look(stores, 5, [teaser('One', { id: '1', url, text: 'The text of the feed.' })])
      expect((await stores.articles.waiting(10))[0]?.text).toBe('The text of the feed.')
    })

    test('of each source one page is due at a time, the one that waits longest', async () => {
      await unread(0, [teaser('One'), teaser('Two')])
      await unread(1, [teaser('Three')], 'other')
      await unread(2, [teaser('Four')], 'other')
      expect((await due(5)).map(({ source }) => source).sort()).toEqual(['other', 'outlet'])
      expect((await due(5)).find(({ source }) => source === 'other')?.title).toBe('Three')
    })

    test('an article waits two minutes for its page and no longer', async () => {
      await unread(0, [teaser('One')])
      await due(2)
      expect(await waiting()).toEqual([])
      expect((await due(3)).map(({ title }) => title)).toEqual(['One'])
      expect(await waiting()).toEqual(['One'])
    })

    test('the page of an article that was missing twice, or is gone for good, is told so until it is back', async () => {
      await unread(0, [teaser('One')])
      const duty = await only(0)
      await stores.pages.read(duty, '', at(0))
      const gone = async () => (await stores.articles.waiting(10)).map(article => article.gone === true)
      await tell(stores)
      await stores.pages.looked(duty, 'missing', at(180))
      expect(await gone()).toEqual([])
      await stores.pages.looked(duty, 'unknown', at(241))
      await stores.pages.looked(duty, 'missing', at(302))
      expect(await gone()).toEqual([true])
      await tell(stores)
      await stores.pages.looked(duty, 'missing', at(1_600))
      expect(await gone()).toEqual([])
      await stores.pages.looked(duty, 'there', at(2_000))
      expect(await gone()).toEqual([false])
      await tell(stores)
      await stores.pages.looked(duty, 'gone', at(2_100))
      expect(await gone()).toEqual([true])
    })

    test('nothing that was not posted is looked at again', async () => {
      await unread(0, [teaser('One')])
      await stores.pages.read(await only(0), '', at(0))
      await tell(stores)
      expect(await stores.pages.again(at(600))).toEqual([])
    })
  })
}
