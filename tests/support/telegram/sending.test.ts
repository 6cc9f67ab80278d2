import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startTelegram, type TelegramEmulator } from './emulator.ts'
import { createBot } from './running-bot.ts'

let telegram: TelegramEmulator
let now: number

beforeEach(async () => {
  now = Date.UTC(2026, 0, 5, 9)
  telegram = await startTelegram({ clock: { now: () => now }, limits: false })
})

afterEach(() => telegram.close())

const api = () => createBot(telegram).telegram
const button = (extra: object) => ({ inline_keyboard: [[{ text: 'Open', ...extra } as never]] })

describe('chats that take nothing', () => {
  test.each([
    ['group', 'group'],
    ['supergroup', 'supergroup'],
    ['channel', 'channel'],
  ] as const)('a %s the bot was thrown out of, or is not in', async (type, name) => {
    const chat = telegram.addChat({ type })
    telegram.kick(chat)
    await expect(api().sendMessage(chat, 'News')).rejects.toThrow(
      `403: Forbidden: bot was kicked from the ${name} chat`,
    )
    telegram.setBotStatus(chat, 'left')
    await expect(api().sendMessage(chat, 'News')).rejects.toThrow(
      `403: Forbidden: bot is not a member of the ${name} chat`,
    )
    const updates = await api().callApi('getUpdates', { allowed_updates: ['my_chat_member'] })
    expect(updates.filter(update => 'my_chat_member' in update)).toMatchObject([
      { my_chat_member: { chat: { id: chat }, new_chat_member: { status: 'kicked' } } },
      { my_chat_member: { old_chat_member: { status: 'kicked' }, new_chat_member: { status: 'left' } } },
    ])
  })

  test('people who blocked the bot, left Telegram or never wrote to it', async () => {
    const blocked = telegram.addChat({ type: 'private' })
    telegram.block(blocked)
    const gone = telegram.addChat({ type: 'private' })
    telegram.deleteChat(gone)
    const stranger = telegram.addChat({ type: 'private', botStatus: 'left' })
    const send = (chat: number) => api().sendMessage(chat, 'News')
    await expect(send(blocked)).rejects.toThrow('403: Forbidden: bot was blocked by the user')
    await expect(send(gone)).rejects.toThrow('403: Forbidden: user is deactivated')
    await expect(send(stranger)).rejects.toThrow(
      "403: Forbidden: bot can't initiate conversation with a user",
    )
    await expect(send(telegram.addUser())).rejects.toThrow('400: Bad Request: chat not found')
    telegram.setBotStatus(blocked, 'member')
    expect(await send(blocked)).toMatchObject({ text: 'News' })
  })

  test('a channel without the right to post, a deleted group, a closed and a missing topic', async () => {
    const channel = telegram.addChat({ type: 'channel', botCanPost: false })
    const group = telegram.addChat({ type: 'group' })
    telegram.deleteChat(group)
    const forum = telegram.addChat({ type: 'supergroup', forum: true })
    const closed = telegram.addTopic(forum)
    telegram.closeTopic(forum, closed)
    await expect(api().sendMessage(channel, 'News')).rejects.toThrow(
      '400: Bad Request: need administrator rights in the channel chat',
    )
    await expect(api().sendMessage(group, 'News')).rejects.toThrow(
      '403: Forbidden: the group chat was deleted',
    )
    const into = (message_thread_id: number) => api().sendMessage(forum, 'News', { message_thread_id })
    await expect(into(closed)).rejects.toThrow('400: Bad Request: TOPIC_CLOSED')
    await expect(into(999)).rejects.toThrow('400: Bad Request: message thread not found')
    await expect(into(1)).rejects.toThrow('400: Bad Request: message thread not found')
    expect(await api().sendMessage(forum, 'In General')).not.toHaveProperty('message_thread_id')
  })

  test('a group that became a supergroup names its new id, in the error and in the service messages', async () => {
    const group = telegram.addChat({ type: 'group' })
    const next = telegram.migrate(group)
    expect(String(next)).toMatch(/^-100\d{10}$/)
    await expect(api().sendMessage(group, 'News')).rejects.toMatchObject({
      code: 400,
      description: 'Bad Request: group chat was upgraded to a supergroup chat',
      parameters: { migrate_to_chat_id: next },
    })
    expect(await api().sendMessage(next, 'News')).toMatchObject({ chat: { id: next, type: 'supergroup' } })
    expect(await api().callApi('getUpdates', {})).toMatchObject([
      { message: { chat: { id: group }, migrate_to_chat_id: next } },
      { message: { chat: { id: next }, migrate_from_chat_id: group } },
    ])
  })
})

