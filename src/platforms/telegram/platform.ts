import { Telegram } from 'telegraf'
import type { UserFromGetMe } from 'telegraf/types'
import type { ChatRef } from '#core/chat/chat-ref.ts'
import type { Command } from '#core/chat/command.ts'
import type { Inlet } from '#core/chat/inlet.ts'
import type { Messages } from '#core/chat/messages.ts'
import { type Pause, pause, persist } from '#core/chat/pause.ts'
import type { Ears, Platform } from '#core/chat/platform.ts'
import { UserError } from '#core/chat/reply.ts'
import type { Seals } from '#core/chat/seal.ts'
import { SendError } from '#core/chat/send-error.ts'
import { type UpdateStore, updatesInMemory } from '#core/chat/updates.ts'
import type { Log } from '#core/log.ts'
import { type Answered, caller, clientOptions } from './calls.ts'
import { inlineOff } from './check.ts'
import { menus, registerCommands } from './commands.ts'
import { describeBot } from './descriptions.ts'
import { documentReader } from './documents.ts'
import { isTokenRefused, sendError, tokenRefused } from './errors.ts'
import { type Listener, listen } from './listening.ts'
import { poll } from './polling.ts'
import { posting } from './posting.ts'
import type { Listening } from './updates.ts'
import { hook, keepHook } from './webhook.ts'

export type TelegramSettings = {
  readonly token: string
  readonly api: string
  readonly commands: readonly Command[]
  readonly messages: Messages
  readonly seals: Seals
  /** Whose clocks the times in posts are told by. */
  readonly timeZone: string
  readonly log: Log
  now(): Date
  /** How long a call may take, in ms. */
  readonly callTime?: number
  /** Told the HTTP status of each of Telegram's answers. */
  readonly answered?: Answered
  /** Told how the line stands: null while it is up, else why it is not. */
  readonly line?: (problem: string | null) => void
  /** Whether a post that may have arrived is sent again; it is not where nothing is said. */
  readonly resendUnknown?: boolean
  /** The chat, by id or @name, by which what may have arrived is looked for; it is not where absent. */
  readonly logChat?: string
  /** Told of each call that counts towards Telegram's limits and is no post's first: answers, and posts tried simpler. */
  readonly spent?: (chat: ChatRef) => void
  /** Where updates come in by a web hook; they are fetched where absent. */
  readonly inlet?: Inlet
  /** Which updates were dealt with; forgotten at the end where absent. */
  readonly updates?: UpdateStore
  /** How long to wait, in ms, before asking for more while something is under way. */
  readonly breath?: number
  /** How the time between two tries is waited for. */
  readonly pause?: Pause
}

/** Telegram through telegraf's client, by long polling or a web hook. */
export function telegramPlatform(settings: TelegramSettings): Platform {
  const { token, api, commands, messages, seals, log, now } = settings
  const { line: tellLine = () => undefined, inlet, breath } = settings
  const call = caller(new Telegram(token, clientOptions(api)), settings.callTime, settings.answered)
  const stopping = new AbortController()
  const waiting = { pause: settings.pause ?? pause, stopped: stopping.signal }
  const spent = settings.spent ?? (() => undefined)
  let polling: Promise<void> | null = null
  let listener: Listener | null = null
  let bot: UserFromGetMe | null = null
  const posts = posting({
    call,
    messages,
    seals,
    spent,
    now,
    timeZone: settings.timeZone,
    resendUnknown: settings.resendUnknown ?? false,
    logChat: settings.logChat ?? null,
    log,
    bot: () => bot,
  })

  return {
    name: 'telegram',

    async start(ears) {
      const begin = () => connect(ears)
      try {
        await begin()
      } catch (error) {
        if (isTokenRefused(error)) throw new SendError('rejected', tokenRefused)
        if (mayRecover(error)) void persist(begin, mayRecover, waiting)
      }
    },

    send: posts.send,
    edit: posts.edit,

    async stop() {
      stopping.abort()
      await polling
      await listener?.idle()
    },
  }

  /** Asks who the bot is, begins to listen, and registers the commands. */
  async function connect(ears: Ears): Promise<void> {
    const me = await call<UserFromGetMe>('getMe', {})
    const { username, supports_inline_queries: inline } = me
    if (!inline) log.info({}, inlineOff)
    if (stopping.signal.aborted) return
    bot = me
    listener ??= listen(listening(ears, me))
    const receiving = { ...waiting, call, log, line: tellLine, take: listener.take }
    if (inlet === undefined) polling ??= poll({ ...receiving, ...(breath === undefined ? {} : { breath }) })
    else {
      await hook({ ...receiving, inlet })
      polling ??= keepHook({ ...receiving, inlet })
    }
    const changed = await registerCommands(call, menus(commands, messages))
    log.info({ bot: username, commands: changed ? 'registered' : 'unchanged' }, 'Telegram is connected')
    tellLine(null)
    await describeBot(call, messages, log)
  }

  function listening(ears: Ears, me: UserFromGetMe): Listening {
    return {
      ...waiting,
      ears,
      call,
      log,
      seals,
      now,
      spent,
      username: me.username,
      inline: me.supports_inline_queries,
      messages,
      timeZone: settings.timeZone,
      bot: String(me.id),
      updates: settings.updates ?? updatesInMemory(),
      document: documentReader(call, api, token),
      commands: new Map(commands.map(command => [command.name, command])),
      sorry: locale => new UserError(messages(locale)('error-ours')).reply,
    }
  }

  /** Tells the operator why there is no connection; false where trying again is of no use. */
  function mayRecover(error: unknown): boolean {
    if (stopping.signal.aborted) return false
    const { kind, message } = sendError(error, 'telegram:0')
    const hopeless = isTokenRefused(error) || kind === 'rejected'
    tellLine(`is not connected: ${message}`)
    if (isTokenRefused(error)) log.error({}, tokenRefused)
    else if (hopeless) log.error({ problem: message }, 'Telegram refuses the commands')
    else log.warn({ problem: message }, 'Telegram cannot be reached; trying again')
    return !hopeless
  }
}
