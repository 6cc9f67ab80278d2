import { nothing } from '#core/chat/browse.ts'
import { reply } from '#core/chat/reply.ts'
import { paragraph } from '#core/chat/rich-text.ts'
import { seals } from '#core/chat/seal.ts'
import { commands } from '../../commands/index.ts'
import { loadMessages } from '../../config/locales.ts'
import { discordPlatform } from '../../src/platforms/discord/platform.ts'
import { quiet } from '../../tests/support/sample-bot.ts'
import type { InUse } from '../servers.ts'

/** The platform alone, which answers everything with one word, in a process of its own. */
const [, , api = '', token = ''] = process.argv
const platform = discordPlatform({
  api,
  token,
  commands,
  messages: loadMessages(),
  seals: seals('known to the bench'),
  secrets: { secret: async () => null, keep: async () => {} },
  log: quiet,
  now: () => new Date(),
})
await platform.start({
  answer: async () => reply([paragraph('Yes.')]),
  suggest: () => [],
  offer: async () => [],
  browse: async ({ locale }) => nothing(locale),
  changed: async () => {},
})
process.on('message', () => {
  for (let times = 0; times < 3; times++) gc?.()
  const { heapUsed, external, rss } = process.memoryUsage()
  process.send?.({ heap: heapUsed + external, resident: rss } satisfies InUse)
})
process.send?.('ready')
