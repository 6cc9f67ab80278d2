import { describe, expect, test } from 'vitest'
import type { TelegramEmulator } from '../../support/telegram/emulator.ts'
import { before, json } from '../answering-server.ts'
import { echo, eventually, places, seals, words } from '../support.ts'
import { connected, emulator, platformFor } from './bot.ts'

const next = { label: 'Next', command: 'latest', argument: '' }
const follow = { label: 'Follow', command: 'follow', argument: 'baku' }
const choosing = () =>
  echo(async ({ command, given }) => words(`You said ${command} ${given}`, { choices: [next, follow] }))

// Chats, rights and presses, as the Bot API documents them and telegraf 4.16.3 treats them.
describe('what is heard in a chat', () => {
  test('a command in private, with its words and the language of whoever asks', async () => {
    const { telegram, chat, ears } = await connected()
    telegram.say({ chat, text: '/search  tariffs of railways', languageCode: 'az' })
    telegram.say({ chat, text: '/unheardof' })
    await eventually(() => ears.heard).toHaveLength(2)
    const ref = `telegram:${chat}`
    expect(ears.heard[0]).toMatchObject({ chat: ref, command: 'search', locale: 'az', shared: false })
    expect(ears.heard[0]?.given).toBe('tariffs of railways')
    expect(ears.heard[1]?.command).toBe('unheardof')
  })

  test('in a group a command for us, with and without our name, and none of other bots', async () => {
    const { telegram, ears } = await connected()
    const group = telegram.addChat({ type: 'supergroup', botStatus: 'administrator' })
    for (const text of ['/latest', '/topic@CHAPAR_test_bot baku', '/latest@other_bot', '/weather baku'])
      telegram.say({ chat: group, text })
    telegram.say({ chat: group, text: '/topics' })
    await eventually(() => ears.heard).toHaveLength(3)
    expect(ears.heard.map(({ command, shared }) => [command, shared])).toEqual([
      ['latest', true],
      ['topic', true],
      ['topics', true],
    ])
  })

  test('whether a person may manage a group is asked only when it matters', async () => {
    const { telegram, ears } = await connected()
    const [owner, member] = [telegram.addUser(), telegram.addUser()]
    const group = telegram.addChat({ type: 'supergroup', botStatus: 'administrator', admins: [owner] })
    for (const from of [owner, member]) telegram.say({ chat: group, from, text: '/follow baku' })
    await eventually(() => telegram.messages(group)).toHaveLength(2)
    expect(telegram.requests.some(({ method }) => method === 'getChatMember')).toBe(false)
    expect(await Promise.all(ears.heard.map(heard => heard.mayManage()))).toEqual([true, false])
  })

  test('an administrator who writes as the group manages it, a channel that is merely linked does not', async () => {
    // Both come from a stand-in of Telegram's (GroupAnonymousBot, 777000) and are told apart by sender_chat alone.
    const { telegram } = await emulator()
    const group = telegram.addChat({ type: 'supergroup', botStatus: 'administrator' })
    const chat = { id: group, type: 'supergroup', title: 'Group' }
    const channel = { id: -1_009_999_999_999, type: 'channel', title: 'Linked' }
    const anonymous = { id: 1_087_968_824, is_bot: true, first_name: 'Group', username: 'GroupAnonymousBot' }
    const service = { id: 777_000, is_bot: false, first_name: 'Telegram' }
    const say = (from: object, sender_chat: object) => ({
      message: { message_id: 9, date: 1, chat, from, sender_chat, text: '/follow baku' },
    })
    const ears = await hearing(telegram, [say(anonymous, chat), say(service, channel)])
    await eventually(() => ears.heard).toHaveLength(2)
    expect(ears.heard[0]).toMatchObject({ chat: `telegram:${group}`, locale: 'en' })
    expect(await ears.heard[0]?.mayManage()).toBe(true)
    expect(await ears.heard[1]?.mayManage().catch(() => false)).toBe(false)
  })

  test('a post in a channel is a command of someone who may manage it, a press there is anyone’s', async () => {
    const { telegram, ears } = await connected({ ears: choosing() })
    const [owner, subscriber] = [telegram.addUser(), telegram.addUser()]
    const channel = telegram.addChat({ type: 'channel', admins: [owner] })
    telegram.say({ chat: channel, text: '/topics' })
    const { message_id: message } = await telegram.nextMessage(channel)
    expect(ears.heard[0]).toMatchObject({ chat: `telegram:${channel}`, shared: true, locale: 'en' })
    for (const from of [subscriber, owner]) {
      telegram.press({ chat: channel, message, data: seals.seal('follow baku'), from })
      await telegram.nextMessage(channel)
    }
    expect(await Promise.all(ears.heard.map(heard => heard.mayManage()))).toEqual([true, false, true])
  })

  test('each topic of a forum is a chat of its own, "General" is the group', async () => {
    const { telegram, ears } = await connected()
    const forum = telegram.addChat({ type: 'supergroup', forum: true, botStatus: 'administrator' })
    const topic = telegram.addTopic(forum)
    telegram.say({ chat: forum, thread: topic, text: '/latest' })
    telegram.say({ chat: forum, text: '/latest' })
    await eventually(() => telegram.messages(forum)).toHaveLength(2)
    expect(ears.heard.map(({ chat }) => chat)).toEqual([`telegram:${forum}/${topic}`, `telegram:${forum}`])
    expect(telegram.messages(forum).map(message => message.message_thread_id)).toEqual([topic, undefined])
  })

  test('a chain of answers in another group is no topic, although it has a thread', async () => {
    // The same field message_thread_id; only is_topic_message tells them apart.
    const { telegram, ears } = await connected()
    const group = telegram.addChat({ type: 'supergroup', botStatus: 'administrator' })
    const begun = telegram.say({ chat: group, text: 'Hello' })
    telegram.say({ chat: group, replyTo: begun, text: '/latest' })
    await eventually(() => ears.heard).toMatchObject([{ chat: `telegram:${group}` }])
    expect((await telegram.nextMessage(group)).message_thread_id).toBeUndefined()
  })
})

