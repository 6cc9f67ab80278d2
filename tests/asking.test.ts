import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Running, run } from '../src/main.ts'
import { type DiscordEmulator, startDiscord } from './support/discord/emulator.ts'
import { type FeedServer, rss, startFeedServer } from './support/feed-server.ts'
import { settingsOf, temporaryFolder, writeSources } from './support/running-chapar.ts'
import { startTelegram, type TelegramEmulator } from './support/telegram/emulator.ts'

const manager = 1n << 4n
const old = { title: 'Tbilisi metro extends evening hours', text: 'Trains in Georgia will run until one.' }
const fresh = { title: 'Baku and Ganja get a faster train', text: 'Azerbaijan’s railway cuts the journey.' }

let discord: DiscordEmulator
let telegram: TelegramEmulator
let feeds: FeedServer
let data: ReturnType<typeof temporaryFolder>
let running: Running
let channel: string
let chat: number

beforeEach(async () => {
  ;[discord, telegram, feeds] = await Promise.all([
    startDiscord({ token: 'MTAwMDAwMDAwMDAwMDAwMDAw.tokens.ForTheEmulatorAndNothingElse' }),
    startTelegram({ limits: false }),
    startFeedServer(),
  ])
  data = temporaryFolder()
  channel = discord.addChannel({ guild: discord.addGuild() })
  chat = telegram.addChat({ type: 'private', user: telegram.addUser() })
  feeds.serve('/rss', rss(feeds.url, [old]))
  running = await run(
    settingsOf({
      CHAPAR_DATA: data.folder,
      CHAPAR_SOURCES: writeSources(data.folder, { railway: `${feeds.url}/rss` }),
      CHAPAR_ALLOW_HOSTS: feeds.host,
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.api,
      TELEGRAM_TOKEN: telegram.token,
      TELEGRAM_API_URL: telegram.api,
    }),
  )
  await discord.connected()
  await vi.waitFor(() => expect(feeds.asked.get('/rss') ?? 0).toBeGreaterThan(1), 10_000)
})

afterEach(async () => {
  await running.stop()
  await Promise.all([discord.close(), telegram.close(), feeds.close()])
  data.remove()
})

const answerTo = async (text: string, more: { chat?: number; replyTo?: number; thread?: number } = {}) => {
  const place = more.chat ?? chat
  const said = telegram.say({ ...more, chat: place, text })
  return await vi.waitFor(() => {
    const found = telegram.messages(place).find(({ message_id }) => message_id > said)
    if (found === undefined) throw new Error(`${text} is not answered`)
    return found
  }, 10_000)
}

describe('who asks about a post', () => {
  test('is told by a reply to it on Telegram, in private and in a topic of a forum', async () => {
    const admin = telegram.addUser()
    const forum = telegram.addChat({
      type: 'supergroup',
      forum: true,
      botStatus: 'administrator',
      admins: [admin],
    })
    const thread = telegram.addTopic(forum)
    await answerTo('/follow azerbaijan')
    await answerTo('/follow azerbaijan', { chat: forum, thread })
    feeds.serve('/rss', rss(feeds.url, [fresh, old]))
    const post = await vi.waitFor(() => {
      const found = telegram.messages(chat).find(({ link_preview_options: link }) => link?.url !== undefined)
      expect(found).toBeDefined()
      return found
    }, 10_000)
    const replyTo = post?.message_id ?? 0
    const why = await answerTo('/why', { replyTo })
    expect(why.text).toMatch(/^Baku and Ganja get a faster train\n+Posted here: /)
    expect(why.text).toMatch(/Azerbaijan · each story\nasks for it/)
    expect((await answerTo('/story', { replyTo })).text).toMatch(/^Baku and Ganja get a faster train/)
    expect((await answerTo('/why', { replyTo: why.message_id })).text).toMatch(
      /^That message is no post of mine/,
    )

    const inForum = await vi.waitFor(() => {
      const found = telegram.messages(forum).find(({ text }) => text.includes(fresh.title))
      expect(found).toBeDefined()
      return found
    }, 10_000)
    const there = { chat: forum, thread }
    expect((await answerTo('/why', { ...there, replyTo: inForum?.message_id ?? 0 })).text).toMatch(
      /Posted here/,
    )
    // In a topic every message answers its first one; that asks about no post.
    expect((await answerTo('/why', there)).text).toMatch(/^Which story\?/)
  })

  test('is told from its menu on Discord, apart from the others', async () => {
    const options = { topic: 'azerbaijan' }
    await discord.use({ command: 'follow', options, channel, memberPermissions: manager })
    feeds.serve('/rss', rss(feeds.url, [fresh, old]))
    const post = await vi.waitFor(() => {
      const found = discord.messages(channel).find(({ embeds }) => embeds[0]?.title === fresh.title)
      expect(found).toBeDefined()
      return found
    }, 10_000)
    const ask = (command: string, message = post?.id ?? '') => discord.menu({ command, channel, message })
    const why = await ask('Why was this posted?')
    expect(why.ephemeral).toBe(true)
    expect(why.embeds[0]?.description).toMatch(/Baku and Ganja get a faster train[\s\S]*Posted here: /)
    const more = await ask('More on this story')
    expect(more.embeds[0]?.description).toMatch(/One outlet reports it so far/)
    const said = discord.say({ channel, content: 'Interesting!' })
    const none = await ask('Why was this posted?', said)
    expect(none.embeds[0]?.description).toMatch(/^That message is no post of mine/)
    // What is muted from there is refused to who may not.
    const [customId = ''] = /[\w-]+mute [\w-]+/.exec(JSON.stringify(why.components)) ?? []
    const refused = await discord.press({ message: why, customId })
    expect(refused.embeds[0]?.description).toMatch(/^Only those who may manage/)
  })
})

describe('who asks too fast', () => {
  test('is told so once on Telegram, beside the page, and each time on Discord', async () => {
    const page = await answerTo('/topics')
    const { callback_data: data = '' } = (page.reply_markup?.inline_keyboard.flat()[0] ?? {}) as {
      callback_data?: string
    }
    for (let at = 0; at < 14; at++) telegram.say({ chat, text: '/about' })
    await vi.waitFor(
      () =>
        expect(telegram.messages(chat).filter(({ text }) => text.startsWith('That is faster'))).toHaveLength(
          1,
        ),
      10_000,
    )
    const edits = () => telegram.requests.filter(({ method }) => method === 'editMessageText').length
    const id = telegram.press({ chat, message: page.message_id, data })
    await vi.waitFor(() => expect(telegram.callbackAnswer(id)).toEqual({}), 10_000)
    expect(edits()).toBe(0)
    expect(telegram.messages(chat).find(({ message_id }) => message_id === page.message_id)?.text).toBe(
      page.text,
    )

    const answers = await Promise.all(
      Array.from({ length: 15 }, () => discord.use({ command: 'about', channel })),
    )
    const refused = answers.filter(({ embeds }) => embeds[0]?.description?.startsWith('That is faster'))
    expect(refused.length).toBeGreaterThanOrEqual(2)
    expect(refused.every(({ ephemeral }) => ephemeral)).toBe(true)
  })
})
