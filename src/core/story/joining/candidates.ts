import type { Vector } from '../traits/vector.ts'
import type { Group, Live } from './group.ts'
import type { Kept } from './kept.ts'
import type { Postings } from './postings.ts'

export type Reach = {
  /** Live articles looked at with any one term, the newest first, and with all words or neutral traits. */
  readonly atTerm: number
  readonly inAll: number
  /** Stories compared with an article. */
  readonly stories: number
}

/**
 * The stories that share the most telling terms with an article, by the best of their articles: from the rarest term
 * on, until enough articles were looked at. What it costs grows with the candidates, not with what is live.
 */
export function candidates(
  article: Live,
  postings: Postings,
  live: ReadonlyMap<number, Kept>,
  reach: Reach,
): Group[] {
  const scores = new Map<Kept, number>()
  look(article.words, true)
  look(article.neutral, false)

  function look({ terms, weights }: Vector, sameLanguage: boolean): void {
    let left = reach.inAll
    for (const at of heaviestFirst(weights)) {
      if (left <= 0) return
      const weight = (weights[at] as number) ** 2
      for (const serial of postings.newest(terms[at] as number, reach.atTerm)) {
        left--
        const other = live.get(serial)
        if (other !== undefined && (other.language === article.language) === sameLanguage)
          scores.set(other, (scores.get(other) ?? 0) + weight)
      }
    }
  }

  return highest(scores, reach.stories)
}

/** The places of the weights, of equal ones the first first. */
function heaviestFirst(weights: Uint16Array): Float64Array {
  const places = Float64Array.from(weights, (weight, at) => weight * 2 ** 16 + (2 ** 16 - 1 - at))
  return places
    .sort()
    .reverse()
    .map(each => 2 ** 16 - 1 - (each % 2 ** 16))
}

/** The `most` groups by the best score of an article of theirs; of equal ones that first whose article was found first. */
function highest(scores: ReadonlyMap<Kept, number>, most: number): Group[] {
  const kept: { group: Group; score: number }[] = []
  for (const [{ group }, score] of scores) {
    if (kept.length === most && score <= (kept[most - 1]?.score ?? 0)) continue
    const before = kept.findIndex(each => each.group === group)
    if (before >= 0 && score <= (kept[before]?.score ?? 0)) continue
    if (before >= 0) kept.splice(before, 1)
    const place = kept.findIndex(each => score > each.score)
    kept.splice(place < 0 ? kept.length : place, 0, { group, score })
    if (kept.length > most) kept.pop()
  }
  return kept.map(({ group }) => group)
}
