import { GatewayCloseCodes, type REST, type RESTPostAPIChannelMessageResult, Routes } from 'discord.js'
import { addressOf, type ChatRef } from '#core/chat/chat-ref.ts'
import type { Command } from '#core/chat/command.ts'
import type { Messages } from '#core/chat/messages.ts'
import { type Pause, pause, persist, within } from '#core/chat/pause.ts'
import type { Attempt, Ears, Platform } from '#core/chat/platform.ts'
import type { Post } from '#core/chat/post.ts'
import { UserError } from '#core/chat/reply.ts'
import { SendError } from '#core/chat/send-error.ts'
import type { Log } from '#core/log.ts'
import { registerCommands, slashCommands } from './commands.ts'
import { concernsAll, isTokenRefused, postError, sendError, tokenRefused } from './errors.ts'
import { type Gateway, gateway } from './gateway.ts'
import { type Listener, listen } from './interactions.ts'
import { readBack } from './read-back.ts'
import { renderPost } from './render.ts'
import { postingRest } from './rest.ts'

export type DiscordSettings = {
  readonly token: string
  /** Discord's, or another that speaks like it; ends in /api. */
  readonly api: string
  readonly commands: readonly Command[]
  readonly messages: Messages
  readonly log: Log
  now(): Date
  /** How long an answer may take before it is announced, in ms. */
  readonly patience?: number
  /** How long a post may take, in ms. */
  readonly callTime?: number
  /** How long the start waits for Discord, in ms; after that connecting goes on beside everything else. */
  readonly startTime?: number
  /** How the time between two tries to connect is waited for. */
  readonly pause?: Pause
}

/** Discord remembers a nonce for "the past few minutes"; this much of it is sure. */
const nonceLasts = 60_000
/** The gateway's code for a token it refuses. */
const badToken = GatewayCloseCodes.AuthenticationFailed
const startTime = 10_000

/**
 * Discord through discord.js: interactions over the gateway with no intents, posts over REST with a nonce, so that
 * repeating one does not double it.
 */
export function discordPlatform(settings: DiscordSettings): Platform {
  const { token, api, commands, messages, log, now } = settings
  const rest: REST = postingRest(api, token, settings.callTime)
  const stopping = new AbortController()
  const waiting = { pause: settings.pause ?? pause, stopped: stopping.signal }
  let listener: Listener | null = null
  let line: Gateway | null = null
  /** Known while the line is open. */
  let application: string | null = null
  let pausedUntil = 0

  return {
    name: 'discord',

    async start(ears) {
      listener = listenWith(ears)
      const attempt = connect().catch(error => {
        if (isTokenRefused(error)) throw new Error(tokenRefused)
        if (mayRecover(error)) void persist(connect, mayRecover, waiting)
      })
      if (await within(attempt, settings.startTime ?? startTime)) return
      log.warn({}, 'Discord has not answered yet; connecting goes on')
      attempt.catch(mayRecover)
    },

    async send(chat, post, attempt) {
      const age = attempt.since === null ? null : now().getTime() - attempt.since.getTime()
      try {
        const wait = pausedUntil - now().getTime()
        if (wait > 0) throw new SendError('busy', 'Discord asked to wait', { retryAfter: wait })
        if (attempt.since !== null && age !== null && age > nonceLasts) {
          const message = await readBack(rest, addressOf(chat), attempt.since, post)
          if (message !== null) return message
        }
        return await create(chat, post, attempt)
      } catch (error) {
        pauseFor(error)
        throw postError(error, age)
      }
    },

    async edit(chat, message, post) {
      const { flags: _, ...body } = renderPost(post, messages)
      try {
        await rest.patch(Routes.channelMessage(addressOf(chat), message), { body })
      } catch (error) {
        pauseFor(error)
        throw sendError(error)
      }
    },

    async stop() {
      stopping.abort()
      await line?.close()
      await listener?.idle()
    },
  }

  async function create(chat: ChatRef, post: Post, { key }: Attempt): Promise<string> {
    const body = { ...renderPost(post, messages), nonce: key, enforce_nonce: true }
    const message = (await rest.post(Routes.channelMessages(addressOf(chat)), {
      body,
    })) as RESTPostAPIChannelMessageResult
    return message.id
  }

  function pauseFor(error: unknown): void {
    if (concernsAll(error)) pausedUntil = now().getTime() + sendError(error).retryAfter
  }

  function listenWith(ears: Ears): Listener {
    return listen({
      ears,
      commands: new Map(commands.map(command => [command.name, command])),
      log,
      sorry: locale => new UserError(messages(locale)('error-ours')).reply,
      ...(settings.patience === undefined ? {} : { patience: settings.patience }),
    })
  }

  /** Opens the line where it is not open, and registers the commands. */
  async function connect(): Promise<void> {
    application ??= await open()
    const changed = await registerCommands(rest, application, slashCommands(commands, messages('en')))
    log.info({ application, commands: changed ? 'registered' : 'unchanged' }, 'Discord is connected')
  }

  async function open(): Promise<string> {
    line = gateway({ token, api, log, lost, hear: interaction => listener?.hear(interaction) })
    return await line.open()
  }

  function lost(code: number): void {
    application = null
    log.error({ code }, code === badToken ? tokenRefused : 'Discord ended the connection; connecting anew')
    void persist(connect, mayRecover, waiting)
  }

  /** Tells the operator why there is no connection; false where trying again is of no use. */
  function mayRecover(error: unknown): boolean {
    if (stopping.signal.aborted) return false
    const { kind, message } = sendError(error)
    const hopeless = isTokenRefused(error) || kind === 'rejected'
    if (isTokenRefused(error)) log.error({}, tokenRefused)
    else if (hopeless) log.error({ problem: message }, 'Discord refuses the commands')
    else log.warn({ problem: message }, 'Discord cannot be reached; trying again')
    return !hopeless
  }
}
