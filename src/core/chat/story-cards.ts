import type { Source } from '../article/source.ts'
import type { Story } from '../story/story.ts'
import type { MayTell } from '../story/telling/headline.ts'
import { type Card, type CardContext, storyCard } from './card.ts'
import type { Request, Services } from './command.ts'
import type { Choice } from './reply.ts'
import { clip } from './rich-text.ts'

/** Under a list stay so many buttons readable. */
const mostChoices = 3
const longestLabel = 40

/** What of the services cards are made with. */
type Ground = Pick<Services, 'outlets' | 'topics' | 'say' | 'sample'>

/** A card as it was made of a story by these outlets. */
type Made = {
  readonly card: Card
  readonly context: CardContext
  readonly outlets: readonly (Source | undefined)[]
}

/** By story and language: those in the news are asked for again and again. One that changes is read as another. */
const made = new WeakMap<Story, Map<string, Made>>()

/** Stories as cards in the reader's language, by whose headlines are asked for. */
export function cardsOf(
  stories: readonly Story[],
  request: Pick<Request, 'locale'>,
  services: Ground,
  mayTell?: MayTell,
): Card[] {
  const context = cardContext(request, services)
  return stories.map(story =>
    mayTell === undefined ? cardOf(story, context) : storyCard(story, { ...context, mayTell }),
  )
}

function cardOf(story: Story, context: CardContext): Card {
  const { sources, topics, locale } = context
  const byLocale = made.get(story) ?? new Map<string, Made>()
  const before = byLocale.get(locale)
  const outlets = story.articles.map(({ source }) => sources.get(source))
  if (
    before?.context.sources === sources &&
    before.context.topics === topics &&
    before.outlets.every((outlet, at) => outlet === outlets[at])
  )
    return before.card
  const card = storyCard(story, context)
  made.set(story, byLocale.set(locale, { card, context, outlets }))
  return card
}

export function cardContext({ locale }: Pick<Request, 'locale'>, services: Ground): CardContext {
  const { outlets: sources, topics, sample } = services
  return { sources, topics, locale, say: services.say(locale), sample }
}

/** Buttons that tell more of those stories in a list that several outlets report. */
export function storyChoices(cards: readonly Card[], { locale }: Request, services: Services): Choice[] {
  const say = services.say(locale)
  return cards
    .filter(card => card.alsoIn.length > 0)
    .slice(0, mostChoices)
    .map(({ story, headline }) => ({
      label: say('story-button', { headline: clip(headline, longestLabel) }),
      command: 'story',
      argument: story,
    }))
}
