import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ChatRef } from '#core/chat/chat-ref.ts'
import { SendError } from '#core/chat/send-error.ts'
import { type Newsroom, newsroom } from '../support/newsroom.ts'
import { sayTheSame } from '../support/same-story.ts'

const chat = 'test:1'
let room: Newsroom
beforeEach(async () => {
  room = await newsroom()
})
afterEach(() => room.close())

/** Unlike each other, so that none joins another. */
const news = [
  'Yerevan opens a museum of carpets',
  'Gyumri bakery wins a prize in Armenia',
  'Armenia plants two million trees',
  'Vanadzor factory sells its last tractor',
  'Chess champion of Armenia is nine years old',
  'Lake Sevan ferry begins to run for Armenia',
  'Armenia prints new stamps with storks',
] as const
const publishAll = (count: number, from = 0) => {
  for (const [minute, title] of news.slice(from, from + count).entries())
    room.publish('herald', title, { minutesAgo: count - minute })
}
const only = (chat: ChatRef) => room.posts(chat)[0] ?? expect.fail('nothing was posted')
const story = (chat: ChatRef) => {
  const { post } = only(chat)
  return post.kind === 'story' ? post : expect.fail(`it is a ${post.kind}`)
}

describe('each story as it comes', () => {
  test('a few come one by one, more than a chat bears in one message', async () => {
    await room.follow(chat, 'armenia')
    publishAll(2)
    await room.pass(5)
    expect(room.lines(chat)).toEqual(news.slice(0, 2).map(title => `story ${title}`))
    room.publish('courier', 'Armenia counts its wolves')
    await room.pass(5)
    publishAll(5, 2)
    room.publish('courier', 'Parliament of Armenia debates bees')
    await room.pass(5)
    expect(room.lines(chat).slice(3)).toEqual([
      `roundup ${[...news.slice(2), 'Parliament of Armenia debates bees'].sort().join(' | ')}`,
    ])
    await room.pass(60)
    expect(room.posts(chat)).toHaveLength(4)
  })

  test('a post is told by the clock that its chat has by then', async () => {
    await room.ask(chat, '/timezone Moscow')
    await room.ask(chat, '/follow armenia')
    publishAll(1)
    await room.pass(5)
    await room.ask(chat, '/timezone Los Angeles')
    publishAll(1, 1)
    await room.pass(5)
    expect(room.posts(chat).map(({ post }) => post.form.zone)).toEqual([
      'Europe/Moscow',
      'America/Los_Angeles',
    ])
  })

  test('what an hour does not bear waits for the next and comes together', async () => {
    await room.follow(chat, 'armenia', { mostAnHour: 2 })
    for (const title of news) {
      room.publish('herald', title)
      await room.pass(5)
    }
    expect(room.posts(chat)).toHaveLength(2)
    await room.pass(30)
    expect(room.lines(chat).slice(2)).toEqual([`story ${news[2]}`])
    await room.pass(30)
    expect(room.posts(chat)).toHaveLength(4)
  })

  test('what comes in quiet hours is told when they end, many at once in one message', async () => {
    // Noon in Tbilisi is eight o’clock in UTC.
    await room.follow(chat, 'armenia', { quiet: { from: '12:00', to: '14:00', mode: 'hold' } })
    await room.follow('test:2', 'armenia', { quiet: { from: '12:00', to: '14:00', mode: 'silent' } })
    publishAll(6)
    await room.pass(5)
    expect(room.posts(chat)).toHaveLength(0)
    expect(only('test:2').post.form.silent).toBe(true)
    await room.pass(120)
    expect(room.lines(chat)).toEqual([`roundup ${[...news.slice(0, 6)].sort().join(' | ')}`])
    await room.pass(24 * 60)
    expect(room.posts(chat)).toHaveLength(1)
  })

  test('a chat hears of a story once, whatever of its topics it follows and how', async () => {
    await room.follow(chat, 'armenia', { rhythm: { kind: 'daily', at: '20:00' } })
    await room.follow(chat, 'georgia')
    room.publish('herald', 'Armenia and Georgia open a common border post')
    await room.pass(5)
    expect(room.lines(chat)).toEqual(['story Armenia and Georgia open a common border post'])
    await room.pass(24 * 60)
    expect(room.posts(chat)).toHaveLength(1)
  })
})

