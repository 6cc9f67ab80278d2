import { DiscordAPIError, DiscordjsErrorCodes, HTTPError, RateLimitError } from 'discord.js'
import { SendError } from '#core/chat/send-error.ts'

/** What an operator is to do when Discord takes the token no longer. */
export const tokenRefused =
  'Discord refuses the token; reset it in the developer portal under Bot and set DISCORD_TOKEN'

const noChannel = 10003
/** Discord's error codes: the channel or our place in it is lost until somebody acts. */
const gone: Readonly<Record<number, string>> = {
  [noChannel]: 'the channel no longer exists',
  10004: 'the server no longer exists',
  50001: 'the bot cannot see the channel',
  50013: 'the bot may not post in the channel',
  50007: 'this person takes no direct messages',
  50278: 'this person takes no direct messages',
  160005: 'the thread is locked',
}
/** Wait and try again: write limits, overload, too many edits of an old message, too many active threads. */
const busy = new Set([20022, 20028, 20029, 30046, 110000, 130000, 160006, 160007])
/** The message of that nonce was deleted since, on purpose (discord-api-docs#6647); or there is none to edit. */
export const deleted = 10008
/** It is somebody else's, or, to a webhook, none of its own. */
const anothers = new Set<number | string>([50005, deleted])
/** Nothing left the machine, so nothing arrived. */
const notSent = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
])
/** The token or our address is refused: every further call would count towards Discord's ban. */
const refusedPause = 10 * 60_000
const [firstRepeat, longestRepeat] = [2_000, 60_000]
/** After this an outcome that could not be found out stays unknown: longer than a bot lies dead, or Discord does, as a rule. */
const givesUpAfter = 12 * 3_600_000

/** What a failed call means for the message it was made for. */
export function sendError(error: unknown): SendError {
  if (error instanceof SendError) return error
  if (error instanceof RateLimitError)
    return new SendError('busy', 'Discord asks to wait', {
      retryAfter: Math.max(error.timeToReset, error.retryAfter),
      cause: error,
    })
  if (error instanceof DiscordAPIError) return fromAnswer(error)
  if (error instanceof HTTPError) return perhapsSent(`Discord answered ${error.status}`, error)
  const code = codeOf(error)
  if (code !== undefined && notSent.has(code))
    return new SendError('busy', `Discord is out of reach (${code})`, { cause: error })
  return perhapsSent(`the connection broke (${code ?? 'no answer'})`, error)
}

/**
 * The same for a post, `age` ms after the first attempt whose outcome is not known, if there was one. Such an outcome
 * asks to be tried again, ever later: the nonce, or a look at the channel, sees to it that nothing is posted twice.
 * It stays unknown while a later attempt has to wait. A refusal comes after a look at the channel, and so holds for the
 * earlier attempts too, but not that of a nonce whose post was deleted.
 */
export function postError(error: unknown, age: number | null): SendError {
  const problem = sendError(error)
  if (age !== null && isDeleted(error)) return new SendError('unknown', problem.message, { cause: error })
  const open = problem.kind === 'unknown' ? problem.retryAfter > 0 : problem.kind === 'busy' && age !== null
  if (!open) return problem
  const hopeless = problem.kind === 'unknown' && (age ?? 0) > givesUpAfter
  const repeat = Math.min(Math.max((age ?? 0) / 2, firstRepeat), longestRepeat)
  const retryAfter = hopeless ? 0 : Math.max(problem.retryAfter, repeat)
  return new SendError('unknown', problem.message, { retryAfter, cause: error })
}

/**
 * Does one of the calls before a post, which post nothing: where it is not known how it ended, no post arrived by it, and all may
 * be tried again.
 */
export async function beforehand<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const problem = sendError(error)
    if (error instanceof SendError || problem.kind !== 'unknown') throw error
    throw new SendError('busy', problem.message, { cause: error })
  }
}

export function isDeleted(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.code === deleted
}

/** The same for an edit of a post, which may be `inThread` of its own: that one is gone says nothing of the channel that has it. */
export function editError(error: unknown, inThread: boolean): SendError {
  const problem = sendError(error)
  const { message } = problem
  if (isDeleted(error)) return new SendError('absent', message, { cause: error })
  if (!inThread || problem.kind !== 'gone') return problem
  const isThere = !(error instanceof DiscordAPIError && error.code === noChannel)
  return new SendError(isThere ? 'rejected' : 'absent', message, { cause: error })
}

/** Whether a post is to be edited by whoever sent it. */
export function isOthers(error: unknown): boolean {
  return error instanceof DiscordAPIError && anothers.has(error.code)
}

/** Whether the token is at fault: as discord.js says it when asking for the gateway, at the gateway, and elsewhere. */
export function isTokenRefused(error: unknown): boolean {
  const { code, status, message } = error as { code?: unknown; status?: unknown; message?: unknown }
  return code === DiscordjsErrorCodes.TokenInvalid || status === 401 || message === 'Authentication failed'
}

/** Whether all calls must wait and not this one alone: the token, our address, or the limit over all channels. */
export function concernsAll(error: unknown): boolean {
  if (error instanceof RateLimitError) return error.global
  return error instanceof DiscordAPIError && isShutOut(error)
}

function fromAnswer(error: DiscordAPIError): SendError {
  const code = Number(error.code)
  const reason = gone[code]
  if (reason !== undefined) return new SendError('gone', reason, { cause: error })
  if (isShutOut(error)) {
    const message = error.status === 401 ? tokenRefused : `Discord lets us in no more (${error.status})`
    return new SendError('busy', message, { retryAfter: refusedPause, cause: error })
  }
  if (busy.has(code)) return new SendError('busy', error.message, { cause: error })
  if (isDeleted(error)) return new SendError('rejected', 'the post has been deleted', { cause: error })
  return new SendError('rejected', `Discord refuses the message: ${error.message.slice(0, 300)}`, {
    cause: error,
  })
}

/** An answer without one of Discord's codes is none of its own: Cloudflare turned the call away. */
function isShutOut({ status, code }: DiscordAPIError): boolean {
  return status === 401 || !Number.isInteger(Number(code))
}

function perhapsSent(message: string, cause: unknown): SendError {
  return new SendError('unknown', message, { retryAfter: firstRepeat, cause })
}

function codeOf(error: unknown): string | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const { code } = cause as NodeJS.ErrnoException
    if (typeof code === 'string') return code
  }
  return undefined
}

/** An error as logs may have it: the address of an interaction, which discord.js keeps, holds its token. */
export function forLog(error: unknown): unknown {
  const known =
    error instanceof DiscordAPIError || error instanceof HTTPError || error instanceof RateLimitError
  return known ? new Error(`${error.name}: ${error.message}`) : error
}
