import type { Update, WebhookInfo } from 'telegraf/types'
import type { Inlet } from '#core/chat/inlet.ts'
import type { Pause } from '#core/chat/pause.ts'
import type { Log } from '#core/log.ts'
import type { Call } from './calls.ts'
import { sendError } from './errors.ts'
import { allowed_updates } from './polling.ts'

/** So many chats at a time; within one Telegram waits for our answer before it posts the next. */
const max_connections = 40
/** How often Telegram is asked whether it still posts to us, in ms: another program may have taken the hook away. */
const looks = 5 * 60_000

export type Hooking = {
  readonly call: Call
  readonly log: Log
  readonly pause: Pause
  readonly stopped: AbortSignal
  readonly inlet: Inlet
  /** Is told how the line stands: null while it is up, else why it is not. */
  line(problem: string | null): void
  take(update: Update): Promise<void>
}

/** Has Telegram post updates to us. Setting the hook again changes nothing, but a secret that is another now. */
export async function hook({ call, inlet, stopped, take }: Hooking): Promise<void> {
  inlet.listen(async body => {
    // Telegram keeps what we do not take for whoever comes after us.
    if (stopped.aborted) throw new Error('stopping')
    if (isUpdate(body)) await take(body)
  })
  await set(call, inlet)
}

/** Looks after the hook until stopped. What waits at Telegram then is posted after the next start. */
export async function keepHook({ call, log, pause, stopped, inlet, line }: Hooking): Promise<void> {
  for (;;) {
    await pause(looks, stopped)
    if (stopped.aborted) return
    try {
      const {
        url,
        last_error_message: error,
        pending_update_count: pending,
      } = await call<WebhookInfo>('getWebhookInfo', {})
      if (url !== inlet.url) {
        log.warn({}, 'another program took the web hook of this Telegram token away; it is set again')
        await set(call, inlet)
      }
      const stuck = url === inlet.url && pending > 0 && error !== undefined
      if (stuck) log.warn({ pending, problem: error }, 'Telegram cannot post updates to us')
      line(stuck ? `cannot be reached by Telegram at TELEGRAM_WEBHOOK_URL: ${error}` : null)
    } catch (error) {
      line(`is not connected: ${sendError(error, 'telegram:0').message}`)
    }
  }
}

function set(call: Call, { url, secret }: Inlet): Promise<true> {
  return call<true>('setWebhook', { url, secret_token: secret, max_connections, allowed_updates })
}

function isUpdate(body: unknown): body is Update {
  return Number.isSafeInteger((body as { update_id?: unknown } | null)?.update_id)
}
