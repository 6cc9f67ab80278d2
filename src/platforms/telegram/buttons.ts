import type { InlineKeyboardButton, InlineKeyboardMarkup } from 'telegraf/types'
import { pressCode } from '#core/chat/press.ts'
import type { Choice, Reply } from '#core/chat/reply.ts'
import { clip } from '#core/chat/rich-text.ts'
import { type Seals, sealLength } from '#core/chat/seal.ts'
import { inviteLinks, startLink } from './links.ts'

/** The Bot API's limits: bytes of callback data; characters and buttons that stay readable. */
const limits = { callbackData: 64 - sealLength, label: 64, buttons: 25 }
/** Two beside each other under an answer; under a post three where their words are short. */
const [usualRow, shortRow] = [2, 3]
/** How many letters a button shows on a phone, by how many stand in its row: all are equally wide, and words are cut off. */
const letters = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 24, 14]
/** Letters of these scripts are that much wider than others, as Noto Sans draws them. */
const wide = { letters: /[\p{Script=Georgian}\p{Script=Armenian}]/gu, by: 0.25 }

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
  return keyboard(pressing === null ? [] : pressButtons(choices, pressing))
}

/** Rows of buttons as a `reply_markup`; nothing where there are none. */
export function keyboard(inline_keyboard: InlineKeyboardButton[][]): { reply_markup?: InlineKeyboardMarkup } {
  return inline_keyboard.length > 0 ? { reply_markup: { inline_keyboard } } : {}
}

/** The buttons of an answer: what may be asked next, and below that where the bot may be taken along. */
export function answerRows(
  { choices, invites }: Reply,
  place: { readonly bot: string; readonly inline: boolean } | null,
): InlineKeyboardButton[][] {
  const rows = pressButtons(choices, 'in place')
  if (invites === undefined || place === null) return rows
  const { group, channel } = inviteLinks(place.bot)
  return [
    ...rows,
    [{ text: clip(invites.group, limits.label), url: group }],
    [{ text: clip(invites.channel, limits.label), url: channel }],
    ...(place.inline ? [[{ text: clip(invites.anywhere, limits.label), switch_inline_query: '' }]] : []),
  ]
}

/** The buttons in their rows. */
export function pressButtons(
  choices: readonly Choice[],
  pressing: NonNullable<Pressing>,
): InlineKeyboardButton[][] {
  const buttons = choices.flatMap(choice => button(choice, pressing)).slice(0, limits.buttons)
  return rows(buttons, pressing === 'in place' ? usualRow : shortRow)
}

function rows(buttons: readonly InlineKeyboardButton[], most: number): InlineKeyboardButton[][] {
  const made: InlineKeyboardButton[][] = []
  for (const button of buttons) {
    const row = made.at(-1) ?? []
    const longest = Math.max(...[...row, button].map(({ text }) => breadth(text)))
    const fits = row.length > 0 && row.length < most && longest <= (letters[row.length + 1] ?? 0)
    if (fits) row.push(button)
    else made.push([button])
  }
  return made
}

/** In letters of usual width. */
function breadth(text: string): number {
  return text.length + wide.by * (text.match(wide.letters)?.length ?? 0)
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

/** The same message with a seal on all that comes back to us from it. */
export function sealed<T extends { reply_markup?: InlineKeyboardMarkup }>(body: T, { seal }: Seals): T {
  if (body.reply_markup === undefined) return body
  const inline_keyboard = body.reply_markup.inline_keyboard.map(row =>
    row.map(button =>
      'callback_data' in button ? { ...button, callback_data: seal(button.callback_data) } : button,
    ),
  )
  return { ...body, reply_markup: { inline_keyboard } }
}
