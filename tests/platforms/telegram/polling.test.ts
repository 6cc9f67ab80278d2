import { describe, expect, test } from 'vitest'
import { updatesInMemory } from '#core/chat/updates.ts'
import { before, closedPort, json } from '../answering-server.ts'
import { echo, eventually, places, words } from '../support.ts'
import { connected, emulator, platformFor } from './bot.ts'

const getUpdates = (telegram: { requests: readonly { method: string; payload: object }[] }) =>
  telegram.requests.filter(({ method }) => method === 'getUpdates').map(({ payload }) => payload)

describe('the start', () => {
  test('is over while polling goes on, and has asked who the bot is and taken a web hook away', async () => {
    // telegraf's launch() ends only with the polling. A web hook would get all updates.
    const { telegram, chat } = await emulator()
    await fetch(`${telegram.api}/bot${telegram.token}/setWebhook?url=https://hook.example/x`)
    const { platform } = platformFor(telegram)
    const ears = echo()
    await platform.start(ears)
    await telegram.polling()
    const methods = telegram.requests.map(({ method }) => method).slice(1)
    expect(methods[0]).toBe('getMe')
    expect(methods).toContain('deleteWebhook')
    expect(methods.lastIndexOf('getMyCommands')).toBeLessThan(methods.indexOf('setMyCommands'))
    telegram.say({ chat, text: '/latest' })
    await eventually(() => ears.heard).toHaveLength(1)
  })

  test.each([
    ['a token that is not Telegram’s (401)', (token: string) => token.replace('7000000001', '7000000002')],
    ['a token of the wrong form (404)', () => 'nonsense'],
  ])('fails at once with %s, and says what to set', async (_, wrong) => {
    const { telegram } = await emulator()
    const token = wrong(telegram.token)
    const { platform, entries, pauses } = platformFor({ api: telegram.api, token })
    const error = await platform.start(echo()).catch((error: unknown) => error)
    expect(error).toMatchObject({ message: expect.stringMatching(/refuses the token.*set TELEGRAM_TOKEN/) })
    expect(places(token, [error, entries])).toEqual([])
    expect(pauses.asked).toEqual([])
  })

  test('holds nobody up while Telegram is down: it is tried again, ever later, until Telegram is back', async () => {
    const { telegram, chat } = await emulator()
    telegram.fault({ method: 'getMe', kind: '502-before', times: 2 })
    telegram.fault({ method: 'getMe', kind: 'invalid-json' })
    const { platform, pauses, entries } = platformFor(telegram)
    const ears = echo()
    await platform.start(ears)
    expect(entries).toMatchObject([{ level: 'warn', message: expect.stringContaining('trying again') }])
    for (const asked of [[2_000], [2_000, 4_000], [2_000, 4_000, 8_000]]) {
      await eventually(() => pauses.asked).toEqual(asked)
      pauses.end()
    }
    await telegram.polling()
    telegram.say({ chat, text: '/latest' })
    await eventually(() => ears.heard).toHaveLength(1)
    expect(places(telegram.token, entries)).toEqual([])
  })

  test('that could not register the commands listens all the same, and registers them later', async () => {
    const { telegram, chat } = await emulator()
    telegram.fault({ method: 'setMyCommands', kind: '500' })
    const { platform, pauses, above } = platformFor(telegram)
    const ears = echo()
    await platform.start(ears)
    telegram.say({ chat, text: '/latest' })
    await eventually(() => ears.heard).toHaveLength(1)
    await eventually(() => pauses.asked).toEqual([2_000])
    pauses.end()
    await eventually(() => telegram.commandsMenu.size).toBe(3 * 7)
    // And does not begin to listen a second time, which would end the first.
    telegram.say({ chat, text: '/topics' })
    await eventually(() => telegram.messages(chat)).toHaveLength(2)
    await telegram.polling()
    expect(above('warn')).toEqual([])
  })

  test('asks for the kinds of updates it listens to', async () => {
    // An empty list would mean Telegram's own choice, without changes of membership of others, and so on.
    const { telegram } = await connected({ logPolling: true })
    await telegram.secondPoller()
    const allowed_updates = ['message', 'channel_post', 'callback_query', 'inline_query', 'my_chat_member']
    await eventually(() => getUpdates(telegram)[0]).toMatchObject({ timeout: 50, allowed_updates })
  })
})

