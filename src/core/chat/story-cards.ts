import type { Story } from '../story/story.ts'
import { type Card, type CardContext, storyCard } from './card.ts'
import type { Request, Services } from './command.ts'
import type { Choice } from './reply.ts'
import { clip } from './rich-text.ts'

/** Under a list stay so many buttons readable. */
const mostChoices = 3
const longestLabel = 40

/** Stories as cards in the reader's language. */
export function cardsOf(stories: readonly Story[], request: Request, services: Services): Card[] {
  const context = cardContext(request, services)
  return stories.map(story => storyCard(story, context))
}

export function cardContext({ locale }: Request, services: Services): CardContext {
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
