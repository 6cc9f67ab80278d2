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
