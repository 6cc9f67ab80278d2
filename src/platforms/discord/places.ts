import { type APIChannel, ChannelFlags, ChannelType, type REST, Routes } from 'discord.js'
import { beforehand } from './errors.ts'

/** What must be known of a channel to post there or to point there. */
export type Place = {
  readonly guild: string | null
  /** The channel whose webhooks post there: a thread has none of its own. */
  readonly hooked: string
  /** Each post is a thread of its own, of these tags; null in all other channels. */
  readonly forum: { readonly tags: readonly Tag[]; readonly needsTag: boolean } | null
  /** The newest message there was when it was asked for, even where history is hidden. */
  readonly lastMessage: string | null
}
export type Tag = { readonly id: string; readonly name: string }

export type Places = {
  /** Whether it is known to be a forum, without a call. */
  forum(channel: string): Place | null
  /** Asks Discord, and remembers. */
  learn(channel: string): Promise<Place>
  /** What is remembered, else as Discord says. */
  of(channel: string): Promise<Place>
}

/** Asks Discord. */
export type Looking = Pick<REST, 'get'>

/** More are not remembered: they can be asked for again. */
const most = 10_000

/** Almost all channels take messages, so that a channel is only asked for where that matters. `looking` asks about one. */
export function places(looking: (channel: string) => Looking): Places {
  const known = new Map<string, Place>()
  const learn = async (channel: string) => {
    const asked = await beforehand(() => looking(channel).get(Routes.channel(channel)))
    const place = placeOf(asked as APIChannel)
    known.delete(channel)
    known.set(channel, place)
    if (known.size > most) for (const oldest of known.keys()) if (known.delete(oldest)) break
    return place
  }
  return {
    forum(channel) {
      const place = known.get(channel)
      return place?.forum ? place : null
    },
    learn,
    of: async channel => known.get(channel) ?? (await learn(channel)),
  }
}

function placeOf(channel: APIChannel): Place {
  const { type } = channel
  const isThread = 'thread_metadata' in channel
  const isForum = type === ChannelType.GuildForum || type === ChannelType.GuildMedia
  return {
    guild: ('guild_id' in channel ? channel.guild_id : null) ?? null,
    hooked: (isThread ? channel.parent_id : null) ?? channel.id,
    lastMessage: ('last_message_id' in channel ? channel.last_message_id : null) ?? null,
    forum: !isForum
      ? null
      : {
          // A moderated tag is for moderators alone.
          tags: channel.available_tags.filter(tag => !tag.moderated).map(({ id, name }) => ({ id, name })),
          needsTag: ((channel.flags ?? 0) & ChannelFlags.RequireTag) !== 0,
        },
  }
}
