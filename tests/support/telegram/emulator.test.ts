import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startTelegram, type TelegramEmulator } from './emulator.ts'
import { createBot, type RunningBot, runBot } from './running-bot.ts'

let telegram: TelegramEmulator
let running: RunningBot | undefined
let now: number

beforeEach(async () => {
  now = Date.UTC(2026, 0, 5, 9)
  telegram = await startTelegram({ clock: { now: () => now } })
})

afterEach(async () => {
  await running?.stop()
  running = undefined
  await telegram.close()
})

describe('commands', () => {
  test('a person is answered in a private chat', async () => {
    running = await runBot(telegram, bot => bot.command('topic', ctx => ctx.reply(`Topic: ${ctx.payload}`)))
    const user = telegram.addUser({ firstName: 'Leyla', languageCode: 'az' })
    const chat = telegram.addChat({ type: 'private', user })
    telegram.say({ chat, text: '/topic azerbaijan' })
    expect(await telegram.nextMessage(chat)).toMatchObject({
      chat: user,
      text: 'Topic: azerbaijan',
      edits: 0,
    })
  })

  test('in a group the bot hears its name, and plain commands only while it spoke last', async () => {
    running = await runBot(telegram, bot => {
      bot.command('start', ctx => ctx.reply('Hello'))
      bot.on('message', ctx => ctx.reply(`Heard: ${ctx.text}`))
    })
    const chat = telegram.addChat({ type: 'group' })
    telegram.say({ chat, text: '/start' })
    telegram.say({ chat, text: 'What is new?' })
    telegram.say({ chat, text: `/start@${telegram.bot.username}` })
    expect(await telegram.nextMessage(chat)).toMatchObject({ text: 'Hello' })
    telegram.say({ chat, text: '/start' })
    const second = await telegram.nextMessage(chat)
    expect(second).toMatchObject({ text: 'Hello' })
    const other = telegram.addUser({ isBot: true, username: 'other_bot' })
    telegram.say({ chat, from: other, text: 'I speak now' })
    telegram.say({ chat, text: '/start' })
    telegram.say({ chat, text: 'Thanks', replyTo: second.message_id })
    expect(await telegram.nextMessage(chat)).toMatchObject({ text: 'Heard: Thanks' })
    expect(telegram.messages(chat)).toHaveLength(3)
  })

  test('a bot that is admin hears a whole group, and posts of others in its channel', async () => {
    running = await runBot(telegram, bot => {
      bot.on('message', ctx => ctx.reply(`Heard: ${ctx.text}`))
      bot.on('channel_post', ctx => ctx.reply('Seen'))
    })
    const group = telegram.addChat({ type: 'supergroup', botStatus: 'administrator' })
    const channel = telegram.addChat({ type: 'channel' })
    telegram.say({ chat: group, text: 'Rain in Ganja' })
    telegram.say({ chat: channel, text: 'Post by hand' })
    expect(await telegram.nextMessage(group)).toMatchObject({ text: 'Heard: Rain in Ganja' })
    expect(await telegram.nextMessage(channel)).toMatchObject({ text: 'Seen' })
    await telegram.polling()
    expect(telegram.messages(channel)).toHaveLength(1)
  })

  test('a topic of a forum is answered in that topic', async () => {
    running = await runBot(telegram, bot => bot.command('id', ctx => ctx.reply('Here')))
    const chat = telegram.addChat({ type: 'supergroup', forum: true })
    const thread = telegram.addTopic(chat, 'News')
    telegram.say({ chat, thread, text: `/id@${telegram.bot.username}` })
    expect(await telegram.nextMessage(chat)).toMatchObject({ message_thread_id: thread })
  })
})

describe('buttons', () => {
  test('a press is answered and the message edited; only buttons that are there can be pressed', async () => {
    running = await runBot(telegram, bot => {
      bot.start(ctx =>
        ctx.reply('Page 1', {
          reply_markup: { inline_keyboard: [[{ text: 'Next', callback_data: 'p:2' }]] },
        }),
      )
      bot.action('p:2', async ctx => {
        await ctx.answerCbQuery('Page 2')
        await ctx.editMessageText('Page 2')
      })
    })
    const chat = telegram.addChat({ type: 'private' })
    telegram.say({ chat, text: '/start' })
    const { message_id } = await telegram.nextMessage(chat)
    expect(() => telegram.press({ chat, message: message_id, data: 'p:3' })).toThrow('no button')
    const query = telegram.press({ chat, message: message_id, data: 'p:2' })
    expect(telegram.callbackAnswer(query)).toBeNull()
    const edited = await telegram.nextMessage(chat)
    expect(edited).toMatchObject({ message_id, text: 'Page 2', edits: 1 })
    expect(edited).not.toHaveProperty('reply_markup')
    expect(telegram.callbackAnswer(query)).toEqual({ text: 'Page 2' })
  })

  test('a late answer is refused, and a press nobody fetched is gone after 150 seconds', async () => {
    const bot = createBot(telegram)
    const chat = telegram.addChat({ type: 'private' })
    const reply_markup = { inline_keyboard: [[{ text: 'Next', callback_data: 'n' }]] }
    const sent = await bot.telegram.sendMessage(chat, 'Page 1', { reply_markup })
    const query = telegram.press({ chat, message: sent.message_id, data: 'n' })
    now += 151_000
    await expect(bot.telegram.answerCbQuery(query)).rejects.toThrow(
      '400: Bad Request: query is too old and response timeout expired or query ID is invalid',
    )
    expect(await bot.telegram.callApi('getUpdates', {})).toEqual([])
  })

  test('an inline query is answered once', async () => {
    running = await runBot(telegram, bot => bot.on('inline_query', ctx => ctx.answerInlineQuery([])))
    const id = telegram.askInline({ from: telegram.addUser(), query: 'azerbaijan' })
    await telegram.polling()
    expect(telegram.inlineAnswer(id)?.results).toEqual([])
    await expect(running.bot.telegram.answerInlineQuery(id, [])).rejects.toThrow('query is too old')
  })
})

