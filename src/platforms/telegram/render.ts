import type {
  InlineKeyboardButton,
  InlineKeyboardMarkup,
  LinkPreviewOptions,
  MessageEntity,
} from 'telegraf/types'
import { type Card, cardLine, cardText } from '#core/chat/card.ts'
import type { Messages, Say } from '#core/chat/messages.ts'
import { clock, type Moments } from '#core/chat/moments.ts'
import { localeOf, type Post, postReply } from '#core/chat/post.ts'
import type { Choice, Reply } from '#core/chat/reply.ts'
import { clip, cut, type RichText } from '#core/chat/rich-text.ts'
import { webAddress } from './address.ts'
import { blockLength, type Marked, marked } from './entities.ts'

/** The Bot API's limits: UTF-16 units of text, bytes of callback data; buttons beside each other that stay readable. */
const limits = { text: 4096, callbackData: 64, label: 64, buttons: 24 }
const buttonsInRow = 2
/** A text in which nothing can be seen is refused as empty. */
const visible = /[^\s\p{C}\p{M}\u2800\ufffc]/u

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

/** A post of any kind; its times are told by the clocks of `timeZone`. */
export function renderPost(post: Post, messages: Messages, timeZone: string): Body {
  const moments = clock(localeOf(post), timeZone)
  const body =
    post.kind === 'story'
      ? renderCard(post.card, messages(post.card.locale), moments)
      : renderReply(postReply(post), moments)
  return { ...body, disable_notification: post.form.silent }
}

/** A post of one story, with the outlet's own page as its preview: its picture, large, above the words. */
export function renderCard(card: Card, say: Say, moments: Moments): Body {
  const url = webAddress(card.url)
  return {
    ...fitted(cardText(card, say), moments),
    link_preview_options:
      url === null ? { is_disabled: true } : { url, prefer_large_media: true, show_above_text: true },
  }
}

function fitted(text: RichText, moments: Moments): Marked {
  const fitting = marked(
    cut(text, limits.text, block => blockLength(block, moments)),
    moments,
  )
  return visible.test(fitting.text) ? fitting : { text: '…', entities: [] }
}

function keyboard(choices: readonly Choice[]): InlineKeyboardButton[][] {
  const buttons = choices
    .map(({ label, command, argument }) => ({
      text: clip(label.trim(), limits.label).toWellFormed(),
      callback_data: `${command} ${argument}`.toWellFormed(),
    }))
    .filter(
      ({ text, callback_data }) => text !== '' && Buffer.byteLength(callback_data) <= limits.callbackData,
    )
    .slice(0, limits.buttons)
  const starts = [...buttons.keys()].filter(index => index % buttonsInRow === 0)
  return starts.map(start => buttons.slice(start, start + buttonsInRow))
}
