import { botMemberJson, chatJson } from './chat-json.ts'
import { messageJson } from './message-json.ts'
import { addMessage } from './messages.ts'
import type { BotStatus } from './types.ts'
import { type Chat, type Message, type User, unixTime, type World } from './world.ts'

/** Messages and changes of membership are kept for a day. */
export const DAY_SECONDS = 86_400

/** Changes what the bot is in a chat and tells it so, as it tells of its own leaving. */
export function changeStatus(
  world: World,
  chat: Chat,
  status: BotStatus,
  change: { by: User; canPost?: boolean },
): void {
  const before = botMemberJson(chat, world.bot, chat.status, chat.canPost)
  const wasInside = isInside(chat)
  chat.status = status
  chat.canPost = change.canPost ?? (chat.canPost || status === 'administrator')
  const after = botMemberJson(chat, world.bot, chat.status, chat.canPost)
  if (JSON.stringify(before) === JSON.stringify(after)) return

  const update = {
    chat: chatJson(chat),
    from: change.by,
    date: unixTime(world),
    old_chat_member: before,
    new_chat_member: after,
  }
  world.updates.push('my_chat_member', update, DAY_SECONDS, String(chat.id))
  if (chat.type !== 'group' && chat.type !== 'supergroup') return
  if (wasInside && !isInside(chat)) addService(world, chat, change.by, { left_chat_member: world.bot })
  if (!wasInside && isInside(chat)) addService(world, chat, change.by, { new_chat_members: [world.bot] })
}

export function isInside(chat: Chat): boolean {
  return !chat.deleted && (chat.status === 'member' || chat.status === 'administrator')
}

/** A service message; the bot is told of it even where it sees nothing else. */
export function addService(
  world: World,
  chat: Chat,
  from: User | undefined,
  fields: Record<string, unknown>,
  thread?: number,
): Message {
  const content = { kind: 'service', fields } as const
  const outgoing = from?.id === world.bot.id
  const message = addMessage(world, chat, { from, outgoing, content, thread })
  announce(world, chat, message)
  return message
}

export function announce(world: World, chat: Chat, message: Message): void {
  const kind = chat.type === 'channel' ? 'channel_post' : 'message'
  world.updates.push(kind, messageJson(chat, message), DAY_SECONDS, String(chat.id))
}

/** Whoever changes things in a chat: its person, or its owner. */
export function ownerOf(world: World, chat: Chat): User {
  const owner = chat.user ?? world.users.get(chat.admins[0] ?? 0)
  if (owner === undefined) throw new Error(`Chat ${chat.id} has no owner`)
  return owner
}
