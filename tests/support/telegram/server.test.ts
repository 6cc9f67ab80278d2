import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startTelegram, type TelegramEmulator } from './emulator.ts'
import { createBot } from './running-bot.ts'

let telegram: TelegramEmulator
let now: number
let chat: number

beforeEach(async () => {
  now = Date.UTC(2026, 0, 5, 9)
  telegram = await startTelegram({ clock: { now: () => now } })
  chat = telegram.addChat({ type: 'private' })
})

afterEach(() => telegram.close())

const send = (text = 'News', to = chat) => createBot(telegram).telegram.sendMessage(to, text)
const call = (path: string, init?: RequestInit) => fetch(`${telegram.api}${path}`, init)

describe('addresses and bodies', () => {
  test('an unknown method and a malformed token are not found, another token is unauthorized', async () => {
    const other = telegram.token.replace('7000000001', '7000000002')
    const answers = await Promise.all(
      [`/bot${telegram.token}/sendPigeon`, '/botnonsense/getMe', `/bot${other}/getMe`].map(async path => {
        const response = await call(path)
        return [response.status, await response.json()]
      }),
    )
    const refused = (code: number, description: string) => [
      code,
      { ok: false, error_code: code, description },
    ]
    expect(telegram.token).toMatch(/^\d+:[\w-]{35}$/)
    expect(answers).toEqual([
      refused(404, 'Not Found'),
      refused(404, 'Not Found'),
      refused(401, 'Unauthorized'),
    ])
  })

  test('query, JSON, urlencoded and multipart say the same', async () => {
    const keyboard = JSON.stringify({ inline_keyboard: [[{ text: 'Open', callback_data: 'o' }]] })
    const fields = { chat_id: String(chat), text: 'News', reply_markup: keyboard }
    const form = new FormData()
    for (const [name, value] of Object.entries(fields)) form.append(name, value)
    const path = `/bot${telegram.token}/SENDMESSAGE`
    now += 10_000
    await call(`${path}?${new URLSearchParams(fields)}`)
    await call(path, { method: 'POST', body: new URLSearchParams(fields) })
    await call(path, { method: 'POST', body: form })
    now += 10_000
    const body = JSON.stringify({ ...fields, reply_markup: JSON.parse(keyboard) })
    await call(path, { method: 'POST', body, headers: { 'content-type': 'application/json' } })
    const same = { text: 'News', reply_markup: { inline_keyboard: [[{ callback_data: 'o' }]] } }
    expect(telegram.messages(chat)).toMatchObject([same, same, same, same])
    expect(telegram.requests.at(-1)).toMatchObject({ method: 'sendMessage', status: 200, at: now })
  })
})

describe('rate limits', () => {
  test('429 has the seconds in its header and body; the seconds over, the chat takes messages again', async () => {
    for (let i = 0; i < 3; i++) await send()
    const response = await call(`/bot${telegram.token}/sendMessage?chat_id=${chat}&text=News`)
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, '1'])
    expect(await response.json()).toEqual({
      ok: false,
      error_code: 429,
      description: 'Too Many Requests: retry after 1',
      parameters: { retry_after: 1 },
    })
    await expect(send()).rejects.toMatchObject({ code: 429, parameters: { retry_after: 1 } })
    now += 1000
    expect(await send()).toMatchObject({ text: 'News' })
  })

  test('20 a minute into a group or channel', async () => {
    const channel = telegram.addChat({ type: 'channel' })
    for (let i = 0; i < 20; i++) {
      now += 1000
      await send('News', channel)
    }
    now += 1000
    await expect(send('News', channel)).rejects.toMatchObject({ parameters: { retry_after: 40 } })
    expect(await send()).toMatchObject({ text: 'News' })
  })

  test('30 a second over all chats', async () => {
    const chats = Array.from({ length: 31 }, () => telegram.addChat({ type: 'private' }))
    for (const one of chats.slice(0, 30)) await send('News', one)
    await expect(send('News', chats[30])).rejects.toMatchObject({ code: 429 })
  })
})

