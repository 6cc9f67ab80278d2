import { REST, Routes } from 'discord.js'
import { describe, expect, test } from 'vitest'
import type { Reply } from '#core/chat/reply.ts'
import type { DiscordEmulator } from '../../support/discord/emulator.ts'
import { before, json } from '../answering-server.ts'
import { echo, eventually, first, places, post, seals, words } from '../support.ts'
import { connected, emulator, platformFor } from './bot.ts'

const callback = { method: 'POST', path: /callback$/ }
const original = { method: 'PATCH', path: /@original$/ }
const text = (answer: { embeds: readonly { description?: string }[] }) => answer.embeds[0]?.description
const callbacks = (discord: DiscordEmulator) =>
  discord.requests.filter(({ path }) => path.endsWith('callback'))
const next = { label: 'Next', command: 'latest', argument: '' }

// Interactions over the gateway, as Discord documents them and as discord.js 14.28.1 was seen to treat them.
describe('an answer to an interaction', () => {
  test('one heard twice in one process is answered once', async () => {
    const { discord, channel, ears, above, platform } = await connected()
    discord.gateway.duplicateInteractions(true)
    expect(text(await discord.use({ command: 'latest', channel }))).toBe('You said latest')
    await eventually(() => ears.heard).toHaveLength(1)
    expect(callbacks(discord)).toHaveLength(1)
    await platform.stop()
    expect(above('info')).toEqual([])
  })

  test('one heard by two processes, as while one takes over, is answered by one and missed by the other', async () => {
    // The second is told 40060, which is nobody's fault and is not said in the log.
    const one = await connected()
    const two = platformFor(one.discord)
    const ears = echo()
    await two.platform.start(ears)
    expect(text(await one.discord.use({ command: 'latest', channel: one.channel }))).toBe('You said latest')
    await eventually(() => callbacks(one.discord)).toMatchObject([{ status: 204 }, { status: 400 }])
    expect([...one.ears.heard, ...ears.heard]).toHaveLength(2)
    await Promise.all([one.platform.stop(), two.platform.stop()])
    expect([...one.above('info'), ...two.above('info')]).toEqual([])
  })

  test('one asked as soon as the connection stands is answered at once, whatever servers are unavailable', async () => {
    // With the intent GUILDS it would wait up to 15 s for them (waitGuildTimeout), and be too old.
    const { discord, channel, platform } = await connected()
    await platform.stop()
    await eventually(() => discord.gateway.sessions).toBe(0)
    for (let i = 0; i < 5; i++) discord.addGuild()
    const starting = platformFor(discord).platform.start(echo())
    await discord.connected()
    expect(text(await discord.use({ command: 'latest', channel }))).toBe('You said latest')
    await starting
  })

  test('one asked while the line was broken is answered when it is up again', async () => {
    const { discord, channel } = await connected()
    discord.gateway.dropAll()
    expect(text(await discord.use({ command: 'latest', channel }))).toBe('You said latest')
    expect(discord.gateway).toMatchObject({ identifies: 1, resumes: 1 })
  })

  test('a failure of ours is told to whoever asked, is logged, and ends neither process nor connection', async () => {
    // `captureRejections` turns a rejected listener into an `error`, and one without a listener ends the process.
    const ears = echo(async ({ command }) => {
      if (command === 'latest') throw new TypeError('a fault of ours')
      return words('fine')
    })
    const { discord, channel, above } = await connected({ ears })
    expect(text(await discord.use({ command: 'latest', channel }))).toContain(
      'Something went wrong on our side',
    )
    expect(above('info')).toMatchObject([{ fields: { err: { message: 'a fault of ours' } } }])
    expect(text(await discord.use({ command: 'topics', channel }))).toBe('fine')
  })

  test('a failure after it was announced is told in its place', async () => {
    const slow = Promise.withResolvers<void>()
    const ears = echo(async () => {
      await slow.promise
      throw new TypeError('a fault of ours')
    })
    const { discord, channel } = await connected({ ears, settings: { patience: 0 } })
    const answer = discord.use({ command: 'latest', channel })
    await eventually(() => callbacks(discord)).toHaveLength(1)
    slow.resolve()
    expect(text(await answer)).toContain('Something went wrong on our side')
  })

  test('a failure after a press was acknowledged is told beside the page, which stays', async () => {
    // By a follow-up: an edit would take the page away.
    const { ears, release } = slowly(words('Page', { choices: [next] }))
    const answering = ears.answer
    ears.answer = async heard => {
      const answer = await answering(heard)
      if (heard.command === 'latest') throw new TypeError('a fault of ours')
      return answer
    }
    const { discord, channel } = await connected({ ears, settings: { patience: 0 } })
    const asked = discord.use({ command: 'topics', channel })
    release()
    const page = await asked
    void discord.press({ message: page, customId: seals.seal('latest ') })
    await eventually(() => callbacks(discord).at(-1)?.body).toMatchObject({ type: 6 })
    release()
    await eventually(() => discord.ephemerals(channel)).toHaveLength(2)
    expect(discord.ephemerals(channel).map(text)).toEqual([
      'Page',
      expect.stringContaining('Something went wrong on our side'),
    ])
    expect(discord.requests.at(-1)).toMatchObject({ method: 'POST', authorized: false, query: 'wait=true' })
  })

  test('one that Discord refuses is followed by a short one within the three seconds', async () => {
    // 50035, invalid form: the interaction is still open after it.
    const { discord, channel } = await emulator()
    const form = { code: 50035, message: 'Invalid Form Body', errors: {} }
    let refusals = 1
    const api = await before(discord.api.replace('/api', ''), path =>
      path.includes('/callback') && refusals-- > 0 ? json(400, form) : undefined,
    )
    const { platform, above } = platformFor({ api: `${api}/api`, token: discord.token })
    await platform.start(echo())
    expect(text(await discord.use({ command: 'latest', channel }))).toContain(
      'Something went wrong on our side',
    )
    expect(above('info')).toMatchObject([{ fields: { err: { message: /50035/ } } }])
  })

  test('a page that cannot be turned, because its message is gone, is answered anew', async () => {
    const ears = echo(async ({ command }) => {
      const [message] = discord.messages(channel)
      if (command === 'latest') await deleteMessage(discord, channel, message?.id)
      return words('Page', { choices: [next] })
    })
    const { discord } = await connected({ ears })
    const channel = discord.addChannel({ user: 'anna' })
    const answer = await discord.use({ command: 'topics', channel })
    const turned = await discord.press({ message: answer, customId: seals.seal('latest ') })
    expect(turned.message).not.toBe(answer.message)
    expect(text(turned)).toContain('Something went wrong on our side')
  })

  test.each([
    ['a 502', { kind: '502-after' }],
    ['a line reset', { kind: 'drop-after', reset: true }],
    ['a line closed in order (UND_ERR_SOCKET)', { kind: 'drop-after' }],
  ] as const)('%s behind a given answer leads to 40060, which is swallowed', async (_, fault) => {
    const { discord, channel, above, platform } = await connected()
    discord.fault({ ...fault, match: callback })
    expect(text(await discord.use({ command: 'latest', channel }))).toBe('You said latest')
    await eventually(() => callbacks(discord).at(-1)).toMatchObject({ status: 400 })
    expect(callbacks(discord)).toHaveLength(2)
    await platform.stop()
    expect(above('info')).toEqual([])
  })

  test.each([
    ['a 502', { kind: '502-before' }],
    ['a line reset', { kind: 'drop-before', reset: true }],
    ['a line closed in order', { kind: 'drop-before' }],
  ] as const)('%s in place of an answer is followed by the answer', async (_, fault) => {
    const { discord, channel, above, platform } = await connected()
    discord.fault({ ...fault, match: callback })
    expect(text(await discord.use({ command: 'latest', channel }))).toBe('You said latest')
    await platform.stop()
    expect(above('info')).toEqual([])
  })

  test('an announcement that stood although it seemed to fail is followed by the answer', async () => {
    // Without that the person would read "thinking" for ever.
    const { ears, release } = slowly(words('At last'))
    const { discord, channel, above, platform } = await connected({ ears, settings: { patience: 0 } })
    discord.fault({ kind: '502-after', match: callback })
    discord.fault({ kind: '502-after', match: original })
    const answer = discord.use({ command: 'latest', channel })
    await eventually(() => callbacks(discord)).toMatchObject([{ status: 502 }, { status: 400 }])
    release()
    expect(text(await answer)).toBe('At last')
    await eventually(() => discord.requests.slice(-2)).toMatchObject([{ status: 502 }, { status: 200 }])
    await platform.stop()
    expect(above('info')).toEqual([])
  })

  test('one later than three seconds is given up without a word, for it can reach nobody', async () => {
    const world = await connected({
      ears: echo(async () => {
        world.time.ms += 3_001
        return words('Too late')
      }),
    })
    const { discord, channel, above, platform } = world
    await expect(discord.use({ command: 'latest', channel })).rejects.toThrow('did not respond')
    await eventually(() => callbacks(discord)).toMatchObject([{ status: 404 }])
    await platform.stop()
    expect(above('info')).toEqual([])
  })

  test('one after fifteen minutes is given up too, and is no problem of the token', async () => {
    // 401 with the code 50027: the webhook token of the interaction, not ours.
    const { ears, release } = slowly(words('Far too late'))
    const { discord, channel, chat, time, above, platform } = await connected({
      ears,
      settings: { patience: 0 },
    })
    void discord.use({ command: 'latest', channel })
    await eventually(() => callbacks(discord)).toMatchObject([{ status: 204 }])
    time.ms += 15 * 60_000 + 1
    release()
    await eventually(() => discord.requests.at(-1)).toMatchObject({ method: 'PATCH', status: 401 })
    await platform.stop()
    expect(above('info')).toEqual([])
    await platform.send(chat, post, first())
    expect(discord.messages(channel)).toHaveLength(1)
  })

  test('a limit longer than anyone waits is not slept through', async () => {
    const { discord, channel, above } = await connected()
    discord.fault({ kind: 'cloudflare-429', times: 100, match: callback })
    void discord.use({ command: 'latest', channel })
    await eventually(() => above('info')).toHaveLength(1)
    expect(callbacks(discord)).toHaveLength(1)
  })

  test('no log line of an interaction holds its token or ours', async () => {
    const { discord, channel, entries } = await connected()
    discord.fault({ kind: '502-before', times: 100, match: callback })
    void discord.use({ command: 'latest', channel })
    await eventually(() => entries.filter(({ level }) => level === 'warn')).toHaveLength(2)
    const [, , token = ''] = callbacks(discord)[0]?.path.split('/').slice(1) ?? []
    expect(token.length).toBeGreaterThan(20)
    expect([...places(token, entries), ...places(discord.token, entries)]).toEqual([])
  })
})

