import { sql } from 'kysely'
import type { FeedItem } from '#core/article/article.ts'
import type { ReadSource } from '#core/article/reading.ts'
import type { Source } from '#core/article/source.ts'
import type { ChatRef } from '#core/chat/chat-ref.ts'
import { ago } from '#core/chat/moments.ts'
import { plainReply } from '#core/chat/plain.ts'
import type { Heard, Platform } from '#core/chat/platform.ts'
import type { Post } from '#core/chat/post.ts'
import type { Reply } from '#core/chat/reply.ts'
import { SendError } from '#core/chat/send-error.ts'
import type { Limits } from '#core/delivery/limits.ts'
import { aboutTopic, type Telling } from '#core/delivery/subscription.ts'
import type { App, Ground } from '../../src/app.ts'
import { type Database, openDatabase } from '../../src/storage/database.ts'
import { planStore } from '../../src/storage/plan-store.ts'
import { noon, region, sampleBot } from './sample-bot.ts'

/** A chat that shows what was posted there, as it stands after all edits. */
export type Shown = { readonly id: string; post: Post; sentAt: Date; edits: number }

export type Newsroom = {
  readonly app: App
  readonly db: Database
  readonly now: Date
  /** What the next calls to the platform fail with. */
  readonly failures: SendError[]
  /** What happens while the platform is called. */
  during: () => unknown
  /** How often it was called, and how many calls were under way in one chat at most. */
  readonly calls: number
  readonly together: number
  /** Pages that are not there, with what the server answers; and the pages that were asked for. */
  readonly gone: Map<string, number>
  readonly looked: readonly string[]
  posts(chat: ChatRef): readonly Shown[]
  /** In one line each: "story Headline" or "roundup First | Second". */
  lines(chat: ChatRef): string[]
  follow(chat: ChatRef, topic: string, telling?: Partial<Telling>): Promise<void>
  /** Publishes, or publishes anew under the same id. */
  publish(
    outlet: string,
    title: string,
    more?: { readonly id?: string; readonly text?: string; readonly minutesAgo?: number },
  ): void
  /** Publishes a story and plans it as a breaking one for who follows these topics. */
  breaks(title: string, topics: readonly string[]): Promise<void>
  /** What the bot answers in a chat, in words. */
  ask(chat: ChatRef, line: string, more?: Partial<Heard>): Promise<string>
  answer(chat: ChatRef, line: string, more?: Partial<Heard>): Promise<Reply>
  /** Lets minutes pass, then looks at all outlets and brings what is due. */
  pass(minutes: number): Promise<void>
  close(): Promise<void>
}

export const outlet = (id: string, country: string): Source => ({
  id,
  name: id,
  home: `https://${id}.example.org/`,
  feed: `https://${id}.example.org/rss`,
  language: 'en',
  country,
  ownership: 'independent',
  timeZone: 'UTC',
  enabled: true,
  evidence: { status: 'working' },
})
const outlets = [
  outlet('herald', 'GE'),
  outlet('courier', 'AM'),
  outlet('observer', 'AZ'),
  outlet('gazette', 'DE'),
]

/**
 * A platform that bears five posts at one time and keeps no pace, with outlets that publish what a test says, unless `more`
 * says otherwise.
 */
