import { describe, expect, test } from 'vitest'
import { type Post, usualForm } from '#core/chat/post.ts'
import type { DiscordEmulator } from '../../support/discord/emulator.ts'
import { card, first, outcome, post, postOf } from '../support.ts'
import { connected, platformFor } from './bot.ts'

const toThreads = { method: 'POST', path: /threads$/ }
const minute = 60_000

async function withForum(more: { type?: number; tags?: string[]; requiresTag?: boolean } = {}) {
  const world = await connected()
  const forum = world.discord.addChannel({ guild: world.guild, type: 15, ...more })
  const { discord } = world
  const asked = (method: string, path: RegExp) =>
    discord.requests.filter(request => request.method === method && path.test(request.path))
  return { ...world, forum, chat: `discord:${forum}` as const, asked }
}

/** The thread that a post's id names. */
const threadOf = (message: string | undefined) => message?.split('/')[0] ?? ''

async function tagsOf({ api, token }: DiscordEmulator, forum: string) {
  const headers = { authorization: `Bot ${token}`, 'user-agent': 'DiscordBot (test, 1)' }
  const answer = await fetch(`${api}/v10/channels/${forum}`, { headers })
  return ((await answer.json()) as { available_tags: { id: string; name: string }[] }).available_tags
}

// A forum takes no messages, only threads, and those know no nonce.
describe('a post in a forum', () => {
  test.each([
    ['forum', 15],
    ['media channel', 16],
  ])(
    'is a thread of a %s, named by its headline, and the kind of channel is asked for once',
    async (_, type) => {
      const { discord, platform, chat, asked } = await withForum({ type })
      const one = await platform.send(chat, post, first('one'))
      const two = await platform.send(chat, postOf({ headline: 'x'.repeat(150) }), first('two'))
      expect(discord.messages(threadOf(one))).toMatchObject([
        { embeds: [{ title: 'Baku and Ganja get a faster train' }] },
      ])
      expect(asked('POST', /threads$/).map(({ body }) => (body as { name: string }).name)).toEqual([
        'Baku and Ganja get a faster train',
        `${'x'.repeat(99)}…`,
      ])
      expect(asked('GET', /channels\/\d+$/)).toHaveLength(1)
      expect(asked('POST', /messages$/)).toHaveLength(1)
      expect(threadOf(one)).not.toBe(threadOf(two))
    },
  )

  test('is edited where it stands', async () => {
    const { discord, platform, chat } = await withForum()
    const message = await platform.send(chat, post, first())
    await platform.edit(chat, message, postOf({ headline: 'Later' }))
    expect(discord.messages(threadOf(message))).toMatchObject([{ embeds: [{ title: 'Later' }], edited: 1 }])
  })

  test('is edited although its thread was archived, which opens again; one that moderators closed stays as it is', async () => {
    const { discord, platform, chat } = await withForum()
    const message = await platform.send(chat, post, first())
    discord.setThread(threadOf(message), { archived: true })
    await platform.edit(chat, message, postOf({ headline: 'Later' }))
    expect(discord.messages(threadOf(message))).toMatchObject([{ embeds: [{ title: 'Later' }] }])
    discord.setThread(threadOf(message), { archived: true, locked: true })
    const edited = await outcome(
      platform.edit(chat, message, postOf({ headline: 'Last' })).then(() => undefined),
    )
    expect(edited).toMatchObject({ kind: 'rejected', message: 'the thread is closed' })
    expect(discord.messages(threadOf(message))).toMatchObject([{ embeds: [{ title: 'Later' }] }])
  })

  test('bears the tag of its topic, or any where one is asked for', async () => {
    const { discord, platform, chat, asked } = await withForum({ tags: ['Sport', 'BAKU'], requiresTag: true })
    const ids = new Map((await tagsOf(discord, chat.slice(8))).map(({ id, name }) => [id, name]))
    const tagged = async (key: string, topics: { id: string; name: string }[]) => {
      await platform.send(chat, postOf({ topics, headline: key }), first(key))
      const { body } = asked('POST', /threads$/).at(-1) ?? {}
      return (body as { applied_tags: string[] }).applied_tags.map(id => ids.get(id))
    }
    expect(await tagged('one', [{ id: 'baku', name: 'Baku' }])).toEqual(['BAKU'])
    expect(await tagged('two', [{ id: 'trade', name: 'Trade' }])).toEqual(['Sport'])
  })

  test.each(['502-after', 'drop-after'] as const)(
    'after %s is found among the threads, whoever leads it now',
    async kind => {
      const { discord, platform, chat, time, asked } = await withForum()
      const since = new Date(time.ms)
      discord.fault({ kind, match: toThreads })
      expect(await outcome(platform.send(chat, post, first()))).toMatchObject({
        kind: 'unknown',
        retryAfter: 2_000,
      })
      time.ms += 2_000
      const again = await outcome(platform.send(chat, post, { ...first(), since }))
      const led = postOf({ headline: 'Another outlet says it otherwise', url: 'https://other.example/1' })
      const later = await outcome(platform.send(chat, led, { ...first(), since }))
      expect(again.message).toBe(later.message)
      expect(discord.messages(threadOf(again.message))).toHaveLength(1)
      expect(asked('POST', /threads$/)).toHaveLength(1)
    },
  )

  test('is not posted again while Discord cannot be asked what its threads are about', async () => {
    const { discord, platform, chat, time, asked } = await withForum()
    const since = new Date(time.ms)
    discord.fault({ kind: '502-after', match: toThreads })
    await outcome(platform.send(chat, post, first()))
    time.ms += 2_000
    discord.fault({ kind: '502-before', match: { method: 'GET', path: /messages/ } })
    const led = postOf({ headline: 'Another outlet says it otherwise' })
    const again = () => outcome(platform.send(chat, led, { ...first(), since }))
    expect(await again()).toMatchObject({ kind: 'unknown', retryAfter: 2_000 })
    expect(await again()).toHaveProperty('message')
    expect(asked('POST', /threads$/)).toHaveLength(1)
  })

  test('after an outage before it arrived is posted, even where an older thread has its name', async () => {
    const { discord, platform, chat, time, asked } = await withForum()
    const older = await platform.send(chat, post, first('older'))
    time.ms += 60 * minute
    const since = new Date(time.ms)
    discord.fault({ kind: '502-before', match: toThreads })
    await outcome(platform.send(chat, post, first()))
    time.ms += 5 * minute
    const { message } = await outcome(platform.send(chat, post, { ...first(), since }))
    expect(threadOf(message)).not.toBe(threadOf(older))
    expect(asked('POST', /threads$/)).toHaveLength(3)
  })

  test('is not taken for an earlier roundup of the same name', async () => {
    const { discord, platform, chat, time } = await withForum()
    const roundup = (headline: string): Post => {
      const cards = [{ ...card, headline }]
      return { kind: 'roundup', form: usualForm, title: 'Six stories', cards, rest: 0, choices: [] }
    }
    const earlier = await platform.send(chat, roundup('One'), first('earlier'))
    const since = new Date(time.ms)
    discord.fault({ kind: '502-before', match: toThreads })
    await outcome(platform.send(chat, roundup('Another'), first()))
    time.ms += 2_000
    const { message } = await outcome(platform.send(chat, roundup('Another'), { ...first(), since }))
    expect(threadOf(message)).not.toBe(threadOf(earlier))
    expect(discord.messages(threadOf(message))).toHaveLength(1)
  })

  test('is found among many posts that are known, and none of those is asked for', async () => {
    const { discord, platform, chat, time, asked } = await withForum()
    const since = new Date(time.ms)
    const known = new Set<string>()
    for (let number = 0; number < 25; number++) {
      const url = `https://other.example/${number}`
      known.add(await platform.send(chat, postOf({ url, headline: `Other ${number}` }), first(`${number}`)))
      time.ms += 1_100
    }
    discord.fault({ kind: '502-after', match: toThreads })
    await outcome(platform.send(chat, post, first()))
    time.ms += 2_000
    const attempt = { ...first(), since, isOther: async (id: string) => known.has(id) }
    const led = postOf({ headline: 'Another outlet says it otherwise', url: 'https://other.example/led' })
    const { message = '' } = await outcome(platform.send(chat, led, attempt))
    expect(known.has(message)).toBe(false)
    expect(asked('POST', /threads$/)).toHaveLength(26)
    expect(asked('GET', /messages\/\d+$/)).toHaveLength(1)
  })

  test('is one of many that are looked for at once after a restart: each call is counted, and the bot asks once who it is', async () => {
    const { discord, time, guild, asked } = await withForum()
    const since = new Date(time.ms)
    const spent: string[] = []
    const now = () => new Date(time.ms)
    const { platform } = platformFor(discord, { now, spent: chat => void spent.push(chat) })
    const chats = Array.from(
      { length: 5 },
      () => `discord:${discord.addChannel({ guild, type: 15 })}` as const,
    )
    time.ms += 5 * minute
    await Promise.all(chats.map(chat => platform.send(chat, post, { ...first(chat), since })))
    expect(asked('GET', /users\/@me$/)).toHaveLength(1)
    for (const chat of chats) expect(spent.filter(each => each === chat)).toHaveLength(2)
  })

  test('by a process that has just begun is looked for where it must be', async () => {
    const { discord, platform, chat, time, forum } = await withForum()
    const since = new Date(time.ms)
    const message = await platform.send(chat, post, first())
    const other = platformFor(discord, { now: () => new Date(time.ms) }).platform
    time.ms += 5 * minute
    expect(await outcome(other.send(chat, post, { ...first(), since }))).toEqual({ message })
    expect(discord.messages(forum)).toEqual([])
  })
})
