import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ago, clock } from '#core/chat/moments.ts'
import { plainReply } from '#core/chat/plain.ts'
import * as discord from '../../src/platforms/discord/render.ts'
import * as telegram from '../../src/platforms/telegram/render.ts'
import { type Database, openDatabase } from '../../src/storage/database.ts'
import { noon, type SampleBot, sampleBot } from '../support/sample-bot.ts'
import { tellStory } from '../support/told-story.ts'

let bot: SampleBot
let db: Database
let quake: string
let shots: string
let market: string
beforeAll(async () => {
  db = await openDatabase(':memory:')
  const opened = await sampleBot({ db })
  bot = opened
  const tell = (reports: Parameters<typeof tellStory>[2]) => tellStory(db, opened.app.sources, reports)
  quake = await tell([
    {
      outlet: 'sample-courier-tbilisi',
      minute: 2,
      same: 'quake',
      title: 'Xqtremor shakes Gyumri in Armenia, three people injured',
      text: 'Three people were injured in Gyumri on Monday when the ground shook, the emergency service said.',
    },
    {
      outlet: 'sample-gorny-vestnik',
      minute: 3,
      title: 'В Гюмри произошло землетрясение, пострадали пять человек',
      text: 'В Гюмри пострадали пять человек, сообщили спасатели. Школы закрыты до среды.',
    },
    {
      outlet: 'sample-caucasus-wire',
      minute: 5,
      title: 'Ground shakes in Gyumri, Armenia',
      text: 'The ground shook in Gyumri on Monday, Sample Courier Tbilisi reports.',
    },
    {
      outlet: 'sample-courier-tbilisi',
      minute: 7,
      same: 'quake',
      title: 'Xqtremor shakes Gyumri in Armenia, six people injured',
      text: 'Six people were injured in Gyumri on Monday when the ground shook, the emergency service said.',
    },
    {
      outlet: 'sample-yerevan-daily',
      minute: 8,
      title: 'Schools in Gyumri stay closed after the tremor',
      text: 'Schools in Gyumri and in Vanadzor stay closed until Wednesday, the mayor said.',
    },
  ])
  shots = await tell([
    {
      outlet: 'sample-baki-xeberleri',
      minute: 2,
      title: 'Xqsərhəddə atışma: iki əsgər yaralanıb, Azərbaycan Müdafiə Nazirliyi',
      text: 'Azərbaycan Müdafiə Nazirliyi bildirib ki, atışmada iki əsgər yaralanıb.',
    },
  ])
  market = await tell([
    {
      outlet: 'sample-baku-gazette',
      minute: 2,
      title: 'Xqmarket hall opens in Ganja after two years of works',
      text: 'A hall for eighty traders has opened in Ganja.',
    },
    {
      outlet: 'sample-baki-xeberleri',
      minute: 4,
      title: 'Gəncədə yeni bazar binası açılıb',
      text: 'Gəncədə səksən satıcı üçün bazar açılıb.',
    },
  ])
})
afterAll(() => bot.close())

