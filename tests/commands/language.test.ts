import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { languageCalled, languages, ours, spoken } from '#core/chat/languages.ts'
import { type SampleBot, sampleBot } from '../support/sample-bot.ts'

let bot: SampleBot
beforeAll(async () => {
  bot = await sampleBot()
})
afterAll(() => bot.close())

/** Each test has a chat and people of its own. */
let number = 0
let chat: `test:${number}` = 'test:0'
beforeEach(() => {
  chat = `test:${++number}`
})
const person = (name: string) => `test:user/${name}-${number}` as const
const postedIn = async (where = chat) => (await bot.app.chats.settings(where)).locale

describe('/language in a direct chat', () => {
  test('offers all languages by their own names, and is answered in the one that was taken', async () => {
    const me = { chat, person: person('me') }
    const offered = await bot.answer('/language', me)
    expect(offered.choices.map(({ label }) => label)).toEqual(Object.values(languages))
    const georgian = offered.choices.find(({ label }) => label === 'ქართული')
    expect(await bot.ask(`/${georgian?.command} ${georgian?.argument}`, me)).toBe(
      'ამიერიდან პასუხები ქართულად იქნება.',
    )
    expect(await bot.ask('/latest georgia', me)).toMatch(/^უახლესი ამბები: საქართველო\n/)
    expect(await bot.ask('/nonsense', me)).toMatch(/^ასეთი ბრძანება არ არის/)
  })

  test('holds for the person everywhere, and for what is posted there', async () => {
    const me = { person: person('me') }
    await bot.ask('/follow armenia', { ...me, chat, locale: 'ru' })
    expect(await postedIn()).toBe('ru')
    await bot.ask('/language հայերեն', { ...me, chat, locale: 'ru' })
    expect(await postedIn()).toBe('hy')
    expect(await bot.ask('/topics', { ...me, chat: 'test:elsewhere', locale: 'ru' })).toMatch(/^Թեմաներ\n/)
    // Whoever follows more from there afterwards does not change it.
    await bot.ask('/follow georgia', { ...me, chat, locale: 'de' })
    expect(await postedIn()).toBe('hy')
  })

  test('is forgotten with the person', async () => {
    const me = { chat: 'test:any', person: person('me'), locale: 'de' } as const
    await bot.app.services.languages.choose(me.person, 'tr')
    expect(await bot.ask('/topics', me)).toMatch(/^Konular\n/)
    await bot.app.services.languages.forget(me.person)
    expect(await bot.ask('/topics', me)).toMatch(/^Themen\n/)
  })

  test('knows a language by its code and by its name in any of the languages', () => {
    for (const typed of ['ka', 'KA', 'Georgian', 'грузинский', 'ქართული', 'վրացերեն', 'gürcü', 'Gürcüce', 'Georgisch'])
      expect(languageCalled(typed), typed).toBe('ka')
    expect(['русский', 'Azerbaijani', 'Azərbaycanca', 'türkçe', ' de '].map(languageCalled)).toEqual(
      ['ru', 'az', 'az', 'tr', 'de'],
    )
    const said = { hy: ['hayeren', 'по-армянски'], ka: ['kartuli', 'qartuli', 'ქართულად'], az: ['azeri'], de: ['auf Deutsch', 'de-AT'] }
    for (const [code, words] of Object.entries({ ...said, ru: ['по-русски', 'на русском', 'rus dili'], tr: ['на турецком'], en: ['en_GB'] }))
      for (const typed of words) expect(languageCalled(typed), typed).toBe(code)
    expect(['turkmen', 'fr-FR', 'russian german'].map(languageCalled)).toEqual([null, null, null])
    expect(['', 'fr', 'klingon', 'constructor'].map(languageCalled)).toEqual([null, null, null, null])
  }) // biome-ignore format: tables

  test('says which there are where it speaks none of the name', async () => {
    const { text, choices } = await bot.answer('/language klingon', { chat })
    expect(JSON.stringify(text)).toContain('I do not speak “klingon”')
    expect(choices).toHaveLength(7)
  })

  test('is not changed by a link', async () => {
    const me = { chat, person: person('me') }
    expect(await bot.ask('/start language_ka', me)).toMatch(/^Hello!/)
    expect(await bot.ask('/topics', me)).toMatch(/^Topics\n/)
  })
})

