import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ChatRef } from '#core/chat/chat-ref.ts'
import type { Delivery } from '#core/delivery/delivery.ts'
import { at, dated, day, item, joinAll, look, type Stores, tell, understandAll } from './press.ts'

const [a, b, c] = ['test:a', 'test:b', 'test:c'] as const

/** What every engine's ledger does alike. */
export function describeDeliveryStore(name: string, open: () => Promise<Stores>): void {
  describe(`deliveries on ${name}`, () => {
    let stores: Stores
    beforeEach(async () => {
      stores = await open()
      for (const chat of [a, b, c]) await stores.subscriptions.follow(chat, 'armenia', 'en', at(0))
    })
    afterEach(() => stores.close())

    const plan = (story: string, chats: readonly ChatRef[], minute: number) =>
      stores.deliveries.plan(story, chats, at(minute))
    const due = (minute: number, limit = 10, platforms = ['test']) =>
      stores.deliveries.due(platforms, at(minute), limit)
    const names = (deliveries: readonly Delivery[]) =>
      deliveries.map(({ chat, story }) => `${story} to ${chat}`)
    const only = async (minute: number) => (await due(minute))[0] ?? expect.fail('nothing is due')

    test('only fresh stories are planned, oldest first, each once', async () => {
      await look(stores, 0, [item('Old')])
      await look(stores, 5, [dated('Second', 4), dated('First', 3), item('Old')])
      await tell(stores, 'armenia')
      const unplanned = await stores.deliveries.unplanned(10)
      const titles = await Promise.all(
        unplanned.map(async id => (await stores.stories.story(id))?.articles[0]?.title),
      )
      expect(titles).toEqual(['First', 'Second'])
      expect(await stores.deliveries.unplanned(1)).toEqual(unplanned.slice(0, 1))
      for (const story of unplanned) await plan(story, [a], 6)
      expect(await stores.deliveries.unplanned(10)).toEqual([])
    })

    test('a story nobody wants is planned, for nobody', async () => {
      await look(stores, 0, [])
      await look(stores, 5, [item('News')])
      const [story = ''] = await tell(stores, 'armenia')
      expect(await plan(story, [], 6)).toBe(0)
      expect(await stores.deliveries.unplanned(10)).toEqual([])
    })

    test('a story that turns out to be about more is planned again, and brought only where it was not', async () => {
      const page = (title: string) => item(title, { id: '9', url: 'https://outlet.example/9' })
      await look(stores, 0, [])
      await look(stores, 5, [page('News')])
      const [story = ''] = await tell(stores, 'armenia')
      expect(await plan(story, [a], 6)).toBe(1)
      await look(stores, 7, [page('News, corrected')])
      await tell(stores, 'georgia')
      expect(await stores.deliveries.unplanned(10)).toEqual([story])
      expect(await plan(story, [a, b], 8)).toBe(1)
    })

    test('a story known only from a first look is news once another outlet tells it', async () => {
      await look(stores, 0, [item('Old')])
      const [story = ''] = await tell(stores, 'armenia')
      expect(await stores.deliveries.unplanned(10)).toEqual([])
      await look(stores, 1, [], 'another')
      await look(stores, 5, [item('Old, told anew')], 'another')
      await understandAll(stores)
      await joinAll(stores, story)
      expect(await stores.deliveries.unplanned(10)).toEqual([story])
    })

    test('a story that goes up in another is not brought a second time', async () => {
      await look(stores, 0, [], 'outlet')
      await look(stores, 5, [dated('One', 1), dated('Two', 2), dated('Three', 3)])
      const [one = '', two = '', three = ''] = await tell(stores, 'armenia')
      await plan(one, [a, b], 6)
      await plan(two, [b, c], 6)
      await plan(three, [a], 6)
      const sent = (await due(7)).find(({ chat, story }) => chat === c && story === two)
      await stores.deliveries.settle(sent?.id ?? '', { state: 'sent', message: '1' })
      await stores.joining.place({
        joined: [],
        moved: [
          { article: two, story: one },
          { article: three, story: one },
        ],
        merged: [
          { story: two, into: one },
          { story: three, into: one },
        ],
        correction: null,
      })
      // Who had the second story has had this one; who waits for both waits for one.
      expect(await plan(one, [a, b, c], 8)).toBe(0)
      expect((await due(9)).map(({ chat, story }) => [chat, story]).sort()).toEqual([
        [a, one],
        [b, one],
      ])
    })

    test('each chat is planned a story once, whoever plans and however often', async () => {
      expect(await plan('s1', [a, b], 1)).toBe(2)
      expect(await plan('s1', [a, b, c], 2)).toBe(1)
      const plans = await Promise.all([1, 2, 3].map(() => plan('s2', [a, b], 3)))
      expect(plans.reduce((sum, count) => sum + count)).toBe(2)
    })

    test('three thousand chats are planned at once', async () => {
      const chats = Array.from({ length: 3_000 }, (_, number): ChatRef => `test:${number}`)
      expect(await plan('s1', chats, 1)).toBe(3_000)
    })

    test('a delivery is known by chat and story, in at most 25 letters', async () => {
      await plan('s1', [a], 1)
      const { id } = await only(2)
      expect(id).toMatch(/^[\w-]{1,25}$/)
      await stores.deliveries.settle(id, { state: 'sent', message: '1' })
      await plan('s2', [a], 1)
      expect((await only(2)).id).not.toBe(id)
    })

    test('what is due comes oldest first, one a chat', async () => {
      await plan('s1', [a, b], 1)
      await plan('s2', [a, c], 2)
      expect(names(await due(3)).sort()).toEqual(['s1 to test:a', 's1 to test:b', 's2 to test:c'])
      expect((await due(3)).at(-1)?.story).toBe('s2')
      expect(await only(3)).toMatchObject({
        state: 'due',
        plannedAt: at(1),
        dueAt: at(1),
        attempts: 0,
        attemptedAt: null,
        message: null,
      })
    })

    test('nothing comes before its time, and no more than is asked for', async () => {
      await plan('s1', [a, b, c], 5)
      expect(await due(4)).toEqual([])
      expect(await due(5, 2)).toHaveLength(2)
    })

    test('stories planned at one moment come in the order of the news', async () => {
      await look(stores, 0, [])
      await look(stores, 9, [dated('Second', 7), dated('First', 3), dated('Third', 8)])
      await tell(stores, 'armenia')
      for (const story of await stores.deliveries.unplanned(10)) await plan(story, [a], 10)
      const order: string[] = []
      for (let count = 0; count < 3; count++) {
        const { id, story } = await only(10)
        order.push((await stores.stories.story(story))?.articles[0]?.title ?? '')
        await stores.deliveries.settle(id, { state: 'sent', message: String(count) })
      }
      expect(order).toEqual(['First', 'Second', 'Third'])
    })

    test('a chat with a long queue holds no other up', async () => {
      for (let story = 0; story < 300; story++) await plan(`s${story}`, [a], 1)
      await plan('s-other', [b], 2)
      expect(names(await due(3, 2))).toEqual([expect.stringMatching(/to test:a$/), 's-other to test:b'])
    })

    test('only the platforms asked for are served', async () => {
      await stores.subscriptions.follow('other:a', 'armenia', 'en', at(0))
      await plan('s1', [a, 'other:a'], 1)
      expect(names(await due(2, 10, ['other']))).toEqual(['s1 to other:a'])
      expect(await due(2, 10, ['test', 'other'])).toHaveLength(2)
      expect(await due(2, 10, [])).toEqual([])
    })

    test('a chat that is lost is owed its posts until it is back', async () => {
      await plan('s1', [a, b], 1)
      await stores.chats.disable(a, 'kicked', at(2))
      expect(names(await due(3))).toEqual(['s1 to test:b'])
      await stores.chats.enable(a)
      expect(await due(3)).toHaveLength(2)
    })

    test('an attempt that was cut off is found again, with when it began', async () => {
      await plan('s1', [a], 1)
      const { id } = await only(2)
      await stores.deliveries.attempt(id, at(2))
      expect(await only(5)).toMatchObject({ id, state: 'attempted', attempts: 1, attemptedAt: at(2) })
      // It is the first of them that may have arrived.
      await stores.deliveries.attempt(id, at(5))
      expect(await only(6)).toMatchObject({ attempts: 2, attemptedAt: at(2) })
    })

    test.each(['sent', 'gone', 'rejected', 'expired', 'unknown'] as const)(
      'what is settled as %s comes no more',
      async state => {
        await plan('s1', [a], 1)
        const { id } = await only(2)
        await stores.deliveries.attempt(id, at(2))
        await stores.deliveries.settle(
          id,
          state === 'sent' ? { state, message: '42' } : { state, detail: 'so it was' },
        )
        expect(await due(day)).toEqual([])
        expect(await plan('s1', [a], 9)).toBe(0)
      },
    )

    test('what is put off comes when it is time, and did not begin', async () => {
      await plan('s1', [a], 1)
      const { id } = await only(2)
      await stores.deliveries.attempt(id, at(2))
      await stores.deliveries.settle(id, { state: 'due', dueAt: at(9), detail: 'busy' })
      expect(await due(8)).toEqual([])
      expect(await only(9)).toMatchObject({ state: 'due', attempts: 1, attemptedAt: null, detail: 'busy' })
    })

    test('an outcome still to be found out keeps when it began', async () => {
      await plan('s1', [a], 1)
      const { id } = await only(2)
      await stores.deliveries.attempt(id, at(2))
      await stores.deliveries.settle(id, { state: 'attempted', dueAt: at(9), detail: 'no answer' })
      expect(await due(8)).toEqual([])
      expect(await only(9)).toMatchObject({ state: 'attempted', attemptedAt: at(2) })
    })
  })
}
