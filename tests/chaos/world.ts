import { type DiscordEmulator, startDiscord } from '../support/discord/emulator.ts'
import { type FeedServer, startFeedServer } from '../support/feed-server.ts'
import { temporaryFolder, writeSources } from '../support/running-chapar.ts'
import { writeRegion } from '../support/small-region.ts'
import { startTelegram, type TelegramEmulator } from '../support/telegram/emulator.ts'
import { outletOf } from './news.ts'

/** What is around the bot: two platforms, the outlets' server, a folder for its data, a clock that can jump ahead. */
export type World = {
  readonly discord: DiscordEmulator
  readonly telegram: TelegramEmulator
  readonly feeds: FeedServer
  readonly folder: string
  /** The settings of the bot. */
  readonly environment: Readonly<Record<string, string>>
  readonly clock: { now(): number; later: number }
  close(): Promise<void>
}

const discordToken = 'MTAwMDAwMDAwMDAwMDAwMDAw.chaos1.ForTheEmulatorAndNothingElse'

export async function makeWorld(feedPaths: readonly string[]): Promise<World> {
  const clock = { later: 0, now: () => Date.now() + clock.later }
  const options = { clock, limits: false }
  const [discord, telegram, feeds] = await Promise.all([
    startDiscord({ ...options, token: discordToken }),
    startTelegram(options),
    startFeedServer(),
  ])
  const logChat = telegram.addChat({ type: 'private' })
  const data = temporaryFolder()
  const sources = Object.fromEntries(feedPaths.map(path => [path.slice(1), feeds.url + path]))
  return {
    discord,
    telegram,
    feeds,
    clock,
    folder: data.folder,
    environment: {
      CHAPAR_DATA: data.folder,
      CHAPAR_REGION: writeRegion(data.folder),
      CHAPAR_SOURCES: writeSources(data.folder, sources, outletOf),
      CHAPAR_ALLOW_HOSTS: feeds.host,
      CHAPAR_POLL_SECONDS: '0.5',
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.api,
      TELEGRAM_TOKEN: telegram.token,
      TELEGRAM_API_URL: telegram.api,
      TELEGRAM_LOG_CHAT: String(logChat),
      HTTP_PORT: '0',
      LOG_LEVEL: 'warn',
    },
    async close() {
      await Promise.all([discord.close(), telegram.close(), feeds.close()])
      data.remove()
    },
  }
}

/** How often the feeds were looked at so far. */
export function looksAt({ feeds }: World): number {
  return [...feeds.asked.values()].reduce((sum, count) => sum + count, 0)
}

/** Resolves once it is so, looking again and again; fails with what `late` says after `patience` ms. */
export async function until(isSo: () => boolean, patience: number, late: () => string): Promise<void> {
  const end = Date.now() + patience
  while (!isSo()) {
    if (Date.now() > end) throw new Error(late())
    await new Promise(resolve => setTimeout(resolve, 100))
  }
}
