import { GatewayCloseCodes, type REST } from 'discord.js'
import type { ChatRef } from '#core/chat/chat-ref.ts'
import type { Command } from '#core/chat/command.ts'
import type { Messages } from '#core/chat/messages.ts'
import { type Pause, pause, persist, within } from '#core/chat/pause.ts'
import type { Ears, Platform } from '#core/chat/platform.ts'
import { UserError } from '#core/chat/reply.ts'
import type { Seals } from '#core/chat/seal.ts'
import type { SecretStore } from '#core/chat/secrets.ts'
import { SendError } from '#core/chat/send-error.ts'
import type { ServerStore } from '#core/chat/servers.ts'
import type { SignedInlet } from '#core/chat/signed-inlet.ts'
import type { Log } from '#core/log.ts'
import { registerCommands, slashCommands } from './commands.ts'
import { endpoint } from './endpoint.ts'
import { isTokenRefused, sendError, tokenRefused } from './errors.ts'
import { type Gateway, type GatewaySettings, gateway } from './gateway.ts'
import { type Listener, listen } from './interactions.ts'
import { invalidRequests } from './invalid-requests.ts'
import { menuCommands, menus } from './menus.ts'
import { posting } from './posting.ts'
import { type Answered, askingRest, postingRest } from './rest.ts'
import { watchServers } from './servers.ts'

export type DiscordSettings = {
  readonly token: string
  /** Discord's, or another that speaks like it; ends in /api. */
  readonly api: string
  readonly commands: readonly Command[]
  readonly messages: Messages
  readonly seals: Seals
  /** Where the tokens of webhooks are kept. */
  readonly secrets: SecretStore
  readonly log: Log
  now(): Date
  /** How long an answer may take before it is announced, in ms. */
  readonly patience?: number
  /** How long a post may take, in ms. */
  readonly callTime?: number
  /** How long the start waits for Discord, in ms; after that connecting goes on beside everything else. */
  readonly startTime?: number
  readonly answered?: Answered
  /** Told of calls to a chat that are not its posts. */
  readonly spent?: (chat: ChatRef) => void
  /** Told how the line stands: null while it is up, else why it is not. */
  readonly line?: (problem: string | null) => void
  /** Where Discord posts interactions, instead of telling them over the gateway. */
  readonly inlet?: SignedInlet
  /** Where it is kept which servers have the bot; where it is not, nobody notices. */
  readonly servers?: ServerStore
  /** How many refused calls in ten minutes posts begin to wait at. */
  readonly invalidBrake?: number
  /** How the time between two tries to connect is waited for. */
  readonly pause?: Pause
}

/** The gateway's code for a token it refuses. */
const badToken = GatewayCloseCodes.AuthenticationFailed
const startTime = 10_000
const farewell = 2_000

/**
 * Discord through discord.js: interactions over the gateway with no intents, or as Discord posts them, posts over REST with a nonce, so that
 * repeating one does not double it.
 */
export function discordPlatform(settings: DiscordSettings): Platform {
  const { token, api, commands, messages, seals, secrets, log, now } = settings
  const { line: tellLine = () => undefined } = settings
  const invalid = invalidRequests(() => now().getTime(), settings.invalidBrake)
  const answered: Answered = (status, shared) => {
    invalid.answered(status, shared)
    settings.answered?.(status, shared)
  }
  const { callTime: timeout } = settings
  const rest: REST = postingRest(api, token, { answered, ...(timeout === undefined ? {} : { timeout }) })
  const spent = settings.spent ?? (() => undefined)
  const posts = posting({ rest, messages, seals, secrets, invalid, log, spent, now })
  const stopping = new AbortController()
  const waiting = { pause: settings.pause ?? pause, stopped: stopping.signal }
  let listener: Listener | null = null
  let line: Gateway | null = null
  let watching: Promise<void> | null = null
  /** Known while the line is open. */
  let application: string | null = null
  let offered = false
  let heard: Ears | null = null

  return {
    name: 'discord',

    async start(ears) {
      listener = listenWith(ears)
      heard = ears
      const attempt = connect().catch(error => {
        if (isTokenRefused(error)) throw new SendError('rejected', tokenRefused)
        if (mayRecover(error)) void persist(connect, mayRecover, waiting)
      })
      if (await within(attempt, settings.startTime ?? startTime)) return
      log.warn({}, 'Discord has not answered yet; connecting goes on')
      attempt.catch(mayRecover)
    },

    send: posts.send,
    edit: posts.edit,

    async stop() {
      stopping.abort()
      await line?.close()
      // A call that hangs is no reason to stay.
      if (watching !== null) await within(watching, farewell)
      await listener?.idle()
    },
  }

  function listenWith(ears: Ears): Listener {
    return listen({
      ears,
      commands: new Map(commands.map(command => [command.name, command])),
      menus: menus(commands, messages),
      rest: askingRest(api, token, answered),
      remembered: new Map(),
      log,
      seals,
      messages,
      offered: () => offered,
      sorry: locale => new UserError(messages(locale)('error-ours')).reply,
      ...(settings.patience === undefined ? {} : { patience: settings.patience }),
    })
  }

  /** Opens the line where it is not open, and registers the commands. */
  async function connect(): Promise<void> {
    application ??= await open()
    const declared = [...slashCommands(commands, messages), ...menuCommands(commands, messages)]
    const changed = await registerCommands(rest, application, declared)
    offered = true
    log.info({ application, commands: changed ? 'registered' : 'unchanged' }, 'Discord is connected')
    tellLine(null)
    const { servers: store } = settings
    if (store !== undefined && heard !== null)
      watching ??= watchServers({ ...waiting, rest, store, ears: heard, seals, log, now })
  }

  async function open(): Promise<string> {
    const up = (isUp: boolean) => tellLine(isUp ? null : 'has lost the line and takes it up again')
    const hear: GatewaySettings['hear'] = (interaction, channel) => listener?.hear(interaction, channel)
    const { inlet } = settings
    line =
      inlet === undefined
        ? gateway({ token, api, log, answered, lost, up, hear })
        : endpoint({ api, log, answered, hear, rest, inlet })
    return await line.open()
  }

  function lost(code: number): void {
    application = null
    tellLine(code === badToken ? 'refuses the token' : 'ended the connection')
    log.error({ code }, code === badToken ? tokenRefused : 'Discord ended the connection; connecting anew')
    void persist(connect, mayRecover, waiting)
  }

  /** Tells the operator why there is no connection; false where trying again is of no use. */
  function mayRecover(error: unknown): boolean {
    if (stopping.signal.aborted) return false
    const { kind, message } = sendError(error)
    const hopeless = isTokenRefused(error) || kind === 'rejected'
    tellLine(`is not connected: ${message}`)
    if (isTokenRefused(error)) log.error({}, tokenRefused)
    else if (hopeless) log.error({ problem: message }, 'Discord refuses the commands')
    else log.warn({ problem: message }, 'Discord cannot be reached; trying again')
    return !hopeless
  }
}
