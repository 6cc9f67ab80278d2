import { applyHabits } from '../article/habits.ts'
import type { Source } from '../article/source.ts'
import type { Topic } from '../article/topic.ts'
import type { Concepts } from './concepts.ts'
import { reportOf } from './report.ts'
import type { ReadArticle } from './store.ts'
import type { Report } from './traits.ts'

/** What of a region reports are made with. */
export type Press = {
  readonly id: string
  readonly topics: readonly Topic[]
  readonly sources: readonly Source[]
  /** Ids of the places it is about. */
  readonly places: readonly string[]
  readonly concepts: Concepts
}

/** Gives a function from an article that was read to what of it tells which event it reports, without its outlet's habits. */
export function reporter({
  topics,
  sources,
}: Pick<Press, 'topics' | 'sources'>): (read: ReadArticle) => Report {
  const known = new Map(topics.map(topic => [topic.id, topic]))
  const outlets = new Map(sources.map(source => [source.id, source]))
  return ({ article, topics, values }) => {
    const habits = outlets.get(article.source)?.habits
    const words = habits === undefined ? article : { ...article, ...applyHabits(article, habits) }
    // A date to come would close the stories of today.
    const publishedAt = article.publishedAt < article.seenAt ? article.publishedAt : article.seenAt
    return reportOf({ ...words, publishedAt }, { language: article.language, topics, values }, known)
  }
}
