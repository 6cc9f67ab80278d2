import { sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { aboutTopic } from '#core/delivery/subscription.ts'
import { openDatabase } from '../../src/storage/database.ts'
import { connected } from '../platforms/telegram/bot.ts'
import { sampleBot } from '../support/sample-bot.ts'

type Row = { state: string; message: string | null }

test('posts in a Telegram channel of which a broken line hid the outcome are found, each under its own id', async () => {
  const { telegram, time, platform } = await connected({ settings: { findPosts: true } })
  const chat = telegram.addChat({ type: 'channel' })
  const db = await openDatabase(':memory:')
  const bot = await sampleBot({ db, platforms: [platform], now: () => new Date(time.ms) })
  onTestFinished(() => bot.close())
  await bot.app.subscriptions.follow(`telegram:${chat}`, aboutTopic('armenia'), 'en', new Date(time.ms))
  time.ms += 10 * 60_000
  for (const source of bot.app.sources) await bot.app.pipeline.collect(source)
  await bot.app.pipeline.process()
  // Each post after the first arrives, and nobody hears of it.
  let posts = 0
  telegram.trouble(({ method }) =>
    method === 'sendmessage' && ++posts > 1
      ? { kind: posts % 2 === 0 ? '502-after' : 'drop-after' }
      : undefined,
  )
  for (let second = 0; second < 60; second++) {
    for (const sender of bot.app.senders) await sender.drain()
    time.ms += 1_000
  }
  const { rows } = await sql<Row>`SELECT state, message FROM deliveries WHERE state <> 'folded'`.execute(db)
  expect(posts).toBeGreaterThan(1)
  expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(['sent']))
  const known = rows.map(({ message }) => Number(message)).sort((one, two) => one - two)
  expect(known).toEqual(telegram.messages(chat).map(({ message_id }) => message_id))
})
