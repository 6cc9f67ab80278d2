import type { Context } from 'telegraf'
import type { CallbackQuery, Chat, ChatMemberUpdated, Message, Update } from 'telegraf/types'
import type { ChatRef } from '#core/chat/chat-ref.ts'
import type { Command } from '#core/chat/command.ts'
import { ago } from '#core/chat/moments.ts'
import type { Ears, Heard } from '#core/chat/platform.ts'
import type { Reply } from '#core/chat/reply.ts'
import type { Log } from '#core/log.ts'
import { call, target } from './calls.ts'
import { typedCommand } from './commands.ts'
import { moved } from './errors.ts'
import { renderReply } from './render.ts'

export type Listening = {
  readonly ears: Ears
  readonly commands: ReadonlyMap<string, Command>
  readonly log: Log
  now(): Date
}

/** Answers one update. May throw; whoever calls it must not let telegraf see that, because it would stop polling. */
export async function hear(context: Context, listening: Listening): Promise<void> {
  const update: Update = context.update
  if ('message' in update) await message(update.message, context, listening)
  // Whoever may post in a channel may manage it.
  else if ('channel_post' in update) await message(update.channel_post, context, listening)
  else if ('callback_query' in update) await press(update.callback_query, context, listening)
  else if ('my_chat_member' in update) await membership(update.my_chat_member, listening)
}

async function message(message: Message, context: Context, listening: Listening): Promise<void> {
  if ('migrate_to_chat_id' in message) {
    const from: ChatRef = `telegram:${message.chat.id}`
    await listening.ears.changed(from, { movedTo: moved(from, message.migrate_to_chat_id) })
    return
  }
  const typed = 'text' in message ? typedCommand(message.text, context.me) : null
  if (typed === null) return
  const { chat } = message
  // In a group other bots' commands pass by as well; only in private is an unknown one meant for us.
  if (chat.type !== 'private' && !listening.commands.has(typed.command)) return
  const heard = heardIn(chat, refOf(message), message.from?.language_code, typed.command, typed.rest)
  const sender = 'sender_chat' in message ? message.sender_chat?.id : undefined
  const mayManage = () => canManage(context, chat, message.from?.id, sender)
  await answer(context, { ...heard, mayManage }, null, listening)
}

async function press(query: CallbackQuery, context: Context, listening: Listening): Promise<void> {
  // At once, so that the button stops waiting; late ones are refused and nothing is lost by that.
  await call(context.telegram, 'answerCallbackQuery', { callback_query_id: query.id }).catch(error =>
    listening.log.debug({ err: error }, 'a press was too old to be acknowledged'),
  )
  const { message } = query
  if (message === undefined || !('data' in query)) return
  const [, command = '', rest = ''] = /^([a-z]+) ?(.*)$/s.exec(query.data) ?? []
  const { chat } = message
  const heard = heardIn(chat, refOf(message), query.from.language_code, command, rest)
  const inPlace = listening.commands.get(command)?.manages === false && message.date > 0
  const mayManage = () => canManage(context, chat, query.from.id, undefined)
  await answer(context, { ...heard, mayManage }, inPlace ? message.message_id : null, listening)
}

/** Added, promoted, kicked, blocked: a chat that is lost keeps what it follows until it is back. */
async function membership(
  { chat, new_chat_member: { status } }: ChatMemberUpdated,
  { ears }: Listening,
): Promise<void> {
  const ref: ChatRef = `telegram:${chat.id}`
  if (status === 'left' || status === 'kicked')
    await ears.changed(ref, { gone: `the bot was removed (${status})` })
  else await ears.changed(ref, { back: true })
}

/** In a forum each topic is a chat of its own; an id of a thread that is no topic is only a reply's. */
function refOf(message: { chat: Chat; message_thread_id?: number; is_topic_message?: boolean }): ChatRef {
  const thread = message.is_topic_message ? `/${message.message_thread_id}` : ''
  return `telegram:${message.chat.id}${thread}`
}

function heardIn(chat: Chat, ref: ChatRef, locale: string | undefined, command: string, given: string) {
  return { command, given, chat: ref, shared: chat.type !== 'private', locale: locale ?? 'en' }
}

async function canManage(
  context: Context,
  chat: Chat,
  person: number | undefined,
  sender: number | undefined,
) {
  // A channel's posts, and an administrator who writes as the group, come from the chat itself.
  if (chat.type === 'channel' || sender === chat.id) return true
  if (person === undefined) return false
  const member = await call<{ status: string }>(context.telegram, 'getChatMember', {
    chat_id: chat.id,
    user_id: person,
  })
  return member.status === 'creator' || member.status === 'administrator'
}

async function answer(
  context: Context,
  heard: Heard,
  edit: number | null,
  { ears, now }: Listening,
): Promise<void> {
  const reply: Reply = await ears.answer(heard)
  const body = renderReply(reply, ago(now(), heard.locale))
  if (edit === null) await call(context.telegram, 'sendMessage', { ...target(heard.chat), ...body })
  else {
    const { chat_id } = target(heard.chat)
    await call(context.telegram, 'editMessageText', { chat_id, message_id: edit, ...body }).catch(
      ignoreUnmodified,
    )
  }
}

/** The same button pressed twice asks for what is there already. */
export function ignoreUnmodified(error: { description?: string }): void {
  if (!error.description?.includes('message is not modified')) throw error
}
