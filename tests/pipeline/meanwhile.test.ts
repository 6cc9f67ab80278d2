import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ChatRef } from '#core/chat/chat-ref.ts'
import { pause } from '#core/chat/pause.ts'
import { SendError } from '#core/chat/send-error.ts'
import { unmetered } from '#core/meter.ts'
import { metrics } from '../../src/web/metrics.ts'
import { keptLog } from '../platforms/support.ts'
import { type Newsroom, newsroom } from '../support/newsroom.ts'
import { noon, sampleBot } from '../support/sample-bot.ts'

const [chat, other] = ['test:1', 'test:2'] as const
const title = 'Armenia opens a bridge'
/** More than a chat bears one by one. */
const many = [
  ...['carpets', 'bakery', 'trees', 'tractors'].map(subject => `Armenia counts its ${subject} anew`),
  'Armenia lets its lakes be measured',
  'Armenia opens a school of weaving',
]
const second = 1 / 60

let room: Newsroom
beforeEach(async () => {
  room = await newsroom()
  await room.follow(chat, 'armenia')
})
afterEach(() => room.close())

/** Is done once, during the next call to the platform. */
function meanwhile(work: () => unknown): void {
  room.during = async () => {
    room.during = () => {}
    await work()
  }
}

async function retitled(to: string): Promise<void> {
  room.publish('herald', to, { id: 'x' })
  for (const source of room.app.sources) await room.app.pipeline.collect(source)
}

const rows = () =>
  room.db
    .selectFrom('deliveries')
    .select(['chat', 'story', 'state', 'message', 'detail'])
    .orderBy('chat')
    .execute()

describe('a headline that changes', () => {
  beforeEach(() => room.publish('herald', title, { id: 'x' }))

  test('while its post is sent is shown there afterwards', async () => {
    meanwhile(() => retitled('Armenia opens two bridges'))
    await room.pass(5)
    expect(room.lines(chat)).toEqual([`story ${title}`])
    await room.pass(5)
    expect(room.lines(chat)).toEqual(['story Armenia opens two bridges'])
  })

  test('while its post is edited is shown there afterwards', async () => {
    await room.pass(5)
    await retitled('Armenia opens two bridges')
    meanwhile(() => retitled('Armenia opens three bridges'))
    await room.pass(5)
    expect(room.lines(chat)).toEqual(['story Armenia opens two bridges'])
    await room.pass(5)
    expect(room.lines(chat)).toEqual(['story Armenia opens three bridges'])
  })
})

describe('a database that takes nothing for a while', () => {
  const trouble = (when: string) =>
    sql`CREATE TRIGGER trouble BEFORE ${sql.raw(when)} BEGIN SELECT RAISE(ABORT, 'the disk is full'); END`.execute(
      room.db,
    )
  const over = () => sql`DROP TRIGGER trouble`.execute(room.db)

  test('when a roundup is made leaves no call counted that was never made', async () => {
    await room.close()
    room = await newsroom({ perSecond: 2 })
    await room.follow(chat, 'armenia')
    await room.follow(other, 'georgia')
    for (const title of [...many, 'Georgia paints its bridges']) room.publish('herald', title)
    await trouble("INSERT ON deliveries WHEN new.story LIKE 'roundup %'")
    await expect(room.pass(1)).rejects.toThrow('the disk is full')
    for (let round = 0; round < 3; round++) await room.pass(1).catch(() => undefined)
    await over()
    for (let round = 0; round < 4; round++) await room.pass(second)
    expect(room.lines(other)).toEqual(['story Georgia paints its bridges'])
    expect(room.posts(chat)).toHaveLength(1)
  })

  test('when a post has arrived leaves it to be found out, and not unknown', async () => {
    room.publish('herald', title)
    await trouble("UPDATE ON deliveries WHEN new.state = 'sent'")
    await room.pass(1)
    expect(room.posts(chat)).toHaveLength(1)
    await over()
    expect((await rows()).map(({ state }) => state)).toEqual(['attempted'])
  })
})

