import { fold } from '../article/text/fold.ts'
import { headlineOf } from '../story/telling/headline.ts'
import type { ChatRef } from './chat-ref.ts'
import type { Option, Services } from './command.ts'
import { ours, type PersonRef, spoken } from './languages.ts'
import type { ServerRef } from './servers.ts'

/** What somebody has typed so far of an option. */
export type Typing = {
  readonly kind: Option['kind']
  readonly typed: string
  readonly limit: number
  /** What the platform knows of the person's language. */
  readonly locale: string
  readonly person?: PersonRef
  readonly chat: ChatRef
  readonly server?: ServerRef
}

/** What may be chosen instead of typing on: `id` is what the command is then given. */
export type Offer = { readonly id: string; readonly name: string }

/** Of a shorter word too many begin with it; the newest are as good then. In UTF-16 units. */
const shortestWord = 2
/** Of what can be muted: so many of each kind before the next one. */
const mostOfKind = 10

/** What fits what was typed, in the person's language; nothing where there is nothing to choose from. */
export async function offersFor(typing: Typing, services: Services): Promise<readonly Offer[]> {
  const { kind, typed, limit } = typing
  const chosen = await services.languages.chosen(typing.person, typing.chat)
  const locale = ours(spoken(chosen, typing.locale).locale)
  const topics = (most: number) =>
    services.topics.suggest(typed, most).map(({ id }) => ({ id, name: services.topics.name(id, locale) }))
  switch (kind) {
    case 'topic':
      return topics(limit)
    case 'story':
      return await stories(typed, limit, locale, services)
    case 'subject': {
      const named = [...topics(mostOfKind), ...outlets(typed, mostOfKind, services)]
      return [...named, ...(await stories(typed, Math.max(0, limit - named.length), locale, services))]
    }
    default:
      return []
  }
}

/** The newest stories in which the words stand, or begin. */
async function stories(
  typed: string,
  limit: number,
  locale: string,
  services: Services,
): Promise<readonly Offer[]> {
  if (limit === 0) return []
  const words = typed.trim().length < shortestWord ? '' : typed
  const found = await services.stories.find({ topics: [], words, limit, offset: 0 })
  const { outlets: sources, topics } = services
  return found
    .filter(({ articles }) => articles.length > 0)
    .map(story => ({ id: story.id, name: headlineOf(story, { sources, topics, locale }).title }))
}

function outlets(typed: string, limit: number, { sources }: Services): readonly Offer[] {
  const words = fold(typed.trim())
  if (words.length < shortestWord) return []
  return sources
    .filter(({ enabled, name }) => enabled && fold(name).includes(words))
    .slice(0, limit)
    .map(({ id, name }) => ({ id: `outlet:${id}`, name }))
}
