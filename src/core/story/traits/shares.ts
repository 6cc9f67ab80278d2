const [fewest, fullest] = [64, 0.7]

/**
 * The share of articles that have a term, by term. A hash table with open addressing, in five bytes a slot: there are very
 * many terms and few different shares, and a Map takes ten times the memory.
 */
export class Shares {
  #terms = new Int32Array(fewest)
  /** Which of the shares a term has, and one more; 0 where none stands. */
  #which = new Uint8Array(fewest)
  readonly #shares: number[] = []
  #size = 0

  get(term: number): number | undefined {
    return this.#shares[(this.#which[this.#slotOf(term)] as number) - 1]
  }

  has(term: number): boolean {
    return this.#which[this.#slotOf(term)] !== 0
  }

  /** Throws a RangeError at the 256th different share. */
  set(term: number, share: number): void {
    let known = this.#shares.indexOf(share)
    if (known < 0) known = this.#shares.push(share) - 1
    if (known >= 255) throw new RangeError('there are more than 255 different shares')
    let slot = this.#slotOf(term)
    if (this.#which[slot] === 0) {
      if (this.#size >= this.#which.length * fullest) {
        this.#rehash()
        slot = this.#slotOf(term)
      }
      this.#size++
    }
    this.#terms[slot] = term
    this.#which[slot] = known + 1
  }

  /** Where a term stands, or where there is room for it. */
  #slotOf(term: number): number {
    const mask = this.#which.length - 1
    for (let slot = (term ^ (term >>> 15)) & mask; ; slot = (slot + 1) & mask)
      if (this.#which[slot] === 0 || this.#terms[slot] === term) return slot
  }

  #rehash(): void {
    const [terms, which] = [this.#terms, this.#which]
    this.#terms = new Int32Array(terms.length * 2)
    this.#which = new Uint8Array(terms.length * 2)
    for (const [at, term] of terms.entries()) {
      if (which[at] === 0) continue
      const slot = this.#slotOf(term)
      this.#terms[slot] = term
      this.#which[slot] = which[at] as number
    }
  }
}
