import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { AskingPace } from '#core/chat/asking.ts'
import { secretOfChat } from '#core/chat/secrets.ts'
import { secretStore } from '../../src/storage/secret.ts'
import { type Newsroom, newsroom } from '../support/newsroom.ts'
import { sampleBot } from '../support/sample-bot.ts'

const chat = 'test:1' as const
let room: Newsroom
beforeEach(async () => {
  room = await newsroom()
})
afterEach(() => room.close())

async function talk(lines: readonly (readonly [string, RegExp])[], more = {}): Promise<void> {
  for (const [asked, answered] of lines) expect(await room.ask(chat, asked, more), asked).toMatch(answered)
}
const press = async (label: string, asked = '/settings') => {
  const { choices } = await room.answer(chat, asked)
  const { command, argument } = choices.find(choice => choice.label === label) ?? {
    command: '',
    argument: label,
  }
  return await room.ask(chat, `/${command} ${argument}`)
}

describe('/settings', () => {
  test('says what holds, and each button changes one thing of what is followed', async () => {
    await talk([
      [
        '/settings',
        /^Settings of this chat[\s\S]*Clock: Asia\/Tbilisi; it is 12:0\d there[\s\S]*follows nothing yet/,
      ],
      ['/follow armenia from ge without sport', /will be posted here/],
      ['/settings', /1\. Armenia · outlets of Georgia · without Sport · each story/],
    ])
    expect(await press('Compact posts')).toMatch(
      /^Changed\. From now on: Armenia · outlets of Georgia · without Sport · each story · compact\./,
    )
    expect(await press('Quiet 22:00–07:00')).toMatch(/compact · quiet 22:00–07:00/)
    expect(await press('No quiet hours')).toMatch(/From now on: [^.]*compact\. Before/)
    expect(await press('Daily at 08:00')).toMatch(/each day at 08:00 \(Asia\/Tbilisi\) · compact\./)
    expect(await press('Each story')).toMatch(/Sport · each story · compact\./)
    expect(await press('Standard posts')).toMatch(/without Sport · each story\. Before/)
    expect((await room.app.subscriptions.following(chat)).length).toBe(1)
  })

  test('says once that nothing is followed, and once whose clock it is', async () => {
    const empty = await room.ask(chat, '/settings')
    expect(empty.match(/This chat follows/g)).toHaveLength(1)
    await talk([
      ['/follow armenia daily 08:00 quiet 22:00-07:00', /each day at 08:00 \(Asia\/Tbilisi\) · quiet/],
      ['/follow georgia quiet 22:00-07:00', /quiet 22:00–07:00 \(Asia\/Tbilisi\)/],
      ['/follow sport weekly zone berlin', /each Monday at 08:00 \(Europe\/Berlin\)/],
      ['/mute chess for 3 hours', /until Nov 23, 15:\d\d GMT\+4/],
      [
        '/settings',
        /1\. Armenia · each day at 08:00 · quiet 22:00–07:00\n2\. Georgia · each story · quiet 22:00–07:00\n3\. Sport · each Monday at 08:00 \(Europe\/Berlin\)/,
      ],
      ['/settings', /Sport · until Nov 23, 15:\d\d$/m],
    ])
    expect((await room.ask(chat, '/settings')).match(/Tbilisi|GMT/g)).toHaveLength(1)
  })

  test('of several things followed each is changed by its number', async () => {
    await talk([
      ['/follow armenia', /will be posted/],
      ['/follow "oak trees" in en', /will be posted/],
      ['/settings', /1\. Armenia · each story\n2\. “oak trees” · in English · each story/],
      ['/settings 2', /^“oak trees” · in English[\s\S]*What is to be changed\?/],
      ['/settings 9', /^Nothing here has the number 9/],
    ])
    expect(await press('Full posts', '/settings 2')).toMatch(/“oak trees” · in English · each story · full\./)
    await talk([['/following', /1\. Armenia · each story\n2\. “oak trees” · in English · each story · full/]])
  })

  test('a button of what is no longer followed says so, and one who may not press is refused', async () => {
    await talk([['/follow armenia', /will be posted/]])
    const { choices } = await room.answer(chat, '/settings')
    const lines = choices.map(({ command, argument }) => `/${command} ${argument}`)
    for (const line of lines)
      expect(await room.ask(chat, line, { shared: true, mayManage: async () => false })).toMatch(
        /^Only those who may manage/,
      )
    await talk([['/unfollow armenia', /no longer/]])
    for (const line of lines) expect(await room.ask(chat, line)).toMatch(/^That has been stopped already/)
  })

  test('a chat that was given up is told so, and is back once it follows again', async () => {
    await talk([['/follow armenia', /will be posted/]])
    await room.app.chats.disable(chat, '403: Forbidden: bot was kicked', room.now)
    await talk([
      ['/settings', /Nothing can be posted here since Nov 23[^\n]*removed, blocked or not allowed/],
      ['/follow armenia', /^I am here again, and what this chat follows goes on/],
      ['/follow armenia', /follows this already/],
    ])
    expect(await room.ask(chat, '/settings')).not.toMatch(/Nothing can be posted/)
    await room.app.chats.disable(chat, '403: Forbidden: bot was kicked', room.now)
    expect(await press('Resume')).toMatch(/^I am here again/)
    expect((await room.app.chats.settings(chat)).lostAt).toBeNull()
  })

  test('where the platform tells what the bot may do, it names what is missing, and what was given up goes on', async () => {
    await talk([['/follow armenia', /will be posted/]])
    const lacks = ['send', 'webhooks'] as const
    const lacking = /In this chat I still lack: Send Messages\./
    expect(await room.ask(chat, '/settings', { lacks })).toMatch(lacking)
    await room.app.chats.disable(chat, '403: Missing Permissions', room.now)
    expect(await room.ask(chat, '/settings', { lacks })).toMatch(lacking)
    expect((await room.app.chats.settings(chat)).lostAt).not.toBeNull()
    expect(await room.ask(chat, '/settings', { lacks: ['webhooks'] })).toMatch(/I am here again/)
    room.publish('herald', 'Armenia opens a new bridge near Gyumri')
    await room.pass(5)
    expect(room.posts(chat)).toHaveLength(1)
  })
})

