import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Delivery, DeliveryKey, Outcome } from '#core/delivery/delivery.ts'
import { aboutTopic } from '#core/delivery/subscription.ts'
import { details } from '#core/delivery/why.ts'
import { at, dated, day, look, planFor, roundup, type Stores, tell } from './press.ts'

const [a, b, c] = ['test:a', 'test:b', 'test:c'] as const

/** What every engine's ledger does alike. */
export function describeDeliveryStore(name: string, open: () => Promise<Stores>): void {
  describe(`deliveries on ${name}`, () => {
    let stores: Stores
    beforeEach(async () => {
      stores = await open()
      // Who follows what: a all of it, b Georgia, c Russia.
      for (const topic of ['armenia', 'georgia', 'russia'])
        await stores.subscriptions.follow(a, aboutTopic(topic), 'hy', at(0))
      await stores.subscriptions.follow(b, aboutTopic('georgia'), 'ka', at(0))
      await stores.subscriptions.follow(c, aboutTopic('russia'), 'en', at(0))
    })
    afterEach(() => stores.close())

    const plan = (story: string, topics: readonly string[], minute: number, more = {}) =>
      planFor(stores, story, topics, minute, more)
    const due = (minute: number, limit = 10, platform = 'test') =>
      stores.deliveries.due(platform, at(minute), limit)
    const names = (deliveries: readonly Delivery[]) =>
      deliveries.map(({ chat, story }) => `${story} to ${chat}`)
    const only = async (minute: number) => (await due(minute))[0] ?? expect.fail('nothing is due')
    const settle = (delivery: Delivery, outcome: Outcome, minute: number) =>
      stores.deliveries.settle([delivery], outcome, at(minute))
    const membersOf = async (roundup: DeliveryKey) =>
      (await stores.posts.members(roundup)).map(({ story }) => story)
    const sent = (message: string): Outcome => ({ state: 'sent', message, shown: null, plans: 0 })

    test('what is due comes oldest first, breaking stories before all others, with what is needed to send it', async () => {
      await plan('s1', ['georgia'], 1)
      await plan('s2', ['russia'], 2)
      await plan('s3', ['armenia'], 3, { urgent: true })
      expect(names(await due(3)).slice(0, 1)).toEqual(['s3 to test:a'])
      expect(names((await due(3)).slice(1, 3)).sort()).toEqual(['s1 to test:a', 's1 to test:b'])
      expect((await due(3)).at(-1)?.story).toBe('s2')
      expect(await only(3)).toMatchObject({
        state: 'due',
        urgent: true,
        gathered: false,
        plannedAt: at(3),
        dueAt: at(3),
        attempts: 0,
        attemptedAt: null,
        locale: 'hy',
        disabled: false,
        inChat: 3,
      })
    })

    test('what is to be told in another way since it was read is not begun', async () => {
      await plan('s1', ['armenia'], 1)
      const read = await only(2)
      await stores.subscriptions.retell(read.chat, ['s1'], aboutTopic('armenia', { mostAnHour: 3 }), at(2))
      expect(await stores.deliveries.attempt([read], at(3))).toEqual([])
      const now = await only(3)
      expect(await stores.deliveries.attempt([now], at(3))).toEqual([now])
    })

    test('what has come to break since it was read, or was put off, is not settled as what it was', async () => {
      const late: Outcome = { state: 'due', dueAt: at(60), detail: 'has to wait' }
      await plan('s1', ['armenia'], 1)
      const read = await only(2)
      await plan('s1', ['armenia'], 2, { urgent: true })
      expect(await stores.deliveries.settleUnchanged([read], late, at(3))).toBe(0)
      const now = await only(3)
      expect(now).toMatchObject({ urgent: true, dueAt: at(2) })
      expect(await stores.deliveries.settleUnchanged([now], late, at(3))).toBe(1)
      expect(await stores.deliveries.settleUnchanged([now], { state: 'expired', detail: '' }, at(3))).toBe(0)
      expect(await only(60)).toMatchObject({ state: 'due', dueAt: at(60) })
    })

    test('nothing comes before its time, and no more than is asked for', async () => {
      await plan('s1', ['georgia'], 5)
      await plan('s2', ['georgia'], 6)
      expect(await due(4)).toEqual([])
      expect(await due(6, 2)).toHaveLength(2)
      expect((await due(6, 2))[0]?.inChat).toBe(2)
    })

    test('only the platform asked for is served', async () => {
      await stores.subscriptions.follow('other:a', aboutTopic('armenia'), 'en', at(0))
      await plan('s1', ['armenia'], 1)
      expect(names(await due(2, 10, 'other'))).toEqual(['s1 to other:a'])
      expect(names(await due(2))).toEqual(['s1 to test:a'])
    })

    test('a chat that is lost is told so with what is due there, and is planned nothing until it is back', async () => {
      await plan('s1', ['georgia'], 1)
      await stores.chats.disable(a, 'kicked', at(2))
      expect((await due(3)).map(({ chat, disabled }) => [chat, disabled]).sort()).toEqual([
        [a, true],
        [b, false],
      ])
      expect(await plan('s2', ['georgia'], 4)).toBe(1)
      await stores.chats.enable(a)
      expect((await due(3)).every(({ disabled }) => !disabled)).toBe(true)
      expect(await plan('s3', ['georgia'], 5)).toBe(2)
    })

    test('an attempt that was cut off is found again, with when it began', async () => {
      await plan('s1', ['armenia'], 1)
      const delivery = await only(2)
      await stores.deliveries.attempt([delivery], at(2))
      expect(await only(5)).toMatchObject({ state: 'attempted', attempts: 1, attemptedAt: at(2) })
      // It is the first of them that may have arrived.
      await stores.deliveries.attempt([delivery], at(5))
      expect(await only(6)).toMatchObject({ attempts: 2, attemptedAt: at(2) })
    })

    test.each(['sent', 'expired', 'unknown', 'folded'] as const)(
      'what is settled as %s comes no more',
      async state => {
        await plan('s1', ['armenia'], 1)
        const delivery = await only(2)
        await stores.deliveries.attempt([delivery], at(2))
        const outcome: Outcome =
          state === 'sent'
            ? sent('42')
            : state === 'folded'
              ? { state, into: 's0' }
              : { state, detail: 'so it was' }
        await settle(delivery, outcome, 3)
        expect(await due(day)).toEqual([])
        expect(await plan('s1', ['armenia'], 9)).toBe(0)
        expect(await stores.deliveries.attempt([delivery], at(10))).toEqual([])
      },
    )

    test.each([
      ['disabled', 'the chat is lost'],
      ['expired', details.late],
    ] as const)(
      'what is settled as %s, because of %s, comes where it is planned anew',
      async (state, detail) => {
        await plan('s1', ['armenia'], 1)
        await settle(await only(2), { state, detail }, 3)
        expect(await due(day)).toEqual([])
        expect(await plan('s1', ['armenia'], 9)).toBe(1)
        expect(await only(10)).toMatchObject({ story: 's1', state: 'due' })
      },
    )

    test('what has to wait comes at its time, as known or as open as it was', async () => {
      await plan('s1', ['armenia'], 1)
      const delivery = await only(2)
      await stores.deliveries.attempt([delivery], at(2))
      await settle(delivery, { state: 'due', dueAt: at(7), detail: 'busy' }, 3)
      expect(await due(6)).toEqual([])
      expect(await only(7)).toMatchObject({ state: 'due', attemptedAt: null, attempts: 1 })
      await stores.deliveries.attempt([await only(7)], at(7))
      await settle(delivery, { state: 'attempted', dueAt: at(9), detail: 'no answer' }, 8)
      expect(await due(8)).toEqual([])
      expect(await only(9)).toMatchObject({ state: 'attempted', attemptedAt: at(7) })
    })

    test('several become one roundup, which is due at once and knows them', async () => {
      for (const story of ['s1', 's2', 's3']) await plan(story, ['georgia'], 1)
      const mine = (await due(2)).filter(({ chat }) => chat === a)
      await stores.deliveries.fold([roundup('roundup x', mine.slice(0, 2), false, 2)], at(2))
      expect(
        names(await due(2))
          .filter(name => name.endsWith(a))
          .sort(),
      ).toEqual(['roundup x to test:a', 's3 to test:a'])
      expect([...(await membersOf({ chat: a, story: 'roundup x' }))].sort()).toEqual(
        mine
          .slice(0, 2)
          .map(({ story }) => story)
          .sort(),
      )
      const other = (await due(2)).filter(({ chat }) => chat === b)
      await stores.deliveries.fold([roundup('roundup y', other.slice(0, 1), true, 2)], at(2))
      expect(await membersOf({ chat: b, story: 'roundup y' })).toHaveLength(3)
      // What was folded has been had.
      expect(await plan('s1', ['georgia'], 3)).toBe(0)
    })

    test('what comes to break is taken out of a roundup that was read, which is begun only as it is by now', async () => {
      for (const story of ['s1', 's2']) await plan(story, ['armenia'], 1)
      await stores.deliveries.fold([roundup('roundup x', await due(2), true, 2)], at(2))
      const read = await only(2)
      expect(await plan('s1', ['armenia'], 3, { urgent: true })).toBe(1)
      expect(await stores.deliveries.attempt([read], at(3))).toEqual([])
      expect(names(await due(3))).toEqual(['s1 to test:a', 'roundup x to test:a'])
      expect(await membersOf(read)).toEqual(['s2'])
      const list = (await due(3))[1] ?? expect.fail('there is no roundup')
      expect(await stores.deliveries.attempt([list], at(4))).toEqual([list])
      // What may have gone out stays as it is.
      expect(await plan('s2', ['armenia'], 5, { urgent: true })).toBe(0)
    })

    test('what is breaking stays out of a roundup, though to others it is not', async () => {
      await plan('s1', ['georgia'], 1)
      const [mine = expect.fail('nothing is due')] = (await due(2)).filter(({ chat }) => chat === a)
      await plan('s2', ['armenia'], 1, { urgent: true })
      await plan('s2', ['georgia'], 1)
      expect((await due(2)).filter(({ story }) => story === 's2').map(({ urgent }) => urgent)).toEqual([
        true,
        false,
      ])
      await stores.deliveries.fold([roundup('roundup x', [mine], true, 2)], at(2))
      expect(names(await due(2)).filter(name => name.endsWith(a))).toEqual([
        's2 to test:a',
        'roundup x to test:a',
      ])
    })

    test('what may have arrived, and what is not yet due, stays out of a roundup', async () => {
      for (const story of ['s1', 's2']) await plan(story, ['armenia'], 1)
      await plan('s3', ['armenia'], 9)
      const [open = expect.fail(), other = expect.fail()] = await due(2)
      await stores.deliveries.attempt([open], at(2))
      await stores.deliveries.fold([roundup('roundup x', [other], true, 3)], at(3))
      expect(await membersOf({ chat: a, story: 'roundup x' })).toEqual([other.story])
      expect(names(await due(9)).sort()).toEqual(
        ['roundup x to test:a', `${open.story} to test:a`, 's3 to test:a'].sort(),
      )
    })

    test('the earlier of two posts about stories that became one is known', async () => {
      await look(stores, 0, [], 'outlet')
      await look(stores, 5, [dated('One', 1), dated('Two', 2)])
      const [one = '', two = ''] = await tell(stores, 'armenia')
      for (const [minute, story] of [two, one].entries()) {
        await plan(story, ['armenia'], 6 + minute)
        await settle(await only(9), sent(`post ${minute}`), 6 + minute)
      }
      const earlier = (story: string) => stores.posts.earlier({ chat: a, story }, one)
      expect([await earlier(one), await earlier(two)]).toEqual([null, null])
      await stores.joining.place({
        joined: [],
        moved: [{ article: two, story: one }],
        merged: [{ story: two, into: one }],
        correction: null,
      })
      expect(await earlier(one)).toEqual({ story: two, message: 'post 0', list: null })
      expect(await earlier(two)).toBeNull()
    })

    test('posts of the last hour are told with their times', async () => {
      await plan('s1', ['georgia'], 1)
      for (const [index, delivery] of (await due(2)).entries()) await settle(delivery, sent('m'), 2 + index)
      expect(await stores.posts.since('test', at(2))).toHaveLength(1)
      expect(await stores.posts.since('test', at(1))).toHaveLength(2)
    })
  })
}
