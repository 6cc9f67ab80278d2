import { type ChildProcess, spawn } from 'node:child_process'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Running, run } from '../src/main.ts'
import { type DiscordEmulator, startDiscord } from './support/discord/emulator.ts'
import { type FeedServer, rss, startFeedServer } from './support/feed-server.ts'
import { settingsOf, temporaryFolder, writeSources } from './support/running-chapar.ts'
import { startTelegram, type TelegramEmulator } from './support/telegram/emulator.ts'

const discordToken = 'MTAwMDAwMDAwMDAwMDAwMDAw.tokens.ForTheEmulatorAndNothingElse'
const manager = 1n << 4n
const old = {
  title: 'Tbilisi metro extends evening hours',
  text: 'The city says trains in Georgia will run until one.',
}
const fresh = {
  title: 'Baku and Ganja get a faster train',
  text: 'Azerbaijan’s railway cuts the journey to three hours.',
}

let discord: DiscordEmulator
let telegram: TelegramEmulator
let feeds: FeedServer
let data: ReturnType<typeof temporaryFolder>
let channel: string
let chat: number
let environment: Record<string, string>
const ends: (() => Promise<unknown>)[] = []

beforeEach(async () => {
  ;[discord, telegram, feeds] = await Promise.all([
    startDiscord({ token: discordToken }),
    startTelegram(),
    startFeedServer(),
  ])
  data = temporaryFolder()
  channel = discord.addChannel({ guild: discord.addGuild() })
  chat = telegram.addChat({ type: 'private', user: telegram.addUser() })
  feeds.serve('/rss', rss(feeds.url, [old]))
  environment = {
    CHAPAR_DATA: data.folder,
    CHAPAR_SOURCES: writeSources(data.folder, { railway: `${feeds.url}/rss` }),
    CHAPAR_ALLOW_HOSTS: feeds.host,
    ...(process.env.TRY_REGION ? { CHAPAR_REGION: process.env.TRY_REGION } : {}),
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.api,
    TELEGRAM_TOKEN: telegram.token,
    TELEGRAM_API_URL: telegram.api,
  }
})

afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
  await Promise.all([discord.close(), telegram.close(), feeds.close()])
  data.remove()
})

async function start(): Promise<Running> {
  const running = await run(settingsOf(environment))
  ends.push(() => running.stop())
  await discord.connected()
  return running
}

const firstRead = () => vi.waitFor(() => expect(feeds.asked.get('/rss') ?? 0).toBeGreaterThan(1), 10_000)
const use = (command: string, options: Record<string, string> = {}) =>
  discord.use({ command, options, channel, memberPermissions: manager })
const postsIn = (place: string) =>
  discord.messages(place).filter(message => message.embeds[0]?.title !== undefined)
const telegramPosts = () =>
  telegram.messages(chat).filter(message => message.link_preview_options?.url !== undefined)

async function follow(topic: string): Promise<void> {
  const answer = await use('follow', { topic })
  expect(answer.embeds[0]?.description).toContain('will be posted here')
  const told = telegram.nextMessage(chat)
  telegram.say({ chat, text: `/follow ${topic}` })
  expect((await told).text).toContain('will be posted here')
}

