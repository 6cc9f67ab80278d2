import { REST, Routes } from 'discord.js'
import { describe, expect, onTestFinished, test } from 'vitest'
import { languages } from '#core/chat/languages.ts'
import { sampleBot } from '../support/sample-bot.ts'
import { connected as onDiscord } from './discord/bot.ts'
import { echo, eventually, messages, seals } from './support.ts'
import { connected as onTelegram, platformFor } from './telegram/bot.ts'

/** A bot of its own for each test, because chats of two emulators may have one address. */
async function speaking() {
  const bot = await sampleBot()
  onTestFinished(bot.close)
  const postedIn = async (chat: `${string}:${string}`) => (await bot.app.chats.settings(chat)).locale
  return { ears: { ...echo(), ...bot.app.ears }, postedIn }
}

const notice = /^(Пробный выпуск|საცდელი გამოშვება)[^\n]*\n\n/

describe('on Telegram', () => {
  /** A person who writes to the bot and reads its answers, one after the other. */
  async function reader(languageCode: string) {
    const { ears, postedIn } = await speaking()
    const { telegram } = await onTelegram({ ears })
    const user = telegram.addUser({ languageCode })
    const chat = telegram.addChat({ type: 'private', user })
    const answer = async () => {
      const { text, reply_markup } = await telegram.nextMessage(chat)
      // Without the notice that it is the sample, which stands above stories.
      return `${text.replace(notice, '')}\n${JSON.stringify(reply_markup ?? '')}`
    }
    const ask = (text: string) => {
      telegram.say({ chat, from: user, text, languageCode })
      return answer()
    }
    return { telegram, chat, ask, answer, user, postedIn, ref: `telegram:${chat}` as const }
  }

  test('a Russian reader asks, follows and goes over to Georgian', async () => {
    const { ask, answer, telegram, chat, user, postedIn, ref } = await reader('ru')
    expect(await ask('/latest georgia')).toMatch(/^Свежие новости: Грузия\n[\s\S]*(мин\.|ч) назад/)
    expect(await ask('/latest xqzwv')).toMatch(/^Тема «xqzwv» не найдена\. Все темы показывает \/topics\./)
    expect(await ask('/follow armenia')).toMatch(
      /^Новости по теме «Армения» будут приходить сюда\.\n\nСамая свежая новость:/,
    )
    expect(await ask('/follow georgia weekly monday 09:00 from am')).toMatch(
      /^Сюда будет приходить: Грузия · страны изданий: Армения · раз в неделю, понедельник, в 09:00 \(Asia\/Tbilisi\)\./,
    )
    expect(await ask('/follow armenia dayly')).toMatch(/^Непонятно[^\n]*«dayly»/)
    expect(await postedIn(ref)).toBe('ru')
    expect(await ask('/language')).toMatch(/^Доступны эти языки\.[\s\S]*"Հայերեն"[\s\S]*:"[\w-]+language hy"/)
    const offered = telegram.messages(chat).at(-1)?.message_id ?? 0
    telegram.press({ chat, message: offered, data: seals.seal('language ka'), from: user })
    expect(await answer()).toMatch(/^ამიერიდან პასუხები ქართულად იქნება\./)
    expect(await ask('/latest armenia')).toMatch(/^უახლესი ამბები: სომხეთი\n/)
    expect(await postedIn(ref)).toBe('ka')
  })

  test('a Georgian reader asks and follows in Georgian, which Telegram knows', async () => {
    const { ask } = await reader('ka')
    expect(await ask('/latest')).toMatch(/^უახლესი ამბები\n[\s\S]*(წთ|სთ) წინ/)
    expect(await ask('/follow azerbaijan')).toMatch(/^ახალი ამბები თემაზე „აზერბაიჯანი“ აქ მოვა\./)
    expect(await ask('/follow georgia daily 08:00')).toMatch(
      /^აქ მოვა: საქართველო · ყოველდღე 08:00 \(Asia\/Tbilisi\)\./,
    )
    expect(await ask('/follow')).toMatch(/^რომელი თემა\? მაგალითად: \/follow armenia/)
    expect(await ask('/language русский')).toMatch(/^Теперь ответы будут на русском языке\./)
    expect(await ask('/latest')).toMatch(/^Свежие новости\n/)
  })

  test('in a group its administrator chooses for all, a member for themselves, and a linked channel for nobody', async () => {
    const { ears, postedIn } = await speaking()
    const { telegram } = await onTelegram({ ears })
    const [owner, member, other] = [telegram.addUser(), telegram.addUser(), telegram.addUser()]
    const group = telegram.addChat({ type: 'supergroup', botStatus: 'administrator', admins: [owner] })
    const ask = async (from: number, text: string) => {
      telegram.say({ chat: group, from, text, languageCode: 'de' })
      return (await telegram.nextMessage(group)).text
    }
    expect(await ask(owner, '/language ru')).toMatch(/^Теперь новости и ответы здесь/)
    expect(await ask(member, '/language ka')).toMatch(/^ამიერიდან პასუხები ქართულად/)
    expect(await ask(member, '/topics')).toMatch(/^თემები/)
    expect(await ask(other, '/topics')).toMatch(/^Темы/)
    expect(await postedIn(`telegram:${group}`)).toBe('ru')
    const channel = telegram.addChat({ type: 'channel', admins: [owner] })
    telegram.say({ chat: channel, text: '/language hy' })
    expect((await telegram.nextMessage(channel)).text).toMatch(/^Այսուհետ գրառումներն ու պատասխաններն/)
    expect(await postedIn(`telegram:${channel}`)).toBe('hy')
  })

  test('the menu is in the language of whoever opens it, and offers what may be used there', async () => {
    const { telegram } = await onTelegram()
    type Entry = { command: string; description: string }
    const menu = (key: string) => (telegram.commandsMenu.get(key) ?? []) as Entry[]
    const named = (key: string) => menu(key).map(({ command }) => command)
    expect(
      [...telegram.commandsMenu.keys()].filter(key => key.startsWith('all_private_chats')).sort(),
    ).toEqual(['', '/az', '/de', '/hy', '/ka', '/ru', '/tr'].map(language => `all_private_chats${language}`))
    expect(menu('all_private_chats/az')[0]).toEqual({ command: 'latest', description: 'Ən yeni xəbərlər' })
    expect(menu('all_private_chats')[0]).toEqual({ command: 'latest', description: 'The newest stories' })
    expect(named('all_private_chats')).toEqual(expect.arrayContaining(['start', 'follow', 'language']))
    expect(named('all_group_chats/hy')).toEqual(expect.arrayContaining(['latest', 'language', 'following']))
    for (const name of ['start', 'follow', 'unfollow', 'timezone'])
      expect(named('all_group_chats/hy')).not.toContain(name)
    expect(named('all_chat_administrators/ka')).toContain('follow')
    expect(named('all_chat_administrators/ka')).not.toContain('start')
  })

  test('the bot describes itself in every language once, and not where its operator has done so', async () => {
    const { telegram, platform } = await onTelegram()
    await eventually(() => telegram.descriptions.size).toBe(2 * Object.keys(languages).length)
    expect(telegram.descriptions.get('description/tr')).toBe(messages('tr')('bot-description'))
    expect(telegram.descriptions.get('short_description')).toBe(messages('en')('bot-short-description'))
    await platform.stop()
    const writes = () => telegram.requests.filter(({ method }) => /^setMy.*Description$/.test(method)).length
    const before = writes()
    await platformFor(telegram).platform.start(echo())
    expect(writes()).toBe(before)

    const own = await onTelegram()
    await own.platform.stop()
    const describe = (payload: Record<string, string>) =>
      fetch(`${own.telegram.api}/bot${own.telegram.token}/setMyDescription?${new URLSearchParams(payload)}`)
    await describe({ description: 'Our village’s own news.' })
    await describe({ description: 'Köyümüzün haberleri.', language_code: 'tr' })
    await platformFor(own.telegram).platform.start(echo())
    expect(own.telegram.descriptions.get('description/tr')).toBe('Köyümüzün haberleri.')
    expect(own.telegram.descriptions.get('description')).toBe('Our village’s own news.')
  })

  test('a description that Telegram refuses ends nothing', async () => {
    const { telegram, platform } = await onTelegram()
    await platform.stop()
    const bot = platformFor(telegram)
    telegram.fault({ method: 'getMyDescription', kind: '400', description: 'no' })
    await bot.platform.start(echo())
    expect(bot.above('warn')).toEqual([])
    expect(bot.entries).toContainEqual(
      expect.objectContaining({ level: 'warn', message: 'the bot could not be described to Telegram' }),
    )
    expect(bot.pauses.asked).toEqual([])
  })
})

