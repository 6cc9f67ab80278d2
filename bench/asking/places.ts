import type { DiscordEmulator } from '../../tests/support/discord/emulator.ts'
import type { TelegramEmulator } from '../../tests/support/telegram/emulator.ts'

export const platforms = ['discord', 'telegram'] as const
export type PlatformName = (typeof platforms)[number]

/** Where a bot finds a platform, and the addresses of the chats there that it may post to. */
export type Place = { readonly token: string; readonly api: string; readonly chats: readonly string[] }
export type Places = { readonly [platform in PlatformName]: Place }

/** So many new chats on each platform. */
export function placesOn(discord: DiscordEmulator, telegram: TelegramEmulator, chats: number): Places {
  const guild = discord.addGuild()
  const many = (add: () => string) => Array.from({ length: chats }, add)
  return {
    discord: { token: discord.token, api: discord.api, chats: many(() => discord.addChannel({ guild })) },
    telegram: {
      token: telegram.token,
      api: telegram.api,
      chats: many(() => String(telegram.addChat({ type: 'private', user: telegram.addUser() }))),
    },
  }
}
