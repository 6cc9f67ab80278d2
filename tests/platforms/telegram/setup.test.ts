import { describe, expect, onTestFinished, test } from 'vitest'
import { AskingPace } from '#core/chat/asking.ts'
import { noon, sampleBot } from '../../support/sample-bot.ts'
import type { EmulatedMessage } from '../../support/telegram/emulator.ts'
import { echo } from '../support.ts'
import { connected } from './bot.ts'

/** A bot over the sample edition, and a person who writes to it in private. */
async function privately(languageCode = 'en') {
  const clock = { ms: noon.getTime() + 600_000 }
  const askingPace = new AskingPace({ person: { holds: 999, refill: 1 }, chat: { holds: 999, refill: 1 } })
  const bot = await sampleBot({ askingPace, now: () => new Date(clock.ms) })
  onTestFinished(bot.close)
  const { telegram } = await connected({ ears: { ...echo(), ...bot.app.ears } })
  const user = telegram.addUser({ firstName: 'Nino', languageCode })
  const chat = telegram.addChat({ type: 'private', user })
  const follows = (id: number) => bot.app.subscriptions.following(`telegram:${id}`)
  const talk = (where = chat, from = user) => conversation(telegram, where, from, languageCode)
  return { telegram, bot, clock, user, chat, follows, talk }
}

/** Someone who reads the last message of the bot in a chat and presses what stands below it. */
function conversation(
  telegram: Awaited<ReturnType<typeof connected>>['telegram'],
  chat: number,
  from: number,
  languageCode: string,
) {
  let last: EmulatedMessage | null = null
  const shown = () => {
    if (last === null) throw new Error('nothing was said')
    return last
  }
  const buttons = () => (shown().reply_markup?.inline_keyboard ?? []).flat()
  const labels = () => buttons().map(({ text }) => text)
  const read = async () => {
    last = await telegram.nextMessage(chat)
    return last.text
  }
  return {
    shown,
    labels,
    read,
    say: (text: string, more = {}) => {
      telegram.say({ chat, from, text, languageCode, ...more })
      return read()
    },
    press: (label: string) => {
      const data = buttons().find(({ text }) => text === label)?.callback_data
      if (data === undefined) throw new Error(`nothing is called ${label}: ${labels().join(' | ')}`)
      telegram.press({ chat, message: shown().message_id, data: String(data), from })
      return read()
    },
    share: (button: string, shared: number) => {
      telegram.share({ chat, message: shown().message_id, button, shared })
      return read()
    },
    forward: (channel: number) => {
      telegram.forward({ chat, channel })
      return read()
    },
  }
}