describe('a chat that is erased while a roundup is made for', () => {
  /** Erases a chat while those that come after another are looked through. */
  async function erasing(erased: ChatRef, after: ChatRef): Promise<() => Promise<unknown>> {
    let erase: (() => Promise<unknown>) | undefined
    let done: Promise<unknown> = Promise.resolve()
    const windows = (asked: ChatRef) => {
      if (asked === after && erase !== undefined) {
        done = erase()
        erase = undefined
      }
      return []
    }
    await room.close()
    room = await newsroom({ windows })
    erase = () => room.app.services.eraser.erase(erased)
    // The pace looks at windows of chats that were called.
    for (const chat of chats) room.app.spent(chat)
    return () => done
  }
  const chats = ['test:1', 'test:2', 'test:3'] as const
  const [first, second, third] = chats

  test('another is told nothing, and nobody else waits for that', async () => {
    const erased = await erasing(first, second)
    await room.follow(first, 'georgia')
    await room.follow(second, 'armenia')
    await room.follow(third, 'azerbaijan')
    // Its turn comes first.
    room.publish('herald', 'Georgia paints its bridges', { minutesAgo: 3 })
    for (const title of [...many, 'Azerbaijan builds a railway to the coast']) room.publish('herald', title)
    await room.pass(1)
    await erased()
    expect(chats.map(chat => room.posts(chat).length)).toEqual([0, 1, 1])
    expect((await rows()).some(({ chat }) => chat === first)).toBe(false)
  })

  test('it leaves nothing behind', async () => {
    const erased = await erasing(first, second)
    await room.follow(first, 'armenia')
    await room.follow(second, 'georgia')
    for (const title of [...many, 'Georgia paints its bridges']) room.publish('herald', title)
    await room.pass(1)
    await erased()
    expect(chats.map(chat => room.posts(chat).length)).toEqual([0, 1, 0])
    expect((await rows()).some(({ chat }) => chat === first)).toBe(false)
  })
})

test('edits of a chat that has to wait hold up none of another', async () => {
  let isSlow = false
  await room.close()
  room = await newsroom({
    atOnce: 2,
    bears: 100,
    windows: asked => (isSlow && asked === chat ? [{ calls: 1, ms: 60_000 }] : []),
  })
  await room.follow(chat, 'armenia', { mostAnHour: 100 })
  await room.follow(other, 'georgia')
  for (const title of many) room.publish('herald', title)
  room.publish('herald', 'Georgia paints its bridges')
  await room.pass(1)
  expect([chat, other].map(chat => room.posts(chat).length)).toEqual([many.length, 1])
  for (const id of many) room.publish('herald', `${id} again`, { id })
  await room.pass(0.1)
  room.publish('herald', 'Georgia paints all its bridges', { id: 'Georgia paints its bridges' })
  await room.pass(0.1)
  isSlow = true
  await room.pass(2)
  expect(room.lines(other)).toEqual(['story Georgia paints all its bridges'])
})

test('what was read to be sent in a chat that asks for a digest meanwhile waits for that', async () => {
  await room.close()
  room = await newsroom({ atOnce: 1 })
  for (const each of [chat, other]) await room.follow(each, 'armenia')
  room.publish('herald', title)
  for (const source of room.app.sources) await room.app.pipeline.collect(source)
  await room.app.pipeline.process()
  const stopping = new AbortController()
  let asked = ''
  meanwhile(async () => {
    const [open] = (await rows()).filter(({ state }) => state === 'attempted')
    asked = await room.ask(open?.chat === chat ? other : chat, '/follow armenia daily 20:00')
  })
  let looks = 0
  await room.app.senders[0]?.run(stopping.signal, async () => {
    await new Promise(resolve => setImmediate(resolve))
    if (++looks === 50) stopping.abort()
  })
  expect(asked).toMatch(/^Changed/)
  expect((await rows()).map(({ state }) => state).sort()).toEqual(['due', 'sent'])
})

test('what was chosen when the bot is stopped is left for the next start', async () => {
  const stopping = new AbortController()
  await room.close()
  room = await newsroom({
    windows: () => {
      stopping.abort()
      return []
    },
  })
  room.app.spent(chat)
  await room.follow(chat, 'armenia')
  room.publish('herald', title)
  for (const source of room.app.sources) await room.app.pipeline.collect(source)
  await room.app.senders[0]?.run(stopping.signal, pause)
  expect(room.calls).toBe(0)
  expect((await rows()).map(({ state }) => state)).toEqual(['due'])
})

