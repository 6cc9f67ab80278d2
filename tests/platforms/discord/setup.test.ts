import { PermissionFlagsBits } from 'discord.js'
import { describe, expect, onTestFinished, test } from 'vitest'
import { AskingPace } from '#core/chat/asking.ts'
import type { Answer, Component, DiscordEmulator } from '../../support/discord/emulator.ts'
import { POSTER } from '../../support/discord/permissions.ts'
import { noon, sampleBot } from '../../support/sample-bot.ts'
import { echo, eventually } from '../support.ts'
import { connected } from './bot.ts'

const [manager, admin] = [PermissionFlagsBits.ManageChannels, PermissionFlagsBits.ManageGuild]
const forum = 15

/** A bot over the sample edition on a server with a second channel, #news, and a forum. */
async function server(settings: { readonly patience?: number } = {}) {
  const clock = { ms: noon.getTime() + 600_000 }
  const askingPace = new AskingPace({ person: { holds: 999, refill: 1 }, chat: { holds: 999, refill: 1 } })
  const bot = await sampleBot({ askingPace, now: () => new Date(clock.ms) })
  onTestFinished(bot.close)
  const world = await connected({ ears: { ...echo(), ...bot.app.ears }, settings })
  const { discord, guild, channel } = world
  const news = discord.addChannel({ guild, name: 'news' })
  const talk = (more: Partial<Talk> = {}) =>
    conversation(discord, { channel, user: 'moderator', rights: manager | admin, ...more })
  const follows = (id: string) => bot.app.subscriptions.following(`discord:${id}`)
  return { ...world, bot, clock, news, talk, follows }
}

type Talk = { channel: string; user: string; rights: bigint; locale: string; opened: readonly string[] }

/** A moderator who reads what stands there and presses what it says. */
function conversation(discord: DiscordEmulator, talk: Partial<Talk>) {
  const { channel, user, rights, locale = 'en-US', opened = [] } = talk
  const who = { user: user ?? '', memberPermissions: rights ?? 0n, locale, opened }
  let answer: Answer | null = null
  const shown = () => {
    if (answer === null) throw new Error('nothing was asked')
    return answer
  }
  const parts = () => shown().components.flatMap(row => row.components ?? []) as Component[]
  const customId = (label: string) => {
    const found = parts().find(part => (part.label ?? part.placeholder) === label)
    if (found?.custom_id === undefined) throw new Error(`nothing is called ${label}: ${labels().join(' | ')}`)
    return found.custom_id
  }
  const labels = () => parts().map(part => part.label ?? part.placeholder ?? '')
  const said = () =>
    shown()
      .embeds.map(({ title, description }) => [title, description].filter(Boolean).join('\n'))
      .join('\n---\n')
      .replaceAll('\\', '')
  return {
    said,
    labels,
    shown,
    options: (label: string) => parts().find(part => part.placeholder === label)?.options ?? [],
    async use(command: string, options: Record<string, string> = {}) {
      answer = await discord.use({ ...who, command, options, channel: channel ?? '' })
      return said()
    },
    async press(label: string, values?: readonly string[]) {
      const pressed = { ...who, message: shown(), customId: customId(label), ...(values ? { values } : {}) }
      answer = await discord.press(pressed)
      return said()
    },
    /** Opens a window and fills it in. */
    async type(label: string, words: string) {
      const modal = await discord.ask({ ...who, message: shown(), customId: customId(label) })
      answer = await discord.submit({ ...who, modal, values: { [modal.fields[0]?.customId ?? '']: words } })
      return said()
    },
  }
}

