import { describe, expect, onTestFinished, test } from 'vitest'
import type { Browsed } from '#core/chat/browse.ts'
import type { Ears } from '#core/chat/platform.ts'
import { sampleBot } from '../../support/sample-bot.ts'
import type { TelegramEmulator } from '../../support/telegram/emulator.ts'
import { card, echo, eventually } from '../support.ts'
import { connected } from './bot.ts'

/** The bot over the sample edition, asked from anywhere. */
async function asked() {
  const bot = await sampleBot()
  onTestFinished(bot.close)
  const world = await connected({ ears: { ...bot.app.ears, heard: [], changes: [], looked: [] } })
  return { ...world, bot, ask: asking(world.telegram) }
}

/** Ears that offer the same at every question. */
const offering = (cards: Browsed['cards'], more: Partial<Browsed> = {}) => ({
  ...echo(),
  browse: (async ({ locale }) => ({
    locale,
    topic: null,
    cards,
    next: null,
    refused: false,
    ...more,
  })) as Ears['browse'],
})

function asking(telegram: TelegramEmulator) {
  return async (query: string, more: { from?: number; offset?: string } = {}) => {
    const { from = telegram.addUser({ languageCode: 'en' }), ...rest } = more
    const id = telegram.askInline({ from, query, ...rest })
    await eventually(() => telegram.inlineAnswer(id)).not.toBeNull()
    const answer = telegram.inlineAnswer(id)
    if (answer === null) throw new Error('there is no answer')
    return { ...answer, id, from, titles: answer.results.map(({ title }) => title) }
  }
}

describe('what is looked for from any chat', () => {
  test('is the newest where nothing is said, each with its outlet and age, and sent as its card', async () => {
    const { telegram, ask } = await asked()
    const { results, isPersonal, cacheTime, button, id } = await ask('')
    expect(results.length).toBeGreaterThan(5)
    const [first] = results
    expect(first?.description).toMatch(/^.+ \(.+\) · (this minute|.+ ago)/)
    expect([isPersonal, cacheTime]).toEqual([true, 60])
    expect(button).toEqual({ text: 'Open the bot', start_parameter: 'latest' })
    const group = telegram.addChat({ type: 'supergroup', botStatus: 'left' })
    telegram.chooseInline({ query: id, result: first?.id ?? '', chat: group })
    expect(first?.text).toContain(first?.title)
    expect(first?.text).toContain('Sample edition')
    const links = first?.keyboard?.inline_keyboard.flat() ?? []
    expect(links.length).toBeGreaterThan(0)
    for (const { url } of links) expect(url).toMatch(/^https:\/\/t\.me\/chapar_test_bot\?start=[\w-]+$/)
  })

  test('may be a topic in any language, words, or a topic half typed; and leads on to the bot', async () => {
    const { bot, ask } = await asked()
    const told = await bot.answer('/topic georgia')
    const byName = await ask('грузия')
    expect(byName.titles).toEqual(expect.arrayContaining(told.cards.map(({ headline }) => headline)))
    expect(byName.button?.start_parameter).toBe('topic_georgia')
    expect((await ask('georg')).titles.length).toBeGreaterThan(0)
    const [newest] = (await ask('')).titles
    const word = newest?.split(' ').find(word => word.length > 5) ?? ''
    expect((await ask(word)).titles.length).toBeGreaterThan(0)
    const none = await ask('qqqxqqq')
    expect([none.titles, none.button?.text]).toEqual([[], 'Nothing found. Ask the bot'])
  })

  test('comes in the language of whoever asks, or the one they chose, and changes no chat', async () => {
    const { telegram, ask, bot } = await asked()
    const from = telegram.addUser({ languageCode: 'ka' })
    expect((await ask('georgia', { from })).button?.text).toContain('საქართველო')
    await bot.app.services.languages.choose(`telegram:user/${from}`, 'ru')
    expect((await ask('georgia', { from })).button?.text).toContain('Грузия')
    expect(await bot.app.services.languages.chosen(undefined, `telegram:${from}`)).toEqual({
      person: null,
      chat: null,
    })
    expect(telegram.requests.some(({ method }) => method === 'sendMessage')).toBe(false)
  })

  test('is paged: each story comes once, twenty at a time, and the last page ends it', async () => {
    const { ears } = await connected()
    expect(ears.looked).toEqual([])
    const { bot, ask } = await asked()
    const all = await bot.app.services.stories.find({ topics: [], words: '', limit: 500, offset: 0 })
    const seen: string[] = []
    let offset = ''
    do {
      const { results, nextOffset, button } = await ask('', { offset })
      expect(results.length).toBeLessThanOrEqual(20)
      if (offset !== '') expect(button).toBeUndefined()
      seen.push(...results.map(({ id }) => id))
      offset = nextOffset
    } while (offset !== '')
    expect(seen).toEqual(all.map(({ id }) => id))
    expect((await ask('', { offset: 'nonsense' })).results.length).toBeGreaterThan(0)
  })

  test('is answered also where somebody types faster than we can look, and holds up nobody', async () => {
    const { telegram, ask } = await asked()
    const from = telegram.addUser({ languageCode: 'en' })
    const ids = Array.from({ length: 40 }, () => telegram.askInline({ from, query: 'georgia' }))
    await eventually(() => ids.every(id => telegram.inlineAnswer(id) !== null)).toBe(true)
    const last = telegram.inlineAnswer(ids.at(-1) ?? '')
    expect(last).toMatchObject({
      results: [],
      cacheTime: 1,
      button: { text: expect.stringContaining('Too fast') },
    })
    expect((await ask('georgia')).results.length).toBeGreaterThan(0)
  })

  test('is not answered by a command: a card sent by way of the bot is heard as nothing', async () => {
    const ears = offering([{ ...card, headline: '/latest' }])
    const { telegram } = await connected({ ears })
    const { id, results, from } = await asking(telegram)('x')
    const group = telegram.addChat({ type: 'supergroup', botStatus: 'administrator' })
    telegram.chooseInline({ query: id, result: results[0]?.id ?? '', chat: group })
    const own = telegram.addChat({ type: 'private', user: from })
    telegram.chooseInline({ query: id, result: results[0]?.id ?? '', chat: own })
    telegram.say({ chat: own, text: '/topics' })
    await telegram.nextMessage(own)
    expect(ears.heard.map(({ command }) => command)).toEqual(['topics'])
  })
})

