import { Facets } from '../traits/facets.ts'
import { addTo, dotOfSums, dotSums, type Sums } from '../traits/vector.ts'
import { blendOf, type Kind, kindOf } from './blend.ts'
import type { Kept } from './kept.ts'

type Part = Kind & { count: number; readonly words: Sums; readonly neutral: Sums }

/** The vectors of articles added up by what tells how they are compared (blend.ts). */
export class SumsByKind {
  readonly #parts = new Map<string, Part>()

  constructor(members: readonly Kept[]) {
    for (const member of members) this.count(member, 1)
  }

  /** Adds an article, or takes it away. */
  count(member: Kept, sign: 1 | -1): void {
    const kind = kindOf(member)
    const key = `${kind.language} ${kind.extent} ${kind.source}`
    let part = this.#parts.get(key)
    if (part === undefined) {
      part = { ...kind, count: 0, words: new Map(), neutral: new Map() }
      this.#parts.set(key, part)
    }
    part.count += sign
    addTo(part.words, member.words, sign)
    addTo(part.neutral, member.neutral, sign)
    if (part.count === 0) this.#parts.delete(key)
  }

  /** The products of an article with all of these, added up. */
  sumTo(member: Kept): number {
    let sum = 0
    for (const part of this.#parts.values()) {
      const { words, neutral } = blendOf(part, member)
      if (words > 0) sum += words * dotSums(part.words, member.words)
      if (neutral > 0) sum += neutral * dotSums(part.neutral, member.neutral)
    }
    return sum
  }

  /** The products of all of these with all of those, added up. */
  product(other: SumsByKind): number {
    let sum = 0
    for (const part of this.#parts.values())
      for (const theirs of other.#parts.values()) {
        const { words, neutral } = blendOf(part, theirs)
        if (words > 0) sum += words * dotOfSums(part.words, theirs.words)
        if (neutral > 0) sum += neutral * dotOfSums(part.neutral, theirs.neutral)
      }
    return sum
  }
}

/** What articles say and whose they are, counted together. */
export class Totals {
  /** Terms of their words. */
  terms = 0
  /** How often each weekday is named, from Sunday. */
  readonly weekdays = new Float64Array(7)
  readonly outlets = new Map<string, number>()
  readonly facets = new Facets()

  constructor(members: readonly Kept[]) {
    for (const member of members) this.note(member, 1)
  }

  /** Adds an article, or takes it away. */
  note(member: Kept, sign: 1 | -1): void {
    this.terms += sign * member.length
    this.facets.add(member.facets, sign)
    const theirs = (this.outlets.get(member.source) ?? 0) + sign
    if (theirs === 0) this.outlets.delete(member.source)
    else this.outlets.set(member.source, theirs)
    for (let day = 0; day < 7; day++)
      if (member.weekdays & (1 << day)) this.weekdays[day] = (this.weekdays[day] as number) + sign
  }
}
