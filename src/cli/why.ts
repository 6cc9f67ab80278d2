import type { ChatRef } from '#core/chat/chat-ref.ts'
import { ago, clock } from '#core/chat/moments.ts'
import { mutedSentence } from '#core/chat/mute-wording.ts'
import { plainReply } from '#core/chat/plain.ts'
import { reply, UserError } from '#core/chat/reply.ts'
import { storyArgument } from '#core/chat/story-argument.ts'
import { cardContext } from '#core/chat/story-cards.ts'
import { type Why, whyOf } from '#core/chat/why.ts'
import { whyTelling } from '#core/chat/why-telling.ts'
import { usualTerms, wordingContext } from '#core/chat/wording.ts'
import { openApp } from './open.ts'
import { rounded } from './stories.ts'
import { printError, printJson, printLine, UsageError, type Verb } from './verb.ts'

export const verb: Verb = {
  name: 'why',
  summary: 'say why a story was posted in a chat, or why not',
  help: `Usage: chapar why <link, story or words> [--chat <platform>:<address>] [--json]

Says what became of a story in a chat, which of its subscriptions want it and why the others do not, which words made
which topic, and by what its reports came together. Works beside a running bot or without one.
  --chat   the chat, as the logs write it: discord:1234567890, telegram:-1001/7; without it no chat is asked about
  --json   {"story", "fate", "subscriptions": [{"id", "wants", "telling", "since", "obstacles"}],
           "topics": [{"id", "score", "primary", "evidence": [{"form", "where", "start", "end", "topic"}]}],
           "reports": [{"article", "source", "url", "title", "why"}]}; "why" as of chapar stories --explain, or null
`,
  options: { chat: { type: 'string' }, json: { type: 'boolean' } },
  async run(inputs, { chat = 'preview:cli', json }, settings) {
    const typed = inputs.join(' ').trim()
    if (typed === '') throw new UsageError('Which story?')
    if (typeof chat !== 'string' || !/^[a-z]+:\S+$/.test(chat))
      throw new UsageError('A chat is written as <platform>:<address>, for example telegram:-1001.')
    const { services, close } = await openApp(settings)
    try {
      const now = new Date()
      const place = {
        chat: chat as ChatRef,
        shared: false,
        locale: 'en',
        chatLocale: 'en',
        mayManage: async () => true,
      }
      const request = { ...place, now, options: {} }
      const story = await storyArgument(typed, 'why', request, services)
      const why = await whyOf(story, place.chat, services, now)
      if (json === true) printJson(asJson(why))
      else {
        const { zone } = (await usualTerms(request, services)).telling
        const context = {
          ...cardContext(request, services),
          moments: clock('en', zone),
          wording: wordingContext(request, services),
          muted: await mutedSentence(why.mute, request, services),
        }
        printLine(plainReply(reply(whyTelling(why, context)), ago(now, 'en')))
      }
      return 0
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      printError(`${error.message}\n`)
      return 1
    } finally {
      await close()
    }
  },
}

function asJson({ story, fate, verdicts, topics, reports }: Why) {
  return {
    story: story.id,
    fate,
    subscriptions: verdicts.map(({ subscription, obstacles }) => {
      const { id, wants, telling, createdAt } = subscription
      return { id, wants, telling, since: createdAt, obstacles }
    }),
    topics,
    reports: reports.map(({ article, reasons }) => {
      const { id, source, url, title } = article
      return { article: id, source, url, title, why: reasons === null ? null : rounded(reasons) }
    }),
  }
}
