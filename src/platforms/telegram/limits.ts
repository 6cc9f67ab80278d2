import type { Limits } from '#core/delivery/limits.ts'
import { target } from './calls.ts'

const everyChat = { calls: 1, ms: 1_000 }
/** Groups and channels, whose ids are negative. */
const shared = { calls: 20, ms: 60_000 }

/** As Telegram's FAQ for bots has them; edits count as posts do. */
export const limits: Limits = {
  perSecond: 30,
  atOnce: 30,
  windows: chat => (target(chat).chat_id < 0 ? [everyChat, shared] : [everyChat]),
  sharedBy: chat => String(target(chat).chat_id),
  bears: 5,
}