describe('a digest', () => {
  test('comes at its hour with all that came before, and not where nothing came', async () => {
    await room.follow(chat, 'armenia', { rhythm: { kind: 'daily', at: '14:00' } })
    publishAll(1)
    await room.pass(30)
    publishAll(2)
    await room.pass(60)
    expect(room.posts(chat)).toHaveLength(0)
    await room.pass(30)
    expect(room.lines(chat)).toEqual([`roundup ${[...news.slice(0, 2)].sort().join(' | ')}`])
    await room.pass(24 * 60)
    await room.pass(24 * 60)
    expect(room.posts(chat)).toHaveLength(1)
    publishAll(3)
    await room.pass(24 * 60)
    await room.pass(24 * 60)
    expect(room.lines(chat)[1]).toBe(`roundup ${news[2]}`)
  })

  test('of a chat that changes its zone comes once, at the new hour', async () => {
    await room.follow(chat, 'armenia', { rhythm: { kind: 'daily', at: '14:00' } })
    publishAll(1)
    await room.pass(30)
    await room.ask(chat, '/timezone Berlin')
    await room.pass(120)
    expect(room.posts(chat)).toHaveLength(0)
    // 14:00 in Berlin is 17:00 in Tbilisi.
    await room.pass(150)
    expect(room.posts(chat)).toHaveLength(1)
    publishAll(2)
    await room.pass(60)
    await room.pass(20 * 60)
    expect(room.posts(chat)).toHaveLength(1)
    await room.pass(4 * 60)
    expect(room.lines(chat)[1]).toBe(`roundup ${news[1]}`)
  })

  test('that could not be brought in its hour is brought late, and once', async () => {
    await room.follow(chat, 'armenia', { rhythm: { kind: 'hourly' } })
    publishAll(2)
    await room.pass(5)
    room.failures.push(new SendError('busy', 'later', { retryAfter: 20 * 60_000 }))
    await room.pass(60)
    expect(room.posts(chat)).toHaveLength(0)
    await room.pass(21)
    await room.pass(60)
    expect(room.posts(chat)).toHaveLength(1)
  })
})

// Berlin’s clock is put forward at 02:00 on 29 March and back at 03:00 on 25 October 2026; the others keep theirs.
describe.each(['2026-03-27T09:00:00Z', '2026-10-23T09:00:00Z'])(
  'digests around a change of the clock, from %s',
  start => {
    test('come once each day of the chat’s own calendar, with each story once', async () => {
      await room.close()
      room = await newsroom({}, new Date(start))
      const chats = ['Europe/Berlin', 'Asia/Baku', 'Asia/Yerevan', 'Asia/Tbilisi'].flatMap(zone =>
        ['02:30', '08:00'].map(at => ({ zone, at, chat: `test:${zone} ${at}` as const })),
      )
      for (const { chat, zone, at } of chats)
        await room.follow(chat, 'armenia', { zone, rhythm: { kind: 'daily', at } })
      const subjects = [
        'bees',
        'roofs',
        'chess',
        'apricots',
        'storks',
        'wolves',
        'stamps',
        'tunnels',
        'lakes',
        'tea',
      ]
      for (const subject of subjects) {
        room.publish('herald', `Armenia counts its ${subject} anew`)
        for (let half = 0; half < 16; half++) await room.pass(30)
      }
      for (const { chat, zone } of chats) {
        const day = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' })
        const days = room.posts(chat).map(({ sentAt }) => day.format(sentAt))
        expect(new Set(days).size).toBe(days.length)
        expect(days.length).toBeGreaterThanOrEqual(3)
        const told = room.posts(chat).flatMap(({ post }) => (post.kind === 'roundup' ? post.cards : []))
        expect(new Set(told.map(({ story }) => story)).size).toBe(told.length)
        expect(told.length).toBeGreaterThanOrEqual(subjects.length - 3)
      }
    })
  },
)

