import { chatJson } from './chat-json.ts'
import { chatOf, personOf } from './chats.ts'
import { cleanText, trimText } from './clean.ts'
import { copyOf } from './copy.ts'
import { keepDocument } from './documents.ts'
import { findEntities } from './found.ts'
import { addService, announce, changeStatus, isInside, ownerOf } from './membership.ts'
import { messageJson } from './message-json.ts'
import { addMessage } from './messages.ts'
import { topicOf } from './rooms.ts'
import type { Entity, FormattedText } from './types.ts'
import { type Chat, type Content, type Message, type User, unixTime, type World } from './world.ts'

const CALLBACK_SECONDS = 150
const INLINE_SECONDS = 30
const QUERY_UNITS = 256

export type Said = {
  chat: number
  from?: number
  text: string
  /** Sent with the text below it, which may then be empty. */
  document?: { name: string; text: string | Buffer; mime?: string }
  thread?: number
  replyTo?: number
  languageCode?: string
  /** Written in the name of this chat: the group itself by an anonymous administrator, or a channel. */
  as?: number
}

/** A person, an admin in a channel, or another bot writes. Gives the message id. */
export function say(world: World, input: Said): number {
  const chat = chatOf(world, input.chat)
  const from = writerIn(world, chat, input.from)
  if (chat.deleted || chat.migratedTo !== undefined)
    throw new Error(`Nobody can write in chat ${chat.id} any more`)
  if (chat.type === 'private' && chat.status === 'kicked') {
    throw new Error(`Who blocked the bot cannot write to it: set the status of chat ${chat.id} first`)
  }
  if (input.thread !== undefined) topicOf(chat, input.thread)
  if (input.replyTo !== undefined && !chat.messages.has(input.replyTo)) {
    throw new Error(`Chat ${chat.id} has no message ${input.replyTo} to answer`)
  }
  const { text } = trimText(cleanText(input.text, []))
  if (text === '' && input.document === undefined) throw new Error('A message cannot be empty')
  const spoken = from && input.languageCode ? { ...from, language_code: input.languageCode } : from
  const message = addMessage(world, chat, {
    from: chat.type === 'channel' ? undefined : spoken,
    outgoing: false,
    content: contentOf(world, input.document, {
      text,
      entities: findEntities(text, chat.type !== 'channel'),
    }),
    thread: input.thread,
    replyTo: input.replyTo,
    ...(input.as === undefined ? {} : inTheNameOf(world, chat, input.as)),
  })
  tell(world, chat, message)
  return message.id
}

function contentOf(world: World, document: Said['document'], words: FormattedText): Content {
  if (document === undefined) return { kind: 'text', ...words }
  const { name, text, mime } = document
  const type = mime === undefined ? {} : { mime }
  return {
    kind: 'document',
    document: keepDocument(world, { name, data: Buffer.from(text), ...type }),
    ...words,
  }
}

/** Telegram puts a bot of its own in the place of whoever writes as a chat. */
function inTheNameOf(world: World, chat: Chat, as: number) {
  const stands =
    as === chat.id
      ? { id: 1_087_968_824, is_bot: true, first_name: 'Group', username: 'GroupAnonymousBot' }
      : { id: 136_817_688, is_bot: true, first_name: 'Channel', username: 'Channel_Bot' }
  return { from: stands, by: { sender_chat: chatJson(chatOf(world, as)) } }
}

/** What is posted in a channel appears in the group that discusses it, there as from Telegram itself. Gives the message id. */
export function autoForward(
  world: World,
  input: { channel: number; message: number; group: number },
): number {
  const [channel, group] = [chatOf(world, input.channel), chatOf(world, input.group)]
  const post = channel.messages.get(input.message)
  if (post === undefined) throw new Error(`Channel ${channel.id} has no message ${input.message}`)
  const origin = { type: 'channel', chat: chatJson(channel), message_id: post.id, date: post.date }
  const message = addMessage(world, group, {
    from: { id: 777_000, is_bot: false, first_name: 'Telegram' },
    outgoing: false,
    content: post.content,
    by: { sender_chat: chatJson(channel), is_automatic_forward: true, forward_origin: origin },
  })
  tell(world, group, message)
  return message.id
}

/** Presses a button the message really has. Gives the id of the callback query. */
export function press(
  world: World,
  input: { chat: number; message: number; data: string; from?: number },
): string {
  const chat = chatOf(world, input.chat)
  const message = chat.messages.get(input.message)
  if (message === undefined) throw new Error(`Chat ${chat.id} has no message ${input.message}`)
  const buttons = message.keyboard?.inline_keyboard.flat() ?? []
  if (!buttons.some(button => button.callback_data === input.data)) {
    throw new Error(`Message ${input.message} has no button with the data "${input.data}"`)
  }
  const from = writerIn(world, chat, input.from) ?? ownerOf(world, chat)
  const id = world.nextQuery()
  world.callbacks.set(id, { from, until: world.clock.now() + CALLBACK_SECONDS * 1000, answer: null })
  const query = {
    id,
    from,
    message: messageJson(chat, message),
    chat_instance: String(chat.id * 7 + 1),
    data: input.data,
  }
  world.updates.push('callback_query', query, CALLBACK_SECONDS, `callback ${from.id}`)
  return id
}

