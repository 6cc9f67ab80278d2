import { hash } from 'node:crypto'

/** What the bytes of an answer are known by: those before its items, where many feeds write what time it is, and the others. */
export type Digest = { readonly head: string; readonly items: string }

export function digestOf(bytes: Uint8Array): Digest {
  const start = startOfItems(bytes)
  return { head: short(bytes.subarray(0, start)), items: short(bytes.subarray(start)) }
}

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

/** What stands before the items is sought in so much of a feed. */
const longestHead = 16 * 1024
const item = /[<:](?:item|entry)/i

/**
 * Where the items begin, or earlier: no item stands before it, however it is written. At the beginning where that is not
 * seen in bytes, as in JSON.
 */
export function startOfItems(bytes: Uint8Array): number {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1', 0, longestHead)
  return /^[\xef\xbb\xbf\s]*</.test(head) ? Math.max(0, head.search(item)) : 0
}

/** 22 characters of base64url of SHA-256: 132 bits. */
const short = (bytes: Uint8Array) => hash('sha256', bytes, 'base64url').slice(0, 22)
