import type { LinkPreviewOptions } from 'telegraf/types'
import type { ChatRef } from '#core/chat/chat-ref.ts'
import type { Messages } from '#core/chat/messages.ts'
import { clock, type Moments } from '#core/chat/moments.ts'
import {
  type AlertPost,
  localeOf,
  type PointerPost,
  type Post,
  type RoundupPost,
  type StoryPost,
} from '#core/chat/post.ts'
import { alertParts, fitting, type PostParts, postParts, roundupParts } from '#core/chat/post-parts.ts'
import { type Block, cut, paragraph, type RichText } from '#core/chat/rich-text.ts'
import { webAddress } from './address.ts'
import { buttonRows, type Pressing } from './buttons.ts'
import { blockLength, marked } from './entities.ts'
import { messageLink } from './links.ts'
import { type Body, fitted, longestText, longList, noticeOf, openLines, shown } from './render.ts'

/** Where a post goes. */
export type Where = {
  readonly chat: ChatRef
  /** Whose clocks its times are told by, where the post does not say. */
  readonly timeZone: string
  readonly pressing: Pressing
}

/** A line has two marks and Telegram keeps a hundred; some are of the title and the quote. */
const mostLines = 45

/** A post of any kind. */
export function renderPost(post: Post, messages: Messages, where: Where): Body {
  const moments = clock(localeOf(post), post.form.zone ?? where.timeZone)
  return { ...bodyOf(post, messages, moments, where), disable_notification: post.form.silent }
}

function bodyOf(post: Post, messages: Messages, moments: Moments, where: Where): Body {
  const say = messages(localeOf(post))
  switch (post.kind) {
    case 'story': {
      const parts = postParts(post, say)
      return {
        ...fitted(storyText(parts), moments),
        link_preview_options: previewOf(post, parts),
        ...buttonRows(parts.choices, where.pressing),
      }
    }
    case 'roundup':
      return {
        ...roundupBody(post, messages, moments, where),
        link_preview_options: { is_disabled: true },
      }
    case 'alert':
      return {
        ...fitted(alertText(post), moments),
        ...answering(post),
        link_preview_options: { is_disabled: true },
      }
    case 'pointer':
      return { ...fitted([pointerText(post, where)], moments), link_preview_options: { is_disabled: true } }
  }
}

/** The headline as the link, what it was, whose it is, what others add, its words, and who else reports it. */
function storyText(parts: PostParts): RichText {
  const marks = [parts.label, parts.withdrawn].filter(Boolean).join(' · ')
  const note = parts.note === '' ? '' : ` (${parts.note})`
  return [
    ...noticeOf(parts.notice),
    paragraph(
      ...(marks === '' ? [] : [{ text: marks, bold: true }, '\n']),
      parts.headline,
      '\n',
      ...(parts.was === '' ? [] : [{ text: parts.was, strike: true }, '\n']),
      { text: parts.outlet, bold: true },
      `${note} · `,
      { time: parts.at },
    ),
    ...(parts.news === null ? [] : [parts.news]),
    ...(parts.readable === null ? [] : [parts.readable]),
    ...(parts.excerpt === '' ? [] : [{ kind: 'quote', spans: [{ text: parts.excerpt }] } as Block]),
    ...parts.others,
  ]
}

/** The outlet's own page as the preview: its picture, which Telegram fetches itself. */
function previewOf({ card }: StoryPost, { picture }: PostParts): LinkPreviewOptions {
  const url = webAddress(card.url)
  if (url === null || picture === 'none') return { is_disabled: true }
  return picture === 'large'
    ? { url, prefer_large_media: true, show_above_text: true }
    : { url, prefer_small_media: true }
}

/** Whole lines, as many as a message holds; a line never ends in the middle. */
function roundupBody(post: RoundupPost, messages: Messages, moments: Moments, { pressing }: Where) {
  const { notice, title, lines, more, choices } = roundupParts(post, messages(localeOf(post)))
  const cost = (block: Block) => blockLength(block, moments)
  const head = cut([...noticeOf(notice), title], longestText / 8, cost)
  const around = [...head, ...more(lines.length)].reduce((sum, block) => sum + cost(block), 0)
  const count = Math.min(fitting(lines, longestText - around, cost), mostLines)
  const whole = [...head, ...lines.slice(0, count), ...more(lines.length - count)]
  const folded = count < longList ? null : { from: head.length + openLines, to: head.length + count }
  return { ...shown(marked(whole, moments, folded)), ...buttonRows(choices(lines.length - count), pressing) }
}

/** What happens, the headline as the link, whose it is and how many report it. */
function alertText(post: AlertPost): RichText {
  const { notice, label, headline, facts } = alertParts(post)
  return [...noticeOf(notice), paragraph({ text: label, bold: true }, '\n', headline, `\n${facts}`)]
}

/** The post it answers may have been deleted since. */
function answering({ earlier }: AlertPost): Pick<Body, 'reply_parameters'> {
  if (earlier === null || !/^\d+$/.test(earlier)) return {}
  return { reply_parameters: { message_id: Number(earlier), allow_sending_without_reply: true } }
}

function pointerText({ text, earlier }: PointerPost, { chat }: Where): Block {
  const link = messageLink(chat, earlier)
  return paragraph(link === null ? text : { text, link })
}
