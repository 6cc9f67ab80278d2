import { destination, pino, stdTimeFunctions } from 'pino'
import type { Log } from '#core/log.ts'

/** Logs go to stderr as JSON lines, so that stdout holds results only. No secret passes, wherever it stands. */
export function createLog(level: string, secrets: readonly (string | undefined)[]): Log {
  const known = secrets.filter(secret => secret !== undefined)
  const scrub = (line: string) => known.reduce((text, secret) => text.replaceAll(secret, '[secret]'), line)
  return pino(
    {
      level,
      base: null,
      // For people, too: pino's own are a number and milliseconds since 1970.
      formatters: { level: label => ({ level: label }) },
      timestamp: stdTimeFunctions.isoTime,
      hooks: { streamWrite: scrub },
      serializers: { err: error => serializeError(error) },
    },
    destination({ dest: 2, sync: true }),
  )
}

/** Name, message and causes; a stack only where the error is one of our own making. */
function serializeError(error: unknown, outermost = true): unknown {
  if (!(error instanceof Error)) return String(error)
  const expected =
    /^(FeedError|SendError|RegionError|StorageError|DiscordAPIError|HTTPError|RateLimitError|TelegramError)/
  return {
    name: error.name,
    message: error.message,
    ...(!outermost || expected.test(error.name) ? {} : { stack: error.stack }),
    ...(error.cause === undefined ? {} : { cause: serializeError(error.cause, false) }),
  }
}
