import { Flag, type Message } from './message.ts'
import { type Channel, type Guild, isForum, isThread, type World } from './world.ts'

/** Discord's own wording of what exists, as REST and gateway give it out. */
export function userJson(world: World, id: string): object {
  const bot = id === world.bot
  const name = bot ? 'chapar' : world.nameOf(id)
  return {
    id,
    username: name,
    discriminator: '0',
    global_name: bot ? null : name,
    avatar: null,
    bot,
    flags: 0,
  }
}

export function memberJson(world: World, id: string, permissions: bigint): object {
  return {
    user: userJson(world, id),
    nick: null,
    avatar: null,
    roles: [],
    joined_at: '2020-01-01T00:00:00.000000+00:00',
    deaf: false,
    mute: false,
    flags: 0,
    permissions: String(permissions),
  }
}

export function messageJson(world: World, message: Message): object {
  return {
    id: message.id,
    channel_id: message.channel,
    // 20: the answer to a slash command.
    type: message.interaction === null ? 0 : 20,
    author: message.webhook === null ? userJson(world, message.author) : webhookUser(message.webhook),
    content: message.content,
    embeds: message.embeds.map(embed => ({ type: 'rich', ...embed })),
    components: message.components,
    attachments: message.attachments.map((filename, index) => ({
      id: String(BigInt(message.id) + BigInt(index) + 1n),
      filename,
      size: 1,
      url: `https://cdn.discordapp.com/attachments/${message.channel}/${message.id}/${filename}`,
      proxy_url: `https://media.discordapp.net/attachments/${message.channel}/${message.id}/${filename}`,
    })),
    flags: message.flags,
    mention_everyone: message.mentions.everyone,
    mention_roles: message.mentions.roles,
    mentions: message.mentions.users.map(id => userJson(world, id)),
    pinned: false,
    tts: false,
    timestamp: new Date(message.createdAt).toISOString(),
    edited_timestamp: message.editedAt === null ? null : new Date(message.editedAt).toISOString(),
    ...(message.webhook === null
      ? {}
      : {
          webhook_id: message.webhook.id,
          application_id: world.webhooks.get(message.webhook.id)?.application ?? world.bot,
        }),
    ...(message.interaction === null
      ? {}
      : {
          application_id: world.bot,
          webhook_id: world.bot,
          interaction_metadata: {
            id: message.interaction.id,
            type: 2,
            user: userJson(world, message.interaction.user),
            authorizing_integration_owners: {},
          },
        }),
  }
}

/** Webhooks write as users that are none. */
function webhookUser({ id, name, avatar }: NonNullable<Message['webhook']>): object {
  return { id, username: name, avatar, discriminator: '0000', bot: true, flags: 0, global_name: null }
}

/** Without the privileged MESSAGE_CONTENT intent a bot reads others' messages empty, over REST too. */
export function messageSeenByBot(world: World, message: Message): object {
  const inDm = world.channels.get(message.channel)?.guild === null
  if (message.author === world.bot || inDm || message.mentions.users.includes(world.bot)) {
    return messageJson(world, message)
  }
  return { ...messageJson(world, message), content: '', embeds: [], components: [], attachments: [] }
}

export function channelJson(world: World, channel: Channel): object {
  const last = world.messagesIn(channel.id).findLast(message => (message.flags & Flag.ephemeral) === 0)
  const base = { id: channel.id, type: channel.type, flags: 0, last_message_id: last?.id ?? null }
  if (channel.guild === null) {
    const recipients = channel.recipient === null ? [] : [userJson(world, channel.recipient)]
    return { ...base, recipients }
  }
  const placed = { ...base, guild_id: channel.guild, name: channel.name, parent_id: channel.parent }
  if (isThread(channel)) {
    const written = world.messagesIn(channel.id).length
    return {
      ...placed,
      owner_id: channel.owner,
      applied_tags: channel.appliedTags,
      message_count: written,
      total_message_sent: written,
      member_count: 1,
      rate_limit_per_user: 0,
      thread_metadata: {
        archived: channel.archived,
        locked: channel.locked,
        auto_archive_duration: channel.autoArchiveMinutes,
        archive_timestamp: new Date(world.clock.now()).toISOString(),
      },
    }
  }
  return {
    ...placed,
    flags: channel.requiresTag ? 1 << 4 : 0,
    position: 0,
    permission_overwrites: overwrites(world, channel),
    nsfw: false,
    topic: null,
    rate_limit_per_user: 0,
    ...(isForum(channel) ? { available_tags: channel.tags, default_reaction_emoji: null } : {}),
  }
}

/** A guild as GUILD_CREATE tells it. */
export function guildJson(world: World, guild: Guild): object {
  const channels = [...world.channels.values()].filter(channel => channel.guild === guild.id)
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    owner_id: world.person('owner'),
    preferred_locale: guild.locale,
    system_channel_id: guild.systemChannel,
    unavailable: false,
    features: [],
    channels: channels.filter(channel => !isThread(channel)).map(channel => channelJson(world, channel)),
    threads: channels.filter(isThread).map(channel => channelJson(world, channel)),
    members: [],
    member_count: 1,
    roles: [],
    emojis: [],
    stickers: [],
    presences: [],
    voice_states: [],
    stage_instances: [],
  }
}

const ALL = (1n << 52n) - 1n

/** As if everything the bot may and may not do here were said of it alone, and of members what they are given besides. */
function overwrites(world: World, channel: Channel): object[] {
  const members = [...channel.grants].map(([id, allow]) => ({ id, type: 1, allow: String(allow), deny: '0' }))
  const own = {
    id: world.bot,
    type: 1,
    allow: String(channel.permissions),
    deny: String(ALL & ~channel.permissions),
  }
  return [own, ...members]
}
