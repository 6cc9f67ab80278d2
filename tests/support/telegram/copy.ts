import { chatJson } from './chat-json.ts'
import type { Chat, Message } from './world.ts'

/** What is kept of a message that is passed on. Whose it was before, and whom it answered, is not. */
export function copyOf(chat: Chat, message: Message) {
  const { content, linkPreview } = message
  return {
    content,
    linkPreview,
    by: { forward_origin: originOf(chat, message) },
    keyboard: onlyLinks(message),
  }
}

/** What was passed on before keeps who wrote it first. */
function originOf(chat: Chat, { id, date, from, by }: Message): unknown {
  if (by.forward_origin !== undefined) return by.forward_origin
  if (chat.type === 'channel') return { type: 'channel', date, chat: chatJson(chat), message_id: id }
  return by.sender_chat === undefined
    ? { type: 'user', date, sender_user: from }
    : { type: 'chat', date, sender_chat: by.sender_chat }
}

/** The buttons go along where all of them are links, and else none does. */
function onlyLinks({ keyboard }: Message): Message['keyboard'] {
  return keyboard?.inline_keyboard.flat().every(({ url }) => url !== undefined) ? keyboard : undefined
}
