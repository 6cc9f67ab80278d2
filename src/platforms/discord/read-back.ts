import { type APIEmbed, type APIMessage, type REST, Routes, SnowflakeUtil } from 'discord.js'
import type { Post } from '#core/chat/post.ts'
import { SendError } from '#core/chat/send-error.ts'
import { webAddress } from './address.ts'
import type { Places } from './places.ts'
import { titleOf } from './posts.ts'

/** Clocks differ; a message may bear a time a little before ours. In ms. */
export const slack = 30_000
const mostAtOnce = 100

/**
 * Looks in the channel whether a post of ours arrived after `since`; gives its id, or null where it surely did not.
 * A list that is empty may only mean that history is hidden from us: then it is not known, unless nothing at all was
 * written there since, and is not posted again.
 */
export async function readBack(
  rest: REST,
  places: Places,
  channel: string,
  bot: string,
  since: Date,
  post: Post,
): Promise<string | null> {
  const from = since.getTime() - slack
  const after = SnowflakeUtil.generate({ timestamp: from }).toString()
  const messages = await list(rest, channel, { after, limit: String(mostAtOnce) })
  const ours = messages.find(
    ({ author, embeds }) => author.id === bot && embeds.some(embed => isOfPost(embed, post)),
  )
  if (ours !== undefined) return ours.id
  const hidden = messages.length === 0 && (await list(rest, channel, { limit: '1' })).length === 0
  if (messages.length === mostAtOnce || (hidden && (await anythingSince(places, channel, from))))
    throw new SendError('unknown', 'whether the post arrived could not be found out')
  return null
}

/** A channel tells its newest message's id to who may not read its history, too. */
async function anythingSince(places: Places, channel: string, from: number): Promise<boolean> {
  const { lastMessage } = await places.learn(channel)
  return lastMessage !== null && SnowflakeUtil.timestampFrom(lastMessage) >= from
}

async function list(rest: REST, channel: string, query: Record<string, string>): Promise<APIMessage[]> {
  return (await rest.get(Routes.channelMessages(channel), {
    query: new URLSearchParams(query),
  })) as APIMessage[]
}

/** A story by any of its addresses, because who leads it may have changed since; a roundup by its title and any of its lines, whose order may have. */
export function isOfPost(embed: APIEmbed, post: Post): boolean {
  switch (post.kind) {
    case 'story': {
      const addresses = [post.card.url, ...post.card.addresses].map(webAddress)
      return embed.url === undefined
        ? embed.title === titleOf(post.card.headline)
        : addresses.includes(embed.url)
    }
    case 'roundup': {
      const lines = post.cards.map(({ headline }) => titleOf(headline).slice(0, 40).replace(/…$/, ''))
      const description = embed.description ?? ''
      return embed.title === titleOf(post.title) && lines.some(line => description.includes(line))
    }
    case 'pointer':
      return false
  }
}
