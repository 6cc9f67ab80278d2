import { entriesOf, lengthOf, type Part } from './forward.ts'

/**
 * The vector of one article spread out by the numbers of its terms, so that each of the many it is compared with is
 * read once, from its bytes, and nothing is made of them.
 */
export class Spread {
  readonly #part: Part
  #weights = new Uint16Array(2 ** 10)
  #numbers: number[] = []
  #of: object | null = null

  constructor(part: Part) {
    this.#part = part
  }

  isOf(article: object): boolean {
    return this.#of === article
  }

  /** Takes the vector of an article, for that of the one before. */
  take(article: object, bytes: Uint8Array): void {
    for (const number of this.#numbers) this.#weights[number] = 0
    const entries = entriesOf(bytes, this.#part)
    this.#numbers = []
    let number = 0
    for (let left = lengthOf(bytes, this.#part); left > 0; left--) {
      number += entries.read()
      this.#makeRoom(number)
      this.#numbers.push(number)
      // Two words with one hash have one number.
      this.#weights[number] = (this.#weights[number] as number) + entries.read()
    }
    this.#of = article
  }

  /** Its product with the vector of another article. */
  product(bytes: Uint8Array): number {
    const [entries, weights] = [entriesOf(bytes, this.#part), this.#weights]
    let [sum, number] = [0, 0]
    for (let left = lengthOf(bytes, this.#part); left > 0; left--) {
      number += entries.read()
      const weight = entries.read()
      // Terms that came since the article have larger numbers than it had room for.
      if (number < weights.length) sum += (weights[number] as number) * weight
    }
    return sum
  }

  #makeRoom(number: number): void {
    if (number < this.#weights.length) return
    const more = new Uint16Array(Math.ceil((number + 1) * 1.125))
    more.set(this.#weights)
    this.#weights = more
  }
}
