import { TelegramError } from 'telegraf'
import type { ChatRef } from '#core/chat/chat-ref.ts'
import { SendError } from '#core/chat/send-error.ts'
import { target } from './calls.ts'

/** What an operator is to do when Telegram takes the token no longer. */
export const tokenRefused =
  'Telegram refuses the token; ask @BotFather for it (/token) and set TELEGRAM_TOKEN'

/** The same where nothing can be posted to the log chat. */
export const logChatLost =
  'posts that may have arrived cannot be looked for: TELEGRAM_LOG_CHAT is to be a chat in which the bot may write'

/** Nothing left the machine, so nothing arrived. */
const notSent = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH'])
/** Answers of 400, as the Bot API server words them, that say the chat is lost; every 403 does. */
const lost =
  /chat not found|group chat was deleted|need administrator rights|not enough rights|have no (?:rights|write access)|CHAT_WRITE_FORBIDDEN/i
/** And those that say so of one topic of a forum. */
const topicLost = /message thread not found|TOPIC_CLOSED|TOPIC_DELETED/i
const tokenPause = 10 * 60_000
/** Answers of 400 about the page or picture that is previewed, and about marks and buttons: the words alone may pass. */
const preview = /WEBPAGE_|WEBDOCUMENT_|PHOTO_INVALID|MEDIA_EMPTY|failed to get HTTP URL content|web ?page/i
const markup = /can't parse|ENTIT(?:Y|IES)_|BUTTON_|REPLY_MARKUP_|reply markup is too|keyboard button/i
/** Between two tries of what may have arrived, and after which it stays unknown; in ms. */
const [firstRepeat, longestRepeat, givesUpAfter] = [2_000, 60_000, 15 * 60_000]
/** So long what may have arrived is looked for, in ms: longer than a bot lies dead, or Telegram does, as a rule. */
const looksFor = 12 * 3_600_000

/**
 * What a failed call means for the delivery. Telegram knows no key by which a repeated call would be recognised, so
 * an outcome that is not known stays so: a missing headline harms less than the same one twice.
 */
export function sendError(error: unknown, chat: ChatRef): SendError {
  if (error instanceof SendError) return error
  if (error instanceof TelegramError) return fromAnswer(error, chat)
  const code = String((error as { code?: unknown } | null)?.code ?? 'no answer')
  if (notSent.has(code)) return new SendError('busy', `Telegram is out of reach (${code})`)
  return new SendError('unknown', `the connection broke (${code})`)
}

/**
 * The same for a post, `age` ms after the first attempt whose outcome is not known, if there was one. Where what may have
 * arrived is looked for or sent `again`, it asks to be tried ever later.
 */
export function postError(problem: SendError, again: boolean, age: number | null): SendError {
  if (problem.kind === 'rejected' && age !== null) return new SendError('unknown', problem.message)
  if (!again || problem.kind !== 'unknown') return problem
  return (age ?? 0) > givesUpAfter ? problem : later(problem, age ?? 0)
}

/** The same for a call that looks for a post that may have arrived, `age` ms after its attempt began: it is tried ever later. */
export function lookError(problem: SendError, age: number): SendError {
  return problem.kind === 'unknown' && age <= looksFor ? later(problem, age) : problem
}

function later({ message, cause }: SendError, age: number): SendError {
  const retryAfter = Math.min(Math.max(age / 2, firstRepeat), longestRepeat)
  return new SendError('unknown', message, { retryAfter, cause })
}

/** What a failed edit means for the post. */
export function editError(error: unknown, chat: ChatRef): SendError {
  const problem = sendError(error, chat)
  const isDeleted = isRefusal(error) && error.description.includes('message to edit not found')
  return isDeleted ? new SendError('absent', problem.message) : problem
}

/** Whether all calls must wait. Whether a limit is of one chat or of all an answer does not say: the pace finds out. */
export function concernsAll(error: unknown): boolean {
  return isTokenRefused(error)
}

/** Whether a chat is lost to the bot, or it may not write there. */
export function isLost(error: unknown): error is TelegramError {
  return error instanceof TelegramError && (error.code === 403 || lost.test(error.description))
}

export function isPreviewTrouble(error: unknown): boolean {
  return isRefusal(error) && preview.test(error.description)
}

export function isMarkupTrouble(error: unknown): boolean {
  return isRefusal(error) && markup.test(error.description)
}

/** Whether a message cannot be edited because somebody else wrote it, or it is of a kind that never can be. */
export function isOthers(error: unknown): boolean {
  return isRefusal(error) && error.description.includes("message can't be edited")
}

function isRefusal(error: unknown): error is TelegramError {
  return error instanceof TelegramError && error.code === 400
}

/** A token of the wrong form is no address at all to Telegram (404), one of the right form not its own (401). */
export function isTokenRefused(error: unknown): boolean {
  return error instanceof TelegramError && (error.code === 401 || error.code === 404)
}

/** How long Telegram asks to wait, in ms; null where it does not. */
export function retryAfterOf(error: unknown): number | null {
  if (!(error instanceof TelegramError) || error.code !== 429) return null
  return (error.parameters?.retry_after ?? 1) * 1000
}

function fromAnswer(error: TelegramError, chat: ChatRef): SendError {
  const { code, description, parameters } = error
  if (parameters?.migrate_to_chat_id !== undefined)
    return new SendError('moved', 'the group became a supergroup', {
      movedTo: moved(chat, parameters.migrate_to_chat_id),
    })
  const retryAfter = retryAfterOf(error)
  if (retryAfter !== null) return new SendError('busy', 'Telegram asks to wait', { retryAfter })
  if (isTokenRefused(error)) return new SendError('busy', tokenRefused, { retryAfter: tokenPause })
  if (isLost(error)) return new SendError('gone', description)
  // Where no topic is named it is "General" that is closed, and with the group all its topics would be given up.
  if (topicLost.test(description))
    return new SendError(target(chat).message_thread_id === undefined ? 'rejected' : 'gone', description)
  if (code >= 500) return new SendError('unknown', `Telegram answered ${code}`)
  return new SendError('rejected', `Telegram refuses the message: ${description.slice(0, 300)}`)
}

/** A supergroup that a group became begins without forum topics. */
export function moved(_from: ChatRef, to: number): ChatRef {
  return `telegram:${to}`
}
