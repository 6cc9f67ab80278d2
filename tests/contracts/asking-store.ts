import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ChatRef } from '#core/chat/chat-ref.ts'
import type { Outcome } from '#core/delivery/delivery.ts'
import { aboutTopic } from '#core/delivery/subscription.ts'
import { at, dated, look, planFor, roundup, type Stores, tell } from './press.ts'

const [a, b] = ['test:a', 'test:b'] as const

/** What every engine's stores of mutes and traces do alike, and its erasing. */
export function describeAskingStores(name: string, open: () => Promise<Stores>): void {
  describe(`what is asked afterwards, on ${name}`, () => {
    let stores: Stores
    beforeEach(async () => {
      stores = await open()
      for (const chat of [a, b]) await stores.subscriptions.follow(chat, aboutTopic('armenia'), 'en', at(0))
    })
    afterEach(() => stores.close())
    const settle = (chat: ChatRef, story: string, outcome: Outcome) =>
      stores.deliveries.settle([{ chat, story }], outcome, at(5))
    const sent = (message: string): Outcome => ({ state: 'sent', message, shown: null, plans: 0 })

    test('what is muted is so until its time, what ends first comes first, and muting anew sets the time', async () => {
      const { mutes } = stores
      await mutes.mute(a, { kind: 'topic', id: 'sport', until: null }, at(0))
      await mutes.mute(a, { kind: 'outlet', id: 'herald.example', until: at(60) }, at(0))
      await mutes.mute(a, { kind: 'story', id: 's1~2', until: at(30) }, at(0))
      expect((await mutes.muted(a, at(1))).map(({ id }) => id)).toEqual(['s1~2', 'herald.example', 'sport'])
      expect((await mutes.muted(a, at(30))).map(({ id }) => id)).toEqual(['herald.example', 'sport'])
      expect(await mutes.muted(b, at(1))).toEqual([])
      await mutes.mute(a, { kind: 'topic', id: 'sport', until: at(90) }, at(31))
      expect(await mutes.muted(a, at(61))).toEqual([{ kind: 'topic', id: 'sport', until: at(90) }])
      expect(await mutes.unmute(a, { kind: 'topic', id: 'sport' }, at(61))).toBe(true)
      expect(await mutes.unmute(a, { kind: 'topic', id: 'sport' }, at(61))).toBe(false)
      expect(await mutes.unmute(a, { kind: 'outlet', id: 'herald.example' }, at(61))).toBe(false)
      await mutes.mute(a, { kind: 'all', id: '', until: at(62) }, at(61))
      for (const id of ['sport', 'energy'])
        for (const chat of [a, b]) await mutes.mute(chat, { kind: 'topic', id, until: null }, at(61))
      expect(await mutes.unmuteAll(a, at(62))).toBe(2)
      expect(await mutes.muted(a, at(61))).toEqual([])
      expect(await mutes.unmuteAll(a, at(62))).toBe(0)
      expect(await mutes.unmuteAll(b, at(62))).toBe(2)
    })

    test('a post is known by its id in its chat, and one that is a place of its own from in there', async () => {
      await planFor(stores, 's1', ['armenia'], 1)
      await settle(a, 's1', sent('7'))
      await settle(b, 's1', sent('thread/9'))
      expect(await stores.traces.told(a, ['7'])).toEqual({ chat: a, stories: ['s1'] })
      expect(await stores.traces.told(b, ['7'])).toBeNull()
      expect(await stores.traces.told('test:thread', ['9', 'thread/9'])).toEqual({ chat: b, stories: ['s1'] })
      expect(await stores.traces.told('test:other', ['9', 'thread/9'])).toBeNull()
      expect(await stores.traces.told(a, [])).toBeNull()
    })

    test('between which posts one stands is known in each chat, from when they were begun and settled', async () => {
      for (const story of ['s1', 's2', 's3', 's4']) await planFor(stores, story, ['armenia'], 1)
      const post = async (story: string, began: number, settled: number, id: string, chat: ChatRef = a) => {
        await stores.deliveries.attempt([{ chat, story }], at(began))
        await stores.deliveries.settle([{ chat, story }], sent(id), at(settled))
      }
      const around = (before: number, after: number) =>
        stores.traces.around({ chat: a, story: 's4' }, at(before), at(after))
      expect(await around(9, 10)).toBeNull()
      await post('s1', 4, 5, '7')
      await post('s2', 6, 8, '12')
      await post('s3', 4, 8, '99', b)
      expect(await around(4, 9)).toBeNull()
      expect(await around(5, 9)).toEqual({ before: '7', after: null })
      expect(await around(5, 6)).toEqual({ before: '7', after: '12' })
      // It was settled later, but may have been begun before.
      expect(await around(5, 7)).toEqual({ before: '7', after: null })
      expect(await around(9, 10)).toEqual({ before: '12', after: null })
      await post('s3', 12, 13, '15')
      expect(await around(5, 7)).toEqual({ before: '7', after: '15' })
    })

    test('a post is known in all places of its chat, and where another place may have the same story that is said', async () => {
      const [here, there] = ['test:forum/1', 'test:forum/2'] as const
      for (const chat of [here, there, 'test:forums/1'] as const)
        await stores.subscriptions.follow(chat, aboutTopic('armenia'), 'en', at(0))
      for (const story of ['s1', 's2']) await planFor(stores, story, ['armenia'], 1)
      await settle(here, 's1', sent('7'))
      await settle(there, 's1', sent('8'))
      expect(await stores.traces.told(here, ['8'])).toEqual({ chat: there, stories: ['s1'] })
      expect(await stores.traces.told('test:forums/1', ['8'])).toBeNull()
      const around = () => stores.traces.around({ chat: here, story: 's2' }, at(6), at(7))
      expect(await around()).toEqual({ before: '7', after: null })
      await stores.deliveries.attempt([{ chat: 'test:forums/1', story: 's2' }], at(6))
      expect(await around()).toEqual({ before: '7', after: null })
      await stores.deliveries.attempt([{ chat: there, story: 's2' }], at(6))
      expect(await around()).toBeNull()
    })

    test('a roundup is known with all it told, and each of those by the roundup', async () => {
      for (const story of ['s1', 's2']) await planFor(stores, story, ['armenia'], 1)
      const due = (await stores.deliveries.due('test', at(2), 10)).filter(({ chat }) => chat === a)
      await stores.deliveries.fold([roundup('roundup x', due, false, 2)], at(2))
      await settle(a, 'roundup x', sent('8'))
      expect(await stores.traces.told(a, ['8'])).toEqual({ chat: a, stories: ['s1', 's2'] })
      expect(await stores.traces.trace(a, 's1')).toMatchObject({
        state: 'folded',
        into: { roundup: true, trace: { state: 'sent', settledAt: at(5), message: '8' } },
      })
      expect(await stores.traces.trace(b, 's1')).toMatchObject({ state: 'due', into: null })
      expect(await stores.traces.trace(a, 's3')).toBeNull()
    })

    test('a story is found by the address of a report, in any spelling that is the same page', async () => {
      await look(stores, 0, [dated('Old', 0)])
      await look(stores, 1, [dated('Old', 0), dated('New', 1)])
      const stories = await tell(stores, 'armenia')
      const { traces } = stores
      expect(await traces.storyAt('https://outlet.example/news/New')).toBe(stories[1])
      expect(await traces.storyAt('http://www.outlet.example/news/New/')).toBe(stories[1])
      expect(await traces.storyAt('https://outlet.example/news/None')).toBeNull()
      expect(await traces.standing(stories[0] ?? '')).toMatchObject({ fresh: false })
      expect(await traces.standing(stories[1] ?? '')).toEqual({ fresh: true, planned: false })
      await planFor(stores, stories[1] ?? '', ['armenia'], 1)
      expect(await traces.standing(stories[1] ?? '')).toEqual({ fresh: true, planned: true })
    })

    test('nothing is left of a chat that is erased, and all of the others', async () => {
      for (const story of ['s1', 's2', 's3']) await planFor(stores, story, ['armenia'], 1)
      await stores.mutes.mute(a, { kind: 'topic', id: 'sport', until: null }, at(0))
      await settle(a, 's1', sent('7'))
      expect(await stores.eraser.erase(a)).toEqual({ subscriptions: 1, posts: 3 })
      expect(await stores.eraser.erase(a)).toEqual({ subscriptions: 0, posts: 0 })
      expect(await stores.subscriptions.following(a)).toEqual([])
      expect(await stores.mutes.muted(a, at(1))).toEqual([])
      expect(await stores.traces.told(a, ['7'])).toBeNull()
      expect((await stores.deliveries.due('test', at(9), 10)).map(({ chat }) => chat)).toEqual([b, b, b])
      expect(await planFor(stores, 's4', ['armenia'], 2)).toBe(1)
    })
  })
}
