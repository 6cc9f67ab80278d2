import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { startDiscord } from '../tests/support/discord/emulator.ts'
import type { Figure } from './figure.ts'

const many = 10_000
/** So many people ask at one time. */
const atOnce = 50

/**
 * What a Discord server costs the bot of memory: what is in use after one question from each of many servers, each by somebody
 * else, beside as many questions of one person in one server.
 */
export async function servers(): Promise<Figure[]> {
  const [one, all] = [await inUse(1), await inUse(many)]
  const each = (of: 'heap' | 'resident') => (all[of] - one[of]) / (many - 1) / 1024
  return [
    {
      measure: `memory per Discord server, ${many}`,
      value: each('heap'),
      unit: 'KB in use',
      bar: { most: 5 },
    },
    { measure: 'the same, resident', value: each('resident'), unit: 'KB (VmRSS)' },
  ]
}

export type InUse = { readonly heap: number; readonly resident: number }

async function inUse(servers: number): Promise<InUse> {
  const discord = await startDiscord({ limits: false })
  const channels = Array.from({ length: servers }, () => discord.addChannel({ guild: discord.addGuild() }))
  const platform = fork(join(import.meta.dirname, 'servers/platform.ts'), [discord.api, discord.token], {
    execArgv: ['--expose-gc'],
  })
  try {
    await once(platform, 'message')
    for (let at = 0; at < many; at += atOnce)
      await Promise.all(
        Array.from({ length: atOnce }, (_, next) => {
          const server = (at + next) % servers
          const channel = channels[server] ?? ''
          return discord.use({ command: 'latest', channel, user: `person-${server}` })
        }),
      )
    platform.send('measure')
    return (await once(platform, 'message'))[0] as InUse
  } finally {
    platform.kill()
    await discord.close()
  }
}