describe('/language in a shared chat', () => {
  const shared = { shared: true, mayManage: false }

  test('is the chat’s where somebody manages it: for posts, and for all who chose none themselves', async () => {
    await bot.ask('/follow armenia', { chat, locale: 'en', shared: true })
    const answer = await bot.ask('/language ru', { chat, shared: true, person: person('manager') })
    expect(answer).toMatch(/^Теперь новости и ответы здесь будут на русском языке\./)
    expect(await postedIn()).toBe('ru')
    expect(await bot.ask('/topics', { ...shared, chat, person: person('member'), locale: 'tr' })).toMatch(
      /^Темы\n/,
    )
  })

  test('is a member’s own, wherever they are', async () => {
    await bot.ask('/language ru', { chat, shared: true, person: person('manager') })
    const member = { ...shared, person: person('member'), locale: 'tr' }
    expect(await bot.ask('/language de', { ...member, chat })).toBe('Ab jetzt kommen Antworten auf Deutsch.')
    expect(await bot.ask('/topics', { ...member, chat })).toMatch(/^Themen\n/)
    expect(await bot.ask('/topics', { ...member, chat: 'test:other' })).toMatch(/^Themen\n/)
    expect(await bot.ask('/topics', { ...shared, chat, person: person('other') })).toMatch(/^Темы\n/)
    expect(await postedIn()).toBe('ru')
  })

  test('that nobody chose stays as it was for posts, whoever says more there, and /settings tells it', async () => {
    const [english, russian] = [
      { chat, shared: true, person: person('first'), locale: 'en' },
      { chat, shared: true, person: person('second'), locale: 'ru' },
    ]
    await bot.ask('/follow armenia, georgia', english)
    for (const line of ['/follow baku', '/follow baku compact', '/unfollow georgia', '/unfollow baku'])
      await bot.ask(line, russian)
    expect(await postedIn()).toBe('en')
    expect(await bot.ask('/settings', russian)).toMatch(/Язык: английский/)
    const setup = await bot.answer('/setup', russian)
    const start = setup.onward?.find(({ label }) => label === 'Начать')
    expect(await bot.ask(`/${start?.command} ${start?.argument}`, russian)).toMatch(/^Готово/)
    expect(await postedIn()).toBe('en')
    await bot.ask('/language ru', russian)
    expect(await postedIn()).toBe('ru')
  })

  test('is refused to whoever is nobody and may not manage it', async () => {
    expect(await bot.ask('/language de', { ...shared, chat })).toMatch(/^Only those who may manage/)
  })
})

describe('the language nobody has chosen', () => {
  const none = { person: null, chat: null }

  test('is the platform’s guess where we speak it, and English where not', () => {
    expect(['ru', 'ru-RU', 'hy_AM', 'az-Latn-AZ', 'en-GB', 'uk', 'pt-BR', 'zz', '', 'not a tag'].map(ours)).toEqual(
      ['ru', 'ru', 'hy', 'az', 'en-GB', 'en', 'en', 'en', 'en', 'en'],
    )
  }) // biome-ignore format: a table

  test('of what everyone sees is the server’s, unless it is what Discord gives to all', () => {
    expect(spoken(none, 'de', 'tr')).toEqual({ locale: 'de', chatLocale: 'tr' })
    expect(spoken(none, 'de', 'en-US')).toEqual({ locale: 'de', chatLocale: 'de' })
    expect(spoken({ person: 'ka', chat: null }, 'de', 'en-US')).toEqual({ locale: 'ka', chatLocale: 'ka' })
    expect(spoken({ person: 'ka', chat: 'hy' }, 'de', 'tr')).toEqual({ locale: 'ka', chatLocale: 'hy' })
    expect(spoken({ person: null, chat: 'hy' }, 'de')).toEqual({ locale: 'hy', chatLocale: 'hy' })
  })
})
