import { describe, expect, test, vi } from 'vitest'
import { card, commands, echo, eventually, first, post, words } from '../support.ts'
import { connected, emulator, platformFor, posts } from './bot.ts'

const manager = 1n << 5n

// What discord.js 14.28.1 calls, measured.
describe('the calls to Discord', () => {
  test('login asks for the gateway and nothing else, then the commands are compared and written', async () => {
    const { discord } = await connected()
    const app = discord.applicationId
    expect(discord.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET /gateway/bot',
      `GET /applications/${app}/commands`,
      `PUT /applications/${app}/commands`,
    ])
    expect(discord.requests.every(({ authorized }) => authorized)).toBe(true)
    expect(discord.gateway).toMatchObject({ sessions: 1, identifies: 1, resumes: 0 })
  })

  test('the start is over although READY names servers that never become available', async () => {
    // Without the intent GUILDS no GUILD_CREATE follows; clientReady must not wait for one.
    const { discord } = await emulator()
    for (let i = 0; i < 5; i++) discord.addGuild()
    const { platform, entries } = platformFor(discord)
    await platform.start(echo())
    expect(entries).toMatchObject([{ level: 'info', fields: { application: discord.applicationId } }])
  })

  test('a second start with the same commands writes nothing, one with others writes once', async () => {
    const { discord } = await connected()
    expect(discord.commandWrites).toBe(1)
    const again = platformFor(discord)
    await again.platform.start(echo())
    expect(discord.commandWrites).toBe(1)
    expect(again.entries.at(-1)?.fields).toMatchObject({ commands: 'unchanged' })
    await platformFor(discord, { commands: commands.slice(1) }).platform.start(echo())
    expect(discord.commandWrites).toBe(2)
    // "start" is Telegram's alone.
    const names = commands.slice(1).flatMap(({ name, only }) => (only === 'telegram' ? [] : name))
    const menus = ['More on this story', 'Why was this posted?', 'Correct this story']
    expect(discord.commands()).toMatchObject([
      ...names.map(name => ({ name, type: 1 })),
      ...menus.map(name => ({ name, type: 3, description: '' })),
    ])
  })

  test('an answer goes to the callback of its interaction, without the token', async () => {
    const { discord, channel } = await connected()
    await discord.use({ command: 'latest', channel })
    const call = discord.requests.at(-1)
    expect(call).toMatchObject({ method: 'POST', authorized: false, query: 'with_response=false' })
    expect(call?.path).toMatch(/^\/interactions\/\d{17,19}\/[^/]+\/callback$/)
    expect(call?.body).toMatchObject({ type: 4, data: { flags: 64, allowed_mentions: { parse: [] } } })
  })

  test('an announced answer is put in its place by an edit of @original, without the token', async () => {
    const slow = Promise.withResolvers<void>()
    const ears = echo(async () => {
      await slow.promise
      return words('At last')
    })
    const { discord, channel } = await connected({ settings: { patience: 0 }, ears })
    const answer = discord.use({ command: 'latest', channel })
    await eventually(() => discord.requests.at(-1)?.body).toMatchObject({ type: 5 })
    slow.resolve()
    expect(await answer).toMatchObject({
      deferred: true,
      ephemeral: true,
      embeds: [{ description: 'At last' }],
    })
    const edit = discord.requests.at(-1)
    expect(edit).toMatchObject({ method: 'PATCH', authorized: false })
    expect(edit?.path).toMatch(new RegExp(`^/webhooks/${discord.applicationId}/[^/]+/messages/@original$`))
  })

  test('posts into different channels do not wait for each other', async () => {
    // discord.js keeps one queue a channel; ids of other than 17 to 19 digits would share one.
    const { discord, guild, channel, platform } = await connected()
    const other = discord.addChannel({ guild })
    // A first post tells discord.js the bucket of the route.
    await platform.send(`discord:${channel}`, post, first('before'))
    discord.fault({ kind: 'hang-before', match: { method: 'POST', path: new RegExp(channel) } })
    void platform.send(`discord:${channel}`, post, first('stuck')).catch(() => {})
    await platform.send(`discord:${other}`, post, first('free'))
    expect(discord.messages(other)).toHaveLength(1)
    expect(posts(discord).at(-2)).toMatchObject({ status: 0 })
  })

  test('a post is JSON: its picture is an address, which Discord fetches itself', async () => {
    // discord.js would download `files: [url]` by itself, for anyone who can name an address.
    const { discord, channel, chat, platform } = await connected()
    await platform.send(chat, post, first())
    expect(posts(discord)[0]?.body).toMatchObject({
      embeds: [{ title: card.headline, url: card.url, thumbnail: { url: card.image } }],
      allowed_mentions: { parse: [] },
      flags: 1 << 12,
      enforce_nonce: true,
    })
    expect(discord.messages(channel)).toMatchObject([{ attachments: [] }])
  })

  test('what discord.js calls deprecated is not used', async () => {
    const warned = vi.spyOn(process, 'emitWarning')
    const { discord, channel } = await connected()
    await discord.use({ command: 'latest', channel, memberPermissions: manager })
    await discord.autocomplete({ command: 'topic', option: 'name', value: 'ba', channel })
    expect(warned).not.toHaveBeenCalled()
    warned.mockRestore()
  })
})
