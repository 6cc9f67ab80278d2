import type { Request } from './command.ts'

type Asking = Pick<Request, 'chat' | 'person' | 'shared'>

/** So many commands at once, and then one each so many ms: a token bucket. */
export type Bucket = { readonly holds: number; readonly refill: number }

/** Nobody who reads presses faster; a chat is as patient as several people. */
const usualPace = {
  person: { holds: 12, refill: 3_000 },
  chat: { holds: 30, refill: 1_000 },
} as const satisfies Record<string, Bucket>

/** Who types is looked for at every few letters. */
export const typingPace = {
  person: { holds: 30, refill: 500 },
  chat: { holds: 100, refill: 100 },
} as const satisfies Record<string, Bucket>

/** What a bucket held at a time, and whether its owner was told already that it is empty. */
type Level = { left: number; at: number; told: boolean }

/** How long to wait in ms, 0 for not at all; and whether that was said before. */
export type Turn = { readonly wait: number; readonly told: boolean }

const mostKept = 20_000

/** How fast people and chats ask, so that nobody keeps the bot from all others. Times are ms since 1970. */
export class AskingPace {
  readonly #levels = new Map<string, Level>()
  readonly #pace: { readonly person: Bucket; readonly chat: Bucket }

  constructor(pace: { readonly person: Bucket; readonly chat: Bucket } = usualPace) {
    this.#pace = pace
  }

  /**
   * Takes a turn where there is one. Who asks without a name where nobody reads along sits at the machine itself, at the
   * command line or the preview, and is not counted.
   */
  take({ chat, person, shared }: Asking, now: number): Turn {
    const { person: one, chat: all } = this.#pace
    const buckets = [
      ...(person === undefined ? [] : [[this.#level(`person ${person}`, one, now), one] as const]),
      ...(person === undefined && !shared ? [] : [[this.#level(`chat ${chat}`, all, now), all] as const]),
    ]
    const [level, bucket] = buckets.find(([{ left }]) => left < 1) ?? []
    if (level !== undefined && bucket !== undefined) {
      const turn = { wait: Math.ceil((1 - level.left) * bucket.refill), told: level.told }
      level.told = true
      return turn
    }
    for (const [level] of buckets) {
      level.left--
      level.told = false
    }
    return { wait: 0, told: false }
  }

  #level(key: string, { holds, refill }: Bucket, now: number): Level {
    let level = this.#levels.get(key)
    if (level === undefined) {
      if (this.#levels.size >= mostKept) this.#forget(now)
      level = { left: holds, at: now, told: false }
      this.#levels.set(key, level)
    }
    level.left = Math.min(holds, level.left + Math.max(0, now - level.at) / refill)
    level.at = Math.max(now, level.at)
    return level
  }

  /** Whose bucket is full again is as good as unknown. */
  #forget(now: number): void {
    const { person, chat } = this.#pace
    const full = Math.max(person.holds * person.refill, chat.holds * chat.refill)
    for (const [key, { at }] of this.#levels) if (now - at > full) this.#levels.delete(key)
    // Where so many ask at one time, whoever has asked longest ago begins anew.
    for (const key of this.#levels.keys()) {
      if (this.#levels.size < mostKept) break
      this.#levels.delete(key)
    }
  }
}
