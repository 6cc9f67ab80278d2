import type { StoryQuery } from '../story/store.ts'
import { type Card, storyCard } from './card.ts'
import type { Request, Services } from './command.ts'

/** The stories that a query finds, as cards in the reader's language. */
export async function storyCards(query: StoryQuery, request: Request, services: Services): Promise<Card[]> {
  const stories = await services.stories.find(query)
  const { locale } = request
  const sources = new Map(services.sources.map(source => [source.id, source]))
  const { topics, sample } = services
  return stories.map(story =>
    storyCard(story, { sources, topics, locale, say: services.say(locale), sample }),
  )
}
