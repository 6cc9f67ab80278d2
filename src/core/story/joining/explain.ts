import { tokenise } from '../../article/text/fold.ts'
import type { Concepts } from '../traits/concepts.ts'
import { wordTerm } from '../traits/rarity.ts'
import { soundTerm } from '../traits/sound.ts'
import { stem } from '../traits/stem.ts'
import { termOf } from '../traits/vector.ts'
import type { Group, Live } from './group.ts'
import type { Match } from './match.ts'

/** Why an article is in its story, or how near it is to another. */
export type Reasons = Match & {
  /** The words they share, the most telling first, as the article writes them. */
  readonly words: readonly string[]
}

const mostWords = 8

/**
 * The reasons of a match, with the words of the article, whose text is given, that speak for it: in reports of its own
 * language the same words, in others what means the same.
 */
export function explain(
  found: Match,
  article: Live,
  text: string,
  others: Group,
  concepts: Concepts,
): Reasons {
  const { language } = article
  const weightOf = (term: number, of: 'words' | 'neutral'): number => {
    const at = article[of].terms.indexOf(term)
    if (at < 0) return 0
    const theirs = others.members.filter(
      member =>
        member !== article &&
        (member.language === language) === (of === 'words') &&
        member[of].terms.includes(term),
    )
    return (article[of].weights[at] as number) * theirs.length
  }
  const shares = new Map<string, { word: string; weight: number }>()
  for (const token of tokenise(text)) {
    const key = stem(token.folded, language)
    if (shares.has(key)) continue
    const meant = [
      ...concepts.of(token, language).map(({ term }) => term),
      soundTerm(token.raw, language),
      termOf(`number ${token.folded}`),
    ]
    const weights = meant.map(term => weightOf(term ?? 0, 'neutral'))
    const weight = Math.max(weightOf(wordTerm(key, language), 'words'), ...weights)
    if (weight > 0) shares.set(key, { word: token.raw, weight })
  }
  const words = [...shares.values()].sort((a, b) => b.weight - a.weight).slice(0, mostWords)
  return { ...found, words: words.map(({ word }) => word) }
}
