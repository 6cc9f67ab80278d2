import { hashOf, WordTable } from './word-table.ts'

/** Values by words of a text. Asked for at every word of everything that is read. */
class Table<T> {
  readonly #words = new WordTable()
  readonly #values: T[] = []

  get size(): number {
    return this.#values.length
  }

  get(text: string, start: number, end: number, hash: number): T | undefined {
    const number = this.#words.find(text, start, end, hash)
    return number < 0 ? undefined : this.#values[number]
  }

  set(text: string, start: number, end: number, hash: number, value: T): void {
    this.#values[this.#words.add(text, start, end, hash)] = value
  }
}

/**
 * Remembers values by words: at least the `size` last asked for, at most twice as many. The older half is dropped at
 * once, which costs less than to keep an order of use.
 */
export class Recent<T> {
  readonly #size: number
  #young = new Table<T>()
  #old = new Table<T>()

  constructor(size: number) {
    this.#size = size
  }

  /** What is remembered of the word of `text` from `start` to `end`. */
  get(text: string, start: number, end: number): T | undefined {
    const hash = hashOf(text, start, end)
    const value = this.#young.get(text, start, end, hash)
    if (value !== undefined) return value
    const older = this.#old.get(text, start, end, hash)
    if (older !== undefined) this.#set(text, start, end, hash, older)
    return older
  }

  /** Remembers a word that is not remembered yet. */
  set(word: string, value: T): void {
    this.#set(word, 0, word.length, hashOf(word, 0, word.length), value)
  }

  #set(text: string, start: number, end: number, hash: number, value: T): void {
    if (this.#young.size >= this.#size) {
      this.#old = this.#young
      this.#young = new Table()
    }
    this.#young.set(text, start, end, hash, value)
  }
}
