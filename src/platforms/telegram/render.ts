import type {
  InlineKeyboardButton,
  InlineKeyboardMarkup,
  LinkPreviewOptions,
  MessageEntity,
} from 'telegraf/types'
import { type Card, cardLine, cardText } from '#core/chat/card.ts'
import type { Say } from '#core/chat/messages.ts'
import type { Moments } from '#core/chat/moments.ts'
import type { Choice, Reply } from '#core/chat/reply.ts'
import { clip, cut, type RichText } from '#core/chat/rich-text.ts'
import { blockLength, marked } from './entities.ts'

/** platforms.md 2.2: UTF-16 units of text, bytes of callback data; buttons beside each other that stay readable. */
const limits = { text: 4096, callbackData: 64, label: 64, buttons: 24 }
const buttonsInRow = 2

export type Body = {
  text: string
  entities: MessageEntity[]
  link_preview_options: LinkPreviewOptions
  reply_markup?: InlineKeyboardMarkup
  disable_notification?: boolean
}

/** An answer: the words, two lines a story, and buttons below. */
export function renderReply(reply: Reply, moments: Moments): Body {
  const notice = reply.cards[0]?.notice ?? ''
  const text: RichText = [
    ...(notice === '' ? [] : [{ kind: 'paragraph' as const, spans: [{ text: notice, italic: true }] }]),
    ...reply.text,
    ...reply.cards.map(cardLine),
  ]
  const inline_keyboard = keyboard(reply.choices)
  return {
    ...fitted(text, moments),
    // Several links in one answer; a preview of the first alone would mislead.
    link_preview_options: { is_disabled: true },
    ...(inline_keyboard.length > 0 ? { reply_markup: { inline_keyboard } } : {}),
  }
}

/** A post of one story, with the outlet's own page as its preview: its picture, large, above the words. */
export function renderCard(card: Card, say: Say, moments: Moments): Body {
  return {
    ...fitted(cardText(card, say), moments),
    link_preview_options:
      card.url === null
        ? { is_disabled: true }
        : { url: card.url, prefer_large_media: true, show_above_text: true },
    disable_notification: true,
  }
}

function fitted(text: RichText, moments: Moments) {
  return marked(
    cut(text, limits.text, block => blockLength(block, moments)),
    moments,
  )
}

function keyboard(choices: readonly Choice[]): InlineKeyboardButton[][] {
  const buttons = choices
    .map(({ label, command, argument }) => ({
      text: clip(label, limits.label),
      callback_data: `${command} ${argument}`,
    }))
    .filter(({ callback_data }) => Buffer.byteLength(callback_data) <= limits.callbackData)
    .slice(0, limits.buttons)
  const starts = [...buttons.keys()].filter(index => index % buttonsInRow === 0)
  return starts.map(start => buttons.slice(start, start + buttonsInRow))
}
