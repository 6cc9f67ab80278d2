import type { Telegram } from 'telegraf'
import { addressOf, type ChatRef } from '#core/chat/chat-ref.ts'

/** telegraf itself would wait 500 s, which is longer than anyone does. */
const callTime = 15_000

/** Calls a method of the Bot API with a bounded time; methods and fields newer than telegraf's types pass too. */
export async function call<T>(telegram: Telegram, method: string, payload: object): Promise<T> {
  const signal = AbortSignal.timeout(callTime)
  type Loose = (method: string, payload: object, options: { signal: AbortSignal }) => Promise<T>
  return await (telegram.callApi.bind(telegram) as unknown as Loose)(method, payload, { signal })
}

/** The chat of `telegram:<chat>` or `telegram:<chat>/<forum topic>`, as the methods take it. */
export function target(chat: ChatRef): { chat_id: number; message_thread_id?: number } {
  const [id, thread] = addressOf(chat).split('/').map(Number)
  return { chat_id: id ?? 0, ...(thread === undefined ? {} : { message_thread_id: thread }) }
}
