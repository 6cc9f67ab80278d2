import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js'
import { SendError } from '#core/chat/platform.ts'

/** platforms.md 1.2: the channel or our place in it is lost until somebody acts. */
const gone: Readonly<Record<number, string>> = {
  10003: 'the channel no longer exists',
  10004: 'the server no longer exists',
  50001: 'the bot cannot see the channel',
  50013: 'the bot may not post in the channel',
  50007: 'this person takes no direct messages',
  50278: 'this person takes no direct messages',
  160005: 'the thread is locked',
}
/** Wait and try again: write limits, overload, too many edits of an old message. */
const busy = new Set([20028, 20029, 30046, 110000, 130000])
/** Nothing left the machine, so nothing arrived. */
const notSent = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT'])
/** The token is refused: not the message's fault, and every further call would count towards Discord's ban. */
const tokenPause = 10 * 60_000
const repeatAfter = 2_000

/**
 * What a failed call means for the delivery. An outcome that is not known asks to be tried again: the nonce sees to
 * it that Discord does not post twice.
 */
export function sendError(error: unknown): SendError {
  if (error instanceof SendError) return error
  if (error instanceof RateLimitError)
    return new SendError('busy', 'Discord asks to wait', {
      retryAfter: Math.max(error.timeToReset, error.retryAfter),
      cause: error,
    })
  if (error instanceof DiscordAPIError) return fromAnswer(error)
  if (error instanceof HTTPError) {
    if (error.status === 401)
      return new SendError('busy', 'Discord refuses the token', { retryAfter: tokenPause, cause: error })
    return new SendError('unknown', `Discord answered ${error.status}`, {
      retryAfter: repeatAfter,
      cause: error,
    })
  }
  const code = codeOf(error)
  if (code !== undefined && notSent.has(code))
    return new SendError('busy', `Discord is out of reach (${code})`, { cause: error })
  return new SendError('unknown', `the connection broke (${code ?? 'no answer'})`, {
    retryAfter: repeatAfter,
    cause: error,
  })
}

function fromAnswer(error: DiscordAPIError): SendError {
  const code = Number(error.code)
  const reason = gone[code]
  if (reason !== undefined) return new SendError('gone', reason, { cause: error })
  if (error.status === 401)
    return new SendError('busy', 'Discord refuses the token', { retryAfter: tokenPause, cause: error })
  if (error.status === 429 || busy.has(code)) return new SendError('busy', error.message, { cause: error })
  if (error.status >= 500)
    return new SendError('unknown', `Discord answered ${error.status}`, {
      retryAfter: repeatAfter,
      cause: error,
    })
  return new SendError('rejected', `Discord refuses the message: ${error.message.slice(0, 300)}`, {
    cause: error,
  })
}

function codeOf(error: unknown): string | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const { code } = cause as NodeJS.ErrnoException
    if (typeof code === 'string') return code
  }
  return undefined
}
