import { basis, hashOf, step } from '../../fnv.ts'
import { withRoom } from '../../room.ts'

const [fewest, fullest] = [64, 0.7]

/**
 * Words, numbered from 0 in the order in which they came. Their letters stand behind each other in one array, in which
 * they are found by a hash table with open addressing: a Map of strings takes several times the memory. Nothing has to
 * be cut out of a text to be looked up, and no text is held by what was cut out of it.
 */
export class WordTable {
  #letters = new Uint16Array()
  /** Where the letters of each end. */
  #ends = new Int32Array()
  /** The number of a word and one more, 0 where none stands; a power of two of them, so that bits of a hash are a slot. */
  #slots = new Int32Array(fewest)
  /** Of each slot some bits of the hash of its word, 0 where none stands: most that is not there is told by these alone. */
  #tags = new Uint8Array(fewest)
  #size = 0
  #longest = 0

  get size(): number {
    return this.#size
  }

  /** The number of the word of `text` from `start` to `end`, or -1. */
  find(text: string, start = 0, end = text.length, hash = hashOf(text, start, end)): number {
    return (this.#slots[this.#slotOf(text, start, end, hash)] as number) - 1
  }

  /** The number that a word has, or is given now. */
  add(word: string): number {
    const hash = hashOf(word)
    let slot = this.#slotOf(word, 0, word.length, hash)
    const known = this.#slots[slot] as number
    if (known > 0) return known - 1
    if (this.#size >= this.#slots.length * fullest) {
      this.#rehash(this.#slots.length * 2)
      slot = this.#slotOf(word, 0, word.length, hash)
    }
    const from = this.#startOf(this.#size)
    const to = from + word.length
    this.#letters = withRoom(this.#letters, to)
    for (let at = from; at < to; at++) this.#letters[at] = word.charCodeAt(at - from)
    this.#ends = withRoom(this.#ends, this.#size + 1)
    this.#ends[this.#size] = to
    this.#longest = Math.max(this.#longest, word.length)
    this.#slots[slot] = ++this.#size
    this.#tags[slot] = tagOf(hash)
    return this.#size - 1
  }

  /** Forgets all but some words, which are numbered anew in their order. */
  keep(isKept: (number: number) => boolean): void {
    let [size, to, from] = [0, 0, 0]
    for (let number = 0; number < this.#size; number++) {
      const end = this.#ends[number] as number
      if (isKept(number)) {
        this.#letters.copyWithin(to, from, end)
        to += end - from
        this.#ends[size++] = to
      }
      from = end
    }
    this.#size = size
    this.#rehash(this.#slots.length)
  }

  lengthOf(number: number): number {
    return (this.#ends[number] as number) - this.#startOf(number)
  }

  /** The word of a number that was given. */
  at(number: number): string {
    return String.fromCharCode(...this.#letters.subarray(this.#startOf(number), this.#ends[number]))
  }

  /** The numbers of the words that `word` begins with, or is, shortest first. */
  beginningsOf(word: string): number[] {
    const found: number[] = []
    const most = Math.min(word.length, this.#longest)
    for (let [end, hash] = [1, basis]; end <= most; end++) {
      hash = step(hash, word.charCodeAt(end - 1))
      const number = this.find(word, 0, end, hash)
      if (number >= 0) found.push(number)
    }
    return found
  }

  /** The slot in which a word stands, or where there is room for it. */
  #slotOf(text: string, start: number, end: number, hash: number): number {
    const [mask, tag] = [this.#tags.length - 1, tagOf(hash)]
    for (let slot = (hash ^ (hash >>> 15)) & mask; ; slot = (slot + 1) & mask) {
      const there = this.#tags[slot]
      if (there === 0) return slot
      if (there === tag && this.#isAt((this.#slots[slot] as number) - 1, text, start, end)) return slot
    }
  }

  #isAt(number: number, text: string, start: number, end: number): boolean {
    const from = this.#startOf(number)
    if (this.lengthOf(number) !== end - start) return false
    for (let at = start; at < end; at++)
      if (text.charCodeAt(at) !== this.#letters[from + at - start]) return false
    return true
  }

  #startOf(number: number): number {
    return number === 0 ? 0 : (this.#ends[number - 1] as number)
  }

  /** Into so many slots. */
  #rehash(slots: number): void {
    const mask = slots - 1
    this.#slots = new Int32Array(slots)
    this.#tags = new Uint8Array(slots)
    for (let number = 0; number < this.#size; number++) {
      const [from, to] = [this.#startOf(number), this.#ends[number] as number]
      let hash = basis
      for (let at = from; at < to; at++) hash = step(hash, this.#letters[at] as number)
      let slot = (hash ^ (hash >>> 15)) & mask
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask
      this.#slots[slot] = number + 1
      this.#tags[slot] = tagOf(hash)
    }
  }
}

/** The upper seven bits, and one more, as 0 stands for no word. */
const tagOf = (hash: number) => (hash >>> 25) + 1
