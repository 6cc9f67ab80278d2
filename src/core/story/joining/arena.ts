const chunkSize = 2 ** 16

/** A block of at least so many bytes takes this many numbers: few sizes, so that what is given back fits the next. */
export function sizeFor(bytes: number): number {
  return Math.ceil(bytes / 16) * 4
}

/** The same numbers where there is room for so many, or with an eighth more where there is not. */
export function withRoom(numbers: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  if (length <= numbers.length) return numbers
  const more = new Int32Array(Math.ceil(length * 1.125))
  more.set(numbers)
  return more
}

/**
 * Memory for very many short lists. An array of its own for each would take more for itself than for what is in it. A
 * block is named by its address; its size is in whole numbers of four bytes.
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

  /** `length` bytes from an address on, four for each number; what is written there is written into the arena. */
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
