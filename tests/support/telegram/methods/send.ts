import { checkPosting, findChat, findThread } from '../access.ts'
import { readDocument } from '../documents.ts'
import { finishFormatted, readFormatted } from '../formatted.ts'
import { checkMarkup, readMarkup } from '../keyboard.ts'
import { readLinkPreview } from '../link-preview.ts'
import { messageJson } from '../message-json.ts'
import { addMessage } from '../messages.ts'
import { readPhoto } from '../photos.ts'
import { badRequest } from '../refusal.ts'
import type { Chat, Content, Message } from '../world.ts'
import type { Call, Method } from './method.ts'
import { type InlinePart, markupParts, readReplyTo } from './send-options.ts'

export const TEXT_UNITS = 4096
export const CAPTION_UNITS = 1024

export const sendMessage: Method = call => {
  const linkPreview = readLinkPreview(call.args)
  if (call.args.text('text') === '') throw badRequest('message text is empty')
  const draft = readFormatted(call.args, 'text')
  return send(call, 'text messages', linkPreview, chat => {
    const finished = finishFormatted(draft, { empty: false, commands: chat.type !== 'channel' })
    if (finished.text.length > TEXT_UNITS) throw badRequest('message is too long')
    return { kind: 'text', ...finished }
  })
}

export const sendPhoto: Method = call => {
  const photo = readPhoto(call.world, call.args)
  const draft = readFormatted(call.args, 'caption')
  return send(call, 'photos', undefined, chat => {
    const finished = finishFormatted(draft, { empty: true, commands: chat.type !== 'channel' })
    if (finished.text.length > CAPTION_UNITS) throw badRequest('message caption is too long')
    return { kind: 'photo', photo, ...finished }
  })
}

export const sendDocument: Method = call => {
  const document = readDocument(call.world, call.args)
  const draft = readFormatted(call.args, 'caption')
  return send(call, 'documents', undefined, chat => {
    const finished = finishFormatted(draft, { empty: true, commands: chat.type !== 'channel' })
    if (finished.text.length > CAPTION_UNITS) throw badRequest('message caption is too long')
    return { kind: 'document', document, ...finished }
  })
}

/** Checks in the server's order: the call's form, the chat, its topic, the message answered, the content. */
function send(
  { world, args }: Call,
  what: 'text messages' | 'photos' | 'documents',
  linkPreview: Message['linkPreview'],
  finish: (chat: Chat) => Content,
): Record<string, unknown> {
  const reply = readReplyTo(args)
  const markup = readMarkup(args)
  const chat = findChat(world, args, 'write')
  const thread = findThread(chat, args)
  const replyTo = reply?.findIn(world, chat)
  checkPosting(chat, what)
  const content = finish(chat)
  const parts: InlinePart = markupParts(checkMarkup(markup, chat.type))
  world.limits.admit(chat)
  const message = addMessage(world, chat, {
    from: chat.type === 'channel' ? undefined : world.bot,
    outgoing: true,
    content,
    ...parts,
    thread,
    replyTo,
    linkPreview,
    silent: args.flag('disable_notification'),
    protect: args.flag('protect_content'),
  })
  return messageJson(chat, message)
}
