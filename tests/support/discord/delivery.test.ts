import { type REST, Routes } from 'discord.js'
import { describe, expect, it } from 'vitest'
import { connectRest, refusal, start } from './bot.ts'

describe('a post on a bad day', () => {
  const post = (rest: REST, channel: string, body: object) =>
    rest.post(Routes.channelMessages(channel), { body }) as Promise<{ id: string }>
  const once502 = { kind: '502-after', match: { method: 'POST' } } as const

  it('is sent twice by the retry after a 502, and once with an enforced nonce', async () => {
    const { discord, channel, rest, time } = await start()
    discord.fault(once502)
    await post(rest, channel, { content: 'Plain' })
    expect(discord.messages(channel)).toHaveLength(2)

    discord.fault(once502)
    const guarded = { content: 'Guarded', nonce: 'a1', enforce_nonce: true }
    const { id } = await post(rest, channel, guarded)
    expect(discord.messages(channel).map(message => message.content)).toEqual(['Plain', 'Plain', 'Guarded'])
    expect(discord.messages(channel)[2]?.id).toBe(id)

    time.ms += 120_000
    expect((await post(rest, channel, guarded)).id).not.toBe(id)
    await rest.delete(Routes.channelMessage(channel, discord.messages(channel)[3]?.id ?? ''))
    expect(await refusal(post(rest, channel, guarded))).toBe('404 10008')
  })

  it('is not retried when the line closes in order, but is after a reset', async () => {
    const { discord, channel, rest } = await start()
    discord.fault({ kind: 'drop-after' })
    await expect(post(rest, channel, { content: 'x' })).rejects.toMatchObject({ code: 'UND_ERR_SOCKET' })
    expect(discord.messages(channel)).toHaveLength(1)
    discord.fault({ kind: 'drop-after', reset: true })
    await post(rest, channel, { content: 'y', nonce: 1, enforce_nonce: true })
    expect(discord.messages(channel)).toHaveLength(2)
    discord.fault({ kind: 'drop-before' })
    await expect(post(rest, channel, { content: 'z' })).rejects.toThrow()
    expect(discord.messages(channel)).toHaveLength(2)
  })

  it('hangs after it was done, until the client loses patience', async () => {
    const { discord, channel } = await start()
    const hasty = connectRest(discord, { timeout: 50, retries: 0 })
    discord.fault({ kind: 'hang-after' })
    await expect(post(hasty, channel, { content: 'x' })).rejects.toMatchObject({ name: 'AbortError' })
    expect(discord.messages(channel)).toHaveLength(1)
    expect(discord.requests.at(-1)).toMatchObject({ method: 'POST', status: 0 })
  })

  it('waits out a 429', async () => {
    const { discord, channel, rest } = await start()
    discord.fault({ kind: 'user-429', retryAfter: 0.05 })
    const before = Date.now()
    await post(rest, channel, { content: 'x' })
    expect(Date.now() - before).toBeGreaterThanOrEqual(50)
    expect(discord.requests.map(request => request.status)).toEqual([429, 200])
  })

  it('is refused for as long as the header says, while the truth is in the body', async () => {
    const { discord, channel } = await start()
    const rest = connectRest(discord, { rejectOnRateLimit: () => true })
    const bodies: unknown[] = []
    rest.on('response', (_, response) => {
      bodies.push(response.json())
    })
    discord.fault({ kind: 'shared-429', retryAfter: 1163 })
    await expect(post(rest, channel, { content: 'x' })).rejects.toMatchObject({
      retryAfter: 1050,
      scope: 'shared',
    })
    expect(await bodies[0]).toMatchObject({ code: 20028, retry_after: 1163, global: false })
    discord.fault({ kind: 'global-429', retryAfter: 0.5 })
    await expect(post(rest, channel, { content: 'x' })).rejects.toMatchObject({
      global: true,
      retryAfter: 1050,
    })
    discord.fault({ kind: 'cloudflare-429' })
    await expect(post(rest, channel, { content: 'x' })).rejects.toMatchObject({
      name: /RateLimitError/ as never,
    })
  })

  it('meets what trouble decides request by request, and nothing once that ends', async () => {
    const { discord, channel, rest } = await start()
    discord.trouble(({ method, path, body }) => {
      const bad = method === 'POST' && path === `/channels/${channel}/messages`
      return bad && (body as { content: string }).content === 'Bad' ? { kind: '400' } : undefined
    })
    expect(await refusal(post(rest, channel, { content: 'Bad' }))).toBe('400 200000')
    await post(rest, channel, { content: 'Good' })
    discord.trouble(null)
    await post(rest, channel, { content: 'Bad' })
    expect(discord.messages(channel).map(message => message.content)).toEqual(['Good', 'Bad'])
  })

  it('is not limited while limits are switched off', async () => {
    const { discord, channel } = await start()
    const rest = connectRest(discord, { rejectOnRateLimit: () => true })
    discord.enforceLimits(false)
    for (let count = 0; count < 10; count++) await post(rest, channel, { content: 'x' })
    discord.enforceLimits(true)
    for (let count = 0; count < 5; count++) await post(rest, channel, { content: 'x' })
    await expect(post(rest, channel, { content: 'x' })).rejects.toMatchObject({ scope: 'user' })
  })
})
