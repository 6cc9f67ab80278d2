import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, onTestFinished, test } from 'vitest'
import { startDiscord } from '../../support/discord/emulator.ts'
import { closedPort } from '../answering-server.ts'
import { echo, eventually, first, outcome, places, post, words } from '../support.ts'
import { connected, emulator, platformFor } from './bot.ts'

const gatewayBot = { method: 'GET', path: /gateway\/bot$/ }
const commandRoutes = { path: /commands$/ }

describe('the start', () => {
  test('fails at once with a refused token, and says what to set', async () => {
    const { discord } = await emulator()
    const token = `${discord.token}x`
    const { platform, entries, pauses } = platformFor({ api: discord.api, token })
    const error = await platform.start(echo()).catch((error: unknown) => error)
    expect(error).toMatchObject({ message: expect.stringMatching(/refuses the token.*set DISCORD_TOKEN/) })
    expect(places(token, [error, entries])).toEqual([])
    expect(discord.requests).toHaveLength(1)
    expect(pauses.asked).toEqual([])
  })

  test('holds nobody up while Discord is down: it is tried again, ever later, until Discord is back', async () => {
    const { discord, channel } = await emulator()
    // Three tries each, because the calls of an answer may be repeated.
    discord.fault({ kind: '502-before', times: 9, match: gatewayBot })
    const { platform, pauses, entries } = platformFor(discord)
    const ears = echo()
    await platform.start(ears)
    expect(entries).toMatchObject([{ level: 'warn', message: expect.stringContaining('trying again') }])
    for (const asked of [[2_000], [2_000, 4_000], [2_000, 4_000, 8_000]]) {
      await eventually(() => pauses.asked).toEqual(asked)
      pauses.end()
    }
    await discord.connected()
    await eventually(() => discord.commandWrites).toBe(1)
    await discord.use({ command: 'latest', channel })
    expect(ears.heard).toHaveLength(1)
  })

  test('never waits longer than a minute between two tries, and no longer at all once stopped', async () => {
    const api = `${await closedPort()}/api`
    const { platform, pauses, above } = platformFor({ api, token: 'no.such.token' })
    await platform.start(echo())
    for (let tries = 1; tries < 8; tries++) {
      await eventually(() => pauses.asked).toHaveLength(tries)
      pauses.end()
    }
    await eventually(() => pauses.asked.slice(-3)).toEqual([60_000, 60_000, 60_000])
    await platform.stop()
    expect(above('info')).toHaveLength(8)
    expect(places('no.such.token', above('info'))).toEqual([])
  })

  test('is over after a while where Discord neither answers nor refuses', async () => {
    const { discord } = await emulator()
    discord.fault({ kind: 'hang-before', times: 3, match: gatewayBot })
    const { platform, above } = platformFor(discord, { startTime: 50 })
    await platform.start(echo())
    expect(above('info')).toMatchObject([{ message: expect.stringContaining('connecting goes on') }])
  })

  test('that could not register the commands does so later, over the same connection', async () => {
    const { discord } = await emulator()
    discord.fault({ kind: '502-before', match: commandRoutes })
    const { platform, pauses } = platformFor(discord)
    await platform.start(echo())
    expect([discord.gateway.sessions, discord.commandWrites]).toEqual([1, 0])
    await eventually(() => pauses.asked).toEqual([2_000])
    pauses.end()
    await eventually(() => discord.commandWrites).toBe(1)
    expect(discord.gateway).toMatchObject({ identifies: 1, sessions: 1 })
  })

  test('does not keep posts from going out: they need no connection', async () => {
    const { discord, channel } = await emulator()
    discord.fault({ kind: '502-before', times: 99, match: gatewayBot })
    const { platform } = platformFor(discord)
    await platform.start(echo())
    await platform.send(`discord:${channel}`, post, first())
    expect(discord.messages(channel)).toHaveLength(1)
  })
})

describe('a connection that Discord ends', () => {
  test('for good, with 4004, is told to the operator and tried once more from the beginning', async () => {
    // discord.js never comes back from 4004 and 4010 to 4014 by itself.
    const { discord, channel, pauses, above } = await connected()
    discord.gateway.dropAll(4004)
    await eventually(() => above('warn')).toMatchObject([
      { fields: { code: 4004 }, message: expect.stringContaining('set DISCORD_TOKEN') },
    ])
    await eventually(() => pauses.asked).toEqual([2_000])
    pauses.end()
    await eventually(() => discord.gateway.identifies).toBe(2)
    expect(await discord.use({ command: 'latest', channel })).toMatchObject({ ephemeral: true })
  })

  test('because the token was reset is given up, with the sentence that says what to set', async () => {
    const { discord, pauses, above } = await connected()
    const port = Number(new URL(discord.api).port)
    await discord.close()
    const after = await startDiscord({ port })
    onTestFinished(after.close)
    await eventually(() => pauses.asked).toEqual([2_000])
    pauses.end()
    await eventually(() => above('warn')).toHaveLength(2)
    for (const { message } of above('warn')) expect(message).toContain('set DISCORD_TOKEN')
    expect(pauses.asked).toEqual([2_000])
    expect(places(discord.token, above('info'))).toEqual([])
  })

  test('by a broken line is resumed by discord.js, without a new login', async () => {
    const { discord, channel, pauses } = await connected()
    discord.gateway.dropAll()
    await eventually(() => discord.gateway.resumes).toBe(1)
    await discord.use({ command: 'latest', channel })
    expect(discord.gateway.identifies).toBe(1)
    expect(pauses.asked).toEqual([])
  })
})

describe('the stop', () => {
  test('says goodbye, so that the next start is a new login', async () => {
    // destroy() closes with 1000, which ends the session: a thousand logins a day are the limit.
    const { discord, platform } = await connected()
    await platform.stop()
    await eventually(() => discord.gateway.sessions).toBe(0)
    await platformFor(discord).platform.start(echo())
    expect(discord.gateway).toMatchObject({ identifies: 2, resumes: 0 })
  })

  test('waits for an answer that is under way', async () => {
    const slow = Promise.withResolvers<void>()
    const ears = echo(async () => {
      await slow.promise
      return words('Just in time')
    })
    const { discord, channel, platform } = await connected({ ears })
    const answer = discord.use({ command: 'latest', channel })
    await eventually(() => ears.heard).toHaveLength(1)
    const stopped = platform.stop()
    slow.resolve()
    await stopped
    expect(await answer).toMatchObject({ embeds: [{ description: 'Just in time' }] })
  })

  test('in the pause before another try ends the trying', async () => {
    const { discord } = await emulator()
    discord.fault({ kind: '502-before', times: 99, match: gatewayBot })
    const { platform, pauses } = platformFor(discord)
    await platform.start(echo())
    const asked = discord.requests.length
    await platform.stop()
    pauses.end()
    await platform.send('discord:111111111111111111', post, first()).catch(() => {})
    expect(discord.requests).toHaveLength(asked + 1)
  })

  test('in the middle of an outage leaves nothing behind that holds the process or connects again', async () => {
    // discord.js goes on trying to connect after destroy() when that comes between two tries.
    const script = join(import.meta.dirname, 'stop-in-outage.ts')
    const { stdout } = await promisify(execFile)(process.execPath, [script], { timeout: 15_000 })
    expect(stdout).toBe('stopped\n')
  })

  test('while nothing was ever started is no error', async () => {
    const { discord } = await emulator()
    const { platform } = platformFor(discord)
    await platform.stop()
    expect(await outcome(platform.send('discord:111111111111111111', post, first()))).toMatchObject({
      kind: 'gone',
    })
  })
})
