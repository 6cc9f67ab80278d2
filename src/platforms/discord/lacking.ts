import { ChannelType, PermissionFlagsBits } from 'discord.js'
import type { Lack } from '#core/chat/command.ts'

const { Administrator, ViewChannel, SendMessages, SendMessagesInThreads, EmbedLinks, ManageWebhooks } =
  PermissionFlagsBits
const threads = new Set<ChannelType | null>([
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
])
const forums = new Set<ChannelType | null>([ChannelType.GuildForum, ChannelType.GuildMedia])

export function isThread(kind: ChannelType | null): boolean {
  return threads.has(kind)
}

/**
 * Which rights posting may need that are not among these, as Discord tells them of a channel. In threads one writes by another
 * right; a forum needs both, because each post begins one.
 */
export function lacking(rights: bigint, kind: ChannelType | null): Lack[] {
  if ((rights & Administrator) !== 0n) return []
  const wanted: readonly (readonly [Lack, bigint, boolean])[] = [
    ['view', ViewChannel, true],
    ['send', SendMessages, !isThread(kind)],
    ['threads', SendMessagesInThreads, isThread(kind) || forums.has(kind)],
    ['embed', EmbedLinks, true],
    ['webhooks', ManageWebhooks, true],
  ]
  return wanted.filter(([, bit, isNeeded]) => isNeeded && (rights & bit) === 0n).map(([lack]) => lack)
}
