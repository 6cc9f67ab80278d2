import { describe, expect, onTestFinished, test } from 'vitest'
import { openDatabase } from '../../../src/storage/database.ts'
import { serverStore } from '../../../src/storage/server-store.ts'
import { sampleBot } from '../../support/sample-bot.ts'
import { echo, eventually, seals } from '../support.ts'
import { connected } from './bot.ts'

const manager = { memberPermissions: 1n << 4n }

async function watching() {
  const db = await openDatabase(':memory:')
  const bot = await sampleBot({ db })
  onTestFinished(bot.close)
  const ears = { ...echo(), ...bot.app.ears }
  const world = await connected({ ears, settings: { servers: serverStore(db) } })
  const lists = () => world.discord.requests.filter(({ path }) => path === '/users/@me/guilds').length
  await eventually(() => world.pauses.asked).toEqual([60_000])
  /** A minute later. */
  const look = async () => {
    const asked = lists()
    world.pauses.end()
    await eventually(lists).toBeGreaterThan(asked)
    await eventually(() => world.pauses.asked.length).toBe(asked + 1)
  }
  const lost = async (channel: string) => (await bot.app.chats.settings(`discord:${channel}`)).lostAt !== null
  return { ...world, ...bot, look, lost }
}

describe('a server that takes the bot in', () => {
  test('is greeted once in the channel for such, in its language, with topics to press', async () => {
    const { discord, look } = await watching()
    const server = discord.addGuild()
    const hall = discord.addChannel({ guild: server })
    discord.setSystemChannel(server, hall, 'ru')
    await look()
    const [greeting, ...more] = discord.messages(hall)
    if (greeting === undefined) throw new Error('nobody was greeted')
    expect(more).toEqual([])
    expect(greeting.embeds[0]?.description).toMatch(/Южный Кавказ[\s\S]*\/setup[\s\S]*\/follow/)
    expect(greeting).toMatchObject({ flags: 1 << 12 })
    const [button] = greeting.components.flatMap(row => row.components ?? [])
    const customId = button?.custom_id ?? ''
    expect(seals.open(customId).code).toMatch(/^\+topic /)
    expect((await discord.press({ message: greeting, customId })).ephemeral).toBe(true)
    await look()
    discord.removeGuild(server)
    await look()
    await look()
    discord.joinGuild(server)
    await look()
    expect(discord.messages(hall)).toHaveLength(1)
  })

  test('is not greeted where it has no such channel or nothing may be said there, nor where the bot was before', async () => {
    const { discord, guild, channel, look, above } = await watching()
    discord.setSystemChannel(guild, channel)
    const [quiet, closed] = [discord.addGuild(), discord.addGuild()]
    const [one, other] = [
      discord.addChannel({ guild: quiet }),
      discord.addChannel({ guild: closed, permissions: 0n }),
    ]
    discord.setSystemChannel(closed, other)
    await look()
    expect([channel, one, other].flatMap(discord.messages)).toEqual([])
    expect(above('info')).toEqual([])
  })
})

describe('a server that puts the bot out', () => {
  test('keeps what its channels follow, receives nothing, and has it all again when it takes the bot back', async () => {
    const { discord, guild, channel, app, look, lost } = await watching()
    await discord.use({ command: 'follow', options: { topic: 'armenia' }, channel, ...manager })
    const elsewhere = discord.addChannel({ guild: discord.addGuild() })
    await discord.use({ command: 'follow', options: { topic: 'georgia' }, channel: elsewhere, ...manager })
    await look()
    discord.removeGuild(guild)
    await look()
    // It may have been left out of one list.
    expect(await lost(channel)).toBe(false)
    await look()
    expect([await lost(channel), await lost(elsewhere)]).toEqual([true, false])
    expect(await app.subscriptions.following(`discord:${channel}`)).toHaveLength(1)
    discord.joinGuild(guild)
    await look()
    expect(await lost(channel)).toBe(false)
  })

  test('keeps what was set up for it from another of its channels, and that is paused as well', async () => {
    const { discord, guild, channel, look, lost, app } = await watching()
    const both = { memberPermissions: 3n << 4n }
    const news = discord.addChannel({ guild, name: 'news' })
    const setup = await discord.use({ command: 'setup', options: { channel: news }, channel, ...both })
    const parts = setup.components.flatMap(row => row.components ?? [])
    const customId = parts.find(({ label }) => label === 'Start')?.custom_id ?? ''
    await discord.press({ message: setup, customId, ...both })
    expect(await app.subscriptions.following(`discord:${news}`)).toHaveLength(1)
    await look()
    discord.removeGuild(guild)
    await look()
    await look()
    expect(await lost(news)).toBe(true)
    discord.joinGuild(guild)
    await look()
    expect(await lost(news)).toBe(false)
  })

  test('has done so neither while Discord cannot be asked, nor where it was left out of one list', async () => {
    const { discord, guild, channel, look, lost } = await watching()
    await discord.use({ command: 'follow', options: { topic: 'armenia' }, channel, ...manager })
    discord.fault({ kind: '502-before', times: 1, match: { method: 'GET', path: /guilds$/ } })
    discord.removeGuild(guild)
    await look()
    await look()
    discord.joinGuild(guild)
    await look()
    await look()
    expect(await lost(channel)).toBe(false)
  })
})
