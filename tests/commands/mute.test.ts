import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { lastingOf } from '#core/delivery/durations.ts'
import { type Newsroom, newsroom } from '../support/newsroom.ts'

const chat = 'test:1' as const
const match = 'Armenia wins a football match against Georgia'
let room: Newsroom
beforeEach(async () => {
  room = await newsroom()
})
afterEach(() => room.close())

async function talk(lines: readonly (readonly [string, RegExp])[], more = {}): Promise<void> {
  for (const [asked, answered] of lines) expect(await room.ask(chat, asked, more), asked).toMatch(answered)
}

describe('/mute', () => {
  test('takes a topic, an outlet or a story, for a time or until it is ended', () =>
    talk([
      ['/mute', /^What is to be muted\?/],
      ['/mute sport for ever', /^Nothing about Sport will be posted here, until \/unmute\./],
      ['/mute sport for 3 hours', /^Nothing about Sport will be posted here, until Nov 23, 15:\d\d GMT\+4\./],
      ['/mute футбол 2 дня', /until Nov 25/],
      ['/mute herald 1 week', /^Nothing that herald alone reports will be posted here, until Nov 30/],
      ['/mute georgia', /until \/unmute\.[\s\S]*\/mute topic:georgia 3 hours {2}\(For 3 hours\)/],
      ['/mute topic:georgia 3 hours', /^Nothing about Georgia will be posted here, until Nov 23, 15/],
      ['/mute sport for 900 weeks', /^For how long\? A year at most/],
      ['/mute xqnothing', /^I know no topic called “xqnothing”(?![\s\S]*comes last)/],
      [
        '/mute sport until further notice',
        /“sport until further notice”[^\n]* How long comes last: \/mute sport for 3 hours[^\n]*until \/unmute\./,
      ],
      ['/following', /follows nothing yet/],
      [
        '/settings',
        /Muted\n=+\n\nGeorgia · until Nov 23, 15[^\n]*\nSport · until Nov 25[^\n]*\nherald · until/,
      ],
      ['/unmute', /^Which one\? Muted here:[\s\S]*\/unmute topic:georgia {2}\(Georgia\)/],
      ['/unmute xqnothing', /^Which one\? Muted here:[\s\S]*\/unmute topic:georgia {2}\(Georgia\)/],
      ['/unmute topic:georgia', /^Georgia is no longer muted here\./],
      ['/unmute topic:georgia', /^Georgia is not muted here\./],
      ['/unmute herald', /^herald is no longer muted here\./],
    ]))

  test('is for those who may manage a shared chat', () =>
    talk(
      [
        ['/mute sport', /^Only those who may manage/],
        ['/unmute sport', /^Only those who may manage/],
        ['/settings', /^Settings of this chat/],
      ],
      { shared: true, mayManage: async () => false },
    ))

  test('ends all at once with /unmute all, and that of everything alone under its own name', async () => {
    await room.follow(chat, 'armenia')
    const muteThree = () =>
      talk([
        ['/mute sport', /./],
        ['/mute herald 2 days', /./],
        ['/mute everything 3 hours', /./],
      ])
    await muteThree()
    await talk([
      ['/unmute', /^Which one\? Muted here:[\s\S]*\/unmute all {2}\(Unmute all 3\)/],
      ['/settings', /\/unmute all {2}\(Unmute all 3\)[\s\S]*\/unmute everything {2}\(Unmute Everything\)/],
      [
        '/unmute everything',
        /^Everything is no longer muted here\.\n\n {2}\/unmute all {2}\(Unmute all 2\)$/,
      ],
      ['/settings', /Muted\n=+\n\nherald [^\n]*\nSport · until \/unmute\n/],
      ['/unmute all', /^Ended: 2\. Nothing is muted here any more\.$/],
      ['/settings', /^(?![\s\S]*Muted)/],
    ])
    await muteThree()
    const words = ['всё', 'alles', 'her şey', 'hər şey', 'ամեն ինչ', 'ყველაფერი']
    for (const [at, locale] of ['ru', 'de', 'tr', 'az', 'hy', 'ka'].entries()) {
      expect(await room.ask(chat, `/unmute ${words[at]}`, { locale }), locale).toMatch(/[:՝] 3[.։]/)
      await muteThree()
    }
    await talk([['/unmute All', /^Ended: 3\./]])
    room.publish('herald', match)
    await room.pass(5)
    expect(room.lines(chat)).toEqual([`story ${match}`])
  })

  test('lasts until a time of the chat’s own clock, in any language', async () => {
    const answered = /^Nothing about Sport will be posted here, until (Nov 23, 22:00|Nov 24, 08:00) GMT\+4\./
    for (const words of [
      'until 22:00',
      'till 10pm',
      'until 8:00',
      'bis 22:00',
      'до 22:00',
      '22:00’ye kadar',
      '22:00-a qədər',
      'մինչև 22:00',
      '22:00-მდე',
    ])
      expect(await room.ask(chat, `/mute sport ${words}`), words).toMatch(answered)
    await talk([
      ['/mute everything until 22:00', /^Nothing will be posted here, until Nov 23, 22:00 GMT\+4\./],
      [
        '/mute sport until 8:00 today',
        /^I know no topic called “sport until 8:00 today”[^\n]* How long comes last/,
      ],
      ['/mute sport until 25:00', /^I know no topic called “sport until 25:00”/],
      ['/mute sport 22:00', /^I know no topic called “sport 22:00”/],
    ])
  })

  test('lasts until a day of the chat’s own clock, in any language', async () => {
    const answered = (time: string) =>
      new RegExp(`^Nothing about Sport will be posted here, until ${time} GMT\\+4\\.`)
    for (const [words, time] of [
      ['until 22:00 tomorrow', 'Nov 24, 22:00'],
      ['until tomorrow at 22:00', 'Nov 24, 22:00'],
      ['until 10pm today', 'Nov 23, 22:00'],
      ['until tomorrow', 'Nov 24, 00:00'],
      ['until monday', 'Nov 30, 00:00'],
      ['until Friday 9:00', 'Nov 27, 09:00'],
      ['bis Freitag um 9:00', 'Nov 27, 09:00'],
      ['до завтра', 'Nov 24, 00:00'],
      ['до 9:00 пятницы', 'Nov 27, 09:00'],
      ['cumaya kadar', 'Nov 27, 00:00'],
      ['yarın 22:00’ye kadar', 'Nov 24, 22:00'],
      ['sabah saat 22:00-a qədər', 'Nov 24, 22:00'],
      ['մինչև ուրբաթ', 'Nov 27, 00:00'],
      ['ოთხშაბათამდე', 'Nov 25, 00:00'],
      ['ხვალ 22:00-მდე', 'Nov 24, 22:00'],
    ] as const)
      expect(await room.ask(chat, `/mute sport ${words}`), words).toMatch(answered(time))
    await talk([['/mute sport tomorrow', /^I know no topic called “sport tomorrow”/]])
  })

  test('takes several that commas part', () =>
    talk([
      [
        '/mute herald, sport for 3 hours',
        /^Nothing that herald alone[^\n]*until Nov 23, 15:[^\n]*\n\nNothing about Sport[^\n]*until Nov 23, 15:[\s\S]*unmute outlet:herald[\s\S]*unmute topic:sport/,
      ],
      ['/mute Courts, crime and corruption', /^Nothing about Courts, crime and corruption will/],
      ['/mute herald, xqnothing', /^I know no topic called “xqnothing”/],
      ['/mute georgia, armenia', /^Nothing about Georgia[\s\S]*Nothing about Armenia/],
    ]))
})

