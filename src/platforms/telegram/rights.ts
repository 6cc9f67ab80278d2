import { TelegramError } from 'telegraf'
import type { Chat, ChatMember } from 'telegraf/types'
import { addressOf, type ChatRef } from '#core/chat/chat-ref.ts'
import type { Lack, Place, Places } from '#core/chat/command.ts'
import type { Call } from './calls.ts'

/** Who asks: a person, and the chat as which they write, where they do. */
export type Asker = { readonly person: number | undefined; readonly sender: number | undefined }

/** A channel's posts, and an administrator who writes as the group, come from the chat itself. */
export async function canManage(call: Call, chat: Chat, { person, sender }: Asker): Promise<boolean> {
  if (sender === chat.id || (chat.type === 'channel' && person === undefined)) return true
  // Who writes as another chat, such as a linked channel, is somebody whom Telegram does not tell.
  if (person === undefined || sender !== undefined) return false
  const member = call<ChatMember>('getChatMember', { chat_id: chat.id, user_id: person })
  return isAdministrator(await untold(member))
}

/** The channels and groups that the bot is in; from a private chat each can be set up that the person may manage. */
export function placesOf(call: Call, bot: number, chat: Chat, ref: ChatRef, asker: Asker): Places {
  return {
    offered: chat.type === 'private',
    async find(name) {
      if (name === ref) {
        const managed = chat.type === 'private' || (await canManage(call, chat, asker))
        return { chat: ref, name: '', managed, lacks: [] }
      }
      const named = nameOf(name)
      return named === null ? null : await found(call, bot, named, asker.person)
    },
  }
}

/** What `getChat` takes: the id of `-1001`, `telegram:-1001` or `telegram:-1001/7`, or a name as `@name` or a link has it. */
function nameOf(typed: string): { readonly chat: number | string; readonly topic: string } | null {
  const given = typed.trim()
  const address = given.startsWith('telegram:') ? addressOf(given as ChatRef) : given
  const [, id, topic = ''] = /^(-?\d{1,15})(\/\d{1,10})?$/.exec(address) ?? []
  if (id !== undefined) return { chat: Number(id), topic }
  const [, name] = /^(?:@|(?:https?:\/\/)?t\.me\/)([a-z]\w{3,31})\/?$/i.exec(address) ?? []
  return name === undefined ? null : { chat: `@${name}`, topic: '' }
}

/** Null where the bot knows no such chat, or is not in it. */
async function found(
  call: Call,
  bot: number,
  { chat: chat_id, topic }: { readonly chat: number | string; readonly topic: string },
  person: number | undefined,
): Promise<Place | null> {
  const chat = await refusable(call<Chat>('getChat', { chat_id }))
  if (chat === null || chat.type === 'private') return null
  const member = (user_id: number) => call<ChatMember>('getChatMember', { chat_id: chat.id, user_id })
  const own = await refusable(member(bot))
  if (own === null) return null
  const lacks = lackedBy(own, chat)
  // Of a channel members are told to its administrators alone.
  const theirs = person === undefined ? null : await refusable(member(person))
  const unknown = theirs === null && person !== undefined && lacks.length > 0
  return {
    chat: `telegram:${chat.id}${topic}`,
    name: 'title' in chat ? chat.title : '',
    managed: unknown ? null : theirs !== null && isAdministrator(theirs),
    lacks,
  }
}

function lackedBy(own: ChatMember, { type }: Chat): Lack[] {
  if (type === 'channel')
    return own.status === 'administrator' && own.can_post_messages !== false ? [] : ['post']
  if (own.status === 'left' || own.status === 'kicked') return ['member']
  return own.status === 'restricted' && !own.can_send_messages ? ['send'] : []
}

function isAdministrator(member: ChatMember | null): boolean {
  return member?.status === 'creator' || member?.status === 'administrator'
}

/** Null where Telegram says that there is no such member, or does not tell. */
async function untold(asked: Promise<ChatMember>): Promise<ChatMember | null> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof TelegramError && error.code === 400) return null
    throw error
  }
}

/** Null where Telegram says that there is none, or that the bot may not know. */
async function refusable<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof TelegramError && (error.code === 400 || error.code === 403)) return null
    throw error
  }
}
