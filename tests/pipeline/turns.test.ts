import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ChatRef } from '#core/chat/chat-ref.ts'
import { SendError } from '#core/chat/send-error.ts'
import { type Newsroom, newsroom } from '../support/newsroom.ts'

const second = 1 / 60
const [slow, quick] = ['test:1', 'test:2'] as const
const titles = ['carpets', 'bakery', 'trees', 'tractors'].map(subject => `Armenia counts its ${subject} anew`)
let room: Newsroom
afterEach(() => room.close())

/** In which order the chats had their posts. */
const order = () =>
  [slow, quick]
    .flatMap(chat => room.posts(chat).map(({ id }) => ({ chat, at: Number(id.slice(1)) })))
    .sort((a, b) => a.at - b.at)
    .map(({ chat }) => chat)

async function publish(...subjects: string[]) {
  for (const title of subjects) room.publish('herald', title)
  await room.pass(0)
}

beforeEach(async () => {
  // One call a second.
  room = await newsroom({ perSecond: 1 })
  await room.follow(slow, 'armenia')
})

test('chats have their turns one after the other, however much waits for one of them', async () => {
  await publish(...titles)
  await room.follow(quick, 'georgia')
  await publish('Georgia paints its bridges')
  for (let at = 0; at < 8; at++) await room.pass(2 * second)
  expect(order()).toEqual([slow, quick, slow, slow, slow])
})

test('a breaking story goes before all that waits, in whatever chat', async () => {
  await room.follow(quick, 'georgia')
  await publish(...titles)
  await room.breaks('Georgia closes its airspace', ['georgia'])
  for (let at = 0; at < 8; at++) await room.pass(2 * second)
  expect(order().slice(0, 3)).toEqual([slow, quick, slow])
})

test('what was answered meanwhile counts, and posts make room for it', async () => {
  await publish(...titles)
  expect(order()).toHaveLength(1)
  for (let at = 0; at < 3; at++) room.app.spent(quick)
  await room.pass(2 * second)
  expect(order()).toHaveLength(1)
  await room.pass(3 * second)
  expect(order()).toHaveLength(2)
})

test('a chat that is told to wait holds no other up; where two are, all wait as long as they were told', async () => {
  const others = ['test:3', 'test:4', 'test:5'] as const
  for (const chat of [quick, ...others]) await room.follow(chat, 'armenia')
  const told = (chat: ChatRef) => room.posts(chat).length
  room.failures.push(new SendError('busy', 'wait', { retryAfter: 60_000 }))
  await publish(titles[0] ?? '')
  for (let at = 0; at < 5; at++) await room.pass(2 * second)
  expect([quick, ...others].map(told)).toEqual([1, 1, 1, 1])
  room.failures.push(new SendError('busy', 'wait', { retryAfter: 60_000 }))
  room.failures.push(new SendError('busy', 'wait', { retryAfter: 30_000 }))
  await publish(titles[1] ?? '')
  for (let at = 0; at < 5; at++) await room.pass(2 * second)
  expect([quick, ...others].reduce((sum, chat) => sum + told(chat), 0)).toBe(4)
  for (let at = 0; at < 20; at++) await room.pass(5 * second)
  expect([slow, quick, ...others].map(told)).toEqual([2, 2, 2, 2, 2])
})

test('a chat that is lost is called once, whatever waits for it', async () => {
  room.failures.push(new SendError('gone', 'the bot was kicked'))
  await publish(...titles)
  for (let at = 0; at < 5; at++) await room.pass(2 * second)
  expect(room.calls).toBe(1)
  expect(await states()).toEqual([['test:1', 'disabled', 4]])
})

test('a chat that gets another address while it is told something has been told it', async () => {
  let moved: Promise<void> | undefined
  room.during = () => {
    moved ??= room.app.ears.changed(slow, { movedTo: 'test:9' })
  }
  await publish(titles[0] ?? '')
  await moved
  expect(await states()).toEqual([['test:9', 'sent', 1]])
  await publish(titles[1] ?? '')
  await room.pass(2 * second)
  expect(await states()).toEqual([['test:9', 'sent', 2]])
})

test('one call at a time is made in a chat, also while a roundup is made for another', async () => {
  await room.close()
  room = await newsroom()
  await room.follow(slow, 'georgia')
  await room.follow(quick, 'armenia')
  for (const subject of ['bridges', 'cable cars']) room.publish('herald', `Georgia paints its ${subject}`)
  await publish(...titles, 'Armenia lets its lakes be measured', 'Armenia opens a school of weaving')
  expect(room.together).toBe(1)
  expect(order().toSorted()).toEqual([slow, slow, quick])
})

test('what may have arrived in a chat before it was lost stays unknown', async () => {
  room.failures.push(new SendError('unknown', 'the connection broke', { retryAfter: 60_000 }))
  await publish(...titles.slice(0, 2))
  await room.app.ears.changed(slow, { gone: 'the bot was kicked' })
  await room.pass(2)
  expect(await states()).toEqual([
    ['test:1', 'disabled', 1],
    ['test:1', 'unknown', 1],
  ])
})

test('what is done aside in one chat is done one after the other, each of it', async () => {
  const [sender = expect.fail('nobody sends')] = room.app.senders
  const done: number[] = []
  await Promise.all([1, 2, 3].map(number => sender.aside(slow, async () => void done.push(number))))
  expect(done.toSorted()).toEqual([1, 2, 3])
})

async function states() {
  const { rows } = await sql<{ chat: string; state: string; count: number }>`
    SELECT chat, state, count(*) AS count FROM deliveries GROUP BY chat, state ORDER BY chat, state`.execute(
    room.db,
  )
  return rows.map(({ chat, state, count }) => [chat, state, count])
}