/** Shares a chat by a button of a keyboard that the bot sent. Gives the id of the service message. */
export function share(
  world: World,
  input: { chat: number; message: number; button: string; shared: number },
): number {
  const chat = chatOf(world, input.chat)
  const shared = chatOf(world, input.shared)
  const user = chat.user
  if (user === undefined) throw new Error('Chats are shared in private chats')
  const rows = (chat.messages.get(input.message)?.asks?.keyboard ?? []) as Record<string, unknown>[][]
  const asked = rows.flat().find(({ text }) => text === input.button)?.request_chat as
    | Record<string, unknown>
    | undefined
  if (asked === undefined) throw new Error(`Message ${input.message} has no button "${input.button}"`)
  if (asked.chat_is_channel !== (shared.type === 'channel'))
    throw new Error('That kind of chat is not listed')
  if (asked.user_administrator_rights !== undefined && !shared.admins.includes(user.id))
    throw new Error('Only chats are listed that the person administrates')
  if (asked.bot_is_member === true && !isInside(shared)) throw new Error('The bot is no member there')
  const rights = asked.bot_administrator_rights as Record<string, unknown> | undefined
  if (rights !== undefined && shared.status !== 'administrator')
    changeStatus(world, shared, 'administrator', { by: user, canPost: rights.can_post_messages === true })
  const fields = { chat_shared: { request_id: asked.request_id, chat_id: shared.id } }
  return addService(world, chat, user, fields).id
}

/** Forwards a post of a channel to the bot. Gives the message id. */
export function forward(world: World, input: { chat: number; channel: number; text?: string }): number {
  const chat = chatOf(world, input.chat)
  const channel = chatOf(world, input.channel)
  const text = input.text ?? 'A post'
  const date = unixTime(world)
  const message = addMessage(world, chat, {
    from: writerIn(world, chat, undefined),
    outgoing: false,
    content: { kind: 'text', text, entities: findEntities(text, true) },
    by: { forward_origin: { type: 'channel', date, chat: chatJson(channel), message_id: 7 } },
  })
  tell(world, chat, message)
  return message.id
}

/** A member passes a message on. Gives the message id. */
export function passOn(world: World, input: { from: number; message: number; chat: number }): number {
  const [from, chat] = [chatOf(world, input.from), chatOf(world, input.chat)]
  const passed = from.messages.get(input.message)
  if (passed === undefined) throw new Error(`Chat ${from.id} has no message ${input.message}`)
  const copy = copyOf(from, passed)
  const message = addMessage(world, chat, {
    from: writerIn(world, chat, undefined),
    outgoing: false,
    ...copy,
  })
  tell(world, chat, message)
  return message.id
}

/** Types "@bot words" in some chat. Gives the id of the inline query. */
export function askInline(
  world: World,
  input: { from: number; query: string; offset?: string; chatType?: string },
): string {
  const from = personOf(world, input.from)
  if (!world.inline) throw new Error('Nobody can ask a bot whose inline mode is off')
  if (input.query.length > QUERY_UNITS)
    throw new Error(`Telegram passes on ${QUERY_UNITS} characters at most`)
  const id = world.nextQuery()
  const until = world.clock.now() + INLINE_SECONDS * 1000
  world.inlineQueries.set(id, { from, until, answered: Promise.withResolvers(), answer: null })
  const chatType = input.chatType === undefined ? {} : { chat_type: input.chatType }
  const query = { id, from, query: input.query, offset: input.offset ?? '', ...chatType }
  world.updates.push('inline_query', query, INLINE_SECONDS, `inline ${from.id}`)
  return id
}

/** Sends what the bot offered into a chat; the bot, if it is there, sees it. Gives the message id. */
export function chooseInline(world: World, input: { query: string; result: string; chat: number }): number {
  const query = world.inlineQueries.get(input.query)
  const result = query?.answer?.results.find(({ id }) => id === input.result)
  if (query === undefined || result === undefined) throw new Error(`There is no such result: ${input.result}`)
  const chat = chatOf(world, input.chat)
  const from = writerIn(world, chat, query.from.id)
  const { text, entities, keyboard, linkPreview } = result
  const message = addMessage(world, chat, {
    from: chat.type === 'channel' ? undefined : from,
    outgoing: false,
    by: { via_bot: world.bot },
    content: { kind: 'text', text, entities },
    keyboard,
    linkPreview,
  })
  if (isInside(chat)) announce(world, chat, message)
  return message.id
}

function writerIn(world: World, chat: Chat, id: number | undefined): User | undefined {
  if (chat.user) {
    if (id !== undefined && id !== chat.user.id) throw new Error(`Chat ${chat.id} is not of user ${id}`)
    return chat.user
  }
  if (chat.type === 'channel' && id === undefined) return undefined
  const user = id === undefined ? ownerOf(world, chat) : personOf(world, id)
  chat.members.add(user.id)
  return user
}

/** Tells the bot of what it is to see. */
function tell(world: World, chat: Chat, message: Message): void {
  const { content } = message
  if (isSeen(world, chat, message, content.kind === 'service' ? '' : content.text))
    announce(world, chat, message)
  else chat.untold.add(message.id)
}

/** In a channel an admin bot sees every post; in a group privacy mode holds until the bot is an admin. */
function isSeen(world: World, chat: Chat, message: Message, text: string): boolean {
  const other = message.from?.is_bot === true && message.by.sender_chat === undefined
  if (!isInside(chat) || other) return false
  if (chat.type === 'private' || chat.status === 'administrator') return true
  if (chat.type === 'channel') return false
  const answered = chat.messages.get(message.replyTo ?? 0)
  if (answered?.outgoing) return true
  const commands = findEntities(text, true).filter(entity => entity.type === 'bot_command')
  return commands.some(command => isForBot(world, chat, text, command))
}

/** `/cmd@bot` always; a plain `/cmd` only while the bot was the last bot to speak. */
function isForBot(world: World, chat: Chat, text: string, { offset, length }: Entity): boolean {
  const name = text.slice(offset, offset + length).split('@')[1]
  if (name === undefined) return chat.lastBot === world.bot.id
  return name.toLowerCase() === world.bot.username.toLowerCase()
}
