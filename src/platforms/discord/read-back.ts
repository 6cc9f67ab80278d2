import { type APIMessage, Routes, SnowflakeUtil } from 'discord.js'
import type { Post } from '#core/chat/post.ts'
import { SendError } from '#core/chat/send-error.ts'
import type { Ours } from './ours.ts'
import type { Looking, Places } from './places.ts'

/** Clocks differ; a message may bear a time a little before ours. In ms. */
export const slack = 30_000
const mostAtOnce = 100

/**
 * Looks in the channel whether a post of ours arrived after `since`; gives its id, or null where it surely did not.
 * A list that is empty may only mean that history is hidden from us: then it is not known, unless nothing at all was
 * written there since, and is not posted again.
 */
export async function readBack(
  rest: Looking,
  places: Places,
  channel: string,
  ours: Ours,
  since: Date,
  post: Post,
): Promise<string | null> {
  const from = since.getTime() - slack
  const after = SnowflakeUtil.generate({ timestamp: from }).toString()
  const messages = await list(rest, channel, { after, limit: String(mostAtOnce) })
  for (const message of messages) if (await ours.isOf(message, post)) return message.id
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

async function list(rest: Looking, channel: string, query: Record<string, string>): Promise<APIMessage[]> {
  return (await rest.get(Routes.channelMessages(channel), {
    query: new URLSearchParams(query),
  })) as APIMessage[]
}