describe('a post', () => {
  const title = 'Armenia and Georgia sign a railway agreement in Batumi'
  const text =
    'Ministers of Armenia and Georgia signed an agreement in Batumi on Monday under which trains will run each day.'

  test('names who else reports its story as they come, ever less often', async () => {
    await room.follow(chat, 'armenia')
    room.publish('herald', title, { text })
    await room.pass(5)
    expect(story(chat).card.alsoIn).toEqual([])
    room.publish('courier', title, { text })
    await room.pass(1)
    expect(only(chat).edits).toBe(0)
    await room.pass(1)
    expect(story(chat).card.alsoIn.map(({ outlet }) => outlet)).toEqual(['courier'])
    room.publish('observer', title, { text })
    await room.pass(1)
    await room.pass(1)
    expect(only(chat).edits).toBe(1)
    await room.pass(1)
    expect([only(chat).edits, story(chat).card.alsoIn.length]).toEqual([2, 2])
    await room.pass(60)
    expect([only(chat).edits, room.posts(chat).length]).toEqual([2, 1])
  })

  test('keeps its headline and shows the old one struck through when its outlet changes it', async () => {
    await room.follow(chat, 'armenia')
    room.publish('herald', title, { id: 'x', text })
    await room.pass(5)
    room.publish('gazette', title, { text })
    await room.pass(5)
    expect(story(chat)).toMatchObject({ was: null, card: { outlet: 'herald' } })
    room.publish('herald', `${title} after nine years`, { id: 'x', text })
    await room.pass(5)
    await room.pass(5)
    expect(story(chat)).toMatchObject({ was: title, card: { headline: `${title} after nine years` } })
    room.publish('herald', `${title} after ten years`, { id: 'x', text })
    await room.pass(5)
    await room.pass(10)
    expect(story(chat)).toMatchObject({ was: title, card: { headline: `${title} after ten years` } })
  })

  test('says that its outlet withdrew it', async () => {
    await room.follow(chat, 'armenia')
    room.publish('herald', title, { id: 'x', text })
    await room.pass(5)
    expect(story(chat).withdrawn).toBe('')
    room.publish('herald', title, { id: 'x', text: 'This article has been withdrawn. It was not correct.' })
    await room.pass(5)
    await room.pass(5)
    expect(story(chat).withdrawn).toBe('herald has withdrawn this report.')
  })

  test('is tried again where it could not be edited, and left where it is gone', async () => {
    await room.follow(chat, 'armenia')
    room.publish('herald', title, { text })
    await room.pass(5)
    room.publish('courier', title, { text })
    room.failures.push(new SendError('busy', 'later'))
    await room.pass(1)
    await room.pass(1)
    expect(only(chat).edits).toBe(0)
    await room.pass(16)
    expect(only(chat).edits).toBe(1)
    room.publish('observer', title, { text })
    room.failures.push(new SendError('rejected', 'it is deleted'))
    await room.pass(1)
    await room.pass(3)
    await room.pass(60)
    expect(only(chat).edits).toBe(1)
  })

  test('of a story that turns out to be that of an earlier post points to it', async () => {
    await room.follow(chat, 'armenia')
    await room.follow('test:2', 'georgia')
    room.publish('herald', 'Yerevan opens a museum of carpets')
    await room.pass(5)
    room.publish('courier', 'Weavers of Armenia and Georgia get a home of their own')
    await room.pass(5)
    expect([room.lines(chat).length, room.lines('test:2').length]).toEqual([2, 1])
    await sayTheSame(room, 'museum', 'weavers')
    await room.pass(1)
    await room.pass(2)
    expect(room.lines(chat)).toEqual(['story Yerevan opens a museum of carpets', 'pointer to m1'])
    expect(story(chat).card.alsoIn.map(({ outlet }) => outlet)).toEqual(['courier'])
    // Who has had it under one of them is not told of the other.
    expect(room.posts('test:2')).toHaveLength(1)
    await room.pass(60)
    expect([room.posts(chat).length, room.posts('test:2').length]).toEqual([2, 1])
  })

  test('of a story that became one with another before it went out is folded into that one’s', async () => {
    await room.follow(chat, 'armenia')
    room.publish('herald', 'Yerevan opens a museum of carpets')
    await room.pass(5)
    room.failures.push(new SendError('busy', 'later', { retryAfter: 10 * 60_000 }))
    room.publish('courier', 'Weavers of Armenia get a home of their own')
    await room.pass(5)
    await sayTheSame(room, 'museum', 'weavers')
    await room.pass(1)
    await room.pass(20)
    expect(room.lines(chat)).toEqual(['story Yerevan opens a museum of carpets'])
    expect(story(chat).card.alsoIn.map(({ outlet }) => outlet)).toEqual(['courier'])
  })
})
