import { type APIMessage, type APIUser, type REST, Routes, SnowflakeUtil } from 'discord.js'
import type { Post } from '#core/chat/post.ts'
import { SendError } from '#core/chat/send-error.ts'
import { webAddress } from './address.ts'
import { titleOf } from './render.ts'

/** Clocks differ; a message may bear a time a little before ours. */
const slack = 30_000
const mostAtOnce = 100

/**
 * Looks in the channel whether a post of ours arrived after `since`; gives its id, or null where it surely did not.
 * A list that is empty may only mean that history is hidden from us: then it is not known, and is not posted again.
 */
export async function readBack(rest: REST, channel: string, since: Date, post: Post): Promise<string | null> {
  const { id: bot } = (await rest.get(Routes.user('@me'))) as APIUser
  const after = SnowflakeUtil.generate({ timestamp: since.getTime() - slack }).toString()
  const messages = await list(rest, channel, { after, limit: String(mostAtOnce) })
  const ours = messages.find(
    ({ author, embeds }) => author.id === bot && embeds.some(embed => isOf(embed, post)),
  )
  if (ours !== undefined) return ours.id
  const hidden = messages.length === 0 && (await list(rest, channel, { limit: '1' })).length === 0
  if (hidden || messages.length === mostAtOnce)
    throw new SendError('unknown', 'whether the post arrived could not be found out')
  return null
}

async function list(rest: REST, channel: string, query: Record<string, string>): Promise<APIMessage[]> {
  return (await rest.get(Routes.channelMessages(channel), {
    query: new URLSearchParams(query),
  })) as APIMessage[]
}

/** By any address of the story: who leads it may have changed since. */
function isOf(embed: APIMessage['embeds'][number], post: Post): boolean {
  if (post.kind !== 'story') return false
  const { card } = post
  const addresses = [card.url, ...card.addresses].map(webAddress)
  return embed.url === undefined ? embed.title === titleOf(card) : addresses.includes(embed.url)
}
