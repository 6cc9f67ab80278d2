import type { Args } from '../args.ts'
import { isObject, lowerFirst, optionalFlag, optionalString, requiredInteger } from '../fields.ts'
import type { Markup } from '../keyboard.ts'
import { badRequest } from '../refusal.ts'
import type { Chat, Message, World } from '../world.ts'

export type InlinePart = Pick<Message, 'keyboard' | 'replyKeyboard' | 'asks'>

/** A message with anything but an inline keyboard can never be edited, so that is remembered. */
export function markupParts(markup: Markup | undefined): InlinePart {
  if (markup?.kind === 'inline') return { keyboard: markup.keyboard, replyKeyboard: false, asks: undefined }
  return { keyboard: undefined, replyKeyboard: markup !== undefined, asks: markup?.form }
}

export type ReplyTo = { findIn(world: World, chat: Chat): number | undefined }

/** `reply_parameters`, or the older `reply_to_message_id`. */
export function readReplyTo(args: Args): ReplyTo | undefined {
  const asked = readParameters(args)
  if (asked === undefined || asked.message <= 0) return undefined
  return {
    findIn(world, chat) {
      const elsewhere = asked.chat !== '' && asked.chat !== String(chat.id)
      const other = elsewhere ? world.chats.get(Number.parseInt(asked.chat, 10)) : chat
      if (other === undefined) throw badRequest('chat not found')
      if (other.messages.has(asked.message)) return elsewhere ? undefined : asked.message
      if (!asked.optional) throw badRequest('message to be replied not found')
      return undefined
    },
  }
}

function readParameters(args: Args): { chat: string; message: number; optional: boolean } | undefined {
  if (!args.has('reply_parameters')) {
    const message = args.integer('reply_to_message_id', 0)
    return { chat: '', message, optional: args.flag('allow_sending_without_reply') }
  }
  const value = args.json('reply_parameters', 'reply parameters')
  if (value === undefined) return undefined
  if (!isObject(value)) throw badRequest('object expected as reply parameters')
  if (Object.keys(value).length === 0) return undefined
  try {
    return {
      chat: optionalString(value, 'chat_id'),
      message: requiredInteger(value, 'message_id'),
      optional: optionalFlag(value, 'allow_sending_without_reply'),
    }
  } catch (problem) {
    throw badRequest(lowerFirst((problem as Error).message))
  }
}
