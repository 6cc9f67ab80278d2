import { createHmac, timingSafeEqual } from 'node:crypto'

/** What a button carries, as it comes back: whether it is what we gave out. */
export type Opened = { readonly code: string; readonly seal: Seal }
/** `old` is of another version of ours, or from the time before seals; `forged` nothing that we gave out. */
export type Seal = 'whole' | 'old' | 'forged'

/** Puts a seal on what buttons carry, by which it is known again. */
export type Seals = { seal(code: string): string; open(sealed: string): Opened }

/** A new one makes all buttons of before too old; what is read with another meaning needs one. */
const version = '1'
/** 48 bits as base64url: who guesses is held up by the pace long before. */
const signatureLength = 8
export const sealLength = version.length + signatureLength
/** A story is told to thousands with the same buttons: so many signatures are remembered. */
const mostKnown = 1_000

/**
 * Seals by HMAC-SHA-256 with a secret that all processes of a bot share and keep, so that a button outlives restarts.
 * The seal stands before the code: version, then signature.
 */
export function seals(secret: string): Seals {
  const known = new Map<string, string>()
  const signature = (code: string) => {
    const before = known.get(code)
    if (before !== undefined) return before
    const made = createHmac('sha256', secret).update(`${version} ${code}`).digest('base64url')
    if (known.size >= mostKnown) known.clear()
    known.set(code, made.slice(0, signatureLength))
    return made.slice(0, signatureLength)
  }
  return {
    seal: code => `${version}${signature(code)}${code}`,
    open(sealed) {
      // A code begins with a letter or a plus, and so did what buttons carried before there were seals.
      if (/^[+a-z]/.test(sealed)) return { code: sealed, seal: 'old' }
      const code = sealed.slice(sealLength)
      if (/^\d/.test(sealed) && !sealed.startsWith(version)) return { code, seal: 'old' }
      const [given, right] = [sealed.slice(version.length, sealLength), signature(code)].map(Buffer.from)
      const isWhole =
        sealed.startsWith(version) &&
        given !== undefined &&
        right !== undefined &&
        given.length === right.length &&
        timingSafeEqual(given, right)
      return { code, seal: isWhole ? 'whole' : 'forged' }
    },
  }
}