describe('/digest', () => {
  test('is of what the chat follows, of a topic, or of everything; the weightiest first', async () => {
    await room.follow(chat, 'armenia')
    room.publish('herald', 'Armenia opens a new bridge near Gyumri')
    for (const outlet of ['herald', 'courier', 'observer'])
      room.publish(outlet, 'Yerevan in Armenia plants ten thousand oak trees')
    room.publish('gazette', 'Germany counts its storks again')
    await room.pass(5)
    const { cards } = await room.answer(chat, '/digest')
    expect(cards.map(({ headline }) => headline)).toEqual([
      'Yerevan in Armenia plants ten thousand oak trees',
      'Armenia opens a new bridge near Gyumri',
    ])
    await talk([
      ['/digest', /^The last 24 hours of what this chat follows\n=+\n\n2 stories, the weightiest first/],
      ['/digest gyumri', /^The last 24 hours: Gyumri\n=+\n\n1 story/],
      ['/digest georgia', /^The last 24 hours: Georgia\n=+\n\nNo stories\./],
      ['/digest xqnothing', /^I know no topic/],
    ])
    expect((await room.answer('test:2', '/digest')).cards).toHaveLength(3)
    await talk([['/mute gyumri', /^Nothing about/]])
    expect((await room.answer(chat, '/digest')).cards).toHaveLength(1)
    expect((await room.answer(chat, '/digest gyumri')).cards).toHaveLength(1)
    await room.pass(25 * 60)
    await talk([['/digest', /No stories\. \/latest shows/]])
  })
})

