import type { Limits } from '#core/delivery/limits.ts'

/** A page on this machine has none of its own; a burst becomes a roundup there, too, so that one can be seen. */
export const limits: Limits = {
  perSecond: 1_000,
  atOnce: 100,
  windows: () => [],
  sharedBy: chat => chat,
  bears: 5,
}