describe('edits', () => {
  test('the same text, entities and keyboard are refused; a new keyboard is not', async () => {
    const chat = telegram.addChat({ type: 'private' })
    const first = { parse_mode: 'HTML' as const, reply_markup: button({ callback_data: 'a' }) }
    const { message_id } = await api().sendMessage(chat, '<b>News</b>', first)
    const edit = (text: string, extra: object) =>
      api().editMessageText(chat, message_id, undefined, text, extra)
    await expect(edit(' <b>News</b>\n', first)).rejects.toThrow(
      '400: Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
    )
    await edit('<b>News</b>', { ...first, reply_markup: button({ callback_data: 'b' }) })
    await edit('News', first)
    expect(telegram.messages(chat)).toMatchObject([{ text: 'News', entities: [], edits: 2 }])
  })

  test('missing messages, messages of others, photos and messages with a reply keyboard', async () => {
    const chat = telegram.addChat({ type: 'private' })
    const edit = (id: number) => api().editMessageText(chat, id, undefined, 'New')
    await expect(edit(9999)).rejects.toThrow('400: Bad Request: message to edit not found')
    await expect(edit(telegram.say({ chat, text: 'Mine' }))).rejects.toThrow("message can't be edited")
    const photo = await api().sendPhoto(chat, 'https://a.az/1.jpg', { caption: 'Photo' })
    await expect(edit(photo.message_id)).rejects.toThrow('there is no text in the message to edit')
    const asked = await api().sendMessage(chat, 'Where?', { reply_markup: { force_reply: true } })
    await expect(edit(asked.message_id)).rejects.toThrow("message can't be edited")
  })

  test('of a channel its messages are numbered one after the other, and only with the right to it others’ are edited', async () => {
    const button = (data: string) => ({ inline_keyboard: [[{ text: 'Next', callback_data: data }]] })
    for (const botCanEdit of [false, true]) {
      const chat = telegram.addChat({ type: 'channel', botCanEdit })
      const member = await api().getChatMember(chat, telegram.bot.id)
      expect(member).toMatchObject({ can_post_messages: true, can_edit_messages: botCanEdit })
      const { message_id } = await api().sendMessage(chat, 'News', { reply_markup: button('a') })
      expect(telegram.say({ chat, text: 'Theirs' })).toBe(message_id + 1)
      const edit = (id: number, data: string) =>
        api().editMessageReplyMarkup(chat, id, undefined, button(data))
      await expect(edit(message_id, 'a')).rejects.toThrow('400: Bad Request: message is not modified')
      await expect(edit(message_id + 2, 'a')).rejects.toThrow('400: Bad Request: message to edit not found')
      if (botCanEdit) expect(await edit(message_id + 1, 'a')).toMatchObject({ text: 'Theirs' })
      else
        await expect(edit(message_id + 1, 'a')).rejects.toThrow("400: Bad Request: message can't be edited")
    }
  })

  test('what is deleted is gone; after 48 hours it stays', async () => {
    const chat = telegram.addChat({ type: 'private' })
    const { message_id } = await api().sendMessage(chat, 'News')
    await api().deleteMessage(chat, message_id)
    await expect(api().deleteMessage(chat, message_id)).rejects.toThrow('message to delete not found')
    const old = await api().sendMessage(chat, 'News')
    now += 49 * 3600_000
    await expect(api().deleteMessage(chat, old.message_id)).rejects.toThrow("message can't be deleted")
  })
})