describe('/forget', () => {
  test('asks once, and then nothing is kept of the chat, and of no other', async () => {
    for (const place of [chat, 'test:2'] as const) await room.follow(place, 'armenia')
    await talk([
      ['/mute sport', /^Nothing/],
      ['/timezone Baku', /Asia\/Baku/],
    ])
    room.publish('herald', 'Armenia opens a new bridge near Gyumri')
    await room.pass(5)
    for (const place of [chat, 'test:2'] as const)
      await secretStore(room.db).keep(secretOfChat(place), 'a token')
    const { text, choices } = await room.answer(chat, '/forget')
    expect(JSON.stringify(text)).toMatch(/Are you sure/)
    await talk([['/following', /1\. Armenia/]])
    expect(choices).toEqual([{ label: 'Erase it', command: 'forget', argument: 'yes' }])
    await talk([
      ['/forget yes', /^Erased: all that was stored of you here \(1 followed, 1 posts noted\)/],
      ['/forget yes', /\(0 followed, 0 posts noted\)/],
      ['/settings', /Asia\/Tbilisi[\s\S]*follows nothing yet/],
    ])
    const kept = await Promise.all(
      (['chats', 'subscriptions', 'subscription_keys', 'deliveries', 'mutes'] as const).map(table =>
        room.db.selectFrom(table).select('chat').execute(),
      ),
    )
    expect(new Set(kept.flat().map(({ chat }) => chat))).toEqual(new Set(['test:2']))
    const secrets = await room.db
      .selectFrom('secrets')
      .select('name')
      .where('value', '=', 'a token')
      .execute()
    expect(secrets).toEqual([{ name: secretOfChat('test:2') }])
    room.publish('herald', 'Yerevan in Armenia plants ten thousand oak trees')
    await room.pass(5)
    expect(room.posts(chat)).toHaveLength(1)
    expect(room.posts('test:2')).toHaveLength(2)
  })

  test('in a shared chat it erases the chat for who may manage it, and for others what they chose', async () => {
    const person = 'test:user/1' as const
    const member = { shared: true, mayManage: async () => false, person }
    await room.follow(chat, 'armenia')
    await talk([['/language ru', /./]], member)
    await talk(
      [
        ['/forget', /хран|stored/],
        ['/forget yes', /./],
        ['/following', /^This chat follows\n=+\n\n1\. Armenia/],
        ['/forget yes', /^Erased: the language you had chosen/],
      ],
      member,
    )
    await talk([['/forget', /^All that is stored of this chat/]], { shared: true })
    await talk([['/forget yes', /^Erased: all that was stored of this chat/]], { shared: true })
  })
})

describe('how fast may be asked', () => {
  const asked = { person: 'test:user/1' } as const

  test('who asks too fast is told when to try again, once, and nobody else is held up', async () => {
    const answers = []
    for (let at = 0; at < 16; at++) answers.push(await room.answer(chat, '/topics', asked))
    const refused = answers.filter(({ refusal }) => refusal !== undefined)
    expect(refused.map(({ refusal }) => refusal)).toEqual(['once', 'again', 'again', 'again'])
    expect(await room.ask(chat, '/topics', asked)).toMatch(
      /^That is faster than I can answer everyone\. Please try again in 3 seconds\./,
    )
    expect(await room.ask(chat, '/topics', { person: 'test:user/2' })).toMatch(/^Topics/)
    await room.pass(1)
    expect(await room.ask(chat, '/topics', asked)).toMatch(/^Topics/)
  })

  test('a chat in which many ask is held to its own pace', () => {
    const pace = new AskingPace({ person: { holds: 2, refill: 1_000 }, chat: { holds: 5, refill: 500 } })
    const take = (
      chat: `test:${number}`,
      person: `test:user/${number}` | null,
      now: number,
      shared = false,
    ) => pace.take({ chat, shared, ...(person === null ? {} : { person }) }, now)
    const waits = (now: number) =>
      Array.from({ length: 6 }, (_, at) => take('test:1', `test:user/${at}`, now).wait)
    expect(waits(0)).toEqual([0, 0, 0, 0, 0, 500])
    expect(take('test:2', 'test:user/0', 0)).toEqual({ wait: 0, told: false })
    expect(take('test:2', 'test:user/0', 0)).toEqual({ wait: 1_000, told: false })
    expect(take('test:2', 'test:user/0', 400)).toEqual({ wait: 600, told: true })
    expect(take('test:1', 'test:user/9', 600)).toEqual({ wait: 0, told: false })
    expect(take('test:1', null, 600).wait).toBe(0)
  })
})

test('/about and /privacy say what this is, by which rules, and what is kept for how long', async () => {
  const bot = await sampleBot({ keep: { texts: 1, stories: 365 * 86_400_000, deliveries: null } })
  expect(await bot.ask('/about')).toMatch(/^About\n[\s\S]*\d+ outlets in \d languages[\s\S]*MIT licence/)
  expect(await bot.ask('/privacy')).toMatch(/until it is erased[\s\S]*for 365 days[\s\S]*\/forget/)
  await bot.close()
})
