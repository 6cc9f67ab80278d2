import type {
  CallbackQuery,
  Chat,
  ChatMember,
  ChatMemberUpdated,
  Document,
  InlineQuery,
  Message,
  Update,
  User,
} from 'telegraf/types'
import type { ChatRef } from '#core/chat/chat-ref.ts'
import type { Command } from '#core/chat/command.ts'
import type { PersonRef } from '#core/chat/languages.ts'
import type { Messages } from '#core/chat/messages.ts'
import type { Ears, Heard } from '#core/chat/platform.ts'
import { readPress } from '#core/chat/press.ts'
import type { UpdateStore } from '#core/chat/updates.ts'
import { type Answering, type AnswerPlace, answer } from './answers.ts'
import { general } from './calls.ts'
import { typedCommand } from './commands.ts'
import { documentOf, isList } from './documents.ts'
import { moved } from './errors.ts'
import { answerInline } from './inline.ts'
import { askedBy } from './question.ts'
import { canManage, placesOf } from './rights.ts'

export type Listening = Omit<Answering, 'tappable'> & {
  readonly ears: Ears
  readonly commands: ReadonlyMap<string, Command>
  readonly messages: Messages
  /** Whose clocks the times in posts are told by. */
  readonly timeZone: string
  /** Whose updates they are. */
  readonly bot: string
  readonly updates: UpdateStore
  /** Reads a document that somebody sent. Fails with a reason in words. */
  document(document: Document): Promise<Uint8Array>
}

/** The chat in which it happened; none for what is looked for from anywhere. */
export function chatOf(update: Update): Chat | undefined {
  if ('message' in update) return update.message.chat
  if ('channel_post' in update) return update.channel_post.chat
  if ('callback_query' in update) return update.callback_query.message?.chat
  return 'my_chat_member' in update ? update.my_chat_member.chat : undefined
}

/** Does what an update asks for. Fails where a change of the chat could not be recorded. */
export async function hear(update: Update, listening: Listening): Promise<void> {
  if ('message' in update) await message(update.message, listening)
  // Whoever may post in a channel may manage it.
  else if ('channel_post' in update) await message(update.channel_post, listening)
  else if ('callback_query' in update) await press(update.callback_query, listening)
  else if ('inline_query' in update) await inline(update.inline_query, listening)
  else if ('my_chat_member' in update) await membership(update.my_chat_member, listening)
}

async function message(message: Message, listening: Listening): Promise<void> {
  const { ears, call, username } = listening
  const ref = refOf(message)
  if ('migrate_to_chat_id' in message)
    return await ears.changed(ref, { movedTo: moved(ref, message.migrate_to_chat_id) })
  // The same is told in the new chat, to which alone it may have come.
  if ('migrate_from_chat_id' in message)
    return await ears.changed(`telegram:${message.migrate_from_chat_id}`, { movedTo: ref })
  if ('forum_topic_reopened' in message) return await ears.changed(ref, { back: true })
  const { chat } = message
  const words = 'text' in message ? message.text : 'document' in message ? (message.caption ?? '') : ''
  const typed: Said | null = typedCommand(words, username, listening.commands)
  const said = typed ?? saidOtherwise(message, listening)
  if (said === null || !isSaid(message)) return
  // In a group other bots' commands pass by as well; only in private is an unknown one meant for us.
  if (chat.type !== 'private' && !listening.commands.has(said.command)) return
  const sender = 'sender_chat' in message ? message.sender_chat?.id : undefined
  const asker = { person: message.from?.id, sender }
  const heard = {
    chat: ref,
    shared: chat.type !== 'private',
    ...personOf(sender === undefined ? message.from : undefined),
    locale: message.from?.language_code ?? 'en',
    command: said.command,
    given: said.rest,
    ...(said.picked === undefined ? {} : { picked: said.picked }),
    ...(said.plain === undefined ? {} : { plain: said.plain }),
    ...aboutOf(message),
    ...attachedTo(message, said, listening),
    places: placesOf(call, Number(listening.bot), chat, ref, asker),
    mayManage: () => canManage(call, chat, asker),
  }
  await answering(heard, chat, null, listening, message.from ?? null)
}

const takesFiles = ({ options }: Command) => options.some(({ kind }) => kind === 'file')

/** The document that the command is about, where it is one that takes any. */
function attachedTo(message: Message, said: Said, listening: Listening): Pick<Heard, 'attached'> {
  const command = listening.commands.get(said.command)
  const document = command !== undefined && takesFiles(command) ? documentOf(message) : undefined
  return document === undefined ? {} : { attached: () => listening.document(document) }
}

/** Cards that were sent by way of a bot, and posts of a channel that appear in its group, are no commands, whatever they say. */
function isSaid(message: Message): boolean {
  return !('via_bot' in message) && !('is_automatic_forward' in message)
}

/**
 * What is said without a command: a reply to a question of ours, or, in private, a chat that is shared or a post of it, a list of
 * feeds, or words.
 */
function saidOtherwise(message: Message, { commands, bot, username }: Listening): Said | null {
  const replied = 'reply_to_message' in message ? message.reply_to_message : undefined
  if (String(replied?.from?.id) === bot && replied && 'entities' in replied && 'text' in message) {
    const asked = askedBy(replied.entities, username)
    if (asked !== null) return { command: asked.command, rest: asked.argument, picked: [message.text] }
  }
  if (message.chat.type !== 'private') return null
  const takesPlaces = ({ options }: Command) => options.some(({ kind }) => kind === 'place')
  const command = [...commands.values()].find(takesPlaces)?.name
  const shared = 'chat_shared' in message ? message.chat_shared.chat_id : forwardedFrom(message)
  if (command !== undefined && shared !== undefined) return { command, rest: String(shared) }
  const list = 'document' in message && isList(message.document)
  const importer = [...commands.values()].find(takesFiles)?.name
  if (list && importer !== undefined) return { command: importer, rest: '' }
  const words = 'text' in message && !('forward_origin' in message) ? message.text.trim() : ''
  const finder = [...commands.values()].find(({ ofPlainWords }) => ofPlainWords)?.name
  // A command for another bot is none for us, and no words either.
  if (finder === undefined || words === '' || words.startsWith('/')) return null
  return { command: finder, rest: words, plain: true }
}

