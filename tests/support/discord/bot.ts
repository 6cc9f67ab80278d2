import { once } from 'node:events'
import {
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  Client,
  DiscordAPIError,
  Events,
  REST,
  type RESTOptions,
} from 'discord.js'
import { onTestFinished } from 'vitest'
import { type DiscordEmulator, type DiscordOptions, startDiscord } from './emulator.ts'

/** What the tests of the emulator start with: a Discord, a clock that stands still, a channel, a REST client. */
export async function start(options: DiscordOptions = {}) {
  const time = { ms: Date.UTC(2026, 10, 1), now: () => time.ms }
  const discord = await startDiscord({ clock: time, ...options })
  onTestFinished(discord.close)
  const guild = discord.addGuild()
  return { discord, time, guild, channel: discord.addChannel({ guild }), rest: connectRest(discord) }
}

export function connectRest(discord: DiscordEmulator, options: Partial<RESTOptions> = {}): REST {
  return new REST({ api: discord.api, ...options }).setToken(discord.token)
}

export const many = <Item>(size: number, make: (index: number) => Item): Item[] =>
  Array.from({ length: size }, (_, index) => make(index))

export const COMMANDS = [
  {
    name: 'topic',
    description: 'The latest on a topic',
    options: [{ type: 3, name: 'name', description: 'Which', required: true, autocomplete: true }],
  },
  {
    name: 'subscribe',
    description: 'Send a topic to a channel',
    default_member_permissions: '32',
    contexts: [0],
    options: [{ type: 7, name: 'channel', description: 'Where', required: true, channel_types: [0, 5] }],
  },
]

type Handlers = {
  command?(interaction: ChatInputCommandInteraction): Promise<unknown>
  button?(interaction: ButtonInteraction): Promise<unknown>
  typing?(interaction: AutocompleteInteraction): Promise<unknown>
}

/** A bot of discord.js without intents. `refused` collects what its handlers ran into. */
export async function login(discord: DiscordEmulator, on: Handlers = {}) {
  const client = new Client({
    intents: [],
    rest: { api: discord.api },
    // Discord's five seconds between two logins would be waited for in real time.
    ws: { buildIdentifyThrottler: async () => ({ waitForIdentify: async () => undefined }) },
  })
  const refused: unknown[] = []
  client.on(Events.Error, error => refused.push(error))
  client.on(Events.InteractionCreate, async interaction => {
    try {
      if (interaction.isChatInputCommand()) await on.command?.(interaction)
      else if (interaction.isButton()) await on.button?.(interaction)
      else if (interaction.isAutocomplete()) await on.typing?.(interaction)
    } catch (error) {
      refused.push(error)
    }
  })
  onTestFinished(() => client.destroy())
  const ready = once(client, Events.ClientReady)
  await client.login(discord.token)
  await ready
  if (Object.keys(on).length > 0) await client.application?.commands.set(COMMANDS)
  return { client, refused }
}

/** `status code place:reason ...` of a refusal, or what else came of the attempt. */
export async function refusal(attempt: Promise<unknown>): Promise<unknown> {
  try {
    await attempt
    return 'accepted'
  } catch (error) {
    if (!(error instanceof DiscordAPIError)) throw error
    const { errors } = error.rawError as { errors?: object }
    return [error.status, error.code, ...places(errors ?? {})].join(' ')
  }
}

function places(tree: object, path: readonly string[] = []): readonly string[] {
  return Object.entries(tree).flatMap(([step, below]) =>
    step === '_errors'
      ? (below as { code: string }[]).map(({ code }) => `${path.join('.')}:${code}`)
      : places(below as object, [...path, step]),
  )
}
