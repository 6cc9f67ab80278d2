/** 2^17 pairs, a megabyte and a half: what is grouped afresh again and again within hours. */
const bits = 17

/**
 * Whole numbers remembered of pairs of articles, by their serials in either order. Of pairs with one place the last is kept: a
 * map of as many takes five times the memory, and several times as long.
 */
export class Pairs {
  /** The serials of a pair, and its number. */
  readonly #serials = new Int32Array(2 ** (bits + 1)).fill(-1)
  readonly #numbers = new Int32Array(2 ** bits)

  /** The number of two different articles, as `count` gives it where it is not remembered. */
  get(one: number, other: number, count: () => number): number {
    const [low, high] = one < other ? [one, other] : [other, one]
    // Multiplied by the golden ratio's bits, whose upper ones are spread evenly (Knuth, TAOCP 3, 6.4).
    const place = (Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b)) >>> (32 - bits)
    if (this.#serials[place * 2] === low && this.#serials[place * 2 + 1] === high)
      return this.#numbers[place] as number
    const number = count()
    this.#serials[place * 2] = low
    this.#serials[place * 2 + 1] = high
    this.#numbers[place] = number
    return number
  }
}
