import { tooManyRequests } from './refusal.ts'
import type { ChatType, Clock } from './types.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND
const ALL_CHATS_PER_SECOND = 30
const CHAT_BURST = 3
const GROUP_PER_MINUTE = 20

type Use = { tokens: number; at: number; minute: number[] }

export type RateLimits = {
  /** Counts a message. @throws Refusal 429 when it is one too many */
  admit(chat: { id: number; type: ChatType }): void
  enforce(on: boolean): void
}

/**
 * Telegram's published limits: 30 messages a second over all chats, one a second in one chat (short bursts are
 * tolerated), 20 a minute in a group or channel. Sends and edits count, refused ones do not.
 */
export function createRateLimits(clock: Clock, atFirst: boolean): RateLimits {
  let enforced = atFirst
  const chats = new Map<number, Use>()
  let all: number[] = []
  return {
    enforce(on) {
      enforced = on
    },
    admit(chat) {
      if (!enforced) return
      const now = clock.now()
      all = since(all, now - SECOND)
      const use = chats.get(chat.id) ?? { tokens: CHAT_BURST, at: now, minute: [] }
      use.tokens = Math.min(CHAT_BURST, use.tokens + (now - use.at) / SECOND)
      use.at = now
      use.minute = since(use.minute, now - MINUTE)
      chats.set(chat.id, use)
      const wait = Math.max(
        untilFree(all, ALL_CHATS_PER_SECOND, SECOND, now),
        use.tokens >= 1 ? 0 : (1 - use.tokens) * SECOND,
        chat.type === 'private' ? 0 : untilFree(use.minute, GROUP_PER_MINUTE, MINUTE, now),
      )
      if (wait > 0) throw tooManyRequests(Math.ceil(wait / SECOND))
      all.push(now)
      use.minute.push(now)
      use.tokens -= 1
    },
  }
}

function since(times: readonly number[], start: number): number[] {
  return times.filter(time => time > start)
}

function untilFree(times: readonly number[], most: number, window: number, now: number): number {
  const oldest = times[times.length - most]
  return oldest === undefined ? 0 : oldest + window - now
}
