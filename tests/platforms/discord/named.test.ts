import { describe, expect, test } from 'vitest'
import { type Form, storyPost, usualForm } from '#core/chat/post.ts'
import type { DiscordOptions } from '../../support/discord/emulator.ts'
import { card, first, keptSecrets, outcome } from '../support.ts'
import { connected } from './bot.ts'

const [poster, manageWebhooks] = [309_237_730_304n, 1n << 29n]
const toWebhook = { method: 'POST', path: /^\/webhooks\// }
const picture = 'https://desk.example/desk.png'
const form: Form = { ...usualForm, sender: 'Caucasus desk', avatar: picture }
const post = storyPost(card, form)
const later = storyPost({ ...card, headline: 'Later' }, form)

async function hooked(options: DiscordOptions & { rights?: bigint; type?: number; tags?: string[] } = {}) {
  const { rights = poster | manageWebhooks, type = 0, tags = [], ...rest } = options
  const secrets = keptSecrets()
  const world = await connected({ ...rest, settings: { secrets } })
  const { discord, guild } = world
  const channel = discord.addChannel({ guild, type, tags, permissions: rights })
  const asked = (method: string, path: RegExp) =>
    discord.requests.filter(request => request.method === method && path.test(request.path))
  return { ...world, secrets, channel, chat: `discord:${channel}` as const, asked }
}

/** A post whose first attempt broke off, `ms` ago, and its repetition. */
async function cutOff(
  kind: '502-after' | '502-before' | 'drop-after' | 'hang-after',
  more: Parameters<typeof hooked>[0] = {},
) {
  const world = await hooked(more)
  const { discord, chat, platform, time } = world
  await platform.send(
    chat,
    storyPost({ ...card, url: 'https://old.example/1', addresses: [] }, form),
    first('old'),
  )
  const since = new Date(time.ms)
  discord.fault({ kind, match: toWebhook })
  const broken = await outcome(platform.send(chat, post, first()))
  time.ms += 2_000
  return { ...world, since, broken, repeat: () => outcome(platform.send(chat, post, { ...first(), since })) }
}

describe('a post under a name of its own', () => {
  test('comes by a webhook of the application, with the name, the picture, its buttons and no mention', async () => {
    const { discord, platform, channel, chat, asked } = await hooked()
    const posted = storyPost(
      card,
      { ...form, silent: true },
      { choices: [{ label: 'Why', command: 'why', argument: 's1' }] },
    )
    const message = await platform.send(chat, posted, first())
    const [shown] = discord.messages(channel)
    expect(shown).toMatchObject({
      id: message,
      webhook: { name: 'Caucasus desk', avatar: picture },
      embeds: [{ title: card.headline }],
      flags: 1 << 12,
      mentions: { users: [], roles: [], everyone: false },
    })
    expect(shown?.components.length).toBeGreaterThan(0)
    expect(asked('POST', /^\/webhooks\//)).toMatchObject([
      { query: 'wait=true&with_components=true', authorized: false },
    ])
    expect(asked('POST', /^\/webhooks\//)[0]?.body).toMatchObject({ allowed_mentions: { parse: [] } })
  })

  test('makes the webhook once, keeps it, and takes the one there is where that was lost', async () => {
    const { discord, platform, channel, chat, asked, secrets } = await hooked()
    await platform.send(chat, post, first('one'))
    await platform.send(chat, later, first('two'))
    expect(asked('POST', /\/webhooks$/)).toHaveLength(1)
    secrets.known.clear()
    await platform.send(chat, post, first('three'))
    expect(discord.webhooks(channel)).toHaveLength(1)
    expect(discord.messages(channel)).toHaveLength(3)
  })

  test('makes one webhook for threads of a channel that are told at the same time', async () => {
    const { discord, platform, channel } = await hooked()
    const threads = [discord.addThread(channel), discord.addThread(channel)]
    await Promise.all(threads.map(thread => platform.send(`discord:${thread}`, post, first(thread))))
    expect(discord.webhooks(channel)).toHaveLength(1)
    expect(threads.map(thread => discord.messages(thread).length)).toEqual([1, 1])
  })

  test('without a name bears the bot’s own, with the picture that was asked for', async () => {
    const { discord, platform, channel, chat } = await hooked()
    await platform.send(chat, storyPost(card, { ...usualForm, avatar: picture }), first())
    expect(discord.messages(channel)).toMatchObject([{ webhook: { name: 'chapar', avatar: picture } }])
  })

  test('is edited through the webhook, and keeps its name', async () => {
    const { discord, platform, channel, chat } = await hooked()
    const message = await platform.send(chat, post, first())
    await platform.edit(chat, message, later)
    expect(discord.messages(channel)).toMatchObject([
      { embeds: [{ title: 'Later' }], edited: 1, webhook: { name: 'Caucasus desk' } },
    ])
  })

  test('is edited where it went out the other way than its form says now', async () => {
    const { discord, platform, channel, chat } = await hooked()
    const named = await platform.send(chat, post, first('named'))
    const plain = await platform.send(chat, storyPost(card), first('plain'))
    await platform.edit(chat, named, storyPost({ ...card, headline: 'Later' }))
    await platform.edit(chat, plain, later)
    expect(discord.messages(channel)).toMatchObject([{ edited: 1 }, { edited: 1 }])
  })

  test('goes to a thread by the webhook of its channel, and is edited there', async () => {
    const { discord, platform, channel } = await hooked()
    const thread = discord.addThread(channel)
    const message = await platform.send(`discord:${thread}`, post, first())
    expect(discord.messages(thread)).toMatchObject([{ id: message, webhook: { name: 'Caucasus desk' } }])
    discord.setThread(thread, { archived: true })
    await platform.edit(`discord:${thread}`, message, later)
    expect(discord.messages(thread)).toMatchObject([{ embeds: [{ title: 'Later' }] }])
  })

  test('is a thread of its own in a forum, with the tag of its topic, and edited there', async () => {
    const { discord, platform, chat, channel } = await hooked({ type: 15, tags: ['Sport', 'BAKU'] })
    const message = await platform.send(chat, post, first())
    const [thread = ''] = message.split('/')
    expect(discord.messages(thread)).toMatchObject([{ id: thread, webhook: { name: 'Caucasus desk' } }])
    await platform.edit(chat, message, later)
    expect(discord.messages(thread)).toMatchObject([{ embeds: [{ title: 'Later' }] }])
    expect(discord.webhooks(channel)).toHaveLength(1)
  })
})

describe('a post under a name of its own whose outcome is not known', () => {
  // Of webhooks Discord remembers no nonce, and shows a bot without the intent to read their messages empty.
  test.each(['502-after', 'drop-after'] as const)(
    'after %s is found in the channel, not sent again',
    async kind => {
      const { discord, channel, broken, repeat } = await cutOff(kind)
      expect(broken).toMatchObject({ kind: 'unknown', retryAfter: 2_000 })
      const { message } = await repeat()
      expect(discord.messages(channel)).toHaveLength(2)
      expect(discord.messages(channel).at(-1)?.id).toBe(message)
    },
  )

  test('that did not arrive is sent', async () => {
    const { discord, channel, repeat } = await cutOff('502-before')
    expect(await repeat()).toHaveProperty('message')
    expect(discord.messages(channel)).toHaveLength(2)
  })

  test('is found among the threads of a forum', async () => {
    const { discord, repeat, asked } = await cutOff('502-after', { type: 15 })
    const { message = '' } = await repeat()
    expect(discord.messages(message.split('/')[0] ?? '')).toMatchObject([
      { embeds: [{ title: card.headline }] },
    ])
    expect(asked('POST', /^\/webhooks\//)).toHaveLength(2)
  })

  test('is not sent again where the webhook is gone that could tell what it said', async () => {
    const { discord, channel, repeat } = await cutOff('502-after')
    for (const { id } of discord.webhooks(channel)) discord.removeWebhook(id)
    expect(await repeat()).toMatchObject({ kind: 'unknown', retryAfter: 0 })
    expect(discord.messages(channel)).toHaveLength(2)
  })

  test('is not sent again in a forum either where that webhook is gone', async () => {
    const { discord, channel, repeat } = await cutOff('502-after', { type: 15 })
    for (const { id } of discord.webhooks(channel)) discord.removeWebhook(id)
    expect(await repeat()).toMatchObject({ kind: 'unknown' })
    expect(discord.threads(channel)).toHaveLength(2)
  })

  test('is sent where all that a webhook said which is gone is known to be other posts', async () => {
    const { discord, channel, chat, platform, since } = await cutOff('502-before')
    for (const { id } of discord.webhooks(channel)) discord.removeWebhook(id)
    const [other] = discord.messages(channel)
    const isOther = async (message: string) => message === other?.id
    await platform.send(chat, post, { ...first(), since, isOther })
    expect(discord.messages(channel).map(({ embeds }) => embeds[0]?.url)).toEqual([
      'https://old.example/1',
      card.url,
    ])
  })

  test('is not sent again where history is hidden', async () => {
    const { discord, channel, repeat } = await cutOff('502-after')
    discord.setPermissions(channel, (1n << 10n) | manageWebhooks)
    expect(await repeat()).toMatchObject({ kind: 'unknown' })
    expect(discord.messages(channel)).toHaveLength(2)
  })
})

test.each([
  ['the channel', 'GET', /^\/channels\/\d+$/],
  ['the webhooks there are', 'GET', /\/webhooks$/],
  ['a new one', 'POST', /\/webhooks$/],
  ['who the bot is', 'GET', /^\/users\/@me$/],
] as const)('a post before which Discord does not tell %s did surely not arrive', async (_, method, path) => {
  const { discord, platform, channel, chat } = await hooked()
  discord.fault({ kind: 'drop-after', match: { method, path } })
  expect(await outcome(platform.send(chat, post, first()))).toMatchObject({ kind: 'busy', retryAfter: 0 })
  await platform.send(chat, post, first())
  expect(discord.messages(channel)).toHaveLength(1)
  expect(discord.webhooks(channel)).toHaveLength(1)
})

describe('where there can be no webhook', () => {
  test('a deleted one is made again', async () => {
    const { discord, platform, channel, chat, asked } = await hooked()
    await platform.send(chat, post, first('one'))
    discord.removeWebhook(discord.webhooks(channel)[0]?.id ?? '')
    await platform.send(chat, later, first('two'))
    expect(discord.messages(channel).map(({ webhook }) => webhook?.name)).toEqual([
      'Caucasus desk',
      'Caucasus desk',
    ])
    expect(asked('POST', /\/webhooks$/)).toHaveLength(2)
  })

  test.each([
    ['without the right', { rights: poster }, 0],
    ['where the channel has fifteen', {}, 15],
  ])('%s the bot posts itself, says so once, and asks again after an hour', async (_, more, others) => {
    const { discord, platform, channel, chat, asked, above, time } = await hooked(more)
    for (let at = 0; at < others; at++) discord.addWebhook(channel)
    await platform.send(chat, post, first('one'))
    await platform.send(chat, later, first('two'))
    expect(discord.messages(channel)).toMatchObject([{ webhook: null }, { webhook: null }])
    expect(above('info').map(({ message }) => message)).toEqual([
      'no webhook may be made; the bot posts under its own name',
    ])
    expect(asked('GET', /\/webhooks$/)).toHaveLength(1)
    time.ms += 3_600_000
    await platform.send(chat, storyPost({ ...card, headline: 'Third' }, form), first('three'))
    expect(asked('GET', /\/webhooks$/)).toHaveLength(2)
  })

  test('in a direct message the bot posts itself', async () => {
    const { discord, platform } = await hooked()
    const direct = discord.addChannel({})
    await platform.send(`discord:${direct}`, post, first())
    expect(discord.messages(direct)).toMatchObject([{ webhook: null }])
  })

  test('a name that Discord refuses loses no post', async () => {
    const { discord, platform, channel, chat, above } = await hooked()
    await platform.send(chat, storyPost(card, { ...form, sender: 'My Discord' }), first())
    expect(discord.messages(channel)).toMatchObject([{ webhook: null }])
    expect(above('info')).toHaveLength(1)
  })

  test('a channel that is gone is gone', async () => {
    const { discord, platform, channel, chat } = await hooked()
    await platform.send(chat, post, first('one'))
    discord.removeChannel(channel)
    expect(await outcome(platform.send(chat, later, first('two')))).toMatchObject({ kind: 'gone' })
  })
})

test('five posts in two seconds are all that a webhook takes; the sixth waits as Discord says', async () => {
  const { discord, platform, channel, chat } = await hooked({ limits: true })
  for (let at = 0; at < 5; at++) await platform.send(chat, post, first(`${at}`))
  expect(await outcome(platform.send(chat, post, first('6')))).toMatchObject({ kind: 'busy' })
  expect(discord.messages(channel)).toHaveLength(5)
})

test('no error and no line of the log tells the token of a webhook', async () => {
  const { discord, platform, channel, chat, entries, secrets, time } = await hooked()
  await platform.send(chat, post, first('one'))
  const [kept = '{}'] = secrets.known.values()
  const { token } = JSON.parse(kept) as { token: string }
  const told: unknown[] = []
  for (const kind of [
    '502-before',
    'drop-before',
    '400',
    'user-429',
    'shared-429',
    'cloudflare-429',
  ] as const) {
    discord.fault({ kind, match: toWebhook, retryAfter: 1 })
    told.push(await outcome(platform.send(chat, post, first(kind))))
    time.ms += 60 * 60_000
  }
  expect(told).toHaveLength(6)
  const said = [...told.flatMap(each => chain((each as { error?: unknown }).error)), ...entries]
  expect(JSON.stringify(said)).not.toContain(token)
  expect(discord.webhooks(channel).map(hook => hook.token)).toEqual([token])
})

/** An error with all that it holds, and its causes. */
function chain(error: unknown): unknown[] {
  if (!(error instanceof Error)) return []
  return [{ ...error, message: error.message, stack: error.stack, cause: null }, ...chain(error.cause)]
}
