import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { SendError } from '#core/chat/send-error.ts'
import { type Newsroom, newsroom } from '../support/newsroom.ts'
import { quake, reportQuake } from '../support/quake.ts'
import { sayTheSame } from '../support/same-story.ts'

const chat = 'test:1'
const museum = 'Yerevan opens a museum of carpets'
const weavers = 'Weavers of Armenia get a home of their own'
const counts = ['bees', 'roofs', 'chess', 'storks', 'wolves', 'stamps'].map(
  subject => `Armenia counts its ${subject} anew`,
)
let room: Newsroom
beforeEach(async () => {
  room = await newsroom()
})
afterEach(() => room.close())

const fails = (...more: ConstructorParameters<typeof SendError>) => room.failures.push(new SendError(...more))
const minutes = async (count: number) => {
  for (let minute = 0; minute < count; minute++) await room.pass(1)
}

describe('a list', () => {
  test('has nothing that the chat had in a post that turned out to be the same', async () => {
    await room.follow(chat, 'armenia')
    room.publish('herald', museum)
    await room.pass(5)
    fails('busy', 'wait', { retryAfter: 10 * 60_000 })
    for (const title of counts) room.publish('courier', title)
    room.publish('courier', weavers)
    await room.pass(5)
    await sayTheSame(room, 'museum', 'weavers')
    await minutes(15)
    expect(room.lines(chat)).toEqual([`story ${museum}`, `roundup ${counts.toSorted().join(' | ')}`])
  })

  test('of a digest neither, and comes not at all where nothing else is in it', async () => {
    await room.follow(chat, 'armenia', { rhythm: { kind: 'daily', at: '14:00' } })
    room.publish('herald', museum)
    await room.pass(5)
    await room.pass(120)
    room.publish('courier', weavers)
    await room.pass(5)
    await sayTheSame(room, 'museum', 'weavers')
    await room.pass(24 * 60)
    expect(room.lines(chat)).toEqual([`roundup ${museum}`])
  })

  test('of which nobody knew whether it arrived is not made anew with what is muted meanwhile', async () => {
    await room.follow(chat, 'armenia')
    for (const title of counts) room.publish('courier', title)
    room.publish('herald', museum)
    fails('unknown', 'it broke', { retryAfter: 5 * 60_000 })
    await room.pass(5)
    await room.ask(chat, '/mute herald')
    await minutes(10)
    expect(room.lines(chat)).toEqual([`roundup ${counts.toSorted().join(' | ')}`])
  })

  test('of which nobody knew that is not made anew with what the chat had in a post meanwhile', async () => {
    await room.follow(chat, 'armenia')
    for (const title of [...counts, weavers]) room.publish('courier', title)
    fails('unknown', 'it broke', { retryAfter: 10 * 60_000 })
    await room.pass(5)
    room.publish('herald', museum)
    await room.pass(5)
    await sayTheSame(room, 'museum', 'weavers')
    await minutes(15)
    expect(room.lines(chat)).toEqual([`story ${museum}`, `roundup ${counts.toSorted().join(' | ')}`])
  })

  test('leaves what may be in a post to that post, which is made anew where it did not arrive', async () => {
    await room.follow(chat, 'armenia')
    room.publish('herald', museum)
    fails('unknown', 'it broke', { retryAfter: 30 * 60_000 })
    await room.pass(5)
    for (const title of [...counts, weavers]) room.publish('courier', title)
    fails('unknown', 'it broke', { retryAfter: 10 * 60_000 })
    await room.pass(5)
    await sayTheSame(room, 'museum', 'weavers')
    await minutes(40)
    expect(room.lines(chat)).toEqual([`roundup ${counts.toSorted().join(' | ')}`, `story ${museum}`])
  })

  test('that came too late keeps none of its stories from being told when they break', async () => {
    await room.follow(chat, 'georgia')
    await room.ask(chat, '/follow everything breaking loud')
    await room.close()
    room = await newsroom({}, undefined, { expiresAfter: 3_600_000 })
    await room.follow(chat, 'georgia')
    await room.ask(chat, '/follow everything breaking loud')
    for (const title of counts) room.publish('herald', title.replace('Armenia', 'Tbilisi in Georgia'))
    reportQuake(room, 'herald')
    fails('busy', 'wait', { retryAfter: 61 * 60_000 })
    await room.pass(5)
    await room.pass(62)
    for (const outlet of ['courier', 'observer'] as const) reportQuake(room, outlet)
    await room.pass(5)
    expect(room.lines(chat)).toEqual([`story ${quake}`])
  })
})

test('what may have arrived where nobody follows it by now is not posted again', async () => {
  await room.follow(chat, 'armenia')
  room.publish('herald', museum)
  fails('unknown', 'it broke', { retryAfter: 5 * 60_000 })
  await room.pass(5)
  await room.ask(chat, '/unfollow armenia')
  await minutes(10)
  expect(room.posts(chat)).toEqual([])
})

test('a chat that was lost and is back is told what is reported anew', async () => {
  await room.follow(chat, 'armenia')
  room.publish('herald', museum)
  fails('gone', 'kicked')
  await room.pass(5)
  await room.app.ears.changed(chat, { back: true })
  room.publish('courier', museum)
  await room.pass(5)
  expect(room.lines(chat)).toEqual([`story ${museum}`])
})

test('a post that turns out to be the same as one that was deleted stays as it is', async () => {
  await room.follow(chat, 'armenia')
  room.publish('herald', museum)
  await room.pass(5)
  room.publish('courier', weavers)
  await room.pass(5)
  await sayTheSame(room, 'museum', 'weavers')
  fails('rejected', 'the post has been deleted')
  await minutes(5)
  expect(room.lines(chat)).toEqual([`story ${museum}`, `story ${weavers}`])
})

test('two that become one while the later is edited come to a pointer', async () => {
  await room.follow(chat, 'armenia')
  room.publish('herald', museum)
  await room.pass(5)
  room.publish('courier', weavers)
  await room.pass(5)
  room.publish('gazette', weavers)
  let merged = false
  room.during = async () => {
    if (merged) return
    merged = true
    await sayTheSame(room, 'museum', 'weavers')
    await room.app.pipeline.process()
  }
  await minutes(10)
  expect(merged).toBe(true)
  expect(room.lines(chat)).toEqual([`story ${museum}`, 'pointer to m1'])
})

test('what is stopped and followed anew before its turn is not told as if it had been followed since', async () => {
  await room.follow(chat, 'armenia')
  room.publish('herald', museum)
  fails('busy', 'wait', { retryAfter: 10 * 60_000 })
  await room.pass(5)
  await room.ask(chat, '/unfollow armenia')
  await room.ask(chat, '/follow armenia')
  await minutes(15)
  const { rows } = await sql`SELECT state, detail FROM deliveries`.execute(room.db)
  expect([room.lines(chat), rows]).toEqual([[], []])
})