describe('where and by whom something is asked', () => {
  test('the channel and the rights are those of the payload, in a server discord.js knows and in one it does not', async () => {
    // Without intents servers joined after READY are absent, `interaction.channel` is null and permissionsFor useless.
    const { discord, guild, ears } = await connected()
    const later = discord.addGuild()
    const channels = [guild, later].map(id => discord.addChannel({ guild: id }))
    const manages: unknown[] = []
    for (const channel of channels)
      for (const memberPermissions of [0n, 1n << 4n, 1n << 5n, 1n << 3n]) {
        await discord.use({ command: 'latest', channel, memberPermissions })
        manages.push(await ears.heard.at(-1)?.mayManage())
      }
    expect(manages).toEqual([false, true, true, true, false, true, true, true])
    expect(new Set(ears.heard.map(({ chat }) => chat))).toEqual(new Set(channels.map(id => `discord:${id}`)))
    expect(ears.heard.every(({ shared }) => shared)).toBe(true)
  })

  test('in a direct message everyone manages, and the answer is for all of its one reader', async () => {
    const { discord, ears } = await connected()
    const channel = discord.addChannel({ user: 'anna' })
    const answer = await discord.use({ command: 'latest', channel, locale: 'az' })
    expect(answer.ephemeral).toBe(false)
    expect(ears.heard[0]).toMatchObject({ shared: false, chat: `discord:${channel}`, locale: 'az' })
    expect(await ears.heard[0]?.mayManage()).toBe(true)
  })

  test('options come by name, and names are offered while a topic is typed', async () => {
    const { discord, channel, ears } = await connected()
    await discord.use({ command: 'latest', channel, options: { topic: 'baku', count: 3 } })
    expect(ears.heard[0]).toMatchObject({ command: 'latest', given: { topic: 'baku', count: '3' } })
    const offered = await discord.autocomplete({ command: 'topic', option: 'name', value: 'ba', channel })
    expect(offered).toEqual([{ name: 'Baku (ba)', value: 'baku' }])
  })

  test('a press that reads turns the page in place, a press that changes settings is answered anew', async () => {
    const follow = { label: 'Follow', command: 'follow', argument: 'baku' }
    const ears = echo(async ({ command }) => words(`You said ${command}`, { choices: [next, follow] }))
    const { discord, channel } = await connected({ ears })
    const answer = await discord.use({ command: 'topics', channel })
    const turned = await discord.press({ message: answer, customId: seals.seal('latest ') })
    expect([turned.message, text(turned)]).toEqual([answer.message, 'You said latest'])
    const said = await discord.press({ message: answer, customId: seals.seal('follow baku') })
    expect(said.message).not.toBe(answer.message)
    expect(ears.heard.at(-1)).toMatchObject({ command: 'follow', given: 'baku', pressed: 'whole' })
  })

  test('a slow press is acknowledged, and its page turned later', async () => {
    const { ears, release } = slowly(words('Page', { choices: [next] }))
    const { discord, channel } = await connected({ ears, settings: { patience: 0 } })
    const asked = discord.use({ command: 'topics', channel })
    release()
    const answer = await asked
    const pressed = discord.press({ message: answer, customId: seals.seal('latest ') })
    await eventually(() => callbacks(discord).at(-1)?.body).toMatchObject({ type: 6 })
    release()
    expect(await pressed).toMatchObject({ message: answer.message, deferred: true })
  })
})

/** Ears whose next answer comes when it is released. */
function slowly(answer: Reply) {
  let gate = Promise.withResolvers<void>()
  const ears = echo(async () => {
    await gate.promise
    gate = Promise.withResolvers()
    return answer
  })
  return { ears, release: () => gate.resolve() }
}

async function deleteMessage(discord: DiscordEmulator, channel: string, message = ''): Promise<void> {
  await new REST({ api: discord.api }).setToken(discord.token).delete(Routes.channelMessage(channel, message))
}
