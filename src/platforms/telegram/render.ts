import type { InlineKeyboardMarkup, LinkPreviewOptions, MessageEntity } from 'telegraf/types'
import { cardLine } from '#core/chat/card.ts'
import type { Moments } from '#core/chat/moments.ts'
import type { Reply } from '#core/chat/reply.ts'
import { cut, paragraph, type RichText } from '#core/chat/rich-text.ts'
import { buttonRows } from './buttons.ts'
import { blockLength, type Marked, marked } from './entities.ts'

/** The Bot API's limit: UTF-16 units of a text. */
export const longestText = 4096
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
  const text = [...noticeOf(reply.cards[0]?.notice), ...reply.text, ...reply.cards.map(cardLine)]
  return {
    ...fitted(text, moments),
    // Several links in one answer; a preview of the first alone would mislead.
    link_preview_options: { is_disabled: true },
    ...buttonRows(reply.choices, 'in place'),
  }
}

export function noticeOf(notice = ''): RichText {
  return notice === '' ? [] : [paragraph({ text: notice, italic: true })]
}

/** As much of a text as a message holds. */
export function fitted(text: RichText, moments: Moments): Marked {
  return shown(
    marked(
      cut(text, longestText, block => blockLength(block, moments)),
      moments,
    ),
  )
}

/** What shows something, whatever there is to show. */
export function shown(text: Marked): Marked {
  return visible.test(text.text) ? text : { text: '…', entities: [] }
}
