import { createHash } from 'node:crypto'
import type { ChatRef } from '../chat/chat-ref.ts'
import type { SendError } from '../chat/send-error.ts'

/** What a delivery is known by: one story in one chat. */
export type DeliveryKey = { readonly chat: ChatRef; readonly story: string }

/**
 * The duty to bring one story to one chat.
 *   due        waits for its turn
 *   attempted  committed before the platform is called; after a crash it may or may not have arrived
 *   sent, folded (into a roundup, or into the post of a story it went up in), disabled (the chat is lost, or was given up),
 *   expired (it came too late, or the platform refuses it), unknown (it may have arrived): settled
 * A roundup is a delivery of its own, to whose key those folded into it point; and so is an alert, and an update.
 */
export type Delivery = DeliveryKey & {
  readonly state: 'due' | 'attempted' | Settled
  readonly plannedAt: Date
  readonly dueAt: Date
  readonly expiresAt: Date
  readonly attempts: number
  /** When the first attempt began whose outcome is not known. */
  readonly attemptedAt: Date | null
  /** By which way of telling it is brought, as the store numbers them. */
  readonly way: number
  /** Whether it comes with others, in a digest. */
  readonly gathered: boolean
  /** Breaking: before all others, and past the hourly cap. */
  readonly urgent: boolean
}

export type Settled = 'sent' | 'folded' | 'disabled' | 'expired' | 'unknown'

/** What was shown, so that an edit keeps to it: the article that led, its revision, and a digest of all of it. */
export type Shown = { readonly lead: string; readonly revision: number; readonly digest: string }

export type Outcome =
  /** `plans`: how often its story had been planned before the post was made; where it is more by now, the post is to be edited. */
  | {
      readonly state: 'sent'
      readonly message: string
      readonly shown: Shown | null
      readonly plans: number
    }
  /** `held`: so many ms of the wait make it no older. */
  | {
      readonly state: 'due' | 'attempted'
      readonly dueAt: Date
      readonly detail: string
      readonly held?: number
    }
  | { readonly state: 'folded'; readonly into: string }
  | { readonly state: 'disabled' | 'expired' | 'unknown'; readonly detail: string }

const firstPause = 2_000
const longestPause = 15 * 60_000

/** The key by which a platform knows the delivery again: 22 letters, short enough for Discord's nonce of 25. */
export function nonceOf({ chat, story }: DeliveryKey): string {
  return createHash('sha256').update(`${chat} ${story}`).digest('base64url').slice(0, 22)
}

/** What the keys of roundups begin with. */
export const roundupMark = 'roundup '

/** The key under which a roundup stands in the ledger. */
function roundupKey(chat: ChatRef, now: Date): string {
  return `${roundupMark}${createHash('sha256').update(`${chat} ${now.getTime()}`).digest('base64url').slice(0, 16)}`
}

/** What the keys of alerts begin with: that a story breaks of which the chat was told before. */
export const alertMark = 'alert '

/** The key under which the alert of a story stands in the ledger, so that a chat gets one at most. */
export function alertKey(story: string): string {
  return `${alertMark}${story}`
}

export function isAlert({ story }: Pick<DeliveryKey, 'story'>): boolean {
  return story.startsWith(alertMark)
}

/** What the keys of updates begin with: that a story has developed that the chat had in an earlier digest. */
const updateMark = 'update '

/** The keys under which the updates of a story that has developed so often may stand in the ledger, the next one's last. */
export function updateKeys(story: string, developments: number): string[] {
  return Array.from({ length: developments + 1 }, (_, number) => `${updateMark}${number} ${story}`)
}

export function isUpdate({ story }: Pick<DeliveryKey, 'story'>): boolean {
  return story.startsWith(updateMark)
}

/** The story that a delivery tells; of a roundup its own key. */
export function storyOf({ story }: Pick<DeliveryKey, 'story'>): string {
  if (isUpdate({ story })) return story.slice(story.indexOf(' ', updateMark.length) + 1)
  return isAlert({ story }) ? story.slice(alertMark.length) : story
}

/** A roundup of what is due in a chat as it begins: due at once, told as the first is, and news for as long as any of them. */
export function newRoundup(of: readonly [Delivery, ...Delivery[]], now: Date): Delivery {
  const [{ chat, way }] = of
  return {
    chat,
    story: roundupKey(chat, now),
    state: 'due',
    plannedAt: now,
    dueAt: now,
    expiresAt: new Date(Math.max(...of.map(({ expiresAt }) => expiresAt.getTime()))),
    attempts: 0,
    attemptedAt: null,
    way,
    gathered: false,
    urgent: false,
  }
}

export function isRoundup({ story }: Pick<DeliveryKey, 'story'>): boolean {
  return story.startsWith(roundupMark)
}

/** What becomes of a delivery whose attempt failed. An outcome that can still be found out stays `attempted`. */
export function afterFailure(delivery: Delivery, error: SendError, now: Date): Outcome {
  const detail = error.message
  switch (error.kind) {
    // Of this attempt it is known that it did not arrive, of an earlier one it is not.
    case 'gone':
      return { state: delivery.attemptedAt === null ? 'disabled' : 'unknown', detail }
    case 'rejected':
      return { state: 'expired', detail }
    case 'unknown':
      if (error.retryAfter === 0) return { state: 'unknown', detail }
      return { state: 'attempted', dueAt: later(now, error.retryAfter, delivery), detail }
    case 'absent':
      return { state: 'due', dueAt: now, detail }
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

/** Whether it is no news any more. */
export function isLate({ expiresAt }: Pick<Delivery, 'expiresAt'>, now: Date): boolean {
  return now.getTime() > expiresAt.getTime()
}

/** What may have arrived is never given up for its age. */
export function isExpired(delivery: Delivery, now: Date): boolean {
  return delivery.attemptedAt === null && isLate(delivery, now)
}
