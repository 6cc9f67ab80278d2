import type { APIEmbed, RESTPostAPIChannelMessageJSONBody } from 'discord.js'
import { cardLine } from '#core/chat/card.ts'
import type { Reply } from '#core/chat/reply.ts'
import { clip, cut, type RichText } from '#core/chat/rich-text.ts'
import { buttonRows, mostRows } from './buttons.ts'
import { blockLength, markdown } from './markdown.ts'
import { selectionRows } from './selections.ts'

/** Discord's limits of an embed: characters of what stands in it; all embeds of a message together 6,000. */
export const limits = { title: 256, description: 4096, author: 256, footer: 1024, embeds: 6000 }
export const colour = 0x2b6cb0
/** Discord refuses an embed that shows nothing. */
export const nothing = '…'

export type Body = Pick<
  RESTPostAPIChannelMessageJSONBody,
  'content' | 'embeds' | 'components' | 'allowed_mentions' | 'flags'
>

/** An answer: one embed with the words and a line a story, lists, and buttons. */
export function renderReply(reply: Reply): Body {
  const notice = plain(reply.cards[0]?.notice ?? '', limits.footer)
  const text: RichText = [...reply.text, ...reply.cards.map(cardLine)]
  const embed: APIEmbed = { color: colour, description: fitted(text, limits.description) || nothing }
  if (notice !== '') embed.footer = { text: notice }
  return {
    embeds: [embed],
    components: rowsOf(reply),
    allowed_mentions: { parse: [] },
  }
}

/** What leads on is always there, whatever else there is to press. */
function rowsOf({ selections = [], choices, onward = [] }: Reply): NonNullable<Body['components']> {
  const last = buttonRows(onward, false, 1)
  const lists = selectionRows(selections).slice(0, mostRows - last.length)
  return [...lists, ...buttonRows(choices, false, mostRows - lists.length - last.length), ...last]
}

export function fitted(text: RichText, limit: number): string {
  return markdown(cut(text, limit, blockLength)).trim()
}

/** Words where Discord knows no markup. */
export function plain(text: string, limit: number): string {
  return clip(text.trim(), limit).toWellFormed()
}
