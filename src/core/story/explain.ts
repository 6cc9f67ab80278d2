import { tokenise } from '../article/fold.ts'
import type { Group, Live } from './group.ts'
import type { Match } from './match.ts'
import { wordTerm } from './rarity.ts'
import { stem } from './stem.ts'

/** Why an article is in its story, or how near it is to another. */
export type Reasons = Match & {
  /** The words they share, the most telling first, as the article writes them. */
  readonly words: readonly string[]
}

const mostWords = 8

/** The reasons of a match, with the words of the article, whose text is given, that speak for it. */
export function explain(found: Match, article: Live, text: string, others: Group): Reasons {
  const shares = new Map<string, { word: string; weight: number }>()
  for (const { raw, folded } of tokenise(text)) {
    const key = stem(folded, article.language)
    if (shares.has(key)) continue
    const term = wordTerm(key, article.language)
    const at = article.words.terms.indexOf(term)
    if (at < 0) continue
    const theirs = others.members.filter(member => member !== article && member.words.terms.includes(term))
    if (theirs.length > 0)
      shares.set(key, { word: raw, weight: (article.words.weights[at] as number) * theirs.length })
  }
  const words = [...shares.values()].sort((a, b) => b.weight - a.weight).slice(0, mostWords)
  return { ...found, words: words.map(({ word }) => word) }
}
