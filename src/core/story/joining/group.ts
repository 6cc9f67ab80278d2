import type { Traits } from '../traits/traits.ts'
import { unit, type Vector } from '../traits/vector.ts'
import { whole } from './blend.ts'
import type { Kept } from './kept.ts'
import type { Shape } from './match.ts'
import { SumsByKind, Totals } from './sums.ts'

/** An article as it lives among the stories of these days: its traits weighed by how rare they were when it came. */
export type Live = Omit<Traits, 'words' | 'neutral'> & {
  /** Counts up in the order of arrival. */
  readonly serial: number
  readonly words: Vector
  readonly neutral: Vector
}

/** What the product of two articles that are the same comes to. */
export const scale = whole * unit * unit

/** So many articles are compared one by one; of more, sums are kept, which take as much room as twenty articles. */
const few = 16

/** Articles held to report one event, and what comparing them takes. */
export class Group {
  id: string
  /** In the order of arrival, however they came together. */
  members: readonly Kept[] = []
  /** None while there are few. */
  #sums: SumsByKind | null = null
  #totals: Totals | null = null
  /** The likenesses of all pairs added up, in whole units so that the order of adding does not tell. */
  #pairs = 0

  constructor(id: string) {
    this.id = id
  }

  get size(): number {
    return this.members.length
  }

  get first(): number {
    return this.members.reduce((least, member) => Math.min(least, member.at), Number.POSITIVE_INFINITY)
  }

  get last(): number {
    return this.members.reduce((most, member) => Math.max(most, member.at), Number.NEGATIVE_INFINITY)
  }

  /** What of it tells how alike another has to be, as it stands now. */
  shape(): Shape {
    const { size, first, last, members } = this
    const spoken = members[0]?.language ?? null
    const language = members.every(member => member.language === spoken) ? spoken : null
    const { terms, weekdays, outlets, facets } = this.#totals ?? new Totals(this.members)
    const tightness = size < 2 ? 0 : this.#pairs / scale / ((size * (size - 1)) / 2)
    return {
      size,
      language,
      first,
      last,
      tightness,
      weekdays,
      outlets,
      facets,
      length: terms / Math.max(size, 1),
    }
  }

  add(member: Kept): void {
    this.#pairs += this.#sumTo(member)
    const before = this.members.findLastIndex(({ serial }) => serial < member.serial)
    // A list that grows in place has room for sixteen more, and most stories are of one or two articles.
    this.members = this.members.toSpliced(before + 1, 0, member)
    if (this.#totals !== null) {
      this.#totals.note(member, 1)
      this.#sums?.count(member, 1)
    } else if (this.size > few) {
      this.#totals = new Totals(this.members)
      this.#sums = new SumsByKind(this.members)
    }
  }

  remove(member: Kept): void {
    this.members = this.members.toSpliced(this.members.indexOf(member), 1)
    this.#totals?.note(member, -1)
    this.#sums?.count(member, -1)
    if (this.size <= few) {
      this.#totals = null
      this.#sums = null
    }
    this.#pairs -= this.#sumTo(member)
  }

  /** The mean likeness of an article of this group and one of the other, 0 to 1. */
  likeness(other: Group): number {
    if (this.size === 0 || other.size === 0) return 0
    return this.#sumWith(other) / scale / (this.size * other.size)
  }

  #sumWith(other: Group): number {
    if (this.#sums !== null && other.#sums !== null) return this.#sums.product(other.#sums)
    const [one, many] = this.size <= other.size ? [this, other] : [other, this]
    return one.members.reduce((sum, member) => sum + many.#sumTo(member), 0)
  }

  #sumTo(member: Kept): number {
    if (this.#sums !== null) return this.#sums.sumTo(member)
    return this.members.reduce((sum, each) => sum + member.product(each), 0)
  }
}

/** A group of one article, to compare it by. */
export const alone = (member: Kept): Group => groupOf([member])

/** A group of some articles, the first of which it is named by. */
export function groupOf(members: readonly Kept[]): Group {
  const group = new Group(members[0]?.id ?? '')
  for (const member of members) group.add(member)
  return group
}
