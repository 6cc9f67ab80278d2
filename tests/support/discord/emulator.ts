import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Clock, createIds } from './clock.ts'
import { createEndpoint, type Endpoint } from './endpoint.ts'
import { createFaults, type Fault, type Trouble } from './faults.ts'
import { createGateway, type GatewayControls } from './gateway.ts'
import { createListener, type LoggedRequest } from './http.ts'
import { type Answer, type Choice, createInteractions, type Modal } from './interactions.ts'
import { guildJson, userJson } from './json.ts'
import { type EmulatedMessage, Flag } from './message.ts'
import { createNonces } from './nonces.ts'
import { POSTER } from './permissions.ts'
import { type Autocomplete, createPerson, type Menu, type Press, type Submit, type Use } from './person.ts'
import { postAs } from './posts.ts'
import { createRateLimits } from './rate-limits.ts'
import { accountRoutes } from './routes-account.ts'
import { channelRoutes } from './routes-channels.ts'
import { interactionRoutes } from './routes-interactions.ts'
import { messageRoutes } from './routes-messages.ts'
import { makeWebhook, webhookRoutes } from './routes-webhooks.ts'
import type { State } from './state.ts'
import { ChannelType, createWorld, isForum, type Webhook } from './world.ts'

export type { Clock } from './clock.ts'
export type { Asked, Fault, Trouble } from './faults.ts'
export type { LoggedRequest } from './http.ts'
export type { Answer, Choice, Modal } from './interactions.ts'
export type { Component, Embed, EmulatedMessage } from './message.ts'

export type DiscordOptions = {
  /** 0, the default, takes a free one. */
  readonly port?: number
  readonly clock?: Clock
  readonly token?: string
  readonly applicationId?: string
  /** How long a nonce is remembered; Discord says only "a few minutes". 120,000 unless said. */
  readonly nonceTtlMs?: number
  /** Whether rate limits are enforced; yes unless said. Headers are sent either way. */
  readonly limits?: boolean
  /** The heartbeat asked of the bot; 41,250 unless said. */
  readonly heartbeatMs?: number
}

export type ChannelInput = {
  /** Without a guild: a direct message. */
  readonly guild?: string
  /** Discord's channel type; 0, a text channel, unless said. */
  readonly type?: number
  readonly name?: string
  /** The bot's permissions there; those of an ordinary poster unless said. */
  readonly permissions?: bigint
  /** For a direct message: with whom. */
  readonly user?: string
  /** For a forum: the names of its tags, and whether a post needs one. */
  readonly tags?: readonly string[]
  readonly requiresTag?: boolean
}

