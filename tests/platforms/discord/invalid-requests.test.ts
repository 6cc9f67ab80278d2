import { describe, expect, test } from 'vitest'
import { invalidRequests } from '../../../src/platforms/discord/invalid-requests.ts'
import { first, outcome, post } from '../support.ts'
import { connected, posts } from './bot.ts'

const minute = 60_000

// Discord bans an address for 10,000 answers of 401, 403 and 429 in ten minutes.
describe('calls that Discord refuses', () => {
  test('are counted, and posts wait once there are too many, while answers go on', async () => {
    const { discord, guild, channel, chat, platform, time } = await connected({
      settings: { invalidBrake: 5 },
    })
    for (let index = 0; index < 5; index++) {
      const unseen = discord.addChannel({ guild, permissions: 0n })
      expect(await outcome(platform.send(`discord:${unseen}`, post, first(`${index}`)))).toMatchObject({
        kind: 'gone',
      })
      time.ms += minute
    }
    const before = posts(discord).length
    expect(await outcome(platform.send(chat, post, first()))).toMatchObject({
      kind: 'busy',
      retryAfter: 5 * minute,
    })
    expect(await outcome(platform.edit(chat, '1', post).then(() => ''))).toMatchObject({ kind: 'busy' })
    expect(posts(discord)).toHaveLength(before)
    const { embeds } = await discord.use({ command: 'latest', channel })
    expect(embeds[0]?.description).toBe('You said latest')

    time.ms += 5 * minute
    expect(await outcome(platform.send(chat, post, first()))).not.toHaveProperty('kind')
  })

  test('of a limit that others share, or for other reasons, do not count', async () => {
    const statuses: number[] = []
    const settings = { invalidBrake: 1, answered: (status: number) => void statuses.push(status) }
    const { discord, guild, chat, platform } = await connected({ settings })
    discord.fault({ kind: 'shared-429', retryAfter: 0.001, match: { path: /messages$/ } })
    await outcome(platform.send(chat, post, first('shared')))
    const missing = discord.addChannel({ guild })
    discord.removeChannel(missing)
    await outcome(platform.send(`discord:${missing}`, post, first('missing')))
    expect(await outcome(platform.send(chat, post, first('good')))).not.toHaveProperty('kind')
    expect(statuses.slice(-3)).toEqual([429, 404, 200])
  })

  test('are two thousand where nothing else is said: a fifth of what leads to a ban', () => {
    let now = 0
    const invalid = invalidRequests(() => now)
    for (let earned = 0; earned < 2_000; earned++) {
      expect(invalid.wait()).toBe(0)
      invalid.answered(429, false)
      now += 100
    }
    expect([invalid.count(), invalid.wait()]).toEqual([2_000, 400_000])
    now += 400_000
    expect([invalid.count(), invalid.wait()]).toEqual([1_999, 0])
  })

  test('brake for no more than ten minutes where the clock is set back', () => {
    let now = 60 * minute
    const invalid = invalidRequests(() => now, 1)
    invalid.answered(429, false)
    now = 0
    expect(invalid.wait()).toBe(10 * minute)
    now += 10 * minute
    expect(invalid.wait()).toBe(0)
  })
})
