import { type APIEmbed, MessageFlags } from 'discord.js'
import type { Messages, Say } from '#core/chat/messages.ts'
import {
  type AlertPost,
  localeOf,
  type PointerPost,
  type Post,
  type RoundupPost,
  type StoryPost,
} from '#core/chat/post.ts'
import { alertParts, fitting, type PostParts, postParts, roundupParts } from '#core/chat/post-parts.ts'
import type { Choice } from '#core/chat/reply.ts'
import { type Block, paragraph, type RichText } from '#core/chat/rich-text.ts'
import { webAddress } from './address.ts'
import { buttonRows } from './buttons.ts'
import { blockLength, markdown } from './markdown.ts'
import { type Body, colour, fitted, limits, nothing, plain } from './render.ts'

/** Discord's ids: the one of a role is put into words that it reads as a mention. */
const snowflake = /^\d{17,20}$/
/** An address counts as markup does; one so long would leave no room for other stories. */
const longestLine = 1500

/** A post; `earlier` is the address of the post that a pointer or an alert points to, null where it is not known. */
export function renderPost(post: Post, messages: Messages, earlier: string | null = null): Body {
  const { form } = post
  const role = form.mention !== null && snowflake.test(form.mention) ? form.mention : null
  const { embeds, choices } = partsOf(post, messages, earlier)
  return {
    ...(role === null ? {} : { content: `<@&${role}>` }),
    embeds,
    components: buttonRows(choices, true),
    // Nobody but the one role, whatever stands in an outlet's words.
    allowed_mentions: role === null ? { parse: [] } : { roles: [role] },
    ...(form.silent ? { flags: MessageFlags.SuppressNotifications } : {}),
  }
}

/** The same as an edit: it mentions nobody a second time, and makes no sound anyway. */
export function renderEdit(post: Post, messages: Messages, earlier: string | null): Body {
  const { embeds, components } = renderPost(post, messages, earlier)
  return { embeds: embeds ?? [], components: components ?? [], allowed_mentions: { parse: [] } }
}

type Parts = { readonly embeds: APIEmbed[]; readonly choices: readonly Choice[] }

function partsOf(post: Post, messages: Messages, earlier: string | null): Parts {
  switch (post.kind) {
    case 'story': {
      const parts = postParts(post, messages(localeOf(post)))
      return { embeds: [storyEmbed(parts, post)], choices: parts.choices }
    }
    case 'roundup':
      return roundup(post, messages)
    case 'alert':
      return { embeds: [alertEmbed(post, earlier, messages(localeOf(post)))], choices: [] }
    case 'pointer':
      return { embeds: [pointerEmbed(post, earlier)], choices: [] }
  }
}

/** The outlet above, the headline as the link, then what it was, what others add, another that can be read, its words, and who else reports it. */
function storyEmbed(parts: PostParts, { card }: StoryPost): APIEmbed {
  const { picture } = parts
  const outlet = [parts.label, parts.outlet, parts.note].filter(Boolean).join(' · ')
  const text: RichText = [
    ...(parts.withdrawn === '' ? [] : [paragraph({ text: parts.withdrawn, bold: true })]),
    ...(parts.was === '' ? [] : [paragraph({ text: parts.was, strike: true })]),
    ...(parts.news === null ? [] : [parts.news]),
    ...(parts.readable === null ? [] : [parts.readable]),
    ...(parts.excerpt === '' ? [] : [paragraph(parts.excerpt)]),
    ...parts.others,
  ]
  const description = fitted(text, limits.description)
  const [url, image] = [webAddress(card.url), webAddress(card.image)]
  const embed: APIEmbed = {
    color: colour,
    author: { name: plain(outlet, limits.author) || nothing },
    title: titleOf(card.headline),
    timestamp: parts.at.toISOString(),
  }
  if (description !== '') embed.description = description
  if (url !== null) embed.url = url
  // Discord fetches the picture itself; we never do.
  if (image !== null && picture === 'small') embed.thumbnail = { url: image }
  if (image !== null && picture === 'large') embed.image = { url: image }
  const notice = plain(parts.notice, limits.footer)
  if (notice !== '') embed.footer = { text: notice }
  return embed
}

/** One embed, or a second one for the lines that the first does not hold; both together within Discord's limit. */
function roundup(post: RoundupPost, messages: Messages): Parts {
  const { more, choices, ...parts } = roundupParts(post, messages(localeOf(post)))
  const lines = parts.lines.map(line => (blockLength(line) > longestLine ? withoutLinks(line) : line))
  const title = fitted([paragraph(post.title)], limits.title)
  const notice = plain(parts.notice, limits.footer)
  const longestMore = Math.max(...more(lines.length).map(blockLength), 0)
  const room = limits.embeds - title.length - notice.length - longestMore
  const first = fitting(lines, limits.description - longestMore, blockLength)
  const spent = lengthOf(lines.slice(0, first))
  const second = fitting(
    lines.slice(first),
    Math.min(limits.description - longestMore, room - spent),
    blockLength,
  )
  const shown = first + second
  const texts: RichText[] = [lines.slice(0, first), lines.slice(first, shown)]
  const last = second > 0 ? 1 : 0
  texts[last] = [...(texts[last] ?? []), ...more(lines.length - shown)]
  const embeds = texts.slice(0, last + 1).map((text): APIEmbed => {
    return { color: colour, description: markdown(text).trim() || nothing }
  })
  if (embeds[0] !== undefined && title !== '') embeds[0].title = title
  const end = embeds.at(-1)
  if (end !== undefined && notice !== '') end.footer = { text: notice }
  return { embeds, choices: choices(lines.length - shown) }
}

function withoutLinks(line: Block): Block {
  return { ...line, spans: line.spans.map(span => ('time' in span ? span : { text: span.text })) }
}

function lengthOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + blockLength(block), 0)
}

/** What happens above the headline, below it whose it is, how many report it, and where it was told. */
function alertEmbed(post: AlertPost, earlier: string | null, say: Say): APIEmbed {
  const { label, facts, notice } = alertParts(post)
  const told = earlier === null ? [] : ['\n', { text: say('alert-earlier'), link: earlier }]
  const [url, footer] = [webAddress(post.card.url), plain(notice, limits.footer)]
  return {
    color: colour,
    author: { name: plain(label, limits.author) || nothing },
    title: titleOf(post.card.headline),
    description: fitted([paragraph(facts, ...told)], limits.description) || nothing,
    ...(url === null ? {} : { url }),
    ...(footer === '' ? {} : { footer: { text: footer } }),
  }
}

function pointerEmbed({ text }: PointerPost, earlier: string | null): APIEmbed {
  const words = paragraph(earlier === null ? text : { text, link: earlier })
  return { color: colour, description: fitted([words], limits.description) || nothing }
}

/** A headline as the title of a post. */
export function titleOf(headline: string): string {
  return fitted([paragraph(headline)], limits.title) || nothing
}
