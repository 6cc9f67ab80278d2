import { randomUUID } from 'node:crypto'
import { describe, expect, onTestFinished, test } from 'vitest'
import { updatesInMemory } from '#core/chat/updates.ts'
import { checkHook } from '../../../src/platforms/telegram/check.ts'
import { type HookOptions, webHook } from '../../../src/web/hook.ts'
import { startServer } from '../../../src/web/server.ts'
import type { TelegramEmulator } from '../../support/telegram/emulator.ts'
import { send } from '../../web/fake-preview.ts'
import { echo, eventually, keptLog, words } from '../support.ts'
import { emulator, platformFor } from './bot.ts'

const url = 'https://news.example/telegram'
const header = 'x-telegram-bot-api-secret-token'

/** Our server with a hook, and a Telegram that posts to it as its public address says. */
async function hooked(more: Partial<HookOptions> & { host?: string } = {}) {
  const { host, ...options } = more
  const secret = randomUUID()
  const server: { url: string } = { url: '' }
  const world = await emulator({ webhookRoute: to => to.replace('https://news.example', server.url) })
  const hook = webHook({ url, secret, header, ...options })
  const serve = async (served = hook) => {
    const running = await startServer({
      port: 0,
      log: keptLog().log,
      preview: null,
      hooks: [served],
      ...(host === undefined ? {} : { host }),
    })
    onTestFinished(running.close)
    server.url = running.url
    return running
  }
  const running = await serve()
  const post = (body: string, headers: Record<string, string> = { [header]: secret }) =>
    fetch(`${server.url}/telegram`, { method: 'POST', body, headers })
  return { ...world, hook, secret, post, serve, running, server }
}

const platformOn = (telegram: TelegramEmulator, world: { hook: ReturnType<typeof webHook> }, more = {}) =>
  platformFor(telegram, { inlet: world.hook, ...more })

const update = (id: number, chat: number, text: string) =>
  JSON.stringify({
    update_id: id,
    message: { message_id: id, date: 1, chat: { id: chat, type: 'private' }, text },
  })

