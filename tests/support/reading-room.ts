import type { ChatRef } from '#core/chat/chat-ref.ts'
import type { AddingRules } from '#core/collect/added.ts'
import { guardedFetch } from '../../src/collect/fetch.ts'
import { sourceLists } from '../../src/collect/opml.ts'
import { proposalFinder } from '../../src/collect/proposal.ts'
import { feedReader } from '../../src/collect/reader.ts'
import { serverStore } from '../../src/storage/server-store.ts'
import { type FeedServer, type RssItem, rss, startFeedServer } from './feed-server.ts'
import { headlinesOf, type Newsroom, newsroom } from './newsroom.ts'
import { noon, region } from './sample-bot.ts'

export type ReadingRoom = Pick<Newsroom, 'app' | 'db' | 'now' | 'answer' | 'ask' | 'pass' | 'close'> & {
  readonly web: FeedServer
  /** Publishes at a path of the web, whose outlet is of this name, the items given and those before. */
  publish(path: string, ...titles: readonly string[]): void
  /** The headlines of what was posted in a chat. */
  posted(chat: ChatRef): readonly string[]
  follow(chat: ChatRef, topic: string, server?: `${string}:server/${string}`): Promise<void>
}

/** A newsroom that reads one outlet of its region and whatever people add from a web of this machine. */
export async function readingRoom(change: Partial<AddingRules> = {}): Promise<ReadingRoom> {
  const web = await startFeedServer()
  const fetch = guardedFetch([web.host], 'a test')
  const rules: AddingRules = { allowed: true, most: 20, blocked: [], ...change }
  const feeds = new Map<string, RssItem[]>()
  web.serve('/herald', rss('https://herald.example', []))
  const herald = {
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
  } as const
  const room = await newsroom({}, noon, {
    region: { ...region, sources: [herald] },
    sample: false,
    read: feedReader(fetch),
    adding: { rules, find: proposalFinder(fetch, rules, () => room.now), lists: sourceLists(fetch) },
  })
  const { app, db, answer, ask, pass } = room
  return {
    app,
    db,
    answer,
    ask,
    pass,
    web,
    get now() {
      return room.now
    },
    publish(path, ...titles) {
      const items = [...titles.map(title => ({ title, at: room.now })), ...(feeds.get(path) ?? [])]
      feeds.set(path, items)
      web.serve(path, rss(`https://${path.slice(1)}.example`, items))
    },
    posted: chat => room.posts(chat).flatMap(({ post }) => headlinesOf(post)),
    async follow(chat, topic, server) {
      await room.follow(chat, topic)
      if (server !== undefined) await serverStore(db).hold(server, chat)
    },
    async close() {
      await Promise.all([room.close(), web.close(), fetch.close()])
    },
  }
}
