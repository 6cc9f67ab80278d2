import { describe, expect, onTestFinished, test } from 'vitest'
import * as discord from '../../src/platforms/discord/check.ts'
import { signatures } from '../../src/platforms/discord/signature.ts'
import * as telegram from '../../src/platforms/telegram/check.ts'
import { startServer } from '../../src/web/server.ts'
import { signedHook } from '../../src/web/signed-hook.ts'
import { closedPort } from './answering-server.ts'
import { emulator as aDiscord } from './discord/bot.ts'
import { keptLog, places } from './support.ts'
import { emulator as aTelegram } from './telegram/bot.ts'

describe('what an operator is told of a token', () => {
  test('Discord’s: whose it is and how to invite it, or what to set', async () => {
    const { discord: at } = await aDiscord()
    const good = await discord.checkToken(at.token, at.api)
    expect(good).toMatchObject({ state: 'good', says: expect.stringContaining('permissions=309237730304') })
    const refused = await discord.checkToken(`${at.token}x`, at.api)
    expect(refused).toMatchObject({ state: 'bad', says: expect.stringContaining('set DISCORD_TOKEN') })
    const away = await discord.checkToken(at.token, `${await closedPort()}/api`)
    expect(away).toMatchObject({ state: 'bad', says: expect.stringContaining('DISCORD_API_URL') })
    expect(places(at.token, [good, refused, away])).toEqual([])
  })

  test('Discord’s endpoint: whether it is where the bot waits, and signed as it expects', async () => {
    const { discord: at, time } = await aDiscord()
    const { publicKey } = at.endpoint
    const told = (key?: string) => discord.checkEndpoint(at.token, at.api, key)
    expect(await told()).toEqual([])
    expect(await told(publicKey.toUpperCase())).toMatchObject([
      { state: 'note', says: expect.stringContaining('Interactions Endpoint URL') },
    ])
    expect(await told('0'.repeat(64))).toMatchObject([
      { state: 'bad', says: expect.stringContaining('DISCORD_PUBLIC_KEY is not that of this application') },
    ])
    const hook = signedHook({ path: '/discord', isSigned: signatures(publicKey, () => new Date(time.ms)) })
    hook.listen(() => ({ type: 1 }))
    const server = await startServer({ port: 0, log: keptLog().log, preview: null, hooks: [hook] })
    onTestFinished(server.close)
    await at.endpoint.set(`${server.url}/discord`)
    expect(await told(publicKey)).toMatchObject([
      { state: 'good', says: `Discord posts to ${server.url}/discord` },
    ])
    expect(await told()).toMatchObject([
      { state: 'bad', says: expect.stringContaining('tells the bot nothing') },
    ])
    expect(await discord.checkEndpoint(`${at.token}x`, at.api, publicKey)).toEqual([])
  })

  test('Telegram’s: whose it is and where the bot is found, or what to set', async () => {
    const { telegram: at } = await aTelegram()
    const good = await telegram.checkToken(at.token, at.api)
    expect(good).toMatchObject({ state: 'good', says: expect.stringContaining(`t.me/${at.bot.username}`) })
    expect(good.says).not.toContain('/setinline')
    const { telegram: without } = await aTelegram({ inline: false })
    expect(await telegram.checkToken(without.token, without.api)).toMatchObject({
      state: 'good',
      says: expect.stringContaining('/setinline at @BotFather'),
    })
    for (const token of ['nonsense', at.token.replace('7000000001', '7000000002')])
      expect(await telegram.checkToken(token, at.api)).toMatchObject({
        state: 'bad',
        says: expect.stringContaining('set TELEGRAM_TOKEN'),
      })
    const away = await telegram.checkToken(at.token, await closedPort())
    expect(away).toMatchObject({ state: 'bad', says: expect.stringContaining('TELEGRAM_API_URL') })
    expect(places(at.token, [good, away])).toEqual([])
  })
})
