import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type SampleBot, sampleBot } from '../support/sample-bot.ts'

let bot: SampleBot
beforeAll(async () => {
  bot = await sampleBot()
})
afterAll(() => bot.close())

/** Each test has a chat of its own. */
let chat: `preview:${number}` = 'preview:0'
beforeEach(() => {
  chat = `preview:${Number(chat.slice('preview:'.length)) + 1}`
})

type Lines = readonly (readonly [string, RegExp])[]

/** Each line in the same chat, one after the other. */
async function talk(lines: Lines, more: Parameters<SampleBot['ask']>[1] = {}): Promise<void> {
  for (const [asked, answered] of lines)
    expect(await bot.ask(asked, { chat, ...more }), asked).toMatch(answered)
}

describe('/timezone', () => {
  test('sets the clock by a zone, a town or a country, before or after something is followed', () =>
    talk([
      ['/timezone', /^The clock of this chat is Asia\/Tbilisi; it is 12:10 there\./],
      [
        '/timezone Europe/Berlin',
        /^From now on the clock of this chat is Europe\/Berlin; it is 09:10 there\.$/,
      ],
      ['/timezone', /^The clock of this chat is Europe\/Berlin/],
      ['/follow armenia daily 08:00', /each day at 08:00 \(Europe\/Berlin\)/],
      ['/timezone Ереван', /is Asia\/Yerevan; it is 12:10/],
      ['/following', /each day at 08:00 \(Asia\/Yerevan\)/],
      ['/timezone atlantis', /^I know no time zone of “atlantis”/],
      ['/timezone Russia', /^“Russia” has several time zones[^\n]*Europe\/Moscow/],
    ]))

  test('takes a distance from Greenwich', () =>
    talk([
      ['/timezone GMT+4', /^From now on the clock of this chat is \+04:00; it is 12:10 there\.$/],
      ['/timezone UTC-03:30', /is -03:30; it is 04:40/],
      ['/timezone +2', /is \+02:00; it is 10:10/],
      ['/follow armenia daily 08:00', /each day at 08:00 \(\+02:00\)/],
      ['/follow armenia zone utc+04:00', /each day at 08:00 \(\+04:00\)/],
      ['/timezone GMT+25', /^I know no time zone of “GMT\+25”/],
      ['/timezone GMT', /is UTC; it is 08:10/],
    ]))

  test('knows the towns and countries of the region in its languages, and the rest of the world', async () => {
    for (const [name, zone] of [
      ['Baku', 'Asia/Baku'], ['Bakı', 'Asia/Baku'], ['Баку', 'Asia/Baku'], ['ბაქო', 'Asia/Baku'], ['Ganja', 'Asia/Baku'],
      ['Azerbaijan', 'Asia/Baku'], ['Երևան', 'Asia/Yerevan'], ['Gyumri', 'Asia/Yerevan'], ['Eriwan', 'Asia/Yerevan'],
      ['თბილისი', 'Asia/Tbilisi'], ['Tiflis', 'Asia/Tbilisi'], ['Batumi', 'Asia/Tbilisi'], ['Грузия', 'Asia/Tbilisi'],
      ['Берлин', 'Europe/Berlin'], ['Deutschland', 'Europe/Berlin'], ['İstanbul', 'Europe/Istanbul'],
      ['Стамбул', 'Europe/Istanbul'], ['Türkiye', 'Europe/Istanbul'], ['Ankara', 'Europe/Istanbul'],
      ['Москва', 'Europe/Moscow'], ['moscow', 'Europe/Moscow'], ['Kyiv', 'Europe/Kyiv'], ['New York', 'America/New_York'],
      ['america/new_york', 'America/New_York'], ['UTC', 'UTC'], ['europe/kyiv', 'Europe/Kyiv'],
    ] as const) // biome-ignore format: a table
      expect(await bot.ask(`/timezone ${name}`, { chat }), name).toContain(` is ${zone};`)
  })

  test('takes no side in whose clock is right where that is disputed', async () => {
    for (const name of ['Abkhazia', 'Sukhumi', 'Tskhinvali', 'Nagorno-Karabakh', 'Stepanakert', 'Xankəndi'])
      expect(await bot.ask(`/timezone ${name}`, { chat }), name).toMatch(/^I know no time zone of/)
    expect(await bot.ask('/timezone Asia/Tbilisi', { chat })).toContain(' is Asia/Tbilisi;')
  })

  test('is for those who may manage a shared chat', () =>
    talk([['/timezone Baku', /^Only those who may manage/]], { shared: true, mayManage: false }))
})
