import { describe, expect, onTestFinished, test } from 'vitest'
import { run } from '../../../src/main.ts'
import { signatures } from '../../../src/platforms/discord/signature.ts'
import { startServer } from '../../../src/web/server.ts'
import { signedHook } from '../../../src/web/signed-hook.ts'
import { settingsOf, temporaryFolder, writeSources } from '../../support/running-chapar.ts'
import { sampleBot } from '../../support/sample-bot.ts'
import { echo, eventually, keptLog, seals, words } from '../support.ts'
import { connected, emulator, platformFor } from './bot.ts'

/** The platform without a gateway, behind our web server, and Discord told of its address. */
async function posted(ears = echo(), settings: Parameters<typeof platformFor>[1] = {}) {
  const world = await emulator()
  const now = () => new Date(world.time.ms)
  const hook = signedHook({ path: '/discord', isSigned: signatures(world.discord.endpoint.publicKey, now) })
  const { log } = keptLog()
  const server = await startServer({ port: 0, log, preview: null, hooks: [hook] })
  onTestFinished(server.close)
  const bot = platformFor(world.discord, { inlet: hook, now, ...settings })
  await bot.platform.start(ears)
  const url = `${server.url}/discord`
  await world.discord.endpoint.set(url)
  return { ...world, ...bot, ears, url }
}

// https://discord.com/developers/docs/interactions/overview#setting-up-an-endpoint
describe('interactions that Discord posts', () => {
  test('need no gateway, and the address is taken because it answers PING and refuses what is not signed', async () => {
    const { discord } = await posted()
    expect(discord.gateway).toMatchObject({ sessions: 0, identifies: 0 })
    expect(discord.commands().length).toBeGreaterThan(10)
  })

  test('are answered as those from the gateway are, word for word', async () => {
    const bot = await sampleBot()
    onTestFinished(bot.close)
    const ears = { ...echo(), ...bot.app.ears }
    const seen = async ({
      discord,
      channel,
    }: Pick<Awaited<ReturnType<typeof posted>>, 'discord' | 'channel'>) => {
      const topic = await discord.use({ command: 'topic', options: { name: 'armenia' }, channel })
      const pressed = await discord.press({
        message: topic,
        customId: seals.seal('follow armenia'),
        memberPermissions: 1n << 4n,
      })
      const offered = await discord.autocomplete({ command: 'topic', option: 'name', value: 'geo', channel })
      const said = discord.say({ channel, content: 'Hello' })
      const menu = await discord.menu({ command: 'Why was this posted?', channel, message: said })
      const shown = ({ embeds, components, ephemeral }: typeof topic) => ({ embeds, components, ephemeral })
      return { topic: shown(topic), pressed: shown(pressed), offered, menu: shown(menu) }
    }
    const byPost = await seen(await posted(ears))
    const again = await sampleBot()
    onTestFinished(again.close)
    expect(byPost).toEqual(await seen(await connected({ ears: { ...echo(), ...again.app.ears } })))
    expect(byPost.offered.length).toBeGreaterThan(0)
  })

  test('may be picks of a list and what was typed into a window: /setup goes from its first step to Start', async () => {
    const bot = await sampleBot()
    onTestFinished(bot.close)
    const { discord, guild, channel } = await posted({ ...echo(), ...bot.app.ears })
    const news = discord.addChannel({ guild, name: 'news' })
    const who = { user: 'moderator', memberPermissions: 3n << 4n }
    let answer = await discord.use({ ...who, command: 'setup', channel })
    const on = (label: string) => {
      const parts = answer.components.flatMap(row => row.components ?? [])
      const part = parts.find(({ label: own, placeholder }) => (own ?? placeholder) === label)
      return { ...who, message: answer, customId: part?.custom_id ?? label }
    }
    answer = await discord.press({ ...on('Another channel or group'), values: [news] })
    answer = await discord.press({ ...on('Topics'), values: ['armenia'] })
    const modal = await discord.ask(on('Other topics'))
    const typed = { [modal.fields[0]?.customId ?? '']: 'baku' }
    answer = await discord.submit({ ...who, modal, values: typed })
    answer = await discord.press(on('Start'))
    expect(answer.embeds[0]?.description).toMatch(/Begun\. From now on in \\?#news: Armenia, Baku/)
    expect(await bot.app.subscriptions.following(`discord:${news}`)).toHaveLength(1)
  })

  test('that take longer are announced within Discord’s three seconds', async () => {
    const slow = Promise.withResolvers<void>()
    const ears = echo(async () => {
      await slow.promise
      return words('At last')
    })
    const { discord, channel } = await posted(ears, { patience: 0 })
    const answer = discord.use({ command: 'latest', channel })
    await eventually(() => discord.requests.at(-1)?.body).toMatchObject({ type: 5 })
    slow.resolve()
    expect(await answer).toMatchObject({ deferred: true, embeds: [{ description: 'At last' }] })
  })

  test('are refused where they are unsigned, altered, too old or too long, and nothing is heard of them', async () => {
    const { discord, url, ears, time } = await posted()
    const send = (headers: Record<string, string>, body = '{"type":1}') =>
      fetch(url, { method: 'POST', headers, body }).then(({ status }) => status)
    expect(await send({})).toBe(401)
    const signature = {
      'x-signature-ed25519': 'a'.repeat(128),
      'x-signature-timestamp': String(time.ms / 1_000),
    }
    expect(await send(signature)).toBe(401)
    expect(await send({ ...signature, 'x-signature-ed25519': 'xyz' })).toBe(401)
    expect((await discord.endpoint.post('{"type":1}')).status).toBe(200)
    for (const senseless of ['{"type":', '[1]', '{"type":2}', '7'])
      expect((await discord.endpoint.post(senseless)).status).toBe(400)
    const [now, later] = [time.now, time.ms]
    time.ms -= 3_600_000
    const old = discord.endpoint.post('{"type":1}')
    time.ms = later
    expect([(await old).status, now()]).toEqual([401, later])
    expect(ears.heard).toEqual([])
    // The line may be closed before all of it was sent.
    const long = await send({}, `{"type":1,"x":"${'x'.repeat(1_100_000)}"}`).catch(() => 413)
    expect(long).toBe(413)
  })

  test('reach the whole bot where the public key is set', async () => {
    const { discord, channel, time } = await emulator()
    const { folder, remove } = temporaryFolder()
    const running = await run(
      settingsOf({
        CHAPAR_DATA: folder,
        CHAPAR_SOURCES: writeSources(folder, { nowhere: 'http://127.0.0.1:9/rss' }),
        DISCORD_TOKEN: discord.token,
        DISCORD_API_URL: discord.api,
        DISCORD_PUBLIC_KEY: discord.endpoint.publicKey,
      }),
      () => new Date(time.ms),
    )
    onTestFinished(async () => {
      await running.stop()
      remove()
    })
    await discord.endpoint.set(`${running.url}/discord`)
    const answer = await discord.use({ command: 'help', channel })
    expect(answer.embeds[0]?.description).toContain('/latest')
  })

  test('come again later while the bot is not there', async () => {
    const { discord, platform } = await posted()
    await platform.stop()
    expect((await discord.endpoint.post('{"type":1}')).status).toBe(503)
  })
})
