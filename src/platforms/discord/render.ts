import {
  type APIEmbed,
  ButtonStyle,
  ComponentType,
  MessageFlags,
  type RESTPostAPIChannelMessageJSONBody,
} from 'discord.js'
import { alsoIn, type Card, cardLine } from '#core/chat/card.ts'
import type { Messages, Say } from '#core/chat/messages.ts'
import { type Post, postReply } from '#core/chat/post.ts'
import type { Choice, Reply } from '#core/chat/reply.ts'
import { type Block, clip, cut, type RichText } from '#core/chat/rich-text.ts'
import { webAddress } from './address.ts'
import { blockLength, markdown } from './markdown.ts'

/** Discord's limits: lengths in characters, of an embed and of what stands in it; all of it together 6,000. */
const limits = { title: 256, description: 4096, author: 256, footer: 1024, label: 80, customId: 100 }
const [buttonsInRow, mostRows] = [5, 5]
const colour = 0x2b6cb0
/** Discord refuses an embed that shows nothing. */
const nothing = '…'

export type Body = Pick<
  RESTPostAPIChannelMessageJSONBody,
  'embeds' | 'components' | 'allowed_mentions' | 'flags'
>

/** An answer: one embed with the words and a line a story, and buttons. */
export function renderReply(reply: Reply): Body {
  const notice = plain(reply.cards[0]?.notice ?? '', limits.footer)
  const text: RichText = [...reply.text, ...reply.cards.map(cardLine)]
  const embed: APIEmbed = { color: colour, description: fitted(text, limits.description) || nothing }
  if (notice !== '') embed.footer = { text: notice }
  return { embeds: [embed], components: rows(reply.choices), allowed_mentions: { parse: [] } }
}

/** A post of any kind. */
export function renderPost(post: Post, messages: Messages): Body {
  const flags = post.form.silent ? { flags: MessageFlags.SuppressNotifications } : {}
  if (post.kind === 'story') return { ...renderCard(post.card, messages(post.card.locale)), ...flags }
  return { ...renderReply(postReply(post)), ...flags }
}

/** A post of one story: the outlet above, its headline as the link, its words, and who else reports it. */
export function renderCard(card: Card, say: Say): Body {
  const excerpt: Block[] = card.excerpt === '' ? [] : [{ kind: 'paragraph', spans: [{ text: card.excerpt }] }]
  const description = fitted([...excerpt, ...alsoIn(card, say)], limits.description)
  const outlet = card.outletNote === '' ? card.outlet : `${card.outlet} · ${card.outletNote}`
  const footer = [card.topics.map(topic => topic.name).join(' · '), card.notice].filter(Boolean).join(' — ')
  const [url, image] = [webAddress(card.url), webAddress(card.image)]
  const embed: APIEmbed = {
    color: colour,
    author: { name: plain(outlet, limits.author) || nothing },
    title: titleOf(card),
    timestamp: card.publishedAt.toISOString(),
  }
  if (description !== '') embed.description = description
  if (url !== null) embed.url = url
  // Discord fetches the picture itself; we never do.
  if (image !== null) embed.thumbnail = { url: image }
  if (footer.trim() !== '') embed.footer = { text: plain(footer, limits.footer) }
  return { embeds: [embed], allowed_mentions: { parse: [] } }
}

/** The headline as the title of a post. */
export function titleOf({ headline }: Card): string {
  return fitted([{ kind: 'paragraph', spans: [{ text: headline }] }], limits.title) || nothing
}

function fitted(text: RichText, limit: number): string {
  return markdown(cut(text, limit, blockLength)).trim()
}

/** Words where Discord knows no markup. */
function plain(text: string, limit: number): string {
  return clip(text.trim(), limit).toWellFormed()
}

function rows(choices: readonly Choice[]): NonNullable<Body['components']> {
  const buttons = choices
    .map(({ command, argument, label }) => ({
      type: ComponentType.Button as const,
      style: ButtonStyle.Secondary as const,
      custom_id: `${command} ${argument}`.toWellFormed(),
      label: plain(label, limits.label),
    }))
    .filter(({ custom_id, label }) => custom_id.length <= limits.customId && label !== '')
  // Two of one id are refused.
  const distinct = [...new Map(buttons.map(button => [button.custom_id, button])).values()]
  const shown = distinct.slice(0, buttonsInRow * mostRows)
  const starts = [...shown.keys()].filter(index => index % buttonsInRow === 0)
  return starts.map(start => ({
    type: ComponentType.ActionRow,
    components: shown.slice(start, start + buttonsInRow),
  }))
}
