/** What goes wrong with the next matching request. `-before`: nothing was done; `-after`: it was done. */
export type Fault = {
  readonly match?: { readonly method?: string; readonly path?: RegExp }
  /** For how many matching requests; 1 unless said. */
  readonly times?: number
  readonly kind:
    | '502-before'
    | '502-after'
    | 'drop-before'
    | 'drop-after'
    | 'hang-before'
    | 'hang-after'
    | 'shared-429'
    | 'global-429'
    | 'user-429'
    | 'cloudflare-429'
    /** A server's moderation rules refuse what the message says (200000). */
    | '400'
  /**
   * Seconds, for the 429s. A shared 429 says it in the body only, its header says 1; one from Cloudflare
   * has no Retry-After at all when this is left out.
   */
  readonly retryAfter?: number
  /** For drops: end with a TCP reset (ECONNRESET) instead of an orderly close (UND_ERR_SOCKET). */
  readonly reset?: boolean
}

/** What a request asks for, as far as a fault may depend on it. */
export type Asked = { readonly method: string; readonly path: string; readonly body: unknown }

/** Asked at each request that meets no queued fault: which one meets it, if any. */
export type Trouble = (asked: Asked) => Fault | undefined

export type Faults = {
  add(fault: Fault): void
  /** From now on; null ends it. */
  trouble(source: Trouble | null): void
  /** The fault for this request, used up by it. */
  take(asked: Asked): Fault | undefined
}

export function createFaults(): Faults {
  let queue: { readonly fault: Fault; left: number }[] = []
  let trouble: Trouble | null = null
  return {
    add(fault) {
      queue.push({ fault, left: fault.times ?? 1 })
    },
    trouble(source) {
      trouble = source
    },
    take(asked) {
      const { method, path } = asked
      const found = queue.find(({ fault: { match } }) => {
        if (match?.method !== undefined && match.method.toUpperCase() !== method) return false
        return match?.path === undefined || path.search(match.path) >= 0
      })
      if (!found) return trouble?.(asked)
      found.left -= 1
      queue = queue.filter(entry => entry.left > 0)
      return found.fault
    },
  }
}
