import type { Args } from './args.ts'
import { badRequest, forbidden, Refusal } from './refusal.ts'
import type { Chat, Message, World } from './world.ts'

/** How much of the chat a method needs. A dead basic group still lets its old messages be read. */
export type Right = 'read' | 'read-members' | 'edit' | 'write'

/** The chat a call names, if the bot has this right in it; otherwise the refusal with Telegram's words. */
export function findChat(world: World, args: Args, right: Right, field = 'chat_id'): Chat {
  const name = args.text(field)
  if (name === '') throw badRequest('chat_id is empty')
  const chat = name.startsWith('@')
    ? [...world.chats.values()].find(
        ({ username }) => username?.toLowerCase() === name.slice(1).toLowerCase(),
      )
    : world.chats.get(Number.parseInt(name, 10))
  if (chat === undefined) throw badRequest('chat not found')
  if (chat.type === 'private') checkPrivate(chat, right)
  else if (chat.type === 'group') checkGroup(chat, right)
  else checkSupergroup(chat)
  return chat
}

function checkPrivate(chat: Chat, right: Right): void {
  if (right === 'read' || right === 'read-members') return
  if (chat.deleted) throw forbidden('user is deactivated')
  if (chat.status === 'kicked') throw forbidden('bot was blocked by the user')
  if (chat.status === 'left') throw forbidden("bot can't initiate conversation with a user")
}

function checkGroup(chat: Chat, right: Right): void {
  if (chat.migratedTo !== undefined || chat.deleted) {
    if (right === 'read' || right === 'edit') return
    if (chat.migratedTo === undefined) throw forbidden('the group chat was deleted')
    throw new Refusal(400, 'Bad Request: group chat was upgraded to a supergroup chat', {
      migrate_to_chat_id: chat.migratedTo,
    })
  }
  if (right === 'read') return
  if (chat.status === 'kicked') throw forbidden('bot was kicked from the group chat')
  if (chat.status === 'left') throw forbidden('bot is not a member of the group chat')
}

/** A deleted supergroup or channel looks to the bot as if it had been thrown out. */
function checkSupergroup(chat: Chat): void {
  if (chat.deleted || chat.status === 'kicked') throw forbidden(`bot was kicked from the ${chat.type} chat`)
  if (chat.status === 'left') throw forbidden(`bot is not a member of the ${chat.type} chat`)
}

export function checkPosting(chat: Chat, what: 'text messages' | 'photos' | 'documents'): void {
  if (mayPost(chat)) return
  throw badRequest(
    chat.type === 'channel'
      ? 'need administrator rights in the channel chat'
      : `not enough rights to send ${what} to the chat`,
  )
}

export function mayPost({ type, status, canPost }: Chat): boolean {
  if (type === 'channel') return status === 'administrator' && canPost
  return type === 'private' || status !== 'member' || canPost
}

/** The topic to post into. General (1) is meant by naming none; outside of forums the field is ignored. */
export function findThread(chat: Chat, args: Args): number | undefined {
  const thread = args.integer('message_thread_id', 0, 0)
  if (thread === 0 || chat.type === 'group' || chat.type === 'channel') return undefined
  if (chat.type === 'supergroup' && !chat.forum) return undefined
  const topic = chat.topics.get(thread)
  if (topic === undefined) throw badRequest('message thread not found')
  if (!topic.open) throw badRequest('TOPIC_CLOSED')
  return thread
}

export function findMessage(chat: Chat, args: Args, what: string): Message {
  const message = chat.messages.get(args.integer('message_id', 0, 0))
  if (message === undefined) throw badRequest(`${what} not found`)
  return message
}
