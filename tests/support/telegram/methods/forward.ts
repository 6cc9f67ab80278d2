import { checkPosting, findChat, findThread } from '../access.ts'
import { copyOf } from '../copy.ts'
import { messageJson } from '../message-json.ts'
import { addMessage } from '../messages.ts'
import { badRequest } from '../refusal.ts'
import type { Chat, Message } from '../world.ts'
import type { Method } from './method.ts'

/** Checks in the server's order: the chat it comes from and the message, the chat it goes to, whether it may be passed on. */
export const forwardMessage: Method = ({ world, args }) => {
  const from = findChat(world, args, 'read', 'from_chat_id')
  const message = from.messages.get(args.integer('message_id', 0, 0))
  if (message === undefined || !isShown(from, message)) throw badRequest('message to forward not found')
  const chat = findChat(world, args, 'write')
  const thread = findThread(chat, args)
  if (from.withheld) throw badRequest("message has protected content and can't be forwarded")
  checkPosting(chat, 'text messages')
  if (message.content.kind === 'service' || message.protect)
    throw badRequest("the message can't be forwarded")
  world.limits.admit(chat)
  const copy = addMessage(world, chat, {
    from: chat.type === 'channel' ? undefined : world.bot,
    outgoing: true,
    ...copyOf(from, message),
    thread,
    silent: args.flag('disable_notification'),
  })
  return messageJson(chat, copy)
}

/** In privacy mode a bot that is no administrator is shown what it is told of, and what other bots write no bot is. */
function isShown(chat: Chat, { id, from }: Message): boolean {
  if (chat.type !== 'supergroup' || !chat.untold.has(id)) return true
  return chat.status === 'administrator' && from?.is_bot !== true
}
