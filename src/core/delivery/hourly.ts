import type { ChatRef } from '../chat/chat-ref.ts'

const hour = 3_600_000
const manyChats = 10_000
/** Of so many it is not looked at each post which are over, but so often; ms. */
const sweep = 60_000

/** How many posts each chat has had within the hour. Times are ms since 1970. */
export class Hourly {
  /**
   * When, in whole seconds since 1970, rounded up; most have had one. So a hundred thousand chats take 11 MB, and with lists of
   * ms they would take 29.
   */
  readonly #posts = new Map<ChatRef, number | readonly number[]>()
  #sweptAt = Number.NEGATIVE_INFINITY

  add(chat: ChatRef, at: number): void {
    const before = this.#recent(chat, at)
    const second = Math.ceil(at / 1000)
    // What is added to in place has room for sixteen more.
    this.#posts.set(chat, before.length === 0 ? second : [...before, second])
    if (this.#posts.size > manyChats && Math.abs(at - this.#sweptAt) >= sweep) this.#forget(at)
  }

  /** When the chat may have another where it is to have `most` an hour; `now` where it may at once. */
  freeAt(chat: ChatRef, most: number, now: number): number {
    const posts = this.#recent(chat, now)
    const oldest = posts.at(-most)
    return oldest === undefined ? now : oldest * 1000 + hour
  }

  #recent(chat: ChatRef, now: number): readonly number[] {
    const posts = this.#posts.get(chat) ?? []
    // The clock may have been set back.
    return [posts].flat().filter(second => Math.abs(now - second * 1000) < hour)
  }

  #forget(now: number): void {
    this.#sweptAt = now
    for (const chat of this.#posts.keys()) if (this.#recent(chat, now).length === 0) this.#posts.delete(chat)
  }
}
