/** What is to be done at a time, the earliest first: a binary heap. */
export class DueQueue<Item> {
  readonly #heap: { readonly at: number; readonly item: Item }[] = []

  get size(): number {
    return this.#heap.length
  }

  /** When the earliest is due, ms since 1970; null where there is none. */
  get next(): number | null {
    return this.#heap[0]?.at ?? null
  }

  add(item: Item, at: number): void {
    const heap = this.#heap
    let place = heap.push({ at, item }) - 1
    while (place > 0) {
      const parent = (place - 1) >> 1
      if (this.#at(parent) <= at) break
      this.#swap(place, parent)
      place = parent
    }
  }

  /** Makes all due so many ms earlier. */
  hasten(ms: number): void {
    for (const [place, { at, item }] of this.#heap.entries()) this.#heap[place] = { at: at - ms, item }
  }

  /** Takes out the earliest, if it is due. */
  take(now: number): Item | null {
    const first = this.#heap[0]
    if (first === undefined || first.at > now) return null
    const last = this.#heap.pop()
    if (last !== undefined && this.#heap.length > 0) {
      this.#heap[0] = last
      this.#sink()
    }
    return first.item
  }

  #sink(): void {
    for (let place = 0; ; ) {
      const [left, right] = [2 * place + 1, 2 * place + 2]
      let least = place
      if (this.#at(left) < this.#at(least)) least = left
      if (this.#at(right) < this.#at(least)) least = right
      if (least === place) return
      this.#swap(place, least)
      place = least
    }
  }

  #at(place: number): number {
    return this.#heap[place]?.at ?? Number.POSITIVE_INFINITY
  }

  #swap(a: number, b: number): void {
    const [first, second] = [this.#heap[a], this.#heap[b]]
    if (first === undefined || second === undefined) return
    this.#heap[a] = second
    this.#heap[b] = first
  }
}
