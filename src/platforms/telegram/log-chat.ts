import { TelegramError } from 'telegraf'
import type { ChatRef } from '#core/chat/chat-ref.ts'
import { SendError } from '#core/chat/send-error.ts'
import type { Log } from '#core/log.ts'
import { Rest } from '#core/rest.ts'
import type { Call } from './calls.ts'
import { isLost, logChatLost, retryAfterOf } from './errors.ts'
import type { Copy } from './ours.ts'

export type Logging = {
  readonly call: Call
  /** The chat's id, or the @name of a channel. */
  readonly chat: string
  readonly log: Log
  /** Told of calls that count towards Telegram's limits. */
  spent(chat: ChatRef): void
  now(): Date
}

/** The chat into which messages are forwarded to be read. */
export type LogChat = {
  /** So many messages may be forwarded in one turn. */
  readonly atOnce: number
  /** When it bears so many, in ms since 1970; nobody else is given that time. */
  nextTurn(): number
  /**
   * A message as it comes back when it is forwarded; null where there is none, `withheld` where it is of a kind that is not
   * forwarded. Fails with a SendError `unknown` where it cannot be told, `age` ms after the attempt began.
   */
  forward(from: number, message: number, age: number): Promise<Copy | 'withheld' | null>
}

/** Between two messages to it on average, where it is private and where not, in ms: no minute has more than 20 of those. */
const distances = { private: 1_050, shared: 3_400 }
/** Most looks take two or three: what is told in one turn is told before the bot may be cut off again. */
const atOnce = 3
/** So long what cannot be told yet is looked for again, in ms. */
export const waitsFor = 3_600_000
const firstWait = 2_000

export const unknown = (why: string) => new SendError('unknown', `it may have arrived: ${why}`)
export const goesOn = (retryAfter: number) =>
  new SendError('unknown', 'it may have arrived and is looked for', { retryAfter })

export function logChat({ call, chat, log, spent, now }: Logging): LogChat {
  const distance = /^\d/.test(chat) ? distances.private : distances.shared
  const rest = new Rest()
  let free = 0
  let warned = false
  return { atOnce, nextTurn, forward }

  function nextTurn(): number {
    const time = now().getTime()
    // Where it is so far ahead the clock was set back.
    const turn = free > time + waitsFor ? time : Math.max(free, time)
    free = turn + atOnce * distance
    return turn
  }

  async function forward(
    from_chat_id: number,
    message_id: number,
    age: number,
  ): Promise<Copy | 'withheld' | null> {
    const left = rest.left(now().getTime())
    if (left > 0) throw goesOn(left)
    try {
      const where = { chat_id: chat, from_chat_id, message_id, disable_notification: true }
      const copy = await call<Copy>('forwardMessage', where)
      spent(`telegram:${chat}`)
      await call('deleteMessage', { chat_id: chat, message_id: copy.message_id }).catch(() => undefined)
      warned = false
      return copy
    } catch (error) {
      if (!(error instanceof TelegramError)) throw error
      const { description } = error
      if (description === 'Bad Request: message to forward not found') return null
      if (description === "Bad Request: the message can't be forwarded") return 'withheld'
      const wait = retryAfterOf(error)
      if (wait !== null) {
        rest.begin(wait, now().getTime())
        free = Math.max(free, now().getTime() + wait)
        throw goesOn(wait)
      }
      if (isLost(error)) await checkLogChat(age)
      if (error.code === 400 || error.code === 403) throw unknown(description)
      throw error
    }
  }

  /** Fails where it is the log chat that is lost, for which the operator is told once. */
  async function checkLogChat(age: number): Promise<void> {
    try {
      await call('sendChatAction', { chat_id: chat, action: 'typing' })
    } catch (error) {
      if (!isLost(error)) throw error
      if (!warned) log.warn({ problem: error.description }, logChatLost)
      warned = true
      throw age < waitsFor ? goesOn(Math.max(age, firstWait)) : unknown('TELEGRAM_LOG_CHAT cannot be used')
    }
  }
}