describe('/story', () => {
  test('tells who reports it, by country, and how it grew', async () => {
    const told = await bot.ask(`/story ${quake}`)
    for (const words of [
      /Xqtremor shakes Gyumri in Armenia, six people injured/,
      /4 outlets, 3 separate sources/,
      /Who reports it\n=+\n\nGeorgia: Sample Courier Tbilisi <[^>]+> \(private\)\n\nRussia: Sample Горный вестник/,
      /Belgium: Sample Caucasus Wire <[^>]+> \(independent, from Sample Courier Tbilisi\)/,
      /How it grew\n=+\n\n\S.* · Sample Courier Tbilisi was first \(3 injured\)/,
      /Sample Горный вестник adds: 5 injured/,
      /Sample Courier Tbilisi changed 3 injured to 6 injured/,
      /Sample Yerevan Daily adds: Vanadzor/,
    ])
      expect(told).toMatch(words)
    expect(told).not.toMatch(/Sample Caucasus Wire adds/)
    // The numbers say it already.
    expect(told).not.toMatch(/changed its headline/)
  })

  test('tells how it grew by the clock of the chat, where what was sent stays as it is', async () => {
    const asked = { chat: 'preview:moscow' } as const
    await bot.ask('/timezone Moscow', asked)
    const answer = await bot.answer(`/story ${quake}`, asked)
    const { text } = telegram.renderReply(answer, ago(noon, 'en'))
    expect(text).toContain(
      '• Nov 23, 11:02 GMT+3 · Sample Courier Tbilisi was first (3 injured)\n• Nov 23, 11:03 · Sample Горный',
    )
    expect(discord.renderReply(answer).embeds?.[0]?.description).toMatch(
      /<t:\d+:R> · Sample Courier Tbilisi was/,
    )
  })

  test('says below a headline that was overtaken what is known by now', async () => {
    expect(await bot.ask(`/story ${quake}`, { locale: 'ru' })).toMatch(
      /Школы закрыты до среды.*\n\nSample Courier Tbilisi меняет данные: было 3 пострадавших, стало 6 пострадавших <http/,
    )
  })

  test('is listed with what is known by now, where the headline in the reader’s language was overtaken', async () => {
    const facts = (locale: string) => bot.ask('/search xqtremor', { locale })
    expect(await facts('en')).not.toMatch(/adds:/)
    expect(await bot.ask('/search землетрясение', { locale: 'ru' })).toMatch(
      /пострадали пять человек <[^>]+>\nSample Горный вестник .* · Sample Courier Tbilisi дополняет: 6 пострадавших · /,
    )
  })

  test('takes no number for the latest whose report was changed in other words', async () => {
    const title = 'Xqroof falls in on market of Telavi, two killed'
    const first = { outlet: 'sample-courier-tbilisi', same: 'roof', title }
    const id = await tellStory(db, bot.app.sources, [
      { ...first, minute: 2, text: 'The roof of the market fell in at noon.' },
      { outlet: 'sample-caucasus-wire', minute: 9, title: 'Roof of market in Telavi falls in, five killed' },
      { ...first, minute: 20, text: 'The roof of the market fell in at noon. The mayor came at one.' },
    ])
    expect(await bot.ask(`/story ${id}`)).toMatch(/^[^<]*\nRoof of market in Telavi falls in, five killed </)
  })

  test('keeps of a long growth what was mended and the newest numbers', async () => {
    const [one, two] = ['sample-courier-tbilisi', 'sample-caucasus-wire'] as const
    const count = (outlet: string, minute: number, dead: string) => ({
      outlet,
      minute,
      same: `${outlet} wall`,
      title: `Xqwall collapses in Kutaisi, ${dead} killed`,
      text: `${dead} people were killed when a wall collapsed in Kutaisi.`,
    })
    const id = await tellStory(db, bot.app.sources, [
      count(one, 2, 'Two'),
      ...['Three', 'Four', 'Five', 'Six', 'Seven', 'Eight'].map((dead, at) => count(two, 3 + at, dead)),
      ...['Nine', 'Eleven', 'Twelve'].map((dead, at) => count(one, 9 + at, dead)),
      {
        ...count(two, 12, 'Ten'),
        text: 'Ten people were killed.\n\nCorrection: an earlier version of this article gave another number.',
      },
    ])
    const told = await bot.ask(`/story ${id}`)
    expect(told).toMatch(/was first \(2 killed\)\n/)
    expect(told).toMatch(/Sample Caucasus Wire corrected its report/)
    expect(told).toMatch(/changed 8 killed to 10 killed\n\nand 4 more/)
    expect(told).not.toMatch(/adds: 3 killed/)
  })

  test('is led by the headline in the reader’s language, with its own excerpt', async () => {
    const told = await bot.ask('/story xqtremor', { locale: 'ru' })
    expect(told).toMatch(
      /В Гюмри произошло землетрясение, пострадали пять человек <[^>]+>\nSample Горный вестник/,
    )
    expect(told).toMatch(/Школы закрыты до среды/)
  })

  test.each([
    ['words', '/story xqtremor gyumri'],
    ['words of any of its reports', '/story землетрясение'],
    ['a topic, whose newest story it is', '/story Գյումրի'],
  ])('is found by %s', async (_, asked) => {
    expect(await bot.ask(asked)).toMatch(/Xqtremor shakes Gyumri/)
  })

  test('says that a claim rests on a single source, beside whose name its owner stands', async () => {
    const told = await bot.ask(`/story ${shots}`)
    expect(told).toMatch(/\(Azerbaijan, public broadcaster\)/)
    expect(told).toMatch(/\n\nsingle source so far$/)
  })

  test('says where only outlets of one country report', async () => {
    expect(await bot.ask(`/story ${market}`)).toMatch(
      /So far only outlets of one country or town report it: Azerbaijan\./,
    )
  })

  test('says in its own words what each side has to say where they dispute, and nowhere else', async () => {
    const text = (side: string) => `Shots were fired on the border of Armenia and Azerbaijan, ${side} says.`
    const id = await tellStory(db, bot.app.sources, [
      {
        outlet: 'sample-baku-gazette',
        minute: 32,
        title: 'Xqshots fired by Armenia’s army across the border, Azerbaijan says',
        text: text('Azerbaijan'),
      },
      {
        outlet: 'sample-yerevan-daily',
        minute: 33,
        title: 'Xqshots fired by Azerbaijan’s army across the border, Armenia says',
        text: text('Armenia'),
      },
      {
        outlet: 'sample-caucasus-wire',
        minute: 35,
        title: 'Armenia and Azerbaijan accuse each other of Xqshots across the border',
        text: text('each side'),
      },
      {
        outlet: 'sample-courier-tbilisi',
        minute: 36,
        title: 'Armenia’s army fired Xqshots across the border of Azerbaijan',
        text: 'Armenia’s army fired across the border of Azerbaijan, Sample Baku Gazette reports.',
      },
    ])
    const told = await bot.ask(`/story ${id}`)
    expect(told).toMatch(/^.*\n\nArmenia and Azerbaijan accuse each other/)
    for (const words of [
      /\nAzerbaijan: Sample Baku Gazette <[^>]+> \(private\) · “Xqshots fired by Armenia’s army .*” <http/,
      /\nArmenia: Sample Yerevan Daily <[^>]+> \(private\) · “Xqshots fired by Azerbaijan’s army .*” </,
      /\nBelgium: Sample Caucasus Wire <[^>]+> \(independent\)\n/,
      // These are no words of Georgia's.
      /\nGeorgia: Sample Courier Tbilisi <[^>]+> \(private, from Sample Baku Gazette\)\n/,
    ])
      expect(told).toMatch(words)
    expect(await bot.ask(`/story ${market}`)).not.toMatch(/ · “/)
  })

  test('counts no outlet that has withdrawn its report, and says so beside its name', async () => {
    const baku = {
      outlet: 'sample-baku-gazette',
      same: 'visit',
      title: 'Xqvisit to Gyumri announced for Friday, guards arrested',
    }
    const id = await tellStory(db, bot.app.sources, [
      {
        outlet: 'sample-yerevan-daily',
        minute: 2,
        title: 'Xqvisit to Gyumri on Friday, two guards arrested',
      },
      { ...baku, minute: 3, text: 'Two guards were arrested in Gyumri before the visit.' },
      { ...baku, minute: 6, text: 'This article has been retracted.' },
    ])
    const told = await bot.ask(`/story ${id}`)
    expect(told).toMatch(/Azerbaijan: Sample Baku Gazette <[^>]+> \(private, report withdrawn\)/)
    expect(told).toMatch(/\n\n(?:Breaking · )?single source so far\n/)
    expect(told).not.toMatch(/2 outlets/)
    expect(await bot.ask('/search xqvisit')).not.toMatch(/2 outlets/)
  })

  test('that is not there is answered with what to do', async () => {
    expect(await bot.ask('/story')).toMatch(/^Which story\?[\s\S]*\/story armenia/)
    expect(await bot.ask('/story xqnothing')).toMatch(/^No story contains “xqnothing”/)
    expect(await bot.ask('/story AAAAAAAAAAAA')).toMatch(/^No story contains/)
    expect(await bot.ask('/related')).toMatch(/^Related to which story\?/)
  })
})

