import { Arena, withRoom } from './arena.ts'
import { Lexicon } from './lexicon.ts'

/** Only the newest of a common term are ever looked at; so many times more are remembered, whatever is forgotten. */
const mostRemembered = 4096
/**
 * What stands in the row of a term: where its list is, how many bytes of it are used, how many live items have it, and
 * the newest serial.
 */
const [width, used, living, newest] = [4, 1, 2, 3]
/** Set in a byte before which there are more of its number. */
const more = 128

/**
 * Which live items have a term, by serials in the order of arrival. Lists in one arena, found by the number of a term in
 * the lexicon: a Map of arrays takes ten times the memory. A list holds how much larger each serial is than the one
 * before, in as many bytes as that takes, and is read from its end; of one item there is no more than the newest serial.
 * What is removed stays in the lists until they are full, and is passed over.
 */
export class Postings {
  /** A term has its number while a live item has it. */
  readonly lexicon = new Lexicon(number => (this.#rows[number * width + living] as number) > 0)
  readonly #arena = new Arena()
  readonly #lives: (serial: number) => boolean
  /** By number. */
  #rows = new Int32Array(width)
  /** Whether all in the lists live: nothing was removed yet. */
  #isClean = true

  /** `lives` tells of a serial whether its item was removed. */
  constructor(lives: (serial: number) => boolean) {
    this.#lives = lives
  }

  /** How many live items have the term. */
  count(term: number): number {
    const number = this.lexicon.find(term)
    return number < 0 ? 0 : (this.#rows[number * width + living] as number)
  }

  /** Gives the numbers of the terms. */
  add(serial: number, terms: Int32Array): Int32Array {
    return terms.map(term => this.#add(serial, term))
  }

  /** The newest `most` with the term, oldest first. */
  newest(term: number, most: number): number[] {
    return this.count(term) === 0 ? [] : this.#serials(this.lexicon.find(term) * width, most).reverse()
  }

  /** Takes an item out, which does not live any more and all of whose terms are given. */
  remove(terms: Int32Array): void {
    this.#isClean = false
    for (const term of terms) {
      if (this.count(term) === 0) continue
      const at = this.lexicon.find(term) * width
      const left = (this.#rows[at + living] as number) - 1
      this.#rows[at + living] = left
      if (left === 0) this.#empty(at)
    }
  }

  #add(serial: number, term: number): number {
    const number = this.lexicon.number(term)
    const at = number * width
    this.#rows = withRoom(this.#rows, at + width)
    const before = this.#rows[at + living] as number
    if (before !== 0) {
      const step = serial - (this.#rows[at + newest] as number)
      const size = bytesOf(step)
      const length = this.#rows[at + used] as number
      if (roomOf(length + size) !== roomOf(length)) this.#makeRoom(at, size)
      this.#append(at, step, size)
    }
    this.#rows[at + newest] = serial
    this.#rows[at + living] = before + 1
    return number
  }

  /** There must be room for it. */
  #append(at: number, step: number, size: number): void {
    const begin = this.#rows[at + used] as number
    const address = this.#rows[at] as number
    for (let place = begin + size - 1, rest = step; place >= begin; place--, rest >>>= 7)
      this.#arena.setByte(address, place, (rest & (more - 1)) | (place > begin ? more : 0))
    this.#rows[at + used] = begin + size
  }

  /** The newest `most` of a list that live, newest first. */
  #serials(at: number, most: number): number[] {
    const found: number[] = []
    let [serial, place] = [this.#rows[at + newest] as number, this.#rows[at + used] as number]
    const bytes = place === 0 ? nothing : this.#arena.bytes(this.#rows[at] as number, place)
    for (;;) {
      if (this.#isClean || this.#lives(serial)) found.push(serial)
      if (place === 0 || found.length >= most) return found
      let [byte, step] = [more, 0]
      for (let shift = 0; byte >= more; shift += 7) {
        byte = bytes[--place] as number
        step |= (byte & (more - 1)) << shift
      }
      serial -= step
    }
  }

  /** Drops what does not live from a full list, and the older half of what is too long, and gives it room for more. */
  #makeRoom(at: number, size: number): void {
    if (this.#isClean && (this.#rows[at + living] as number) < mostRemembered) {
      this.#moveOn(at, size)
      return
    }
    const last = this.#rows[at + newest] as number
    const lives = this.#serials(at, mostRemembered)
    const kept = lives.length === mostRemembered ? lives.slice(0, mostRemembered / 2) : lives
    // The next is counted from the newest, whether it lives or not.
    if (kept[0] !== last) kept.unshift(last)
    const steps = kept.slice(0, -1).map((serial, place) => serial - (kept[place + 1] as number))
    this.#empty(at)
    const length = steps.reduce((sum, step) => sum + bytesOf(step), size)
    this.#rows[at] = this.#arena.take(roomOf(length))
    for (const step of steps.reverse()) this.#append(at, step, bytesOf(step))
  }

  /** Gives a list of which nothing is dropped room for more. */
  #moveOn(at: number, size: number): void {
    const [from, length] = [this.#rows[at] as number, this.#rows[at + used] as number]
    const to = this.#arena.take(roomOf(length + size))
    if (length > 0) {
      this.#arena.bytes(to, length).set(this.#arena.bytes(from, length))
      this.#arena.give(from, roomOf(length))
    }
    this.#rows[at] = to
  }

  #empty(at: number): void {
    const length = this.#rows[at + used] as number
    if (length > 0) this.#arena.give(this.#rows[at] as number, roomOf(length))
    this.#rows[at + used] = 0
  }
}

const nothing = new Uint8Array()

/** Seven bits a byte. */
const bytesOf = (step: number) => Math.max(1, Math.ceil((32 - Math.clz32(step)) / 7))

/** What a list of so many bytes takes in the arena, in numbers of four bytes: an eighth more than it needs at most. */
function roomOf(length: number): number {
  const numbers = Math.ceil(length / 4)
  const step = numbers <= 8 ? 1 : 2 ** (29 - Math.clz32(numbers - 1))
  return Math.ceil(numbers / step) * step
}
