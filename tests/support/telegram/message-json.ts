import { chatJson } from './chat-json.ts'
import type { Document, EmulatedMessage, Photo } from './types.ts'
import type { Chat, Content, Message } from './world.ts'

export function messageJson(chat: Chat, message: Message, withReply = true): Record<string, unknown> {
  const reply = withReply ? repliedTo(chat, message) : undefined
  return {
    message_id: message.id,
    ...(message.from ? { from: message.from } : { sender_chat: chatJson(chat) }),
    chat: chatJson(chat),
    date: message.date,
    ...(message.editDate === undefined ? {} : { edit_date: message.editDate }),
    ...threadJson(chat, message),
    ...(reply ? { reply_to_message: messageJson(chat, reply, false) } : {}),
    ...message.by,
    ...contentJson(message.content),
    ...previewJson(message),
    ...(message.keyboard ? { reply_markup: message.keyboard } : {}),
    ...(message.protect ? { has_protected_content: true } : {}),
  }
}

/** In a topic a message that answers none is given the topic's first message as the one it answers. */
function repliedTo(chat: Chat, message: Message): Message | undefined {
  const implicit = chat.forum && message.thread !== message.id ? message.thread : undefined
  return chat.messages.get(message.replyTo ?? implicit ?? 0)
}

/**
 * A forum topic, or in other supergroups the first message of a chain of answers: the same field, told apart
 * only by is_topic_message.
 */
function threadJson(chat: Chat, message: Message): Record<string, unknown> {
  if (message.thread === undefined) return {}
  return { message_thread_id: message.thread, ...(chat.forum ? { is_topic_message: true } : {}) }
}

function contentJson(content: Content): Record<string, unknown> {
  if (content.kind === 'service') return content.fields
  const entities = content.entities.length > 0 ? content.entities : undefined
  if (content.kind === 'text') return { text: content.text, ...(entities ? { entities } : {}) }
  const caption = content.text === '' ? {} : { caption: content.text }
  const media =
    content.kind === 'photo'
      ? { photo: [photoJson(content.photo)] }
      : { document: documentJson(content.document) }
  return {
    ...media,
    ...caption,
    ...(entities ? { caption_entities: entities } : {}),
  }
}

function photoJson(photo: Photo): Record<string, unknown> {
  const { file_id, width, height, bytes } = photo
  return { file_id, file_unique_id: `u${file_id}`, width, height, file_size: bytes }
}

function documentJson({ file_id, name, mime, data }: Document): Record<string, unknown> {
  const type = mime === undefined ? {} : { mime_type: mime }
  return { file_id, file_unique_id: `u${file_id}`, file_name: name, file_size: data.length, ...type }
}

function previewJson(message: Message): Record<string, unknown> {
  const asked = message.linkPreview !== undefined && Object.keys(message.linkPreview).length > 0
  return asked ? { link_preview_options: message.linkPreview } : {}
}

/** The message as a reader of the chat would describe it in a test. */
export function emulated(chat: Chat, message: Message): EmulatedMessage {
  const { content } = message
  const words = content.kind === 'service' ? { text: '', entities: [] } : content
  return {
    message_id: message.id,
    chat: chat.id,
    date: message.date,
    edits: message.edits,
    text: words.text,
    entities: words.entities,
    ...(content.kind === 'photo' ? { photo: content.photo } : {}),
    ...(content.kind === 'document'
      ? { document: { name: content.document.name, text: content.document.data.toString('utf8') } }
      : {}),
    ...(message.keyboard ? { reply_markup: message.keyboard } : {}),
    ...(message.asks ? { asks: message.asks } : {}),
    ...(message.linkPreview ? { link_preview_options: message.linkPreview } : {}),
    disable_notification: message.silent,
    protect_content: message.protect,
    ...(message.thread === undefined ? {} : { message_thread_id: message.thread }),
    ...(message.replyTo === undefined ? {} : { reply_to_message_id: message.replyTo }),
  }
}
