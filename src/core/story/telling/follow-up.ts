import type { Article } from '../../article/article.ts'
import type { Story } from '../story.ts'
import { outletKey, type Sources } from './outlets.ts'
import { isWithdrawn } from './withdrawn.ts'

/**
 * Whether an outlet that has reported a story before does so once more, and not under the same headline: that has something to
 * tell, whether or not it can be read as a number or a name.
 */
export function followsUp(
  article: Article,
  { articles }: Pick<Story, 'articles'>,
  sources: Sources,
): boolean {
  const key = keyOf(article, sources)
  const own = articles.filter(other => keyOf(other, sources) === key && isEarlier(other, article))
  return own.length > 0 && own.every(({ title }) => bare(title) !== bare(article.title))
}

/** What the outlet of an article was the last to report behind it, in its language; null where nothing. */
export function followUpOf(lead: Article, story: Pick<Story, 'articles'>, sources: Sources): Article | null {
  const later = story.articles.filter(
    article =>
      article.language === lead.language &&
      keyOf(article, sources) === keyOf(lead, sources) &&
      isEarlier(lead, article) &&
      bare(article.title) !== bare(lead.title) &&
      !isWithdrawn(article),
  )
  return later.at(-1) ?? null
}

const keyOf = ({ source }: Article, sources: Sources) => outletKey(sources.get(source), source)

const isEarlier = (one: Article, other: Article) => one.publishedAt < other.publishedAt

/** A headline without the marks around it, as "(UPDATE)". */
const bare = (title: string) =>
  title
    .toLowerCase()
    .replace(/\([^)]*\)/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
