import type { ChatRef } from '../chat/chat-ref.ts'
import { readyAt } from './calendar.ts'
import { isExpired, isRoundup } from './delivery.ts'
import type { Hourly } from './hourly.ts'
import type { Due } from './store.ts'
import type { Telling } from './subscription.ts'

/** What is to be done next for a chat with what is due there. */
export type Turn =
  | { readonly kind: 'send'; readonly delivery: Due }
  | { readonly kind: 'expire'; readonly deliveries: readonly Due[] }
  /** All of them become one message. */
  | { readonly kind: 'gather'; readonly deliveries: readonly Due[] }
  | {
      readonly kind: 'wait'
      readonly for: 'quiet' | 'limit'
      readonly deliveries: readonly Due[]
      readonly until: Date
    }

export type TurnContext = {
  tellingOf(way: number): Telling
  readonly hourly: Hourly
  /** So many come one by one. */
  readonly bears: number
  readonly now: Date
}

/**
 * The next thing to do for a chat, in this order: what may have arrived is cleared up, what is too old given up, quiet hours
 * kept, breaking stories sent, digests and what is more than the chat bears gathered, the hourly cap kept, the oldest sent.
 * `due` is not empty and in the order in which it became due.
 */
export function turnOf(chat: ChatRef, due: readonly [Due, ...Due[]], context: TurnContext): Turn {
  const { tellingOf, hourly, bears, now } = context
  const open = due.find(({ attemptedAt }) => attemptedAt !== null)
  if (open !== undefined) return { kind: 'send', delivery: open }
  const old = due.filter(delivery => isExpired(delivery, now))
  if (old.length > 0) return { kind: 'expire', deliveries: old }

  const ready = (delivery: Due) => readyAt(tellingOf(delivery.way), now)
  const quiet = due.filter(delivery => ready(delivery) > now)
  const [first] = quiet
  if (first !== undefined) return { kind: 'wait', for: 'quiet', deliveries: quiet, until: ready(first) }

  const urgent = due.find(delivery => delivery.urgent)
  if (urgent !== undefined) return { kind: 'send', delivery: urgent }
  const roundup = due.find(isRoundup)
  const single = due.filter(delivery => !isRoundup(delivery))
  const gathered = single.filter(delivery => delivery.gathered)
  if (gathered.length > 0) return { kind: 'gather', deliveries: gathered }
  if (single.length > bears || (single[0]?.inChat ?? 0) > bears) return { kind: 'gather', deliveries: single }

  const next = roundup ?? single[0] ?? due[0]
  const { mostAnHour } = tellingOf(next.way)
  const free = hourly.freeAt(chat, mostAnHour, now.getTime())
  if (free > now.getTime()) return { kind: 'wait', for: 'limit', deliveries: due, until: new Date(free) }
  return { kind: 'send', delivery: next }
}
