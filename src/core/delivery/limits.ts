import type { ChatRef } from '../chat/chat-ref.ts'

/** At most so many calls in any so many ms. */
export type Window = { readonly calls: number; readonly ms: number }

/** What a platform allows one bot. */
export type Limits = {
  /** Calls a second over all chats. */
  readonly perSecond: number
  /** So many of them are left for what a post may need besides and cannot wait for, as where what it links to stands. */
  readonly spare?: number
  /** Calls under way at one time. */
  readonly atOnce: number
  /** In one chat. */
  windows(chat: ChatRef): readonly Window[]
  /** Chats of which this says the same share their windows, as the topics of one forum do. */
  sharedBy(chat: ChatRef): string
  /** So many stories that are due at one time come one by one; more become one roundup. */
  readonly bears: number
}

/** Where nobody counts, such as on a page of our own. */
export const unlimited: Limits = {
  perSecond: Number.POSITIVE_INFINITY,
  atOnce: 64,
  windows: () => [],
  sharedBy: chat => chat,
  bears: Number.POSITIVE_INFINITY,
}
