import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { ClientRequest } from 'node:http'
import { describe, expect, onTestFinished, test } from 'vitest'
import { clientOptions } from '../../../src/platforms/telegram/calls.ts'
import { closedPort, json, serverSaying } from '../answering-server.ts'
import { card, echo, eventually, first, outcome, places, post, postOf, seals, words } from '../support.ts'
import { connected, emulator, platformFor } from './bot.ts'

const sendMessage = 'sendMessage'
const token = '7000000002:NobodyMayEverReadThis-0123456789abc'
const unknown = { kind: 'unknown', retryAfter: 0 }

// How calls fail: read in telegraf 4.16.3 and measured.
describe('a post on a bad day', () => {
  // Telegram has no key by which it would know a repetition: what may have arrived is never sent again.
  test.each(['502-after', '502-before', '500', 'drop-after', 'drop-before', 'invalid-json'] as const)(
    'after %s it is tried once, and not known',
    async kind => {
      const { telegram, chat, ref, platform } = await connected()
      telegram.fault({ method: sendMessage, kind })
      expect(await outcome(platform.send(ref, post, first()))).toMatchObject(unknown)
      const arrived = kind.endsWith('after') || kind === 'invalid-json'
      expect(telegram.messages(chat)).toHaveLength(arrived ? 1 : 0)
      const begun = { ...first(), since: new Date(0) }
      expect(await outcome(platform.send(ref, post, begun))).toMatchObject(unknown)
      expect(telegram.requests.filter(({ method }) => method === sendMessage)).toHaveLength(1)
    },
  )

  test('it is ended after its time, and not known: telegraf would wait 500 s', async () => {
    const { telegram, ref, platform } = await connected({ settings: { callTime: 400 } })
    telegram.fault({ method: sendMessage, kind: 'hang-after' })
    expect(await outcome(platform.send(ref, post, first()))).toMatchObject(unknown)
  })

  test('where nobody listens or no such host is, nothing was sent', async () => {
    for (const api of [await closedPort(), 'http://no-such-host.invalid']) {
      const { platform } = platformFor({ token, api })
      expect(await outcome(platform.send('telegram:1', post, first()))).toMatchObject({
        kind: 'busy',
        message: expect.stringMatching(/ECONNREFUSED|ENOTFOUND|EAI_AGAIN/),
      })
    }
  })

  test('no error of it holds the token, wherever one looks', async () => {
    // The message of telegraf's FetchError "invalid-json" holds the address of the call, token and all.
    const { telegram, ref, platform } = await connected({ settings: { callTime: 400 } })
    const errors: unknown[] = []
    const kinds = ['invalid-json', 'drop-after', 'hang-after', '502-after', '400', '429'] as const
    for (const kind of kinds) {
      telegram.fault({ method: sendMessage, kind, retryAfter: 0 })
      errors.push((await outcome(platform.send(ref, post, first()))).error)
      telegram.fault({ method: 'editMessageText', kind, retryAfter: 0 })
      errors.push((await outcome(platform.edit(ref, '1', post).then(() => ''))).error)
    }
    const page = await serverSaying({ status: 200, body: '<html>' })
    for (const api of [await closedPort(), page.url, 'http://no-such-host.invalid', 'no address at all'])
      errors.push(
        (await outcome(platformFor({ token: telegram.token, api }).platform.send(ref, post, first()))).error,
      )
    expect(errors).toHaveLength(16)
    expect(errors.every(error => error instanceof Error)).toBe(true)
    expect(places(telegram.token, errors)).toEqual([])
  })

  test('a limit is given back, not slept through, and holds up no other chat: the pace finds out whom it concerns', async () => {
    const { telegram, chat, ref, platform } = await connected()
    const other = telegram.addChat({ type: 'private' })
    telegram.fault({ method: sendMessage, chat, kind: '429', retryAfter: 7 })
    expect(await outcome(platform.send(ref, post, first()))).toMatchObject({
      kind: 'busy',
      retryAfter: 7_000,
    })
    await platform.send(`telegram:${other}`, post, first())
    expect(telegram.messages(other)).toHaveLength(1)
  })

  test('a refused token stops all posts for ten minutes', async () => {
    const { url, requests } = await serverSaying(
      json(401, { ok: false, error_code: 401, description: 'Unauthorized' }),
    )
    let now = new Date(0)
    const { platform } = platformFor({ token, api: url }, { now: () => now })
    const refused = { kind: 'busy', retryAfter: 600_000 }
    expect(await outcome(platform.send('telegram:1', post, first()))).toMatchObject({
      ...refused,
      message: expect.stringContaining('set TELEGRAM_TOKEN'),
    })
    expect(await outcome(platform.send('telegram:2', post, first()))).toMatchObject(refused)
    // A clock that is set back makes it no longer.
    now = new Date(-3_600_000)
    expect(await outcome(platform.send('telegram:2', post, first()))).toMatchObject(refused)
    expect(requests).toHaveLength(1)
    now = new Date(-3_000_000)
    expect(await outcome(platform.send('telegram:2', post, first()))).toMatchObject(refused)
    expect(requests).toHaveLength(2)
  })

  test('what says that the chat is lost is told apart from what says that the message is bad', async () => {
    // The texts are from the sources of Telegram's own server.
    const { telegram, platform, chat, ref } = await connected()
    const kind = async (to: number | string) =>
      (await outcome(platform.send(`telegram:${to}`, post, first()))).kind
    const group = telegram.addChat({ type: 'group' })
    const forum = telegram.addChat({ type: 'supergroup', forum: true })
    const kicked = telegram.addChat({ type: 'supergroup' })
    const deleted = telegram.addChat({ type: 'group' })
    const muted = telegram.addChat({ type: 'supergroup', botCanPost: false })
    const channel = telegram.addChat({ type: 'channel', botCanPost: false })
    const topic = telegram.addTopic(forum)
    telegram.kick(kicked)
    telegram.deleteChat(deleted)
    telegram.closeTopic(forum, topic)
    const lost = [kicked, deleted, muted, channel, `${forum}/${topic}`, `${forum}/4711`, 4711]
    for (const to of lost) expect([to, await kind(to)]).toEqual([to, 'gone'])
    // "General" is closed, and the group has other topics.
    telegram.fault({ chat: forum, kind: '400', description: 'TOPIC_CLOSED' })
    expect(await kind(forum)).toBe('rejected')
    telegram.block(chat)
    expect(await outcome(platform.send(ref, post, first()))).toMatchObject({
      kind: 'gone',
      message: 'Forbidden: bot was blocked by the user',
    })
    telegram.fault({ chat: group, kind: '400', description: 'ENTITIES_TOO_LONG', times: 2 })
    expect(await kind(group)).toBe('rejected')
  })

  test('a group that became a supergroup is followed to its new address', async () => {
    const { telegram, platform } = await connected()
    const group = telegram.addChat({ type: 'group' })
    const after = telegram.migrate(group)
    const { error } = await outcome(platform.send(`telegram:${group}`, post, first()))
    expect(error).toMatchObject({ kind: 'moved', movedTo: `telegram:${after}` })
  })

  test('an edit that changes nothing has succeeded', async () => {
    const { telegram, chat, ref, platform } = await connected()
    const message = await platform.send(ref, post, first())
    await platform.edit(ref, message, post)
    await platform.edit(ref, message, postOf({ headline: 'Later' }))
    expect(telegram.requests.map(({ status }) => status).slice(-2)).toEqual([400, 200])
    expect(telegram.messages(chat)).toMatchObject([{ edits: 1, disable_notification: true }])
  })

  test('it goes into its topic, and into "General" by naming none', async () => {
    // The id 1 of "General" is refused as "message thread not found".
    const { telegram, platform } = await connected()
    const forum = telegram.addChat({ type: 'supergroup', forum: true })
    const topic = telegram.addTopic(forum)
    for (const place of [`${forum}/${topic}`, `${forum}/1`, `${forum}`])
      await platform.send(`telegram:${place}`, post, first())
    expect(telegram.messages(forum).map(message => message.message_thread_id)).toEqual([
      topic,
      undefined,
      undefined,
    ])
  })
})