describe('a press', () => {
  test('is acknowledged by a call of its own, at once, and what reads turns in place', async () => {
    // By a web hook telegraf acknowledges in its answer, where no error is ever seen.
    const slow = Promise.withResolvers<void>()
    const ears = echo(async ({ command }) => {
      if (command === 'latest') await slow.promise
      return words(`You said ${command}`, { choices: [next, follow] })
    })
    const { telegram, chat } = await connected({ ears })
    telegram.say({ chat, text: '/topics' })
    const { message_id: message } = await telegram.nextMessage(chat)
    const id = telegram.press({ chat, message, data: seals.seal('latest ') })
    await eventually(() => telegram.callbackAnswer(id)).toEqual({})
    slow.resolve()
    expect(await telegram.nextMessage(chat)).toMatchObject({ message_id: message, text: 'You said latest' })
    telegram.press({ chat, message, data: seals.seal('follow baku') })
    expect((await telegram.nextMessage(chat)).message_id).not.toBe(message)
  })

  test('twice on the same button changes nothing and is no error', async () => {
    const ears = echo(async () => words('The same', { choices: [next] }))
    const { telegram, chat, above } = await connected({ ears })
    telegram.say({ chat, text: '/latest' })
    const { message_id: message } = await telegram.nextMessage(chat)
    const id = telegram.press({ chat, message, data: seals.seal('latest ') })
    await eventually(() => telegram.callbackAnswer(id)).toEqual({})
    await eventually(() => telegram.requests.at(-1)).toMatchObject({ method: 'editMessageText', status: 400 })
    expect([telegram.messages(chat).length, above('info')]).toEqual([1, []])
  })

  test('too old to be acknowledged is answered all the same', async () => {
    // "query is too old and response timeout expired": buttons wait for 15 s at most.
    const { telegram, chat, above, ears } = await connected({ ears: choosing() })
    telegram.say({ chat, text: '/topics' })
    const { message_id: message } = await telegram.nextMessage(chat)
    telegram.fault({ method: 'answerCallbackQuery', kind: '400', description: 'query is too old' })
    telegram.press({ chat, message, data: seals.seal('latest ') })
    await telegram.nextMessage(chat)
    expect(ears.heard).toHaveLength(2)
    expect(above('info')).toEqual([])
  })

  test('on a message that can no longer be edited is answered with another', async () => {
    const { telegram, chat } = await connected({ ears: choosing() })
    telegram.say({ chat, text: '/topics' })
    const { message_id: message } = await telegram.nextMessage(chat)
    telegram.fault({ method: 'editMessageText', kind: '400', description: "message can't be edited" })
    telegram.press({ chat, message, data: seals.seal('latest ') })
    const answer = await telegram.nextMessage(chat)
    expect([answer.message_id === message, answer.text]).toEqual([false, 'You said latest'])
  })
})

