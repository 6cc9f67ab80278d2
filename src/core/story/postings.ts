/** Which live articles have a term, oldest first, by the number each of them is given. */
export class Postings<T> {
  readonly #lists = new Map<number, T[]>()
  readonly #gone = new Set<T>()

  /** How many live articles have the term. */
  count(term: number): number {
    return this.#lists.get(term)?.length ?? 0
  }

  add(item: T, terms: Int32Array): void {
    for (const term of terms) {
      const list = this.#lists.get(term)
      if (list === undefined) this.#lists.set(term, [item])
      else list.push(item)
    }
  }

  /** The newest `most` with the term. */
  newest(term: number, most: number): readonly T[] {
    const list = this.#lists.get(term) ?? []
    return list.length <= most ? list : list.slice(-most)
  }

  /** Takes out items, all of whose terms are given. */
  remove(items: readonly T[], terms: Iterable<number>): void {
    for (const item of items) this.#gone.add(item)
    for (const term of new Set(terms)) {
      const left = this.#lists.get(term)?.filter(item => !this.#gone.has(item)) ?? []
      if (left.length === 0) this.#lists.delete(term)
      else this.#lists.set(term, left)
    }
    this.#gone.clear()
  }
}