describe('/setup on Telegram, in private', () => {
  test('Start at once is a good setup of this chat, and every press changes the one message', async () => {
    const { talk, follows, chat } = await privately()
    const me = talk()
    expect(await me.say('/setup')).toMatch(/^Setting up: this chat\n\nStep 1 of 7: Where\n/)
    const { message_id } = me.shown()
    await me.press('Next: Topics')
    expect(me.labels()).toContain('✓ Armenia (chosen)')
    expect(await me.press('✓ Armenia (chosen)')).not.toMatch(/So far: [^·]*Armenia/)
    expect(await me.press('Energy')).toMatch(/So far: [^·]*Energy/)
    expect(await me.press('Start')).toMatch(
      /^Begun\. From now on in this chat: [\s\S]*\/follow abkhazia,azerbaijan,energy,/,
    )
    expect(me.shown().message_id).toBe(message_id)
    expect(await follows(chat)).toHaveLength(1)
  })

  test('a channel is shared by a button that makes the bot an administrator, and set up with a real post', async () => {
    const { telegram, talk, follows, user, chat, bot } = await privately()
    const channel = telegram.addChat({
      type: 'channel',
      title: 'Mountain News',
      admins: [user],
      botStatus: 'left',
    })
    const me = talk()
    await me.say('/setup')
    expect(await me.press('Another channel or group')).toMatch(/^Which one\? Press a button below/)
    expect(await me.share('A channel', channel)).toMatch(/^Setting up: Mountain News\n\nStep 2 of 7: Topics/)
    for (const label of ['Abkhazia', 'Azerbaijan', 'Nagorno-Karabakh', 'South Ossetia'])
      await me.press(`✓ ${label} (chosen)`)
    expect(await me.press('Other topics')).toMatch(/^Other topics\nWhich topics\? Names in any/)
    expect(me.shown().asks).toMatchObject({ force_reply: true, input_field_placeholder: 'wine, chess' })
    expect(await me.say('xqzwv', { replyTo: me.shown().message_id })).toMatch(/I did not understand “xqzwv”/)
    await me.press('Other topics')
    expect(await me.say('Баку', { replyTo: me.shown().message_id })).toMatch(
      /So far: Armenia, Baku, Georgia · each story/,
    )
    await me.press('Next: Languages')
    expect(me.labels().slice(0, 3)).toEqual(['Languages of articles:', 'English', 'Azerbaijani'])
    await me.press('ქართული')
    await me.press('Next: Pace')
    await me.press('Breaking only')
    expect(await me.press('Each day at 18:00 (Asia/Tbilisi)')).toMatch(/each day at 18:00/)
    await me.press('Next: Form')
    await me.press('Full posts')
    await me.press('Preview')
    expect(me.shown().text).toMatch(
      /In the last 7 days this would have been \d+ posts?[\s\S]*The newest would look like this:\n\n/,
    )
    expect(await me.press('Start')).toMatch(
      /^Begun\. From now on in Mountain News: Armenia, Baku, Georgia · each day at 18:00/,
    )
    expect(telegram.messages(channel)).toEqual([])
    expect(await follows(chat)).toEqual([])
    expect(await follows(channel)).toHaveLength(1)
    expect((await bot.app.chats.settings(`telegram:${channel}`)).locale).toBe('ka')
  })

  test('a post of it that is forwarded, its name and its address name a channel as well', async () => {
    const { telegram, talk, user } = await privately()
    const channel = telegram.addChat({
      type: 'channel',
      title: 'Hill News',
      username: 'hillnews',
      admins: [user],
    })
    const me = talk()
    expect(await me.forward(channel)).toMatch(/^Setting up: Hill News/)
    expect(await me.say('/setup @HillNews')).toMatch(/^Setting up: Hill News/)
    expect(await me.say('/setup https://t.me/hillnews')).toMatch(/^Setting up: Hill News/)
    expect(await me.say('/setup @nobody_knows')).toMatch(
      /^I am in no channel or group called “@nobody_knows”/,
    )
  })

  test('whose it is not, and where a right is missing, is told, again at Start', async () => {
    const { telegram, talk, user, follows } = await privately()
    const theirs = telegram.addChat({ type: 'channel', title: 'Theirs' })
    const mine = telegram.addChat({ type: 'channel', title: 'Mine', admins: [user], botCanPost: false })
    const unseen = telegram.addChat({ type: 'supergroup', title: 'Group', admins: [user], botStatus: 'left' })
    const me = talk()
    expect(await me.say(`/setup ${theirs}`)).toMatch(/^Only those who may manage Theirs can set it up/)
    expect(await me.say(`/setup ${unseen}`)).toMatch(/^I am in no channel or group called/)
    expect(await me.say(`/setup ${mine}`)).toMatch(/In Mine I still lack: Post Messages, as an administrator/)
    expect(await me.press('Start')).toMatch(/I still lack: Post Messages/)
    telegram.setBotStatus(mine, 'administrator', true)
    telegram.setBotStatus(mine, 'member')
    expect(await me.press('Start')).toMatch(/I still lack/)
    telegram.setBotStatus(mine, 'administrator', true)
    await me.say(`/setup ${mine}`)
    expect(await me.press('Start')).toMatch(/^Begun/)
    expect(await follows(theirs)).toEqual([])
    expect(await follows(mine)).toHaveLength(1)
  })

  test('the channels somebody has set up are managed from the private chat, until all of theirs is erased', async () => {
    const { telegram, talk, user, follows } = await privately()
    const channel = telegram.addChat({ type: 'channel', title: 'Hill News', admins: [user] })
    const me = talk()
    await me.say(`/setup ${channel}`)
    await me.press('Start')
    await me.say('/setup')
    expect(await me.press('Hill News')).toMatch(
      /^Setting up: Hill News[\s\S]*Followed there already\n\n1\. Abkhazia, Armenia/,
    )
    expect(await me.press('Change 1')).toMatch(/Step 2 of 7/)
    await me.press('✓ Armenia (chosen)')
    await me.press('Start')
    expect((await follows(channel)).map(({ wants }) => wants.topics.includes('armenia'))).toEqual([false])
    await me.press('Set up more')
    await me.press('Stop 1')
    expect(await follows(channel)).toEqual([])
    await me.say('/forget yes')
    await me.say('/setup')
    expect(me.labels()).not.toContain('Hill News')
  })
})