export async function newsroom(
  limits: Partial<Limits> = {},
  start = noon,
  more: Partial<Ground> = {},
): Promise<Newsroom> {
  const db = await openDatabase(':memory:')
  const feeds = new Map<string, FeedItem[]>(outlets.map(({ id }) => [id, []]))
  const chats = new Map<ChatRef, Shown[]>()
  const [gone, looked]: [Map<string, number>, string[]] = [new Map(), []]
  const failures: SendError[] = []
  let messages = 0
  let [calls, together] = [0, 0]
  const underWay = new Map<ChatRef, number>()
  const call = async (chat: ChatRef) => {
    const open = (underWay.get(chat) ?? 0) + 1
    underWay.set(chat, open)
    together = Math.max(together, open)
    await new Promise(resolve => setImmediate(resolve))
    underWay.set(chat, (underWay.get(chat) ?? 0) - 1)
  }
  const time = { now: start }
  const platform: Platform = {
    name: 'test',
    async start() {},
    async stop() {},
    async send(chat, post, attempt) {
      calls++
      await room.during()
      await call(chat)
      const failure = failures.shift()
      if (failure !== undefined) throw failure
      if (attempt.late) throw new SendError('absent', 'it did not arrive')
      const shown = { id: `m${++messages}`, post, sentAt: time.now, edits: 0 }
      chats.set(chat, [...(chats.get(chat) ?? []), shown])
      return shown.id
    },
    async edit(chat, message, post) {
      await room.during()
      const failure = failures.shift()
      if (failure !== undefined) throw failure
      const shown = chats.get(chat)?.find(({ id }) => id === message)
      if (shown === undefined) throw new Error(`there is no ${message} in ${chat}`)
      shown.post = post
      shown.edits++
    },
  }
  const read: ReadSource = async (source, known) => {
    const items = feeds.get(source.id) ?? []
    const digest = JSON.stringify(items)
    if (digest === known?.digest) return { changed: false }
    return { changed: true, items, digest, etag: null, lastModified: null }
  }
  const bears = {
    perSecond: Number.POSITIVE_INFINITY,
    atOnce: 50,
    windows: () => [],
    sharedBy: (chat: ChatRef) => chat,
    bears: 5,
    ...limits,
  }
  const { app } = await sampleBot({
    region: { ...region, sources: outlets },
    read,
    readPage: async url => {
      looked.push(url)
      const status = gone.get(url)
      if (status === undefined) return { title: '', text: 'It stands there.', pause: 0 }
      return { problem: `the server answers ${status}`, lasting: true, status, pause: 0 }
    },
    ...more,
    db,
    platforms: [platform, ...(more.platforms ?? [])],
    limits: new Map([['test', bears]]),
    now: () => time.now,
  })

  const room: Newsroom = {
    app,
    db,
    get now() {
      return time.now
    },
    failures,
    gone,
    looked,
    during() {},
    get calls() {
      return calls
    },
    get together() {
      return together
    },
    posts: chat => chats.get(chat) ?? [],
    lines: chat => room.posts(chat).map(({ post }) => lineOf(post)),
    async follow(chat, topic, telling = {}) {
      await app.subscriptions.follow(
        chat,
        aboutTopic(topic, { zone: 'Asia/Tbilisi', ...telling }),
        'en',
        room.now,
      )
    },
    publish(source, title, { id = title, text = '', minutesAgo = 0 } = {}) {
      const items = feeds.get(source) ?? []
      const known = items.findIndex(item => item.id === id)
      const item: FeedItem = {
        id,
        url: `https://${source}.example.org/news/${encodeURIComponent(id)}`,
        title,
        summary: text,
        text: '',
        published: { at: new Date(time.now.getTime() - minutesAgo * 60_000), note: 'given' },
        language: 'en',
        authors: [],
        categories: [],
        image: null,
      }
      feeds.set(source, items.with(known === -1 ? items.push(item) - 1 : known, item))
    },
    async breaks(title, topics) {
      room.publish('gazette', title)
      const [source] = app.sources.filter(({ id }) => id === 'gazette')
      if (source !== undefined) await app.pipeline.collect(source)
      const [story] = await app.services.stories.find({ topics: [], words: title, limit: 1, offset: 0 })
      const plans = planStore(db)
      await plans.begin(story?.id ?? '')
      const ways = await plans.ways(topics.map(id => `topic ${id}`))
      const dueAt = time.now
      const expiresAt = new Date(dueAt.getTime() + 3_600_000)
      const more = { dueAt, expiresAt, gathered: false, urgent: true }
      await sql`DELETE FROM deliveries WHERE story = ${story?.id ?? ''}`.execute(db)
      const shares = ways.map(({ way, keys }) => ({ way: way.id, keys, ...more }))
      await plans.plan(story?.id ?? '', shares, dueAt, dueAt)
      for (const sender of app.senders) sender.wake()
    },
    answer(chat, line, more = {}) {
      const [, command = '', given = ''] = /^\/(\S*)\s*([\s\S]*)$/.exec(line) ?? []
      const mayManage = async () => true
      return app.ears.answer({ chat, command, given, shared: false, locale: 'en', mayManage, ...more })
    },
    ask: async (chat, line, more) => plainReply(await room.answer(chat, line, more), ago(time.now, 'en')),
    async pass(minutes) {
      time.now = new Date(time.now.getTime() + minutes * 60_000)
      for (const source of app.sources) await app.pipeline.collect(source)
      await app.pipeline.readPages()
      await app.pipeline.process()
      for (const sender of app.senders) await sender.drain()
    },
    close: () => db.destroy(),
  }
  // The first look has been had.
  await room.pass(1)
  return room
}

export function headlinesOf(post: Post): string[] {
  const cards = post.kind === 'story' ? [post.card] : post.kind === 'roundup' ? post.cards : []
  return cards.map(({ headline }) => headline)
}

function lineOf(post: Post): string {
  if (post.kind === 'pointer') return `pointer to ${post.earlier}`
  if (post.kind === 'alert') return `alert ${post.card.headline}, to ${post.earlier}`
  return `${post.kind} ${headlinesOf(post).sort().join(' | ')}`
}