describe('an update', () => {
  test('whose answer is slow holds up nobody in other chats, and its own chat stays in order', async () => {
    // telegraf asks for more only when the whole batch is answered, up to 90 s later.
    const slow = Promise.withResolvers<void>()
    const ears = echo(async ({ command }) => {
      if (command === 'search') await slow.promise
      return words(command)
    })
    const { telegram, chat } = await connected({ ears })
    const other = telegram.addChat({ type: 'private' })
    telegram.say({ chat, text: '/search x' })
    telegram.say({ chat, text: '/topics' })
    telegram.say({ chat: other, text: '/latest' })
    expect((await telegram.nextMessage(other)).text).toBe('latest')
    telegram.say({ chat: other, text: '/digest' })
    expect((await telegram.nextMessage(other)).text).toBe('digest')
    expect(telegram.messages(chat)).toEqual([])
    slow.resolve()
    await telegram.nextMessage(chat)
    await telegram.nextMessage(chat)
    expect(telegram.messages(chat).map(({ text }) => text)).toEqual(['search', 'topics'])
  })

  test('on which we fail ends neither the polling nor the rest of its batch, and is in the log', async () => {
    // Without bot.catch telegraf confirms and loses the batch, ends, and sets the exit code to 1.
    const ears = echo(async ({ command }) => {
      if (command === 'search') throw new TypeError('a fault of ours')
      return words(command)
    })
    const { telegram, chat, above } = await connected({ ears })
    for (const text of ['/search x', '/latest', '/search y', '/topics']) telegram.say({ chat, text })
    await eventually(() => telegram.messages(chat).map(({ text }) => text)).toEqual(['latest', 'topics'])
    expect(above('info')).toMatchObject(Array(2).fill({ fields: { err: { message: 'a fault of ours' } } }))
    expect(process.exitCode).toBeUndefined()
    await telegram.polling()
  })

  test('is not answered twice although the polling broke off after it', async () => {
    const { telegram, chat, ears, pauses } = await connected()
    telegram.say({ chat, text: '/latest' })
    await telegram.nextMessage(chat)
    await telegram.secondPoller()
    await eventually(() => pauses.asked).toHaveLength(1)
    pauses.end()
    await telegram.polling()
    expect(ears.heard).toHaveLength(1)
  })

  test('is confirmed only once it is dealt with: what a kill interrupts comes again, what was answered does not', async () => {
    const never = Promise.withResolvers<void>()
    const ears = echo(async ({ command }) => {
      if (command === 'follow') await never.promise
      return words(command)
    })
    const updates = updatesInMemory()
    const { telegram, chat, time } = await connected({ ears, settings: { updates } })
    const other = telegram.addChat({ type: 'private' })
    telegram.say({ chat, text: '/follow armenia' })
    telegram.say({ chat: other, text: '/latest' })
    telegram.say({ chat: other, text: '/topics' })
    await telegram.nextMessage(other)
    await telegram.nextMessage(other)
    // Killed here: the next process knows what is stored and nothing else.
    const next = platformFor(telegram, { updates, now: () => new Date(time.ms) })
    const again = echo()
    await next.platform.start(again)
    await telegram.nextMessage(chat)
    expect(again.heard.map(({ command }) => command)).toEqual(['follow'])
    expect(telegram.messages(other)).toHaveLength(2)
    never.resolve()
  })

  test('about a chat that could not be recorded comes again, until it can, and holds up no other', async () => {
    const ears = echo()
    let down = 3
    const changed: typeof ears.changed = async (chat, change) => {
      if (down-- > 0) throw new Error('the disk is full')
      await ears.changed(chat, change)
    }
    const { telegram, chat, ref, above } = await connected({ ears: { ...ears, changed } })
    const other = telegram.addChat({ type: 'private' })
    telegram.block(chat)
    telegram.say({ chat: other, text: '/latest' })
    await telegram.nextMessage(other)
    await eventually(() => ears.changes).toMatchObject([[ref, { gone: expect.any(String) }]])
    expect(above('info')).toMatchObject(Array(3).fill({ fields: { err: { message: 'the disk is full' } } }))
    await telegram.polling()
  })

  test('never overtakes an earlier one of its chat that has to come again', async () => {
    const ears = echo()
    let down = 2
    const changed: typeof ears.changed = async (chat, change) => {
      if ('gone' in change && down-- > 0) throw new Error('the disk is full')
      await ears.changed(chat, change)
    }
    const { telegram, chat } = await connected({ ears: { ...ears, changed } })
    telegram.block(chat)
    telegram.setBotStatus(chat, 'member')
    telegram.say({ chat, text: '/latest' })
    await telegram.nextMessage(chat)
    expect(ears.changes.map(([, change]) => Object.keys(change)[0])).toEqual(['gone', 'back'])
    await telegram.polling()
  })

  test('that can never be dealt with is given up, and is in the log', async () => {
    const changed = async () => Promise.reject(new Error('the disk is full'))
    const { telegram, chat, above } = await connected({ ears: { ...echo(), changed } })
    telegram.block(chat)
    await eventually(() => above('info').at(-1)?.message).toContain('given up')
    await telegram.polling()
    expect(above('info')).toHaveLength(5)
  })

  test('that was dealt with but not recorded is only recorded when it comes again', async () => {
    const memory = updatesInMemory()
    let down = 2
    const done: typeof memory.done = async (...args) => {
      if (down-- > 0) throw new Error('the disk is full')
      await memory.done(...args)
    }
    const { telegram, chat, ears } = await connected({ settings: { updates: { ...memory, done } } })
    telegram.say({ chat, text: '/follow armenia' })
    await eventually(() => down).toBe(-1)
    await telegram.polling()
    expect(ears.heard).toHaveLength(1)
  })

  test('is taken again where only its transport failed', async () => {
    const { telegram, chat, ears, pauses, entries } = await connected()
    telegram.fault({ method: 'getUpdates', kind: 'invalid-json' })
    telegram.say({ chat, text: '/latest' })
    await telegram.nextMessage(chat)
    telegram.say({ chat, text: '/topics' })
    await eventually(() => pauses.asked).toHaveLength(1)
    pauses.end()
    await telegram.nextMessage(chat)
    expect(ears.heard.map(({ command }) => command)).toEqual(['latest', 'topics'])
    expect(places(telegram.token, entries)).toEqual([])
  })
})