describe('keyboards', () => {
  test.each([
    [{ callback_data: 'ə'.repeat(33) }, 'BUTTON_DATA_INVALID'],
    [{ callback_data: 'x', text: '' }, 'inline keyboard button text must be non-empty'],
    [{}, "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"],
    [{ callback_data: 'x', url: 'https://a.az' }, "can't parse inline keyboard button: Emulator: one action"],
    [
      { url: 'http://localhost/x' },
      "inline keyboard button URL 'http://localhost/x' is invalid: Wrong HTTP URL",
    ],
  ])('%j is refused', async (extra, reason) => {
    const chat = telegram.addChat({ type: 'private' })
    await expect(api().sendMessage(chat, 'News', { reply_markup: button(extra) })).rejects.toThrow(
      `400: Bad Request: ${reason}`,
    )
  })

  test('64 bytes of data are the most, and a link is given back in Telegram’s form', async () => {
    const chat = telegram.addChat({ type: 'private' })
    await api().sendMessage(chat, 'News', { reply_markup: button({ callback_data: 'ə'.repeat(32) }) })
    await api().sendMessage(chat, 'News', { reply_markup: button({ url: 'https://A.az' }) })
    expect(telegram.messages(chat)[1]?.reply_markup?.inline_keyboard[0]?.[0]?.url).toBe('https://a.az/')
  })
})

test('an answer to a missing message is refused unless that may be left out', async () => {
  const chat = telegram.addChat({ type: 'group' })
  const answer = (extra: object) =>
    api().sendMessage(chat, 'News', { reply_parameters: { message_id: 9999, ...extra } })
  await expect(answer({})).rejects.toThrow('400: Bad Request: message to be replied not found')
  expect(await answer({ allow_sending_without_reply: true })).toMatchObject({ text: 'News' })
})

test('message ids: private chats and groups share one sequence, channels have their own', async () => {
  const chats = (['private', 'group', 'channel', 'supergroup'] as const).map(type =>
    telegram.addChat({ type }),
  )
  const ids: number[] = []
  for (const chat of [...chats, ...chats]) ids.push((await api().sendMessage(chat, 'News')).message_id)
  const [first = 0] = ids
  expect(ids).toEqual([first, first + 1, 2, 2, first + 2, first + 3, 3, 3])
})

describe('photos', () => {
  const png = (width: number, height: number) => {
    const data = Buffer.alloc(64)
    data.write('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1')
    data.writeUInt32BE(width, 16)
    data.writeUInt32BE(height, 20)
    return data
  }

  test('an upload, an address and a file_id; the caption follows the rules of a text', async () => {
    const chat = telegram.addChat({ type: 'channel' })
    const sent = await api().sendPhoto(
      chat,
      { source: png(800, 600) },
      { caption: '<b>x</b>', parse_mode: 'HTML' },
    )
    await api().sendPhoto(chat, sent.photo[0]?.file_id ?? '')
    expect(telegram.messages(chat)).toMatchObject([
      { text: 'x', entities: [{ type: 'bold' }], photo: { width: 800, height: 600, bytes: 64 } },
      { text: '', photo: { width: 800 } },
    ])
  })

  test('what is no picture, too long a shape, a caption of 1025', async () => {
    const chat = telegram.addChat({ type: 'private' })
    const send = (source: Buffer) => api().sendPhoto(chat, { source })
    await expect(send(Buffer.from('<html>'))).rejects.toThrow('400: Bad Request: IMAGE_PROCESS_FAILED')
    await expect(send(png(2100, 100))).rejects.toThrow('400: Bad Request: PHOTO_INVALID_DIMENSIONS')
    await expect(api().sendPhoto(chat, 'photo.jpg')).rejects.toThrow('wrong remote file identifier specified')
    await expect(api().sendPhoto(chat, 'https://a.az/1', { caption: 'x'.repeat(1025) })).rejects.toThrow(
      '400: Bad Request: message caption is too long',
    )
  })
})
