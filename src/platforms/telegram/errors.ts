import { TelegramError } from 'telegraf'
import type { ChatRef } from '#core/chat/chat-ref.ts'
import { SendError } from '#core/chat/platform.ts'

/** Nothing left the machine, so nothing arrived. */
const notSent = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'])
/** platforms.md 2.4: answers of 400 that say the chat is lost; every 403 does. */
const lost =
  /chat not found|group chat was deleted|need administrator rights|not enough rights|CHAT_WRITE_FORBIDDEN|message thread not found|TOPIC_CLOSED|TOPIC_DELETED/i
const tokenPause = 10 * 60_000

/**
 * What a failed call means for the delivery. Telegram knows no key by which a repeated call would be recognised, so
 * an outcome that is not known stays so: a missing headline harms less than the same one twice. Messages of telegraf
 * may contain the token and are never passed on.
 */
export function sendError(error: unknown, chat: ChatRef): SendError {
  if (error instanceof SendError) return error
  if (error instanceof TelegramError) return fromAnswer(error, chat)
  const code = (error as { code?: unknown } | null)?.code
  if (typeof code === 'string' && notSent.has(code))
    return new SendError('busy', `Telegram is out of reach (${code})`)
  return new SendError('unknown', `the connection broke (${typeof code === 'string' ? code : 'no answer'})`)
}

function fromAnswer({ code, description, parameters }: TelegramError, chat: ChatRef): SendError {
  if (parameters?.migrate_to_chat_id !== undefined)
    return new SendError('moved', 'the group became a supergroup', {
      movedTo: moved(chat, parameters.migrate_to_chat_id),
    })
  if (code === 429) {
    const retryAfter = (parameters?.retry_after ?? 1) * 1000
    return new SendError('busy', 'Telegram asks to wait', { retryAfter })
  }
  if (code === 401 || code === 404)
    return new SendError('busy', 'Telegram refuses the token', { retryAfter: tokenPause })
  if (code === 403 || lost.test(description)) return new SendError('gone', description)
  if (code >= 500) return new SendError('unknown', `Telegram answered ${code}`)
  return new SendError('rejected', `Telegram refuses the message: ${description.slice(0, 300)}`)
}

/** A supergroup that a group became begins without forum topics. */
export function moved(_from: ChatRef, to: number): ChatRef {
  return `telegram:${to}`
}
