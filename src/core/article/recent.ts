/**
 * Remembers values by short texts: at least the `size` last asked for, at most twice as many. The older half is dropped
 * at once, which costs less than to keep an order of use.
 */
export class Recent<T> {
  readonly #size: number
  #young = new Map<string, T>()
  #old = new Map<string, T>()

  constructor(size: number) {
    this.#size = size
  }

  get(key: string): T | undefined {
    const value = this.#young.get(key)
    if (value !== undefined) return value
    const older = this.#old.get(key)
    if (older !== undefined) this.set(key, older)
    return older
  }

  set(key: string, value: T): void {
    if (this.#young.size >= this.#size) {
      this.#old = this.#young
      this.#young = new Map()
    }
    // A piece cut out of a text would keep the whole text in memory; one put together from its units does not.
    // (V8 copies pieces of up to 12 units.)
    this.#young.set(key.length > 12 ? key.split('').join('') : key, value)
  }
}
