import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { FeedItem } from '#core/article/article.ts'
import { type IdPolicy, idPolicy, itemKeys } from '#core/article/identity.ts'
import type { ArticleStore, SourceState, SourceStore } from '#core/article/store.ts'
import type { TopicMatch } from '#core/article/topic.ts'
import type { ChatStore, DeliveryStore, SubscriptionStore } from '#core/delivery/store.ts'
import { fingerprint } from '#core/story/fingerprint.ts'
import type { StoryStore } from '#core/story/store.ts'

export type Stores = {
  readonly articles: ArticleStore
  readonly sources: SourceStore
  readonly stories: StoryStore
  readonly subscriptions: SubscriptionStore
  readonly chats: ChatStore
  readonly deliveries: DeliveryStore
  close(): Promise<void>
}

const start = Date.parse('2026-11-23T08:00:00Z')
const at = (minutes: number) => new Date(start + minutes * 60_000)
const about = (id: string): TopicMatch => ({ id, score: 3, primary: true, evidence: [] })

export function item(title: string, more: Partial<FeedItem> = {}): FeedItem {
  return {
    id: title,
    url: `https://outlet.example/${encodeURIComponent(title)}`,
    title,
    summary: '',
    text: '',
    published: { at: at(0), note: 'given' },
    language: 'en',
    authors: ['A. Writer'],
    categories: [],
    image: null,
    ...more,
  }
}

