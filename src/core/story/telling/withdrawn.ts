import type { Article } from '../../article/article.ts'
import { isRetraction } from '../../article/changes/correction-notes.ts'

/** Whether the outlet took the article's page away, or says in the headline or the first words that it withdraws it. */
export function isWithdrawn({ title, summary, text, gone }: Article): boolean {
  if (gone === true) return true
  const first = (text || summary).split('\n')[0]?.slice(0, 300) ?? ''
  return [title, first].some(isRetraction)
}

/** The articles by which their outlets stand; all where there are none. */
export function standingOf(articles: readonly Article[]): readonly Article[] {
  const left = articles.filter(article => !isWithdrawn(article))
  return left.length > 0 ? left : articles
}