export type DiscordEmulator = {
  /** `http://127.0.0.1:PORT/api`, for the `rest.api` option of a client. */
  readonly api: string
  readonly token: string
  readonly applicationId: string
  readonly requests: readonly LoggedRequest[]
  addGuild(input?: { readonly name?: string }): string
  addChannel(input: ChannelInput): string
  /** Where Discord tells of new members, and bots greet. */
  setSystemChannel(guild: string, channel: string, locale?: string): void
  setPermissions(channel: string, permissions: bigint): void
  /** Gives a person rights in a channel besides those they come with, or takes them with 0. */
  grant(channel: string, user: string, permissions: bigint): void
  /** A thread of a channel that takes messages; gives its id. */
  addThread(channel: string, name?: string): string
  /** The threads of a channel or forum, oldest first. */
  threads(channel: string): readonly string[]
  /** The webhooks of a channel, oldest first. */
  webhooks(channel: string): readonly Webhook[]
  /** Also of one that was deleted. */
  channelOfWebhook(id: string): string | undefined
  /** A person makes one. */
  addWebhook(channel: string, name?: string): void
  removeWebhook(id: string): void
  setThread(channel: string, state: { readonly archived?: boolean; readonly locked?: boolean }): void
  /** Afterwards the channel and its threads are unknown (404 10003). */
  removeChannel(channel: string): void
  /** The bot is taken in again. */
  joinGuild(guild: string): void
  /** The bot is kicked: 403 50001 for the guild's channels, GUILD_DELETE to those who asked for GUILDS. */
  removeGuild(guild: string): void
  /** What stands in a channel for all to see, oldest first; edits applied, deleted messages gone. */
  messages(channel: string): readonly EmulatedMessage[]
  /** What only single persons see there. */
  ephemerals(channel: string): readonly EmulatedMessage[]
  /** A person writes a message; gives its id. */
  say(input: { readonly channel: string; readonly content: string; readonly user?: string }): string
  /** The registered global commands. */
  commands(): readonly unknown[]
  /** How many times commands were overwritten, refused attempts included. */
  readonly commandWrites: number
  /** Resolves once a gateway session is READY. */
  connected(): Promise<void>
  /** A person uses a slash command. @throws Error when a client would not have let them */
  use(input: Use): Promise<Answer>
  /** A person chooses from the menu of a message. @throws Error when a client would not have let them */
  menu(input: Menu): Promise<Answer>
  autocomplete(input: Autocomplete): Promise<readonly Choice[]>
  press(input: Press): Promise<Answer>
  /** A press that opens a window. */
  ask(input: Press): Promise<Modal>
  submit(input: Submit): Promise<Answer>
  readonly gateway: GatewayControls
  /** Where interactions are posted once it is set. */
  readonly endpoint: Endpoint
  /** Queues a fault for the next matching requests. */
  fault(fault: Fault): void
  /** Asks `source` at every request which fault meets it, until told null. Queued faults come first. */
  trouble(source: Trouble | null): void
  /** Switches the enforcing of rate limits. */
  enforceLimits(on: boolean): void
  /** Ends all connections at once; whoever still waits for an answer is told. */
  close(): Promise<void>
}