/** What every engine's stores do alike. */
export function describeStores(name: string, open: () => Promise<Stores>): void {
  describe(`the stores on ${name}`, () => {
    let stores: Stores
    beforeEach(async () => {
      stores = await open()
    })
    afterEach(() => stores.close())

    /** One look at a source, as the collecting step does it. */
    async function look(items: readonly FeedItem[], minute: number, source = 'outlet') {
      const before = await stores.sources.state(source)
      const policy: IdPolicy = idPolicy(items, before?.idPolicy ?? 'unknown')
      const state: SourceState = {
        source,
        firstReadAt: before?.firstReadAt ?? at(minute),
        checkedAt: at(minute),
        readAt: at(minute),
        etag: '"e"',
        lastModified: null,
        digest: 'd',
        idPolicy: policy,
        failures: 0,
        problem: null,
      }
      return await stores.articles.take(state, itemKeys(items, policy), at(minute))
    }

    /** Everything that waits is understood as about `topic` and becomes a story of its own. */
    async function join(topic: string): Promise<string[]> {
      for (const article of await stores.articles.waiting(100))
        await stores.articles.understood(article.id, 'en', [about(topic)])
      const ids: string[] = []
      for (const article of await stores.stories.unjoined(100))
        ids.push(await stores.stories.join(article, fingerprint(article), null))
      return ids
    }

    test('an item is stored once, however often it is seen', async () => {
      expect(await look([item('One'), item('Two')], 0)).toEqual({ added: 2, changed: 0 })
      expect(await look([item('Two'), item('One'), item('Three')], 5)).toEqual({ added: 1, changed: 0 })
      expect(await stores.articles.count()).toBe(3)
    })

    test('a source is remembered as it was left', async () => {
      await look([item('One')], 7)
      expect(await stores.sources.state('outlet')).toMatchObject({
        firstReadAt: at(7),
        etag: '"e"',
        failures: 0,
      })
      expect(await stores.sources.state('another')).toBeNull()
      expect((await stores.sources.reports()).get('outlet')).toMatchObject({ articles: 1, problem: null })
    })

    test('what the first look finds is not fresh, what comes later is', async () => {
      await look([item('Old')], 0)
      await look([item('New'), item('Old')], 5)
      const waiting = await stores.articles.waiting(10)
      expect(waiting.map(({ title, fresh }) => [title, fresh])).toEqual([
        ['Old', false],
        ['New', true],
      ])
    })

    test('a changed headline is a new revision of the same article and is understood anew', async () => {
      await look([item('One', { id: '7', url: 'https://outlet.example/7' })], 0)
      await join('armenia')
      const changed = item('One, corrected', { id: '7', url: 'https://outlet.example/7' })
      expect(await look([changed], 5)).toEqual({ added: 0, changed: 1 })
      const [again] = await stores.articles.waiting(10)
      expect(again).toMatchObject({ title: 'One, corrected', revision: 2 })
      await join('georgia')
      const [story] = await stores.stories.find({ topics: ['georgia'], words: '', limit: 5, offset: 0 })
      expect(story?.articles[0]?.title).toBe('One, corrected')
      expect(await stores.stories.find({ topics: ['armenia'], words: '', limit: 5, offset: 0 })).toEqual([])
    })

    test('ids that say nothing neither hide nor repeat items', async () => {
      const same = (title: string) => item(title, { id: 'always the same' })
      expect((await look([same('One'), same('Two')], 0)).added).toBe(2)
      expect((await look([same('Three'), same('Two')], 5)).added).toBe(1)
      const none = (title: string) => item(title, { id: '' })
      expect((await look([none('One'), none('Two')], 0, 'second')).added).toBe(2)
      expect((await look([none('One'), none('Two')], 5, 'second')).added).toBe(0)
      const new_ = (title: string, id: string) => item(title, { id })
      expect((await look([new_('One', 'a'), new_('Two', 'b')], 0, 'third')).added).toBe(2)
      expect((await look([new_('One', 'c'), new_('Two', 'd')], 5, 'third')).added).toBe(0)
    })

    test('stories are found by topic and by words, newest first', async () => {
      const dated = (title: string, minute: number) =>
        item(title, { published: { at: at(minute), note: 'given' } })
      await look([dated('Trains to Ganja', 1), dated('Trains to Baku', 3), dated('A bridge in Gəncə', 2)], 5)
      await join('azerbaijan')
      const titles = async (words: string, topics: string[] = []) =>
        (await stores.stories.find({ topics, words, limit: 10, offset: 0 })).map(
          ({ articles }) => articles[0]?.title,
        )
      expect(await titles('', ['azerbaijan'])).toEqual([
        'Trains to Baku',
        'A bridge in Gəncə',
        'Trains to Ganja',
      ])
      expect(await titles('train')).toEqual(['Trains to Baku', 'Trains to Ganja'])
      expect(await titles('gence')).toEqual(['A bridge in Gəncə'])
      expect(await titles('trains bridge')).toEqual([])
      for (const hostile of ['"', '* OR *', 'NEAR(a b)', 'words:x', '\u0000', '(', '-', 'a'.repeat(10_000)])
        expect(Array.isArray(await titles(hostile))).toBe(true)
    })

    test('a reprint is near what it repeats', async () => {
      const text =
        'The railway of the capital opens a second line between the harbour and the old town this spring.'
      await look([item('A second line opens', { text })], 0)
      await join('georgia')
      const print = fingerprint({ title: 'A second line opens (PHOTO)', summary: '', text })
      expect((await stores.stories.near(print, at(-10))).map(({ article }) => article.title)).toEqual([
        'A second line opens',
      ])
      expect(await stores.stories.near(print, at(10))).toEqual([])
    })

    test('a chat follows a topic once, and gives it up once', async () => {
      const { subscriptions } = stores
      expect(await subscriptions.follow('test:a', 'armenia', 'en', at(0))).toBe(true)
      expect(await subscriptions.follow('test:a', 'armenia', 'en', at(1))).toBe(false)
      expect(await subscriptions.following('test:a')).toEqual(['armenia'])
      expect(await subscriptions.unfollow('test:a', 'armenia')).toBe(true)
      expect(await subscriptions.unfollow('test:a', 'armenia')).toBe(false)
    })

    test('followers are the chats in use that followed before the story', async () => {
      const { subscriptions, chats } = stores
      await subscriptions.follow('test:early', 'armenia', 'en', at(0))
      await subscriptions.follow('test:early', 'georgia', 'en', at(0))
      await subscriptions.follow('test:late', 'armenia', 'en', at(9))
      await subscriptions.follow('test:lost', 'armenia', 'en', at(0))
      await chats.disable('test:lost', 'kicked', at(1))
      expect(await subscriptions.followers(['armenia', 'georgia'], at(5))).toEqual(['test:early'])
      await chats.enable('test:lost')
      expect([...(await subscriptions.followers(['armenia'], at(5)))].sort()).toEqual([
        'test:early',
        'test:lost',
      ])
      expect(await subscriptions.followers([], at(5))).toEqual([])
    })

    test('a delivery is planned once for a chat and a story', async () => {
      await look([item('Old')], 0)
      await look([item('News'), item('Old')], 5)
      const ids = await join('armenia')
      const [story = ''] = await stores.deliveries.unplanned(10)
      expect(ids).toContain(story)
      expect(await stores.deliveries.unplanned(10)).toHaveLength(1)
      for (const chat of ['test:a', 'test:b'] as const)
        await stores.subscriptions.follow(chat, 'armenia', 'en', at(0))
      expect(await stores.deliveries.plan(story, ['test:a', 'test:b'], at(6))).toBe(2)
      expect(await stores.deliveries.plan(story, ['test:a', 'test:b'], at(7))).toBe(0)
      expect(await stores.deliveries.unplanned(10)).toEqual([])
    })

    test('what is due comes one a chat, and what is settled comes no more', async () => {
      const { deliveries, subscriptions, chats } = stores
      for (const chat of ['test:a', 'test:b'] as const)
        await subscriptions.follow(chat, 'armenia', 'en', at(0))
      await deliveries.plan('s1', ['test:a', 'test:b'], at(1))
      await deliveries.plan('s2', ['test:a'], at(2))
      const due = await deliveries.due(['test'], at(3), 10)
      expect(due.map(({ chat, story }) => [chat, story]).sort()).toEqual([
        ['test:a', 's1'],
        ['test:b', 's1'],
      ])
      expect(await deliveries.due(['other'], at(3), 10)).toEqual([])
      const [first, second] = due
      await deliveries.attempt(first?.id ?? '', at(3))
      await deliveries.settle(first?.id ?? '', { state: 'sent', message: '42' })
      await deliveries.settle(second?.id ?? '', { state: 'due', dueAt: at(9), detail: 'busy' })
      expect(
        (await deliveries.due(['test'], at(4), 10)).every(({ id }) => id !== first?.id && id !== second?.id),
      ).toBe(true)
      expect((await deliveries.due(['test'], at(9), 10)).some(({ id }) => id === second?.id)).toBe(true)
      await chats.disable('test:a', 'gone', at(9))
      expect((await deliveries.due(['test'], at(9), 10)).every(({ chat }) => chat === 'test:b')).toBe(true)
    })

    test('an attempt that was cut off is found again with its beginning', async () => {
      const { deliveries, subscriptions } = stores
      await subscriptions.follow('test:a', 'armenia', 'en', at(0))
      await deliveries.plan('s1', ['test:a'], at(1))
      const [planned] = await deliveries.due(['test'], at(2), 10)
      await deliveries.attempt(planned?.id ?? '', at(2))
      const [found] = await deliveries.due(['test'], at(5), 10)
      expect(found).toMatchObject({ state: 'attempted', attempts: 1, attemptedAt: at(2) })
    })

    test('a forum that is lost or back takes its topics with it, and no other chat', async () => {
      const { subscriptions, chats } = stores
      for (const chat of ['test:1', 'test:1/7', 'test:10', 'test:1/8'] as const)
        await subscriptions.follow(chat, 'armenia', 'en', at(0))
      await chats.disable('test:1', 'kicked', at(1))
      expect(await subscriptions.followers(['armenia'], at(5))).toEqual(['test:10'])
      await chats.enable('test:1')
      expect(await subscriptions.followers(['armenia'], at(5))).toHaveLength(4)
      await chats.disable('test:1/7', 'topic deleted', at(1))
      expect(await subscriptions.followers(['armenia'], at(5))).toHaveLength(3)
    })

    test('a chat that moves takes along what it follows and what is due', async () => {
      const { deliveries, subscriptions, chats } = stores
      await subscriptions.follow('test:old', 'armenia', 'ru', at(0))
      await deliveries.plan('s1', ['test:old'], at(1))
      await chats.move('test:old', 'test:new')
      expect(await subscriptions.following('test:new')).toEqual(['armenia'])
      expect(await subscriptions.following('test:old')).toEqual([])
      expect(await chats.locale('test:new')).toBe('ru')
      expect((await deliveries.due(['test'], at(2), 10)).map(({ chat }) => chat)).toEqual(['test:new'])
    })
  })
}
