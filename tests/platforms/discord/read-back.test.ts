import { describe, expect, test } from 'vitest'
import { card, first, outcome, post, postOf } from '../support.ts'
import { connected, posts } from './bot.ts'

const toMessages = { method: 'POST', path: /messages$/ }
const minute = 60_000

/** A post whose first attempt broke off, `ms` ago by the clock, after it was done or before. */
async function cutOff(kind: '502-after' | '502-before', ms: number) {
  const world = await connected()
  const { discord, chat, platform, time } = world
  const since = new Date(time.ms)
  discord.fault({ kind, match: toMessages })
  await outcome(platform.send(chat, post, first()))
  time.ms += ms
  return { ...world, repeat: (story = post) => outcome(platform.send(chat, story, { ...first(), since })) }
}

// Discord: a nonce is remembered for "the past few minutes"; later only the channel itself can tell.
describe('a post whose fate is asked after when the nonce is forgotten', () => {
  test('within a minute it is simply repeated: the nonce says that it is there', async () => {
    const { discord, channel, repeat } = await cutOff('502-after', minute)
    const { message } = await repeat()
    expect(discord.messages(channel).map(({ id }) => id)).toEqual([message])
    expect(discord.requests.some(({ method, path }) => method === 'GET' && path.endsWith('/messages'))).toBe(
      false,
    )
  })

  test('is found in the channel and not posted again', async () => {
    const { discord, channel, repeat } = await cutOff('502-after', 10 * minute)
    const { message } = await repeat()
    expect(discord.messages(channel).map(({ id }) => id)).toEqual([message])
    expect(posts(discord)).toHaveLength(1)
  })

  test('is found although another outlet leads the story now, or it has no address', async () => {
    const led = await cutOff('502-after', 10 * minute)
    const url = 'https://new.example/1'
    const other = postOf({ url, addresses: [url, ...card.addresses] })
    expect(await led.repeat(other)).toEqual({ message: led.discord.messages(led.channel)[0]?.id })

    const { discord, channel, chat, platform, time } = await connected()
    const bare = postOf({ url: null, headline: '*Bare* (words)' })
    const since = new Date(time.ms)
    await platform.send(chat, bare, first())
    time.ms += 10 * minute
    await platform.send(chat, bare, { ...first(), since })
    expect(discord.messages(channel)).toHaveLength(1)
  })

  test('is posted where the channel surely does not have it, whatever others wrote', async () => {
    const { discord, channel, repeat } = await cutOff('502-before', 10 * minute)
    discord.say({ channel, content: `${card.headline} ${card.url}` })
    const { message } = await repeat()
    expect(discord.messages(channel).at(-1)?.id).toBe(message)
    expect(discord.messages(channel)).toHaveLength(2)
  })

  test('is not posted again where history is hidden from us: an empty list proves nothing', async () => {
    const { discord, channel, repeat } = await cutOff('502-after', 10 * minute)
    const [view, send, embed] = [1n << 10n, 1n << 11n, 1n << 14n]
    discord.setPermissions(channel, view | send | embed)
    expect(await repeat()).toMatchObject({ kind: 'unknown', retryAfter: 0 })
    expect(discord.messages(channel)).toHaveLength(1)
  })

  test('is posted where history is hidden, but nothing at all was written there since', async () => {
    // A channel tells the id of its newest message to those who may not read its history, too.
    const { discord, channel, repeat } = await cutOff('502-before', 10 * minute)
    const [view, send, embed] = [1n << 10n, 1n << 11n, 1n << 14n]
    discord.setPermissions(channel, view | send | embed)
    const { message } = await repeat()
    expect(discord.messages(channel).map(({ id }) => id)).toEqual([message])
  })

  test('is posted in a channel where older words show that history can be read', async () => {
    const world = await connected()
    const { discord, channel, chat, platform, time } = world
    discord.say({ channel, content: 'Hello' })
    time.ms += 10 * minute
    const since = new Date(time.ms)
    time.ms += 2 * minute
    await platform.send(chat, post, { ...first(), since })
    expect(discord.messages(channel)).toHaveLength(2)
  })

  test('stays unknown where so much was written since that it cannot be told', async () => {
    const { discord, channel, repeat } = await cutOff('502-before', 10 * minute)
    for (let i = 0; i < 100; i++) discord.say({ channel, content: `${i}` })
    expect(await repeat()).toMatchObject({ kind: 'unknown', retryAfter: 0 })
    expect(posts(discord)).toHaveLength(1)
  })

  test('is looked for later where Discord cannot be asked, even by a bot that lay dead for hours, and given up after twelve', async () => {
    const { discord, repeat, time } = await cutOff('502-before', 11 * 60 * minute)
    discord.fault({ kind: '502-before', match: { method: 'GET', path: /messages$/ } })
    expect(await repeat()).toMatchObject({ kind: 'unknown', retryAfter: minute })
    time.ms += 61 * minute
    discord.fault({ kind: '502-before', match: toMessages })
    discord.say({ channel: posts(discord)[0]?.path.split('/')[2] ?? '', content: 'Hello' })
    expect(await repeat()).toMatchObject({ kind: 'unknown', retryAfter: 0 })
  })

  test('waits for a channel that is lost meanwhile no longer', async () => {
    const { discord, channel, repeat } = await cutOff('502-before', 10 * minute)
    discord.removeChannel(channel)
    expect(await repeat()).toMatchObject({ kind: 'gone' })
  })
})
