import { findChat, findMessage } from '../access.ts'
import { badRequest } from '../refusal.ts'
import { type Chat, type Message, unixTime } from '../world.ts'
import type { Method } from './method.ts'

const DELETABLE_SECONDS = 48 * 3600

export const deleteMessage: Method = ({ world, args }) => {
  if (args.text('chat_id') === '') throw badRequest('chat identifier is not specified')
  if (args.integer('message_id', 0, 0) === 0) throw badRequest('message identifier is not specified')
  const chat = findChat(world, args, 'write')
  const message = findMessage(chat, args, 'message to delete')
  const old = unixTime(world) - message.date > DELETABLE_SECONDS
  if (old || !mayDelete(chat, message)) {
    const numbered = chat.type === 'supergroup' || chat.type === 'channel'
    throw badRequest(numbered ? "message can't be deleted" : "message can't be deleted for everyone")
  }
  chat.messages.delete(message.id)
  return true
}

function mayDelete(chat: Chat, message: Message): boolean {
  if (chat.type === 'private') return true
  if (chat.type === 'channel') return message.outgoing && chat.status === 'administrator' && chat.canPost
  if (chat.type === 'group' && chat.status === 'administrator') return true
  return message.outgoing && message.content.kind !== 'service'
}
