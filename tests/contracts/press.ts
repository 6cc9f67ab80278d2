import { expect } from 'vitest'
import type { Article, FeedItem } from '#core/article/article.ts'
import { idPolicy, itemKeys } from '#core/article/identity.ts'
import type { ArticleStore, PageStore, SourceState, SourceStore, Taken } from '#core/article/store.ts'
import type { TopicMatch } from '#core/article/topics/topic.ts'
import { notUnderstood, type Understanding } from '#core/article/understanding.ts'
import type { LanguageStore } from '#core/chat/languages.ts'
import type { PressStore } from '#core/chat/press.ts'
import type { ServerStore } from '#core/chat/servers.ts'
import type { DraftStore } from '#core/chat/setup/draft.ts'
import type { UpdateStore } from '#core/chat/updates.ts'
import type { AddedStore } from '#core/collect/added.ts'
import { type Delivery, newRoundup } from '#core/delivery/delivery.ts'
import type {
  ChatStore,
  DeliveryStore,
  EraseStore,
  MuteStore,
  PlanStore,
  PostStore,
  Roundup,
  Share,
  SubscriptionStore,
  TraceStore,
} from '#core/delivery/store.ts'
import type { Live } from '#core/story/joining/group.ts'
import type { JoiningStore, StoryReader } from '#core/story/store.ts'

export type Stores = {
  readonly articles: ArticleStore
  readonly pages: PageStore
  readonly sources: SourceStore
  readonly stories: StoryReader
  readonly joining: JoiningStore
  readonly subscriptions: SubscriptionStore
  readonly chats: ChatStore
  readonly languages: LanguageStore
  readonly drafts: DraftStore
  readonly plans: PlanStore
  readonly deliveries: DeliveryStore
  readonly posts: PostStore
  readonly mutes: MuteStore
  readonly traces: TraceStore
  readonly eraser: EraseStore
  readonly updates: UpdateStore
  readonly presses: PressStore
  readonly servers: ServerStore
  readonly added: AddedStore
  close(): Promise<void>
}

/** Minutes after a Monday noon in Tbilisi. */
export const at = (minutes: number) => new Date(Date.parse('2026-11-23T08:00:00Z') + minutes * 60_000)
export const day = 24 * 60

export function item(title: string, more: Partial<FeedItem> = {}): FeedItem {
  return {
    id: title,
    url: `https://outlet.example/news/${encodeURIComponent(title)}`,
    title,
    summary: '',
    text: '',
    published: { at: at(0), note: 'given' },
    language: 'en',
    authors: [],
    categories: [],
    image: null,
    ...more,
  }
}

export const dated = (title: string, minute: number, more: Partial<FeedItem> = {}) =>
  item(title, { published: { at: at(minute), note: 'given' }, ...more })

export function stateOf(source: string, more: Partial<SourceState> = {}): SourceState {
  return {
    source,
    firstReadAt: at(0),
    checkedAt: at(0),
    readAt: at(0),
    etag: null,
    lastModified: null,
    digest: null,
    idPolicy: 'unknown',
    failures: 0,
    problem: null,
    unstoredAt: null,
    asking: null,
    ...more,
  }
}

/** One look at a source, as the collecting step takes it. */
export async function look(
  stores: Stores,
  minute: number,
  items: readonly FeedItem[],
  source = 'outlet',
  unread?: ReadonlySet<FeedItem>,
): Promise<Taken> {
  const before = await stores.sources.state(source)
  const policy = idPolicy(items, before?.idPolicy ?? 'unknown')
  const state = stateOf(source, {
    firstReadAt: before?.firstReadAt ?? at(minute),
    checkedAt: at(minute),
    readAt: at(minute),
    idPolicy: policy,
  })
  return await stores.articles.take(state, itemKeys(items, policy), at(minute), unread)
}

/** What is understood of an article, where a test does not say otherwise: nothing. */
export const understood = (
  article: Pick<Article, 'id' | 'revision'>,
  more: Partial<Understanding> = {},
): Understanding => ({ ...notUnderstood(article), ...more })

export const about = (id: string, more: Partial<TopicMatch> = {}): TopicMatch => ({
  id,
  score: 3,
  primary: true,
  evidence: [],
  ...more,
})

/** Everything that waits is understood as English and about `topics`. */
export async function understandAll(stores: Stores, ...topics: readonly string[]): Promise<void> {
  const more = { language: 'en', topics: topics.map(topic => about(topic)) }
  const waiting = await stores.articles.waiting(1_000)
  await stores.articles.understood(waiting.map(article => understood(article, more)))
}

/** Everything that waits is understood as about `topics` and becomes a story of its own; gives the stories' ids. */
export async function tell(stores: Stores, ...topics: readonly string[]): Promise<string[]> {
  await understandAll(stores, ...topics)
  return await joinAll(stores)
}

/** Puts every understood article into `story`, or each into one of its own; gives the stories' ids. */
export async function joinAll(stores: Pick<Stores, 'joining'>, story?: string): Promise<string[]> {
  const waiting = await stores.joining.unjoined(1_000)
  const before = (await stores.joining.live(null, 10_000)).length
  const joined = waiting.map(({ article }, at) => ({
    live: weighed(article, before + at),
    story: story ?? article.id,
  }))
  await stores.joining.place({ joined, moved: [], merged: [], correction: null })
  return joined.map(({ story }) => story)
}

function weighed({ id, source, publishedAt }: Article, serial: number): Live {
  const none = { terms: new Int32Array(0), weights: new Uint16Array(0) }
  const at = publishedAt.getTime()
  return {
    serial,
    id,
    at,
    source,
    language: 'en',
    words: none,
    neutral: none,
    weekdays: 0,
    facets: [],
    threads: [],
    headline: [],
    names: [],
    nameSounds: [],
  }
}

/** The headlines of the stories found, as a reader sees them. */
export async function found(
  stores: Stores,
  words: string,
  topics: readonly string[] = [],
  [limit, offset]: readonly [number, number] = [50, 0],
): Promise<string[]> {
  const stories = await stores.stories.find({ topics, words, limit, offset })
  return stories.map(story => story.articles[0]?.title ?? '')
}

/** Plans a story about these topics, seen at that minute, for everyone who follows one of them; gives how many do. */
export async function planFor(
  stores: Stores,
  story: string,
  topics: readonly string[],
  minute: number,
  more: Partial<Share> = {},
): Promise<number> {
  await stores.plans.begin(story)
  const ways = await stores.plans.ways(topics.map(id => `topic ${id}`))
  const [dueAt, expiresAt] = [at(minute), at(minute + 12 * 60)]
  const shares = ways.map(({ way, keys }) => ({
    way: way.id,
    keys,
    dueAt,
    expiresAt,
    gathered: false,
    urgent: false,
    ...more,
  }))
  return await stores.plans.plan(story, shares, at(minute), at(minute))
}

/** A roundup of what is due in a chat. */
export function roundup(name: string, of: readonly Delivery[], all: boolean, minute: number): Roundup {
  const [first = expect.fail('a roundup of nothing'), ...others] = of
  return { delivery: { ...newRoundup([first, ...others], at(minute)), story: name }, of, all }
}
