import { Agent } from 'node:https'
import { type Telegram, TelegramError } from 'telegraf'
import { addressOf, type ChatRef } from '#core/chat/chat-ref.ts'

/** telegraf itself would wait 500 s, which is longer than anyone does. */
const callTime = 15_000
/** The topic "General" of a forum, which is meant by naming none. */
export const general = 1

export type Limits = { readonly time?: number; readonly signal?: AbortSignal }

/** Calls a method of the Bot API in a bounded time (ms); what telegraf's types do not know yet passes too. */
export type Call = <T>(method: string, payload: object, limits?: Limits) => Promise<T>

/** Told the HTTP status of each of Telegram's answers. */
export type Answered = (status: number) => void

/** How telegraf is to reach Telegram. */
export function clientOptions(api: string) {
  return {
    // Without the slash at its end a path would be cut off.
    apiRoot: api.replace(/\/*$/, '/'),
    // telegraf's own would open as many lines as there are calls.
    agent: new Agent({ keepAlive: true, maxSockets: 64 }),
    webhookReply: false,
  }
}

/**
 * Fails with a TelegramError where Telegram answered, else with an error of ours whose `code` says what broke:
 * telegraf's hold the address of the call, and in it the token.
 */
export function caller(telegram: Telegram, usual = callTime, answered: Answered = () => undefined): Call {
  type Loose = <T>(method: string, payload: object, options: { signal: AbortSignal }) => Promise<T>
  const api = telegram.callApi.bind(telegram) as unknown as Loose
  return async (method, payload, { time = usual, signal } = {}) => {
    const limit = AbortSignal.timeout(time)
    try {
      const both = signal ? AbortSignal.any([limit, signal]) : limit
      const result = await api<never>(method, payload, { signal: both })
      answered(200)
      return result
    } catch (error) {
      if (error instanceof TelegramError) {
        answered(error.code)
        throw error
      }
      const { code, type } = error as { code?: unknown; type?: unknown }
      const what = [code, type].find(known => typeof known === 'string') ?? 'no answer'
      throw Object.assign(new Error(`the call to Telegram failed (${what})`), { code: what })
    }
  }
}

/** The chat of `telegram:<chat>` or `telegram:<chat>/<forum topic>`, as the methods take it. */
export function target(chat: ChatRef): { chat_id: number; message_thread_id?: number } {
  const [id, thread] = addressOf(chat).split('/').map(Number)
  const topic = thread === undefined || thread === general ? {} : { message_thread_id: thread }
  return { chat_id: id ?? 0, ...topic }
}
