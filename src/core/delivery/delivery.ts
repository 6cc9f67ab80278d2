import type { ChatRef } from '../chat/chat-ref.ts'
import type { SendError } from '../chat/send-error.ts'

/**
 * The duty to bring one story to one chat; unique per (chat, story).
 *   due        waits for its turn
 *   attempted  committed before the platform is called; after a crash it may or may not have arrived
 *   sent, gone (the chat is lost), rejected (the platform refuses the message), expired, unknown: settled
 */
export type Delivery = {
  readonly id: string
  readonly chat: ChatRef
  readonly story: string
  readonly state: 'due' | 'attempted' | 'sent' | 'gone' | 'rejected' | 'expired' | 'unknown'
  readonly plannedAt: Date
  readonly dueAt: Date
  readonly attempts: number
  /** When the first attempt began whose outcome is not known. */
  readonly attemptedAt: Date | null
  /** The platform's id of the post. */
  readonly message: string | null
  readonly detail: string
}

export type Outcome =
  | { readonly state: 'sent'; readonly message: string }
  | { readonly state: 'due' | 'attempted'; readonly dueAt: Date; readonly detail: string }
  | { readonly state: 'gone' | 'rejected' | 'expired' | 'unknown'; readonly detail: string }

/** News that could not be brought for half a day is none. */
export const expiresAfter = 12 * 3_600_000
const firstPause = 2_000
const longestPause = 15 * 60_000

/** What becomes of a delivery whose attempt failed. An outcome that can still be found out stays `attempted`. */
export function afterFailure(delivery: Delivery, error: SendError, now: Date): Outcome {
  const detail = error.message
  switch (error.kind) {
    case 'gone':
      return { state: 'gone', detail }
    case 'rejected':
      return { state: 'rejected', detail }
    case 'unknown':
      if (error.retryAfter === 0) return { state: 'unknown', detail }
      return { state: 'attempted', dueAt: later(now, error.retryAfter, delivery), detail }
    case 'moved':
      return { state: stillOpen(delivery), dueAt: now, detail }
    case 'busy':
      return { state: stillOpen(delivery), dueAt: later(now, error.retryAfter, delivery), detail }
  }
}

/** This attempt surely did not arrive; an earlier one may have. */
function stillOpen({ attemptedAt }: Delivery): 'due' | 'attempted' {
  return attemptedAt === null ? 'due' : 'attempted'
}

/** At least as long as the platform asks, doubling with each attempt while it asks for nothing. */
function later(now: Date, retryAfter: number, { attempts }: Delivery): Date {
  const pause = Math.min(firstPause * 2 ** Math.min(attempts, 10), longestPause)
  return new Date(now.getTime() + (retryAfter > 0 ? retryAfter : pause))
}

export function isExpired(delivery: Delivery, now: Date): boolean {
  return delivery.attemptedAt === null && now.getTime() - delivery.plannedAt.getTime() > expiresAfter
}
