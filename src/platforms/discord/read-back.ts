import { type APIMessage, type REST, Routes, SnowflakeUtil } from 'discord.js'
import type { Card } from '#core/chat/card.ts'
import { SendError } from '#core/chat/platform.ts'

/** Clocks differ; a message may bear a time a little before ours. */
const slack = 30_000

/**
 * Looks in the channel whether a post of ours arrived after `since`; gives its id, or null where it surely did not.
 * A list that is empty may only mean that history is hidden from us: then it is not known, and is not posted again.
 */
export async function readBack(
  rest: REST,
  bot: string | undefined,
  channel: string,
  since: Date,
  card: Card,
): Promise<string | null> {
  const after = SnowflakeUtil.generate({ timestamp: since.getTime() - slack }).toString()
  const query = new URLSearchParams({ after, limit: '100' })
  const messages = (await rest.get(Routes.channelMessages(channel), { query })) as APIMessage[]
  const ours = messages.find(
    ({ author, embeds }) => author.id === bot && embeds.some(embed => isOf(embed, card)),
  )
  if (ours !== undefined) return ours.id
  const hidden = messages.length === 0 && !(await hasHistory(rest, channel))
  if (hidden || messages.length === 100)
    throw new SendError('unknown', 'whether the post arrived could not be found out')
  return null
}

/** Whether anything at all can be read there. */
async function hasHistory(rest: REST, channel: string): Promise<boolean> {
  const query = new URLSearchParams({ limit: '1' })
  return ((await rest.get(Routes.channelMessages(channel), { query })) as APIMessage[]).length > 0
}

function isOf(embed: APIMessage['embeds'][number], card: Card): boolean {
  return card.url === null ? embed.title === card.headline : embed.url === card.url
}
