import { discordPlatform } from '../../../src/platforms/discord/platform.ts'
import { startDiscord } from '../../support/discord/emulator.ts'
import { commands, echo, keptSecrets, messages, seals } from '../support.ts'

/** Loses its Discord, is stopped between two tries to reach it, and must then end by itself. */
const broken = Promise.withResolvers<void>()
const discord = await startDiscord()
const platform = discordPlatform({
  token: discord.token,
  api: discord.api,
  commands,
  messages,
  seals,
  secrets: keptSecrets(),
  now: () => new Date(),
  log: { debug() {}, warn() {}, error() {}, info: (_, said) => said.includes('broke') && broken.resolve() },
})
await platform.start(echo())
await discord.close()
await broken.promise
await platform.stop()
process.stdout.write('stopped\n')