describe('/setup on Discord', () => {
  test('Start at once is a good setup, and the answer says the line that would do the same', async () => {
    const { talk, follows, channel } = await server()
    const me = talk()
    expect(await me.use('setup')).toMatch(/Setting up: this chat\n+\*\*Step 1 of 7: Where\*\*/)
    expect(me.shown().ephemeral).toBe(true)
    expect(me.labels()).toEqual(['Another channel or group', 'Next: Topics', 'Preview', 'Start', 'Cancel'])
    expect(await me.press('Start')).toMatch(/Begun\. From now on in this chat: [^\n]*Armenia[^\n]*each story/)
    expect(me.said()).toContain('/follow abkhazia,armenia,azerbaijan,georgia,nagorno-karabakh,south-ossetia')
    expect(await follows(channel)).toHaveLength(1)
  })

  test('one message that changes in its place: channel, topics, languages, pace, form, hours, a real post, start', async () => {
    const { talk, follows, news, channel, discord } = await server()
    const me = talk()
    await me.use('setup')
    const { message } = me.shown()
    // Where is answered with that, as on Telegram.
    expect(await me.press('Another channel or group', [news])).toMatch(
      /Setting up: #news\n+\*\*Step 2 of 7: Topics/,
    )
    expect(me.options('Topics').length).toBeGreaterThan(15)
    await me.press('Topics', ['armenia', 'georgia'])
    expect(await me.type('Other topics', 'baku, Абхазия')).toMatch(/So far: Abkhazia, Armenia, Baku, Georgia/)
    await me.press('Next: Languages')
    await me.press('Languages of articles', ['en', 'ru'])
    await me.press('Language of posts', ['ka'])
    await me.press('Next: Pace')
    await me.press('Pace', ['hourly'])
    await me.press('Next: Form')
    await me.press('Size of posts', ['compact'])
    await me.press('Pictures', ['no'])
    await me.press('Next: Quiet hours')
    await me.press('Quiet hours', ['23:00 08:00 hold'])
    expect(await me.type('Another clock', 'Baku')).toMatch(/quiet 23:00–08:00 \(Asia\/Baku\)/)
    expect(await me.press('Next: Preview')).toMatch(
      /In the last 7 days this would have been \d+ posts?, about \d+ a day/,
    )
    expect(me.shown().embeds.length).toBeGreaterThan(1)
    expect(me.shown().message).toBe(message)
    expect(await me.press('Start')).toMatch(/Begun\. From now on in #news/)
    expect(discord.messages(channel)).toEqual([])
    expect(await follows(channel)).toEqual([])
    const [one, ...more] = await follows(news)
    expect(more).toEqual([])
    expect(one).toMatchObject({
      wants: { topics: ['abkhazia', 'armenia', 'baku', 'georgia'], languages: ['en', 'ru'] },
      telling: {
        rhythm: { kind: 'hourly' },
        form: { size: 'compact', image: false },
        quiet: { from: '23:00', to: '08:00' },
        zone: 'Asia/Baku',
      },
    })
  })

  test('a name of its own takes one more right, which is named where it is missing', async () => {
    const { talk, follows, news, discord } = await server()
    const me = talk({ channel: news })
    expect(await me.use('follow', { topic: 'armenia', how: 'as "Caucasus desk"' })).toMatch(
      /give me: Manage Webhooks\./,
    )
    await me.use('setup')
    await me.press('Next: Topics')
    await me.press('Next: Languages')
    await me.press('Next: Pace')
    await me.press('Next: Form')
    expect(await me.type('Name of the posts', 'Caucasus desk https://desk.example/desk.png')).toMatch(
      /In this chat I still lack: Manage Webhooks\.[\s\S]*So far: [^\n]* · as “Caucasus desk”/,
    )
    expect(await me.press('Start')).toMatch(/I still lack: Manage Webhooks/)
    expect(await follows(news)).toEqual([])
    discord.setPermissions(news, POSTER | PermissionFlagsBits.ManageWebhooks)
    expect(await me.press('Start')).toMatch(
      /Begun\.[\s\S]*as "Caucasus desk" avatar https:\/\/desk\.example\/desk\.png/,
    )
    expect((await follows(news))[0]?.telling.form).toMatchObject({
      sender: 'Caucasus desk',
      avatar: 'https://desk.example/desk.png',
    })
    expect(await me.use('settings')).not.toMatch(/under my own name/)
    discord.setPermissions(news, POSTER)
    expect(await me.use('settings')).toMatch(/Posts come under my own name, [^\n]*: Manage Webhooks\./)
  })

  test('what is typed and not understood is said with what may have been meant, and nothing is lost', async () => {
    const { talk } = await server()
    const me = talk()
    await me.use('setup')
    await me.press('Next: Topics')
    await me.press('Topics', ['armenia'])
    expect(await me.type('Other topics', 'azerbaijn dayly')).toMatch(/I did not understand “/)
    expect(me.said()).toMatch(/So far: Armenia · each story/)
    await me.press('Next: Languages')
    await me.press('Next: Pace')
    expect(await me.type('Another time', '7:30')).toMatch(/each day at 07:30/)
    expect(await me.type('Another time', 'friday 18:00')).toMatch(/each Friday at 18:00/)
    expect(await me.type('Another time', '27:99')).toMatch(/I did not understand[\s\S]*each Friday at 18:00/)
  })

  test('a channel that follows something already is shown with that first', async () => {
    const { talk, news } = await server()
    await talk({ channel: news }).use('follow', { topic: 'georgia' })
    const me = talk()
    await me.use('setup')
    expect(await me.press('Another channel or group', [news])).toMatch(
      /Step 1 of 7[\s\S]*1\. Georgia · each story/,
    )
  })

  test('the rights that the bot lacks in the channel are named, and Start waits for them', async () => {
    const { talk, discord, news, guild, follows } = await server()
    discord.setPermissions(
      news,
      POSTER & ~(PermissionFlagsBits.EmbedLinks | PermissionFlagsBits.SendMessages),
    )
    const me = talk()
    await me.use('setup')
    expect(await me.press('Another channel or group', [news])).toMatch(
      /In #news I still lack: Send Messages, Embed Links\./,
    )
    expect(await me.press('Start')).toMatch(/I still lack: Send Messages/)
    discord.setPermissions(news, POSTER)
    expect(await me.press('Start')).toMatch(/^Begun/)
    expect(await follows(news)).toHaveLength(1)
    const threads = discord.addChannel({
      guild,
      type: forum,
      name: 'stories',
      permissions: POSTER & ~PermissionFlagsBits.SendMessagesInThreads,
    })
    expect(await me.use('setup', { channel: threads })).toMatch(
      /in #stories I still lack: Send Messages in Threads/i,
    )
  })

  test('who may manage one channel sets up that one alone, and no longer when the right is gone at Start', async () => {
    const { talk, discord, news, channel, follows } = await server()
    discord.grant(news, 'helper', manager | PermissionFlagsBits.ViewChannel)
    const me = talk({ user: 'helper', rights: 0n, opened: ['setup'] })
    expect(await me.use('setup')).toMatch(/^Only those who may manage this chat can set it up/)
    await me.use('setup', { channel: news })
    expect(me.said()).toMatch(/Setting up: #news/)
    expect(await me.press('Next: Languages')).toMatch(/Step 3 of 7/)
    await me.press('Back')
    await me.press('Back')
    expect(await me.press('Another channel or group', [channel])).toMatch(
      /Only those who may manage this chat can/,
    )
    discord.grant(news, 'helper', 0n)
    expect(await me.press('Start')).toMatch(/^Only those who may manage #news can set it up/)
    expect(await follows(news)).toEqual([])
  })

  test('two moderators at once do not mix, cancel changes nothing, and an old one says so', async () => {
    const { talk, follows, channel, clock, news } = await server()
    const [one, other] = [talk(), talk({ user: 'second' })]
    await one.use('setup')
    await other.use('setup')
    await one.press('Next: Topics')
    await other.press('Next: Topics')
    await one.press('Topics', ['armenia'])
    await other.press('Topics', ['georgia'])
    expect(await one.press('Start')).toMatch(/Begun[^\n]*: Armenia · each story/)
    expect(await other.press('Cancel')).toMatch(/^Nothing was changed\./)
    expect((await follows(channel)).map(({ wants }) => wants.topics)).toEqual([['armenia']])
    await other.press('Begin anew')
    await other.press('Another channel or group', [news])
    clock.ms += 23 * 3_600_000
    expect(await other.press('Next: Languages')).toMatch(/Setting up: #news[\s\S]*Step 3/)
    clock.ms += 2 * 3_600_000
    expect(await other.press('Start')).toMatch(/^This is over, or more than a day old\. Begin anew/)
    expect(await follows(news)).toEqual([])
  })

  test('what is followed is set up anew from /settings, with what it has now', async () => {
    const { talk, follows, channel } = await server()
    const me = talk()
    await me.use('follow', { topic: 'georgia', how: 'daily 08:00 compact' })
    await me.use('settings')
    expect(await me.press('Set up anew')).toMatch(
      /Step 2 of 7: Topics[\s\S]*So far: Georgia · each day at 08:00[^\n]*compact/,
    )
    await me.press('Topics', ['armenia'])
    await me.press('Start')
    expect((await follows(channel)).map(({ wants, telling }) => [wants.topics, telling.rhythm])).toEqual([
      [['armenia'], { kind: 'daily', at: '08:00' }],
    ])
  })

  test('what a channel follows already is shown there, and can be stopped', async () => {
    const { talk, follows, news } = await server()
    const me = talk()
    await me.use('setup', { channel: news })
    await me.press('Start')
    expect(await me.press('Set up more')).toMatch(/Followed there already[\s\S]*1\. Abkhazia, Armenia/)
    expect(await me.press('Stop 1')).not.toMatch(/Followed there already/)
    expect(await follows(news)).toEqual([])
  })

  test('where an answer takes too long for a window the step stays, to press again', async () => {
    const { talk, discord, ears } = await server({ patience: 0 })
    const announced = () =>
      discord.requests.filter(
        ({ path, body }) => path.endsWith('/callback') && (body as { type: number }).type === 6,
      )
    const answer = ears.answer
    ears.answer = async heard => {
      const reply = await answer(heard)
      const before = announced().length
      if (reply.question !== undefined) await eventually(() => announced().length).toBeGreaterThan(before)
      return reply
    }
    const me = talk()
    await me.use('setup')
    await me.press('Next: Topics')
    expect(await me.press('Other topics')).toMatch(/Step 2 of 7: Topics/)
    expect(me.labels()).toContain('Other topics')
  })

  test('what somebody else wrote on a button or in a window does nothing', async () => {
    const { talk, discord, follows, channel } = await server()
    const me = talk()
    await me.use('setup')
    const modal = await (async () => {
      await me.press('Next: Topics')
      const topics = me.shown().components.flatMap(row => row.components ?? [])
      const customId = topics.find(({ label }) => label === 'Other topics')?.custom_id ?? ''
      return await discord.ask({ user: 'moderator', memberPermissions: admin, message: me.shown(), customId })
    })()
    const forged = { ...modal, customId: modal.customId.replace(/^.{9}/, '1AAAAAAAA') }
    const answer = await discord.submit({
      memberPermissions: admin,
      modal: forged,
      values: { words: 'chess' },
    })
    expect(answer.embeds[0]?.description).toMatch(/^This button is not one of mine/)
    expect(await follows(channel)).toEqual([])
  })

  test('in Russian, the language of the moderator’s Discord', async () => {
    const { talk, follows, news } = await server()
    const me = talk({ locale: 'ru' })
    expect(await me.use('setup')).toMatch(/Настройка: этот чат[\s\S]*Шаг 1 из 7: Куда/)
    await me.press('Другой канал или группа', [news])
    await me.press('Темы', ['georgia'])
    expect(await me.type('Другие темы', 'Батуми')).toMatch(/Пока так: Батуми, Грузия/)
    expect(await me.press('Начать')).toMatch(/^Готово\. Теперь сюда \(#news\) приходит: Батуми, Грузия/)
    expect((await follows(news)).map(({ wants }) => wants.topics)).toEqual([['batumi', 'georgia']])
  })

  test('in Georgian, which is chosen with /language, since Discord has none', async () => {
    const { talk, follows, channel } = await server()
    const me = talk()
    await me.use('language', { language: 'ka' })
    expect(await me.use('setup')).toMatch(/დაყენება: ეს ჩატი[\s\S]*ნაბიჯი 1 \/ 7: სად/)
    await me.press('შემდეგი: თემები')
    await me.press('თემები', ['armenia'])
    await me.press('გადახედვა')
    expect(await me.press('დაწყება')).toMatch(/^მზადაა\. ამიერიდან აქ \(ეს ჩატი\) მოვა: სომხეთი/)
    expect(await follows(channel)).toHaveLength(1)
  })
})
