import { type Facet, Facets } from './facets.ts'
import type { Shape } from './match.ts'
import { addTo, dot, dotOfSums, dotSums, type Sums, unit, type Vector } from './vector.ts'

/** An article as it lives among the stories of these days: its traits weighed by how rare they were when it came. */
export type Live = {
  /** Counts up in the order of arrival. */
  readonly serial: number
  readonly id: string
  readonly at: number
  readonly source: string
  readonly language: string
  readonly words: Vector
  readonly neutral: Vector
  readonly weekdays: number
  readonly facets: readonly Facet[]
  /** Names that may run through several events, as neutral terms. */
  readonly threads: readonly number[]
  /** The terms of its headline, among its words; none for a headline alone. */
  readonly headline: readonly number[]
}

const scale = unit * unit

type Part = { count: number; readonly words: Sums; readonly neutral: Sums }

/** Articles held to report one event, with the sums that comparing them takes. */
export class Group implements Shape {
  id: string
  /** In the order of arrival, however they came together. */
  readonly members: Live[] = []
  /** By language, as words of one say nothing in another; none while one article is all there is. */
  readonly #parts = new Map<string, Part>()
  /** The likenesses of all pairs added up, in whole units so that the order of adding does not tell. */
  #pairs = 0
  readonly weekdays = new Float64Array(7)
  readonly outlets = new Map<string, number>()
  readonly facets = new Facets()
  #length = 0

  constructor(id: string) {
    this.id = id
  }

  get size(): number {
    return this.members.length
  }

  /** Terms of its articles' words, on average. */
  get length(): number {
    return this.#length / Math.max(this.size, 1)
  }

  get first(): number {
    return this.members.reduce((least, member) => Math.min(least, member.at), Number.POSITIVE_INFINITY)
  }

  get last(): number {
    return this.members.reduce((most, member) => Math.max(most, member.at), Number.NEGATIVE_INFINITY)
  }

  /** The mean likeness of two of its articles; 0 for one alone. */
  get tightness(): number {
    return this.size < 2 ? 0 : this.#pairs / scale / ((this.size * (this.size - 1)) / 2)
  }

  add(member: Live): void {
    this.#pairs += this.#sumTo(member)
    const before = this.members.findLastIndex(({ serial }) => serial < member.serial)
    this.members.splice(before + 1, 0, member)
    if (this.size === 2) for (const each of this.members) this.#count(each, 1)
    else if (this.size > 2) this.#count(member, 1)
    this.#note(member, 1)
  }

  remove(member: Live): void {
    this.members.splice(this.members.indexOf(member), 1)
    if (this.size < 2) this.#parts.clear()
    else this.#count(member, -1)
    this.#pairs -= this.#sumTo(member)
    this.#note(member, -1)
  }

  /** The mean likeness of an article of this group and one of the other, 0 to 1. */
  likeness(other: Group): number {
    const [small, large] = this.size < other.size ? [this, other] : [other, this]
    const [only] = small.members
    if (only === undefined) return 0
    if (small.size === 1) return large.#sumTo(only) / scale / large.size
    let sum = 0
    for (const [language, part] of small.#parts)
      for (const [spoken, theirs] of large.#parts)
        sum +=
          language === spoken ? dotOfSums(part.words, theirs.words) : dotOfSums(part.neutral, theirs.neutral)
    return sum / scale / (small.size * large.size)
  }

  #sumTo(member: Live): number {
    if (this.size < 2) return this.members.reduce((sum, each) => sum + product(each, member), 0)
    let sum = 0
    for (const [language, part] of this.#parts)
      sum +=
        language === member.language
          ? dotSums(part.words, member.words)
          : dotSums(part.neutral, member.neutral)
    return sum
  }

  #count(member: Live, sign: 1 | -1): void {
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

  #note(member: Live, sign: 1 | -1): void {
    this.#length += sign * member.words.terms.length
    this.facets.add(member.facets, sign)
    const theirs = (this.outlets.get(member.source) ?? 0) + sign
    if (theirs === 0) this.outlets.delete(member.source)
    else this.outlets.set(member.source, theirs)
    for (let day = 0; day < 7; day++)
      if (member.weekdays & (1 << day)) this.weekdays[day] = (this.weekdays[day] as number) + sign
  }
}

function product(a: Live, b: Live): number {
  return a.language === b.language ? dot(a.words, b.words) : dot(a.neutral, b.neutral)
}

/** A group of one article, to compare it by. */
export const alone = (member: Live): Group => groupOf([member])

/** A group of some articles, the first of which it is named by. */
export function groupOf(members: readonly Live[]): Group {
  const group = new Group(members[0]?.id ?? '')
  for (const member of members) group.add(member)
  return group
}