describe('an answer on a bad day', () => {
  test('waits for as long as Telegram asks, then comes', async () => {
    const { telegram, chat, pauses } = await connected()
    telegram.fault({ method: 'sendMessage', kind: '429', retryAfter: 3 })
    telegram.say({ chat, text: '/latest' })
    await eventually(() => pauses.asked).toEqual([3_000])
    pauses.end()
    expect((await telegram.nextMessage(chat)).text).toBe('You said latest')
  })

  test('that would have to wait for longer than anyone does is left out, and is in the log', async () => {
    const { telegram, chat, pauses, above } = await connected()
    telegram.fault({ method: 'sendMessage', kind: '429', retryAfter: 600 })
    telegram.say({ chat, text: '/latest' })
    await eventually(() => above('info')).toHaveLength(1)
    expect(pauses.asked).toEqual([])
  })

  test('that Telegram refuses is followed by a short one', async () => {
    const { telegram, chat, above } = await connected()
    telegram.fault({ method: 'sendMessage', kind: '400', description: 'ENTITIES_TOO_LONG' })
    telegram.say({ chat, text: '/latest' })
    expect((await telegram.nextMessage(chat)).text).toContain('Something went wrong on our side')
    expect(above('info')).toMatchObject([{ fields: { problem: /ENTITIES_TOO_LONG/ } }])
  })

  test('leaves no token in the log, whatever breaks', async () => {
    const { telegram, chat, entries } = await connected({ settings: { callTime: 400 } })
    for (const kind of ['invalid-json', 'drop-after', 'hang-after', '502-after'] as const) {
      telegram.fault({ method: 'sendMessage', kind })
      telegram.say({ chat, text: '/latest' })
    }
    const warned = () => entries.filter(({ level }) => level === 'warn')
    await eventually(warned).toHaveLength(4)
    expect(places(telegram.token, entries)).toEqual([])
  })
})

describe('a chat', () => {
  test('that blocks the bot is lost, and back when it unblocks it', async () => {
    const { telegram, chat, ref, ears } = await connected()
    telegram.block(chat)
    telegram.setBotStatus(chat, 'member')
    await eventually(() => ears.changes).toHaveLength(2)
    expect(ears.changes).toEqual([
      [ref, { gone: expect.stringContaining('kicked') }],
      [ref, { back: true }],
    ])
  })

  test('that throws the bot out is lost, that makes it an administrator is back', async () => {
    const { telegram, ears } = await connected()
    const changes = () => ears.changes.splice(0)
    for (const type of ['group', 'supergroup', 'channel'] as const) {
      const group = telegram.addChat({ type })
      telegram.kick(group)
      telegram.setBotStatus(group, 'left')
      telegram.setBotStatus(group, 'administrator')
      await eventually(() => ears.changes).toHaveLength(3)
      expect(changes()).toMatchObject([
        [`telegram:${group}`, { gone: expect.any(String) }],
        [`telegram:${group}`, { gone: expect.any(String) }],
        [`telegram:${group}`, { back: true }],
      ])
    }
  })

  test('in which the bot may no longer write is lost too, until it may again', async () => {
    // "restricted" but inside; an administrator of a channel without can_post_messages.
    const { telegram, ears } = await connected()
    const [group, channel] = [
      telegram.addChat({ type: 'supergroup' }),
      telegram.addChat({ type: 'channel', botStatus: 'administrator' }),
    ]
    for (const may of [false, true]) {
      telegram.setBotStatus(group, 'member', may)
      telegram.setBotStatus(channel, 'administrator', may)
    }
    await eventually(() => ears.changes).toHaveLength(4)
    for (const chat of [group, channel])
      expect(ears.changes.filter(([ref]) => ref === `telegram:${chat}`)).toMatchObject([
        [expect.anything(), { gone: expect.any(String) }],
        [expect.anything(), { back: true }],
      ])
  })

  test('that becomes a supergroup goes by its new address', async () => {
    const { telegram, ears } = await connected()
    const group = telegram.addChat({ type: 'group' })
    const after = telegram.migrate(group)
    // Told in both, so that one is enough.
    const change = [`telegram:${group}`, { movedTo: `telegram:${after}` }]
    await eventually(() => ears.changes).toEqual([change, change])
  })

  test('that is a topic of a forum is back when it is opened again', async () => {
    const { telegram } = await emulator()
    const group = telegram.addChat({ type: 'supergroup', forum: true })
    const chat = { id: group, type: 'supergroup', title: 'Forum', is_forum: true }
    const topic = { message_thread_id: 7, is_topic_message: true, forum_topic_reopened: {} }
    const ears = await hearing(telegram, [{ message: { message_id: 9, date: 1, chat, ...topic } }])
    await eventually(() => ears.changes).toEqual([[`telegram:${group}/7`, { back: true }]])
  })
})

