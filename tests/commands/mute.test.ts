import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { lastingOf } from '#core/delivery/durations.ts'
import { type Newsroom, newsroom } from '../support/newsroom.ts'

const chat = 'test:1' as const
const bridge = 'Armenia opens a new bridge near Gyumri'
const trees = 'Yerevan in Armenia plants ten thousand oak trees'
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

  test('keeps a topic away while it lasts, and what came meanwhile for good', async () => {
    await room.follow(chat, 'armenia')
    await talk([['/mute football 2 hours', /^Nothing about/]])
    room.publish('herald', match)
    room.publish('courier', bridge)
    await room.pass(5)
    expect(room.lines(chat)).toEqual([`story ${bridge}`])
    expect(await room.ask(chat, '/why football')).toMatch(/Not posted here, because it was muted\./)
    await room.pass(180)
    expect(room.lines(chat)).toEqual([`story ${bridge}`])
    room.publish('herald', 'Armenia meets Iran in a football match on Friday')
    await room.pass(5)
    expect(room.posts(chat)).toHaveLength(2)
  })

  test('takes what was gathered before out of the digest', async () => {
    await room.follow(chat, 'armenia', { rhythm: { kind: 'daily', at: '20:00' } })
    room.publish('herald', match)
    room.publish('courier', bridge)
    await room.pass(5)
    await talk([['/mute football', /^Nothing about/]])
    await room.pass(9 * 60)
    expect(room.lines(chat)).toEqual([`roundup ${bridge}`])
    expect(await room.ask(chat, '/why football')).toMatch(/because it was muted\./)
    expect(await room.ask(chat, '/why bridge')).toMatch(/in a list of several stories/)
  })

  test('of a topic keeps a story away for good, also where that of its outlet would end with another report', async () => {
    await room.follow(chat, 'armenia')
    await talk([
      ['/mute herald 1 hour', /^Nothing that herald alone/],
      ['/mute armenia 2 hours', /^Nothing about Armenia/],
    ])
    room.publish('herald', bridge)
    await room.pass(5)
    await talk([['/unmute armenia', /./]])
    room.publish('courier', bridge)
    await room.pass(5)
    expect(room.posts(chat)).toEqual([])
  })

  test('of an outlet keeps away what it alone reports', async () => {
    await room.follow(chat, 'armenia', { quiet: { from: '12:00', to: '13:00', mode: 'hold' } })
    await talk([['/mute herald', /^Nothing that herald alone/]])
    room.publish('herald', bridge)
    room.publish('herald', trees)
    room.publish('courier', trees)
    await room.pass(5)
    await room.pass(60)
    expect(room.lines(chat)).toEqual([`story ${trees}`])
  })

  test('of an outlet ends for a story once another reports it, also for a digest', async () => {
    await room.follow(chat, 'armenia')
    await room.follow('test:2', 'armenia', { rhythm: { kind: 'hourly' } })
    for (const each of [chat, 'test:2'] as const) await room.ask(each, '/mute herald')
    room.publish('herald', trees)
    await room.pass(5)
    await room.pass(60)
    expect(await room.ask(chat, '/why oak')).toMatch(/because it was muted\./)
    expect(await room.ask('test:2', '/why oak')).toMatch(/because it was muted\./)
    room.publish('courier', trees)
    await room.pass(5)
    expect(room.lines(chat)).toEqual([`story ${trees}`])
    await room.pass(65)
    expect(room.posts(chat)).toHaveLength(1)
    expect(room.posts('test:2')).toHaveLength(1)
    expect(await room.ask(chat, '/why oak')).toMatch(/Posted here/)
  })

  test('of everything lets nothing through while it lasts, and what came meanwhile does not come after', async () => {
    await room.follow(chat, 'armenia')
    await talk([
      [
        '/mute everything for 2 hours',
        /^Nothing will be posted here, until Nov 23, 14:0\d GMT\+4\. What comes meanwhile/,
      ],
      ['/settings', /Muted\n=+\n\nEverything · until[\s\S]*\/unmute everything {2}\(Unmute Everything\)/],
    ])
    room.publish('herald', bridge)
    await room.pass(5)
    expect((await room.answer(chat, '/digest')).cards).toHaveLength(1)
    await talk([
      ['/why bridge', /because it was muted\.\n\nMuted here until Nov 23, 14:0\d GMT\+4: Everything\./],
    ])
    await room.pass(120)
    expect(room.posts(chat)).toEqual([])
    await talk([
      ['/unmute all', /^Nothing is muted here/],
      ['/mute “everything”', /^Nothing will be posted here, until \/unmute\./],
      ['/unmute all', /^Everything is no longer muted here\./],
    ])
    room.publish('herald', trees)
    await room.pass(5)
    expect(room.lines(chat)).toEqual([`story ${trees}`])
    expect(await room.ask(chat, '/mute alles', { locale: 'de' })).toMatch(/^Hier erscheint nichts/)
  })

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

  test('is named by /why for what waits, and for what it kept away as long as it lasts', async () => {
    await room.follow(chat, 'armenia', { rhythm: { kind: 'hourly' } })
    room.publish('herald', match)
    await room.pass(5)
    await talk([
      ['/why football', /waits for the next digest of this chat: Nov 23, 13:00 GMT\+4\.\n\nWhat this chat/],
      ['/mute chess for 2 hours', /^Nothing about/],
      [
        '/why football',
        /\n\nMuted here until Nov 23, 14:06 GMT\+4: Sport\. What is muted when its turn comes is not posted\./,
      ],
    ])
    await room.pass(60)
    await talk([
      ['/why football', /because it was muted\.\n\nMuted here until Nov 23, 14:06 GMT\+4: Sport\./],
    ])
    await room.pass(60)
    await talk([['/why football', /because it was muted\.\n\nWhat this chat/]])
  })

  test('of a story answers its post, and its post is still kept current', async () => {
    await room.follow(chat, 'armenia')
    room.publish('herald', bridge, { id: 'b' })
    await room.pass(5)
    const [post] = room.posts(chat)
    expect(await room.ask(chat, '/mute 2 days', { about: [post?.id ?? ''] })).toMatch(
      /^Nothing about “Armenia opens a new bridge near Gyumri” or on its thread will be posted here, until Nov 25/,
    )
    room.publish('herald', `${bridge} after two years`, { id: 'b' })
    await room.pass(5)
    await room.pass(5)
    expect(post?.edits).toBe(1)
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

  test('moves with its chat', async () => {
    await talk([['/mute sport', /^Nothing about Sport/]])
    await room.follow(chat, 'armenia')
    await room.app.chats.move(chat, 'test:2')
    expect(await room.ask('test:2', '/settings')).toMatch(/Sport · until \/unmute/)
    expect(await room.ask(chat, '/settings')).not.toMatch(/Sport/)
  })
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
