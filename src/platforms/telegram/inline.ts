import { TelegramError } from 'telegraf'
import type { InlineQuery, InlineQueryResultArticle, InlineQueryResultsButton } from 'telegraf/types'
import type { Browsed } from '#core/chat/browse.ts'
import { attribution, type Card } from '#core/chat/card.ts'
import type { Messages } from '#core/chat/messages.ts'
import { ago } from '#core/chat/moments.ts'
import type { Ears } from '#core/chat/platform.ts'
import { storyPost } from '#core/chat/post.ts'
import { clip } from '#core/chat/rich-text.ts'
import type { Log } from '#core/log.ts'
import { webAddress } from './address.ts'
import type { Call } from './calls.ts'
import { linkedChoice } from './links.ts'
import { plainBody } from './posting.ts'
import { renderPost } from './posts.ts'

/** Of 50 that Telegram takes: so many are scrolled through before the next are fetched. */
const shown = 20
/** Telegram answers the same question of the same person by itself for so long, in seconds; news is not older then. */
const [kept, keptAfterRefusal] = [60, 1]
/** In UTF-16 units: what clients show of a title, a description and a button. */
const longest = { title: 200, description: 200, button: 64 }

export type Inline = {
  readonly ears: Ears
  readonly call: Call
  readonly log: Log
  readonly messages: Messages
  readonly timeZone: string
  readonly username: string
  now(): Date
}

/** What stands behind "@our_bot azerbaijan" in any chat: stories to choose from, each sent there as its card. */
export async function answerInline(query: InlineQuery, inline: Inline): Promise<void> {
  const { ears, call, log } = inline
  const { id, from } = query
  const browsed = await ears.browse({
    person: `telegram:user/${from.id}`,
    chat: `telegram:${from.id}`,
    locale: from.language_code ?? 'en',
    words: query.query,
    page: query.offset,
    limit: shown,
  })
  const results = browsed.cards.map(card => article(card, inline))
  const more = {
    inline_query_id: id,
    // Each is answered in their own language.
    is_personal: true,
    cache_time: browsed.refused ? keptAfterRefusal : kept,
    next_offset: browsed.next ?? '',
    ...(query.offset === '' ? { button: button(browsed, inline) } : {}),
  }
  const ways = [results, results.map(plain), []]
  for (const results of ways) {
    try {
      await call('answerInlineQuery', { ...more, results })
      return
    } catch (error) {
      // Whoever asked has typed on or gone.
      if (isTooLate(error)) return
      if (!(error instanceof TelegramError && error.code === 400)) throw error
      log.warn({ problem: error.message }, 'Telegram refused results of an inline query')
    }
  }
}

function article(card: Card, { messages, timeZone, username, now }: Inline): InlineQueryResultArticle {
  const { text, entities, link_preview_options, reply_markup } = renderPost(storyPost(card), messages, {
    // It may be sent anywhere.
    chat: 'telegram:0',
    timeZone,
    pressing: { bot: username },
  })
  const age = ago(now(), card.locale)(card.publishedAt)
  const facts = [attribution(card), age, card.reach, card.basis].filter(Boolean).join(' · ')
  const thumbnail = webAddress(card.image)
  return {
    type: 'article',
    id: card.story,
    title: clip(card.headline.toWellFormed().trim() || card.outlet.toWellFormed() || '…', longest.title),
    description: clip(facts.toWellFormed(), longest.description),
    input_message_content: { message_text: text, entities, link_preview_options },
    ...(thumbnail === null ? {} : { thumbnail_url: thumbnail }),
    ...(reply_markup === undefined ? {} : { reply_markup }),
  }
}

/** One story that Telegram does not take as it is must not take all others away. */
function plain(result: InlineQueryResultArticle): InlineQueryResultArticle {
  const { type, id, title, input_message_content: content } = result
  if (!('message_text' in content)) return result
  const { message_text: text, link_preview_options = {} } = content
  const words = plainBody({ text, entities: [], link_preview_options })
  return {
    type,
    id,
    title,
    input_message_content: { message_text: words.text, link_preview_options: { is_disabled: true } },
  }
}

/** Leads to the private chat with the bot, where what was looked for can be followed. */
function button({ locale, topic, cards, refused }: Browsed, { messages }: Inline): InlineQueryResultsButton {
  const say = messages(locale)
  const text = refused
    ? say('inline-too-fast')
    : cards.length === 0
      ? say('inline-none')
      : topic === null
        ? say('inline-open')
        : say('inline-topic', { topic: topic.name })
  const asked = topic === null ? null : linkedChoice({ command: 'topic', argument: topic.id })
  return { text: clip(text, longest.button), start_parameter: asked ?? 'latest' }
}

function isTooLate(error: unknown): boolean {
  return error instanceof TelegramError && error.description.includes('query is too old')
}
