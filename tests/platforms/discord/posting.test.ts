import { describe, expect, test } from 'vitest'
import { closedPort, json, serverSaying } from '../answering-server.ts'
import { card, first, outcome, places, post, postOf } from '../support.ts'
import { connected, platformFor, posts } from './bot.ts'

const toMessages = { method: 'POST', path: /messages$/ }
const token = 'MTAwMDAwMDAwMDAwMDAwMDAw.secret.NobodyMayEverReadThis'
const minutes = 60_000

// How REST calls fail and what limits them: measured against discord.js 14.28.1.
describe('a post on a bad day', () => {
  // discord.js repeats these up to three times at once, without a pause, so that a post without a nonce comes twice.
  test.each([
    ['a 502 after it was done', { kind: '502-after' }],
    ['a line reset after it was done', { kind: 'drop-after', reset: true }],
    ['a line closed in order after it was done (UND_ERR_SOCKET)', { kind: 'drop-after' }],
    ['a 502 before', { kind: '502-before' }],
    ['a line reset before', { kind: 'drop-before', reset: true }],
  ] as const)('%s is tried once, is not known, and stands once when repeated', async (_, fault) => {
    const { discord, channel, chat, platform, time } = await connected()
    discord.fault({ ...fault, match: toMessages })
    const begun = new Date(time.ms)
    expect(await outcome(platform.send(chat, post, first()))).toMatchObject({
      kind: 'unknown',
      retryAfter: 2_000,
    })
    expect(posts(discord)).toHaveLength(1)
    time.ms += 2_000
    const repeated = await outcome(platform.send(chat, post, { ...first(), since: begun }))
    expect(discord.messages(channel)).toMatchObject([{ id: repeated.message, nonce: first().key }])
  })

  test('one that Discord does not answer in time is not known, and stands once when repeated', async () => {
    // An AbortError, which discord.js would repeat three times at once.
    const { discord, channel, chat, platform, time } = await connected({ settings: { callTime: 60 } })
    discord.fault({ kind: 'hang-after', match: toMessages })
    const begun = new Date(time.ms)
    expect(await outcome(platform.send(chat, post, first()))).toMatchObject({ kind: 'unknown' })
    expect(posts(discord)).toHaveLength(1)
    const repeated = await outcome(platform.send(chat, post, { ...first(), since: begun }))
    expect(discord.messages(channel).map(({ id }) => id)).toEqual([repeated.message])
  })

  test('where nobody listens or no such host is, nothing was sent', async () => {
    for (const api of [`${await closedPort()}/api`, 'http://no-such-host.invalid/api']) {
      const { platform } = platformFor({ token, api })
      const result = await outcome(platform.send('discord:111111111111111111', post, first()))
      expect(result).toMatchObject({ kind: 'busy', retryAfter: 0 })
      expect(result.message).toMatch(/out of reach \((ECONNREFUSED|ENOTFOUND|EAI_AGAIN)\)/)
    }
  })

  test('a channel that is too busy is given back with the time of the body, not of the header', async () => {
    // discord-api-docs#6109: header 1 s, body 1,163 s. discord.js would sleep the header's second and ask again.
    const { discord, chat, platform } = await connected()
    discord.fault({ kind: 'shared-429', retryAfter: 1163, match: toMessages })
    const result = await outcome(platform.send(chat, post, first()))
    expect(result).toMatchObject({ kind: 'busy' })
    expect(result.retryAfter).toBeGreaterThanOrEqual(1_163_000)
    expect(result.retryAfter).toBeLessThan(1_164_000)
    expect(posts(discord)).toHaveLength(1)
  })

  test('where header and body of a 429 disagree the body is right, whatever other headers are missing', async () => {
    const limit = { message: 'The resource is being rate limited.', retry_after: 1163, code: 20028 }
    const headers = { 'content-type': 'application/json', 'retry-after': '1', 'x-ratelimit-scope': 'shared' }
    const { url } = await serverSaying({ ...json(429, limit), headers })
    const { platform } = platformFor({ token, api: `${url}/api` })
    const result = await outcome(platform.send('discord:111111111111111111', post, first()))
    expect(result).toMatchObject({ kind: 'busy', retryAfter: expect.closeTo(1_163_000, -3) })
  })

  test('its own limit is not waited out inside, and other channels go on', async () => {
    const { discord, guild, chat, platform } = await connected()
    const other = discord.addChannel({ guild })
    discord.fault({ kind: 'user-429', retryAfter: 4.5, match: toMessages })
    expect(await outcome(platform.send(chat, post, first()))).toMatchObject({ kind: 'busy' })
    expect(await outcome(platform.send(`discord:${other}`, post, first('other')))).not.toHaveProperty('kind')
  })

  test('the limit over all channels holds up all of them, without a call', async () => {
    const { discord, guild, chat, platform, time } = await connected()
    const other = discord.addChannel({ guild })
    discord.fault({ kind: 'global-429', retryAfter: 3, match: toMessages })
    expect(await outcome(platform.send(chat, post, first()))).toMatchObject({ kind: 'busy' })
    time.ms += 1_000
    const { kind, retryAfter } = await outcome(platform.send(`discord:${other}`, post, first('other')))
    expect([kind, retryAfter]).toEqual(['busy', expect.closeTo(2_000, -3)])
    expect(posts(discord)).toHaveLength(1)
  })

  test('and no longer than it asked for where the clock is set back meanwhile', async () => {
    const { discord, chat, platform, time } = await connected()
    discord.fault({ kind: 'global-429', retryAfter: 3, match: toMessages })
    await outcome(platform.send(chat, post, first()))
    time.ms -= 60 * minutes
    const left = async () => (await outcome(platform.send(chat, post, first()))).retryAfter
    expect(await left()).toEqual(expect.closeTo(3_000, -3))
    time.ms += 2_000
    expect(await left()).toEqual(expect.closeTo(1_000, -3))
  })

  test('a page of Cloudflare’s without a time is not answered with another call for a minute', async () => {
    // A ban of the whole address: no Retry-After, no X-RateLimit header; discord.js tries again at once, for ever.
    const { discord, chat, platform, time } = await connected()
    discord.fault({ kind: 'cloudflare-429', times: 100, match: toMessages })
    expect(await outcome(platform.send(chat, post, first()))).toMatchObject({
      kind: 'busy',
      retryAfter: expect.closeTo(60_000, -3),
    })
    time.ms += 59_000
    expect(await outcome(platform.send(chat, post, first()))).toMatchObject({ kind: 'busy' })
    expect(posts(discord)).toHaveLength(1)
  })

  test('a 403 that is a page and not Discord’s own is no reason to give the channel up', async () => {
    const page = {
      status: 403,
      body: '<html>error code: 1020</html>',
      headers: { 'content-type': 'text/html' },
    }
    const { url, requests } = await serverSaying(page)
    const { platform } = platformFor({ token, api: `${url}/api` })
    const send = () => outcome(platform.send('discord:111111111111111111', post, first()))
    expect(await send()).toMatchObject({ kind: 'busy', retryAfter: 10 * minutes })
    expect(await send()).toMatchObject({ kind: 'busy' })
    expect(requests).toHaveLength(1)
  })

  test('more than fifty within a second are given back by discord.js’s own count', async () => {
    const { discord, guild, platform, time } = await connected({ limits: true })
    time.ms += 1_000
    const channels = Array.from({ length: 60 }, () => discord.addChannel({ guild }))
    const results = await Promise.all(
      channels.map(channel => outcome(platform.send(`discord:${channel}`, post, first(channel)))),
    )
    const held = results.filter(({ kind }) => kind === 'busy')
    // The registration of the commands took a few of the fifty, if it fell into the same second.
    expect(held.length).toBeGreaterThanOrEqual(10)
    expect(held.length).toBeLessThan(15)
    expect(posts(discord).map(({ status }) => status)).not.toContain(429)
    for (const { retryAfter } of held) expect(retryAfter).toBeLessThanOrEqual(1_100)
  })

  test('a refused token stops all calls for ten minutes, and is there again for the next one', async () => {
    // discord.js forgets its token at the first 401: "Expected token to be set for this request".
    const { url, requests } = await serverSaying(json(401, { message: '401: Unauthorized', code: 0 }))
    let now = 0
    const { platform } = platformFor({ token, api: `${url}/api` }, { now: () => new Date(now) })
    const send = () => outcome(platform.send('discord:111111111111111111', post, first()))
    const refused = {
      kind: 'busy',
      retryAfter: 10 * minutes,
      message: expect.stringContaining('DISCORD_TOKEN'),
    }
    expect(await send()).toMatchObject(refused)
    now += minutes
    expect(await send()).toMatchObject({ kind: 'busy', retryAfter: 9 * minutes })
    expect(requests).toHaveLength(1)
    now += 10 * minutes
    expect(await send()).toMatchObject(refused)
    expect(requests).toHaveLength(2)
  })

  test('an outcome that is not known stays so while a repetition has to wait', async () => {
    // The ledger forgets the first attempt when a delivery is merely busy; past the nonce it would be doubled.
    const { discord, channel, chat, platform, time } = await connected()
    discord.fault({ kind: '502-after', match: toMessages })
    const begun = new Date(time.ms)
    await outcome(platform.send(chat, post, first()))
    time.ms += 2_000
    discord.fault({ kind: 'shared-429', retryAfter: 600, match: toMessages })
    const waits = await outcome(platform.send(chat, post, { ...first(), since: begun }))
    expect(waits).toMatchObject({ kind: 'unknown', retryAfter: expect.closeTo(600_000, -3) })
    time.ms += 600_000
    const found = await outcome(platform.send(chat, post, { ...first(), since: begun }))
    expect(discord.messages(channel).map(({ id }) => id)).toEqual([found.message])
  })

  test('a post deleted before it was repeated is not posted again', async () => {
    // discord-api-docs#6647: the nonce then answers Unknown Message (10008), on purpose.
    const { discord, channel, chat, platform, time } = await connected()
    discord.fault({ kind: '502-after', match: toMessages })
    const begun = new Date(time.ms)
    await outcome(platform.send(chat, post, first()))
    const [message] = discord.messages(channel)
    await fetch(`${discord.api}/v10/channels/${channel}/messages/${message?.id}`, {
      method: 'DELETE',
      headers: { authorization: `Bot ${discord.token}`, 'user-agent': 'DiscordBot (test, 1)' },
    })
    const again = await outcome(platform.send(chat, post, { ...first(), since: begun }))
    expect(again).toMatchObject({ kind: 'unknown', retryAfter: 0, message: 'the post has been deleted' })
    expect(discord.messages(channel)).toEqual([])
  })

  test.each([
    ['had arrived before, is found', '502-after'],
    ['had not arrived, is known to be refused', '502-before'],
  ] as const)('one refused when repeated, which %s', async (_, kind) => {
    const { discord, channel, chat, platform, time } = await connected()
    discord.fault({ kind, match: toMessages })
    const begun = new Date(time.ms)
    await outcome(platform.send(chat, post, first()))
    discord.fault({ kind: '400', match: toMessages })
    const again = await outcome(platform.send(chat, post, { ...first(), since: begun }))
    const [message] = discord.messages(channel)
    expect(again).toMatchObject(message === undefined ? { kind: 'rejected' } : { message: message.id })
    expect(message === undefined).toBe(kind === '502-before')
  })

  test('what says that the channel is lost is told apart from what says that the message is bad', async () => {
    const { discord, guild, platform } = await connected()
    const send = async (channel: string, headline = card.headline) =>
      (await outcome(platform.send(`discord:${channel}`, postOf({ headline }), first(channel)))).kind
    const unseen = discord.addChannel({ guild, permissions: 0n })
    const silent = discord.addChannel({ guild, permissions: 1n << 10n })
    const shy = discord.addChannel({ permissions: 0n })
    const missing = discord.addChannel({ guild })
    discord.removeChannel(missing)
    for (const lost of [unseen, silent, shy, missing]) expect(await send(lost)).toBe('gone')
    const stage = discord.addChannel({ guild, type: 4 })
    expect(await send(stage)).toBe('rejected')
    const here = discord.addChannel({ guild })
    discord.removeGuild(guild)
    expect(await send(here)).toBe('gone')
  })

  test('no error of a post holds the token, wherever one looks', async () => {
    const { discord, chat, platform } = await connected()
    const errors: unknown[] = []
    for (const kind of ['502-after', 'drop-after', 'cloudflare-429', 'shared-429'] as const) {
      discord.fault({ kind, match: toMessages, retryAfter: 0.001 })
      errors.push((await outcome(platform.send(chat, post, first(kind)))).error)
    }
    const offline = platformFor({ token: discord.token, api: `${await closedPort()}/api` })
    errors.push((await outcome(offline.platform.send(chat, post, first()))).error)
    expect(errors.every(error => error instanceof Error)).toBe(true)
    expect(places(discord.token, errors)).toEqual([])
  })

  test('an edit says nothing of silence, and of a message that is gone that it cannot be made', async () => {
    const { discord, channel, chat, platform } = await connected()
    const message = await platform.send(chat, post, first())
    await platform.edit(chat, message, postOf({ headline: 'Later' }))
    expect(discord.messages(channel)).toMatchObject([{ embeds: [{ title: 'Later' }], edited: 1 }])
    expect(discord.requests.at(-1)?.body).toMatchObject({ allowed_mentions: { parse: [] } })
    expect(await outcome(platform.edit(chat, chat.slice(8), post).then(() => ''))).toMatchObject({
      kind: 'absent',
    })
  })
})
