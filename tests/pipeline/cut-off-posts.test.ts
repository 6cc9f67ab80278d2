import { sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { aboutTopic } from '#core/delivery/subscription.ts'
import { openDatabase } from '../../src/storage/database.ts'
import { connected } from '../platforms/telegram/bot.ts'
import { sampleBot } from '../support/sample-bot.ts'
import type { Fault, TelegramEmulator } from '../support/telegram/emulator.ts'

type Row = { state: string; message: string | null }

/** A chat that follows, whose posts after the first each meet such a fault once, and what became of them. */
async function cutOff(make: (telegram: TelegramEmulator) => string, fault: (post: number) => Fault) {
  const log = { chat: 0 }
  const { telegram, time, platform } = await connected({
    prepare(telegram) {
      log.chat = telegram.addChat({ type: 'private' })
      return { logChat: String(log.chat) }
    },
  })
  const address = make(telegram)
  const db = await openDatabase(':memory:')
  const bot = await sampleBot({ db, platforms: [platform], now: () => new Date(time.ms) })
  onTestFinished(() => bot.close())
  await bot.app.subscriptions.follow(`telegram:${address}`, aboutTopic('armenia'), 'en', new Date(time.ms))
  time.ms += 10 * 60_000
  for (const source of bot.app.sources) await bot.app.pipeline.collect(source)
  await bot.app.pipeline.process()
  const asked = new Set<unknown>()
  telegram.trouble(({ method, payload }) => {
    if (method !== 'sendmessage' || asked.has(payload.text)) return undefined
    asked.add(payload.text)
    return asked.size > 1 ? fault(asked.size) : undefined
  })
  for (let second = 0; second < 200; second++) {
    for (const sender of bot.app.senders) await sender.drain()
    time.ms += 1_000
  }
  const { rows } = await sql<Row>`SELECT state, message FROM deliveries WHERE state <> 'folded'`.execute(db)
  const written = telegram.messages(Number(address.split('/')[0]))
  return { rows, written, asked: asked.size, logged: telegram.messages(log.chat) }
}

const places = {
  channel: telegram => String(telegram.addChat({ type: 'channel' })),
  supergroup: telegram => String(telegram.addChat({ type: 'supergroup' })),
  'forum topic': telegram => {
    const forum = telegram.addChat({ type: 'supergroup', forum: true })
    return `${forum}/${telegram.addTopic(forum)}`
  },
} satisfies Record<string, (telegram: TelegramEmulator) => string>

const ids = (rows: readonly Row[]) => rows.map(({ message }) => Number(message)).sort((one, two) => one - two)

test.each(Object.entries(places))(
  'posts in a %s of which a broken line hid the outcome are found, each under its own id',
  async (_, make) => {
    const { rows, written, asked, logged } = await cutOff(make, post => ({
      kind: post % 2 === 0 ? '502-after' : 'drop-after',
    }))
    expect(asked).toBeGreaterThan(1)
    expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(['sent']))
    expect(ids(rows)).toEqual(written.map(({ message_id }) => message_id))
    expect(logged).toEqual([])
  },
)

test('those in a channel that did not arrive come once, and each has its own id', async () => {
  const { rows, written, asked } = await cutOff(places.channel, post => ({
    kind: post % 2 === 0 ? '502-before' : 'drop-after',
  }))
  expect(asked).toBeGreaterThan(1)
  expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(['sent']))
  expect(ids(rows)).toEqual(written.map(({ message_id }) => message_id))
  expect(new Set(written.map(({ text }) => text)).size).toBe(written.length)
})
