import { ChannelType, PermissionFlagsBits } from 'discord.js'
import type { Lack } from '#core/chat/command.ts'

const { Administrator, ViewChannel, SendMessages, SendMessagesInThreads, EmbedLinks } = PermissionFlagsBits
const threads = new Set<ChannelType | null>([
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
])

export function isThread(kind: ChannelType | null): boolean {
  return threads.has(kind)
}

/** Which rights posting needs that are not among these, as the interaction tells them; in threads one writes by another right. */
export function lacking(rights: bigint, kind: ChannelType | null): Lack[] {
  if ((rights & Administrator) !== 0n) return []
  const wanted: readonly (readonly [Lack, bigint])[] = [
    ['view', ViewChannel],
    isThread(kind) ? ['threads', SendMessagesInThreads] : ['send', SendMessages],
    ['embed', EmbedLinks],
  ]
  return wanted.filter(([, bit]) => (rights & bit) === 0n).map(([lack]) => lack)
}
