/** Where FNV-1a (32 bits, signed) begins. */
export const basis = 0x811c9dc5 | 0

/** The hash of a text that goes on with one more UTF-16 unit. */
export function step(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193)
}

/** FNV-1a over UTF-16 units, 32 bits, signed. */
export function hashOf(text: string, start = 0, end = text.length): number {
  let hash = basis
  for (let at = start; at < end; at++) hash = step(hash, text.charCodeAt(at))
  return hash
}
