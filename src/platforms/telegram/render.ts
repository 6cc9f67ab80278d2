import type { InlineKeyboardMarkup, LinkPreviewOptions, MessageEntity } from 'telegraf/types'
import { cardLine } from '#core/chat/card.ts'
import { commandWord } from '#core/chat/command-word.ts'
import type { Moments } from '#core/chat/moments.ts'
import { pagesOf } from '#core/chat/paging.ts'
import type { Reply } from '#core/chat/reply.ts'
import { type Block, cut, paragraph, type RichText, type Span } from '#core/chat/rich-text.ts'
import { answerRows, keyboard, pressButtons } from './buttons.ts'
import { blockLength, type Marked, marked, mostEntities, type Range } from './entities.ts'
import { selectionRows } from './selections.ts'

/** The Bot API's limit: UTF-16 units of a text. */
export const longestText = 4096
/** Of a long list so many lines stand open, the others in a quote that opens at a touch. */
export const [openLines, longList] = [5, 8]
/** A text in which nothing can be seen is refused as empty. */
const visible = /[^\s\p{C}\p{M}\u2800\ufffc]/u

export type Body = {
  text: string
  entities: MessageEntity[]
  link_preview_options: LinkPreviewOptions
  reply_markup?: InlineKeyboardMarkup
  disable_notification?: boolean
  reply_parameters?: { message_id: number; allow_sending_without_reply: true }
}

/** Where an answer goes. */
export type Place = {
  /** The bot's name, to which links lead. */
  readonly bot: string
  /** Whether the bot is asked from other chats, too. */
  readonly inline: boolean
  /** Whether others read along. */
  readonly shared: boolean
  /** Whether it may be answered there: commands in channels are nothing but words. */
  readonly tappable: boolean
}

/** Nobody reads on for longer, and a group bears twenty messages a minute. */
const mostMessages = 4

/** An answer in one message: the words, two lines a story, and buttons below. */
export function renderReply(reply: Reply, moments: Moments, place: Place | null = null): Body {
  return { ...fitted(wordsOf(reply, moments, place), moments), ...below(reply, place) }
}

/** An answer whole: in as many messages as it needs, parted between paragraphs, the buttons below the last. */
export function renderAnswer(reply: Reply, moments: Moments, place: Place): readonly Body[] {
  // Telegram drops marks beyond a hundred, without a word: each costs its share of a message.
  const cost = (block: Block) => {
    const { text, entities } = marked([block], moments)
    return Math.max(text.length + 4, Math.ceil((entities.length * longestText) / mostEntities))
  }
  const pages = pagesOf(wordsOf(reply, moments, place), longestText, cost)
  const whole = pages.slice(0, mostMessages - 1)
  const last = pages.slice(mostMessages - 1).flat()
  const messages = last.length > 0 ? [...whole, last] : whole
  const folded = messages.length === 1 && place.shared ? foldedOf(reply, messages[0] ?? []) : null
  return messages.map((text, at) => ({
    ...(folded === null ? fitted(text, moments) : shown(marked(text, moments, folded))),
    ...(at === messages.length - 1 ? below(reply, place) : noPreview),
  }))
}

/** What many read along would fill their screens. */
function foldedOf({ cards }: Reply, text: RichText): Range | null {
  const from = text.length - cards.length + openLines
  return cards.length < longList ? null : { from, to: text.length }
}

function wordsOf(reply: Reply, moments: Moments, place: Place | null): RichText {
  const text = [...noticeOf(reply.cards[0]?.notice), ...reply.text, ...reply.cards.map(cardLine)]
  const tapped = place?.tappable === true ? text.map(tappable) : text
  const cost = tapped.reduce((sum, block) => sum + blockLength(block, moments), 0)
  return cost > longestText ? text : tapped
}

/** Several links in one answer; a preview of the first alone would mislead. */
const noPreview = { link_preview_options: { is_disabled: true } } as const

function below(reply: Reply, place: Place | null) {
  const { selections = [], onward = [] } = reply
  const lists = selectionRows(selections)
  return {
    ...noPreview,
    ...keyboard([...lists, ...answerRows(reply, place), ...pressButtons(onward, 'in place')]),
  }
}

/** What can be asked for by a tap has its command behind it, which Telegram makes a link by itself. */
function tappable(block: Block): Block {
  const spans = block.spans.flatMap((span): Span[] => {
    if ('time' in span || span.asks === undefined) return [span]
    const word = commandWord(span.asks.command, span.asks.argument)
    return word.length > 64 ? [span] : [span, { text: ` /${word}` }]
  })
  return { ...block, spans }
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
