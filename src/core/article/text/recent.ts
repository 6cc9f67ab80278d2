import { WordTable } from './word-table.ts'

/**
 * Remembers values by words of texts: at most twice as many as `size`. When there are so many, those are dropped that were
 * not asked for again since the last time (a second chance, as pages of memory are given), of the others the older ones.
 * Asked at every word of everything that is read.
 */
export class Recent<T> {
  readonly #size: number
  readonly #words = new WordTable()
  #values: T[] = []
  /** By word, whether it was asked for again. */
  readonly #again: Uint8Array

  constructor(size: number) {
    this.#size = size
    this.#again = new Uint8Array(2 * size)
  }

  /** What is remembered of the word of `text` from `start` to `end`. */
  get(text: string, start: number, end: number): T | undefined {
    const number = this.#words.find(text, start, end)
    if (number < 0) return undefined
    this.#again[number] = 1
    return this.#values[number]
  }

  /** Remembers a word that is not remembered yet. */
  set(word: string, value: T): void {
    if (this.#values.length >= 2 * this.#size) this.#drop()
    this.#values[this.#words.add(word)] = value
  }

  #drop(): void {
    const again = this.#again.subarray(0, this.#values.length)
    for (let [number, kept] = [again.length - 1, 0]; number >= 0; number--)
      if (again[number] === 1 && ++kept > this.#size) again[number] = 0
    this.#words.keep(number => again[number] === 1)
    this.#values = this.#values.filter((_, number) => again[number] === 1)
    again.fill(0)
  }
}
