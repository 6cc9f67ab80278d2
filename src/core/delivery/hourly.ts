import type { ChatRef } from '../chat/chat-ref.ts'

const hour = 3_600_000
const manyChats = 10_000
/** Of so many it is not looked at each post which are over, but so often; ms. */
const sweep = 60_000

/** How many posts each chat has had within the hour. Times are ms since 1970. */
export class Hourly {
  readonly #posts = new Map<ChatRef, number[]>()
  #sweptAt = Number.NEGATIVE_INFINITY

  add(chat: ChatRef, at: number): void {
    // What is added to in place has room for sixteen more.
    this.#posts.set(chat, [...this.#recent(chat, at), at])
    if (this.#posts.size > manyChats && Math.abs(at - this.#sweptAt) >= sweep) this.#forget(at)
  }

  /** When the chat may have another where it is to have `most` an hour; `now` where it may at once. */
  freeAt(chat: ChatRef, most: number, now: number): number {
    const posts = this.#recent(chat, now)
    const oldest = posts.at(-most)
    return oldest === undefined ? now : oldest + hour
  }

  #recent(chat: ChatRef, now: number): number[] {
    // The clock may have been set back.
    return (this.#posts.get(chat) ?? []).filter(at => Math.abs(now - at) < hour)
  }

  #forget(now: number): void {
    this.#sweptAt = now
    for (const [chat, posts] of this.#posts) if ((posts.at(-1) ?? 0) <= now - hour) this.#posts.delete(chat)
  }
}
