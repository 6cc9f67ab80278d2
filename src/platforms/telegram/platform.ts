import { Telegram } from 'telegraf'
import type { UserFromGetMe } from 'telegraf/types'
import type { Command } from '#core/chat/command.ts'
import type { Messages } from '#core/chat/messages.ts'
import { type Pause, pause, persist } from '#core/chat/pause.ts'
import type { Ears, Platform } from '#core/chat/platform.ts'
import type { Post } from '#core/chat/post.ts'
import { UserError } from '#core/chat/reply.ts'
import { SendError } from '#core/chat/send-error.ts'
import type { Log } from '#core/log.ts'
import { ignoreUnmodified } from './answers.ts'
import { caller, clientOptions, target } from './calls.ts'
import { menu, registerCommands } from './commands.ts'
import { isTokenRefused, sendError, tokenRefused } from './errors.ts'
import { poll } from './polling.ts'
import { renderPost } from './render.ts'
import { type Listening, listen } from './updates.ts'

export type TelegramSettings = {
  readonly token: string
  readonly api: string
  readonly commands: readonly Command[]
  readonly messages: Messages
  /** Whose clocks the times in posts are told by. */
  readonly timeZone: string
  readonly log: Log
  now(): Date
  /** How long a call may take, in ms. */
  readonly callTime?: number
  /** How the time between two tries is waited for. */
  readonly pause?: Pause
}

/** Telegram through telegraf's client, by long polling. */
export function telegramPlatform(settings: TelegramSettings): Platform {
  const { token, api, commands, messages, log, now } = settings
  const call = caller(new Telegram(token, clientOptions(api)), settings.callTime)
  const stopping = new AbortController()
  const waiting = { pause: settings.pause ?? pause, stopped: stopping.signal }
  let polling: Promise<void> | null = null
  let pausedUntil = 0

  return {
    name: 'telegram',

    async start(ears) {
      const begin = () => connect(ears)
      try {
        await begin()
      } catch (error) {
        if (isTokenRefused(error)) throw new Error(tokenRefused)
        if (mayRecover(error)) void persist(begin, mayRecover, waiting)
      }
    },

    async send(chat, post, attempt) {
      // Telegram has no means to repeat a call or to look whether it arrived.
      if (attempt.since !== null)
        throw new SendError('unknown', 'the attempt was cut off; it may have arrived')
      const wait = pausedUntil - now().getTime()
      if (wait > 0) throw new SendError('busy', 'Telegram asked to wait', { retryAfter: wait })
      try {
        const message = await call<{ message_id: number }>('sendMessage', {
          ...target(chat),
          ...rendered(post),
        })
        return String(message.message_id)
      } catch (error) {
        const problem = sendError(error, chat)
        // A limit of one chat or of all: the answer does not say, and ignoring it earns a ban.
        if (problem.kind === 'busy') pausedUntil = now().getTime() + problem.retryAfter
        throw problem
      }
    },

    async edit(chat, message, post) {
      const { disable_notification: _, ...body } = rendered(post)
      const edited = { chat_id: target(chat).chat_id, message_id: Number(message), ...body }
      try {
        await call('editMessageText', edited).catch(ignoreUnmodified)
      } catch (error) {
        throw sendError(error, chat)
      }
    },

    async stop() {
      stopping.abort()
      await polling
    },
  }

  function rendered(post: Post) {
    return renderPost(post, messages, settings.timeZone)
  }

  /** Asks who the bot is, begins to listen, and registers the commands. */
  async function connect(ears: Ears): Promise<void> {
    const { username } = await call<UserFromGetMe>('getMe', {})
    if (stopping.signal.aborted) return
    polling ??= poll({ ...waiting, call, log, ...listen(listening(ears, username)) })
    const changed = await registerCommands(call, menu(commands, messages('en')))
    log.info({ bot: username, commands: changed ? 'registered' : 'unchanged' }, 'Telegram is connected')
  }

  function listening(ears: Ears, username: string): Listening {
    return {
      ...waiting,
      ears,
      call,
      log,
      now,
      username,
      commands: new Map(commands.map(command => [command.name, command])),
      sorry: locale => new UserError(messages(locale)('error-ours')).reply,
    }
  }

  /** Tells the operator why there is no connection; false where trying again is of no use. */
  function mayRecover(error: unknown): boolean {
    if (stopping.signal.aborted) return false
    const { kind, message } = sendError(error, 'telegram:0')
    const hopeless = isTokenRefused(error) || kind === 'rejected'
    if (isTokenRefused(error)) log.error({}, tokenRefused)
    else if (hopeless) log.error({ problem: message }, 'Telegram refuses the commands')
    else log.warn({ problem: message }, 'Telegram cannot be reached; trying again')
    return !hopeless
  }
}
