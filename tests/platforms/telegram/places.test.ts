import { describe, expect, onTestFinished, test } from 'vitest'
import { sampleBot } from '../../support/sample-bot.ts'
import type { TelegramOptions } from '../../support/telegram/emulator.ts'
import { echo, eventually, words } from '../support.ts'
import { connected } from './bot.ts'

/** The whole bot over the sample edition. */
async function whole(options: TelegramOptions = {}) {
  const bot = await sampleBot()
  onTestFinished(bot.close)
  const world = await connected({
    ...options,
    ears: { ...bot.app.ears, heard: [], changes: [], looked: [] },
  })
  const { telegram } = world
  const ask = async (chat: number, text: string, more: { thread?: number; from?: number } = {}) => {
    const answer = telegram.nextMessage(chat)
    telegram.say({ chat, text, ...more })
    return await answer
  }
  return { ...world, bot, ask }
}

const tapped = ({
  text,
  entities,
}: {
  text: string
  entities: readonly { type: string; offset: number; length: number }[]
}) =>
  entities
    .filter(({ type }) => type === 'bot_command')
    .map(({ offset, length }) => text.slice(offset, offset + length))
const buttons = (message: {
  reply_markup?: { inline_keyboard: readonly (readonly { text: string; url?: string }[])[] }
}) => message.reply_markup?.inline_keyboard.flat() ?? []

describe('topics in a list', () => {
  test('are asked for by a tap on each, on every page and in every language, where one can write', async () => {
    const { telegram, ask } = await whole()
    const group = telegram.addChat({ type: 'supergroup', forum: true, botStatus: 'administrator' })
    const thread = telegram.addTopic(group, 'News')
    for (const languageCode of ['en', 'ru', 'hy', 'ka', 'az', 'tr', 'de']) {
      const user = telegram.addUser({ languageCode })
      const chat = telegram.addChat({ type: 'private', user })
      for (let page = 1, more = true; more; page++) {
        const list = await ask(chat, `/topics ${page}`)
        const commands = tapped(list).filter(word => word.startsWith('/topic_'))
        expect(commands.length).toBeGreaterThan(20)
        more = buttons(list).some(
          button => 'callback_data' in button && String(button.callback_data).includes(`topics ${page + 1}`),
        )
      }
    }
    const list = await ask(group, '/topics', { thread })
    expect(list.message_thread_id).toBe(thread)
    expect(tapped(list)).toContain('/topic_azerbaijan')
    const channel = telegram.addChat({ type: 'channel' })
    expect((await ask(channel, '/topics')).text).not.toContain('/topic_')
  })

  test('lead to that topic, with the bot’s name behind them and without, and not another bot’s', async () => {
    const { telegram, chat, ask } = await whole()
    const [answer] = [await ask(chat, '/topic_south_ossetia')]
    expect(answer.text).toMatch(/South Ossetia/)
    const group = telegram.addChat({ type: 'supergroup' })
    telegram.say({ chat: group, text: '/topic_azerbaijan@another_bot' })
    expect((await ask(group, '/topic_azerbaijan@chapar_test_bot')).text).toMatch(/^Azerbaijan\n/m)
    expect((await ask(chat, '/latest_georgia 2')).text).toMatch(/^Newest stories: Georgia\n/m)
    expect((await ask(chat, '/start topic_south_ossetia')).text).toMatch(/South Ossetia/)
  })
})

describe('a word that anyone may have written', () => {
  test('changes and erases nothing when it is tapped', async () => {
    const { telegram, chat, ask, bot } = await whole()
    await ask(chat, '/follow georgia')
    await ask(chat, '/language ru')
    for (const word of ['forget_yes', 'unfollow_georgia', 'language_ka', 'mute_georgia', 'start_forget_yes'])
      expect((await ask(chat, `/${word}`)).text).toMatch(/^Такой команды нет/)
    expect(await bot.app.subscriptions.following(`telegram:${chat}`)).toHaveLength(1)
    expect(telegram.messages(chat).length).toBe(7)
  })
})

describe('links to where the bot may be taken', () => {
  test('stand under the first answer and the help in a private chat, and nowhere else', async () => {
    const { telegram, chat, ask } = await whole()
    for (const text of ['/start', '/help']) {
      const links = buttons(await ask(chat, text)).slice(-3)
      expect(links).toEqual([
        { text: 'Add me to a group', url: 'https://t.me/chapar_test_bot?startgroup' },
        { text: 'Add me to a channel', url: 'https://t.me/chapar_test_bot?startchannel&admin=post_messages' },
        { text: 'Send a story to any chat', switch_inline_query: '' },
      ])
    }
    const group = telegram.addChat({ type: 'supergroup' })
    for (const text of ['/start@chapar_test_bot', '/help@chapar_test_bot'])
      for (const button of buttons(await ask(group, text))) expect(button).not.toHaveProperty('url')
    const channel = telegram.addChat({ type: 'channel' })
    await ask(channel, '/help')
    const off = await whole({ inline: false })
    expect(buttons(await off.ask(off.chat, '/start')).at(-1)?.text).toBe('Add me to a channel')
  })
})

