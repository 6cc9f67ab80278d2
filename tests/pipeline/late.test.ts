import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { SendError } from '#core/chat/send-error.ts'
import { type Newsroom, newsroom } from '../support/newsroom.ts'
import { sayTheSame } from '../support/same-story.ts'

const chat = 'test:1'
const bridge = 'Armenia opens a new bridge near Gyumri'
const oaks = 'Yerevan in Armenia plants ten thousand oak trees'
const half = 12 * 60
let room: Newsroom
beforeEach(async () => {
  room = await newsroom()
})
afterEach(() => room.close())

/** A platform that does not say for some minutes whether it has posted. */
const cutOff = (minutes: number) =>
  room.failures.push(new SendError('unknown', 'it broke', { retryAfter: minutes * 60_000 }))
const busy = (minutes: number) =>
  room.failures.push(new SendError('busy', 'later', { retryAfter: minutes * 60_000 }))
const why = (what: string) => room.ask(chat, `/why ${what}`)

describe('a post of which nobody knew whether it arrived', () => {
  test('is made anew within half a day, and later only looked for', async () => {
    await room.follow(chat, 'armenia')
    room.publish('herald', bridge)
    cutOff(half - 10)
    await room.pass(5)
    await room.pass(half - 5)
    expect(room.lines(chat)).toEqual([`story ${bridge}`])
    room.publish('courier', oaks)
    cutOff(half + 10)
    await room.pass(5)
    await room.pass(half + 15)
    expect(room.lines(chat)).toEqual([`story ${bridge}`])
    expect(await why('oak')).toMatch(/too old when its turn came/)
  })

  test('is not made anew where it is muted meanwhile', async () => {
    await room.follow(chat, 'armenia')
    room.publish('herald', bridge)
    cutOff(10)
    await room.pass(5)
    await room.ask(chat, '/mute armenia')
    await room.pass(15)
    expect(room.lines(chat)).toEqual([])
    expect(await why('bridge')).toMatch(/because it was muted/)
  })

  test('nor where what it tells was told in another', async () => {
    await room.follow(chat, 'armenia')
    room.publish('herald', bridge)
    cutOff(30)
    await room.pass(5)
    room.publish('courier', oaks)
    await room.pass(5)
    await sayTheSame(room, 'bridge', 'oak')
    await room.pass(30)
    await room.pass(5)
    expect(room.lines(chat)).toEqual([`story ${oaks}`])
  })

  test('is not made anew in quiet hours, but when they end', async () => {
    await room.follow(chat, 'armenia', { quiet: { from: '12:30', to: '14:00', mode: 'hold' } })
    room.publish('herald', bridge)
    cutOff(30)
    await room.pass(5)
    await room.pass(40)
    expect(room.lines(chat)).toEqual([])
    expect(await why('bridge')).toMatch(/end of the quiet hours of this chat: Nov 23, 14:00/)
    await room.pass(80)
    expect(room.lines(chat)).toEqual([`story ${bridge}`])
  })

  test('is made anew where another that is the same by now did not arrive either', async () => {
    await room.follow(chat, 'armenia')
    room.publish('herald', bridge)
    cutOff(20)
    await room.pass(5)
    room.publish('courier', oaks)
    cutOff(40)
    await room.pass(5)
    await sayTheSame(room, 'bridge', 'oak')
    for (let minutes = 0; minutes < 60; minutes += 10) await room.pass(10)
    expect(room.posts(chat)).toHaveLength(1)
  })
})

describe('what is read long after it was published', () => {
  const twoDaysLater = async () => {
    room.publish('herald', bridge, { minutesAgo: -60 })
    room.publish('courier', oaks, { minutesAgo: -40 * 60 })
    await room.pass(48 * 60)
  }

  test('is no news where each story is told, and says so; in a digest it is', async () => {
    await room.follow(chat, 'armenia')
    await room.follow('test:2', 'armenia', { rhythm: { kind: 'daily', at: '20:00' } })
    await twoDaysLater()
    await room.pass(9 * 60)
    expect(room.lines(chat)).toEqual([`story ${oaks}`])
    expect(room.lines('test:2')).toEqual([`roundup ${bridge} | ${oaks}`])
    expect(await why('bridge')).toMatch(/Not posted here: published more than a day before it could be read/)
  })

  test('is news where its outlet gives the day alone', async () => {
    await room.follow(chat, 'armenia')
    await room.pass(48 * 60)
    // From ten o’clock back to the midnight of the day before, in UTC.
    await room.pass(119)
    room.publish('herald', bridge, { minutesAgo: 34 * 60 })
    room.publish('courier', oaks, { minutesAgo: 34 * 60 + 1 })
    await room.pass(5)
    expect(room.lines(chat)).toEqual([`story ${bridge}`])
  })

  test('comes once another reports it', async () => {
    await room.follow(chat, 'armenia')
    await twoDaysLater()
    room.publish('gazette', bridge)
    await room.pass(5)
    expect(room.lines(chat)).toEqual([`story ${oaks}`, `story ${bridge}`])
  })
})

describe('what could not be brought in time', () => {
  test('comes once another outlet reports it', async () => {
    await room.follow(chat, 'armenia')
    room.publish('herald', bridge)
    busy(13 * 60)
    await room.pass(5)
    await room.pass(13 * 60)
    expect(await why('bridge')).toMatch(/too old when its turn came/)
    room.publish('gazette', bridge)
    await room.pass(5)
    expect(room.lines(chat)).toEqual([`story ${bridge}`])
  })

  test('of a digest comes late until the next one is due', async () => {
    await room.follow(chat, 'armenia', { rhythm: { kind: 'daily', at: '14:00' } })
    await room.follow('test:2', 'armenia', { rhythm: { kind: 'weekly', day: 1, at: '14:00' } })
    room.publish('herald', bridge)
    await room.pass(5)
    await room.pass(22 * 60)
    expect(room.lines(chat)).toEqual([`roundup ${bridge}`])
    room.publish('courier', oaks)
    await room.pass(5)
    await room.pass(50 * 60)
    expect(room.lines(chat)).toEqual([`roundup ${bridge}`])
    expect(room.lines('test:2')).toEqual([`roundup ${bridge}`])
  })

  test('because of quiet hours comes when they end, however long they are', async () => {
    await room.follow(chat, 'armenia', { mostAnHour: 1, quiet: { from: '12:30', to: '09:00', mode: 'hold' } })
    room.publish('herald', bridge)
    await room.pass(5)
    room.publish('courier', oaks)
    await room.pass(5)
    await room.pass(60)
    await room.pass(20 * 60)
    expect(room.lines(chat)).toEqual([`story ${bridge}`, `story ${oaks}`])
  })

  test('in a list is no older there than by itself', async () => {
    await room.close()
    room = await newsroom({}, undefined, { expiresAfter: 2 * 3_600_000 })
    await room.follow(chat, 'armenia')
    for (const subject of ['bees', 'roofs', 'chess', 'storks', 'wolves', 'stamps'])
      room.publish('herald', `Armenia counts its ${subject} anew`)
    busy(3 * 60)
    await room.pass(5)
    await room.pass(3 * 60)
    expect(room.posts(chat)).toEqual([])
  })
})
