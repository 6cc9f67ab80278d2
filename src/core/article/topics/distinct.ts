/** Values of which few differ, numbered from 0: what has one of them only has to keep its number. */
export class Distinct<T> {
  readonly #numbers = new Map<string, number>()
  readonly #values: T[] = []

  /** The number of the value that `key` tells, which is given one where it has none. */
  number(key: string, value: () => T): number {
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    this.#numbers.set(key, this.#values.length)
    return this.#values.push(value()) - 1
  }

  at(number: number): T {
    return this.#values[number] as T
  }
}