describe('a group that takes the bot in', () => {
  test('is told once what to do next, in the language of whoever did it; not when the bot’s rights change', async () => {
    const { telegram, ask } = await whole()
    const owner = telegram.addUser({ languageCode: 'ru' })
    for (const type of ['group', 'supergroup'] as const) {
      const group = telegram.addChat({ type, botStatus: 'left', admins: [owner] })
      telegram.setBotStatus(group, 'member')
      const greeting = await telegram.nextMessage(group)
      expect(greeting.text).toContain('/follow georgia')
      expect(greeting.text).toMatch(/Спросить может каждый/)
      telegram.setBotStatus(group, 'administrator')
      telegram.setBotStatus(group, 'member')
      await ask(group, '/latest@chapar_test_bot')
      expect(telegram.messages(group)).toHaveLength(2)
    }
  })

  test('again hears that what it follows goes on', async () => {
    const { telegram, ask } = await whole()
    const group = telegram.addChat({ type: 'supergroup' })
    await ask(group, '/follow@chapar_test_bot georgia')
    telegram.kick(group)
    telegram.setBotStatus(group, 'member')
    expect((await telegram.nextMessage(group)).text).toContain('goes on')
  })

  test('but a channel, a private chat, and a group in which nothing may be said are told nothing', async () => {
    const { telegram, chat, ears } = await connected()
    const channel = telegram.addChat({ type: 'channel', botStatus: 'left' })
    telegram.setBotStatus(channel, 'administrator')
    const silent = telegram.addChat({ type: 'supergroup', botStatus: 'left' })
    telegram.setBotStatus(silent, 'member', false)
    telegram.block(chat)
    telegram.setBotStatus(chat, 'member')
    await eventually(() => ears.changes).toHaveLength(4)
    telegram.say({ chat, text: '/latest' })
    await telegram.nextMessage(chat)
    expect(ears.heard).toHaveLength(1)
  })

  test('and throws it out before it is greeted is no trouble', async () => {
    const { telegram, above, ears } = await connected()
    const group = telegram.addChat({ type: 'supergroup', botStatus: 'left' })
    telegram.fault({ method: 'sendMessage', kind: '400', description: 'chat not found', times: 2 })
    telegram.setBotStatus(group, 'member')
    telegram.kick(group)
    await eventually(() => ears.changes).toHaveLength(2)
    expect(above('warn')).toEqual([])
  })
})

describe('who speaks in a group', () => {
  test('for its channel says no commands: posts that appear there by themselves are left alone', async () => {
    const { telegram, ears } = await connected()
    const channel = telegram.addChat({ type: 'channel' })
    const group = telegram.addChat({ type: 'supergroup', botStatus: 'administrator' })
    const message = telegram.say({ chat: channel, text: '/follow georgia' })
    await telegram.nextMessage(channel)
    telegram.autoForward({ channel, message, group })
    telegram.say({ chat: group, text: '/latest' })
    await telegram.nextMessage(group)
    expect(ears.heard.map(({ chat, command }) => [chat, command])).toEqual([
      [`telegram:${channel}`, 'follow'],
      [`telegram:${group}`, 'latest'],
    ])
  })

  test('in answer to a post of its channel asks about the post there', async () => {
    const { telegram, ears } = await connected()
    const channel = telegram.addChat({ type: 'channel' })
    const group = telegram.addChat({ type: 'supergroup', botStatus: 'administrator' })
    telegram.say({ chat: channel, text: '/latest' })
    const { message_id: post } = await telegram.nextMessage(channel)
    const replyTo = telegram.autoForward({ channel, message: post, group })
    telegram.say({ chat: group, text: '/why', replyTo })
    await telegram.nextMessage(group)
    expect(ears.heard.at(-1)).toMatchObject({
      command: 'why',
      chat: `telegram:${group}`,
      about: [String(post)],
      aboutIn: `telegram:${channel}`,
    })
  })

  test('as the group itself manages it, as another channel does not, and neither is anybody', async () => {
    const ears = echo(async heard => words(`${await heard.mayManage()}`))
    const { telegram } = await connected({ ears })
    const group = telegram.addChat({ type: 'supergroup', botStatus: 'administrator' })
    const other = telegram.addChat({ type: 'channel' })
    for (const [as, may] of [
      [group, 'true'],
      [other, 'false'],
    ] as const) {
      telegram.say({ chat: group, text: '/follow georgia', as })
      expect((await telegram.nextMessage(group)).text).toBe(may)
      expect(ears.heard.at(-1)).not.toHaveProperty('person')
    }
  })

  test('whom Telegram does not know as a member manages nothing', async () => {
    const ears = echo(async heard => words(`${await heard.mayManage()}`))
    const { telegram } = await connected({ ears })
    const group = telegram.addChat({ type: 'supergroup', botStatus: 'administrator' })
    telegram.fault({ method: 'getChatMember', kind: '400', description: 'PARTICIPANT_ID_INVALID' })
    telegram.say({ chat: group, text: '/follow georgia' })
    expect((await telegram.nextMessage(group)).text).toBe('false')
  })
})

describe('a long list', () => {
  test('is folded where others read along, whole where somebody reads alone', async () => {
    const { telegram, chat, ask } = await whole()
    const group = telegram.addChat({ type: 'supergroup' })
    const quotes = ({ entities }: { entities: readonly { type: string }[] }) =>
      entities.filter(({ type }) => type === 'expandable_blockquote').length
    const [alone, shared] = [await ask(chat, '/latest 10'), await ask(group, '/latest@chapar_test_bot 10')]
    expect([quotes(alone), quotes(shared)]).toEqual([0, 1])
    expect(shared.text).toBe(alone.text)
    expect(quotes(await ask(group, '/latest@chapar_test_bot 5'))).toBe(0)
  })
})