describe('a story on its way from a feed to two chats', () => {
  test('what the first look finds is stored and not posted, what is new is posted once in each chat', async () => {
    await start()
    await firstRead()
    await follow('azerbaijan')

    feeds.serve('/rss', rss(feeds.url, [fresh, old]))
    await vi.waitFor(() => expect(telegramPosts()).toHaveLength(1), 10_000)
    await vi.waitFor(() => expect(postsIn(channel)).toHaveLength(1), 10_000)
    expect(telegramPosts()[0]?.text).toContain(fresh.title)
    expect(postsIn(channel)[0]?.embeds[0]?.title).toBe(fresh.title)

    const latest = await use('latest')
    expect(latest.embeds[0]?.description).toContain(fresh.title)
    expect(latest.embeds[0]?.description).toContain(old.title)
    const topic = await use('topic', { name: 'azerbaijan' })
    expect(topic.embeds[0]?.description).toContain(fresh.title)
    expect(topic.embeds[0]?.description).not.toContain(old.title)

    telegram.say({ chat, text: '/topic Азербайджан' })
    await vi.waitFor(() => expect(telegram.messages(chat).at(-1)?.text).toMatch(/^Azerbaijan\n/), 10_000)
    expect(telegram.messages(chat).at(-1)?.text).toContain(fresh.title)
    telegram.say({ chat, text: `/latest@${telegram.bot.username} 1` })
    await vi.waitFor(() => expect(telegram.messages(chat).at(-1)?.text).toMatch(/^Newest stories/), 10_000)
    expect(telegram.messages(chat).at(-1)?.text).not.toContain(old.title)

    // The same round again, many times over.
    const rounds = feeds.asked.get('/rss') ?? 0
    await vi.waitFor(() => expect(feeds.asked.get('/rss') ?? 0).toBeGreaterThan(rounds + 3), 10_000)
    expect(postsIn(channel)).toHaveLength(1)
    expect(telegramPosts()).toHaveLength(1)
  })

  test('a restart posts nothing again', async () => {
    const first = await start()
    await firstRead()
    await follow('azerbaijan')
    feeds.serve('/rss', rss(feeds.url, [fresh, old]))
    await vi.waitFor(() => expect([telegramPosts().length, postsIn(channel).length]).toEqual([1, 1]), 10_000)
    await first.stop()
    ends.length = 0

    const asked = feeds.asked.get('/rss') ?? 0
    await start()
    await vi.waitFor(() => expect(feeds.asked.get('/rss') ?? 0).toBeGreaterThan(asked + 2), 10_000)
    expect([telegramPosts().length, postsIn(channel).length]).toEqual([1, 1])
  })

  test('a kill between planning and sending posts it after the restart', async () => {
    const killed = startProcess()
    await discord.connected()
    await firstRead()
    await follow('azerbaijan')
    // Discord takes the request and never answers; Telegram is out of reach. Both rows are planned, none is sent.
    discord.fault({ match: { method: 'POST', path: /messages$/ }, kind: 'hang-before' })
    telegram.fault({ method: 'sendMessage', kind: '429', retryAfter: 1, times: 1 })
    feeds.serve('/rss', rss(feeds.url, [fresh, old]))
    const sends = () =>
      discord.requests.filter(({ method, path }) => method === 'POST' && path.endsWith('/messages'))
    await vi.waitFor(() => expect(sends()).toHaveLength(1), 10_000)
    killed.kill('SIGKILL')
    await new Promise(resolve => killed.once('exit', resolve))
    expect(postsIn(channel)).toHaveLength(0)

    await start()
    await vi.waitFor(() => expect(postsIn(channel)).toHaveLength(1), 15_000)
    await vi.waitFor(() => expect(telegramPosts()).toHaveLength(1), 15_000)
    const asked = feeds.asked.get('/rss') ?? 0
    await vi.waitFor(() => expect(feeds.asked.get('/rss') ?? 0).toBeGreaterThan(asked + 2), 10_000)
    expect([telegramPosts().length, postsIn(channel).length]).toEqual([1, 1])
  }, 40_000)

  test('a person without the right to manage the channel cannot change what is posted there', async () => {
    await start()
    const anyone = { channel, memberPermissions: 0n }
    const follow = discord.use({ ...anyone, command: 'follow', options: { topic: 'armenia' } })
    await expect(follow).rejects.toThrow('not offered to this member')
    // What stands under an answer is offered to everyone.
    const topic = await discord.use({ ...anyone, command: 'topic', options: { name: 'armenia' } })
    const codes = topic.components.flatMap(row => row.components ?? []).map(({ custom_id = '' }) => custom_id)
    const customId = codes.find(code => code.includes('follow')) ?? ''
    const answer = await discord.press({ message: topic, customId, memberPermissions: 0n })
    expect(answer.embeds[0]?.description).toContain('Only those who may manage')
    const following = await use('following')
    expect(following.embeds[0]?.description).toContain('follows nothing yet')
  })
})

function startProcess(): ChildProcess {
  const env = {
    PATH: process.env.PATH,
    LOG_LEVEL: 'silent',
    HTTP_PORT: '0',
    CHAPAR_POLL_SECONDS: '0.2',
    ...environment,
  }
  const child = spawn(process.execPath, ['bin/chapar.js', 'run'], { env, stdio: 'ignore' })
  ends.push(async () => child.kill('SIGKILL'))
  return child
}
