/** Slots of a table, of which half are used at most: a power of two, so that a hash is cut to a slot by its bits. */
const slotsFor = (size: number) => 2 ** Math.ceil(Math.log2(size * 2))

/**
 * Values by words of a text, found without cutting the word out: a hash over its units, and a look at the text itself
 * (open addressing with linear probing). Asked for at every word of everything that is read.
 */
class Table<T> {
  readonly #keys: (string | undefined)[]
  readonly #values: (T | undefined)[]
  readonly #mask: number
  size = 0

  constructor(size: number) {
    const slots = slotsFor(size)
    this.#keys = new Array<string | undefined>(slots).fill(undefined)
    this.#values = new Array<T | undefined>(slots).fill(undefined)
    this.#mask = slots - 1
  }

  get(text: string, start: number, end: number, hash: number): T | undefined {
    for (let slot = hash & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const key = this.#keys[slot]
      if (key === undefined) return undefined
      if (key.length === end - start && standsAt(text, start, key)) return this.#values[slot]
    }
  }

  add(key: string, value: T, hash: number): void {
    let slot = hash & this.#mask
    while (this.#keys[slot] !== undefined) slot = (slot + 1) & this.#mask
    this.#keys[slot] = key
    this.#values[slot] = value
    this.size++
  }
}

/**
 * Remembers values by words: at least the `size` last asked for, at most twice as many. The older half is dropped at
 * once, which costs less than to keep an order of use.
 */
export class Recent<T> {
  readonly #size: number
  #young: Table<T>
  #old: Table<T>

  constructor(size: number) {
    this.#size = size
    this.#young = new Table(size)
    this.#old = new Table(1)
  }

  /** What is remembered of the word of `text` from `start` to `end`. */
  get(text: string, start: number, end: number): T | undefined {
    const hash = hashOf(text, start, end)
    const value = this.#young.get(text, start, end, hash)
    if (value !== undefined) return value
    const older = this.#old.get(text, start, end, hash)
    if (older !== undefined) this.#add(text.slice(start, end), older, hash)
    return older
  }

  /** Remembers a word that is not remembered yet. */
  set(word: string, value: T): void {
    this.#add(word, value, hashOf(word, 0, word.length))
  }

  #add(word: string, value: T, hash: number): void {
    if (this.#young.size >= this.#size) {
      this.#old = this.#young
      this.#young = new Table(this.#size)
    }
    // A piece cut out of a text would keep the whole text in memory; one put together from its units does not.
    // (V8 copies pieces of up to 12 units.)
    this.#young.add(word.length > 12 ? word.split('').join('') : word, value, hash)
  }
}

/** As `startsWith`, which takes longer for a word. */
function standsAt(text: string, start: number, key: string): boolean {
  for (let at = 0; at < key.length; at++) if (text.charCodeAt(start + at) !== key.charCodeAt(at)) return false
  return true
}

/** FNV-1a over UTF-16 units, its upper bits folded into the lower. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash ^ (hash >>> 15)
}
