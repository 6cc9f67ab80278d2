import type { Article } from '../article/article.ts'
import type { Figure } from '../article/changes.ts'
import { readValues } from '../article/values.ts'

/** What became of people, the weightiest first. */
export const roles = ['killed', 'missing', 'injured', 'detained', 'freed', 'evacuated'] as const

/**
 * How far the headlines of one story say what is known by now of the people it counts, by the weightiest kind that any of them
 * counts: 0 where a headline has the latest number, 1 where it has none, 2 where another has come since. The same for all
 * where none counts people.
 */
export function overtaken(articles: readonly Article[]): (article: Article) => 0 | 1 | 2 {
  const counts = new Map(articles.map(article => [article.id, countsOf(article)]))
  const role = roles.find(role => [...counts.values()].some(count => count.has(role)))
  if (role === undefined) return () => 1
  const counting = articles.filter(({ id }) => counts.get(id)?.has(role))
  const last = counting.reduce((last, article) => (saidAt(article) > saidAt(last) ? article : last))
  const latest = counts.get(last.id)?.get(role)
  return ({ id }) => {
    const count = counts.get(id)?.get(role)
    return count === undefined ? 1 : count === latest ? 0 : 2
  }
}

const saidAt = ({ publishedAt, revisedAt = publishedAt }: Article) => revisedAt.getTime()

/** By what became of them; the first number of each kind. */
type Counts = ReadonlyMap<Figure['role'], number>
/** Headlines are chosen for every list. */
const known = new WeakMap<Article, Counts>()

function countsOf(article: Article): Counts {
  const before = known.get(article)
  if (before !== undefined) return before
  const { title, language } = article
  const { numbers } = readValues({ title, text: '', language })
  const counts = new Map(numbers.toReversed().map(({ role, value }) => [role, value]))
  known.set(article, counts)
  return counts
}
