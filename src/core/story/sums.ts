import { Facets } from './facets.ts'
import type { Kept } from './kept.ts'
import { addTo, dotOfSums, dotSums, type Sums } from './vector.ts'

type Part = { count: number; readonly words: Sums; readonly neutral: Sums }

/** The vectors of articles added up by language, as words of one say nothing in another. */
export class SumsByLanguage {
  readonly #parts = new Map<string, Part>()

  constructor(members: readonly Kept[]) {
    for (const member of members) this.count(member, 1)
  }

  /** Adds an article, or takes it away. */
  count(member: Kept, sign: 1 | -1): void {
    let part = this.#parts.get(member.language)
    if (part === undefined) {
      part = { count: 0, words: new Map(), neutral: new Map() }
      this.#parts.set(member.language, part)
    }
    part.count += sign
    addTo(part.words, member.words, sign)
    addTo(part.neutral, member.neutral, sign)
    if (part.count === 0) this.#parts.delete(member.language)
  }

  /** The products of an article with all of these, added up. */
  sumTo({ language, words, neutral }: Kept): number {
    let sum = 0
    for (const [spoken, part] of this.#parts)
      sum += spoken === language ? dotSums(part.words, words) : dotSums(part.neutral, neutral)
    return sum
  }

  /** The products of all of these with all of those, added up. */
  product(other: SumsByLanguage): number {
    let sum = 0
    for (const [language, part] of this.#parts)
      for (const [spoken, theirs] of other.#parts)
        sum +=
          language === spoken ? dotOfSums(part.words, theirs.words) : dotOfSums(part.neutral, theirs.neutral)
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