describe('polling that breaks off', () => {
  test('because another program polls is said in one sentence, and taken up again', async () => {
    // The older call is ended with 409, and telegraf's launch() with it.
    const { telegram, chat, ears, pauses, above } = await connected()
    await telegram.secondPoller()
    await eventually(() => above('info')).toHaveLength(1)
    expect(above('warn')).toMatchObject([
      { fields: {}, message: /another program receives the updates/ as never },
    ])
    expect(pauses.asked).toEqual([2_000])
    pauses.end()
    await telegram.polling()
    telegram.say({ chat, text: '/latest' })
    await eventually(() => ears.heard).toHaveLength(1)
    expect(above('info')).toHaveLength(1)
  })

  test.each(['502-before', 'drop-before', '500'] as const)(
    'by %s is taken up again, ever later while it lasts',
    async kind => {
      // telegraf waits a fixed 5 s, in which it cannot be stopped.
      const { telegram, chat, pauses, above } = await connected()
      telegram.fault({ method: 'getUpdates', kind, times: 3 })
      await telegram.secondPoller()
      for (const asked of [1, 2, 3, 4]) {
        await eventually(() => pauses.asked).toHaveLength(asked)
        pauses.end()
      }
      expect(pauses.asked).toEqual([2_000, 4_000, 8_000, 16_000])
      await telegram.polling()
      telegram.say({ chat, text: '/latest' })
      await telegram.nextMessage(chat)
      await telegram.secondPoller()
      await eventually(() => pauses.asked.at(-1)).toBe(2_000)
      expect(places(telegram.token, above('info'))).toEqual([])
    },
  )

  test('by a limit waits for as long as is asked', async () => {
    const { telegram, pauses } = await connected()
    telegram.fault({ method: 'getUpdates', kind: '429', retryAfter: 30 })
    await telegram.secondPoller()
    await eventually(() => pauses.asked).toEqual([2_000])
    pauses.end()
    await eventually(() => pauses.asked).toEqual([2_000, 30_000])
  })

  test('because the token is refused says what to set, and does not insist', async () => {
    const { telegram } = await emulator()
    let refuses = false
    const api = await before(telegram.api, path =>
      refuses && path.includes('getUpdates')
        ? json(401, { ok: false, error_code: 401, description: 'Unauthorized' })
        : undefined,
    )
    const { platform, pauses, above } = platformFor({ api, token: telegram.token })
    await platform.start(echo())
    await telegram.polling()
    refuses = true
    await telegram.secondPoller()
    await eventually(() => pauses.asked).toHaveLength(1)
    pauses.end()
    await eventually(() => pauses.asked).toEqual([2_000, 600_000])
    expect(above('warn').at(-1)?.message).toContain('set TELEGRAM_TOKEN')
  })
})

