import {
  type APIInteraction,
  type ChannelType,
  Client,
  Events,
  GatewayDispatchEvents,
  type GatewayDispatchPayload,
  type Interaction,
  Options,
  SimpleShardingStrategy,
  Status,
} from 'discord.js'
import { within } from '#core/chat/pause.ts'
import type { Log } from '#core/log.ts'
import { type Answered, answeringOptions } from './rest.ts'

export type GatewaySettings = {
  readonly token: string
  readonly api: string
  readonly log: Log
  readonly answered: Answered
  /** The line broke and is taken up again, or is up. */
  up(isUp: boolean): void
  /** Without a cache of channels discord.js does not tell of which kind the one is in which it was said. */
  hear(interaction: Interaction, channel: ChannelType | null): void
  /** Discord ended the connection with a code after which discord.js does not come back. */
  lost(code: number): void
}

/** One connection to Discord's gateway, over which it tells what people do. */
export type Gateway = {
  /** Gives the id of the application the token is of; fails where discord.js gives up. */
  open(): Promise<string>
  close(): Promise<void>
}

/**
 * What is said comes with all that is needed of who says it and where, so that nothing is kept of it; servers and channels alone
 * discord.js has to keep, and of those it is told nothing without intents.
 */
export const little = Options.cacheWithLimits({
  ...Options.DefaultMakeCacheSettings,
  DMMessageManager: 0,
  GuildMemberManager: 0,
  GuildMessageManager: 0,
  MessageManager: 0,
  ThreadMemberManager: 0,
  UserManager: 0,
})

/** In what kind of channel something was said. */
export function kindOf(interaction: APIInteraction): ChannelType | null {
  return interaction.channel?.type ?? null
}

/** How long Discord may take to say goodbye, in ms. */
const farewell = 2_000
/** Interactions that discord.js holds back while it connects. */
const mostWaiting = 1_000

/**
 * Through discord.js with no intents: interactions need none, and memory stays small. What discord.js loses it takes
 * up again by itself, but for what `lost` tells.
 */
export function gateway({ token, api, log, answered, up, hear, lost }: GatewaySettings): Gateway {
  let manager: ConstructorParameters<typeof SimpleShardingStrategy>[0] | undefined
  const client = new Client({
    intents: [],
    rest: answeringOptions(api, answered),
    // An unavailable server must not hold interactions back until they are too old.
    waitGuildTimeout: 0,
    allowedMentions: { parse: [] },
    makeCache: little,
    // As many as Discord recommends: one bears 2,500 servers.
    shards: 'auto',
    ws: {
      buildStrategy(made) {
        manager = made
        return new SimpleShardingStrategy(made)
      },
    },
  })
  // Without a listener for it an error would end the process.
  client.on(Events.Error, error => log.error({ err: error }, 'Discord client'))
  client.on(Events.Warn, warning => log.warn({ warning }, 'Discord client'))
  client.on(Events.ShardError, error => log.warn({ problem: error.message }, 'Discord client'))
  const kinds = new Map<string, ChannelType>()
  client.on(Events.Raw, (packet: GatewayDispatchPayload) => {
    if (packet.t !== GatewayDispatchEvents.InteractionCreate) return
    const kind = kindOf(packet.d)
    if (kind !== null) kinds.set(packet.d.id, kind)
    if (kinds.size > mostWaiting) for (const id of kinds.keys()) if (kinds.delete(id)) break
  })
  const listen = (interaction: Interaction) => {
    const kind = kinds.get(interaction.id) ?? null
    kinds.delete(interaction.id)
    hear(interaction, kind)
  }
  client.on(Events.InteractionCreate, listen)
  let broken = false
  const tell = (now: boolean) => {
    if (now !== broken)
      log.info({}, `the line to Discord ${now ? 'broke and is taken up again' : 'is up again'}`)
    broken = now
    up(!now)
  }
  client.on(Events.ShardReconnecting, () => tell(true))
  client.on(Events.ShardResume, () => tell(false))
  client.on(Events.ShardReady, () => tell(false))

  return {
    async open() {
      const ready = new Promise<string>(resolve =>
        client.once(Events.ClientReady, ({ application, guilds }) => {
          // Listed at each login and needed for nothing.
          guilds.cache.clear()
          resolve(application.id)
        }),
      )
      try {
        await client.login(token)
      } catch (error) {
        letGo()
        throw error
      }
      client.on(Events.ShardDisconnect, ({ code }) => {
        letGo()
        lost(code)
      })
      return await ready
    },

    async close() {
      client.off(Events.InteractionCreate, listen)
      client.removeAllListeners(Events.ShardReconnecting)
      if (client.ws.shards.first()?.status === Status.Ready) await within(client.destroy(), farewell)
      else letGo()
    },
  }

  /**
   * discord.js goes on trying to connect even when it is destroyed while it does; and destroyed in the middle of it,
   * an error nobody listens to ends the process. So it is left alone, its next try never begins, and what it reaches
   * nevertheless is closed.
   */
  function letGo(): void {
    if (manager !== undefined) manager.options.retrieveSessionInfo = () => new Promise(() => {})
    client.on(Events.ShardReady, () => void client.destroy())
    client.on(Events.ShardResume, () => void client.destroy())
  }
}
