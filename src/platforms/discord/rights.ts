import {
  type APIChannel,
  type APIGuildMember,
  type APIOverwrite,
  type APIRole,
  type ChannelType,
  DiscordAPIError,
  OverwriteType,
  PermissionFlagsBits,
  type REST,
  Routes,
} from 'discord.js'
import type { ChatRef } from '#core/chat/chat-ref.ts'
import type { Place, Places } from '#core/chat/command.ts'
import type { Asked } from './answers.ts'
import { lacking } from './lacking.ts'
import { postable } from './selections.ts'

type Rest = Pick<REST, 'get'>
type Channel = { readonly type: ChannelType; readonly name: string }
const { ManageChannels, ManageGuild, Administrator, ViewChannel } = PermissionFlagsBits
const everything = ~0n
/** The channel is none, or the bot does not see it. */
const unseen = new Set<number | string>([10003, 50001])

export const mayManage = (rights: bigint) => (rights & (ManageChannels | ManageGuild | Administrator)) !== 0n

/** What was found out of channels, by channel and person, and when (ms since 1970). */
export type Remembered = Map<string, { readonly at: number; readonly place: Place | null }>
/** Every press would ask three times else, of the 50 calls a second that posts need. In ms. */
const memory = 60_000
const mostRemembered = 1_000

function remember(remembered: Remembered, key: string, found: { at: number; place: Place | null }): void {
  remembered.delete(key)
  remembered.set(key, found)
  if (remembered.size > mostRemembered)
    for (const oldest of remembered.keys()) if (remembered.delete(oldest)) break
}

/** The channels of the server in which somebody asks; undefined in a direct message. */
export function placesOf(
  interaction: Asked,
  channel: ChannelType | null,
  rest: Rest,
  remembered: Remembered,
): Places | undefined {
  const { guildId, createdTimestamp: now } = interaction
  if (guildId === null) return undefined
  return {
    offered: true,
    async find(name, anew = false) {
      const [, id] = /^(?:discord:|<#)?(\d{17,20})>?$/.exec(name.trim()) ?? []
      if (id === undefined) return null
      const told = pickedPlace(interaction, id) ?? herePlace(interaction, id, channel)
      const key = `${id} ${interaction.user.id}`
      const known = remembered.get(key)
      const isFresh = !anew && known !== undefined && now - known.at < memory
      const place = told ?? (isFresh ? known.place : await foundPlace(interaction, id, rest))
      if (told !== null || !isFresh) remember(remembered, key, { at: now, place })
      return place
    },
  }
}

const refOf = (id: string): ChatRef => `discord:${id}`
const placeOf = (id: string, { type, name }: Channel, managed: boolean, rights: bigint): Place => ({
  chat: refOf(id),
  name: `#${name}`,
  managed,
  lacks: lacking(rights, type),
})

/** What Discord tells with what was picked: both the person's rights there and ours. */
function pickedPlace(interaction: Asked, id: string): Place | null {
  const picked = interaction.isChannelSelectMenu()
    ? interaction.channels.get(id)
    : interaction.isChatInputCommand()
      ? interaction.options.data.find(({ value }) => value === id)?.channel
      : undefined
  if (picked === undefined || picked === null) return null
  const { permissions, appPermissions, app_permissions, type, name } = picked as unknown as {
    permissions?: unknown
    appPermissions?: unknown
    app_permissions?: unknown
  } & Channel
  const [theirs, ours] = [bitsOf(permissions), bitsOf(appPermissions ?? app_permissions)]
  return theirs === null || ours === null ? null : placeOf(id, { type, name }, mayManage(theirs), ours)
}

/** Of a channel that discord.js knows they are an object, else as Discord writes them. */
function bitsOf(given: unknown): bigint | null {
  if (typeof given === 'string') return BigInt(given)
  const { bitfield } = (given ?? {}) as { bitfield?: unknown }
  return typeof bitfield === 'bigint' ? bitfield : null
}

/** The channel in which somebody asks; of which kind it is the payload tells. */
function herePlace(interaction: Asked, id: string, kind: ChannelType | null): Place | null {
  if (id !== interaction.channelId) return null
  const ours = interaction.appPermissions.bitfield
  const theirs = interaction.memberPermissions?.bitfield ?? 0n
  const name = (interaction.channel as { name?: string } | null)?.name ?? ''
  return placeOf(id, { type: kind ?? 0, name }, mayManage(theirs), ours)
}

/** Any other channel of the server, by asking Discord for what rights are reckoned from. */
async function foundPlace(interaction: Asked, id: string, rest: Rest): Promise<Place | null> {
  const guild = interaction.guildId ?? ''
  const channel = await seen(rest, id)
  if (channel === null || !('guild_id' in channel) || channel.guild_id !== guild) return null
  if (!postable.some(type => type === channel.type)) return null
  const isThread = 'thread_metadata' in channel
  const above = isThread && channel.parent_id ? await seen(rest, channel.parent_id) : channel
  const overwrites =
    above !== null && 'permission_overwrites' in above ? (above.permission_overwrites ?? []) : []
  const roles = (await rest.get(Routes.guildRoles(guild))) as APIRole[]
  const rights = async (person: string) => {
    const member = (await rest.get(Routes.guildMember(guild, person))) as APIGuildMember
    return rightsIn(guild, person, member.roles, roles, overwrites)
  }
  const server = interaction.memberPermissions?.any([ManageGuild]) === true
  const theirs = server ? everything : await rights(interaction.user.id)
  const ours = await rights(interaction.client.user?.id ?? interaction.applicationId)
  return placeOf(id, { type: channel.type, name: channel.name ?? id }, mayManage(theirs), ours)
}

async function seen(rest: Rest, channel: string): Promise<APIChannel | null> {
  try {
    return (await rest.get(Routes.channel(channel))) as APIChannel
  } catch (error) {
    if (error instanceof DiscordAPIError && unseen.has(error.code)) return null
    throw error
  }
}

/**
 * A member's rights in a channel, as Discord reckons them (topics/permissions: roles, then what the channel says of everyone, of
 * roles and of the member). Who does not see it has none.
 */
function rightsIn(
  guild: string,
  person: string,
  own: readonly string[],
  roles: readonly Pick<APIRole, 'id' | 'permissions'>[],
  overwrites: readonly APIOverwrite[],
): bigint {
  const base = roles
    .filter(({ id }) => id === guild || own.includes(id))
    .reduce((sum, { permissions }) => sum | BigInt(permissions), 0n)
  if ((base & Administrator) !== 0n) return everything
  const steps = [
    overwrites.filter(({ id }) => id === guild),
    overwrites.filter(({ id, type }) => type === OverwriteType.Role && own.includes(id)),
    overwrites.filter(({ id, type }) => type === OverwriteType.Member && id === person),
  ]
  const rights = steps.reduce((sum, step) => {
    const all = (of: 'allow' | 'deny') => step.reduce((bits, overwrite) => bits | BigInt(overwrite[of]), 0n)
    return (sum & ~all('deny')) | all('allow')
  }, base)
  return (rights & ViewChannel) === 0n ? 0n : rights
}
