import type { ChatRef } from '#core/chat/chat-ref.ts'
import { ago } from '#core/chat/moments.ts'
import { plainReply } from '#core/chat/plain.ts'
import type { Heard, Platform } from '#core/chat/platform.ts'
import type { Reply } from '#core/chat/reply.ts'
import type { AddingRules } from '#core/collect/added.ts'
import { aboutTopic } from '#core/delivery/subscription.ts'
import type { App } from '../../src/app.ts'
import { guardedFetch } from '../../src/collect/fetch.ts'
import { sourceLists } from '../../src/collect/opml.ts'
import { proposalFinder } from '../../src/collect/proposal.ts'
import { feedReader } from '../../src/collect/reader.ts'
import { type Database, openDatabase } from '../../src/storage/database.ts'
import { serverStore } from '../../src/storage/server-store.ts'
import { type FeedServer, type RssItem, rss, startFeedServer } from './feed-server.ts'
import { noon, region, sampleBot } from './sample-bot.ts'

export type ReadingRoom = {
  readonly app: App
  readonly db: Database
  readonly web: FeedServer
  readonly now: Date
  /** Publishes at a path of the web, whose outlet is of this name, the items given and those before. */
  publish(path: string, ...titles: readonly string[]): void
  /** The headlines of what was posted in a chat. */
  posted(chat: ChatRef): readonly string[]
  follow(chat: ChatRef, topic: string, server?: `${string}:server/${string}`): Promise<void>
  answer(chat: ChatRef, line: string, more?: Partial<Heard>): Promise<Reply>
  ask(chat: ChatRef, line: string, more?: Partial<Heard>): Promise<string>
  /** Lets minutes pass, then looks at all sources and brings what is due. */
  pass(minutes: number): Promise<void>
  close(): Promise<void>
}

/** A bot that reads one outlet of its region and whatever people add from a web of this machine, and posts in any chat. */
export async function readingRoom(change: Partial<AddingRules> = {}): Promise<ReadingRoom> {
  const [db, web] = [await openDatabase(':memory:'), await startFeedServer()]
  const fetch = guardedFetch([web.host], 'a test')
  const rules: AddingRules = { allowed: true, most: 20, blocked: [], ...change }
  const posts = new Map<ChatRef, string[]>()
  const feeds = new Map<string, RssItem[]>()
  const time = { now: noon }
  const platform: Platform = {
    name: 'test',
    async start() {},
    async stop() {},
    async send(chat, post) {
      const titles = post.kind === 'story' ? [post.card] : post.kind === 'roundup' ? post.cards : []
      posts.set(chat, [...(posts.get(chat) ?? []), ...titles.map(({ headline }) => headline)])
      return String(posts.get(chat)?.length)
    },
    async edit() {},
  }
  web.serve('/herald', rss('https://herald.example', []))
  const { app } = await sampleBot({
    db,
    region: {
      ...region,
      sources: [
        {
          id: 'herald',
          name: 'The Herald',
          home: 'https://herald.example/',
          feed: `${web.url}/herald`,
          language: 'en',
          country: 'GE',
          ownership: 'independent',
          timeZone: 'UTC',
          enabled: true,
          evidence: { status: 'working' },
        },
      ],
    },
    sample: false,
    read: feedReader(fetch),
    platforms: [platform],
    adding: { rules, find: proposalFinder(fetch, rules, () => time.now), lists: sourceLists(fetch) },
    now: () => time.now,
  })
  const room: ReadingRoom = {
    app,
    db,
    web,
    get now() {
      return time.now
    },
    publish(path, ...titles) {
      const items = [...titles.map(title => ({ title, at: time.now })), ...(feeds.get(path) ?? [])]
      feeds.set(path, items)
      web.serve(path, rss(`https://${path.slice(1)}.example`, items))
    },
    posted: chat => posts.get(chat) ?? [],
    async follow(chat, topic, server) {
      await app.subscriptions.follow(chat, aboutTopic(topic), 'en', time.now)
      if (server !== undefined) await serverStore(db).hold(server, chat)
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
      await app.pipeline.process()
      for (const sender of app.senders) await sender.drain()
    },
    async close() {
      await Promise.all([db.destroy(), web.close(), fetch.close()])
    },
  }
  await room.pass(1)
  return room
}
