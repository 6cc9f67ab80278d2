import type { Article } from '../../article/article.ts'
import type { Source } from '../../article/source.ts'
import { applyHabits, type Habits } from '../../article/text/habits.ts'
import type { Topic } from '../../article/topics/topic.ts'
import { type Pack, type Unread, understanding } from '../../article/understanding.ts'
import type { ReadArticle } from '../store.ts'
import { backgroundOf } from './common.ts'
import type { Concepts } from './concepts.ts'
import { reportOf } from './report.ts'
import { type Report, type Traits, traitsOf } from './traits.ts'

/** What of a region reports are made with. */
export type Press = {
  readonly id: string
  readonly topics: readonly Topic[]
  readonly sources: readonly Source[]
  /** What its outlets have in common, which one that is not known is taken to have. */
  readonly habits?: Habits
  /** Ids of the places it is about. */
  readonly places: readonly string[]
  readonly concepts: Concepts
}

type Read = Pick<ReadArticle, 'topics' | 'values'> & {
  readonly article: Omit<Unread, 'claimedLanguage'> & Pick<Article, 'language' | 'seenAt'>
}

/** Gives a function from an article that was read to what of it tells which event it reports, without its outlet's habits. */
export function reporter({
  topics,
  sources,
  habits = {},
}: Pick<Press, 'topics' | 'sources' | 'habits'>): (read: Read) => Report {
  const known = new Map(topics.map(topic => [topic.id, topic]))
  const outlets = new Map(sources.map(source => [source.id, source]))
  return ({ article, topics, values }) => {
    const words = applyHabits(article, outlets.get(article.source)?.habits ?? habits)
    // A date to come would close the stories of today.
    const publishedAt = article.publishedAt < article.seenAt ? article.publishedAt : article.seenAt
    return reportOf(
      { ...article, ...words, publishedAt },
      { language: article.language, topics, values },
      known,
    )
  }
}

/** Gives a function from an article that is not stored to what it is compared by, the same as if it were. */
export function reader(region: Press & Pack): (article: Unread) => Traits {
  const [understand, report, background] = [understanding(region), reporter(region), backgroundOf(region)]
  return article => {
    const { language, topics, values } = understand(article)
    const read = { ...article, language, seenAt: article.publishedAt }
    return traitsOf(report({ article: read, topics, values }), background)
  }
}
