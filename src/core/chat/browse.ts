import type { Topic } from '../article/topics/topic.ts'
import type { StoryQuery } from '../story/store.ts'
import type { Card } from './card.ts'
import type { ChatRef } from './chat-ref.ts'
import type { Services } from './command.ts'
import type { PersonRef } from './languages.ts'
import { cardsOf } from './story-cards.ts'

/** What somebody looks for wherever they are: no chat is asked, and none is told. */
export type Browsing = {
  readonly person: PersonRef
  /** Their private chat with the bot. */
  readonly chat: ChatRef
  readonly locale: string
  /** A topic or words; the newest stories where it is empty. */
  readonly words: string
  /** Empty at first, then what the page before gave as `next`. */
  readonly page: string
  readonly limit: number
}

export type Browsed = {
  readonly locale: string
  /** What the words were taken for, where they name one. */
  readonly topic: { readonly id: string; readonly name: string } | null
  readonly cards: readonly Card[]
  /** Where the next page begins; null where this is the last. */
  readonly next: string | null
  /** Somebody asks too fast, so that nothing was looked up. */
  readonly refused: boolean
}

/** How the words are taken: as a topic, as words that stand in stories, as the nearest topic; or there are none. */
type Sense = 't' | 'w' | 'n' | 'e'

/** How far one can go on; nobody reads so much of a list. */
const farthest = 1_000
const paged = /^([twne])(\d{1,4})$/

/** A page of stories, newest first. What is half typed is taken for the nearest topic, where no story has such words. */
export async function browse(browsing: Browsing, locale: string, services: Services): Promise<Browsed> {
  const { limit } = browsing
  const words = browsing.words.trim()
  const [, given, from = '0'] = paged.exec(browsing.page) ?? []
  const offset = Number(from)
  const senses = given === undefined ? sensesOf(words, services) : [given as Sense]
  for (const sense of senses) {
    const topic = topicOf(sense, words, services)
    if (topic === null && (sense === 't' || sense === 'n')) continue
    const topics = topic === null ? [] : services.topics.within(topic.id, services.region.rollUpDisputed)
    const query: StoryQuery = { topics, words: sense === 'w' ? words : '', limit: limit + 1, offset }
    const found = await services.stories.find(query)
    // The last sense stands, whatever it gives.
    if (found.length === 0 && topic === null && sense !== senses.at(-1)) continue
    const next = offset + limit
    return {
      locale,
      topic: topic === null ? null : { id: topic.id, name: services.topics.name(topic.id, locale) },
      cards: cardsOf(found.slice(0, limit), { locale }, services),
      next: found.length > limit && next < farthest ? `${sense}${next}` : null,
      refused: false,
    }
  }
  return nothing(locale)
}

export function nothing(locale: string, refused = false): Browsed {
  return { locale, topic: null, cards: [], next: null, refused }
}

function sensesOf(words: string, { topics }: Services): readonly Sense[] {
  if (words === '') return ['e']
  return topics.find(words) === null ? ['w', 'n'] : ['t']
}

function topicOf(sense: Sense, words: string, { topics }: Services): Topic | null {
  if (sense === 't') return topics.find(words)
  return sense === 'n' ? (topics.suggest(words, 1)[0] ?? null) : null
}
