import { Arena } from './arena.ts'

/** Only the newest of a common term are ever looked at; so many times more are remembered, whatever is forgotten. */
const mostRemembered = 4096
/** What stands in the table of a term: the term, where its list is, how much of it is used, how many live items have it. */
const [width, list, used, living] = [4, 1, 2, 3]
const smallest = 2 ** 10
const fullest = 0.7
const none = -1

/**
 * Which live items have a term, by serials in the order of arrival. Lists of whole numbers in one arena, found by a
 * hash table with open addressing: a Map of arrays takes several times the memory. What is removed stays in the lists
 * until they are full, and is passed over.
 */
export class Postings {
  readonly #arena = new Arena()
  readonly #lives: (serial: number) => boolean
  #table = emptyTable(smallest)
  #terms = 0

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
    const found: number[] = []
    const serials = this.#arena.numbers(this.#table[at + list] as number, this.#table[at + used] as number)
    for (let place = serials.length - 1; place >= 0 && found.length < most; place--) {
      const serial = serials[place] as number
      if (this.#lives(serial)) found.push(serial)
    }
    return found.reverse()
  }

  /** Takes an item out, which does not live any more and all of whose terms are given. */
  remove(terms: Int32Array): void {
    for (const term of terms) {
      const at = this.#find(term)
      if (this.#isFree(at)) continue
      const left = (this.#table[at + living] as number) - 1
      this.#table[at + living] = left
      if (left > 0) continue
      this.#arena.give(this.#table[at + list] as number, roomOf(this.#table[at + used] as number))
      this.#table[at + used] = 0
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
      this.#table[at + living] = 0
      this.#table[at + used] = 0
    }
    const length = this.#table[at + used] as number
    if (length === 0) this.#table[at + list] = this.#arena.take(roomOf(1))
    else if (length === roomOf(length)) this.#makeRoom(at, length)
    const place = this.#table[at + used] as number
    this.#arena.set((this.#table[at + list] as number) + place, serial)
    this.#table[at + used] = place + 1
    this.#table[at + living] = (this.#table[at + living] as number) + 1
  }

  /** Drops what does not live from a full list, and the older half of what is too long; else gives it more room. */
  #makeRoom(at: number, length: number): void {
    const address = this.#table[at + list] as number
    const old = this.#arena.numbers(address, length)
    const lives = old.filter(serial => this.#lives(serial))
    const kept = lives.length === mostRemembered ? lives.subarray(mostRemembered / 2) : lives
    const room = roomOf(kept.length + 1)
    const next = room === roomOf(length) ? address : this.#arena.take(room)
    this.#arena.numbers(next, kept.length).set(kept)
    if (next !== address) this.#arena.give(address, roomOf(length))
    this.#table[at + list] = next
    this.#table[at + used] = kept.length
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

/** The room of a list of so many: 4, 8, 16, and from there in steps of a third and a half, so that little stays unused. */
function roomOf(length: number): number {
  const power = Math.max(4, 2 ** Math.ceil(Math.log2(length)))
  return power > 16 && length <= power * 0.75 ? power * 0.75 : power
}
