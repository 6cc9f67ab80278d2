import {
  type APIEmbed,
  ButtonStyle,
  ComponentType,
  MessageFlags,
  type RESTPostAPIChannelMessageJSONBody,
} from 'discord.js'
import { alsoIn, type Card, cardLine } from '#core/chat/card.ts'
import type { Say } from '#core/chat/messages.ts'
import type { Choice, Reply } from '#core/chat/reply.ts'
import { type Block, clip, cut, type RichText } from '#core/chat/rich-text.ts'
import { blockLength, escapeMarkdown, markdown } from './markdown.ts'

/** platforms.md 1.2: lengths in characters, of an embed and of what stands in it. */
const limits = {
  title: 256,
  description: 4096,
  author: 256,
  footer: 2048,
  url: 2048,
  label: 80,
  customId: 100,
}
const [buttonsInRow, mostRows] = [5, 5]
const colour = 0x2b6cb0

type Body = Pick<RESTPostAPIChannelMessageJSONBody, 'embeds' | 'components' | 'allowed_mentions' | 'flags'>

/** An answer: one embed with the words and a line a story, and buttons. */
export function renderReply(reply: Reply): Body {
  const notice = reply.cards[0]?.notice ?? ''
  const text: RichText = [...reply.text, ...reply.cards.map(cardLine)]
  const embed: APIEmbed = { color: colour, description: fitted(text, limits.description).trim() }
  if (notice !== '') embed.footer = { text: clip(notice, limits.footer) }
  return { embeds: [embed], components: rows(reply.choices), allowed_mentions: { parse: [] } }
}

/** A post of one story: the outlet above, its headline as the link, its words, and who else reports it. */
export function renderCard(card: Card, say: Say): Body {
  const excerpt: Block[] = card.excerpt === '' ? [] : [{ kind: 'paragraph', spans: [{ text: card.excerpt }] }]
  const description = fitted([...excerpt, ...alsoIn(card, say)], limits.description).trim()
  const embed: APIEmbed = {
    color: colour,
    author: {
      name: clip(card.outletNote === '' ? card.outlet : `${card.outlet} · ${card.outletNote}`, limits.author),
    },
    title: clip(escapeMarkdown(card.headline), limits.title),
    timestamp: card.publishedAt.toISOString(),
  }
  if (description !== '') embed.description = description
  if (card.url !== null && card.url.length <= limits.url) embed.url = card.url
  // Discord fetches the picture itself; we never do.
  if (card.image !== null && card.image.length <= limits.url) embed.thumbnail = { url: card.image }
  const footer = [card.topics.map(topic => topic.name).join(' · '), card.notice].filter(Boolean).join(' — ')
  if (footer !== '') embed.footer = { text: clip(footer, limits.footer) }
  return { embeds: [embed], allowed_mentions: { parse: [] }, flags: MessageFlags.SuppressNotifications }
}

function fitted(text: RichText, limit: number): string {
  return markdown(cut(text, limit, blockLength))
}

function rows(choices: readonly Choice[]): NonNullable<Body['components']> {
  const buttons = choices
    .map(choice => ({ ...choice, id: `${choice.command} ${choice.argument}` }))
    .filter(({ id }) => id.length <= limits.customId)
    .slice(0, buttonsInRow * mostRows)
    .map(({ id, label }) => ({
      type: ComponentType.Button as const,
      style: ButtonStyle.Secondary as const,
      custom_id: id,
      label: clip(label, limits.label),
    }))
  const starts = [...buttons.keys()].filter(index => index % buttonsInRow === 0)
  return starts.map(start => ({
    type: ComponentType.ActionRow,
    components: buttons.slice(start, start + buttonsInRow),
  }))
}
