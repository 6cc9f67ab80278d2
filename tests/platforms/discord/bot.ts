import { onTestFinished } from 'vitest'
import { type DiscordSettings, discordPlatform } from '../../../src/platforms/discord/platform.ts'
import { type DiscordEmulator, type DiscordOptions, startDiscord } from '../../support/discord/emulator.ts'
import {
  commands,
  echo,
  heldPauses,
  keptLog,
  keptSecrets,
  messages,
  seals,
  type TestEars,
} from '../support.ts'

/** A Discord with one channel and a clock of its own, which stands still. */
export async function emulator(options: DiscordOptions = {}) {
  const time = { ms: Date.UTC(2026, 10, 23, 8), now: () => time.ms }
  const discord = await startDiscord({ clock: time, limits: false, ...options })
  onTestFinished(discord.close)
  const guild = discord.addGuild()
  return { discord, time, guild, channel: discord.addChannel({ guild }) }
}

/** Our platform against that Discord, not yet started. */
export function platformFor(
  discord: Pick<DiscordEmulator, 'token' | 'api'>,
  more: Partial<DiscordSettings> = {},
) {
  const [{ log, entries, above }, pauses] = [keptLog(), heldPauses()]
  const now = () => new Date()
  const { token, api } = discord
  const common = { commands, messages, seals, secrets: keptSecrets(), log, now, pause: pauses.pause }
  const settings = { token, api, ...common, ...more }
  const platform = discordPlatform(settings)
  onTestFinished(() => platform.stop())
  return { platform, entries, above, pauses }
}

/** An emulator and our platform connected to it. */
export async function connected(
  options: DiscordOptions & { ears?: TestEars; settings?: Partial<DiscordSettings> } = {},
) {
  const { ears = echo(), settings = {}, ...rest } = options
  const world = await emulator(rest)
  const bot = platformFor(world.discord, { now: () => new Date(world.time.ms), ...settings })
  await bot.platform.start(ears)
  return { ...world, ...bot, ears, chat: `discord:${world.channel}` as const }
}

export const posts = (discord: DiscordEmulator) =>
  discord.requests.filter(({ method, path }) => method === 'POST' && path.endsWith('/messages'))