describe('faults', () => {
  test('after drop-after, 502-after and invalid-json the message is there although the call failed', async () => {
    for (const kind of ['drop-after', '502-after', 'invalid-json'] as const) {
      telegram.fault({ method: 'sendMessage', chat, kind })
      await expect(send(kind)).rejects.toThrow()
    }
    expect(telegram.messages(chat).map(({ text }) => text)).toEqual([
      'drop-after',
      '502-after',
      'invalid-json',
    ])
    expect(telegram.requests.map(({ status }) => status)).toEqual([0, 502, 200])
  })

  test('after drop-before, 502-before, 500, 429 and 400 it is not', async () => {
    telegram.fault({ kind: 'drop-before' })
    telegram.fault({ kind: '502-before' })
    telegram.fault({ kind: '500' })
    telegram.fault({ kind: '429', retryAfter: 30 })
    telegram.fault({ kind: '400', description: 'wrong type of the web page content' })
    await expect(send()).rejects.toMatchObject({ type: 'system' })
    await expect(send()).rejects.toMatchObject({ code: 502 })
    await expect(send()).rejects.toMatchObject({ code: 500 })
    await expect(send()).rejects.toMatchObject({ code: 429, parameters: { retry_after: 30 } })
    await expect(send()).rejects.toThrow('400: Bad Request: wrong type of the web page content')
    expect(telegram.messages(chat)).toEqual([])
  })

  test('a call left hanging ends when its caller gives up', async () => {
    telegram.fault({ kind: 'hang-after' })
    const giveUp = new AbortController()
    const hanging = createBot(telegram).telegram.callApi(
      'sendMessage',
      { chat_id: chat, text: 'News' },
      { signal: giveUp.signal as never },
    )
    await telegram.nextMessage(chat)
    giveUp.abort()
    await expect(hanging).rejects.toMatchObject({ name: 'AbortError' })
  })

  test('a fault meets only its own chat', async () => {
    const other = telegram.addChat({ type: 'private' })
    telegram.fault({ chat: other, kind: '500', times: 2 })
    expect(await send()).toMatchObject({ text: 'News' })
    await expect(send('News', other)).rejects.toMatchObject({ code: 500 })
    await expect(send('News', other)).rejects.toMatchObject({ code: 500 })
    expect(await send('News', other)).toMatchObject({ text: 'News' })
  })
})

describe('trouble', () => {
  test('decides call by call, after what was queued, until it is told to end', async () => {
    const asked: string[] = []
    telegram.trouble(({ method, payload }) => {
      asked.push(`${method} ${String(payload.text)}`)
      return payload.text === 'Bad' ? { kind: '502-after' } : undefined
    })
    telegram.fault({ kind: '500' })
    await expect(send('Queued')).rejects.toThrow('500')
    await expect(send('Bad')).rejects.toThrow('502')
    await send('Good')
    telegram.trouble(null)
    await send('Bad')
    expect(asked).toEqual(['sendmessage Bad', 'sendmessage Good'])
    expect(telegram.messages(chat).map(message => message.text)).toEqual(['Bad', 'Good', 'Bad'])
  })

  test('a line that is reset is told apart from one that is closed', async () => {
    telegram.fault({ kind: 'drop-before', reset: true })
    await expect(send()).rejects.toMatchObject({ code: 'ECONNRESET' })
    expect(telegram.messages(chat)).toEqual([])
  })

  test('limits can be switched off and on again', async () => {
    telegram.enforceLimits(false)
    for (let count = 0; count < 10; count++) await send()
    telegram.enforceLimits(true)
    for (let count = 0; count < 3; count++) await send()
    await expect(send()).rejects.toThrow('429')
  })
})

describe('what the bot says of itself', () => {
  const bot = () => createBot(telegram).telegram
  const commands = [{ command: 'topic', description: 'News of a topic' }]

  test('commands are stored by scope and language', async () => {
    await bot().setMyCommands(commands)
    await bot().setMyCommands(commands, { scope: { type: 'all_private_chats' }, language_code: 'az' })
    expect([...telegram.commandsMenu]).toEqual([
      ['default', commands],
      ['all_private_chats/az', commands],
    ])
    expect(await bot().getMyCommands({ language_code: 'ru' })).toEqual([])
    await bot().deleteMyCommands()
    expect([...telegram.commandsMenu.keys()]).toEqual(['all_private_chats/az'])
  })

  test.each([
    [[{ command: 'Topic', description: 'x' }], 'BOT_COMMAND_INVALID'],
    [[{ command: 'a'.repeat(33), description: 'x' }], 'command length must not exceed 32'],
    [[{ command: 'topic', description: ' ' }], 'command description must be non-empty'],
    [Array(101).fill({ command: 'topic', description: 'x' }), 'BOT_COMMANDS_TOO_MUCH'],
  ])('%.60j is refused', async (list, reason) => {
    await expect(bot().setMyCommands(list)).rejects.toThrow(`400: Bad Request: ${reason}`)
  })

  test('members and administrators are told as they are', async () => {
    const owner = telegram.addUser({ firstName: 'Owner' })
    const channel = telegram.addChat({ type: 'channel', admins: [owner] })
    expect(await bot().getChatMember(channel, owner)).toMatchObject({ status: 'creator' })
    expect(await bot().getChatMember(channel, telegram.bot.id)).toMatchObject({ can_post_messages: true })
    expect(await bot().getChatAdministrators(channel)).toHaveLength(2)
    await bot().leaveChat(channel)
    await expect(bot().getChat(channel)).rejects.toThrow(
      '403: Forbidden: bot is not a member of the channel chat',
    )
  })
})
