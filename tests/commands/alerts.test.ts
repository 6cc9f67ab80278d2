import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ChatRef } from '#core/chat/chat-ref.ts'
import type { Reply } from '#core/chat/reply.ts'
import { type Newsroom, newsroom } from '../support/newsroom.ts'
import { quake, reportQuake } from '../support/quake.ts'

const chat = 'test:1'
let room: Newsroom
beforeEach(async () => {
  room = await newsroom()
})
afterEach(() => room.close())

const ask = async (line: string) => (await room.ask(chat, line)).split('\n').filter(line => line !== '')
const press = async ({ choices }: Reply, label: string) => {
  const found = choices.find(choice => choice.label === label)
  return await room.ask(chat, `/${found?.command} ${found?.argument}`)
}
const followed = async () => (await ask('/following')).filter(line => /^\d/.test(line))

describe('what breaks and a digest of the same', () => {
  const alerts = 'Georgia · each story · breaking only · with sound'
  const digest = 'Georgia · every hour'

  test.each([
    [
      ['georgia breaking loud', 'georgia hourly'],
      [alerts, digest],
    ],
    [
      ['georgia hourly', 'georgia breaking loud'],
      [digest, alerts],
    ],
  ])('are followed beside each other: %s', async ([one, other], [before, now]) => {
    await ask(`/follow ${one}`)
    const added = await room.answer(chat, `/follow ${other}`)
    expect(added.text.flatMap(({ spans }) => spans)).toMatchObject([
      { text: `This will be posted here: ${now}.` },
      { text: `Also, as before: ${before}.` },
    ])
    expect(await followed()).toEqual([`1. ${before}`, `2. ${now}`])
    await press(added, 'Stop 1')
    expect(await followed()).toEqual([`1. ${now}`])
  })

  test('bring the digest what does not break, and at once what does', async () => {
    await ask('/follow georgia breaking loud')
    await ask('/follow georgia daily 20:00')
    room.publish('herald', 'Tbilisi opens a museum of carpets')
    for (const outlet of ['herald', 'courier', 'observer'] as const) reportQuake(room, outlet)
    await room.pass(10)
    for (let hours = 0; hours < 9; hours++) await room.pass(60)
    expect(room.lines(chat)).toEqual([`story ${quake}`, 'roundup Tbilisi opens a museum of carpets'])
  })

  test('are each changed and stopped by what is said of them', async () => {
    for (const line of ['georgia breaking loud', 'georgia hourly']) await ask(`/follow ${line}`)
    await ask('/follow georgia breaking silent compact')
    const daily = await room.answer(chat, '/follow georgia daily 20:00')
    expect(await followed()).toEqual([
      '1. Georgia · each story · breaking only · compact',
      '2. Georgia · each day at 20:00 (Asia/Tbilisi)',
    ])
    await press(daily, 'Undo')
    await press(await room.answer(chat, '/follow georgia breaking loud standard'), 'Undo')
    expect(await followed()).toEqual(['1. Georgia · each story · breaking only · compact', `2. ${digest}`])
    expect(await ask('/unfollow georgia breaking')).toEqual([
      'No longer posted here: Georgia · each story · breaking only · compact.',
    ])
    expect(await followed()).toEqual([`1. ${digest}`])
    await ask('/follow georgia breaking')
    expect(await ask('/unfollow georgia')).toEqual(['Stories about Georgia will no longer be posted here.'])
    expect(await followed()).toEqual([])
  })

  test('and each story are three, of which that is stopped that is said', async () => {
    for (const line of ['georgia daily 20:00', 'georgia breaking']) await ask(`/follow ${line}`)
    await ask('/follow #1 each')
    expect(await followed()).toEqual(['1. Georgia · each story', '2. Georgia · each story · breaking only'])
    expect(await ask('/unfollow georgia breaking')).toEqual([
      'No longer posted here: Georgia · each story · breaking only.',
    ])
    expect(await followed()).toEqual(['1. Georgia · each story'])
  })

  test('is said to be stopped in its way only, where a digest has the topic among others', async () => {
    const only = 'No longer posted here: Georgia · each story · breaking only.'
    for (const stop of ['georgia breaking', '2']) {
      for (const line of ['georgia, armenia daily 20:00', 'georgia breaking']) await ask(`/follow ${line}`)
      expect((await ask(`/unfollow ${stop}`))[0]).toBe(only)
      expect(await followed()).toHaveLength(1)
    }
    for (const line of ['georgia, azerbaijan breaking', 'georgia daily 19:00']) await ask(`/follow ${line}`)
    expect(await ask('/unfollow georgia breaking')).toEqual([only])
    expect((await ask('/following')).join()).toContain('Azerbaijan · each story · breaking only')
  })

  test('are what they were again when a change of one into the other is undone', async () => {
    for (const line of ['georgia hourly', 'armenia breaking loud']) await ask(`/follow ${line}`)
    const before = await followed()
    await press(await room.answer(chat, '/follow #2 daily 20:00'), 'Undo')
    expect(await followed()).toEqual(before)
    await ask('/follow georgia breaking loud')
    // It takes the place of the other, which stays when it is what it was again.
    await press(await room.answer(chat, '/follow #1 each breaking compact'), 'Undo')
    expect(await followed()).toEqual([
      '1. Armenia · each story · breaking only · with sound',
      '2. Georgia · each story · breaking only · compact',
      '3. Georgia · every hour',
    ])
  })

  test('have buttons that tell them apart, each changes its own', async () => {
    for (const line of ['georgia breaking loud', 'georgia hourly']) await ask(`/follow ${line}`)
    const { choices } = await room.answer(chat, '/unfollow')
    expect(choices.map(({ label }) => label)).toEqual([alerts, digest, 'Stop all 2'])
    const settings = await room.answer(chat, '/settings 1')
    expect(settings.choices.map(({ label }) => label)).not.toContain('Every hour')
    await press(settings, 'Compact posts')
    await press(await room.answer(chat, '/settings 2'), 'Full posts')
    expect(await followed()).toEqual([
      '1. Georgia · each story · breaking only · compact · with sound',
      '2. Georgia · every hour · full',
    ])
  })

  test('one takes the place of all stories, and comes back as that', async () => {
    await ask('/follow georgia')
    expect((await ask('/follow georgia breaking'))[0]).toMatch(/^Changed/)
    expect(await followed()).toEqual(['1. Georgia · each story · breaking only'])
    expect((await ask('/follow georgia each'))[0]).toMatch(/^Changed/)
    expect(await followed()).toEqual(['1. Georgia · each story'])
  })

  test('go along when the chat gets another address', async () => {
    for (const line of ['georgia breaking', 'georgia hourly']) await ask(`/follow ${line}`)
    const to: ChatRef = 'test:2'
    await room.ask(to, '/follow georgia daily')
    await room.app.chats.move(chat, to)
    const there = await room.app.subscriptions.following(to)
    expect(there.map(({ telling }) => [telling.rhythm.kind, telling.breakingOnly])).toEqual([
      ['each', true],
      ['daily', false],
    ])
  })
})
