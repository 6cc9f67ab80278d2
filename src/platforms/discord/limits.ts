import type { Limits } from '#core/delivery/limits.ts'

/** 50 calls a second are Discord's own figure; 5 posts in 5 s are what its headers have been seen to say of a channel. */
export const limits: Limits = {
  perSecond: 50,
  spare: 1,
  atOnce: 50,
  windows: () => [{ calls: 5, ms: 5_000 }],
  sharedBy: chat => chat,
  bears: 5,
}
