import { renameSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { closedPort } from './platforms/answering-server.ts'
import { BotProcess, type Command, type Report, until } from './support/bot-process.ts'

const news: Report = {
  title: 'Baku and Ganja get a faster train',
  text: 'Azerbaijan’s railway cuts the journey.',
}

let bot: BotProcess
beforeEach(async () => {
  bot = await BotProcess.start()
})
afterEach(() => bot.close())

async function asking(running: Command) {
  const [, url = ''] = /Health: (http\S+)\/healthz/.exec(await running.said(/Health: \S+/)) ?? []
  return async (path: string) => {
    const response = await fetch(`${url}${path}`)
    return { status: response.status, body: await response.text() }
  }
}

/** The value of each metric whose name and labels begin so. */
function values(body: string, begins: string): Record<string, number> {
  const lines = body.split('\n').filter(line => line.startsWith(begins))
  return Object.fromEntries(
    lines.map(line => [line.slice(0, line.lastIndexOf(' ')), Number(line.split(' ').at(-1))]),
  )
}

test('a bot is ready once its platforms are connected, and says which one is not', async () => {
  bot.telegram.fault({ method: 'getMe', kind: '500' })
  const running = bot.command(['run'])
  const get = await asking(running)
  await bot.discord.connected()
  const before = await get('/readyz')
  expect(before).toEqual({
    status: 503,
    body: expect.stringMatching(/^not ready\ntelegram is not connected: .+$/),
  })
  expect(before.body).not.toContain(bot.telegram.token)
  expect(await get('/healthz')).toMatchObject({ status: 200 })
  // What is logged says how bad it is and when it was in words.
  const [line = ''] =
    (await running.said(/Telegram cannot be reached/)).match(/^\{.*Telegram cannot be .*$/m) ?? []
  expect(JSON.parse(line)).toMatchObject({
    level: 'warn',
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
  })
  await until(async () => expect(await get('/readyz')).toEqual({ status: 200, body: 'ready' }))
  expect(values((await get('/metrics')).body, 'chapar_connected')).toEqual({
    'chapar_connected{platform="discord"}': 1,
    'chapar_connected{platform="telegram"}': 1,
  })
}, 40_000)

test('what a bot does stands in its metrics, and every planned delivery is in one state', async () => {
  const get = await asking(await bot.run())
  await bot.follow('azerbaijan')
  // One 429 is earned on the way.
  bot.telegram.fault({ method: 'sendMessage', kind: '429', retryAfter: 1 })
  bot.publish('railway', [news])
  await until(() => expect(bot.posted(news)).toEqual([1, 1]))
  await until(async () =>
    expect(values((await get('/metrics')).body, 'chapar_sends_total')).toMatchObject({
      'chapar_sends_total{platform="discord",outcome="sent"}': 1,
      'chapar_sends_total{platform="telegram",outcome="sent"}': 1,
    }),
  )
  const { body } = await get('/metrics')
  const value = (name: string) => Object.values(values(body, `${name} `))[0]
  expect(value('chapar_deliveries_planned_total')).toBe(2)
  expect(value('chapar_rate_limited_total{platform="telegram"}')).toBe(1)
  expect(value('chapar_first_seen_seconds_count')).toBe(1)
  expect(value('chapar_posted_seconds_count{platform="discord"}')).toBe(1)
  expect(value('chapar_calls_total{platform="discord"}')).toBeGreaterThan(2)
  expect(values(body, 'chapar_sources')).toMatchObject({
    'chapar_sources{state="answers"}': 2,
    'chapar_sources{state="fails"}': 0,
  })
  expect(Object.values(values(body, 'chapar_source_lag_seconds'))).toHaveLength(4)
  expect(values(body, 'chapar_queue_age_seconds')).toEqual({
    'chapar_queue_age_seconds{platform="discord"}': 0,
    'chapar_queue_age_seconds{platform="telegram"}': 0,
  })
  const ledger = Object.values(values(body, 'chapar_deliveries{')).reduce((sum, count) => sum + count, 0)
  expect(ledger).toBe(2)
}, 40_000)

test('no token stands in what a bot logs, whatever fails', async () => {
  bot.telegram.fault({ method: 'getMe', kind: 'invalid-json' })
  bot.telegram.fault({ method: 'setMyCommands', kind: '400', description: 'no' })
  bot.telegram.fault({ method: 'getUpdates', kind: 'drop-before' })
  bot.discord.fault({ match: { path: /commands$/ }, kind: '502-before' })
  const running = await bot.run({ LOG_LEVEL: 'debug' })
  await bot.follow('azerbaijan')
  bot.telegram.fault({ method: 'sendMessage', kind: 'invalid-json' })
  bot.discord.fault({ match: { method: 'POST', path: /messages$/ }, kind: 'drop-after', reset: true })
  bot.feeds.serve('/harbour', 'no feed at all')
  bot.publish('railway', [news])
  await until(() => expect(bot.posted(news)).toEqual([1, 1]))
  await running.says(/could not be read/)
  await running.says(/not posted/)
  running.child.kill('SIGTERM')
  const { out, err } = await running.ended
  for (const token of [bot.discord.token, bot.telegram.token, encodeURIComponent(bot.telegram.token)])
    expect(`${out}${err}`).not.toContain(token)
  // Each line is JSON with ids by which a post is found again.
  const lines = err
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as Record<string, unknown>)
  const [line] = lines.filter(({ msg }) => msg === 'not posted')
  expect(line).toMatchObject({ chat: expect.stringMatching(/^(discord|telegram):/) })
}, 40_000)

test('with a web hook the bot is told instead of asking, and answers after a kill what was said meanwhile', async () => {
  const hooked = await BotProcess.start({
    webhookRoute: to => to.replace('https://news.example', `http://127.0.0.1:${port}`),
  })
  const port = Number(new URL(await closedPort()).port)
  const settings = { HTTP_PORT: String(port), TELEGRAM_WEBHOOK_URL: 'https://news.example/telegram' }
  const { telegram, chat } = hooked
  const begin = async () => {
    const running = hooked.command(['run'], settings)
    await running.says(/Chapar is running/)
    return running
  }
  try {
    const first = await begin()
    telegram.say({ chat, text: '/follow azerbaijan' })
    expect((await telegram.nextMessage(chat)).text).toContain('Azerbaijan')
    await until(async () => {
      const told = await fetch(`${telegram.api}/bot${telegram.token}/getWebhookInfo`)
      expect(await told.json()).toMatchObject({ result: { pending_update_count: 0 } })
    })
    first.child.kill('SIGKILL')
    await first.ended
    telegram.say({ chat, text: '/following' })
    telegram.say({ chat, text: '/help' })
    const second = await begin()
    expect((await telegram.nextMessage(chat)).text).toContain('Azerbaijan')
    expect((await telegram.nextMessage(chat)).text).toContain('/latest')
    second.child.kill('SIGTERM')
    expect((await second.ended).code).toBe(0)
    expect(telegram.requests.map(({ method }) => method)).not.toContain('getUpdates')
  } finally {
    await hooked.close()
  }
}, 60_000)

test('with the sample edition a bot has stories on every platform at once, and asks no outlet', async () => {
  const running = bot.command(['run'], { CHAPAR_SAMPLE: 'on' })
  await running.says(/Chapar is running.*\nCHAPAR_SAMPLE is on, so it shows a sample edition/)
  await bot.discord.connected()
  await bot.telegram.polling()
  const told = bot.telegram.nextMessage(bot.chat)
  bot.telegram.say({ chat: bot.chat, text: '/latest' })
  expect((await told).text).toMatch(/^Sample edition[\s\S]*Sample Caucasus Wire/)
  const { embeds } = await bot.discord.use({ command: 'latest', channel: bot.channel })
  expect(embeds[0]?.description).toContain('Sample Caucasus Wire')
  expect(bot.feeds.asked.size).toBe(0)
}, 40_000)

test('a token that a platform refuses ends the start with what to do, and nothing else', async () => {
  const running = bot.command(['run'], { TELEGRAM_TOKEN: '123456789:of_nobody_there_is_on_this_platform' })
  expect(
    await running.said(/^Telegram refuses the token; ask @BotFather for it .*TELEGRAM_TOKEN$/m),
  ).toBeTruthy()
}, 40_000)

test('a bot whose database is moved away says so, and is well again once it is back', async () => {
  const get = await asking(await bot.run())
  const file = join(bot.data.folder, 'chapar.db')
  renameSync(file, `${file}.elsewhere`)
  expect(await get('/readyz')).toMatchObject({
    status: 503,
    body: expect.stringMatching(/chapar\.db was removed or replaced while the bot works on it/),
  })
  renameSync(`${file}.elsewhere`, file)
  expect(await get('/readyz')).toMatchObject({ status: 200 })
}, 40_000)
