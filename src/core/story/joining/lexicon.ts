import { withRoom } from './arena.ts'

const smallest = 2 ** 10
const fullest = 0.7
/** In place of a number: there is none. */
const none = -1

/**
 * Terms by small numbers, which are given anew when their terms are no longer used. Common terms come first and get the
 * smallest, so that a term takes two bytes or less where its number is kept, and four where its hash is. Numbers are
 * found by a hash table with open addressing, as a Map takes three times the memory.
 */
export class Lexicon {
  readonly #isUsed: (number: number) => boolean
  #table = new Int32Array(smallest).fill(none)
  /** By number; of a free one the next free one. */
  #terms = new Int32Array(smallest)
  #given = 0
  #standing = 0
  #free = none

  /** `isUsed` tells of a number whether it may not be given to another term. */
  constructor(isUsed: (number: number) => boolean) {
    this.#isUsed = isUsed
  }

  /** The number of a term, used or not; -1 where it has none. */
  find(term: number): number {
    return this.#table[this.#slot(term)] as number
  }

  /** The number of a term, from now on if it had none. */
  number(term: number): number {
    const known = this.find(term)
    if (known !== none) return known
    if (this.#standing >= this.#table.length * fullest) this.#rehash()
    const number = this.#take()
    this.#terms[number] = term
    this.#table[this.#slot(term)] = number
    this.#standing++
    return number
  }

  /** The term of a number that is used. */
  term(number: number): number {
    return this.#terms[number] as number
  }

  #take(): number {
    const free = this.#free
    if (free !== none) {
      this.#free = this.#terms[free] as number
      return free
    }
    this.#terms = withRoom(this.#terms, this.#given + 1)
    return this.#given++
  }

  /** Where the term's number stands in the table, or where there is room for it. */
  #slot(term: number): number {
    const mask = this.#table.length - 1
    const mixed = Math.imul(term, 0x9e3779b1)
    let slot = (mixed ^ (mixed >>> 15)) & mask
    for (;;) {
      const number = this.#table[slot] as number
      if (number === none || this.#terms[number] === term) return slot
      slot = (slot + 1) & mask
    }
  }

  /** Makes a table of the numbers that are used; of the others the smallest is given first. */
  #rehash(): void {
    const used: number[] = []
    this.#free = none
    for (let number = this.#given - 1; number >= 0; number--)
      if (this.#isUsed(number)) used.push(number)
      else {
        this.#terms[number] = this.#free
        this.#free = number
      }
    const slots = 2 ** Math.ceil(Math.log2((used.length + 1) / fullest + used.length / 4))
    this.#table = new Int32Array(Math.max(smallest, slots)).fill(none)
    for (const number of used) this.#table[this.#slot(this.term(number))] = number
    this.#standing = used.length
  }
}
