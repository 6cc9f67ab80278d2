import type { Group, Live } from './group.ts'
import type { Kept } from './kept.ts'
import type { Postings } from './postings.ts'
import type { Vector } from './vector.ts'

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
  const scores = new Map<number, number>()
  look(article.words, true)
  look(article.neutral, false)

  function look({ terms, weights }: Vector, sameLanguage: boolean): void {
    let left = reach.inAll
    const heaviest = [...weights.keys()].sort((a, b) => (weights[b] as number) - (weights[a] as number))
    for (const at of heaviest) {
      if (left <= 0) return
      const weight = (weights[at] as number) ** 2
      for (const other of postings.newest(terms[at] as number, reach.atTerm)) {
        left--
        if ((live.get(other)?.language === article.language) === sameLanguage)
          scores.set(other, (scores.get(other) ?? 0) + weight)
      }
    }
  }

  const best = new Map<Group, number>()
  for (const [other, score] of scores) {
    const group = live.get(other)?.group
    if (group !== undefined && score > (best.get(group) ?? 0)) best.set(group, score)
  }
  return highest(best, reach.stories)
}

/** The `most` groups of the highest scores; of equal ones the first found. */
function highest(scores: ReadonlyMap<Group, number>, most: number): Group[] {
  const kept: { group: Group; score: number }[] = []
  for (const [group, score] of scores) {
    if (kept.length === most && score <= (kept.at(-1)?.score ?? 0)) continue
    const place = kept.findIndex(each => score > each.score)
    kept.splice(place < 0 ? kept.length : place, 0, { group, score })
    if (kept.length > most) kept.pop()
  }
  return kept.map(({ group }) => group)
}
