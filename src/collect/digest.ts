import { crc32 } from 'node:zlib'

const nothing = new Uint8Array()
/** What stands before the items is sought in so much of a feed. */
const longestHead = 16 * 1024

/** What the bytes of an answer are known by: those before its items, where many feeds write what time it is, and the others. */
export type Digest = { readonly head: string; readonly items: string }

export function digestOf(pieces: readonly Uint8Array[]): Digest {
  const [first, ...more] = wholeHead(pieces)
  const start = startOfItems(first)
  return { head: short([first.subarray(0, start)]), items: short([first.subarray(start), ...more]) }
}

/** What stands before the items. */
export function headBytes(pieces: readonly Uint8Array[]): Uint8Array {
  const [first] = wholeHead(pieces)
  return first.subarray(0, startOfItems(first))
}

/** In whatever pieces an answer came, its items begin in the first of these, and at the same place. */
function wholeHead([first = nothing, ...more]: readonly Uint8Array[]): [Uint8Array, ...Uint8Array[]] {
  return first.length < longestHead ? [joined([first, ...more])] : [first, ...more]
}

/** One run of bytes of them all. */
export const joined = ([first = nothing, ...more]: readonly Uint8Array[]): Uint8Array =>
  more.length === 0 ? first : Buffer.concat([first, ...more])

/** As it is kept with a source's state. */
export const writtenDigest = ({ head, items }: Digest) => `${head}.${items}`

/** How the bytes are to those last read: the same, the same but for what stands before the items, or others. */
export function sameAs(
  known: string | null | undefined,
  { head, items }: Digest,
): 'all' | 'items' | 'nothing' {
  if (known == null || !known.endsWith(`.${items}`)) return 'nothing'
  return known.startsWith(`${head}.`) ? 'all' : 'items'
}

const item = /[<:](?:item|entry)/i

/**
 * Where the items begin, or earlier: no item stands before it, however it is written. At the beginning where that is not
 * seen in bytes, as in JSON.
 */
function startOfItems(bytes: Uint8Array): number {
  for (const length of [longestHead / 8, longestHead]) {
    const head = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1', 0, length)
    if (!/^[\xef\xbb\xbf\s]*</.test(head)) break
    const start = head.search(item)
    if (start >= 0) return start
  }
  return 0
}

/**
 * CRC-32 and length, in base 36. Of all changes one in four billion goes unseen, until the next; a digest nobody could
 * forge takes twenty times as long, and would keep an outlet from deceiving nobody but itself.
 */
const short = (pieces: readonly Uint8Array[]) => {
  const sum = pieces.reduce((before, piece) => crc32(piece, before), 0)
  const length = pieces.reduce((before, piece) => before + piece.length, 0)
  return `${sum.toString(36)}-${length.toString(36)}`
}