/** Ears to which Telegram tells these updates, of kinds the emulator's people cannot cause. */
async function hearing(telegram: TelegramEmulator, updates: readonly object[]) {
  const batches = [updates.map((update, index) => ({ update_id: index + 1, ...update }))]
  const api = await before(telegram.api, path => {
    const batch = path.includes('getUpdates') ? batches.pop() : undefined
    return batch && json(200, { ok: true, result: batch })
  })
  const ears = echo()
  await platformFor({ api, token: telegram.token }).platform.start(ears)
  return ears
}

describe('an answer that no message holds', () => {
  const long = (name: string) => ({
    ...words(''),
    text: Array.from({ length: 120 }, (_, at) => ({
      kind: 'item' as const,
      spans: [{ text: `${name} ${at} ${'x'.repeat(60)}`, link: `https://outlet.example/${at}` }],
    })),
    choices: [{ label: 'More', command: 'latest', argument: '' }],
  })

  test('comes whole, in several, the first below what was asked, the buttons under the last', async () => {
    const { telegram, chat, spent } = await connected({ ears: echo(async () => long('Outlet')) })
    telegram.say({ chat, text: '/sources' })
    await eventually(() => telegram.messages(chat)).toHaveLength(3)
    const all = telegram.messages(chat)
    const linked = all.flatMap(({ entities }) => entities.filter(({ type }) => type === 'text_link'))
    expect(linked.map(({ url }) => url)).toEqual(long('').text.map(({ spans }) => spans[0]?.link))
    expect(all.map(({ reply_markup }) => reply_markup !== undefined)).toEqual([false, false, true])
    expect(spent).toHaveLength(3)
  })

  test('waits for its limit in the midst without saying anything twice', async () => {
    const { telegram, chat, pauses } = await connected({ ears: echo(async () => long('Outlet')) })
    telegram.say({ chat, text: '/sources' })
    await telegram.nextMessage(chat)
    telegram.fault({ method: 'sendMessage', kind: '429', retryAfter: 3 })
    await eventually(() => pauses.asked.length > 0 || telegram.messages(chat).length === 3).toBe(true)
    pauses.end()
    await eventually(() => telegram.messages(chat)).toHaveLength(3)
  })

  test('takes the place of the message pressed with its first part', async () => {
    const ears = echo(async ({ command }) =>
      command === 'topics'
        ? words('Short', { choices: [{ label: 'More', command: 'latest', argument: '' }] })
        : long('New'),
    )
    const { telegram, chat } = await connected({ ears })
    telegram.say({ chat, text: '/topics' })
    const { message_id: message, reply_markup } = await telegram.nextMessage(chat)
    const data = reply_markup?.inline_keyboard[0]?.[0]?.callback_data ?? ''
    telegram.press({ chat, message, data })
    await eventually(() => telegram.messages(chat)).toHaveLength(3)
    expect(telegram.messages(chat)[0]).toMatchObject({
      message_id: message,
      text: expect.stringContaining('New 0'),
    })
  })
})
