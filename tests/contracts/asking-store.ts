import { afterEach, beforeEach, describe, expect, test } from 'vitest'
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
    const settle = (chat: typeof a | typeof b, story: string, outcome: Outcome) =>
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

    test('the newest post from before a time is known in each chat, but not where another may have come since', async () => {
      for (const story of ['s1', 's2', 's3', 's4']) await planFor(stores, story, ['armenia'], 1)
      const settleAt = (story: string, outcome: Outcome, minute: number, chat: typeof a | typeof b = a) =>
        stores.deliveries.settle([{ chat, story }], outcome, at(minute))
      const newest = (story: string, minute: number) => stores.traces.newest({ chat: a, story }, at(minute))
      expect(await newest('s4', 9)).toBeNull()
      await settleAt('s1', sent('7'), 5)
      await settleAt('s2', sent('12'), 7)
      await settleAt('s2', sent('99'), 8, b)
      expect(await newest('s4', 4)).toBeNull()
      expect(await newest('s4', 6)).toBe('7')
      expect(await newest('s4', 9)).toBe('12')
      await settleAt('s3', { state: 'unknown', detail: 'cut off' }, 8, b)
      expect(await newest('s4', 9)).toBe('12')
      await settleAt('s3', { state: 'unknown', detail: 'cut off' }, 8)
      expect(await newest('s4', 9)).toBeNull()
      expect(await newest('s3', 9)).toBe('12')
      await settleAt('s1', sent('15'), 10)
      expect(await newest('s4', 11)).toBe('15')
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