describe('/related', () => {
  test('offers up to four other stories, never the same, and the way back', async () => {
    const { cards, choices } = await bot.answer(`/related ${quake}`)
    expect(cards.length).toBeLessThanOrEqual(4)
    expect(cards.map(({ story }) => story)).not.toContain(quake)
    expect(choices).toEqual([{ label: 'The story', command: 'story', argument: quake }])
  })

  test('finds what else is told on the same thread, or says that nothing is near', async () => {
    const festival = await bot.answer('/related festival opens in Batumi')
    expect(festival.cards.map(({ headline }) => headline)).toEqual([
      "Film school in Batumi shows pupils' first works",
    ])
    expect(await bot.ask('/related xqtremor')).toMatch(/^(Related to|No other story is near) “Xqtremor/)
  })
})

describe('what everybody can rely on', () => {
  test('a list has a button for what several outlets report, and each press is answered', async () => {
    const { choices } = await bot.answer('/search xqtremor')
    expect(choices).toEqual([
      { label: expect.stringMatching(/^Story: Xqtremor shakes Gyumri/), command: 'story', argument: quake },
    ])
    for (const { command, argument } of choices)
      expect(await bot.ask(`/${command} ${argument}`)).toMatch(/How it grew/)
  })

  test('both platforms show it within their limits, with its buttons', async () => {
    for (const asked of [`/story ${quake}`, `/related ${quake}`, '/latest 10']) {
      const reply = await bot.answer(asked)
      const [body, sent] = [
        discord.renderReply(reply),
        telegram.renderReply(reply, clock('en', 'Asia/Tbilisi')),
      ]
      expect(body.embeds?.[0]?.description?.length).toBeLessThanOrEqual(4096)
      expect(sent.text.length).toBeLessThanOrEqual(4096)
      expect(JSON.stringify(body).match(/"custom_id"/g) ?? []).toHaveLength(reply.choices.length)
      expect(sent.reply_markup?.inline_keyboard.flat() ?? []).toHaveLength(reply.choices.length)
    }
  })

  test('a story is told in the same words for Armenia’s press as for Azerbaijan’s', async () => {
    const pairs = [
      ['sample-yerevan-daily', 'sample-baku-gazette'],
      ['sample-yerevani-lraber', 'sample-baki-xeberleri'],
    ] as const
    const told = async (side: 0 | 1, mark: string) => {
      const id = await tellStory(
        db,
        bot.app.sources,
        pairs.map((pair, at) => ({
          outlet: pair[side],
          minute: 4 + at,
          title: `${mark} road works begin on the pass, ${at} lanes closed`,
          text: `Two workers were injured on ${mark} road, the ministry said.`,
        })),
      )
      const reply = await bot.answer(`/story ${id}`)
      return plainReply({ ...reply, choices: [] }, ago(noon, 'en'))
        .split('\n\nRelated\n')[0]
        ?.replaceAll(/<[^>]*>/g, '<>')
        .replaceAll(mark, '')
        .replaceAll(/Sample (?:Yerevan Daily|Baku Gazette)/g, 'A')
        .replaceAll(/Sample (?:Երևանի լրաբեր|Bakı Xəbərləri)/g, 'B')
        .replaceAll(/Armenia|Azerbaijan/g, 'X')
    }
    expect(await told(0, 'Xqone')).toBe(await told(1, 'Xqtwo'))
  })
})
