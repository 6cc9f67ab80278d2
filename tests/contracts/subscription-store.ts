import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ChatRef } from '#core/chat/chat-ref.ts'
import type { DeliveryKey } from '#core/delivery/delivery.ts'
import { aboutTopic, topicsFollowed } from '#core/delivery/subscription.ts'
import { at, day, planFor, roundup, type Stores } from './press.ts'

/** What every engine's stores of subscriptions and chats do alike. */
export function describeSubscriptionStore(name: string, open: () => Promise<Stores>): void {
  describe(`subscriptions on ${name}`, () => {
    let stores: Stores
    beforeEach(async () => {
      stores = await open()
    })
    afterEach(() => stores.close())
    const follow = (chat: ChatRef, topic: string, minute = 0, locale = 'en') =>
      stores.subscriptions.follow(chat, aboutTopic(topic), locale, at(minute))
    const following = async (chat: ChatRef) => topicsFollowed(await stores.subscriptions.following(chat))
    const unfollow = async (chat: ChatRef, topic: string) => {
      const all = await stores.subscriptions.following(chat)
      const found = all.find(({ wants }) => wants.topics.includes(topic))
      return await stores.subscriptions.unfollow(chat, found?.id ?? 0)
    }
    const membersOf = async (roundup: DeliveryKey) =>
      (await stores.posts.members(roundup)).map(({ story }) => story)
    const localeOf = async (chat: ChatRef) => (await stores.chats.settings(chat)).locale
    let stories = 0
    /** Who is told of a story about these topics that was first seen at that minute. */
    const followers = async (topics: string[], minute = 5) => {
      const story = `story ${++stories}`
      await planFor(stores, story, topics, minute)
      const due = await stores.deliveries.due('test', at(day), 1_000)
      return due
        .filter(delivery => delivery.story === story)
        .map(({ chat }) => chat)
        .sort()
    }

    test('a chat follows a topic once, and gives it up once', async () => {
      expect(await follow('test:a', 'armenia')).toBe(true)
      expect(await follow('test:a', 'armenia', 1)).toBe(false)
      expect(await following('test:a')).toEqual(['armenia'])
      expect(await unfollow('test:a', 'armenia')).toBe(true)
      expect(await unfollow('test:a', 'armenia')).toBe(false)
      expect(await following('test:a')).toEqual([])
      expect(await followers(['armenia'])).toEqual([])
    })

    test('what is followed in the place of something else is so in one moment', async () => {
      await follow('test:a', 'armenia')
      await follow('test:b', 'armenia')
      const [{ id } = { id: 0 }] = await stores.subscriptions.following('test:a')
      const seen = Array.from({ length: 9 }, () => following('test:a'))
      await stores.subscriptions.follow('test:a', aboutTopic('georgia'), 'en', at(1), id)
      for (const each of await Promise.all(seen)) expect([['armenia'], ['georgia']]).toContainEqual(each)
      expect(await following('test:a')).toEqual(['georgia'])
      const [same] = await stores.subscriptions.following('test:a')
      await stores.subscriptions.follow('test:a', aboutTopic('georgia'), 'en', at(2), same?.id)
      expect(await following('test:a')).toEqual(['georgia'])
      expect(await following('test:b')).toEqual(['armenia'])
      expect(await followers(['armenia', 'georgia'])).toEqual(['test:a', 'test:b'])
    })

    test('two hands that follow at once follow once', async () => {
      const followed = await Promise.all([1, 2, 3, 4].map(() => follow('test:a', 'armenia')))
      expect(followed.filter(Boolean)).toHaveLength(1)
    })

    test('what a chat follows comes in the order it began', async () => {
      await follow('test:a', 'russia', 0)
      await follow('test:a', 'armenia', 2)
      await follow('test:a', 'georgia', 1)
      await follow('test:b', 'turkey', 0)
      expect(await following('test:a')).toEqual(['russia', 'georgia', 'armenia'])
      expect(await following('test:nobody')).toEqual([])
    })

    test('followers are named once, whatever of the topics they follow', async () => {
      await follow('test:a', 'armenia')
      await follow('test:a', 'georgia')
      await follow('test:b', 'georgia')
      await follow('test:c', 'russia')
      expect(await followers(['armenia', 'georgia'])).toEqual(['test:a', 'test:b'])
      expect(await followers([])).toEqual([])
    })

    test('who follows later is not sent what is older', async () => {
      await follow('test:early', 'armenia', 0)
      await follow('test:same', 'armenia', 5)
      await follow('test:late', 'armenia', 6)
      expect(await followers(['armenia'], 5)).toEqual(['test:early', 'test:same'])
      // Following again does not begin anew.
      await follow('test:early', 'armenia', 9)
      expect(await followers(['armenia'], 5)).toContain('test:early')
    })

    test('a chat that is lost keeps what it follows and is sent nothing until it is back', async () => {
      await follow('test:a', 'armenia')
      await stores.chats.disable('test:a', 'the bot was kicked', at(1))
      expect(await followers(['armenia'])).toEqual([])
      expect(await following('test:a')).toEqual(['armenia'])
      await stores.chats.enable('test:a')
      expect(await followers(['armenia'])).toEqual(['test:a'])
    })

    test('a lost chat that follows something is back', async () => {
      await follow('test:a', 'armenia')
      await stores.chats.disable('test:a', 'the bot was kicked', at(1))
      await follow('test:a', 'georgia')
      expect(await followers(['armenia'])).toEqual(['test:a'])
    })

    test('a chat is not lost by what was known of it before it was back, in each of its places', async () => {
      for (const chat of ['test:1', 'test:1/7'] as const) await follow(chat, 'armenia')
      const { returns } = await stores.chats.settings('test:1/7')
      await stores.chats.enable('test:1')
      expect(await stores.chats.disable('test:1/7', 'kicked', at(1), returns)).toBe(false)
      expect(await followers(['armenia'])).toEqual(['test:1', 'test:1/7'])
      const now = await stores.chats.settings('test:1/7')
      expect(await stores.chats.disable('test:1/7', 'kicked', at(2), now.returns)).toBe(true)
      expect(await followers(['armenia'])).toEqual(['test:1'])
    })

    test('a forum that is lost or back takes its topics with it, and no other chat', async () => {
      for (const chat of ['test:1', 'test:1/7', 'test:10', 'test:1/8'] as const) await follow(chat, 'armenia')
      await stores.chats.disable('test:1', 'kicked', at(1))
      expect(await followers(['armenia'])).toEqual(['test:10'])
      await stores.chats.enable('test:1')
      expect(await followers(['armenia'])).toHaveLength(4)
      await stores.chats.disable('test:1/7', 'topic deleted', at(1))
      expect(await followers(['armenia'])).toEqual(['test:1', 'test:1/8', 'test:10'])
    })

    test('what waits in a chat can be told in another way, or not at all', async () => {
      await follow('test:a', 'armenia')
      await follow('test:b', 'armenia')
      for (const story of ['s1', 's2']) await planFor(stores, story, ['armenia'], 5)
      const daily = aboutTopic('armenia', { rhythm: { kind: 'daily', at: '08:00' } })
      expect((await stores.subscriptions.waiting('test:a')).map(({ story }) => story)).toEqual(['s1', 's2'])
      await stores.subscriptions.retell('test:a', ['s1'], null, at(6))
      await stores.subscriptions.retell('test:a', ['s2'], daily, at(6))
      expect(await stores.subscriptions.waiting('test:a')).toEqual([{ story: 's2', telling: daily.telling }])
      const due = await stores.deliveries.due('test', at(7), 10)
      expect(due.map(({ chat }) => chat)).toEqual(['test:b', 'test:b'])
    })

    test('what went out in a list meanwhile is had, what is in one that waits is taken out of it', async () => {
      await follow('test:a', 'armenia')
      for (const story of ['s1', 's2']) await planFor(stores, story, ['armenia'], 5)
      const due = await stores.deliveries.due('test', at(6), 9)
      const list = roundup('roundup x', due, false, 6)
      await stores.deliveries.fold([list], at(6))
      await stores.subscriptions.retell('test:a', ['s1'], null, at(7))
      expect(await membersOf(list.delivery)).toEqual(['s2'])
      await stores.deliveries.attempt([list.delivery], at(8))
      await stores.subscriptions.retell('test:a', ['s2'], null, at(8))
      expect(await membersOf(list.delivery)).toEqual(['s2'])
    })

    test('a chat speaks the language it last chose, English before that', async () => {
      expect(await localeOf('test:a')).toBe('en')
      await follow('test:a', 'armenia', 0, 'hy')
      await follow('test:a', 'armenia', 1, 'ka')
      expect(await localeOf('test:a')).toBe('ka')
    })
  })

  describe(`chats that move, on ${name}`, () => {
    let stores: Stores
    beforeEach(async () => {
      stores = await open()
    })
    afterEach(() => stores.close())
    const follow = (chat: ChatRef, topic: string, locale = 'en') =>
      stores.subscriptions.follow(chat, aboutTopic(topic), locale, at(0))
    const following = async (chat: ChatRef) => topicsFollowed(await stores.subscriptions.following(chat))
    const plan = (story: string, minute: number) => planFor(stores, story, ['armenia'], minute)
    const due = async () =>
      (await stores.deliveries.due('test', at(9), 10)).map(({ chat, story }) => [chat, story])

    test('take along what they follow, their language and what is due', async () => {
      await follow('test:old', 'armenia', 'ru')
      await plan('s1', 1)
      await stores.chats.move('test:old', 'test:new')
      expect(await following('test:new')).toEqual(['armenia'])
      expect(await following('test:old')).toEqual([])
      expect((await stores.chats.settings('test:new')).locale).toBe('ru')
      expect(await due()).toEqual([['test:new', 's1']])
    })

    test('are not told twice what both addresses were to be told', async () => {
      await follow('test:old', 'armenia')
      await follow('test:new', 'armenia')
      await follow('test:old', 'georgia')
      await plan('s1', 1)
      await stores.chats.move('test:old', 'test:new')
      expect(await following('test:new')).toEqual(['armenia', 'georgia'])
      expect(await due()).toEqual([['test:new', 's1']])
      // What the old address has had, the new one is not planned again.
      expect(await plan('s1', 2)).toBe(0)
    })

    test('and were lost on the way are back: who moves is there', async () => {
      await follow('test:old', 'armenia')
      await stores.chats.disable('test:old', 'the bot left', at(1))
      await stores.chats.move('test:old', 'test:new')
      expect((await stores.chats.settings('test:new')).lostAt).toBeNull()
      await plan('s1', 2)
      expect(await due()).toEqual([['test:new', 's1']])
    })

    test('leave their posts behind: a message of the same number at the new address is another', async () => {
      await follow('test:old', 'armenia')
      await plan('s1', 1)
      const [delivery] = await stores.deliveries.due('test', at(9), 10)
      if (delivery === undefined) throw new Error('nothing is due')
      await stores.deliveries.attempt([delivery], at(2))
      const shown = { digest: 'd', headline: 'H' } as never
      await stores.deliveries.settle([delivery], { state: 'sent', message: '105', shown, plans: 0 }, at(2))
      expect(await stores.traces.told('test:old', ['105'])).toMatchObject({ stories: ['s1'] })
      await stores.chats.move('test:old', 'test:new')
      expect(await stores.traces.told('test:new', ['105'])).toBeNull()
      // It is still known that the story was brought.
      expect(await plan('s1', 3)).toBe(0)
      expect(await stores.posts.edits('test', at(day), 10, [])).toEqual([])
    })

    test('to where they are lose nothing', async () => {
      await follow('test:a', 'armenia')
      await plan('s1', 1)
      await stores.chats.move('test:a', 'test:a')
      expect(await following('test:a')).toEqual(['armenia'])
      expect(await due()).toEqual([['test:a', 's1']])
    })

    test('and were never known leave nothing behind', async () => {
      await stores.chats.move('test:nobody', 'test:new')
      expect(await following('test:new')).toEqual([])
    })
  })
}
