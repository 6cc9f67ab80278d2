import type { Group, Live } from './group.ts'
import { type Rule, wholeness } from './match.ts'

/** What a headline told in full counts for, beside the likeness of two texts. */
const worth = 0.7
/** What is left of it where one of two headlines has a name that the other article says nowhere, and where both have. */
const unnamed = [1, 0.8, 0.3]

/**
 * The likeness of two groups, with how far each tells what the headlines of the other say while few articles are known:
 * of two texts about one affair, most words are of what came before, and what is new, and of whom, is in the headline.
 */
export function withHeadlines(likeness: number, a: Group, b: Group, by: Rule): number {
  const most = by.headlines * by.unknown
  if (most < 0.01) return likeness
  const share = most * wholeness(Math.min(a.shape().length, b.shape().length), by)
  let [sum, pairs] = [0, 0]
  for (const one of a.members)
    for (const other of b.members)
      if (one.language === other.language) {
        const named = unnamed[Number(lacks(one, other)) + Number(lacks(other, one))] as number
        sum += (named * (told(one, other) + told(other, one))) / 2
        pairs++
      }
  return pairs === 0 ? likeness : (1 - share) * likeness + (share * worth * sum) / pairs
}

/** What share of one's headline, by the weight of its words, another has in headline or text. */
function told({ headline, words }: Live, other: Live): number {
  const known = new Set(other.words.terms)
  let [sum, found] = [0, 0]
  for (const [at, term] of words.terms.entries())
    if (headline.includes(term)) {
      const weight = words.weights[at] as number
      sum += weight
      if (known.has(term)) found += weight
    }
  return sum === 0 ? 0 : found / sum
}

/** Whether an article says nowhere a name that the other's headline has. */
function lacks({ words }: Live, { names }: Live): boolean {
  return names.some(name => !words.terms.includes(name))
}
