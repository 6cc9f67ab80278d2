import { Routes } from 'discord.js'
import { describe, expect, it } from 'vitest'
import { many, refusal, start } from './bot.ts'

describe('a channel the bot may not use', () => {
  const VIEW = 1n << 10n
  const SEND = 1n << 11n

  it('is refused by what is missing', async () => {
    const { discord, guild, channel, rest } = await start({ limits: false })
    const post = (body: object = { content: 'x' }, to = channel) =>
      refusal(rest.post(Routes.channelMessages(to), { body }))
    discord.setPermissions(channel, SEND)
    expect(await post()).toBe('403 50001')
    discord.setPermissions(channel, VIEW)
    expect(await post()).toBe('403 50013')
    discord.setPermissions(channel, VIEW | SEND)
    expect(await post()).toBe('accepted')
    expect(await post({ embeds: [{ title: 'x' }] })).toBe('403 50013')
    expect(await rest.get(Routes.channelMessages(channel))).toEqual([])

    expect(await post({ content: 'x' }, discord.addChannel({ guild, type: 15 }))).toBe('400 50008')
    expect(await post({ content: 'x' }, discord.addChannel({ permissions: 0n }))).toBe('403 50007')
    discord.removeChannel(channel)
    expect(await post()).toBe('404 10003')
    const other = discord.addChannel({ guild })
    discord.removeGuild(guild)
    expect(await post({ content: 'x' }, other)).toBe('403 50001')
    expect(await rest.get(Routes.userGuilds())).toEqual([])
  })

  it('keeps others from editing, and hides what they write', async () => {
    const { discord, channel, rest } = await start()
    const theirs = discord.say({ channel, content: 'Hello' })
    const own = (await rest.post(Routes.channelMessages(channel), { body: { content: 'Own' } })) as {
      id: string
    }
    const edit = (id: string) =>
      refusal(rest.patch(Routes.channelMessage(channel, id), { body: { content: 'New' } }))
    expect(await edit(theirs)).toBe('403 50005')
    expect(await edit(own.id)).toBe('accepted')
    expect(await edit(guildless)).toBe('404 10008')
    const listed = await rest.get(Routes.channelMessages(channel), {
      query: new URLSearchParams({ after: '0' }),
    })
    expect(listed).toMatchObject([{ content: 'New' }, { content: '' }])
    expect(await refusal(rest.delete(Routes.channelMessage(channel, theirs)))).toBe('403 50013')
  })
  const guildless = '1000000000000000000'

  it('takes forum posts with a name and no nonce', async () => {
    const { discord, guild, rest } = await start()
    const forum = discord.addChannel({ guild, type: 15, tags: ['war'], requiresTag: true })
    const { available_tags: tags } = (await rest.get(Routes.channel(forum))) as {
      available_tags: { id: string }[]
    }
    const good = { name: 'Story', applied_tags: [tags[0]?.id], message: { content: 'x' } }
    const post = (extra: object) => refusal(rest.post(Routes.threads(forum), { body: { ...good, ...extra } }))
    expect(await post({ name: '' })).toBe('400 50035 name:BASE_TYPE_BAD_LENGTH')
    expect(await post({ message: { content: 'x', nonce: '1' } })).toBe(
      '400 50035 message.nonce:UNKNOWN_FIELD',
    )
    expect(await post({ applied_tags: [] })).toBe('400 40067')
    const thread = (await rest.post(Routes.threads(forum), { body: good })) as {
      id: string
      message: { id: string }
    }
    expect(thread.message.id).toBe(thread.id)
    expect(discord.messages(thread.id)).toMatchObject([{ content: 'x' }])
    expect(await rest.get(Routes.guildActiveThreads(guild))).toMatchObject({
      threads: [{ id: thread.id, parent_id: forum, owner_id: discord.applicationId, name: 'Story' }],
    })
    discord.setThread(thread.id, { locked: true, archived: true })
    expect(await refusal(rest.post(Routes.channelMessages(thread.id), { body: { content: 'y' } }))).toBe(
      '400 160005',
    )
  })
})

describe('a bot in a hurry', () => {
  const agent = { 'User-Agent': 'DiscordBot (https://example.org, 1)', 'Content-Type': 'application/json' }

  it('meets the limits of a channel, of all channels, and of Cloudflare', async () => {
    const { discord, channel, time } = await start()
    const headers = { ...agent, Authorization: `Bot ${discord.token}` }
    const post = (path = `/channels/${channel}/messages`) =>
      fetch(`${discord.api}/v10${path}`, { method: 'POST', headers, body: '{"content":"x"}' })
    const first = await post()
    expect(first.headers.get('X-RateLimit-Remaining')).toBe('4')
    for (let sent = 1; sent < 5; sent += 1) await post()
    const limited = await post()
    expect(limited.status).toBe(429)
    expect(await limited.json()).toEqual({
      message: 'You are being rate limited.',
      retry_after: 5,
      global: false,
    })
    expect(Object.fromEntries(limited.headers)).toMatchObject({
      'retry-after': '5',
      'x-ratelimit-limit': '5',
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset-after': '5.000',
      'x-ratelimit-scope': 'user',
    })
    time.ms += 5000
    expect((await post()).status).toBe(200)

    const others = await Promise.all(many(50, () => post(`/channels/${discord.addChannel({})}/messages`)))
    const globally = others.filter(answer => answer.headers.get('X-RateLimit-Global') === 'true')
    expect(globally).toHaveLength(1)
    expect(await globally[0]?.json()).toMatchObject({ global: true })
  })

  it('is shut out by Cloudflare after 10,000 invalid requests in ten minutes', async () => {
    const { discord, time } = await start()
    const ask = () => fetch(`${discord.api}/v10/users/@me`, { headers: agent })
    for (let asked = 0; asked < 10_000; asked += 100)
      await Promise.all(many(100, async () => (await ask()).body?.cancel()))
    const closed = await ask()
    expect(closed.status).toBe(429)
    expect(closed.headers.get('Content-Type')).toContain('text/html')
    time.ms += 600_000
    expect(await (await ask()).json()).toEqual({ message: '401: Unauthorized', code: 0 })
  })

  it('must say who it is, and in which version it speaks', async () => {
    const { discord } = await start()
    const nameless = await fetch(`${discord.api}/v10/gateway`)
    expect([nameless.status, await nameless.json()]).toEqual([
      403,
      { message: 'internal network error', code: 40333 },
    ])
    expect((await fetch(`${discord.api}/v3/gateway`, { headers: agent })).status).toBe(400)
    expect((await fetch(`${discord.api}/v10/nowhere`, { headers: agent })).status).toBe(404)
  })

  it('publishes ten posts an hour', async () => {
    const { discord, guild, rest, time } = await start()
    const news = discord.addChannel({ guild, type: 5 })
    const publish = async () => {
      time.ms += 5000
      const { id } = (await rest.post(Routes.channelMessages(news), { body: { content: 'x' } })) as {
        id: string
      }
      return fetch(`${discord.api}/v10${Routes.channelMessageCrosspost(news, id)}`, {
        method: 'POST',
        headers: { ...agent, Authorization: `Bot ${discord.token}` },
      })
    }
    const statuses = []
    for (let published = 0; published < 11; published += 1) statuses.push((await publish()).status)
    expect(statuses).toEqual([...many(10, () => 200), 429])
  })
})
