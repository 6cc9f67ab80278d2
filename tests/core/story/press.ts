import type { Article } from '#core/article/article.ts'
import type { Source } from '#core/article/source.ts'
import type { TopicMatch } from '#core/article/topics/topic.ts'
import type { Story } from '#core/story/story.ts'
import { lexicon } from '../../support/sample-bot.ts'

export const { topics } = lexicon

const outlet = (id: string, more: Partial<Source> & Pick<Source, 'name'>): [string, Source] => [
  id,
  {
    id,
    home: `https://${id}.example/`,
    feed: `https://${id}.example/feed`,
    language: 'en',
    ownership: 'independent',
    timeZone: 'Asia/Tbilisi',
    enabled: true,
    evidence: { status: 'working' },
    ...more,
  },
]

/** Invented outlets of five countries, and of a town without one. */
export const sources = new Map<string, Source>([
  outlet('harbour', { name: 'Harbour Post', country: 'GE' }),
  outlet('ridge', { name: 'Ridge Herald', country: 'AM', ownership: 'public' }),
  outlet('shore', { name: 'Shore Gazette', country: 'AZ', ownership: 'state' }),
  outlet('shore-ru', {
    name: 'Shore Gazette (Russian)',
    home: 'https://ru.shore.example/',
    country: 'AZ',
    language: 'ru',
    ownership: 'state',
  }),
  outlet('quay', { name: 'Quay Times', country: 'AZ', ownership: 'private' }),
  outlet('far', { name: 'Far Observer', country: 'BE' }),
  outlet('fern', { name: 'Fern Anzeiger', country: 'DE', language: 'de' }),
  outlet('emigre', { name: 'Old Country Weekly', country: 'US', ownership: 'diaspora' }),
  outlet('cape', { name: 'Cape Agency', city: 'Sukhumi (Sukhum)', ownership: 'de-facto-authority' }),
])

/** Another one of Azerbaijan. */
export const azerbaijani = (id: string): Source => outlet(id, { name: id, country: 'AZ' })[1]

/** Minutes after a Monday noon in Tbilisi. */
export const at = (minutes: number) => new Date(Date.parse('2026-11-23T08:00:00Z') + minutes * 60_000)

let serial = 0

export function report(source: string, title: string, minute = 0, more: Partial<Article> = {}): Article {
  return {
    id: `${source}-${++serial}`,
    source,
    revision: 1,
    url: `https://${source}.example/${serial}`,
    title,
    summary: '',
    text: '',
    language: sources.get(source)?.language ?? 'en',
    claimedLanguage: null,
    excerpt: '',
    readingMinutes: 0,
    authors: [],
    categories: [],
    image: null,
    publishedAt: at(minute),
    dateNote: 'given',
    seenAt: at(minute + 2),
    fresh: true,
    ...more,
  }
}

const match = (id: string): TopicMatch => ({ id, score: 3, primary: true, evidence: [] })

export function storyOf(articles: readonly Article[], ...about: readonly string[]): Story {
  const [first = report('harbour', 'Nothing')] = articles
  const { id, publishedAt: startedAt, seenAt } = first
  return { id, startedAt, seenAt, updatedAt: seenAt, articles, topics: about.map(match) }
}
