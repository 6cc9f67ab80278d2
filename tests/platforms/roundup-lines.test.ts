import { expect, test } from 'vitest'
import { languages } from '#core/article/topics/topic.ts'
import type { Card } from '#core/chat/card.ts'
import { usualForm } from '#core/chat/post.ts'
import { renderPost as onDiscord } from '../../src/platforms/discord/posts.ts'
import { renderPost as onTelegram } from '../../src/platforms/telegram/posts.ts'
import { messages } from '../support/sample-bot.ts'
import { card } from './support.ts'

const owners = ['pro-government', 'foreign-public', 'de-facto-authority'] as const

test.each(languages)('a dozen long lines, each with country and owner, are one message in %s', locale => {
  const say = messages(locale)
  const note = owners
    .map(owner => say(`ownership-${owner}`))
    .reduce((a, b) => (b.length > a.length ? b : a), '')
  const cards = Array.from({ length: 12 }, (_, at): Card => {
    const headline = `No ${at} ${'Ministers of the three countries agree on the tariffs of the railway '.repeat(2)}`
    return {
      ...card,
      locale,
      headline: headline.slice(0, 105).trim(),
      url: `https://railway.example/${'2026-11-23-a-long-name-of-a-page-'.repeat(3)}${at}`,
      outlet: 'Railway News of the Caucasus',
      outletNote: `Azerbaijan, ${note}`,
      reach: say('reach', { outlets: 12, independent: 12 }),
      basis: at < 6 ? say('single-source') : '',
    }
  })
  const title = say('roundup-daily', { stories: say('roundup-title', { count: 12 }) })
  const post = { kind: 'roundup', form: usualForm, title, cards, rest: 0, choices: [] } as const
  const telegram = onTelegram(post, messages, { chat: 'telegram:1', timeZone: 'UTC', pressing: { bot: 'b' } })
  const discord = onDiscord(post, messages)
  const shown = discord.embeds?.map(({ description }) => description).join('\n') ?? ''
  for (const at of cards.keys()) {
    expect(telegram.text).toContain(`\nNo ${at} Ministers`)
    expect(shown).toContain(`**[No ${at} Ministers`)
  }
  expect(telegram.text.split(note)).toHaveLength(13)
})
