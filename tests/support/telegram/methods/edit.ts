import { isDeepStrictEqual } from 'node:util'
import { findChat, findMessage } from '../access.ts'
import type { Args } from '../args.ts'
import { finishFormatted, readFormatted } from '../formatted.ts'
import { checkMarkup, type Markup, readMarkup } from '../keyboard.ts'
import { readLinkPreview } from '../link-preview.ts'
import { messageJson } from '../message-json.ts'
import { replaceMessage } from '../messages.ts'
import { badRequest } from '../refusal.ts'
import { type Chat, type Message, unixTime, type World } from '../world.ts'
import type { Method } from './method.ts'
import { TEXT_UNITS } from './send.ts'

const NOT_MODIFIED =
  'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message'

/** An edit without `reply_markup` takes the keyboard away. */
export const editMessageText: Method = ({ world, args }) => {
  const linkPreview = readLinkPreview(args)
  if (args.text('text') === '') throw badRequest('message text is empty')
  const draft = readFormatted(args, 'text')
  const markup = readMarkup(args)
  const { chat, message } = findOwn(world, args)
  if (message.content.kind !== 'text') throw badRequest('there is no text in the message to edit')
  const keyboard = inlineOnly(markup, chat)
  const finished = finishFormatted(draft, { empty: false, commands: chat.type !== 'channel' })
  if (finished.text.length > TEXT_UNITS) throw badRequest('MESSAGE_TOO_LONG')
  const content = { kind: 'text', ...finished } as const
  const edited = { ...message, content, keyboard, linkPreview }
  return replace(world, chat, message, { ...edited, editDate: unixTime(world) })
}

export const editMessageReplyMarkup: Method = ({ world, args }) => {
  const markup = readMarkup(args)
  const { chat, message } = findOwn(world, args)
  return replace(world, chat, message, { ...message, keyboard: inlineOnly(markup, chat) })
}

function findOwn(world: World, args: Args): { chat: Chat; message: Message } {
  if (args.text('chat_id') === '' && args.integer('message_id', 0) === 0) {
    throw badRequest('message identifier is not specified')
  }
  const chat = findChat(world, args, 'edit')
  const message = findMessage(chat, args, 'message to edit')
  if (message.content.kind === 'service' || message.replyKeyboard || !mayEdit(chat, message)) {
    throw badRequest("message can't be edited")
  }
  return { chat, message }
}

/** In a channel the right to edit is one to edit what anybody posted. */
function mayEdit(chat: Chat, { outgoing }: Message): boolean {
  if (chat.type !== 'channel') return outgoing
  return chat.status === 'administrator' && (chat.canEdit || (chat.canPost && outgoing))
}

function inlineOnly(markup: Markup | undefined, chat: Chat): Message['keyboard'] {
  const checked = checkMarkup(markup, chat.type)
  if (checked?.kind === 'reply') throw badRequest('inline keyboard expected')
  return checked?.keyboard
}

function replace(world: World, chat: Chat, before: Message, after: Message): Record<string, unknown> {
  const parts = (message: Message) => [message.content, message.keyboard, message.linkPreview]
  if (isDeepStrictEqual(parts(before), parts(after))) throw badRequest(NOT_MODIFIED)
  world.limits.admit(chat)
  const edited = { ...after, edits: before.edits + 1 }
  replaceMessage(chat, edited)
  return messageJson(chat, edited, false)
}
