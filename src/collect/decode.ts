import { gunzipSync } from 'node:zlib'
import { FeedError } from './feed-error.ts'

/** RFC 4329 and the WHATWG names; what TextDecoder does not know is passed over. */
const declaration = /^<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._:-]+)["']/

/**
 * The text of a document: by byte order mark, then the HTTP charset, then the XML declaration, else UTF-8. A UTF-8
 * claim that the bytes do not keep gives way to the next claim and at last to windows-1252, which takes any byte.
 * Gzip that was stored rather than sent as an encoding is unpacked, up to `limit` bytes. Throws FeedError.
 */
export function decodeDocument(bytes: Uint8Array, contentType: string | null, limit: number): string {
  const plain = bytes[0] === 0x1f && bytes[1] === 0x8b ? unpack(bytes, limit) : bytes
  const claims = [markOf(plain), charsetOf(contentType), declaredIn(plain), 'utf-8', 'windows-1252']
  for (const claim of claims) {
    if (claim === null) continue
    try {
      return new TextDecoder(claim, { fatal: claim.toLowerCase() === 'utf-8' }).decode(plain)
    } catch {
      // An unknown name, or bytes that are not UTF-8: the next claim.
    }
  }
  return new TextDecoder('utf-8').decode(plain)
}

function unpack(bytes: Uint8Array, limit: number): Uint8Array {
  try {
    return gunzipSync(bytes, { maxOutputLength: limit })
  } catch (cause) {
    throw new FeedError('compressed data that cannot be unpacked, or more of it than is taken', { cause })
  }
}

function markOf(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  // A "<" of two bytes, for UTF-16 without a mark.
  if (a === 0x3c && b === 0) return 'utf-16le'
  if (a === 0 && b === 0x3c) return 'utf-16be'
  return null
}

function charsetOf(contentType: string | null): string | null {
  return /;\s*charset\s*=\s*"?([^";\s]+)/i.exec(contentType ?? '')?.[1] ?? null
}

function declaredIn(bytes: Uint8Array): string | null {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 400))
  const declared = declaration.exec(start.trimStart())?.[1] ?? null
  // Read byte by byte it was no UTF-16, whatever it says of itself.
  return declared !== null && /^utf-?16/i.test(declared) ? null : declared
}
