import { afterEach, beforeEach, expect, test } from 'vitest'
import { startTelegram, type TelegramEmulator } from './emulator.ts'
import { createBot } from './running-bot.ts'

let telegram: TelegramEmulator
beforeEach(async () => {
  telegram = await startTelegram({ limits: false })
})
afterEach(() => telegram.close())

const api = () => createBot(telegram).telegram
const posting = { can_post_messages: true }
const request_chat = {
  request_id: 1,
  chat_is_channel: true,
  user_administrator_rights: posting,
  bot_administrator_rights: posting,
}
const keyboard = (asked: object) => ({
  reply_markup: { keyboard: [[{ text: 'A channel', request_chat: asked }]] } as never,
})

test('a channel is shared by who administrates it, and the bot is made an administrator of it', async () => {
  const user = telegram.addUser()
  const chat = telegram.addChat({ type: 'private', user })
  const [mine, theirs] = [
    telegram.addChat({ type: 'channel', admins: [user], botStatus: 'left' }),
    telegram.addChat({ type: 'channel' }),
  ]
  const group = telegram.addChat({ type: 'supergroup', admins: [user] })
  const { message_id: message } = await api().sendMessage(chat, 'Which?', keyboard(request_chat))
  const share = (shared: number) => telegram.share({ chat, message, button: 'A channel', shared })
  expect(() => share(theirs)).toThrow('that the person administrates')
  expect(() => share(group)).toThrow('kind of chat is not listed')
  share(mine)
  const updates = await api().callApi('getUpdates', {})
  expect(updates).toMatchObject([
    {
      my_chat_member: {
        chat: { id: mine },
        new_chat_member: { status: 'administrator', can_post_messages: true },
      },
    },
    { message: { chat_shared: { request_id: 1, chat_id: mine } } },
  ])
})

test('chats are asked for in private alone, with rights of the bot that the person has', async () => {
  const chat = telegram.addChat({ type: 'private' })
  const group = telegram.addChat({ type: 'supergroup' })
  await expect(api().sendMessage(group, 'x', keyboard(request_chat))).rejects.toThrow('in private chats only')
  const { chat_is_channel: _, ...kindless } = request_chat
  await expect(api().sendMessage(chat, 'x', keyboard(kindless))).rejects.toThrow('chat_is_channel')
  const more = { ...request_chat, bot_administrator_rights: { can_edit_messages: true } }
  await expect(api().sendMessage(chat, 'x', keyboard(more))).rejects.toThrow('must be among')
})

test('a forced reply has a short example, and such a message is never edited', async () => {
  const chat = telegram.addChat({ type: 'private' })
  const force = (words: string) => ({
    reply_markup: { force_reply: true, input_field_placeholder: words } as const,
  })
  await expect(api().sendMessage(chat, 'x', force('x'.repeat(65)))).rejects.toThrow('64 characters')
  const { message_id } = await api().sendMessage(chat, 'x', force('x'.repeat(64)))
  await expect(api().editMessageText(chat, message_id, undefined, 'y')).rejects.toThrow("can't be edited")
})

test('a channel is found by its name, whatever its case, and a forwarded post names it', async () => {
  const user = telegram.addUser()
  const chat = telegram.addChat({ type: 'private', user })
  const channel = telegram.addChat({ type: 'channel', title: 'Hill News', username: 'hillnews' })
  expect(await api().getChat('@HillNews')).toMatchObject({
    id: channel,
    title: 'Hill News',
    username: 'hillnews',
  })
  await expect(api().getChat('@nobody')).rejects.toThrow('chat not found')
  telegram.forward({ chat, channel, text: 'A post' })
  expect(await api().callApi('getUpdates', {})).toMatchObject([
    { message: { text: 'A post', forward_origin: { type: 'channel', chat: { id: channel } } } },
  ])
})

test('what is forwarded tells whose it is, keeps its words, and its buttons where all are links', async () => {
  const [log, group] = [telegram.addChat({ type: 'private' }), telegram.addChat({ type: 'supergroup' })]
  const channel = telegram.addChat({ type: 'channel', title: 'Hill News' })
  const link = { type: 'text_link', offset: 0, length: 2, url: 'https://a.example/' } as const
  const buttons = (button: object) => ({ reply_markup: { inline_keyboard: [[button]] } as never })
  const linked = { entities: [link], ...buttons({ text: 'Go', url: 'https://a.example/' }) }
  const post = await api().sendMessage(channel, 'A post', linked)
  const said = await api().sendMessage(group, 'A word', buttons({ text: 'Press', callback_data: 'x' }))
  const forward = (from: number, id: number) => api().forwardMessage(log, from, id)
  expect(await forward(channel, post.message_id)).toMatchObject({
    text: 'A post',
    entities: [{ type: 'text_link', url: 'https://a.example/' }],
    reply_markup: { inline_keyboard: [[{ text: 'Go' }]] },
    forward_origin: { type: 'channel', chat: { id: channel }, message_id: post.message_id, date: post.date },
  })
  const copy = await forward(group, said.message_id)
  expect(copy).toMatchObject({
    text: 'A word',
    forward_origin: { type: 'user', sender_user: { id: telegram.bot.id } },
  })
  expect(copy).not.toHaveProperty('reply_markup')
  // Who wrote it first is kept.
  const passed = telegram.passOn({ from: channel, message: post.message_id, chat: log })
  expect(await forward(log, passed)).toMatchObject({ forward_origin: { chat: { id: channel } } })
})

test('what bots are not shown is not there to be forwarded, and some of the rest may not be', async () => {
  const [log, group] = [telegram.addChat({ type: 'private' }), telegram.addChat({ type: 'supergroup' })]
  const [person, bot] = [telegram.addUser(), telegram.addUser({ isBot: true })]
  const [word, answer] = [person, bot].map(from => telegram.say({ chat: group, from, text: 'A word' }))
  const command = telegram.say({ chat: group, text: `/help@${telegram.bot.username}` })
  const forward = (id = 0) => api().forwardMessage(log, group, id)
  for (const id of [word, answer, command + 1])
    await expect(forward(id)).rejects.toThrow('message to forward not found')
  expect(await forward(command)).toMatchObject({ text: `/help@${telegram.bot.username}` })
  telegram.setBotStatus(group, 'administrator')
  expect(await forward(word)).toMatchObject({ text: 'A word' })
  await expect(forward(answer)).rejects.toThrow('message to forward not found')
  telegram.kick(group)
  await expect(forward(command)).rejects.toThrow('bot was kicked from the supergroup chat')
  telegram.setBotStatus(group, 'member')
  await expect(forward(command + 1)).rejects.toThrow("Bad Request: the message can't be forwarded")
  telegram.withhold(group, true)
  await expect(forward(command)).rejects.toThrow("message has protected content and can't be forwarded")
  telegram.block(log)
  await expect(forward(command)).rejects.toThrow('bot was blocked by the user')
  await expect(api().sendChatAction(log, 'typing')).rejects.toThrow('bot was blocked by the user')
})

test('a forward counts for the chat it goes to, and one that is refused does not', async () => {
  telegram.enforceLimits(true)
  const [log, channel] = [telegram.addChat({ type: 'private' }), telegram.addChat({ type: 'channel' })]
  const { message_id } = await api().sendMessage(channel, 'A post')
  const forward = (id: number) => api().forwardMessage(log, channel, id)
  for (let count = 0; count < 5; count++) await expect(forward(message_id + 9)).rejects.toThrow('not found')
  for (let count = 0; count < 3; count++) await forward(message_id)
  await expect(forward(message_id)).rejects.toThrow('Too Many Requests')
})
