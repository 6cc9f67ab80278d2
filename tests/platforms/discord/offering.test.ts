import { describe, expect, onTestFinished, test } from 'vitest'
import { sampleBot } from '../../support/sample-bot.ts'
import { commands, echo, seals, words } from '../support.ts'
import { connected } from './bot.ts'

type Declared = {
  readonly name: string
  readonly type: number
  readonly name_localizations?: Readonly<Record<string, string>>
  readonly default_member_permissions: string | null
  readonly contexts: readonly number[]
  readonly integration_types: readonly number[]
}

async function server() {
  const bot = await sampleBot()
  onTestFinished(bot.close)
  const ears = { ...echo(), ...bot.app.ears }
  return { ...bot, ...(await connected({ ears })) }
}
const say = (answer: { embeds: readonly { description?: string }[] }) => answer.embeds[0]?.description ?? ''

describe('while somebody types', () => {
  test('topics are offered by any name in any script, in the language that the person has chosen', async () => {
    const { discord, channel } = await server()
    const type = async (value: string, locale = 'en-US') =>
      (await discord.autocomplete({ command: 'topic', option: 'name', value, channel, locale }))[0]
    for (const typed of ['aze', 'Азерб', 'აზერბ', 'Ադրբ', 'azerb', 'Aserbaidsch'])
      expect(await type(typed)).toEqual({ name: 'Azerbaijan', value: 'azerbaijan' })
    expect(await type('aze', 'tr')).toEqual({ name: 'Azerbaycan', value: 'azerbaijan' })
    await discord.use({ command: 'language', options: { language: 'ka' }, channel })
    expect((await type('aze'))?.name).toBe('აზერბაიჯანი')
  })

  test('stories are offered by their headline, the newest before a word is typed, and what is chosen is told', async () => {
    const { discord, channel } = await server()
    for (const command of ['story', 'related', 'why']) {
      const offered = await discord.autocomplete({ command, option: 'words', value: '', channel })
      expect(offered.length).toBeGreaterThan(5)
      const [newest] = offered
      const [word = ''] = newest?.name.split(' ') ?? []
      const typed = await discord.autocomplete({ command, option: 'words', value: word, channel })
      expect(typed).toContainEqual(newest)
      const told = await discord.use({ command, options: { words: newest?.value ?? '' }, channel })
      expect(say(told)).not.toMatch(/No story/)
    }
    expect(
      await discord.autocomplete({ command: 'story', option: 'words', value: 'xqzwvy', channel }),
    ).toEqual([])
  })

  test('what can be muted is offered: topics, outlets and stories', async () => {
    const { discord, channel, app } = await server()
    const [memberPermissions, options] = [1n << 4n, { command: 'mute', option: 'what', channel }]
    const type = (value: string) => discord.autocomplete({ ...options, value, memberPermissions })
    expect(await type('georg')).toContainEqual({ name: 'Georgia', value: 'georgia' })
    const [known] = app.services.sources
    const offered = await type(known?.name.slice(0, 6) ?? '')
    const outlet = offered.find(({ value }) => value === `outlet:${known?.id}`)
    expect(outlet?.name).toBe(known?.name)
    expect((await type('')).some(({ value }) => /^[\w-]{12}$/.test(value))).toBe(true)
    const muted = await discord.use({
      command: 'mute',
      options: { what: outlet?.value ?? '' },
      channel,
      memberPermissions,
    })
    expect(say(muted)).toContain(outlet?.name.replace(/ \(.*$/, ''))
  })

  test('at most 25 of at most 100 characters are offered, and who types on and on gets nothing for a while', async () => {
    const { discord, channel } = await server()
    const type = () => discord.autocomplete({ command: 'topic', option: 'name', value: 'a', channel })
    const offered = await type()
    expect(offered).toHaveLength(25)
    for (let key = 0; key < 29; key++) await type()
    expect(await type()).toEqual([])
  })
})

describe('the commands as Discord knows them', () => {
  test('that read are offered everywhere, those of moderators to who manages channels, in servers where the bot is', async () => {
    const { discord } = await connected()
    const declared = discord.commands() as Declared[]
    for (const { name, only, manages, asksRight, forEditors, anywhere } of commands) {
      if (only === 'telegram') continue
      const command = declared.find(each => each.name === name)
      const isTheirs = manages || asksRight || forEditors
      expect(command?.default_member_permissions).toBe(isTheirs ? String(1n << 4n) : null)
      expect(command?.integration_types).toEqual(anywhere ? [0, 1] : [0])
      expect(command?.contexts).toEqual(anywhere ? [0, 1, 2] : [0, 1])
    }
    const reading = ['latest', 'topic', 'topics', 'search', 'story', 'related', 'digest', 'why']
    expect(commands.filter(({ anywhere }) => anywhere).map(({ name }) => name)).toEqual(
      expect.arrayContaining(reading),
    )
    expect(commands.filter(({ anywhere, manages, asksRight }) => anywhere && (manages || asksRight))).toEqual(
      [],
    )
    // What is chosen from a post's menu is offered to the same people.
    const menus = declared.filter(({ type }) => type === 3)
    expect(menus.map(({ name, default_member_permissions: right }) => [name, right])).toEqual([
      ['More on this story', null],
      ['Why was this posted?', null],
      ['Correct this story', String(1n << 4n)],
    ])
  })

  test('have names in Russian, Turkish and German, each once', async () => {
    const { discord } = await connected()
    const declared = (discord.commands() as Declared[]).filter(({ type }) => type === 1)
    for (const locale of ['ru', 'tr', 'de']) {
      const names = declared.map(({ name_localizations: names }) => names?.[locale])
      expect(names).not.toContain(undefined)
      expect(new Set(names).size).toBe(names.length)
    }
  })
})

describe('who brings the bot along', () => {
  test('may read in a server and among people where it is no member, and nothing is posted there', async () => {
    const { discord, channel } = await server()
    const along = { installedBy: 'person', user: 'anna' } as const
    const read = await discord.use({
      ...along,
      command: 'topic',
      options: { name: 'armenia' },
      channel,
      memberPermissions: 1n << 4n,
    })
    expect(say(read)).toMatch(/Armenia/)
    const press = { ...along, message: read, customId: seals.seal('follow armenia') }
    const refused = await discord.press({ ...press, memberPermissions: 1n << 4n })
    expect(say(refused)).toMatch(/^Here I am a guest of yours alone, and can post nothing\./)
    const group = discord.addChannel({ user: 'boris' })
    const among = await discord.use({ ...along, command: 'latest', channel: group, among: 'people' })
    expect(among.ephemeral).toBe(true)
    await expect(
      discord.use({ ...along, command: 'follow', options: { topic: 'armenia' }, channel: group }),
    ).rejects.toThrow('not registered')
  })
})

describe('who may use a moderator’s command', () => {
  test('is who manages channels, and to whom the server’s admins have opened it', async () => {
    const ears = echo(async ({ mayManage }) => words(String(await mayManage())))
    const { discord, channel } = await connected({ ears })
    const follow = { command: 'follow', options: { topic: 'armenia' }, channel }
    await expect(discord.use({ ...follow, memberPermissions: 0n })).rejects.toThrow('not offered')
    expect(say(await discord.use({ ...follow, memberPermissions: 1n << 4n }))).toBe('true')
    expect(say(await discord.use({ ...follow, memberPermissions: 0n, opened: ['follow'] }))).toBe('true')
    // What everyone may ask still tells apart who manages.
    expect(say(await discord.use({ command: 'language', channel, memberPermissions: 0n }))).toBe('false')
  })
})

describe('who follows where the bot may not post', () => {
  test('is told which rights it lacks, and nothing is followed until it has them', async () => {
    const { discord, guild, app } = await server()
    const [view, send, embed, inThreads] = [1n << 10n, 1n << 11n, 1n << 14n, 1n << 38n]
    const follow = async (type: number, permissions: bigint) => {
      const channel = discord.addChannel({ guild, type, permissions })
      const options = { topic: 'armenia' }
      const answer = await discord.use({ command: 'follow', options, channel, memberPermissions: 1n << 4n })
      return [say(answer), (await app.subscriptions.following(`discord:${channel}`)).length] as const
    }
    const [none, nothing] = await follow(0, 0n)
    expect(none).toMatch(/give me: View Channel, Send Messages, Embed Links\./)
    expect(nothing).toBe(0)
    expect((await follow(0, view | send))[0]).toMatch(/give me: Embed Links\./)
    expect((await follow(11, view | send | embed))[0]).toMatch(/give me: Send Messages in Threads\./)
    expect((await follow(11, view | inThreads | embed))[1]).toBe(1)
    expect((await follow(0, view | send | embed))[1]).toBe(1)
    expect((await follow(0, 1n << 3n))[1]).toBe(1)
  })
})