describe('a web hook', () => {
  test('is set at the start, with its secret and the kinds of updates, and what is said comes by it', async () => {
    const world = await hooked()
    const { telegram, chat, secret } = world
    const { platform } = platformOn(telegram, world)
    await platform.start(echo())
    expect(telegram.requests.find(({ method }) => method === 'setWebhook')?.payload).toEqual({
      url,
      secret_token: secret,
      max_connections: 40,
      allowed_updates: expect.arrayContaining(['message', 'callback_query', 'my_chat_member']),
    })
    telegram.say({ chat, text: '/latest' })
    expect((await telegram.nextMessage(chat)).text).toBe('You said latest')
    expect(await checkHook(telegram.token, telegram.api, url)).toMatchObject({ state: 'good' })
    expect(await checkHook(telegram.token, telegram.api, `${url}/other`)).toMatchObject({ state: 'note' })
    expect(telegram.requests.map(({ method }) => method)).not.toContain('deleteWebhook')
  })

  test('is answered only when an update is dealt with, and one told again is heard once', async () => {
    const world = await hooked()
    const { telegram, chat, post } = world
    const slow = Promise.withResolvers<void>()
    const ears = echo(async () => {
      await slow.promise
      return words('done')
    })
    await platformOn(telegram, world).platform.start(ears)
    let answered = 0
    const posts = [1, 2].map(() =>
      post(update(7, chat, '/follow armenia')).then(({ status }) => {
        answered++
        return status
      }),
    )
    await eventually(() => ears.heard).toHaveLength(1)
    for (let i = 0; i < 5; i++) await fetch(`${world.server.url}/healthz`)
    expect(answered).toBe(0)
    slow.resolve()
    expect(await Promise.all(posts)).toEqual([200, 200])
    expect((await post(update(7, chat, '/follow armenia'))).status).toBe(200)
    expect([ears.heard.length, telegram.messages(chat).length]).toEqual([1, 1])
  })

  test('that is told of the same after a restart passes it over', async () => {
    const world = await hooked()
    const updates = updatesInMemory()
    const [before, after] = [echo(), echo()]
    await platformOn(world.telegram, world, { updates }).platform.start(before)
    await world.post(update(7, world.chat, '/latest'))
    await platformOn(world.telegram, world, { updates }).platform.start(after)
    expect((await world.post(update(7, world.chat, '/latest'))).status).toBe(200)
    expect([before.heard.length, after.heard.length]).toEqual([1, 0])
  })

  test('asks for what cannot be dealt with again, until it can', async () => {
    const world = await hooked()
    const ears = echo()
    let down = 3
    const changed: typeof ears.changed = async (chat, change) => {
      if (down-- > 0) throw new Error('the disk is full')
      await ears.changed(chat, change)
    }
    await platformOn(world.telegram, world).platform.start({ ...ears, changed })
    world.telegram.block(world.chat)
    await eventually(() => ears.changes).toHaveLength(1)
  })

  test('loses nothing of what is said while the bot is away, and keeps each chat’s order', async () => {
    const world = await hooked()
    const { telegram, chat } = world
    const first = platformOn(telegram, world)
    await first.platform.start(echo())
    await first.platform.stop()
    for (const text of ['/latest', '/topics', '/digest']) telegram.say({ chat, text })
    await world.running.close()
    // Telegram lets the hook be set once a second.
    world.time.ms += 1_000
    const hook = webHook({ url, secret: world.secret, header })
    const ears = echo()
    await world.serve(hook)
    await platformOn(telegram, { hook }).platform.start(ears)
    await eventually(() => ears.heard.map(({ command }) => command)).toEqual(['latest', 'topics', 'digest'])
  })

  test('does not let a slow answer hold up other chats, and tells Telegram to come again when it takes too long', async () => {
    const world = await hooked({ patience: 50 })
    const { telegram, chat } = world
    const slow = Promise.withResolvers<void>()
    const ears = echo(async ({ command }) => {
      if (command === 'search') await slow.promise
      return words(command)
    })
    await platformOn(telegram, world).platform.start(ears)
    const other = telegram.addChat({ type: 'private' })
    telegram.say({ chat, text: '/search x' })
    telegram.say({ chat: other, text: '/latest' })
    expect((await telegram.nextMessage(other)).text).toBe('latest')
    expect((await world.post(update(9, chat, '/search y'))).status).toBe(503)
    slow.resolve()
    expect((await telegram.nextMessage(chat)).text).toBe('search')
  })

  test('takes nothing without its secret, nothing that is too long and nothing that is no update', async () => {
    const world = await hooked()
    const { telegram, chat, post, secret } = world
    const ears = echo()
    const { platform } = platformOn(telegram, world)
    expect((await post(update(1, chat, '/latest'))).status).toBe(503)
    await platform.start(ears)
    const body = update(1, chat, '/latest')
    for (const wrong of [{}, { [header]: '' }, { [header]: `${secret}x` }, { [header]: secret.slice(1) }])
      expect((await post(body, wrong)).status).toBe(401)
    const { port } = new URL(world.server.url)
    const long = { method: 'POST', headers: { [header]: secret }, body: 'x'.repeat(1024 * 1024 + 1) }
    expect((await send(Number(port), '/telegram', long)).status).toBe(413)
    expect((await post('{')).status).toBe(400)
    for (const odd of ['null', '7', '"x"']) expect((await post(odd)).status).toBe(400)
    for (const odd of ['{}', '[]', '{"update_id": 2, "unheard_of": {}}'])
      expect((await post(odd)).status).toBe(200)
    expect((await fetch(`${world.server.url}/telegram`)).status).toBe(404)
    expect(ears.heard).toEqual([])
    await platform.stop()
    expect((await post(update(3, chat, '/latest'))).status).toBe(503)
  })

  test('is taken from the name that a proxy passes on, whatever address is served', async () => {
    for (const host of ['127.0.0.1', '0.0.0.0']) {
      const world = await hooked({ host })
      await platformOn(world.telegram, world).platform.start(echo())
      expect(
        (await world.post('{}', { [header]: world.secret, 'x-forwarded-host': 'news.example' })).status,
      ).toBe(200)
    }
  })

  test('that another program took away is set again, and the operator is told', async () => {
    const world = await hooked()
    const { telegram, chat } = world
    const told: (string | null)[] = []
    const ears = echo()
    const { platform, pauses, above } = platformOn(telegram, world, {
      line: (problem: string | null) => void told.push(problem),
    })
    await platform.start(ears)
    await fetch(`${telegram.api}/bot${telegram.token}/deleteWebhook`)
    await eventually(() => pauses.asked).toEqual([300_000])
    world.time.ms += 300_000
    pauses.end()
    await eventually(() => above('info')[0]?.message).toContain('set again')
    telegram.say({ chat, text: '/latest' })
    await eventually(() => ears.heard).toHaveLength(1)
  })

  test('that Telegram cannot reach is told', async () => {
    const world = await hooked()
    const { telegram, chat } = world
    const told: (string | null)[] = []
    const { platform, pauses } = platformOn(telegram, world, {
      line: (problem: string | null) => void told.push(problem),
    })
    await platform.start(echo())
    expect(told).toEqual([null])
    await world.running.close()
    telegram.say({ chat, text: '/latest' })
    await eventually(() => pauses.asked).toHaveLength(1)
    await eventually(async () => {
      const info = await fetch(`${telegram.api}/bot${telegram.token}/getWebhookInfo`)
      return ((await info.json()) as { result: { last_error_message?: string } }).result.last_error_message
    }).toBeDefined()
    pauses.end()
    await eventually(() => told.at(-1)).toContain('TELEGRAM_WEBHOOK_URL')
    expect(await checkHook(telegram.token, telegram.api, url)).toMatchObject({
      state: 'bad',
      says: expect.stringContaining('1 updates wait'),
    })
  })

  test('is taken away when polling takes its place', async () => {
    const world = await hooked()
    const { telegram, chat } = world
    await platformOn(telegram, world).platform.start(echo())
    const ears = echo()
    await platformFor(telegram).platform.start(ears)
    telegram.say({ chat, text: '/latest' })
    await eventually(() => ears.heard).toHaveLength(1)
  })

  test.each([
    ['http://news.example/telegram', /An HTTPS URL must be provided/],
    ['https://news.example:8080/telegram', /only on ports 80, 88, 443 or 8443/],
  ])('is refused by Telegram at %s, and the start says why', async (wrong, why) => {
    const { telegram } = await emulator()
    const hook = webHook({ url: wrong, secret: 's', header })
    const { platform, above } = platformFor(telegram, { inlet: hook })
    await platform.start(echo())
    expect(above('info')).toMatchObject([{ level: 'error', fields: { problem: expect.stringMatching(why) } }])
  })
})
