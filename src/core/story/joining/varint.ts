/** Writes whole numbers below 2^32 as bytes, seven bits in each and the eighth set before more (LEB128). */
export class Writer {
  readonly #bytes: Uint8Array
  #at: number

  /** Into bytes of which there are enough, from a place on. */
  constructor(bytes: Uint8Array, at: number) {
    this.#bytes = bytes
    this.#at = at
  }

  /** Where the next number begins. */
  get at(): number {
    return this.#at
  }

  write(number: number): void {
    let rest = number >>> 0
    for (; rest > 127; rest >>>= 7) this.#bytes[this.#at++] = (rest & 127) | 128
    this.#bytes[this.#at++] = rest
  }
}

/** Reads what a `Writer` wrote. Numbers from 2^31 on come out negative, as those were that were written as such. */
export class Reader {
  readonly #bytes: Uint8Array
  #at: number

  constructor(bytes: Uint8Array, at: number) {
    this.#bytes = bytes
    this.#at = at
  }

  read(): number {
    let byte = this.#bytes[this.#at++] as number
    let number = byte & 127
    for (let shift = 7; byte > 127; shift += 7) {
      byte = this.#bytes[this.#at++] as number
      number |= (byte & 127) << shift
    }
    return number
  }
}
