import { Client, Events, type REST, type RESTPostAPIChannelMessageResult, Routes } from 'discord.js'
import type { Card } from '#core/chat/card.ts'
import { addressOf, type ChatRef } from '#core/chat/chat-ref.ts'
import type { Command } from '#core/chat/command.ts'
import type { Messages } from '#core/chat/messages.ts'
import { type Attempt, type Platform, SendError } from '#core/chat/platform.ts'
import type { Log } from '#core/log.ts'
import { registerCommands, slashCommands } from './commands.ts'
import { sendError } from './errors.ts'
import { listen } from './interactions.ts'
import { readBack } from './read-back.ts'
import { renderCard } from './render.ts'
import { restOptions } from './rest.ts'

export type DiscordSettings = {
  readonly token: string
  /** Discord's, or another that speaks like it; ends in /api. */
  readonly api: string
  readonly commands: readonly Command[]
  readonly messages: Messages
  readonly log: Log
  now(): Date
  readonly patience?: number
}

/** Discord remembers a nonce for "the past few minutes"; this much of it is sure. */
const nonceLasts = 60_000
/** After this an outcome that could not be found out stays unknown. */
const givesUpAfter = 15 * 60_000

/**
 * Discord through discord.js: interactions over the gateway with no intents, which need none and keep memory small,
 * posts over REST with a nonce, so that repeating one does not double it.
 */
export function discordPlatform(settings: DiscordSettings): Platform {
  const { token, commands, log, now } = settings
  const client = new Client({
    intents: [],
    rest: restOptions(settings.api),
    // An unavailable server must not hold interactions back until they are too old.
    waitGuildTimeout: 0,
    allowedMentions: { parse: [] },
  })
  const rest: REST = client.rest
  rest.setToken(token)

  return {
    name: 'discord',

    async start(ears) {
      const known = new Map(commands.map(command => [command.name, command]))
      const hear = listen({
        ears,
        commands: known,
        log,
        ...(settings.patience === undefined ? {} : { patience: settings.patience }),
      })
      client.on(Events.Error, error => log.error({ err: error }, 'Discord client'))
      client.on(Events.Warn, warning => log.warn({ warning }, 'Discord client'))
      client.on(Events.ShardDisconnect, ({ code }) =>
        log.error({ code }, 'Discord closed the connection for good'),
      )
      client.on(Events.InteractionCreate, hear)
      const ready = new Promise<void>(resolve => client.once(Events.ClientReady, () => resolve()))
      await client.login(token)
      await ready
      const application = client.application?.id
      if (application === undefined) throw new Error('Discord did not say which application the token is of')
      const changed = await registerCommands(
        rest,
        application,
        slashCommands(commands, settings.messages('en')),
      )
      log.info({ application, commands: changed ? 'registered' : 'unchanged' }, 'Discord is connected')
    },

    async send(chat, card, attempt) {
      const age = attempt.since === null ? 0 : now().getTime() - attempt.since.getTime()
      try {
        if (attempt.since !== null && age > nonceLasts) {
          const message = await readBack(rest, client.user?.id, addressOf(chat), attempt.since, card)
          if (message !== null) return message
        }
        return await post(chat, card, attempt)
      } catch (error) {
        throw afterTry(error, age)
      }
    },

    async edit(chat, message, card) {
      const { flags: _, ...body } = renderCard(card, settings.messages(card.locale))
      try {
        await rest.patch(Routes.channelMessage(addressOf(chat), message), { body })
      } catch (error) {
        throw sendError(error)
      }
    },

    async stop() {
      await client.destroy()
    },
  }

  async function post(chat: ChatRef, card: Card, { key }: Attempt): Promise<string> {
    const body = { ...renderCard(card, settings.messages(card.locale)), nonce: key, enforce_nonce: true }
    const message = (await rest.post(Routes.channelMessages(addressOf(chat)), {
      body,
    })) as RESTPostAPIChannelMessageResult
    return message.id
  }

  /** discord.js forgets its token at the first 401; the next try shall have it. */
  function afterTry(error: unknown, age: number): SendError {
    const problem = sendError(error)
    if (problem.message.includes('token')) rest.setToken(token)
    const hopeless = problem.kind === 'unknown' && age > givesUpAfter
    return hopeless ? new SendError('unknown', problem.message, { cause: error }) : problem
  }
}
