import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Newsroom, newsroom } from '../support/newsroom.ts'

const chat = 'test:1' as const
const bridge = 'Armenia opens a new bridge near Gyumri'
const trees = 'Yerevan in Armenia plants ten thousand oak trees'
const match = 'Armenia wins a football match against Georgia'
let room: Newsroom
beforeEach(async () => {
  room = await newsroom()
})
afterEach(() => room.close())

async function talk(lines: readonly (readonly [string, RegExp])[], more = {}): Promise<void> {
  for (const [asked, answered] of lines) expect(await room.ask(chat, asked, more), asked).toMatch(answered)
}

describe('what is muted', () => {
  test('keeps a topic away while it lasts, and what came meanwhile for good', async () => {
    await room.follow(chat, 'armenia')
    await talk([['/mute football 2 hours', /^Nothing about/]])
    room.publish('herald', match)
    room.publish('courier', bridge)
    await room.pass(5)
    expect(room.lines(chat)).toEqual([`story ${bridge}`])
    expect(await room.ask(chat, '/why football')).toMatch(/Not posted here, because it was muted\./)
    await room.pass(180)
    expect(room.lines(chat)).toEqual([`story ${bridge}`])
    room.publish('herald', 'Armenia meets Iran in a football match on Friday')
    await room.pass(5)
    expect(room.posts(chat)).toHaveLength(2)
  })

  test('takes what was gathered before out of the digest', async () => {
    await room.follow(chat, 'armenia', { rhythm: { kind: 'daily', at: '20:00' } })
    room.publish('herald', match)
    room.publish('courier', bridge)
    await room.pass(5)
    await talk([['/mute football', /^Nothing about/]])
    await room.pass(9 * 60)
    expect(room.lines(chat)).toEqual([`roundup ${bridge}`])
    expect(await room.ask(chat, '/why football')).toMatch(/because it was muted\./)
    expect(await room.ask(chat, '/why bridge')).toMatch(/in a list of several stories/)
  })

  test('of a topic keeps a story away for good, also where that of its outlet would end with another report', async () => {
    await room.follow(chat, 'armenia')
    await talk([
      ['/mute herald 1 hour', /^Nothing that herald alone/],
      ['/mute armenia 2 hours', /^Nothing about Armenia/],
    ])
    room.publish('herald', bridge)
    await room.pass(5)
    await talk([['/unmute armenia', /./]])
    room.publish('courier', bridge)
    await room.pass(5)
    expect(room.posts(chat)).toEqual([])
  })

  test('of an outlet keeps away what it alone reports', async () => {
    await room.follow(chat, 'armenia', { quiet: { from: '12:00', to: '13:00', mode: 'hold' } })
    await talk([['/mute herald', /^Nothing that herald alone/]])
    room.publish('herald', bridge)
    room.publish('herald', trees)
    room.publish('courier', trees)
    await room.pass(5)
    await room.pass(60)
    expect(room.lines(chat)).toEqual([`story ${trees}`])
  })

  test('of an outlet ends for a story once another reports it, also for a digest', async () => {
    await room.follow(chat, 'armenia')
    await room.follow('test:2', 'armenia', { rhythm: { kind: 'hourly' } })
    for (const each of [chat, 'test:2'] as const) await room.ask(each, '/mute herald')
    room.publish('herald', trees)
    await room.pass(5)
    await room.pass(60)
    expect(await room.ask(chat, '/why oak')).toMatch(/because it was muted\./)
    expect(await room.ask('test:2', '/why oak')).toMatch(/because it was muted\./)
    room.publish('courier', trees)
    await room.pass(5)
    expect(room.lines(chat)).toEqual([`story ${trees}`])
    await room.pass(65)
    expect(room.posts(chat)).toHaveLength(1)
    expect(room.posts('test:2')).toHaveLength(1)
    expect(await room.ask(chat, '/why oak')).toMatch(/Posted here/)
  })

  test('of everything lets nothing through while it lasts, and what came meanwhile does not come after', async () => {
    await room.follow(chat, 'armenia')
    await talk([
      [
        '/mute everything for 2 hours',
        /^Nothing will be posted here, until Nov 23, 14:0\d GMT\+4\. What comes meanwhile/,
      ],
      ['/settings', /Muted\n=+\n\nEverything · until[\s\S]*\/unmute everything {2}\(Unmute Everything\)/],
    ])
    room.publish('herald', bridge)
    await room.pass(5)
    expect((await room.answer(chat, '/digest')).cards).toHaveLength(1)
    await talk([
      ['/why bridge', /because it was muted\.\n\nMuted here until Nov 23, 14:0\d GMT\+4: Everything\./],
    ])
    await room.pass(120)
    expect(room.posts(chat)).toEqual([])
    await talk([
      ['/unmute all', /^Nothing is muted here/],
      ['/mute “everything”', /^Nothing will be posted here, until \/unmute\./],
      ['/unmute all', /^Everything is no longer muted here\./],
    ])
    room.publish('herald', trees)
    await room.pass(5)
    expect(room.lines(chat)).toEqual([`story ${trees}`])
    expect(await room.ask(chat, '/mute alles', { locale: 'de' })).toMatch(/^Hier erscheint nichts/)
  })

  test('is named by /why for what waits, and for what it kept away as long as it lasts', async () => {
    await room.follow(chat, 'armenia', { rhythm: { kind: 'hourly' } })
    room.publish('herald', match)
    await room.pass(5)
    await talk([
      ['/why football', /waits for the next digest of this chat: Nov 23, 13:00 GMT\+4\.\n\nWhat this chat/],
      ['/mute chess for 2 hours', /^Nothing about/],
      [
        '/why football',
        /\n\nMuted here until Nov 23, 14:06 GMT\+4: Sport\. What is muted when its turn comes is not posted\./,
      ],
    ])
    await room.pass(60)
    await talk([
      ['/why football', /because it was muted\.\n\nMuted here until Nov 23, 14:06 GMT\+4: Sport\./],
    ])
    await room.pass(60)
    await talk([['/why football', /because it was muted\.\n\nWhat this chat/]])
  })

  test('of a story answers its post, and its post is still kept current', async () => {
    await room.follow(chat, 'armenia')
    room.publish('herald', bridge, { id: 'b' })
    await room.pass(5)
    const [post] = room.posts(chat)
    expect(await room.ask(chat, '/mute 2 days', { about: [post?.id ?? ''] })).toMatch(
      /^Nothing about “Armenia opens a new bridge near Gyumri” or on its thread will be posted here, until Nov 25/,
    )
    room.publish('herald', `${bridge} after two years`, { id: 'b' })
    await room.pass(5)
    await room.pass(5)
    expect(post?.edits).toBe(1)
  })

  test('moves with its chat', async () => {
    await talk([['/mute sport', /^Nothing about Sport/]])
    await room.follow(chat, 'armenia')
    await room.app.chats.move(chat, 'test:2')
    expect(await room.ask('test:2', '/settings')).toMatch(/Sport · until \/unmute/)
    expect(await room.ask(chat, '/settings')).not.toMatch(/Sport/)
  })
})
