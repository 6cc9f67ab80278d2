import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Newsroom, newsroom } from '../support/newsroom.ts'

const chat = 'test:1' as const
const bridge = 'Armenia opens a new bridge near Gyumri'
const storks = 'Georgia counts its storks'
let room: Newsroom
beforeEach(async () => {
  room = await newsroom()
})
afterEach(() => room.close())

async function talk(lines: readonly (readonly [string, RegExp])[]): Promise<void> {
  for (const [asked, answered] of lines) expect(await room.ask(chat, asked), asked).toMatch(answered)
}
async function publish(...titles: readonly string[]): Promise<void> {
  for (const title of titles) room.publish('herald', title)
  await room.pass(5)
}

describe('what waits in a chat that changes what it follows', () => {
  test('is not posted once it is stopped, by whatever command, and /why says so', async () => {
    await talk([
      ['/follow armenia daily 20:00', /^This will be posted/],
      ['/follow georgia weekly friday 20:00', /^This will be posted/],
    ])
    await publish(bridge, storks)
    await talk([
      ['/why bridge', /waits for the next digest/],
      ['/unfollow armenia', /no longer be posted/],
      ['/why bridge', /Not posted here: nothing that this chat follows asks for it/],
      ['/why storks', /waits for the next digest/],
      ['/unfollow 1', /no longer be posted/],
      ['/why storks', /Not posted here: this chat follows nothing/],
    ])
    await room.pass(6 * 24 * 60)
    expect(room.posts(chat)).toEqual([])
  })

  test('stays where something else there asks for it', async () => {
    await talk([
      ['/follow armenia daily 20:00', /^This/],
      ['/follow gyumri daily 21:00', /^This/],
    ])
    await publish(bridge)
    await talk([['/unfollow armenia', /no longer/]])
    await room.pass(8 * 60)
    expect(room.posts(chat)).toEqual([])
    await room.pass(60)
    expect(room.lines(chat)).toEqual([`roundup ${bridge}`])
  })

  test('comes at once where its quiet hours or its digest end, and later where it is to be a digest', async () => {
    await talk([['/follow armenia quiet 09:00-18:00', /quiet 09:00–18:00/]])
    await publish(bridge)
    expect(room.posts(chat)).toEqual([])
    await talk([['/follow armenia no quiet hours', /^Changed/]])
    await room.pass(1)
    expect(room.lines(chat)).toEqual([`story ${bridge}`])
    await talk([['/follow georgia daily 20:00', /each day at 20:00/]])
    await publish(storks)
    await talk([
      ['/follow georgia weekly friday 20:00', /^Changed/],
      ['/why storks', /waits for the next digest of this chat: Nov 27, 20:00/],
    ])
    await room.pass(3 * 24 * 60)
    expect(room.posts(chat)).toHaveLength(1)
    await room.pass(32 * 60)
    expect(room.lines(chat)[1]).toBe(`roundup ${storks}`)
  })

  test('is part of the digest that is asked for meanwhile, also where it is breaking', async () => {
    await talk([['/follow armenia quiet 09:00-12:30', /quiet/]])
    await room.breaks(bridge, ['armenia'])
    await publish('Armenia plants oak trees in Yerevan')
    await talk([['/follow armenia daily 20:00 no quiet hours', /^Changed/]])
    await room.pass(8 * 60)
    expect(room.lines(chat)).toEqual([
      `roundup Armenia opens a new bridge near Gyumri | Armenia plants oak trees in Yerevan`,
    ])
  })

  test('keeps the quiet hours of the clock that the chat was given meanwhile', async () => {
    await talk([['/follow armenia quiet 09:00-13:00', /quiet/]])
    await publish(bridge)
    await talk([['/timezone Berlin', /^From now on/]])
    await room.pass(60)
    expect(room.posts(chat)).toEqual([])
    await talk([['/why bridge', /quiet hours of this chat: Nov 23, 13:00 GMT\+1/]])
    await room.pass(3 * 60)
    expect(room.lines(chat)).toEqual([`story ${bridge}`])
  })

  test('is also taken out of a list that waits for the hour to have room', async () => {
    await room.follow(chat, 'armenia', { mostAnHour: 1 })
    await publish('Armenia mends a road to Dilijan')
    const [kept = '', ...rest] = [
      'Georgia and Armenia open a border post',
      bridge,
      'Armenia plants oak trees in Yerevan',
      'Armenia wins at chess in Vienna',
      'Armenian film festival begins in Paris',
      'Wine from Armenia is sold in Japan',
    ]
    await room.follow(chat, 'georgia', { mostAnHour: 1 })
    await publish(kept, ...rest)
    await talk([
      ['/why oak', /waits because this chat has had as many posts/],
      ['/unfollow armenia', /no longer/],
      ['/why oak', /nothing that this chat follows/],
    ])
    await room.pass(70)
    expect(room.lines(chat).slice(1)).toEqual([`roundup ${kept}`])
  })
})

