import { REST, Routes } from 'discord.js'
import { Telegram } from 'telegraf'
import { describe, expect, onTestFinished, test } from 'vitest'
import { seals as sealing } from '#core/chat/seal.ts'
import { openDatabase } from '../../src/storage/database.ts'
import { secretOf, secretStore } from '../../src/storage/secret.ts'
import { temporaryFolder } from '../support/running-chapar.ts'
import { sampleBot } from '../support/sample-bot.ts'
import { connected as onDiscord, platformFor } from './discord/bot.ts'
import { echo, eventually, seals } from './support.ts'
import { connected as onTelegram } from './telegram/bot.ts'

/** More than any button holds, and of several letters. */
const long = `"${'მატარებელი ბაქოდან თბილისამდე '.repeat(2).trim()}"`

async function ears() {
  const clock = { now: new Date('2026-11-23T08:10:00Z') }
  const bot = await sampleBot({ now: () => clock.now })
  onTestFinished(bot.close)
  return { ears: { ...echo(), ...bot.app.ears }, app: bot.app, clock }
}

const forged = '1AAAAAAAAforget sure'
const otherVersion = '0abcdefghlatest armenia'
const unsealed = 'latest armenia'

describe('a button on Discord', () => {
  async function server() {
    const bot = await ears()
    const world = await onDiscord({ ears: bot.ears })
    const rest = new REST({ api: world.discord.api }).setToken(world.discord.token)
    /** A message as an earlier release, or anybody else who had our token, would have sent it. */
    const message = async (custom_id: string) => {
      const components = [{ type: 1, components: [{ type: 2, style: 2, label: 'Press', custom_id }] }]
      const body = { content: 'Buttons', components }
      const { id } = (await rest.post(Routes.channelMessages(world.channel), { body })) as { id: string }
      const sent = world.discord.messages(world.channel).find(message => message.id === id)
      if (sent === undefined) throw new Error('nothing was sent')
      return sent
    }
    const press = async (custom_id: string) =>
      await world.discord.press({ message: await message(custom_id), customId: custom_id })
    return { ...bot, ...world, press }
  }
  const say = (answer: { embeds: readonly { description?: string }[] }) => answer.embeds[0]?.description
  const keys = (answer: { components: readonly { components?: readonly { custom_id?: string }[] }[] }) =>
    answer.components.flatMap(row => row.components ?? []).map(({ custom_id = '' }) => custom_id)

  test('of before there were seals is too old, and one that does the same stands below', async () => {
    const { press, discord } = await server()
    for (const custom_id of [unsealed, otherVersion]) {
      const answer = await press(custom_id)
      expect(answer.ephemeral).toBe(true)
      expect(say(answer)).toMatch(/^This button is from before an update\. The one below does the same\./)
      const [again = ''] = keys(answer)
      expect(seals.open(again)).toEqual({ code: unsealed, seal: 'whole' })
      expect(say(await discord.press({ message: answer, customId: again }))).toMatch(/Armenia/)
    }
  })

  test('that is not ours does nothing, and says so', async () => {
    const { press } = await server()
    const answer = await press(forged)
    expect(say(answer)).toMatch(/^This button is not one of mine, so I did nothing\./)
    expect(keys(answer)).toEqual([])
  })

  test('works on after a restart, and in another process', async () => {
    const { discord, channel, platform, ears } = await server()
    const answer = await discord.use({ command: 'topics', channel })
    await platform.stop()
    await platformFor(discord).platform.start(ears)
    await discord.connected()
    const [topic = ''] = keys(answer)
    expect(say(await discord.press({ message: answer, customId: topic }))).not.toMatch(/^This button/)
  })

  test('of settings is refused to who may not manage the server', async () => {
    const { discord, channel } = await server()
    const page = await discord.use({ command: 'topic', options: { name: 'armenia' }, channel })
    const [follow = ''] = keys(page)
    expect(seals.open(follow).code).toBe('follow armenia')
    const refused = await discord.press({ message: page, customId: follow, memberPermissions: 0n })
    expect(say(refused)).toMatch(/^Only those who may manage/)
    expect(refused.message).not.toBe(page.message)
  })

  test('carries more than it holds, for a month', async () => {
    const { discord, channel, clock, app } = await server()
    const memberPermissions = 1n << 4n
    const options = { topic: `${long} daily 08:00 test` }
    const tried = await discord.use({ command: 'follow', options, channel, memberPermissions })
    const [button = ''] = keys(tried)
    expect(seals.open(button).code).toMatch(/^follow =[\w-]{16}$/)
    const done = await discord.press({ message: tried, customId: button, memberPermissions })
    expect(say(done)).toMatch(/each day at 08:00/)
    expect((await app.subscriptions.following(`discord:${channel}`))[0]?.wants.words).toContain(
      long.slice(1, -1),
    )
    clock.now = new Date(clock.now.getTime() + 31 * 86_400_000)
    const late = await discord.press({ message: tried, customId: button, memberPermissions })
    expect(say(late)).toMatch(/^This button is too old\. Please ask again/)
  })
})

