import { describe, expect, test } from 'vitest'
import { checkLogChat } from '../../../src/platforms/telegram/check.ts'
import { outcome, post } from '../support.ts'
import { emulator } from './bot.ts'
import { calls, chatWith, headline, minute, neverKnown } from './cut-off.ts'

describe('nothing is tried', () => {
  test.each(['group', 'private'] as const)('in a %s, where messages are not numbered by chat', async kind => {
    const { send, comeBack, looked } = await chatWith({ kind })
    expect(await send('502-after')).toMatchObject(neverKnown)
    expect(await comeBack()).toMatchObject(neverKnown)
    expect(looked()).toEqual([])
  })

  test('without a log chat', async () => {
    const { send, comeBack, looked } = await chatWith({ logChat: null })
    expect(await send('502-after')).toMatchObject(neverKnown)
    expect(await comeBack()).toMatchObject(neverKnown)
    expect(looked()).toEqual([])
  })
})

describe('the log chat', () => {
  test.each(['private', 'supergroup'] as const)(
    'that is a %s is never told more than it bears',
    async logChat => {
      const { telegram, chat, send, comeBack } = await chatWith({ logChat, limits: true })
      for (let count = 0; count < 19; count++) telegram.say({ chat, text: 'Good morning' })
      await send('502-after')
      expect(await comeBack()).toHaveProperty('message')
      expect(calls(telegram, 'forwardMessage').map(({ status }) => status)).toEqual(Array(21).fill(200))
    },
  )

  test('is waited for where it is told too much, and holds no other chat up', async () => {
    const { telegram, ref, send, again, comeBack, platform, idOf } = await chatWith()
    await send('502-after')
    telegram.fault({ method: 'forwardMessage', kind: '429', retryAfter: 7 })
    expect(await outcome(platform.send(ref, post, again()))).toMatchObject({
      kind: 'unknown',
      retryAfter: 7_000,
    })
    expect(await outcome(platform.send(ref, post, again()))).toMatchObject({
      kind: 'unknown',
      retryAfter: 7_000,
    })
    expect(await comeBack()).toEqual({ message: idOf(headline) })
  })

  test('that is lost is named in the log once, and looked at again for an hour', async () => {
    const { telegram, log, time, above, send, comeBack, again, platform, ref, idOf } = await chatWith()
    telegram.block(log)
    await send('502-after')
    const began = time.ms
    expect(await outcome(platform.send(ref, post, again()))).toMatchObject({
      kind: 'unknown',
      retryAfter: 2_000,
    })
    expect(await comeBack()).toMatchObject(neverKnown)
    expect(time.ms - began).toBeGreaterThan(60 * minute)
    expect(above('info').map(({ message }) => message)).toEqual([
      expect.stringContaining('TELEGRAM_LOG_CHAT'),
    ])
    telegram.setBotStatus(log, 'member')
    expect(await comeBack()).toEqual({ message: idOf(headline) })
  })
})

test('the check of the installation says whether the bot may write in the log chat', async () => {
  const { telegram, chat } = await emulator()
  const channel = telegram.addChat({ type: 'channel', username: 'hillnews' })
  const check = (log: string | number) => checkLogChat(telegram.token, telegram.api, String(log))
  for (const log of [chat, channel, '@HillNews']) expect(await check(log)).toMatchObject({ state: 'good' })
  telegram.setBotStatus(channel, 'administrator', false)
  telegram.block(chat)
  for (const [log, problem] of [
    [chat, 'bot was blocked by the user'],
    [channel, 'have no write access to the chat'],
    [12, 'chat not found'],
  ] as const)
    expect(await check(log)).toMatchObject({ state: 'bad', says: expect.stringContaining(problem) })
})

describe('trouble while a post is looked for', () => {
  test('a limit of the chat is waited for as long as Telegram says', async () => {
    const { telegram, send, again, comeBack, platform, ref, idOf } = await chatWith()
    await send('502-after')
    telegram.fault({ method: 'editMessageText', kind: '429', retryAfter: 7 })
    expect(await outcome(platform.send(ref, post, again()))).toMatchObject({
      kind: 'busy',
      retryAfter: 7_000,
    })
    expect(await comeBack()).toEqual({ message: idOf(headline) })
  })

  test('what is not known of a call is found out by another, ever later, and after half a day no more', async () => {
    const { telegram, time, send, again, comeBack, platform, ref, idOf } = await chatWith()
    await send('502-after')
    for (const [hours, retryAfter] of [
      [0, 2_000],
      [1, 60_000],
      [13, 0],
    ] as const) {
      for (const kind of ['502-before', 'drop-before'] as const) {
        telegram.fault({ method: 'forwardMessage', kind })
        time.ms += 5_000
        const later = { ...again(), since: new Date(time.ms - hours * 60 * minute) }
        expect(await outcome(platform.send(ref, post, later))).toMatchObject({ kind: 'unknown', retryAfter })
      }
    }
    time.ms += 5_000
    expect(await comeBack()).toEqual({ message: idOf(headline) })
  })

  test('any other answer leaves it unknown', async () => {
    for (const description of ['MESSAGE_ID_INVALID', 'chat not found', 'CHAT_FORWARDS_RESTRICTED']) {
      const { telegram, above, send, comeBack, looked } = await chatWith()
      await send('502-after')
      telegram.fault({ method: 'forwardMessage', kind: '400', description })
      expect(await comeBack()).toMatchObject(neverKnown)
      expect(looked()).toHaveLength(1)
      expect(above('info')).toEqual([])
    }
  })

  test('a bot that was thrown out finds nothing', async () => {
    const { telegram, chat, above, send, comeBack } = await chatWith()
    await send('502-after')
    telegram.kick(chat)
    expect(await comeBack()).toMatchObject(neverKnown)
    expect(above('info')).toEqual([])
  })
})