describe('the calls to Telegram', () => {
  test('are JSON, and none has a part that telegraf would take for a file and download', async () => {
    // Such a part is fetched by the bot; a multipart call drops objects, and never ends on Node 26.
    const types = new Set<unknown>()
    const note = (message: unknown) =>
      types.add((message as { request: ClientRequest }).request.getHeader('content-type')?.toString())
    subscribe('http.client.request.start', note)
    onTestFinished(() => void unsubscribe('http.client.request.start', note))
    const ears = echo(async () =>
      words('Yes', { cards: [card], choices: [{ label: 'Next', command: 'latest', argument: '' }] }),
    )
    const { telegram, chat, ref, platform } = await connected({ ears, logPolling: true })
    const message = await platform.send(ref, post, first())
    await platform.edit(ref, message, postOf({ headline: 'Later' }))
    telegram.say({ chat, text: '/latest' })
    await eventually(() => telegram.messages(chat)).toHaveLength(2)
    const answer = telegram.messages(chat)[1]?.message_id ?? 0
    telegram.press({ chat, message: answer, data: seals.seal('latest ') })
    // More updates may be asked for by then.
    const edits = () => telegram.requests.filter(({ method }) => method === 'editMessageText')
    await eventually(edits).toHaveLength(2)
    await platform.stop()
    expect([...types]).toEqual(['application/json'])
    const methods = new Set(telegram.requests.map(({ method }) => method))
    expect([...methods].sort()).toEqual([
      'answerCallbackQuery',
      'deleteWebhook',
      'editMessageText',
      'getMe',
      'getMyCommands',
      'getMyDescription',
      'getMyShortDescription',
      'getUpdates',
      'sendMessage',
      'setMyCommands',
      'setMyDescription',
      'setMyShortDescription',
    ])
    for (const { payload } of telegram.requests)
      for (const [name, value] of Object.entries(payload))
        if (name !== 'link_preview_options' && typeof value === 'object' && value !== null)
          expect(Object.keys(value)).not.toEqual(
            expect.arrayContaining([expect.stringMatching(/^(url|source)$/)]),
          )
  })

  test('keep the path of their address, with and without a slash at its end', async () => {
    // `new URL('./bot…', 'https://host/path')` cuts the path off.
    const { url, requests } = await serverSaying(json(401, { ok: false, error_code: 401, description: 'no' }))
    for (const end of ['', '/', '//'])
      await platformFor({ token, api: `${url}/telegram${end}` })
        .platform.start(echo())
        .catch(() => {})
    expect(requests).toEqual(Array(3).fill({ method: 'POST', url: `/telegram/bot${token}/getMe` }))
  })

  test('share no more than 64 lines', () => {
    // telegraf's own agent opens as many as there are calls at once. (It is not used for http:// addresses.)
    const { agent, apiRoot, webhookReply } = clientOptions('https://api.telegram.org')
    expect([agent.maxSockets, agent.options.keepAlive]).toEqual([64, true])
    expect(apiRoot).toBe('https://api.telegram.org/')
    expect(webhookReply).toBe(false)
  })

  test('write the menus only where they have changed', async () => {
    const { telegram } = await emulator()
    const writes = () => telegram.requests.filter(({ method }) => method === 'setMyCommands').length
    await platformFor(telegram).platform.start(echo())
    expect(writes()).toBe(3 * 7)
    const again = platformFor(telegram)
    await again.platform.start(echo())
    expect(writes()).toBe(3 * 7)
    expect(again.entries.at(-1)?.fields).toMatchObject({ commands: 'unchanged' })
    await platformFor(telegram, { commands: [] }).platform.start(echo())
    expect(writes()).toBe(6 * 7)
    expect(telegram.commandsMenu.size).toBe(0)
  })
})