describe('a button on Telegram', () => {
  async function privateChat() {
    const bot = await ears()
    const world = await onTelegram({ ears: bot.ears })
    const { telegram, chat } = world
    const api = new Telegram(telegram.token, { apiRoot: telegram.api })
    const press = async (callback_data: string) => {
      const sent = await api.sendMessage(chat, 'Buttons', {
        reply_markup: { inline_keyboard: [[{ text: 'Press', callback_data }]] },
      })
      telegram.press({ chat, message: sent.message_id, data: callback_data })
      await telegram.nextMessage(chat)
      return await telegram.nextMessage(chat)
    }
    return { ...bot, ...world, press }
  }
  const keys = (message: {
    reply_markup?: { inline_keyboard: readonly (readonly { callback_data?: string }[])[] }
  }) => (message.reply_markup?.inline_keyboard ?? []).flat().map(({ callback_data = '' }) => callback_data)

  test('of before there were seals is too old, and one that does the same stands below', async () => {
    const { press, telegram, chat } = await privateChat()
    for (const data of [unsealed, otherVersion]) {
      const answer = await press(data)
      expect(answer.text).toMatch(/^This button is from before an update\. The one below does the same\./)
      const [again = ''] = keys(answer)
      telegram.press({ chat, message: answer.message_id, data: again })
      expect((await telegram.nextMessage(chat)).text).toMatch(/Armenia/)
    }
  })

  test('that is not ours does nothing, and says so', async () => {
    const { press } = await privateChat()
    const answer = await press(forged)
    expect(answer.text).toMatch(/^This button is not one of mine, so I did nothing\./)
    expect(answer.reply_markup).toBeUndefined()
  })

  test('carries more than it holds, for a month', async () => {
    const { telegram, chat, clock } = await privateChat()
    telegram.say({ chat, text: `/follow ${long} daily 08:00 test` })
    const tried = await telegram.nextMessage(chat)
    const [data = ''] = keys(tried)
    expect(seals.open(data).code).toMatch(/^follow =[\w-]{16}$/)
    telegram.press({ chat, message: tried.message_id, data })
    expect((await telegram.nextMessage(chat)).text).toMatch(/each day at 08:00/)
    clock.now = new Date(clock.now.getTime() + 31 * 86_400_000)
    telegram.press({ chat, message: tried.message_id, data })
    await eventually(() => telegram.messages(chat).at(-1)?.text).toMatch(/^This button is too old\./)
  })
})

describe('what buttons are sealed with', () => {
  test('is made once and shared by all who use the database', async () => {
    const { folder, remove } = temporaryFolder()
    const [one, other] = [await openDatabase(folder), await openDatabase(folder)]
    expect(await secretOf(one, 'buttons', 'first')).toBe('first')
    expect(await secretOf(other, 'buttons', 'second')).toBe('first')
    const [kept, seen] = [secretStore(one), secretStore(other)]
    expect(await kept.secret('of discord:1')).toBeNull()
    for (const token of ['old', 'new']) await kept.keep('of discord:1', token)
    expect(await seen.secret('of discord:1')).toBe('new')
    await seen.keep('of discord:1', null)
    expect(await kept.secret('of discord:1')).toBeNull()
    await Promise.all([one.destroy(), other.destroy()])
    remove()
  })

  test('tells apart what any other secret sealed, and whatever was changed', () => {
    const sealed = seals.seal('follow armenia')
    expect(sealed).toHaveLength('follow armenia'.length + 9)
    expect(seals.open(sealed)).toEqual({ code: 'follow armenia', seal: 'whole' })
    expect(sealing('another').open(sealed).seal).toBe('forged')
    for (let at = 1; at < sealed.length; at++)
      expect(seals.open(`${sealed.slice(0, at)}~${sealed.slice(at + 1)}`).seal).toBe('forged')
    expect(['', '1', '1AAAA', 'ა', '-'].map(code => seals.open(code).seal)).toEqual(Array(5).fill('forged'))
  })
})
