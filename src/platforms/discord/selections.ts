import { ChannelType, ComponentType } from 'discord.js'
import { pressCode } from '#core/chat/press.ts'
import type { Selection } from '#core/chat/reply.ts'
import { type Body, plain } from './render.ts'

/** Discord's limits: characters of a placeholder, a label and a value, and options of a list. */
const limits = { placeholder: 150, label: 100, value: 100, options: 25 }

/** Where can be posted: in text, in a forum, and in threads of either. */
export const postable = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.GuildForum,
  ChannelType.GuildMedia,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
] as const

/** The lists of an answer, each in a row of its own; one without options is none. */
export function selectionRows(selections: readonly Selection[]): NonNullable<Body['components']> {
  return selections.flatMap(selection => {
    const select = selectOf(selection)
    return select === null ? [] : [{ type: ComponentType.ActionRow as const, components: [select] }]
  })
}

function selectOf(selection: Selection) {
  const common = {
    custom_id: pressCode(selection, false),
    placeholder: plain(selection.label, limits.placeholder),
  }
  if (selection.kind === 'place')
    return { ...common, type: ComponentType.ChannelSelect as const, channel_types: [...postable] }
  const options = selection.options
    .filter(({ value, label }) => label.trim() !== '' && value.length <= limits.value)
    .slice(0, limits.options)
    .map(({ value, label, chosen }) => ({ value, label: plain(label, limits.label), default: chosen }))
  if (options.length === 0) return null
  return {
    ...common,
    type: ComponentType.StringSelect as const,
    min_values: selection.needed ? 1 : 0,
    max_values: selection.several ? options.length : 1,
    options,
  }
}
