import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ChatRef } from '#core/chat/chat-ref.ts'
import type { Attempt, Platform } from '#core/chat/platform.ts'
import type { Post } from '#core/chat/post.ts'
import { SendError } from '#core/chat/send-error.ts'
import { aboutTopic, topicsFollowed } from '#core/delivery/subscription.ts'
import { openDatabase } from '../../src/storage/database.ts'
import { type SampleBot, sampleBot } from '../support/sample-bot.ts'

const hour = 3_600_000
type Sent = { chat: ChatRef; post: Post; attempt: Attempt }

const storyOf = (post?: Post) => (post?.kind === 'story' ? post.card.story : '')

/** A platform that fails as it is told to, and then no more. */
function scripted(failures: SendError[]): Platform & { sent: Sent[]; tried: Sent[] } {
  const [sent, tried]: [Sent[], Sent[]] = [[], []]
  return {
    name: 'test',
    sent,
    tried,
    async start() {},
    async send(chat, post, attempt) {
      tried.push({ chat, post, attempt })
      const failure = failures.shift()
      if (failure !== undefined) throw failure
      sent.push({ chat, post, attempt })
      return `m${sent.length}`
    },
    async edit() {},
    async stop() {},
  }
}

let time: number
let bot: SampleBot
let db: Awaited<ReturnType<typeof openDatabase>>

async function start(failures: SendError[]) {
  const platform = scripted(failures)
  db = await openDatabase(':memory:')
  // The first look has been had; what the sample holds back comes as news.
  bot = await sampleBot({ db, platforms: [platform], now: () => new Date(time) })
  for (const chat of ['test:one', 'test:two'] as const)
    await bot.app.subscriptions.follow(chat, aboutTopic('armenia'), 'en', new Date(time))
  return platform
}

async function news() {
  time += 10 * 60_000
  for (const source of bot.app.sources) await bot.app.pipeline.collect(source)
  await process()
}

async function process() {
  await bot.app.pipeline.process()
  for (const sender of bot.app.senders) await sender.drain()
}

const states = async () => {
  const { rows } = await sql<{
    state: string
    count: number
  }>`SELECT state, count(*) AS count FROM deliveries GROUP BY state`.execute(db)
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]))
}

beforeEach(() => {
  time = Date.parse('2026-11-23T08:00:00Z')
})
afterEach(() => bot.close())

describe('delivering', () => {
  test('each story goes once to each chat that follows one of its topics', async () => {
    const { sent } = await start([])
    await news()
    expect(sent.length).toBeGreaterThan(0)
    expect(new Set(sent.map(({ chat, post }) => `${chat} ${storyOf(post)}`)).size).toBe(sent.length)
    const before = sent.length
    await news()
    await process()
    expect(sent).toHaveLength(before)
  })

  test('what was there at the first look, or before the chat followed, is not posted', async () => {
    const { sent } = await start([])
    await process()
    expect(sent).toHaveLength(0)
  })

  test('a platform that is busy is asked again after as long as it said, and other chats go on', async () => {
    const { sent, tried } = await start([new SendError('busy', 'wait', { retryAfter: 60_000 })])
    await news()
    const [late] = tried
    expect(sent.some(({ post, chat }) => storyOf(post) === storyOf(late?.post) && chat === late?.chat)).toBe(
      false,
    )
    expect(sent.some(({ chat }) => chat !== late?.chat)).toBe(true)
    time += 59_000
    await process()
    expect(sent.some(({ chat }) => chat === late?.chat)).toBe(false)
    time += 1_000
    await process()
    expect((await states()).due).toBeUndefined()
  })

  test('a chat that is lost is given up with the reason, and keeps what it follows', async () => {
    const { sent } = await start([new SendError('gone', 'the bot was kicked')])
    await news()
    expect(Object.keys(await states()).sort()).toEqual(['disabled', 'sent'])
    const { rows } = await sql<{
      chat: ChatRef
      disabled_reason: string
    }>`SELECT * FROM chats WHERE disabled_at IS NOT NULL`.execute(db)
    expect(rows).toHaveLength(1)
    expect(rows[0]?.disabled_reason).toBe('the bot was kicked')
    const chat = rows[0]?.chat ?? 'test:none'
    expect(sent.filter(post => post.chat === chat)).toHaveLength(0)
    expect(topicsFollowed(await bot.app.subscriptions.following(chat))).toEqual(['armenia'])
  })

  test('an outcome that is not known is found out with the same key where the platform can, and kept where not', async () => {
    const { tried, sent } = await start([
      new SendError('unknown', 'the connection broke', { retryAfter: 2_000 }),
      new SendError('unknown', 'nobody can know'),
    ])
    await news()
    expect((await states()).unknown).toBe(1)
    expect((await states()).attempted).toBe(1)
    time += 2_000
    await process()
    const again = sent.at(-1)
    const first = tried.find(({ attempt }) => attempt.key === again?.attempt.key)
    expect(first?.attempt.since).toBeNull()
    expect(again?.attempt.since).toBeInstanceOf(Date)
    expect((await states()).attempted).toBeUndefined()
  })

  test('an attempt can ask which messages of its chat are known to be other posts', async () => {
    const { sent } = await start([])
    await news()
    const at = (chat: ChatRef) => sent.flatMap((one, index) => (one.chat === chat ? [`m${index + 1}`] : []))
    const [here = '', elsewhere = ''] = [at('test:one')[0], at('test:two')[0]]
    const attempt = sent.findLast(({ chat }) => chat === 'test:one')?.attempt
    expect(await attempt?.isOther(here)).toBe(true)
    expect(await attempt?.isOther(elsewhere)).toBe(false)
    expect(await attempt?.isOther('m0')).toBe(false)
  })

  test('an attempt can ask between which posts of its chat it stands', async () => {
    const { sent } = await start([])
    await news()
    const here = sent.filter(({ chat }) => chat === 'test:one')
    const known = await Promise.all(here.map(({ attempt }) => attempt.around(0)))
    // In this test no time passes between a post and the next.
    expect(new Set(known.map(around => around?.before))).toEqual(
      new Set([`m${sent.lastIndexOf(here.at(-1) as Sent) + 1}`]),
    )
  })

  test('a message that is refused is not sent again', async () => {
    await start([new SendError('rejected', 'bad form')])
    await news()
    time += hour
    await process()
    expect((await states()).expired).toBe(1)
  })

  test('a chat that moved is written to at its new address', async () => {
    const { sent } = await start([new SendError('moved', 'a supergroup now', { movedTo: 'test:three' })])
    await news()
    expect(sent.some(({ chat }) => chat === 'test:three')).toBe(true)
    expect(topicsFollowed(await bot.app.subscriptions.following('test:three'))).toEqual(['armenia'])
  })

  test('what could not be brought for half a day is news no more', async () => {
    const forever = Array.from({ length: 50 }, () => new SendError('busy', 'wait', { retryAfter: 13 * hour }))
    await start(forever)
    await news()
    const due = (await states()).due ?? 0
    time += 13 * hour
    await process()
    expect(await states()).toEqual({ expired: due })
  })
})
