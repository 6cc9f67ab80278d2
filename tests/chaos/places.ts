import type { DiscordEmulator, EmulatedMessage as DiscordMessage } from '../support/discord/emulator.ts'
import { Permission, POSTER } from '../support/discord/permissions.ts'
import type { TelegramEmulator } from '../support/telegram/emulator.ts'
import { topicsBy } from './news.ts'

/** Where something is posted, whatever its address was or becomes. */
export type Place = {
  readonly number: number
  readonly platform: 'discord' | 'telegram'
  readonly kind:
    | 'text'
    | 'announcement'
    | 'webhook'
    | 'forum'
    | 'webhook forum'
    | 'private'
    | 'group'
    | 'supergroup'
    | 'channel'
    | 'forum topic'
  readonly follows: readonly string[]
  /** Whether it wants what breaks, whatever it is about, with a sound. */
  readonly alerts: boolean
  /** Of a Discord channel. */
  readonly guild: string
  /** As the bot names it; a group that became a supergroup has a second one. */
  readonly addresses: string[]
  /** Whether the bot could not post here for a while, or cannot any more. */
  lost: boolean
  /** Whether its webhook was deleted, which alone could tell what it had posted. */
  unhooked: boolean
  /** What stood in a channel that was deleted. */
  kept: readonly DiscordMessage[]
}

export type Platforms = { readonly discord: DiscordEmulator; readonly telegram: TelegramEmulator }

const manager = 1n << 4n
const inGuild = 25
const discordKinds = ['text', 'webhook', 'forum', 'webhook', 'announcement', 'webhook forum'] as const
const channelTypes: Partial<Record<Place['kind'], number>> = {
  announcement: 5,
  forum: 15,
  'webhook forum': 15,
}
const telegramKinds = ['private', 'group', 'supergroup', 'channel', 'forum topic'] as const

/** Chats of all kinds on both platforms. */
export function makePlaces({ discord, telegram }: Platforms, chats: number): readonly Place[] {
  const made = (number: number) => ({
    number,
    follows: topicsBy(number),
    alerts: number % 2 === 0,
    lost: false,
    unhooked: false,
    kept: [],
  })
  let guild = ''
  const onDiscord = Array.from({ length: chats }, (_, index): Place => {
    if (index % inGuild === 0) guild = discord.addGuild()
    const kind = discordKinds[index % discordKinds.length] ?? 'text'
    const permissions = isHooked({ kind }) ? POSTER | Permission.manageWebhooks : POSTER
    const channel = discord.addChannel({ guild, type: channelTypes[kind] ?? 0, permissions })
    return { ...made(index), platform: 'discord', kind, guild, addresses: [`discord:${channel}`] }
  })
  const onTelegram = Array.from({ length: chats }, (_, index): Place => {
    const kind = telegramKinds[index % telegramKinds.length] ?? 'private'
    const forum = kind === 'forum topic'
    const chat = telegram.addChat({ type: forum ? 'supergroup' : kind, forum })
    const topic = forum ? `/${telegram.addTopic(chat)}` : ''
    return {
      ...made(chats + index),
      platform: 'telegram',
      kind,
      guild: '',
      addresses: [`telegram:${chat}${topic}`],
    }
  })
  return [...onDiscord, ...onTelegram]
}

/** Whether it is posted to by a webhook. */
export const isHooked = ({ kind }: Pick<Place, 'kind'>) => kind === 'webhook' || kind === 'webhook forum'

/** What stands in a Discord channel, or in the threads of a forum. */
export function standsIn(discord: DiscordEmulator, place: Place): readonly DiscordMessage[] {
  const channel = channelOf(place)
  return [channel, ...discord.threads(channel)].flatMap(id => discord.messages(id))
}

/** The newest address of a place, without its platform, and of a forum topic the chat alone. */
export function channelOf({ addresses }: Place): string {
  return (addresses.at(-1) ?? '').replace(/^\w+:|\/\d+$/g, '')
}

const alerts = ['everything', 'breaking loud'] as const

/** Has somebody who may follow what the place follows, by the bot's own command. */
export async function follow({ discord, telegram }: Platforms, place: Place): Promise<void> {
  const wanted = place.follows.map(topic => [topic, ''] as const)
  for (const [topic, words] of place.alerts ? [...wanted, alerts] : wanted) {
    if (place.platform === 'discord') {
      // Whoever asks too fast is refused: each place has somebody of its own. In a forum itself no client would take a
      // command, and /setup would be used elsewhere for it; what comes of it is the same.
      const user = `moderator-${place.number}`
      const said = [words, isHooked(place) ? 'as "Chaos desk"' : ''].filter(Boolean).join(' ')
      const how = said === '' ? {} : { how: said }
      const use = { command: 'follow', options: { topic, ...how }, channel: channelOf(place), user }
      await discord.use({ ...use, memberPermissions: manager })
      continue
    }
    const chat = Number(channelOf(place))
    const thread = Number(place.addresses.at(-1)?.split('/')[1] ?? 0)
    const answered = telegram.nextMessage(chat)
    const text = `/follow@${telegram.bot.username} ${topic} ${words}`.trim()
    telegram.say({ chat, text, ...(thread > 0 ? { thread } : {}) })
    await answered
  }
}