type Said = {
  readonly command: string
  readonly rest: string
  readonly picked?: readonly string[]
  readonly plain?: true
}

/** The channel whose post this is; of what people wrote nothing is told. */
function forwardedFrom(message: Message): number | undefined {
  const origin = 'forward_origin' in message ? message.forward_origin : undefined
  return origin?.type === 'channel' ? origin.chat.id : undefined
}

async function press(query: CallbackQuery, listening: Listening): Promise<void> {
  const { commands, call, log } = listening
  // At once, so that the button stops waiting; late ones are refused and nothing is lost by that.
  await call('answerCallbackQuery', { callback_query_id: query.id }).catch(error =>
    log.debug({ err: error }, 'a press was not acknowledged'),
  )
  const { message } = query
  if (message === undefined || !('data' in query)) return
  const { code, seal: pressed } = listening.seals.open(query.data)
  const { command, argument: given, apart } = readPress(code)
  const { chat } = message
  const asker = { person: query.from.id, sender: undefined }
  const heard = {
    chat: refOf(message),
    shared: chat.type !== 'private',
    ...personOf(query.from),
    locale: query.from.language_code ?? 'en',
    command,
    given,
    pressed,
    places: placesOf(call, Number(listening.bot), chat, refOf(message), asker),
    mayManage: () => canManage(call, chat, asker),
  }
  // Reading goes on in the message it began in, where it can still be edited; what changes settings is said anew.
  const inPlace = commands.get(command)?.manages === false && !apart && message.date > 0
  const { message_id } = message
  const place = inPlace ? { edit: message_id } : apart ? { below: message_id } : null
  await answering(heard, chat, place, listening, query.from)
}

/** Nothing is changed by it, and who goes on typing asks anew. */
async function inline(query: InlineQuery, listening: Listening): Promise<void> {
  try {
    await answerInline(query, listening)
  } catch (error) {
    listening.log.warn({ err: error }, 'an inline query was not answered')
  }
}

/** What was heard has its effect by then: an answer that cannot be brought is no reason to hear it again. */
async function answering(
  heard: Heard,
  chat: Chat,
  place: AnswerPlace,
  listening: Listening,
  asker: User | null,
): Promise<void> {
  // In a channel nobody can say anything.
  const tappable = chat.type !== 'channel'
  try {
    await answer(listening.ears, heard, place, { ...listening, tappable }, asker)
  } catch (error) {
    listening.log.warn({ chat: heard.chat, err: error }, 'an answer could not be brought')
  }
}

/** Added, promoted, muted, kicked, blocked: a chat that is lost keeps what it follows until it is back. */
async function membership(update: ChatMemberUpdated, listening: Listening): Promise<void> {
  const { chat, from, old_chat_member: before, new_chat_member: member } = update
  const ref: ChatRef = `telegram:${chat.id}`
  const change = mayPost(member) ? { back: true as const } : { gone: `the bot is ${member.status}` }
  await listening.ears.changed(ref, change)
  const isGroup = chat.type === 'group' || chat.type === 'supergroup'
  if (!isGroup || isInside(before) || !mayPost(member)) return
  // Whoever adds a bot is told at once what to do with it; nobody else is told anything before they ask.
  const heard = {
    chat: ref,
    shared: true,
    ...personOf(from),
    locale: from.language_code ?? 'en',
    command: 'start',
    given: '',
    mayManage: () => canManage(listening.call, chat, { person: from.id, sender: undefined }),
  }
  await answering(heard, chat, null, listening, from)
}

function isInside(member: ChatMember): boolean {
  const { status } = member
  return status === 'restricted' ? member.is_member : status !== 'left' && status !== 'kicked'
}

function mayPost(member: ChatMember): boolean {
  switch (member.status) {
    case 'left':
    case 'kicked':
      return false
    case 'restricted':
      return member.is_member && member.can_send_messages
    case 'administrator':
      // Said of channels alone.
      return member.can_post_messages !== false
    default:
      return true
  }
}

/** In a forum each topic is a chat of its own; an id of a thread that is no topic is only a reply's. */
function refOf(message: { chat: Chat; message_thread_id?: number; is_topic_message?: boolean }): ChatRef {
  const { chat, message_thread_id: thread, is_topic_message } = message
  const topic = is_topic_message === true && thread !== undefined && thread !== general
  return `telegram:${chat.id}${topic ? `/${thread}` : ''}`
}

/** Whoever writes as a chat is nobody: what Telegram then gives as the sender stands for all who do. */
function personOf(from: User | undefined): { person?: PersonRef } {
  return from === undefined ? {} : { person: `telegram:user/${from.id}` }
}

/** The message that is replied to. In a topic of a forum all that answer nothing answer its first message. */
function aboutOf(message: Message): Pick<Heard, 'about' | 'aboutIn'> {
  const replied = 'reply_to_message' in message ? message.reply_to_message : undefined
  if (replied === undefined || 'forum_topic_created' in replied) return {}
  const origin = 'is_automatic_forward' in replied ? replied.forward_origin : undefined
  if (origin?.type === 'channel')
    return { about: [String(origin.message_id)], aboutIn: `telegram:${origin.chat.id}` }
  return { about: [String(replied.message_id)] }
}
