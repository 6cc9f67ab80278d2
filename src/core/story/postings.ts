import { Arena } from './arena.ts'

/** Only the newest of a common term are ever looked at; so many times more are remembered, whatever is forgotten. */
const mostRemembered = 4096
/**
 * What stands in the table of a term: the term, where its list is, how many bytes of it are used, how many live items
 * have it, and the newest serial.
 */
const [width, list, used, living, newest] = [5, 1, 2, 3, 4]
const smallest = 2 ** 10
const fullest = 0.7
/** In place of a list: no term stands there; or one does, of which there is no more than the newest serial. */
const [none, unlisted] = [-1, -2]
/** Set in a byte before which there are more of its number. */
const more = 128

/**
 * Which live items have a term, by serials in the order of arrival. Lists in one arena, found by a hash table with open
 * addressing: a Map of arrays takes ten times the memory. A list holds how much larger each serial is than the one
 * before, in as many bytes as that takes, and is read from its end. What is removed stays in the lists until they are
 * full, and is passed over.
 */
export class Postings {
  readonly #arena = new Arena()
  readonly #lives: (serial: number) => boolean
  #table = emptyTable(smallest)
  #terms = 0
  /** Whether there may be any in the lists that do not live. */
  #isClean = true

  /** `lives` tells of a serial whether its item was removed. */
  constructor(lives: (serial: number) => boolean) {
    this.#lives = lives
  }

  /** How many live items have the term. */
  count(term: number): number {
    const at = this.#find(term)
    return this.#isFree(at) ? 0 : (this.#table[at + living] as number)
  }

  add(serial: number, terms: Int32Array): void {
    for (const term of terms) this.#add(serial, term)
  }

  /** The newest `most` with the term, oldest first. */
  newest(term: number, most: number): number[] {
    const at = this.#find(term)
    if (this.#isFree(at) || this.#table[at + living] === 0) return []
    return this.#serials(at, most).reverse()
  }

  /** Takes an item out, which does not live any more and all of whose terms are given. */
  remove(terms: Int32Array): void {
    this.#isClean = false
    for (const term of terms) {
      const at = this.#find(term)
      if (this.#isFree(at)) continue
      const left = (this.#table[at + living] as number) - 1
      this.#table[at + living] = left
      if (left === 0) this.#empty(at)
    }
  }

  #add(serial: number, term: number): void {
    let at = this.#find(term)
    if (this.#isFree(at)) {
      if (this.#terms >= (this.#table.length / width) * fullest) {
        this.#rehash()
        at = this.#find(term)
      }
      this.#terms++
      this.#table[at] = term
      this.#table[at + list] = unlisted
      this.#table[at + used] = 0
      this.#table[at + living] = 0
    }
    if (this.#table[at + living] !== 0) {
      const step = serial - (this.#table[at + newest] as number)
      const size = bytesOf(step)
      const length = this.#table[at + used] as number
      if (roomOf(length + size) !== roomOf(length)) this.#makeRoom(at, size)
      this.#append(at, step, size)
    }
    this.#table[at + newest] = serial
    this.#table[at + living] = (this.#table[at + living] as number) + 1
  }

  /** There must be room for it. */
  #append(at: number, step: number, size: number): void {
    const begin = this.#table[at + used] as number
    const address = this.#table[at + list] as number
    for (let place = begin + size - 1, rest = step; place >= begin; place--, rest >>>= 7)
      this.#arena.setByte(address, place, (rest & (more - 1)) | (place > begin ? more : 0))
    this.#table[at + used] = begin + size
  }

  /** The newest `most` of a list that live, newest first. */
  #serials(at: number, most: number): number[] {
    const found: number[] = []
    let [serial, place] = [this.#table[at + newest] as number, this.#table[at + used] as number]
    const bytes = place === 0 ? nothing : this.#arena.bytes(this.#table[at + list] as number, place)
    for (;;) {
      if (this.#lives(serial)) found.push(serial)
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
    if (this.#isClean && (this.#table[at + living] as number) < mostRemembered) {
      this.#moveOn(at, size)
      return
    }
    const last = this.#table[at + newest] as number
    const lives = this.#serials(at, mostRemembered)
    const kept = lives.length === mostRemembered ? lives.slice(0, mostRemembered / 2) : lives
    // The next is counted from the newest, whether it lives or not.
    if (kept[0] !== last) kept.unshift(last)
    const steps = kept.slice(0, -1).map((serial, place) => serial - (kept[place + 1] as number))
    this.#empty(at)
    const length = steps.reduce((sum, step) => sum + bytesOf(step), size)
    this.#table[at + list] = this.#arena.take(roomOf(length))
    for (const step of steps.reverse()) this.#append(at, step, bytesOf(step))
  }

  /** Gives a list of which nothing is dropped room for more. */
  #moveOn(at: number, size: number): void {
    const [from, length] = [this.#table[at + list] as number, this.#table[at + used] as number]
    const to = this.#arena.take(roomOf(length + size))
    if (length > 0) {
      this.#arena.bytes(to, length).set(this.#arena.bytes(from, length))
      this.#arena.give(from, roomOf(length))
    }
    this.#table[at + list] = to
  }

  #empty(at: number): void {
    const length = this.#table[at + used] as number
    if (length > 0) this.#arena.give(this.#table[at + list] as number, roomOf(length))
    this.#table[at + list] = unlisted
    this.#table[at + used] = 0
  }

  /** Where the term stands in the table, or where there is room for it. */
  #find(term: number): number {
    const mask = this.#table.length / width - 1
    const mixed = Math.imul(term, 0x9e3779b1)
    let slot = (mixed ^ (mixed >>> 15)) & mask
    for (;;) {
      const at = slot * width
      if (this.#table[at] === term && this.#table[at + list] !== none) return at
      if (this.#isFree(at)) return at
      slot = (slot + 1) & mask
    }
  }

  #isFree(at: number): boolean {
    return this.#table[at + list] === none
  }

  #rehash(): void {
    const old = this.#table
    let terms = 0
    for (let at = 0; at < old.length; at += width)
      if (old[at + list] !== none && old[at + living] !== 0) terms++
    const slots = Math.max(smallest, 2 ** Math.ceil(Math.log2((terms + 1) / fullest + terms / 4)))
    this.#table = emptyTable(slots)
    this.#terms = terms
    for (let at = 0; at < old.length; at += width) {
      if (old[at + list] === none || old[at + living] === 0) continue
      this.#table.set(old.subarray(at, at + width), this.#find(old[at] as number))
    }
  }
}

function emptyTable(slots: number): Int32Array {
  const table = new Int32Array(slots * width)
  for (let at = list; at < table.length; at += width) table[at] = none
  return table
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
