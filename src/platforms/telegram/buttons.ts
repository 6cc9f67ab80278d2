import type { InlineKeyboardButton, InlineKeyboardMarkup } from 'telegraf/types'
import { pressCode } from '#core/chat/press.ts'
import type { Choice } from '#core/chat/reply.ts'
import { clip } from '#core/chat/rich-text.ts'
import { startLink } from './links.ts'

/** The Bot API's limits: bytes of callback data; characters and buttons that stay readable. */
const limits = { callbackData: 64, label: 64, buttons: 24 }
const buttonsInRow = 2

/**
 * What a button does: it is answered in its message's place; apart, where the message stays as it is; or it leads to the
 * private chat with the bot, because where it stands nobody could be answered. Null for no buttons.
 */
export type Pressing = 'in place' | 'apart' | { readonly bot: string } | null

/** The buttons of a message, as its `reply_markup`; nothing where there are none. */
export function buttonRows(
  choices: readonly Choice[],
  pressing: Pressing,
): { reply_markup?: InlineKeyboardMarkup } {
  if (pressing === null) return {}
  const buttons = choices.flatMap(choice => button(choice, pressing)).slice(0, limits.buttons)
  const starts = [...buttons.keys()].filter(index => index % buttonsInRow === 0)
  const inline_keyboard = starts.map(start => buttons.slice(start, start + buttonsInRow))
  return inline_keyboard.length > 0 ? { reply_markup: { inline_keyboard } } : {}
}

function button(choice: Choice, pressing: NonNullable<Pressing>): InlineKeyboardButton[] {
  const text = clip(choice.label.trim(), limits.label).toWellFormed()
  if (text === '') return []
  if (typeof pressing === 'object') {
    const url = startLink(pressing.bot, choice)
    return url === null ? [] : [{ text, url }]
  }
  const callback_data = pressCode(choice, pressing === 'apart')
  return Buffer.byteLength(callback_data) <= limits.callbackData ? [{ text, callback_data }] : []
}
