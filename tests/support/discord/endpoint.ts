import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import type { Clock } from './clock.ts'

export type Endpoint = ReturnType<typeof createEndpoint>

/** Posts interactions, signed, to where an application wants them instead of on its gateway. */
export function createEndpoint(clock: Clock) {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  let url: string | null = null
  const post = (to: string, body: string, key: KeyObject = privateKey) => {
    const time = String(Math.floor(clock.now() / 1000))
    const headers = {
      'content-type': 'application/json',
      'x-signature-timestamp': time,
      'x-signature-ed25519': sign(null, Buffer.from(`${time}${body}`), key).toString('hex'),
    }
    return fetch(to, { method: 'POST', headers, body })
  }
  return {
    /** As the developer portal shows it. */
    publicKey: publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex'),
    get url() {
      return url
    },
    get isSet() {
      return url !== null
    },
    /** Takes an address as the developer portal does: it must answer a PING, and refuse what others have signed. */
    async set(to: string): Promise<void> {
      const ping = JSON.stringify({ type: 1, id: '1', application_id: '1', token: 't', version: 1 })
      const answer = await post(to, ping)
      const isPong = answer.status === 200 && ((await answer.json()) as { type?: number }).type === 1
      const forged = await post(to, ping, generateKeyPairSync('ed25519').privateKey)
      if (!isPong || forged.status !== 401)
        throw new Error('The specified interactions endpoint url could not be verified')
      url = to
    },
    /** Posts an interaction; fails with the status where it is not acknowledged as one that is answered by a call. */
    async deliver(interaction: object): Promise<void> {
      const answer = await post(url ?? '', JSON.stringify(interaction))
      if (answer.status !== 202 || (await answer.text()) !== '')
        throw new Error(`The endpoint answered ${answer.status}`)
    },
    post: (body: string) => post(url ?? '', body),
  }
}
