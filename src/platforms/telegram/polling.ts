import { TelegramError } from 'telegraf'
import type { Update } from 'telegraf/types'
import { growing, type Pause } from '#core/chat/pause.ts'
import type { Log } from '#core/log.ts'
import type { Call } from './calls.ts'
import { isTokenRefused, sendError, tokenRefused } from './errors.ts'

/** What is listened to; an empty list would mean a choice of Telegram's. */
const allowed_updates = ['message', 'channel_post', 'callback_query', 'my_chat_member']
/** Telegram holds a call for so long, in seconds, when nothing happens; a line silent for longer is dead, in ms. */
const [held, dead] = [50, 65_000]
/** What the end may take, in ms. */
const farewell = 2_000

export type Polling = {
  readonly call: Call
  readonly log: Log
  readonly pause: Pause
  readonly stopped: AbortSignal
  /** Is told how the line stands: null while it is up, else why it is not. */
  line(problem: string | null): void
  /** Takes an update; does not wait for its answer, so that a slow one holds up nobody. */
  take(update: Update): void
  /** Resolves once what was taken is answered. */
  idle(): Promise<unknown>
}

/**
 * Fetches updates until stopped. telegraf's own loop begins again at the beginning, waits 500 s on a dead line, and
 * cannot be stopped before it polls or while it pauses.
 */
export async function poll({ call, log, pause, stopped, line, take, idle }: Polling): Promise<void> {
  let offset = 0
  let failures = 0
  let begun = false
  while (!stopped.aborted) {
    try {
      // Updates go to a web hook as long as there is one.
      if (!begun) await call('deleteWebhook', {}, { signal: stopped })
      begun = true
      const asked = { offset, timeout: held, allowed_updates }
      const updates = await call<Update[]>('getUpdates', asked, { time: dead, signal: stopped })
      failures = 0
      line(null)
      for (const update of updates) {
        offset = update.update_id + 1
        take(update)
      }
    } catch (error) {
      if (stopped.aborted) break
      begun = false
      failures++
      report(error, log)
      line(`is not connected: ${sendError(error, 'telegram:0').message}`)
      await pause(Math.max(growing(failures), sendError(error, 'telegram:0').retryAfter), stopped)
    }
  }
  await idle()
  // Confirms what was taken, so that it does not come again.
  if (offset > 0) await call('getUpdates', { offset, limit: 1 }, { time: farewell }).catch(() => {})
}

function report(error: unknown, log: Log): void {
  const conflict = error instanceof TelegramError && error.code === 409
  if (conflict)
    log.error({}, 'another program receives the updates of this Telegram token; stop one of the two')
  else if (isTokenRefused(error)) log.error({}, tokenRefused)
  else log.warn({ problem: (error as Error).message }, 'Telegram updates broke off and are taken up again')
}
