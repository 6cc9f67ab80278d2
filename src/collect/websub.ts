import { createHmac, timingSafeEqual } from 'node:crypto'
import { type Push, wantedLease } from '#core/collect/push.ts'
import type { Fetch } from './fetch.ts'

/** Asks a hub to begin or to end a subscription; it makes sure of it by calling back. Throws FeedError. */
export type AskHub = (mode: 'subscribe' | 'unsubscribe', push: Push) => Promise<void>

/** Hubs are called by the guarded fetch alone: a feed may name any address as its hub. */
export function hubAsker(fetch: Fetch, publicUrl: string): AskHub {
  return async (mode, { hub, topic, path, secret }) => {
    const form = {
      'hub.mode': mode,
      'hub.topic': topic,
      'hub.callback': `${publicUrl.replace(/\/+$/, '')}/push/${path}`,
      ...(mode === 'subscribe'
        ? { 'hub.lease_seconds': String(wantedLease / 1_000), 'hub.secret': secret }
        : {}),
    }
    await fetch(hub, { form, accept: '*/*', most: 64 * 1024 })
  }
}

/** The methods WebSub has (W3C, 8); SHA-1 is what most hubs still use. */
const methods = ['sha1', 'sha256', 'sha384', 'sha512']

/** Whether X-Hub-Signature, "method=hex", is that of the body by the secret; compared in constant time. */
export function isSigned(body: Uint8Array, signature: string | null, secret: string): boolean {
  const [, method = '', hex = ''] = /^\s*(\w+)=([\da-f]+)\s*$/i.exec(signature ?? '') ?? []
  if (!methods.includes(method.toLowerCase())) return false
  const [given, own] = [
    Buffer.from(hex, 'hex'),
    createHmac(method.toLowerCase(), secret).update(body).digest(),
  ]
  return given.length === own.length && timingSafeEqual(given, own)
}
