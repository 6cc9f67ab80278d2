import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ChatRef } from '#core/chat/chat-ref.ts'
import { aboutTopic, everything, usualTelling } from '#core/delivery/subscription.ts'
import { at, dated, day, item, joinAll, look, planFor, type Stores, tell, understandAll } from './press.ts'

const [a, b, c] = ['test:a', 'test:b', 'test:c'] as const

/** What every engine's planning does alike. */
export function describePlanStore(name: string, open: () => Promise<Stores>): void {
  describe(`planning on ${name}`, () => {
    let stores: Stores
    beforeEach(async () => {
      stores = await open()
    })
    afterEach(() => stores.close())

    const follow = (chat: ChatRef, topic: string, minute = 0) =>
      stores.subscriptions.follow(chat, aboutTopic(topic), 'en', at(minute))
    const due = async (minute = 10) =>
      (await stores.deliveries.due('test', at(minute), 100)).map(({ chat, story }) => [chat, story]).sort()
    const send = (chat: ChatRef, story: string, minute: number) =>
      stores.deliveries.settle(
        [{ chat, story }],
        { state: 'sent', message: 'm', shown: null, plans: 0 },
        at(minute),
      )
    const merge = (pairs: readonly (readonly [string, string])[]) =>
      stores.joining.place({
        joined: [],
        moved: pairs.map(([story, into]) => ({ article: story, story: into })),
        merged: pairs.map(([story, into]) => ({ story, into })),
        correction: null,
      })

    test('only fresh stories are planned, oldest first, each once', async () => {
      await look(stores, 0, [item('Old')])
      await look(stores, 5, [dated('Second', 4), dated('First', 3), item('Old')])
      await tell(stores, 'armenia')
      const unplanned = await stores.plans.unplanned(10)
      const titles = await Promise.all(
        unplanned.map(async id => (await stores.stories.story(id))?.articles[0]?.title),
      )
      expect(titles).toEqual(['First', 'Second'])
      expect(await stores.plans.unplanned(1)).toEqual(unplanned.slice(0, 1))
      for (const story of unplanned) await planFor(stores, story, ['armenia'], 6)
      expect(await stores.plans.unplanned(10)).toEqual([])
    })

    test('a story nobody wants is planned, for nobody', async () => {
      await look(stores, 0, [])
      await look(stores, 5, [item('News')])
      const [story = ''] = await tell(stores, 'armenia')
      expect(await planFor(stores, story, ['armenia'], 6)).toBe(0)
      expect(await stores.plans.unplanned(10)).toEqual([])
    })

    test('a story that turns out to be about more is planned again, and brought only where it was not', async () => {
      for (const chat of [a, b]) await follow(chat, chat === a ? 'armenia' : 'georgia')
      const page = (title: string) => item(title, { id: '9', url: 'https://outlet.example/9' })
      await look(stores, 0, [])
      await look(stores, 5, [page('News')])
      const [story = ''] = await tell(stores, 'armenia')
      expect(await planFor(stores, story, ['armenia'], 6)).toBe(1)
      await look(stores, 7, [page('News, corrected')])
      await tell(stores, 'georgia')
      expect(await stores.plans.unplanned(10)).toEqual([story])
      expect(await planFor(stores, story, ['armenia', 'georgia'], 8)).toBe(1)
      expect(await due()).toEqual([
        [a, story],
        [b, story],
      ])
    })

    test('a story known only from a first look is news once another outlet tells it', async () => {
      await look(stores, 0, [item('Old')])
      const [story = ''] = await tell(stores, 'armenia')
      expect(await stores.plans.unplanned(10)).toEqual([])
      await look(stores, 1, [], 'another')
      await look(stores, 5, [item('Old, told anew')], 'another')
      await understandAll(stores)
      await joinAll(stores, story)
      expect(await stores.plans.unplanned(10)).toEqual([story])
    })

    test('each chat is planned a story once, whatever of its topics it follows, whoever plans and however often', async () => {
      for (const topic of ['armenia', 'georgia', 'russia']) await follow(a, topic)
      await follow(b, 'georgia')
      expect(await planFor(stores, 's1', ['armenia', 'georgia', 'russia'], 1)).toBe(2)
      expect(await planFor(stores, 's1', ['armenia', 'georgia'], 2)).toBe(0)
      const plans = await Promise.all([1, 2, 3].map(() => planFor(stores, 's2', ['georgia'], 3)))
      expect(plans.reduce((sum, count) => sum + count)).toBe(2)
    })

    test('subscriptions that differ in their topic alone share a way', async () => {
      await follow(a, 'armenia')
      await follow(b, 'georgia')
      const breaking = aboutTopic('armenia', { breakingOnly: true })
      await stores.subscriptions.follow(c, breaking, 'en', at(0))
      const ways = await stores.plans.ways(['topic armenia', 'topic georgia', 'all'])
      expect(ways.map(({ keys }) => [...keys].sort())).toEqual([
        ['topic armenia', 'topic georgia'],
        ['topic armenia'],
      ])
      expect(ways[0]?.way).toMatchObject({ wants: everything, telling: usualTelling })
      expect(await stores.plans.way(ways[1]?.way.id ?? 0)).toEqual(ways[1]?.way)
      expect(await stores.plans.way(999)).toBeNull()
    })

    test('of several ways of one chat the first given counts', async () => {
      await stores.subscriptions.follow(a, aboutTopic('armenia', { leastIndependent: 2 }), 'en', at(0))
      await follow(a, 'georgia')
      const ways = await stores.plans.ways(['topic armenia', 'topic georgia'])
      const shares = ways.toReversed().map(({ way, keys }) => ({
        way: way.id,
        keys,
        dueAt: at(1),
        expiresAt: at(9),
        gathered: false,
        urgent: false,
      }))
      expect(await stores.plans.plan('s1', shares, at(1), at(1))).toBe(1)
      expect((await stores.deliveries.due('test', at(1), 9))[0]?.way).toBe(shares[0]?.way)
    })

    test('three thousand chats are planned at once', async () => {
      for (let number = 0; number < 3_000; number++) await follow(`test:${number}`, 'armenia')
      expect(await planFor(stores, 's1', ['armenia'], 1)).toBe(3_000)
    })

    test('a chat that is told otherwise from now on is told of the story that is being planned', async () => {
      await look(stores, 0, [])
      await look(stores, 5, [dated('A bridge opens', 3)])
      const [story = ''] = await tell(stores, 'armenia')
      for (const [minute, tell] of [
        [6, () => stores.subscriptions.follow(a, aboutTopic('armenia', { languages: ['hy'] }), 'en', at(6))],
        [7, () => stores.chats.setTimeZone(b, 'Asia/Baku')],
      ] as const) {
        await follow(minute === 6 ? a : b, 'armenia')
        const before = await stores.plans.unplanned(9)
        expect(before).toEqual([story])
        await stores.plans.begin(story)
        const ways = await stores.plans.ways(['topic armenia'])
        await tell()
        const share = { dueAt: at(8), expiresAt: at(900), gathered: false, urgent: false }
        const shares = ways.map(({ way, keys }) => ({ way: way.id, keys, ...share }))
        // The second time the first of the chats is told.
        expect(await stores.plans.plan(story, shares, at(8), at(8))).toBe(minute - 6)
        expect(await stores.plans.unplanned(9)).toEqual([story])
      }
      expect(await planFor(stores, story, ['armenia'], 8)).toBe(1)
      expect(await stores.plans.unplanned(9)).toEqual([])
    })

    test('so is one that has followed since before and is found by another way from now on', async () => {
      await follow(a, 'armenia')
      await look(stores, 0, [])
      await look(stores, 5, [dated('A bridge opens', 3)])
      const [story = ''] = await tell(stores, 'armenia')
      await stores.plans.begin(story)
      const [before] = await stores.subscriptions.following(a)
      const terms = aboutTopic('armenia')
      const narrower = { ...terms, wants: { ...terms.wants, languages: ['en'] } }
      await stores.subscriptions.follow(a, narrower, 'en', at(0))
      await stores.subscriptions.unfollow(a, before?.id ?? 0)
      expect(await stores.plans.plan(story, [], at(8), at(8))).toBe(0)
      expect(await stores.plans.unplanned(9)).toEqual([story])
    })

    test('what changes while a story is planned has it planned again', async () => {
      for (let number = 0; number < 4_000; number++) await follow(`test:${number}`, 'armenia')
      await look(stores, 0, [])
      await look(stores, 5, [dated('A bridge opens', 3)])
      const [story = ''] = await tell(stores, 'armenia')
      const planning = planFor(stores, story, ['armenia'], 8)
      while ((await stores.deliveries.due('test', at(8), 1)).length === 0);
      await look(stores, 7, [dated('A bridge opens at last', 6)])
      await understandAll(stores, 'armenia')
      await joinAll(stores, story)
      await planning
      expect(await stores.plans.unplanned(10)).toEqual([story])
    })

    test('a story that goes up in another is not brought a second time', async () => {
      for (const chat of [a, b, c]) await follow(chat, 'armenia')
      await look(stores, 0, [], 'outlet')
      await look(stores, 5, [dated('One', 1), dated('Two', 2)])
      const [one = '', two = ''] = await tell(stores, 'armenia')
      await planFor(stores, two, ['armenia'], 6)
      await send(c, two, 7)
      await merge([[two, one]])
      expect(await stores.plans.unplanned(10)).toEqual([one])
      expect(await planFor(stores, one, ['armenia'], 8)).toBe(0)
      // Who waits for it waits still; who has had it has had it.
      expect(await due()).toEqual([
        [a, two],
        [b, two],
      ])
    })

    test('what waits is told by who tells it sooner, also where it went up in another, and what was told is not', async () => {
      for (const chat of [a, b]) await follow(chat, 'armenia')
      await look(stores, 0, [], 'outlet')
      await look(stores, 5, [dated('One', 1), dated('Two', 2)])
      const [one = '', two = ''] = await tell(stores, 'armenia')
      const digest = { dueAt: at(500), gathered: true }
      await planFor(stores, two, ['armenia'], 6, digest)
      await send(b, two, 7)
      await merge([[two, one]])
      expect(await planFor(stores, one, ['armenia'], 8, digest)).toBe(0)
      expect(await planFor(stores, one, ['armenia'], 9, { urgent: true })).toBe(1)
      expect(await stores.deliveries.due('test', at(9), 10)).toMatchObject([
        { chat: a, story: two, urgent: true, gathered: false, dueAt: at(9) },
      ])
      expect(await planFor(stores, one, ['armenia'], 10, digest)).toBe(0)
      expect(await due(10)).toEqual([[a, two]])
    })

    test('so it is with a story that went up in one that went up in a third', async () => {
      await follow(a, 'armenia')
      await look(stores, 0, [], 'outlet')
      await look(stores, 5, [dated('One', 1), dated('Two', 2), dated('Three', 3)])
      const [one = '', two = '', three = ''] = await tell(stores, 'armenia')
      await planFor(stores, three, ['armenia'], 6)
      await merge([[three, two]])
      await merge([[two, one]])
      expect(await planFor(stores, one, ['armenia'], 8)).toBe(0)
      expect(await due()).toEqual([[a, three]])
    })

    test('a post is to be edited a minute after its story has grown, later each time, and not after two days', async () => {
      await follow(a, 'armenia')
      await planFor(stores, 's1', ['armenia'], 1)
      await send(a, 's1', 1)
      expect(await stores.posts.edits('test', at(day), 10, [])).toEqual([])
      const edits = async (minute: number) => await stores.posts.edits('test', at(minute), 10, [])
      for (const [minute, pause] of [
        [10, 1],
        [20, 2],
        [40, 4],
      ] as const) {
        await planFor(stores, 's1', ['armenia'], minute)
        // That it grows again meanwhile puts it off no further.
        await planFor(stores, 's1', ['armenia'], minute + pause - 0.5)
        expect(await edits(minute + pause - 0.1)).toEqual([])
        const [edit = expect.fail('nothing is to be edited')] = await edits(minute + pause)
        expect(edit).toMatchObject({ chat: a, story: 's1', message: 'm' })
        await stores.posts.edited(
          edit,
          { shown: { lead: 'x', revision: 1, digest: String(minute) } },
          at(minute + pause),
        )
        expect(await edits(minute + pause)).toEqual([])
      }
      await planFor(stores, 's1', ['armenia'], 2 * day + 2)
      expect(await edits(3 * day)).toEqual([])
    })
  })
}