test('how long is understood in words and figures, and what is no time is left alone', () => {
  const hour = 3_600_000
  for (const [typed, rest, hours] of [
    ['sport for 3 hours', 'sport', 3], ['sport 2d', 'sport', 48], ['a week', '', 168], ['sport für 2 Tage', 'sport', 48],
    ['спорт на 3 часа', 'спорт', 3], ['idman 1 saat', 'idman', 1], ['spor 2 hafta', 'spor', 336], ['სპორტი 2 დღე', 'სპორტი', 48],
    ['սպորտ 3 ժամ', 'սպորտ', 3], ['sport 30 minutes', 'sport', 0.5], ['sport 0 hours', 'sport', 0], ['sport 400 days', 'sport', 0],
  ] as const) // biome-ignore format: a table
    expect(lastingOf(typed), typed).toEqual({ rest, ms: hours * hour })
  for (const [typed, rest] of [
    ['sport for ever', 'sport'], ['sport forever', 'sport'], ['Sport für immer', 'Sport'], ['спорт навсегда', 'спорт'],
    ['spor sonsuza kadar', 'spor'], ['idman həmişəlik', 'idman'], ['სპორტი სამუდამოდ', 'სპორტი'], ['սպորտ ընդմիշտ', 'սպորտ'],
    ['for good', ''],
  ] as const) // biome-ignore format: a table
    expect(lastingOf(typed), typed).toEqual({ rest, ms: null })
  for (const typed of ['sport', 'OC Media', 'covid 19', 'the armenian weekly', 'day', ''])
    expect(lastingOf(typed), typed).toBeNull()
})