describe('on Discord', () => {
  type Who = { user?: string; locale?: string; guildLocale?: string; memberPermissions?: bigint }
  const manager = 1n << 4n

  /** Servers where people ask; gives the answer with its buttons. */
  async function server() {
    const { ears, postedIn } = await speaking()
    const { discord, channel, chat } = await onDiscord({ ears })
    const ask = async (who: Who, command: string, options: Record<string, string> = {}) => {
      const answer = await discord.use({ ...who, command, options, channel })
      const text = answer.embeds.map(embed => `${embed.title ?? ''}${embed.description ?? ''}`).join('\n')
      return { answer, text: `${answer.content ?? ''}${text}` }
    }
    return { discord, postedIn, chat, ask }
  }

  test('a Russian moderator asks, follows, and has the channel go over to Georgian', async () => {
    const { ask, chat, discord, postedIn } = await server()
    const me = { user: 'moderator', locale: 'ru', guildLocale: 'en-US', memberPermissions: manager }
    expect((await ask(me, 'latest', { topic: 'georgia' })).text).toMatch(/Свежие новости: Грузия/)
    expect((await ask(me, 'latest', { topic: 'xqzwv' })).text).toMatch(/Тема «xqzwv» не найдена/)
    expect((await ask(me, 'follow', { topic: 'armenia' })).text).toMatch(
      /Новости по теме «Армения» будут приходить/,
    )
    expect((await ask(me, 'follow', { topic: 'georgia', how: 'daily 08:00' })).text).toMatch(
      /Сюда будет приходить: Грузия · каждый день в 08:00/,
    )
    expect(await postedIn(chat)).toBe('ru')
    const { answer } = await ask(me, 'language')
    const pressed = await discord.press({ ...me, message: answer, customId: seals.seal('language ka') })
    expect(JSON.stringify(pressed.embeds)).toMatch(/ამიერიდან აქ პოსტები და პასუხები ქართულად იქნება/)
    expect(await postedIn(chat)).toBe('ka')
    expect((await ask(me, 'latest')).text).toMatch(/უახლესი ამბები/)
  })

  test('a Georgian reader, whose language Discord has not, sets it once', async () => {
    const { ask, chat, postedIn } = await server()
    const me = { user: 'reader', locale: 'en-GB' }
    expect((await ask(me, 'latest')).text).toMatch(/Newest stories/)
    expect((await ask(me, 'language', { language: 'ქართული' })).text).toMatch(/ამიერიდან პასუხები ქართულად/)
    expect((await ask(me, 'latest', { topic: 'armenia' })).text).toMatch(/უახლესი ამბები: სომხეთი/)
    await expect(ask(me, 'follow', { topic: 'armenia' })).rejects.toThrow('not offered to this member')
    expect((await ask({ user: 'other', locale: 'de' }, 'latest')).text).toMatch(/Neueste Nachrichten/)
    expect(await postedIn(chat)).toBe('en')
  })

  test('what a server that speaks Turkish follows is posted in Turkish, whoever set it up', async () => {
    const { ask, chat, postedIn } = await server()
    const me = { user: 'moderator', locale: 'de', guildLocale: 'tr', memberPermissions: manager }
    expect((await ask(me, 'follow', { topic: 'baku' })).text).toMatch(/Neue Nachrichten zum Thema „Baku“/)
    expect(await postedIn(chat)).toBe('tr')
  })

  test('commands are described in the languages that both speak, and written once', async () => {
    const { discord } = await onDiscord()
    const rest = new REST({ api: discord.api }).setToken(discord.token)
    const read = async (query: Record<string, string>) =>
      (await rest.get(Routes.applicationCommands(discord.applicationId), {
        query: new URLSearchParams(query),
      })) as { name: string; description_localizations?: Record<string, string> }[]
    const commands = await read({ with_localizations: 'true' })
    const latest = commands.find(({ name }) => name === 'latest')
    expect(latest?.description_localizations).toEqual({
      'en-US': 'The newest stories',
      'en-GB': 'The newest stories',
      ru: 'Свежие новости',
      tr: 'En yeni haberler',
      de: 'Die neuesten Nachrichten',
    })
    expect((await read({})).every(command => command.description_localizations === undefined)).toBe(true)
  })
})