/** As if the process died where it is about to do this. */
async function dyingAt(what: string, work: () => Promise<void>): Promise<void> {
  const die = sql.raw(`CREATE TEMP TRIGGER dies BEFORE ${what} BEGIN SELECT RAISE(ABORT, 'died'); END`)
  await die.execute(room.db)
  await work()
  await sql`DROP TRIGGER dies`.execute(room.db)
}

describe('a change that is cut off', () => {
  const failed = /^Something went wrong on our side/

  test('between what is followed and what was leaves all as it was', async () => {
    await talk([
      ['/follow armenia without sport', /^This/],
      ['/follow baku, georgia', /^New/],
    ])
    await dyingAt('DELETE ON subscriptions', () =>
      talk([
        ['/follow armenia without energy', failed],
        ['/unfollow baku', failed],
      ]),
    )
    await talk([
      ['/following', /1\. Armenia · without Sport[^\n]*\n2\. Baku, Georgia[^\n]*\n(?!3\.)/],
      ['/follow armenia without energy', /^Changed/],
      ['/unfollow baku', /no longer/],
      ['/following', /1\. Armenia · without Energy[^\n]*\n2\. Georgia[^\n]*\n(?!3\.)/],
    ])
  })

  test('before what waits is told anew goes on when the same is said again', async () => {
    await talk([
      ['/follow armenia daily 20:00', /^This/],
      ['/follow georgia daily 20:00', /^This/],
    ])
    await publish(bridge, storks)
    await dyingAt('DELETE ON deliveries', () => talk([['/unfollow armenia', failed]]))
    await dyingAt('UPDATE OF way ON deliveries', () =>
      talk([['/follow georgia weekly friday 20:00', failed]]),
    )
    await talk([
      ['/unfollow armenia', /does not follow Armenia/],
      ['/follow georgia weekly friday 20:00', /already/],
      ['/why storks', /next digest of this chat: Nov 27/],
    ])
    await room.pass(4 * 24 * 60 + 9 * 60)
    expect(room.lines(chat)).toEqual([`roundup ${storks}`])
  })
})

test('who changes what is left out, or stops one topic of several, has followed the rest since it began', async () => {
  await talk([['/follow armenia, georgia least 2', /^This/]])
  await room.pass(1)
  await talk([['/follow baku', /^New/]])
  await publish(bridge)
  await talk([
    ['/follow armenia, georgia without sport', /^Changed/],
    ['/unfollow georgia', /no longer/],
    ['/following', /1\. Armenia · without Sport · each story · from 2[^\n]*\n2\. Baku/],
  ])
  room.publish('courier', 'New bridge near Gyumri opened in Armenia, minister says')
  await room.pass(5)
  expect(room.lines(chat)).toEqual([`story ${bridge}`])
})

test('quiet hours that last longer than news are waited for by all of it', async () => {
  await talk([['/follow armenia quiet 09:00-02:00', /quiet/]])
  await publish(bridge)
  await room.pass(14 * 60)
  expect(room.lines(chat)).toEqual([`story ${bridge}`])
  expect(await room.ask(chat, '/why bridge')).toMatch(/Posted here: Nov 24, 02:/)
})
