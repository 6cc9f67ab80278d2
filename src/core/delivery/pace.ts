import type { ChatRef } from '../chat/chat-ref.ts'
import type { Limits } from './limits.ts'

/** Calls are spread evenly; what was missed while the process did something else is made up for within this time, in ms. */
const share = 0.99
const lateness = 500
const second = 1_000
const longestWindow = 60_000
/** A clock that is behind by more than this was set back, in ms: who gives a time may have looked at it a while ago. */
const setBack = 5 * 60_000
/** More than are called within the longest window. */
const manyChats = 4_000

/**
 * Keeps the calls of one bot within a platform's limits. All times are ms since 1970. Over all chats one call follows the
 * other at an even distance (the generic cell rate algorithm), and never are more under way or answered within the last second
 * than are allowed: whenever between its beginning and its answer a call is counted there, the limit holds. In one chat,
 * where one call at a time is made, calls count from their answers. Where the clock is set back, it is counted on from where
 * it stood.
 */
export class Pace {
  readonly #limits: Limits
  readonly #distance: number
  /** Calls that may be made or under way within a second. */
  readonly #most: number
  readonly #chats = new Map<string, { calls: number[]; heldUntil: number }>()
  /** The latest time there was, and how far the clock has been set back. */
  #latest = 0
  #behind = 0
  #free = 0
  #open = 0
  /** When calls were answered, within the last second. */
  #answered: number[] = []
  /** The chat that was told to wait last, and until when. */
  #refused: { readonly chat: string; readonly until: number } | null = null

  constructor(limits: Limits) {
    this.#limits = limits
    this.#distance = 1000 / (limits.perSecond * share)
    this.#most = limits.perSecond - (limits.spare ?? 0)
  }

  /** ms until a call may be made in any chat. */
  wait(clock: number): number {
    const now = this.#time(clock)
    const first = this.#answered.findIndex(at => at > now - second)
    this.#answered = first === -1 ? [] : first === 0 ? this.#answered : this.#answered.slice(first)
    const room = this.#most - this.#open - this.#answered.length
    const oldest = this.#answered[Math.max(0, -room)] ?? now
    return Math.max(0, this.#free - now, room > 0 ? 0 : oldest + second - now)
  }

  /** ms until a call may be made in this chat, as far as the chat alone is concerned. */
  waitIn(chat: ChatRef, clock: number): number {
    const now = this.#time(clock)
    const known = this.#chats.get(this.#limits.sharedBy(chat))
    if (known === undefined) return 0
    const waits = this.#limits.windows(chat).map(({ calls, ms }) => {
      const oldest = known.calls.at(-calls)
      return oldest === undefined ? 0 : oldest + ms - now
    })
    return Math.max(0, known.heldUntil - now, ...waits)
  }

  /** A call begins, of which `end` is told. */
  begin(clock: number): void {
    const now = this.#time(clock)
    this.#free = Math.max(this.#free, now - lateness) + this.#distance
    this.#open++
  }

  end(chat: ChatRef, clock: number): void {
    const now = this.#time(clock)
    this.#open--
    this.#answered.push(now)
    const known = this.#of(chat)
    // What is added to in place has room for sixteen more.
    known.calls = [...known.calls.filter(at => at > now - longestWindow), now]
    if (this.#chats.size > manyChats) this.#forget(now)
  }

  /** A call that could not wait was made, such as an answer. */
  spend(chat: ChatRef, now: number): void {
    this.begin(now)
    this.end(chat, now)
  }

  /**
   * A chat was told to wait `ms`. The platform does not say whether it means the chat or all of them: where another
   * chat is told the same meanwhile, it means all.
   */
  refuse(refused: ChatRef, ms: number, clock: number): void {
    const now = this.#time(clock)
    const chat = this.#limits.sharedBy(refused)
    const until = now + ms
    const known = this.#of(refused)
    known.heldUntil = Math.max(known.heldUntil, until)
    const other = this.#refused
    if (other !== null && other.chat !== chat && other.until > now)
      this.#free = Math.max(this.#free, Math.min(until, other.until))
    this.#refused = { chat, until }
  }

  /** All chats wait `ms`. */
  holdAll(ms: number, clock: number): void {
    const now = this.#time(clock)
    this.#free = Math.max(this.#free, now + ms)
  }

  #time(clock: number): number {
    if (clock + this.#behind < this.#latest - setBack) this.#behind = this.#latest - clock
    const now = clock + this.#behind
    this.#latest = Math.max(this.#latest, now)
    return now
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
