import type { ChatRef } from '../chat/chat-ref.ts'
import type { Limits } from './limits.ts'

/**
 * Calls are spread evenly, a little slower than allowed, and one that is late by a few ms does not delay those after it. At
 * 30 and at 50 a second this leaves some 20 ms by which calls may catch up with each other on their way.
 */
const share = 0.965
const lateness = 15
const longestWindow = 60_000
const manyChats = 10_000

/**
 * Keeps the calls of one bot within a platform's limits. All times are ms since 1970. Over all chats one call follows the
 * other at an even distance (the generic cell rate algorithm); in one chat the last calls are counted.
 */
export class Pace {
  readonly #limits: Limits
  readonly #distance: number
  readonly #chats = new Map<string, { calls: number[]; heldUntil: number }>()
  #free = 0
  /** The chat that was told to wait last, and until when. */
  #refused: { readonly chat: string; readonly until: number } | null = null

  constructor(limits: Limits) {
    this.#limits = limits
    this.#distance = 1000 / (limits.perSecond * share)
  }

  /** ms until a call may be made in any chat. */
  wait(now: number): number {
    return Math.max(0, this.#free - now)
  }

  /** ms until a call may be made in this chat, as far as the chat alone is concerned. */
  waitIn(chat: ChatRef, now: number): number {
    const known = this.#chats.get(this.#limits.sharedBy(chat))
    if (known === undefined) return 0
    const waits = this.#limits.windows(chat).map(({ calls, ms }) => {
      const oldest = known.calls.at(-calls)
      return oldest === undefined ? 0 : oldest + ms - now
    })
    return Math.max(0, known.heldUntil - now, ...waits)
  }

  /** Counts a call, one that could not wait among them. */
  spend(chat: ChatRef, now: number): void {
    this.#free = Math.max(this.#free, now - lateness) + this.#distance
    const known = this.#of(chat)
    known.calls.push(now)
    if (known.calls.length > 64) known.calls.splice(0, 32)
    if (this.#chats.size > manyChats) this.#forget(now)
  }

  /**
   * A chat was told to wait `ms`. The platform does not say whether it means the chat or all of them: where another
   * chat is told the same meanwhile, it means all.
   */
  refuse(refused: ChatRef, ms: number, now: number): void {
    const chat = this.#limits.sharedBy(refused)
    const until = now + ms
    const known = this.#of(refused)
    known.heldUntil = Math.max(known.heldUntil, until)
    const other = this.#refused
    if (other !== null && other.chat !== chat && other.until > now)
      this.holdAll(Math.min(until, other.until) - now, now)
    this.#refused = { chat, until }
  }

  /** All chats wait `ms`. */
  holdAll(ms: number, now: number): void {
    this.#free = Math.max(this.#free, now + ms)
  }

  #of(chat: ChatRef) {
    const key = this.#limits.sharedBy(chat)
    let known = this.#chats.get(key)
    if (known === undefined) {
      known = { calls: [], heldUntil: 0 }
      this.#chats.set(key, known)
    }
    return known
  }

  #forget(now: number): void {
    for (const [chat, { calls, heldUntil }] of this.#chats)
      if (heldUntil <= now && (calls.at(-1) ?? 0) < now - longestWindow) this.#chats.delete(chat)
  }
}