describe('what says that a chat is lost', () => {
  const lost = () => room.failures.push(new SendError('gone', 'the bot was kicked'))
  const isLost = async () => (await room.app.chats.settings(chat)).lostAt !== null
  const back = () => room.app.chats.enable(chat)
  beforeEach(() => room.publish('herald', title, { id: 'x' }))

  test('and comes after it is back, by a call begun before, takes nothing from it', async () => {
    lost()
    meanwhile(async () => {
      await room.app.chats.disable(chat, 'the bot is kicked', room.now)
      await back()
    })
    await room.pass(1)
    expect(await isLost()).toBe(false)
    await room.pass(1)
    expect(room.lines(chat)).toEqual([`story ${title}`])
  })

  test('and comes after someone followed there anew takes nothing from it', async () => {
    lost()
    meanwhile(() => room.ask(chat, '/follow georgia'))
    await room.pass(1)
    expect(await isLost()).toBe(false)
    await room.pass(1)
    expect(room.lines(chat)).toEqual([`story ${title}`])
  })

  test('and answers an edit begun before takes nothing from it', async () => {
    await room.pass(5)
    await retitled('Armenia opens two bridges')
    lost()
    meanwhile(back)
    await room.pass(5)
    expect(await isLost()).toBe(false)
    await room.pass(20)
    expect(room.lines(chat)).toEqual(['story Armenia opens two bridges'])
  })

  test('and answers a call begun when it was back gives it up', async () => {
    await back()
    lost()
    await room.pass(1)
    expect(await isLost()).toBe(true)
  })
})

describe('a clock that is set back by hours', () => {
  test('holds no post up', async () => {
    await room.close()
    room = await newsroom({ perSecond: 1, windows: () => [{ calls: 1, ms: 1_000 }] })
    await room.follow(chat, 'armenia')
    room.publish('herald', title)
    await room.pass(300)
    expect(room.posts(chat)).toHaveLength(1)
    room.publish('herald', 'Armenia counts its trees')
    await room.pass(-240)
    await room.pass(5 * second)
    expect(room.posts(chat)).toHaveLength(2)
  })
})

test('a story that cannot be planned holds up no other, is told of once an hour, and is planned once it can be', async () => {
  const { log, entries } = keptLog()
  const measured = metrics()
  await room.close()
  room = await newsroom({}, noon, { log, meter: measured.meter })
  await room.follow(chat, 'armenia')
  await room.follow(other, 'georgia', { mostAnHour: 7 })
  const { rows } = await sql<{ id: number; says: string }>`SELECT id, says FROM ways`.execute(room.db)
  const broken = rows.find(({ says }) => says.includes('"mostAnHour":7'))
  const set = (says: string) => sql`UPDATE ways SET says = ${says} WHERE id = ${broken?.id}`.execute(room.db)
  await set('not what it was')
  room.publish('herald', 'Georgia paints its bridges')
  room.publish('courier', title)
  await room.pass(1)
  expect(room.lines(chat)).toEqual([`story ${title}`])
  const errors = () => entries.filter(({ level }) => level === 'error').map(({ message }) => message)
  const inHand = async () => /^chapar_stories_unplanned (\d+)$/m.exec(await measured.text())?.[1]
  for (let minute = 0; minute < 58; minute++) await room.pass(1)
  expect([errors(), await inHand()]).toEqual([['a story could not be planned; it is tried again'], '1'])
  await set('[}')
  await room.pass(1)
  expect(errors()).toHaveLength(2)
  await room.pass(60)
  expect(errors()).toHaveLength(3)
  await set(broken?.says ?? '')
  await room.pass(1)
  expect(await inHand()).toBe('0')
  expect(room.lines(other)).toEqual(['story Georgia paints its bridges'])
})

test('work that comes as the steps end is done as well', async () => {
  let rounds = 0
  let late: Promise<void> | undefined
  let process: (() => Promise<void>) | undefined
  const count = (what: string) => {
    if (what !== 'planned') return
    rounds++
    // The last thing they do: whatever comes in the same moment comes when they no longer look.
    void Promise.resolve().then(() => {
      late ??= process?.()
    })
  }
  const bot = await sampleBot({ meter: { ...unmetered, count } })
  rounds = 0
  process = () => bot.app.pipeline.process()
  await process()
  await late
  expect(rounds).toBe(2)
  await bot.close()
})
