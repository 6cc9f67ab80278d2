import type { Article } from '../article/article.ts'
import type { TopicMatch } from '../article/topics/topic.ts'

/** One event in the news: the articles that report it, oldest first, and what they are about taken together. */
export type Story = {
  readonly id: string
  /** When its first article was published. */
  readonly startedAt: Date
  /** When its first article was seen. */
  readonly seenAt: Date
  readonly updatedAt: Date
  readonly articles: readonly Article[]
  readonly topics: readonly TopicMatch[]
}

/** Of a story what is told without its words: most of those that are looked through are not shown. */
export type Outline = Pick<Story, 'id' | 'startedAt' | 'seenAt'> & {
  readonly articles: readonly Pick<Article, 'id' | 'source' | 'language' | 'publishedAt' | 'seenAt'>[]
  readonly topics: readonly Pick<TopicMatch, 'id' | 'primary'>[]
}

/** The topics of several articles as one: the best score of each with its evidence, primary where any says so. */
export function mergeTopics<Match extends Pick<TopicMatch, 'id' | 'score' | 'primary'>>(
  lists: readonly (readonly Match[])[],
): Match[] {
  const merged = new Map<string, Match>()
  for (const match of lists.flat()) {
    const other = merged.get(match.id)
    const better = other === undefined || match.score > other.score ? match : other
    merged.set(match.id, { ...better, primary: match.primary || other?.primary === true })
  }
  return [...merged.values()].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
}
