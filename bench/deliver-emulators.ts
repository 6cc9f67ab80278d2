import { startDiscord } from '../tests/support/discord/emulator.ts'
import { startTelegram } from '../tests/support/telegram/emulator.ts'

/** Both emulators, enforcing their limits, in a process of their own as the platforms are: told how many chats to have. */
const chats = Number(process.argv[2])
const discord = await startDiscord({ limits: true })
const telegram = await startTelegram()
const guild = discord.addGuild()

process.send?.({
  discord: {
    token: discord.token,
    api: discord.api,
    chats: Array.from({ length: chats }, () => discord.addChannel({ guild })),
  },
  telegram: {
    token: telegram.token,
    api: telegram.api,
    chats: Array.from({ length: chats }, () =>
      String(telegram.addChat({ type: 'private', user: telegram.addUser() })),
    ),
  },
})
process.on('disconnect', () => process.exit())
