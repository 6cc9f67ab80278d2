import { TopicIndex } from '#core/article/topics/topic-index.ts'
import { everything, usualTelling } from '#core/delivery/subscription.ts'
import { termsOf } from '#core/delivery/wording/asked.ts'
import { readWording } from '#core/delivery/wording/read.ts'
import { wordingOf } from '#core/delivery/wording/write.ts'
import { loadMessages } from '../../../config/locales.ts'
import { region } from '../../support/sample-bot.ts'

const sources = region.sources.filter(({ enabled }) => enabled)
const topics = new TopicIndex(region.topics)
const usual = { wants: everything, telling: usualTelling }

/** What is typed, as it is written down once it is understood; behind what was asked for before, changing that. */
export function readTyped(typed: string, locale = 'en', before: readonly string[] = []): string {
  const context = {
    topics,
    sources,
    locale,
    say: loadMessages()(locale),
    roles: true,
    names: true,
    command: '',
  }
  const terms = [...before, typed].reduce((terms, next) => termsOf(readWording(next, context), terms), usual)
  return wordingOf(terms, sources, usualTelling)
}