describe('an answer to what is looked for', () => {
  const odd = [
    { ...card, story: 'a', headline: '' },
    { ...card, story: 'b', headline: 'x'.repeat(5_000), excerpt: '\ud83d' },
    { ...card, story: 'c', image: 'not an address', url: 'http://localhost/', outlet: '' },
    {
      ...card,
      story: 'd',
      image: 'https://pictures.example/1.jpg',
      topics: [{ id: 'a'.repeat(80), name: 'x' }],
    },
  ]

  test('is taken whatever the cards are, with a thumbnail where there is a picture', async () => {
    const { telegram, above } = await connected({ ears: offering(odd) })
    const { results } = await asking(telegram)('x')
    expect(results.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd'])
    expect(results.map(({ thumbnail }) => thumbnail)).toEqual([
      card.image,
      card.image,
      '',
      'https://pictures.example/1.jpg',
    ])
    expect(above('info')).toEqual([])
  })

  test('that Telegram refuses is given in plain words, else as nothing found: nobody waits in vain', async () => {
    const { telegram } = await connected({ ears: offering([card]) })
    telegram.fault({ method: 'answerInlineQuery', kind: '400', description: 'WEBDOCUMENT_URL_INVALID' })
    const { results } = await asking(telegram)('x')
    expect(results).toMatchObject([{ title: card.headline, thumbnail: '' }])
    expect(results[0]?.text).toContain(card.url)
    expect(results[0]).not.toHaveProperty('keyboard')
    telegram.fault({ method: 'answerInlineQuery', kind: '400', description: 'RESULT_ID_INVALID', times: 2 })
    expect((await asking(telegram)('y')).results).toEqual([])
  })

  test('that comes too late is no trouble, and one that breaks off ends nothing', async () => {
    const { telegram, above, chat, time } = await connected({ ears: offering([card]) })
    telegram.fault({
      method: 'answerInlineQuery',
      kind: '400',
      description: 'query is too old and response timeout expired or query ID is invalid',
    })
    telegram.fault({ method: 'answerInlineQuery', kind: 'drop-before' })
    for (const query of ['a', 'b']) telegram.askInline({ from: telegram.addUser(), query })
    await eventually(() => above('info').map(({ message }) => message)).toEqual([
      'an inline query was not answered',
    ])
    time.ms += 1_000
    telegram.say({ chat, text: '/latest' })
    await telegram.nextMessage(chat)
  })

  test('is within its time also while a chat of theirs waits for a slow one', async () => {
    const slow = Promise.withResolvers<never>()
    const ears = { ...echo(() => slow.promise), browse: offering([card]).browse }
    const { telegram, chat, person } = await connected({ ears })
    telegram.say({ chat, text: '/search x' })
    expect((await asking(telegram)('x', { from: person })).results).toHaveLength(1)
    slow.reject(new Error('over'))
  })
})
