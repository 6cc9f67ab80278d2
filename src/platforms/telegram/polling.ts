import { TelegramError } from 'telegraf'
import type { Update } from 'telegraf/types'
import { growing, type Pause, pause as wait } from '#core/chat/pause.ts'
import type { Log } from '#core/log.ts'
import type { Call } from './calls.ts'
import { isTokenRefused, sendError, tokenRefused } from './errors.ts'

/** What is listened to; an empty list would mean a choice of Telegram's. */
export const allowed_updates = ['message', 'channel_post', 'callback_query', 'inline_query', 'my_chat_member']
/** Telegram holds a call for so long, in seconds, when nothing happens; a line silent for longer is dead, in ms. */
const [held, dead] = [50, 65_000]
/** While something is under way Telegram would give it at once, again and again: it is asked so rarely then, in ms. */
const usualBreath = 1_000
/** What the end may take, in ms. */
const farewell = 2_000

export type Polling = {
  readonly call: Call
  readonly log: Log
  readonly pause: Pause
  readonly stopped: AbortSignal
  /** How long to wait, in ms, before asking for more while something is under way. */
  readonly breath?: number
  /** Is told how the line stands: null while it is up, else why it is not. */
  line(problem: string | null): void
  /** Resolves once an update is dealt with, fails where it should come again; a slow one holds up no other. */
  take(update: Update): Promise<void>
}

/**
 * Fetches updates until stopped. An update is confirmed once it is dealt with, and all before it are: what a kill
 * interrupts comes again. telegraf's own loop confirms whole batches whatever became of them, waits 500 s on a dead line,
 * and cannot be stopped before it polls or while it pauses.
 */
export async function poll(polling: Polling): Promise<void> {
  const { call, log, pause, stopped, line, take, breath = usualBreath } = polling
  const open = new Map<number, 'under way' | 'failed'>()
  const underWay = new Set<Promise<void>>()
  /** Dealt with, but behind one that is still open. */
  const done = new Set<number>()
  let next = 0
  let failures = 0
  let begun = false
  while (!stopped.aborted) {
    try {
      // Updates go to a web hook as long as there is one.
      if (!begun) await call('deleteWebhook', {}, { signal: stopped })
      begun = true
      if (open.size > 0) await anyRest()
      const timeout = open.size === 0 ? held : 0
      const asked = { offset: confirmed(), timeout, allowed_updates }
      const updates = await call<Update[]>('getUpdates', asked, { time: dead, signal: stopped })
      failures = 0
      line(null)
      forget(updates[0]?.update_id ?? Number.POSITIVE_INFINITY)
      for (const update of updates) begin(update)
      // Numbers begin anew where nothing has happened for a week.
      next = (updates.at(-1)?.update_id ?? next - 1) + 1
    } catch (error) {
      if (stopped.aborted) break
      begun = false
      failures++
      report(error, log)
      line(`is not connected: ${sendError(error, 'telegram:0').message}`)
      await pause(Math.max(growing(failures), sendError(error, 'telegram:0').retryAfter), stopped)
    }
  }
  await Promise.allSettled(underWay)
  // Confirms what was dealt with, so that it does not come again.
  const offset = confirmed()
  if (offset > 0) await call('getUpdates', { offset, limit: 1 }, { time: farewell }).catch(() => {})

  function begin(update: Update): void {
    const { update_id: id } = update
    if (done.has(id) || open.get(id) === 'under way') return
    open.set(id, 'under way')
    const work: Promise<void> = take(update).then(
      () => {
        open.delete(id)
        done.add(id)
      },
      () => void open.set(id, 'failed'),
    )
    const over = work.finally(() => underWay.delete(over))
    underWay.add(over)
  }

  /** What failed and does not come again any more has expired. */
  function forget(first: number): void {
    for (const [id, state] of open) if (state === 'failed' && id < first) open.delete(id)
  }

  /** All updates below it are dealt with. */
  function confirmed(): number {
    const offset = open.size === 0 ? next : Math.min(...open.keys())
    for (const id of done) if (id < offset || open.size === 0) done.delete(id)
    return offset
  }

  /** Until all is dealt with, or for a breath. */
  async function anyRest(): Promise<void> {
    const rested = new AbortController()
    const rest = wait(breath, AbortSignal.any([stopped, rested.signal]))
    const failed = [...open.values()].includes('failed')
    await (failed ? rest : Promise.race([Promise.all(underWay), rest]))
    rested.abort()
  }
}

function report(error: unknown, log: Log): void {
  const conflict = error instanceof TelegramError && error.code === 409
  if (conflict)
    log.error({}, 'another program receives the updates of this Telegram token; stop one of the two')
  else if (isTokenRefused(error)) log.error({}, tokenRefused)
  else log.warn({ problem: (error as Error).message }, 'Telegram updates broke off and are taken up again')
}
