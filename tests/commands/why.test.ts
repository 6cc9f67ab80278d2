import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { SendError } from '#core/chat/send-error.ts'
import { aboutTopic, everything, usualTelling } from '#core/delivery/subscription.ts'
import { type Newsroom, newsroom } from '../support/newsroom.ts'

const chat = 'test:1' as const
const title = 'Armenia opens a new bridge near Gyumri'
let room: Newsroom
beforeEach(async () => {
  room = await newsroom()
})
afterEach(() => room.close())

const follow = (terms: Parameters<Newsroom['app']['subscriptions']['follow']>[1]) =>
  room.app.subscriptions.follow(chat, terms, 'en', room.now)
const wants = (wish: Partial<typeof everything>) => ({
  wants: { ...everything, topics: ['armenia'], ...wish },
  telling: { ...usualTelling, zone: 'Asia/Tbilisi' },
})
async function published(minutes = 5): Promise<void> {
  room.publish('herald', title, { text: 'The bridge near Gyumri was opened on Monday.' })
  await room.pass(minutes)
}
const why = (what = 'bridge Gyumri') => room.ask(chat, `/why ${what}`)

describe('what became of a story in a chat', () => {
  test('it was posted, and by which words for which topic and subscription', async () => {
    await room.follow(chat, 'armenia')
    await published()
    const told = await why()
    expect(told).toMatch(/\n\nArmenia opens a new bridge near Gyumri/)
    expect(told).toMatch(/Posted here: Nov 23, 12:\d\d GMT\+4\./)
    expect(told).toMatch(/Armenia · each story\nasks for it/)
    expect(told).toMatch(/Armenia: “Armenia”[^\n]* in the headline/)
    expect(told).toMatch(/How the story came together[\s\S]*One report so far\./)
  })

  test('it was posted for the country of its outlet, which the headline does not name', async () => {
    await room.follow(chat, 'georgia')
    room.publish('herald', 'Parliament to sit on Tuesday', { text: 'School meals are on the agenda.' })
    await room.pass(5)
    const told = await why('parliament Tuesday')
    expect(told).toMatch(/Georgia · each story\nasks for it/)
    expect(told).toMatch(/Georgia \(mentioned\): “Parliament” \(by the outlet’s country\) in the headline/)
    const inTurkish = await room.ask(chat, '/why parliament Tuesday', { locale: 'tr' })
    expect(inTurkish).toContain('“Parliament” (yayın kuruluşunun ülkesine göre)')
  })

  test('it waits for quiet hours to end, for a digest, or for the hour to have room', async () => {
    await room.follow(chat, 'armenia', { quiet: { from: '12:00', to: '14:00', mode: 'hold' } })
    await room.follow('test:2', 'armenia', { rhythm: { kind: 'daily', at: '20:00' } })
    await room.follow('test:3', 'armenia', { mostAnHour: 1 })
    await published()
    room.publish('courier', 'Yerevan in Armenia plants ten thousand oak trees')
    await room.pass(5)
    expect(await why()).toMatch(/waits for the end of the quiet hours of this chat: Nov 23, 14:00 GMT\+4/)
    expect(await room.ask('test:2', '/why bridge')).toMatch(/next digest of this chat: Nov 23, 20:00/)
    expect(await room.ask('test:3', '/why oak')).toMatch(
      /as many posts as it wants[^\n]*next look: Nov 23, 1[23]:/,
    )
    await room.pass(9 * 60)
    expect(await room.ask('test:2', '/why bridge')).toMatch(/Told here in a list of several stories: Nov 23/)
  })

  test('it was too old, refused, or may have arrived', async () => {
    for (const name of ['test:1', 'test:2', 'test:3', 'test:4'] as const) await room.follow(name, 'armenia')
    room.failures.push(
      new SendError('rejected', '400 bad'),
      new SendError('unknown', 'cut off'),
      new SendError('gone', '403 kicked'),
    )
    await published()
    const told: string[] = []
    for (const name of ['test:1', 'test:2', 'test:3', 'test:4'] as const)
      told.push(await room.ask(name, '/why bridge'))
    expect(told.join('\n')).toMatch(/the post was refused\./)
    expect(told.join('\n')).toMatch(/may have been posted here; I was cut off/)
    expect(told.join('\n')).toMatch(/I was removed, blocked or not allowed to post when/)
    expect(told.join('\n')).toMatch(/Posted here/)
    // Nobody is shown a number of an error.
    expect(told.join('\n')).not.toMatch(/40[03]/)
    await room.follow('test:5', 'georgia', { quiet: { from: '00:00', to: '23:59', mode: 'hold' } })
    room.publish('herald', 'Georgia counts its storks')
    await room.pass(5)
    await room.pass(40 * 60)
    expect(await room.ask('test:5', '/why storks')).toMatch(/too old when its turn came/)
  })
})

