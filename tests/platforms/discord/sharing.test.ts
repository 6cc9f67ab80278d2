import { describe, expect, test } from 'vitest'
import type { DiscordEmulator } from '../../support/discord/emulator.ts'
import { echo, eventually, seals, words } from '../support.ts'
import { connected } from './bot.ts'

const choices = [
  { label: 'Armenia', command: 'topic', argument: 'armenia' },
  { label: 'Follow', command: 'follow', argument: 'armenia' },
]
type Shown = { readonly components: DiscordEmulatorMessage['components'] }
type DiscordEmulatorMessage = ReturnType<DiscordEmulator['messages']>[number]
const codes = (message: Shown) =>
  message.components
    .flatMap(row => row.components ?? [])
    .map(({ custom_id = '' }) => seals.open(custom_id).code)
const share = seals.seal('share en')
/** What one may do who reads here, without and with the right to write. */
const reads = 1n << 10n
const [writes, writesInThreads] = [reads | (1n << 11n), reads | (1n << 38n)]

async function asked(more: { forAll?: true } = { forAll: true }) {
  const ears = echo(async ({ command }) => words(`You said ${command}`, { choices, locale: 'en', ...more }))
  const world = await connected({ ears })
  const answer = await world.discord.use({ command: 'latest', channel: world.channel, user: 'anna' })
  return { ...world, answer }
}

describe('an answer given aside', () => {
  test('is posted for all with who shared it, once, and its buttons answer who presses alone', async () => {
    const { discord, channel, answer } = await asked()
    expect(answer.ephemeral).toBe(true)
    expect(codes(answer)).toEqual(['topic armenia', 'follow armenia', 'share en'])
    await discord.press({ message: answer, customId: share, user: 'anna' })
    await eventually(() => discord.messages(channel)).toHaveLength(1)
    const [shared] = discord.messages(channel)
    if (shared === undefined) throw new Error('nothing was shared')
    expect(shared.content).toMatch(/^Shared by <@\d+>$/)
    expect(shared.embeds[0]?.description).toBe('You said latest')
    expect(codes(shared)).toEqual(['+topic armenia', '+follow armenia'])
    const [own] = discord.ephemerals(channel)
    if (own === undefined) throw new Error('the answer is gone')
    expect(codes(own)).toEqual(['topic armenia', 'follow armenia'])
    const pressed = await discord.press({
      message: shared,
      customId: seals.seal('+topic armenia'),
      user: 'boris',
    })
    expect(pressed).toMatchObject({ ephemeral: true, embeds: [{ description: 'You said topic' }] })
    expect(discord.messages(channel)).toHaveLength(1)
  })

  test('is not posted by who may not write there, and they are told so', async () => {
    const { discord, channel, answer } = await asked()
    const press = { message: answer, customId: share, user: 'anna' }
    const refused = await discord.press({ ...press, memberPermissions: reads })
    expect(refused.ephemeral).toBe(true)
    expect(refused.embeds[0]?.description).toBe('Only those who may write here can share this with all.')
    // To write in threads is a right of its own, and none outside of them.
    await discord.press({ ...press, memberPermissions: writesInThreads })
    expect(discord.messages(channel)).toEqual([])
  })

  test('in a thread is posted by who may write in threads', async () => {
    const { discord, guild } = await asked()
    const thread = discord.addChannel({ guild, type: 11, permissions: (1n << 38n) | 1024n })
    const [may, mayNot] = [{ memberPermissions: writesInThreads }, { memberPermissions: writes }]
    const answer = await discord.use({ command: 'latest', channel: thread, user: 'anna' })
    const press = { message: answer, customId: share, user: 'anna' }
    await discord.press({ ...press, ...mayNot })
    expect(discord.messages(thread)).toEqual([])
    await discord.press({ ...press, ...may })
    await eventually(() => discord.messages(thread)).toHaveLength(1)
  })

  test('has no such button where it is of use to the one person alone, nor where nobody reads along', async () => {
    expect(codes((await asked({})).answer)).toEqual(['topic armenia', 'follow armenia'])
    const { discord } = await asked()
    const direct = discord.addChannel({ user: 'anna' })
    const answer = await discord.use({ command: 'latest', channel: direct, user: 'anna' })
    expect(codes(answer)).toEqual(['topic armenia', 'follow armenia'])
  })

  test('that cannot be posted is still there, and who shared it is told', async () => {
    const { discord, channel, answer } = await asked()
    discord.fault({ kind: '502-before', times: 3, match: { method: 'POST', path: /webhooks\/\d+\/[\w-]+$/ } })
    await discord.press({ message: answer, customId: share, user: 'anna' })
    await eventually(() => discord.ephemerals(channel).map(({ embeds }) => embeds[0]?.description)).toEqual([
      'You said latest',
      'Something went wrong on our side. Please try again in a minute.',
    ])
    expect(discord.messages(channel)).toEqual([])
    const [own] = discord.ephemerals(channel)
    expect(own && codes(own)).toEqual(['topic armenia', 'follow armenia', 'share en'])
  })
})
