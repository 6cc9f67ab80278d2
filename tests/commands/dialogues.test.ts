import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type SampleBot, sampleBot } from '../support/sample-bot.ts'

let bot: SampleBot
beforeAll(async () => {
  bot = await sampleBot()
})
afterAll(() => bot.close())

/** What is asked, and what the answer must hold. */
const dialogues: readonly (readonly [string, RegExp])[] = [
  ['/latest', /^Newest stories/],
  ['/latest 1', /^Newest stories/],
  ['/latest', /\/latest #2 5 {2}\(More\)/],
  [
    '/latest #2 georgia 3',
    /^Newest stories: Georgia[\s\S]*\/latest #1 georgia 3 {2}\(Back\)[\s\S]*#3 georgia 3 {2}\(More\)/,
  ],
  ['/topic georgia', /\/topic #2 georgia {2}\(More\)/],
  ['/topic #2 Грузия', /^Georgia\n[\s\S]*\/topic #1 georgia {2}\(Back\)/],
  ['/search #2 2019', /^No story contains “2019”/],
  ['/latest #40 5', /^Newest stories\n[\s\S]*#2 5 {2}\(More\)/],
  ['/topic #30 georgia', /^Georgia\n/],
  ['/digest nepal', /^The last 24 hours: Nepal\n=+\n\nNo stories\. \/latest/],
  ['/latest azerbaijan', /^Newest stories: Azerbaijan/],
  ['/latest 3 azerbaijan', /^Newest stories: Azerbaijan/],
  ['/latest азербайджан 3', /^Newest stories: Azerbaijan/],
  ['/topic azerbaijan', /^Azerbaijan\n/],
  ['/topic AZERBAIJAN', /^Azerbaijan\n/],
  ['/topic azerbaycan', /^Azerbaijan\n/],
  ['/topic Azərbaycan', /^Azerbaijan\n/],
  ['/topic azərbaycanda', /^Azerbaijan\n/],
  ['/topic Азербайджан', /^Azerbaijan\n/],
  ['/topic Азербайджане', /^Azerbaijan\n/],
  ['/topic azerbaidjan', /^Azerbaijan\n/],
  ['/topic azerbaijjan', /^Azerbaijan\n/],
  ['/topic Ադրբեջան', /^Azerbaijan\n/],
  ['/topic აზერბაიჯანი', /^Azerbaijan\n/],
  ['/topic Aserbaidschan', /^Azerbaijan\n/],
  ['/topic Грузия', /^Georgia\n/],
  ['/topic gurcustan', /^Georgia\n/],
  ['/topic Hayastan', /^Armenia\n/],
  // A charged phone and a bridge for cyclists make no story of the courts or of sport.
  ['/topic courts', /^No stories about Courts, crime and corruption yet/],
  ['/topic sport', /^Sport\n(?![\s\S]*(?:bridge|startup|theatre))[\s\S]*satranç/],
  ['/topic health', /^No stories about Health yet/],
  ['/follow courts test', /^(?![\s\S]*(?:Hikers|customs|koro))[\s\S]*Courts, crime and corruption/],
  ['/topic', /^Which topic\?/],
  ['/topic xqzwv', /^I know no topic called “xqzwv”/],
  ['/topics', /^Topics\n[\s\S]*Azerbaijan · /],
  ['/search', /^Which words\?/],
  ['/search batumi', /^Stories with “batumi”/],
  ['/search Batumi xqzwv', /^No story contains/],
  ['/search товарооборот Армения Грузия', /Товарооборот Армении с Грузией/],
  ['/search მატარებლის', /Երևան–Թբիլիսի գիշերային գնացքն/],
  ['/search train', /^Stories about “train”, whatever the language[\s\S]*գիշերային գնացքն[\s\S]*qatarının/],
  ['/search Tbilisi train', /^Stories about “Tbilisi train”[\s\S]*Երևան–Թբիլիսի/],
  ['/search ~поезд', /^Stories about “поезд”[\s\S]*qatarının/],
  ['/search ~xqzwv', /^No story contains “xqzwv”/],
  ['/search ~', /^Which words\?/],
  ['/search railways', /^Stories with “railways”/],
  ['/search "(*) OR NEAR', /^(No story contains|Stories with)/],
  ['/search “Batumi”', /^Stories with “Batumi”/],
  ['/search ""', /^Which words\?/],
  [
    '/search https://example.org/sample-courier-tbilisi/sample-17',
    /Short film festival opens in Batumi[\s\S]*Who reports it/,
  ],
  ['/story <https://example.org/sample-courier-tbilisi/sample-17>', /Short film festival opens in Batumi/],
  ['/search https://nowhere.example/1', /^I have no report with that address/],
  ['/story', /^Which story\?/],
  ['/story Batumi', /^Sample edition[\s\S]*Batumi|^Sample edition[\s\S]*Батуми|^Sample edition[\s\S]*ბათუმ/],
  ['/story xqzwv', /^No story contains “xqzwv”/],
  ['/story minister', /Foreign ministers of Armenia, Azerbaijan and Georgia meet/],
  ['/related', /^Related to which story\?/],
  ['/related lake Sevan', /^(Related to|No other story is near) “/],
  ['/following', /^This chat follows nothing yet/],
  ['/follow armenia', /^New stories about Armenia will be posted here\./],
  ['/follow Հայաստան', /^This chat follows this already: Armenia · each story\./],
  ['/following', /^This chat follows\n=+\n\n1\. Armenia · each story\n\n {2}\/unfollow #1 {2}\(Stop 1\)$/],
  ['/unfollow georgia', /^This chat does not follow Georgia\./],
  ['/unfollow', /^Which one\? This chat follows:\n\n {2}\/unfollow #1 {2}\(Armenia\)$/],
  ['/unfollow armenia', /^Stories about Armenia will no longer be posted here\./],
  ['/unfollow', /^This chat follows nothing yet/],
  ['/sources', /^Outlets\n[\s\S]*Sample/],
  [
    '/help',
    /^What you can ask\n[\s\S]*\/topic <name>: Stories about one topic[\s\S]*\/story <words>: One story[\s\S]*\/follow <topic> \[how\]: Have/,
  ],
  ['/privacy', /^Privacy\n[\s\S]*Not stored: who you are/],
  [
    '/start',
    /^Hello! I read the press of (the )?South Caucasus[\s\S]*\n\/setup takes a minute[^\n]*\/follow/,
  ],
  ['/start topic_azerbaijan', /^Azerbaijan\n/],
  ['/start latest', /^Newest stories\n/],
  ['/start unfollow_azerbaijan', /^Hello! I read/],
  ['/start start_start_topic', /^Hello! I read/],
  ['/start nonsense', /^Hello! I read/],
  ['/nonsense', /^I do not know that command/],
  [`/search ${'long '.repeat(100)}`, /^That is too long/],
]

test('a person asks and is answered', async () => {
  for (const [asked, answered] of dialogues) expect(await bot.ask(asked), asked).toMatch(answered)
})

describe('what everybody can rely on', () => {
  test('the sample edition says that it is one, with every story', async () => {
    const { cards } = await bot.answer('/latest 10')
    expect(cards).toHaveLength(10)
    expect(cards.every(({ notice }) => notice.startsWith('Sample edition'))).toBe(true)
  })

  test('reports of one event are one story, reprints and other languages among them', async () => {
    const { cards } = await bot.answer('/latest 10')
    const all = await bot.app.services.stories.find({ topics: [], words: '', limit: 100, offset: 0 })
    const outletsOf = (words: string) =>
      all.find(({ articles }) => articles.some(({ title }) => title.includes(words)))?.articles.length
    expect(outletsOf('route of Black Sea cable')).toBeGreaterThan(1)
    expect(outletsOf('Short film festival')).toBeGreaterThan(1)
    expect(new Set(cards.map(({ story }) => story)).size).toBe(10)
  })

  test('names are shown in the language asked in', async () => {
    expect(await bot.ask('/topic azerbaijan', { locale: 'az' })).toMatch(/^Azərbaycan\n/)
    expect(await bot.ask('/topic azerbaijan', { locale: 'ka-GE' })).toMatch(/^აზერბაიჯანი\n/)
    expect(await bot.ask('/topic azerbaijan', { locale: 'fr' })).toMatch(/^Azerbaijan\n/)
  })

  test('topics that stand among other words are offered', async () => {
    const topics = async (line: string) =>
      (await bot.answer(line)).choices.flatMap(({ command, argument }) =>
        command === 'search' ? [] : [argument],
      )
    expect(await topics('/topic news about georgia')).toEqual(['georgia'])
    expect(await topics('/topic Nachrichten aus Georgien')).toEqual(['georgia'])
    expect(await topics('/topic выборы в Армении')).toEqual(['armenia', 'politics-elections'])
    expect(await topics('/follow прочитать Грузию')).toEqual(['georgia'])
    expect(await topics('/search news about Iran')).toEqual(['iran'])
    expect(await topics('/story xqzwv in Baku')).toEqual(['baku'])
    expect(await topics('/search Степанакерт')).toEqual(['khankendi'])
    expect(await topics('/search Batumi')).toContain('batumi')
    expect(await topics('/search film in Batumi')).not.toContain('batumi')
  })

  test('what is said of a name stands behind the mark that its language has for that', async () => {
    expect(await bot.ask('/story Batumi')).toMatch(/\nGeorgia: Sample/)
    expect(await bot.ask('/story Batumi', { locale: 'hy' })).toMatch(/\nՎրաստան՝ Sample/)
    expect(await bot.ask('/help', { locale: 'hy' })).toContain('/latest [topic] [count]՝ Վերջին')
  })

  test('what turns the direction of writing is not said back', async () => {
    const typed = '\u202Exqzwv\u2067 \u200Fxq'
    expect(await bot.ask(`/search ${typed}`)).toBe('No story contains “xqzwv xq”.')
    const heard = { command: 'topic', given: { name: typed }, chat: 'preview:test', shared: false } as const
    const { text } = await bot.app.ears.answer({ ...heard, locale: 'en', mayManage: async () => true })
    expect(JSON.stringify(text)).toContain('“xqzwv xq”')
  })

  test('a town of the world is no slip of another place', async () => {
    for (const typed of ['Konya', 'Астана', 'Shiraz'])
      expect(await bot.ask(`/topic ${typed}`)).toContain(`no topic called “${typed}”`)
    expect(await bot.ask('/topic Azerbaijn')).toMatch(/^Azerbaijan\n/)
  })

  test('an ordinary word in any of its forms is no slip of a name, and its stories are offered', async () => {
    for (const typed of ['рейсы', 'горы', 'щека', 'perde', 'pollen', 'կապին', 'კურსი']) {
      expect(await bot.ask(`/topic ${typed}`)).toContain(`no topic called “${typed}”`)
      expect((await bot.answer(`/topic ${typed}`)).choices.at(-1)).toMatchObject({ command: 'search' })
    }
    expect(await bot.ask('/follow рейсы')).toContain('“рейсы”')
    expect(await bot.ask('/topic Раеси')).toContain('Ebrahim Raisi')
  })

  test('an unknown topic gets the nearest ones to press', async () => {
    const near = { label: 'Kenya', command: 'topic', argument: 'kenya' }
    const search = { label: 'Stories with “Konya”', command: 'search', argument: 'Konya' }
    expect((await bot.answer('/topic Konya')).choices).toEqual([near, search])
    expect((await bot.answer('/follow Konya')).choices).toEqual([{ ...near, command: 'follow' }])
    expect((await bot.answer(`/topic ${'qwertzuiop'.repeat(30)}`)).choices).toEqual([])
    const { choices } = await bot.answer('/topic armeno')
    expect(choices.map(({ argument }) => argument)).toContain('armenia')
  })

  test('a link under a post leads to its story and to what is related to it', async () => {
    const { cards } = await bot.answer('/latest 1')
    const [{ story, headline } = { story: '', headline: '' }] = cards
    expect(await bot.ask(`/start story_${story}`)).toBe(await bot.ask(`/story ${story}`))
    expect(await bot.ask(`/start related_${story}`)).toContain(headline)
  })

  test('in a shared chat only those who may manage it change what it follows, and anyone may ask', async () => {
    const chat = 'preview:shared' as const
    expect(await bot.ask('/follow georgia', { shared: true, mayManage: false, chat })).toMatch(
      /^Only those who may manage/,
    )
    expect(await bot.ask('/following', { shared: true, mayManage: false, chat })).toMatch(
      /follows nothing yet/,
    )
    expect(await bot.ask('/follow georgia', { shared: true, mayManage: true, chat })).toMatch(
      /will be posted here/,
    )
    expect(await bot.ask('/unfollow georgia', { shared: true, mayManage: false, chat })).toMatch(
      /^Only those/,
    )
  })

  test('a disputed name typed in any form is answered with the display name and no correction', async () => {
    for (const typed of ['artsakh', 'karabakh', 'Qarabağ', 'Арцах', 'Ղարաբաղ'])
      expect(await bot.ask(`/topic ${typed}`), typed).toMatch(/Nagorno-Karabakh/)
    for (const typed of ['сухум', 'Sukhumi', 'sokhumi'])
      expect(await bot.ask(`/topic ${typed}`), typed).toMatch(/Sukhumi \(Sukhum\)/)
  })
})

test('/help explains one command with all that may stand behind it', async () => {
  for (const typed of ['follow', '/follow', ' Follow ']) {
    const told = await bot.ask(`/help ${typed}`)
    expect(told).toMatch(
      /^\/follow <topic> \[how\]\n=+\n\nHave new stories[\s\S]*\n\ntopic: Topics, an outlet/,
    )
    for (const word of ['without', 'least', 'cap', 'from', '"railway tariffs"', 'strict'])
      expect(told).toMatch(new RegExp(`\n[^\n:]*${word}[^\n:]*: `))
  }
  expect(await bot.ask('/help search')).toMatch(
    /^\/search <words>\n=+\n\nStories that contain[^\n]*\n\nwords: /,
  )
  expect(await bot.ask('/help xqzwv')).toMatch(
    /^I know no command called “xqzwv”\. These are[^\n]*\n\nWhat you can ask\n[\s\S]*\/help follow$/,
  )
})