describe('why nothing came', () => {
  test('this chat follows nothing, or nothing of it', async () => {
    await published()
    expect(await why()).toMatch(/Not posted here: this chat follows nothing\./)
    await follow(aboutTopic('georgia'))
    expect(await why()).toMatch(/nothing that this chat follows asks for it[\s\S]*none of these topics/)
  })

  test('each filter says for itself what it kept out', async () => {
    const filters = [
      [{ languages: ['ru'] }, /reported in English only/],
      [{ outlets: ['observer.example.org'] }, /none of these outlets reports it/],
      [{ countries: ['DE'] }, /no outlet of these countries reports it/],
      [{ words: ['ferry'] }, /these words are not in it: “ferry”/],
      [
        { except: { topics: ['armenia'], outlets: [], words: ['bridge'] }, topics: [] },
        /left out is Armenia, “bridge”/,
      ],
    ] as const
    for (const [wish] of filters) await follow(wants(wish))
    await follow({
      wants: { ...everything, words: ['bridge'] },
      telling: { ...usualTelling, breakingOnly: true },
    })
    await follow({
      wants: { ...everything, topics: ['armenia'], words: ['bridge'] },
      telling: { ...usualTelling, leastIndependent: 2 },
    })
    await published()
    const told = await why()
    for (const [, says] of filters) expect(told).toMatch(says)
    expect(told).toMatch(/it was not breaking/)
    expect(told).toMatch(/1 separate source reports it, 2 are wanted/)
  })

  test('it was older than what is followed, or stood there at the first look', async () => {
    await published()
    await room.pass(5)
    await room.follow(chat, 'armenia')
    expect(await why()).toMatch(/followed only from Nov 23, 12:1\d GMT\+4 on, after the story was first seen/)
  })
})

describe('a story of several reports', () => {
  test('tells what each shares with the others', async () => {
    await room.follow(chat, 'armenia')
    room.publish('herald', 'Strong quake shakes Gyumri in Armenia, schools closed')
    await room.pass(3)
    room.publish('courier', 'Strong quake shakes Gyumri in Armenia, schools closed')
    room.publish('observer', 'Strong quake shakes Gyumri in Armenia, schools stay closed')
    await room.pass(3)
    const told = await why('quake')
    expect(told).toMatch(/What each shares with the others:[\s\S]*courier\nshares “[^\n]*”/)
  })

  test('is paged, and each page can be pressed', async () => {
    for (const topic of ['armenia', 'georgia', 'azerbaijan', 'russia', 'iran', 'turkey', 'china', 'sport'])
      await follow({
        wants: {
          ...everything,
          topics: [topic],
          except: { topics: [], outlets: [], words: ['xqnever', 'xqnot'] },
        },
        telling: {
          ...usualTelling,
          quiet: { from: '22:00', to: '07:00', mode: 'hold' },
          leastIndependent: 3,
        },
      })
    for (let at = 0; at < 8; at++) {
      room.publish('herald', 'Strong quake shakes Gyumri in Armenia, schools closed', { id: `h${at}` })
      room.publish('courier', `Strong quake shakes Gyumri in Armenia, schools closed ${at}`)
      await room.pass(1)
    }
    const seen = new Set<string>()
    let argument = 'quake'
    for (let page = 1; page < 10; page++) {
      const { text, choices } = await room.answer(chat, `/why ${argument}`)
      const words = JSON.stringify(text)
      expect(seen.has(words)).toBe(false)
      seen.add(words)
      const more = choices.find(({ label }) => label === 'More')
      if (more === undefined) break
      argument = more.argument
    }
    expect(seen.size).toBeGreaterThan(1)
  })
})

describe('which story is meant', () => {
  test('the one of a link, with or without what trackers add', async () => {
    await room.follow(chat, 'armenia')
    await published()
    const url = `https://herald.example.org/news/${encodeURIComponent(title)}`
    expect(await why(`${url}?utm_source=x`)).toMatch(/\n\nArmenia opens/)
    expect(await why(url.replace('https://', 'http://www.'))).toMatch(/\n\nArmenia opens/)
    expect(await why('https://herald.example.org/other')).toMatch(
      /^I have no report with that address\.[^\n]*\/why railway/,
    )
  })

  test('the one of the post that is answered; of a list one can be chosen', async () => {
    await room.follow(chat, 'armenia')
    await room.follow('test:2', 'armenia', { rhythm: { kind: 'hourly' } })
    await published()
    room.publish('courier', 'Yerevan in Armenia plants ten thousand oak trees')
    await room.pass(5)
    await room.pass(70)
    const [first, second] = room.posts(chat)
    expect(await room.ask(chat, '/why', { about: [first?.id ?? ''] })).toMatch(/\n\nArmenia opens/)
    expect(await room.ask(chat, '/story', { about: [second?.id ?? ''] })).toMatch(/\n\nYerevan in Armenia/)
    const [list] = room.posts('test:2')
    const { choices } = await room.answer('test:2', '/why', { about: [list?.id ?? ''] })
    expect(choices.map(({ command }) => command)).toEqual(['why', 'why'])
    for (const { argument } of choices)
      expect(await room.ask('test:2', `/why ${argument}`)).toMatch(/Told here in a list/)
    // A group that discusses a channel answers to the channel's post.
    const there = { about: [first?.id ?? ''], aboutIn: chat }
    expect(await room.ask('test:4', '/why', there)).toMatch(/\n\nArmenia opens[\s\S]*Posted here/)
    // A post of another chat is none of this one's.
    expect(await room.ask('test:3', '/why', { about: [first?.id ?? ''] })).toMatch(
      /^That message is no post of mine/,
    )
    expect(await room.ask(chat, '/why')).toMatch(/^Which story\?/)
  })

  test('a button of a story that is no longer kept says so', async () => {
    expect(await room.ask(chat, '/why aB3xq_Zw9-Kp')).toMatch(/^That story is no longer kept/)
    expect(await room.ask(chat, '/story aB3xq_Zw9-Kp~1')).toMatch(/^That story is no longer kept/)
    expect(await room.ask(chat, '/why xqnothing')).toMatch(/^No story contains “xqnothing”/)
  })
})
