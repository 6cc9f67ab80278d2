type Numbers = Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Int32Array<ArrayBuffer>

const [least, growth] = [16, 1.25]

/** The array itself where it has room for `size` numbers; else a larger one with what it has, and zeros behind. */
export function withRoom<T extends Numbers>(array: T, size: number): T {
  if (size <= array.length) return array
  const larger = new (array.constructor as new (length: number) => T)(
    Math.max(least, size, Math.ceil(array.length * growth)),
  )
  larger.set(array)
  return larger
}
