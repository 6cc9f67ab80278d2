import type { Article } from '../../article/article.ts'
import type { Figure } from '../../article/changes/changes.ts'
import { readValues } from '../../article/values/values.ts'

/** What became of people, the weightiest first. */
export const roles = ['killed', 'missing', 'injured', 'detained', 'freed', 'evacuated'] as const

/** The last headline that counts people, by the weightiest kind that any of them counts. */
export type Count = {
  readonly article: Article
  readonly role: (typeof roles)[number]
  readonly value: number
}

/**
 * The latest number of people that headlines of one story give, and who was the first to give it: who comes to say what others
 * have said before brings nothing later. Null where none counts any.
 */
export function latestCount(articles: readonly Article[]): Count | null {
  const role = roles.find(role => articles.some(article => countsOf(article).has(role)))
  if (role === undefined) return null
  const counts = articles
    .flatMap((article): Count[] => {
      const value = countsOf(article).get(role)
      return value === undefined ? [] : [{ article, role, value }]
    })
    .sort((a, b) => saidAt(a.article) - saidAt(b.article))
  return (
    counts.filter((count, at) => counts.findIndex(({ value }) => value === count.value) === at).at(-1) ?? null
  )
}

/**
 * How far the headlines of one story say what is known by now of the people it counts: 0 where a headline has the latest
 * number, 1 where it has none, 2 where another has come since. The same for all where none counts people.
 */
export function overtaken(articles: readonly Article[]): (article: Article) => 0 | 1 | 2 {
  const latest = latestCount(articles)
  return article => {
    const value = latest === null ? undefined : countsOf(article).get(latest.role)
    return value === undefined ? 1 : value === latest?.value ? 0 : 2
  }
}

const saidAt = ({ publishedAt, retitledAt = publishedAt }: Article) => retitledAt.getTime()

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
