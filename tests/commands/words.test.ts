import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { up as byThreeLetters } from '../../src/storage/migrations/2026-12-06-words-by-three-letters.ts'
import { headlinesOf, type Newsroom, newsroom } from '../support/newsroom.ts'

const chat = 'test:1' as const
let room: Newsroom
beforeEach(async () => {
  room = await newsroom()
})
afterEach(() => room.close())

/** Which of the headlines are brought to who follows so. */
async function brought(line: string, headlines: readonly string[]): Promise<string[]> {
  await room.ask(chat, line)
  for (const headline of headlines) {
    room.publish('herald', headline)
    await room.pass(5)
  }
  return room.posts(chat).flatMap(({ post }) => headlinesOf(post))
}

const gas = ['Gas prices climb in Gori', 'Price of gas masks rises', 'Gasoline pricey in Kutaisi']
const nato = ['NATO’s envoy visits a school', 'Natolin college opens in Tbilisi', 'Natakhtari sells lemonade']
const meeting = [
  'Pashinyan visits the harvest fair',
  'Aliyev opens a new road',
  'Aliyev and Pashinyan meet by the sea',
  'A museum of tea opens',
]

describe('words in quotation marks', () => {
  test.each<[string, readonly string[], readonly number[]]>([
    ['"gas price"', gas, [0]],
    ['"gas*"', gas, [0, 1, 2]],
    ['"gas pric*"', gas, [0]],
    ['"price", "gas"', gas, [0, 1]],
    ['"NATO"', nato, [0]],
    ['"nat*"', nato, [0, 1, 2]],
    ['"pashinyan" or "aliyev"', meeting, [0, 1, 2]],
    ['«pashinyan» или «aliyev»', meeting, [0, 1, 2]],
    ['"pashinyan|aliyev"', meeting, [0, 1, 2]],
    ['"pashinyan" and "aliyev"', meeting, [2]],
    ['"road" or "fair" and "harvest" or "museum"', meeting, [0]],
    ['everything without "aliyev" or "museum"', meeting, [0]],
    ['everything without "gas price"', gas, [1, 2]],
  ])('%s', async (words, headlines, wanted) => {
    expect(await brought(`/follow ${words}`, headlines)).toEqual(wanted.map(at => headlines[at]))
  })

  test('are found in every form, as a text of any language has them', async () => {
    const found = ['Цены на газ выросли', 'Ценам дали предел', 'Ценностям учат в школе']
    expect(await brought('/follow "цена"', found)).toEqual(found.slice(0, 2))
  })

  test('are told as they were understood', async () => {
    const answers: readonly (readonly [string, RegExp])[] = [
      ['/follow "aliyev" or "pashinyan"', /here: “aliyev” or “pashinyan” · each story/],
      ['/follow "pashinyan" or "aliyev"', /^This chat follows this already: “aliyev” or “pashinyan”/],
      ['/follow "aliyev" and "pashinyan"', /here: “aliyev” and “pashinyan” · each story/],
      ['/follow "aliyev", "pashinyan"', /^This chat follows this already: “aliyev” and “pashinyan”/],
      [
        '/follow georgia with "gas" or "oil" and "price"',
        /here: Georgia with \(“gas” or “oil”\) and “price” ·/,
      ],
      ['/follow georgia or "gas price"', /^“or” stands between a topic and words/],
      ['/follow "gas price" oder Georgien', /^“or” stands between a topic and words/],
      ['/follow georgia or armenia', /^New stories about (Georgia, Armenia|Armenia, Georgia) will/],
      ['/unfollow "pashinyan" or "aliyev"', /^No longer posted here: “aliyev” or “pashinyan”/],
      ['/following', /^This chat follows[\s\S]*“aliyev” and “pashinyan”/],
    ]
    for (const [asked, answered] of answers) expect(await room.ask(chat, asked), asked).toMatch(answered)
  })

  test('are joined to a topic by “with”, which joins no topics', async () => {
    expect(await room.ask(chat, '/follow georgia with "gas"')).toMatch(/here: Georgia with “gas” ·/)
    expect(await room.ask(chat, '/follow Грузия со словами «газ»')).toMatch(/here: Georgia with “газ” ·/)
    for (const line of ['armenia with turkey', 'Армения с Турцией', 'Armenien mit Türkei'])
      expect(await room.ask(chat, `/follow ${line}`), line).toMatch(/^I did not understand “/)
  })

  test('have a star only behind the beginning of a word', async () => {
    for (const words of ['*kobakhidze', 'rail*way', 'gas * price', 'gas**'])
      expect(await room.ask(chat, `/follow "${words}"`)).toBe(
        `A star stands behind the beginning of a word, and nowhere else: “${words}”. For example: /follow "railw*"`,
      )
  })

  test('are joined and narrowed in other words, and no chance name is offered', async () => {
    expect(await room.ask(chat, '/follow "поезд" либо "железная дорога"')).toMatch(
      /“железная дорога” or “поезд”/,
    )
    for (const line of [
      'только Армения',
      'nur Armenien',
      'sadece Ermenistan',
      'yalnız Ermənistan',
      'միայն Հայաստան',
      'მხოლოდ სომხეთი',
    ])
      expect(await room.ask(chat, `/follow ${line} test`), line).toMatch(/Armenia/)
    const { choices } = await room.answer(chat, '/follow "gas" libo "oil"')
    expect(choices.map(({ argument }) => argument).filter(words => words?.includes('mutalibov'))).toEqual([])
  })

  test('of which some are missing are told by /why', async () => {
    await room.ask(chat, '/follow "gas price"')
    await room.ask(chat, '/follow "ferry" or "tram"')
    await brought('/follow "masks" and "price"', gas.slice(1, 2))
    const told = await room.ask(chat, '/why gas masks')
    expect(told).toMatch(/“masks” and “price” · each story\nasks for it/)
    expect(told).toMatch(
      /“gas price” · each story\ndoes not: these words do not stand in it next to each other: “gas price”/,
    )
    expect(told).toMatch(
      /“ferry” or “tram” · each story\ndoes not: these words are not in it: “ferry” or “tram”/,
    )
  })

  test('that were followed before are found by fewer letters', async () => {
    await room.ask(chat, '/follow "цена"')
    await sql`UPDATE subscription_keys SET key = 'word цена'`.execute(room.db)
    await byThreeLetters(room.db as never)
    const { rows } = await sql<{ key: string }>`SELECT key FROM subscription_keys`.execute(room.db)
    expect(rows).toEqual([{ key: 'word цен' }])
  })

  test('that were followed before mean what they meant', async () => {
    // As the version before wrote them: the longest word's first four letters find what has them all in any order.
    for (const line of [
      '"railw"',
      '"railway tariffs"',
      '"tariff railway"',
      '"გზა"',
      'everything without "gas price"',
    ])
      await room.ask(chat, `/follow ${line}`)
    await sql`UPDATE subscription_keys SET key = 'word rail' WHERE key LIKE 'word rai' OR key LIKE 'word tar'`.execute(
      room.db,
    )
    await byThreeLetters(room.db as never)
    const told = await room.ask(chat, '/following')
    expect(told).toMatch(/“railw\*” · each story/)
    expect(told).toMatch(/“railway\*” and “tariff\*” · each story/)
    expect(told).toMatch(/all stories · without “gas\* price\*” · each story/)
    // Those that say the same by now are one.
    expect(told.match(/“tariff/g)).toHaveLength(1)
    await room.ask(chat, '/unfollow 4')
    const found = ['Railways reopen in Gori', 'Tariffs of the railway rise', 'გზაზე თოვს']
    expect(await brought('/help', [...found, 'A tram stops'])).toEqual(found)
  })
})