/** A Discord on 127.0.0.1 that refuses what Discord refuses: REST v10 and the gateway. */
export async function startDiscord(options: DiscordOptions = {}): Promise<DiscordEmulator> {
  const clock = options.clock ?? { now: Date.now }
  const nextId = createIds(clock)
  const applicationId = options.applicationId ?? nextId()
  const token = options.token ?? makeToken(applicationId)
  const world = createWorld(clock, nextId, applicationId)
  // With a clock of its own a test decides what is late; the real time is then only a last resort.
  const patienceMs = options.clock ? 10_000 : 3000
  const server = createServer()
  const address = () => `127.0.0.1:${(server.address() as AddressInfo).port}`
  const gatewayUrl = () => `ws://${address()}`

  const joined = () => [...world.guilds.values()].filter(guild => guild.joined)

  const gateway = createGateway({
    server,
    clock,
    token,
    heartbeatMs: options.heartbeatMs ?? 41_250,
    url: gatewayUrl,
    guilds: () => joined().map(guild => guildJson(world, guild)),
    ready: () => ({
      v: 10,
      user: { ...userJson(world, applicationId), verified: true, mfa_enabled: false, email: null },
      guilds: joined().map(({ id }) => ({ id, unavailable: true })),
      application: { id: applicationId, flags: 0 },
      session_type: 'normal',
      private_channels: [],
      relationships: [],
      presences: [],
    }),
  })
  const endpoint = createEndpoint(clock)
  const state: State = {
    clock,
    nextId,
    applicationId,
    gatewayUrl,
    loginsLeft: () => 1000 - gateway.controls.identifies,
    world,
    nonces: createNonces(clock, options.nonceTtlMs ?? 120_000),
    limits: createRateLimits(clock, options.limits ?? true),
    interactions: createInteractions(clock, nextId, patienceMs),
    endpoint,
    commands: new Map(),
    commandWrites: 0,
  }
  const faults = createFaults()
  const requests: LoggedRequest[] = []
  const routes = [
    ...accountRoutes,
    ...channelRoutes,
    ...messageRoutes,
    ...interactionRoutes,
    ...webhookRoutes,
  ]
  server.on('request', createListener({ state, routes, faults, token, log: requests }))
  server.listen(options.port ?? 0, '127.0.0.1')
  await once(server, 'listening')

  const must = <Found>(found: Found | undefined, what: string): Found => {
    if (found === undefined) throw new Error(`There is no ${what}`)
    return found
  }
  const seen = (channel: string, ephemeral: boolean) =>
    world
      .messagesIn(channel)
      .filter(({ flags }) => ((flags & Flag.ephemeral) !== 0) === ephemeral)
      .map(message => structuredClone(message))

  let closing: Promise<void> | undefined
  const shut = async () => {
    state.interactions.abandon()
    gateway.close()
    server.close()
    server.closeAllConnections()
    await once(server, 'close')
  }

  return {
    api: `http://${address()}/api`,
    token,
    applicationId,
    requests,
    gateway: gateway.controls,
    endpoint,
    ...createPerson(state, gateway, endpoint),
    fault: faults.add,
    trouble: faults.trouble,
    enforceLimits: state.limits.enforce,
    connected: gateway.connected,
    commands: () => state.commands.get('global') ?? [],
    get commandWrites() {
      return state.commandWrites
    },
    messages: channel => seen(channel, false),
    ephemerals: channel => seen(channel, true),

    addGuild(input = {}) {
      const guild = world.addGuild(input.name ?? 'A server')
      gateway.dispatch('GUILD_CREATE', guildJson(world, guild), GUILDS_INTENT)
      return guild.id
    },
    addChannel({ guild, tags = [], type, user = 'reader', ...rest }) {
      if (guild !== undefined) must(world.guilds.get(guild), `guild ${guild}`)
      const made = world.addChannel({
        ...rest,
        guild: guild ?? null,
        type: guild === undefined ? ChannelType.dm : (type ?? ChannelType.text),
        recipient: guild === undefined ? world.person(user) : null,
        permissions: rest.permissions ?? POSTER,
        tags: tags.map(name => ({ id: nextId(), name })),
      })
      if (tags.length > 0 && !isForum(made)) throw new Error('Only a forum has tags')
      return made.id
    },
    setSystemChannel(guild, systemChannel, locale = 'en-US') {
      Object.assign(must(world.guilds.get(guild), `guild ${guild}`), { systemChannel, locale })
    },
    setPermissions(channel, permissions) {
      must(world.channels.get(channel), `channel ${channel}`).permissions = permissions
    },
    grant(channel, user, permissions) {
      must(world.channels.get(channel), `channel ${channel}`).grants.set(world.person(user), permissions)
    },
    addThread(channel, name = 'A thread') {
      const { guild, id: parent } = must(world.channels.get(channel), `channel ${channel}`)
      return world.addChannel({ guild, parent, name, type: ChannelType.publicThread }).id
    },
    threads: channel =>
      [...world.channels.values()].filter(({ parent }) => parent === channel).map(({ id }) => id),
    webhooks: channel => [...world.webhooks.values()].filter(hook => hook.channel === channel),
    channelOfWebhook: id => world.hooked.get(id),
    addWebhook(channel, name = 'Weather') {
      makeWebhook(state, must(world.channels.get(channel), `channel ${channel}`), name, null)
    },
    removeWebhook: id => void world.webhooks.delete(id),
    setThread(channel, change) {
      Object.assign(must(world.channels.get(channel), `channel ${channel}`), change)
    },
    removeChannel: world.removeChannel,
    joinGuild(guild) {
      must(world.guilds.get(guild), `guild ${guild}`).joined = true
    },
    removeGuild(guild) {
      must(world.guilds.get(guild), `guild ${guild}`).joined = false
      gateway.dispatch('GUILD_DELETE', { id: guild }, GUILDS_INTENT)
    },
    say({ channel, content, user }) {
      const place = must(world.channels.get(channel), `channel ${channel}`)
      return postAs(world, place, world.person(user ?? 'reader'), content).id
    },

    close() {
      closing ??= shut()
      return closing
    },
  }
}

const GUILDS_INTENT = 1 << 0

/** Shaped like a bot token: the application's id, a time, a secret. */
function makeToken(applicationId: string): string {
  const encoded = Buffer.from(applicationId).toString('base64url')
  return `${encoded}.${randomBytes(4).toString('base64url')}.${randomBytes(28).toString('base64url')}`
}