describe('/setup on Telegram, in other languages', () => {
  test('in Russian: a channel from the private chat', async () => {
    const { telegram, talk, user, follows } = await privately('ru')
    const channel = telegram.addChat({ type: 'channel', title: 'Вестник', admins: [user], botStatus: 'left' })
    const me = talk()
    expect(await me.say('/setup')).toMatch(/^Настройка: этот чат\n\nШаг 1 из 7: Куда/)
    expect(await me.press('Другой канал или группа')).toMatch(/^Какой\? Можно нажать кнопку внизу/)
    expect(await me.share('Канал', channel)).toMatch(/^Настройка: Вестник\n\nШаг 2 из 7: Темы/)
    await me.press('✓ Армения (выбрано)')
    await me.press('Другие темы')
    expect(await me.say('ереван', { replyTo: me.shown().message_id })).toMatch(/Пока так: [^·]*Ереван/)
    await me.press('Дальше: Языки')
    await me.press('Русский')
    await me.press('Дальше: Ритм')
    expect(await me.press('Раз в час')).toMatch(/на языках: русский|русский/)
    expect(await me.press('Просмотр')).toMatch(/За последние 7 дней это было бы \d+ сообщени/)
    expect(await me.press('Начать')).toMatch(/^Готово\. Теперь сюда \(Вестник\) приходит: [\s\S]*\/follow /)
    expect(await follows(channel)).toHaveLength(1)
  })

  test('in Georgian: the chat itself, step by step and back', async () => {
    const { talk, follows, chat } = await privately('ka')
    const me = talk()
    expect(await me.say('/setup')).toMatch(/^დაყენება: ეს ჩატი\n\nნაბიჯი 1 \/ 7: სად/)
    await me.press('შემდეგი: თემები')
    await me.press('✓ აზერბაიჯანი (არჩეულია)')
    await me.press('უკან')
    await me.press('შემდეგი: თემები')
    expect(me.labels()).toContain('აზერბაიჯანი')
    await me.press('შემდეგი: ენები')
    await me.press('შემდეგი: რიტმი')
    await me.press('მხოლოდ სასწრაფო')
    expect(await me.press('დაწყება')).toMatch(
      /^მზადაა\. ამიერიდან აქ \(ეს ჩატი\) მოვა: [\s\S]*მხოლოდ სასწრაფო/,
    )
    expect((await follows(chat)).map(({ telling }) => telling.breakingOnly)).toEqual([true])
  })
})

describe('/setup on Telegram, in a group', () => {
  test('works in its place for administrators alone, each with their own', async () => {
    const { telegram, talk, user, follows } = await privately()
    const [second, member] = [telegram.addUser({ firstName: 'Vardan' }), telegram.addUser()]
    const group = telegram.addChat({
      type: 'supergroup',
      title: 'Readers',
      admins: [user, second],
      botStatus: 'administrator',
    })
    const [one, other, third] = [talk(group, user), talk(group, second), talk(group, member)]
    expect(await third.say('/setup')).toMatch(/^Only those who may manage this chat can set it up/)
    // All of them read the same chat.
    expect(await one.say('/setup')).toMatch(/Setting up: this chat/)
    expect(one.labels()).not.toContain('Another channel or group')
    await one.press('Next: Topics')
    const panel = one.shown()
    const data = panel.reply_markup?.inline_keyboard
      .flat()
      .find(({ text }) => text === 'Energy')?.callback_data
    telegram.press({ chat: group, message: panel.message_id, data: String(data), from: second })
    expect(await other.read()).toMatch(/^Somebody else is setting this up\. Begin your own with \/setup/)
    expect(telegram.messages(group).find(({ message_id }) => message_id === panel.message_id)?.text).toBe(
      panel.text,
    )
    expect(await one.press('Other topics')).toMatch(/\n\nNino$/)
    expect(one.shown().entities.map(({ type }) => type)).toEqual(['text_link', 'text_mention'])
    expect(await one.say('chess', { replyTo: one.shown().message_id })).toMatch(
      /So far: |I did not understand/,
    )
    expect(await one.press('Start')).toMatch(/^Begun/)
    expect(await follows(group)).toHaveLength(1)
  })
})
