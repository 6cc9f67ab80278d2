import { type Group, scale } from './group.ts'
import type { Kept } from './kept.ts'
import type { Rule } from './match.ts'
import { Pairs } from './pairs.ts'
import { isRenamed } from './renamed.ts'
import { withHeadlines } from './told.ts'

/** So many of a group's newest articles tell how many of it another one renames. */
const sample = 8

/**
 * How alike two groups are by the words of their articles, by how far these tell each other's headlines, and by whether
 * they are one but for a name. Of single articles it is asked again with each report of their events, and remembered for a while.
 */
export class Likenesses {
  readonly #pairs = new Pairs()

  between(a: Group, b: Group, by: Rule): number {
    return withHeadlines(this.#mean(a, b, by), a, b, by)
  }

  #mean(a: Group, b: Group, { renamed }: Rule): number {
    const [one, other] = [a.members[0], b.members[0]]
    if (a.size === 1 && b.size === 1 && one !== undefined && other !== undefined)
      return this.#pair(one, other, renamed) / scale
    return a.likeness(b) * (1 - (1 - renamed) * shareRenamed(a, b))
  }

  #pair(one: Kept, other: Kept, renamed: number): number {
    return this.#pairs.get(one.serial, other.serial, () => {
      const product = one.product(other)
      return product > 0 && isRenamed(one, other) ? Math.round(product * renamed) : product
    })
  }
}

/** The share of pairs of their articles of which one renames the other. */
export function shareRenamed(a: Group, b: Group): number {
  const [ones, others] = [a.members.slice(-sample), b.members.slice(-sample)]
  let count = 0
  for (const one of ones) for (const other of others) if (isRenamed(one, other)) count++
  return count / (ones.length * others.length)
}
