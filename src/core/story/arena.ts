const chunkSize = 2 ** 16

/** A block of at least so many whole numbers takes this many: few sizes, so that what is given back fits the next. */
export function sizeFor(numbers: number): number {
  if (numbers <= 32) return Math.max(4, 2 ** Math.ceil(Math.log2(numbers)))
  return Math.ceil(numbers / 16) * 16
}

/**
 * Memory for very many short lists of whole numbers. An array of its own for each would take more for itself than for
 * the numbers. A block is named by its address and has a size that `sizeFor` gives.
 */
export class Arena {
  readonly #chunks: Int32Array[] = []
  /** Blocks given back, by size. */
  readonly #free = new Map<number, number[]>()
  #current = 0
  #used = chunkSize

  /** The address of a block, of which the numbers are what they happen to be. */
  take(size: number): number {
    const free = this.#free.get(size)?.pop()
    if (free !== undefined) return free
    if (size > chunkSize) return (this.#chunks.push(new Int32Array(size)) - 1) * chunkSize
    if (this.#used + size > chunkSize) {
      this.#current = this.#chunks.push(new Int32Array(chunkSize)) - 1
      this.#used = 0
    }
    const address = this.#current * chunkSize + this.#used
    this.#used += size
    return address
  }

  give(address: number, size: number): void {
    const free = this.#free.get(size)
    if (free === undefined) this.#free.set(size, [address])
    else free.push(address)
  }

  /** `length` numbers from an address on; what is written there is written into the arena. */
  numbers(address: number, length: number): Int32Array {
    const start = address % chunkSize
    return this.#chunk(address).subarray(start, start + length)
  }

  /** The same room taken as numbers of 16 bits, of which there are twice as many. */
  halves(address: number, length: number): Uint16Array {
    return new Uint16Array(this.#chunk(address).buffer, (address % chunkSize) * 4, length)
  }

  /** The same room taken as bytes, of which there are four times as many. */
  bytes(address: number, length: number): Uint8Array {
    return new Uint8Array(this.#chunk(address).buffer, (address % chunkSize) * 4, length)
  }

  setByte(address: number, at: number, value: number): void {
    const place = (address % chunkSize) + (at >>> 2)
    const shift = (at & 3) * 8
    const chunk = this.#chunk(address)
    chunk[place] = ((chunk[place] as number) & ~(255 << shift)) | (value << shift)
  }

  #chunk(address: number): Int32Array {
    return this.#chunks[Math.floor(address / chunkSize)] as Int32Array
  }
}