describe('updates', () => {
  test('nothing is handled twice or lost across a clean stop and a new launch', async () => {
    const handled: string[] = []
    const hear = (name: string) =>
      runBot(telegram, bot => bot.on('text', ctx => void handled.push(name + ctx.text)))
    const chat = telegram.addChat({ type: 'private' })
    running = await hear('first: ')
    telegram.say({ chat, text: 'one' })
    telegram.say({ chat, text: 'two' })
    await telegram.polling()
    await running.stop()
    telegram.say({ chat, text: 'three' })
    running = await hear('second: ')
    telegram.say({ chat, text: 'four' })
    await telegram.polling()
    expect(handled).toEqual(['first: one', 'first: two', 'second: three', 'second: four'])
  })

  test('what was not confirmed comes again; an offset forgets what is before it', async () => {
    const bot = createBot(telegram)
    const chat = telegram.addChat({ type: 'private' })
    for (const text of ['one', 'two', 'three']) telegram.say({ chat, text })
    const get = (offset: number) => bot.telegram.callApi('getUpdates', { offset, timeout: 0 })
    const first = await get(0)
    expect(first).toHaveLength(3)
    expect(await get(0)).toEqual(first)
    expect(await get((first[0]?.update_id ?? 0) + 1)).toEqual(first.slice(1))
    expect(await get(-1)).toEqual(first.slice(2))
    now += 24 * 3600_000
    expect(await get(0)).toEqual([])
  })

  test('a poll whose answer was lost is no loss', async () => {
    const bot = createBot(telegram)
    const chat = telegram.addChat({ type: 'private' })
    telegram.say({ chat, text: 'one' })
    telegram.fault({ method: 'getUpdates', kind: 'drop-after' })
    await expect(bot.telegram.callApi('getUpdates', {})).rejects.toThrow('socket hang up')
    expect(await bot.telegram.callApi('getUpdates', {})).toHaveLength(1)
  })

  test('launch rejects when another instance polls', async () => {
    const bot = createBot(telegram)
    const ended = bot.launch()
    const outcome = expect(ended).rejects.toThrow(
      '409: Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
    )
    await telegram.secondPoller()
    await outcome
  })

  test('a second telegraf takes the place of the first', async () => {
    const first = createBot(telegram)
    const outcome = expect(first.launch()).rejects.toThrow('409')
    await telegram.polling()
    running = await runBot(telegram, () => {})
    await outcome
    const chat = telegram.addChat({ type: 'private' })
    const sent = await running.bot.telegram.sendMessage(chat, 'Still here')
    expect(sent.text).toBe('Still here')
  })

  test('only the wanted kinds come, and the wish is remembered', async () => {
    const bot = createBot(telegram)
    const chat = telegram.addChat({ type: 'private' })
    await bot.telegram.callApi('getUpdates', { allowed_updates: ['my_chat_member'] })
    telegram.say({ chat, text: 'unheard' })
    telegram.block(chat)
    const updates = await bot.telegram.callApi('getUpdates', {})
    expect(updates).toMatchObject([{ my_chat_member: { new_chat_member: { status: 'kicked' } } }])
  })

  test('a webhook shuts out polling, gets its updates in order, again until taken, and may answer with a method', async () => {
    const got: unknown[] = []
    const hook = createServer(async (request, response) => {
      const { message } = (await json(request)) as { message: { chat: { id: number } } }
      got.push({ ...message, secret: request.headers['x-telegram-bot-api-secret-token'] })
      response.writeHead(got.length === 1 ? 503 : 200)
      const call = { method: 'sendMessage', chat_id: message.chat.id, text: 'Both read' }
      response.end(got.length === 3 ? JSON.stringify(call) : '')
    })
    await new Promise<void>(listening => hook.listen(0, '127.0.0.1', listening))
    const { port } = hook.address() as AddressInfo
    await telegram.close()
    telegram = await startTelegram({ webhookRoute: () => `http://127.0.0.1:${port}/` })
    const bot = createBot(telegram)
    await bot.telegram.setWebhook('https://news.example/hook', { secret_token: 's3cret' })
    await expect(bot.telegram.callApi('getUpdates', {})).rejects.toThrow('409')
    const chat = telegram.addChat({ type: 'private' })
    telegram.say({ chat, text: 'one' })
    telegram.say({ chat, text: 'two' })
    expect(await telegram.nextMessage(chat)).toMatchObject({ text: 'Both read' })
    expect(got).toMatchObject(['one', 'one', 'two'].map(text => ({ text, secret: 's3cret' })))
    expect(await bot.telegram.getWebhookInfo()).toMatchObject({ url: 'https://news.example/hook' })
    await bot.telegram.deleteWebhook()
    hook.close()
  })
})
