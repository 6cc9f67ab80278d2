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
  /**
   * Seconds, for the 429s. A shared 429 says it in the body only, its header says 1; one from Cloudflare
   * has no Retry-After at all when this is left out.
   */
  readonly retryAfter?: number
  /** For drops: end with a TCP reset (ECONNRESET) instead of an orderly close (UND_ERR_SOCKET). */
  readonly reset?: boolean
}

export type Faults = {
  add(fault: Fault): void
  /** The fault for this request, used up by it. */
  take(method: string, path: string): Fault | undefined
}

export function createFaults(): Faults {
  let queue: { readonly fault: Fault; left: number }[] = []
  return {
    add(fault) {
      queue.push({ fault, left: fault.times ?? 1 })
    },
    take(method, path) {
      const found = queue.find(({ fault: { match } }) => {
        if (match?.method !== undefined && match.method.toUpperCase() !== method) return false
        return match?.path === undefined || path.search(match.path) >= 0
      })
      if (!found) return undefined
      found.left -= 1
      queue = queue.filter(entry => entry.left > 0)
      return found.fault
    },
  }
}
