import { refuse } from './api-error.ts'
import type { Clock, Ids } from './clock.ts'
import type { Message } from './message.ts'
import { allows, Permission, POSTER } from './permissions.ts'

export type Guild = {
  readonly id: string
  readonly name: string
  joined: boolean
  locale: string
  systemChannel: string | null
}

/** `application` is null where a person made it. */
export type Webhook = {
  readonly id: string
  readonly token: string
  readonly channel: string
  readonly guild: string | null
  readonly name: string
  readonly application: string | null
}

export type Channel = {
  readonly id: string
  readonly guild: string | null
  readonly type: number
  readonly name: string
  /** For a thread: the channel it hangs in, whose permissions count. */
  readonly parent: string | null
  readonly owner: string | null
  readonly recipient: string | null
  readonly tags: readonly { readonly id: string; readonly name: string }[]
  readonly requiresTag: boolean
  readonly appliedTags: readonly string[]
  readonly autoArchiveMinutes: number
  permissions: bigint
  /** What members are given in the channel besides what they have in the server, by their ids. */
  readonly grants: Map<string, bigint>
  archived: boolean
  locked: boolean
}

export const ChannelType = {
  text: 0,
  dm: 1,
  voice: 2,
  announcement: 5,
  publicThread: 11,
  forum: 15,
  media: 16,
} as const
export const isThread = (channel: Channel) => channel.type >= 10 && channel.type <= 12
export const isForum = (channel: Channel) =>
  channel.type === ChannelType.forum || channel.type === ChannelType.media

/** What exists on this Discord, and what the bot may see of it. */
export type World = ReturnType<typeof createWorld>

export function createWorld(clock: Clock, nextId: Ids, bot: string) {
  const guilds = new Map<string, Guild>()
  const channels = new Map<string, Channel>()
  const messages = new Map<string, Message>()
  const byChannel = new Map<string, Map<string, Message>>()
  const webhooks = new Map<string, Webhook>()
  /** The channels of webhooks, also of those that were deleted. */
  const hooked = new Map<string, string>()
  const people = new Map<string, string>()

  const permissionsIn = (channel: Channel): bigint =>
    (channel.parent ? channels.get(channel.parent)?.permissions : undefined) ?? channel.permissions

  const grantedTo = (channel: Channel, person: string): bigint =>
    (channel.parent ? channels.get(channel.parent) : channel)?.grants.get(person) ?? 0n

  return {
    clock,
    grantedTo,
    nextId,
    bot,
    guilds,
    channels,
    webhooks,
    hooked,
    permissionsIn,

    addGuild(name: string): Guild {
      const guild: Guild = { id: nextId(), name, joined: true, locale: 'en-US', systemChannel: null }
      guilds.set(guild.id, guild)
      return guild
    },

    addChannel(made: Partial<Channel> & Pick<Channel, 'guild' | 'type'>): Channel {
      const id = made.id ?? nextId()
      const channel: Channel = {
        name: `channel-${id}`,
        parent: null,
        owner: null,
        recipient: null,
        tags: [],
        requiresTag: false,
        appliedTags: [],
        autoArchiveMinutes: 4320,
        permissions: POSTER,
        grants: new Map(),
        archived: false,
        locked: false,
        ...made,
        id,
      }
      channels.set(id, channel)
      byChannel.set(id, new Map())
      return channel
    },

    removeChannel(id: string): void {
      for (const channel of channels.values()) {
        if (channel.id !== id && channel.parent !== id) continue
        for (const message of byChannel.get(channel.id)?.keys() ?? []) messages.delete(message)
        byChannel.delete(channel.id)
        for (const hook of webhooks.values()) if (hook.channel === channel.id) webhooks.delete(hook.id)
        channels.delete(channel.id)
      }
    },

    /** The channel, if the bot may see it. @throws ApiError 404 10003, 403 50001 */
    channelForBot(id: string): Channel {
      const channel = channels.get(id)
      if (!channel) throw refuse('unknownChannel')
      if (channel.guild === null) return channel
      if (!guilds.get(channel.guild)?.joined) throw refuse('missingAccess')
      if (!allows(permissionsIn(channel), Permission.viewChannel)) throw refuse('missingAccess')
      return channel
    },

    botMay(channel: Channel, wanted: bigint): boolean {
      return allows(permissionsIn(channel), wanted)
    },

    addMessage(message: Message): Message {
      messages.set(message.id, message)
      byChannel.get(message.channel)?.set(message.id, message)
      return message
    },

    removeMessage(id: string): void {
      const message = messages.get(id)
      messages.delete(id)
      if (message) byChannel.get(message.channel)?.delete(id)
    },

    message: (id: string): Message | undefined => messages.get(id),

    /** Oldest first. */
    messagesIn: (channel: string): readonly Message[] => [...(byChannel.get(channel)?.values() ?? [])],

    /** A person by id, or by any name, which is given an id at first use. */
    person(nameOrId: string): string {
      if (/^\d{17,19}$/.test(nameOrId)) return nameOrId
      const id = people.get(nameOrId) ?? nextId()
      people.set(nameOrId, id)
      return id
    },

    nameOf: (id: string): string => [...people].find(([, own]) => own === id)?.[0] ?? `person-${id}`,
  }
}
