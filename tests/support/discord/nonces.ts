import type { Clock } from './clock.ts'

/**
 * Nonces of messages sent with `enforce_nonce`. The scope is the author, not the channel; how long Discord
 * remembers is not published ("the past few minutes").
 */
export type Nonces = {
  /** The message that already carries this nonce, if it is remembered. */
  find(author: string, nonce: string): string | undefined
  remember(author: string, nonce: string, message: string): void
}

export function createNonces(clock: Clock, ttlMs: number): Nonces {
  const seen = new Map<string, { readonly message: string; readonly until: number }>()
  return {
    find(author, nonce) {
      const entry = seen.get(`${author}:${nonce}`)
      if (!entry) return undefined
      if (clock.now() < entry.until) return entry.message
      seen.delete(`${author}:${nonce}`)
      return undefined
    },
    remember(author, nonce, message) {
      for (const [key, entry] of seen) {
        if (clock.now() < entry.until) break
        seen.delete(key)
      }
      seen.set(`${author}:${nonce}`, { message, until: clock.now() + ttlMs })
    },
  }
}