// telegraf's stop() throws before it polls, is not heard while it pauses, and waits for nothing.
describe('the stop', () => {
  // One that waited for the long poll to end would outlast the time limit of a test.
  test('before the start, and before polling has begun', async () => {
    const { telegram } = await emulator()
    await platformFor(telegram).platform.stop()
    const { platform } = platformFor(telegram)
    await platform.start(echo())
    await platform.stop()
  })

  test('while it polls, and what was answered does not come again', async () => {
    const { telegram, chat, platform } = await connected({ logPolling: true })
    telegram.say({ chat, text: '/latest' })
    await telegram.nextMessage(chat)
    await telegram.polling()
    await platform.stop()
    expect(getUpdates(telegram)).toContainEqual(expect.objectContaining({ limit: 1 }))
    const next = platformFor(telegram)
    const ears = echo()
    await next.platform.start(ears)
    await telegram.polling()
    expect(ears.heard).toEqual([])
  })

  test('during the pause after a 409', async () => {
    const { telegram, pauses, platform } = await connected()
    await telegram.secondPoller()
    await eventually(() => pauses.asked).toHaveLength(1)
    await platform.stop()
  })

  test('during the pause after a failed start, and while the call hangs', async () => {
    const refused = platformFor({ api: await closedPort(), token: '1:x' })
    await refused.platform.start(echo())
    await refused.platform.stop()
    const { telegram } = await emulator()
    telegram.fault({ method: 'getUpdates', kind: 'hang-before' })
    const { platform } = platformFor(telegram)
    await platform.start(echo())
    await platform.stop()
  })

  test('waits for an answer that is under way', async () => {
    const slow = Promise.withResolvers<void>()
    const ears = echo(async () => {
      await slow.promise
      return words('Just in time')
    })
    const { telegram, chat, platform } = await connected({ ears })
    telegram.say({ chat, text: '/latest' })
    await eventually(() => ears.heard).toHaveLength(1)
    let over = false
    const stopped = platform.stop().then(() => {
      over = true
    })
    for (let i = 0; i < 10; i++) await fetch(`${telegram.api}/bot${telegram.token}/getMe`)
    expect(over).toBe(false)
    slow.resolve()
    await stopped
    expect(telegram.messages(chat)).toMatchObject([{ text: 'Just in time' }])
  })

  test('does not wait for an answer’s limit to pass, but tries it once more', async () => {
    const { telegram, chat, platform, pauses } = await connected()
    telegram.fault({ method: 'sendMessage', kind: '429', retryAfter: 40 })
    telegram.say({ chat, text: '/latest' })
    await eventually(() => pauses.asked).toEqual([40_000])
    await platform.stop()
    expect(telegram.messages(chat)).toHaveLength(1)
  })
})
