import { createPublicKey, verify } from 'node:crypto'

/** DER of an Ed25519 public key up to the key itself (RFC 8410). */
const prefix = Buffer.from('302a300506032b6570032100', 'hex')
/** An interaction's token is good for so long; what is older was posted once before. In ms. */
const longest = 15 * 60_000

/**
 * Tells whether Discord signed a body: Ed25519 over time and body with the application's key, which is given in hex. Throws where
 * the key is none.
 */
export function signatures(publicKey: string, now: () => Date) {
  const der = Buffer.concat([prefix, Buffer.from(publicKey, 'hex')])
  const key = createPublicKey({ key: der, format: 'der', type: 'spki' })
  return (header: (name: string) => string, body: string): boolean => {
    const [signature, time] = [header('x-signature-ed25519'), header('x-signature-timestamp')]
    if (!/^[0-9a-f]{128}$/i.test(signature) || !/^\d{1,12}$/.test(time)) return false
    if (Math.abs(now().getTime() - Number(time) * 1_000) > longest) return false
    return verify(null, Buffer.from(`${time}${body}`), key, Buffer.from(signature, 'hex'))
  }
}
