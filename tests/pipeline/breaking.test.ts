import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Newsroom, newsroom } from '../support/newsroom.ts'
import { noon, region } from '../support/sample-bot.ts'

const chat = 'test:1'
let room: Newsroom
beforeEach(async () => {
  room = await newsroom({}, noon, { region })
  await room.ask(chat, '/follow everything breaking loud')
})
afterEach(() => room.close())

type Reports = readonly (readonly [outlet: string, title: string])[]

/** What the chat is posted, by headline, once all of these are read. */
async function posted(reports: Reports): Promise<string[]> {
  for (const [outlet, title] of reports) room.publish(outlet, title, { text: `${title}.` })
  await room.pass(10)
  await room.pass(10)
  return room.lines(chat)
}

const match: Reports = [
  ['news-am-en', 'Armenia beat Latvia 2-1 in World Cup qualifier'],
  ['civil-ge-en', 'Armenia beat Latvia 2-1 in World Cup qualifying match'],
  ['bbc-world', 'Armenia beat Latvia in World Cup qualifier'],
]
const crash: Reports = [
  ['trend-en', 'Passenger plane crashes near Ganja, forty killed'],
  ['azernews', 'Plane crash near Ganja kills forty passengers'],
  ['report-en', 'Forty killed as passenger plane crashes near Ganja'],
  ['haqqin', 'Passenger plane with forty people crashes near Ganja'],
]
/** The same event on the other side. */
const mirrored: Reports = [
  ['news-am-en', 'Passenger plane crashes near Gyumri, forty killed'],
  ['arminfo-en', 'Plane crash near Gyumri kills forty passengers'],
  ['hetq-en', 'Forty killed as passenger plane crashes near Gyumri'],
  ['azatutyun', 'Passenger plane with forty people crashes near Gyumri'],
]

describe('what comes as breaking', () => {
  test('is no match, and /why says so', async () => {
    expect(await posted(match)).toEqual([])
    expect(await room.ask(chat, '/why Latvia')).toMatch(
      /it was not breaking: sport, courtesies and anniversaries do not break/,
    )
  })

  test.each([
    ['Azerbaijan', crash],
    ['Armenia', mirrored],
  ])('is a disaster that four separate sources of %s alone report, and not three', async (_, reports) => {
    expect(await posted(reports.slice(0, 3))).toEqual([])
    expect(await room.ask(chat, '/why crash')).toMatch(
      /not breaking: within 90 minutes it had 3 separate sources of one country; 4 are asked for, or a second country/,
    )
    expect(await posted(reports.slice(3))).toHaveLength(1)
    expect(room.posts(chat)[0]?.post).toMatchObject({ label: 'Breaking' })
  })

  test('is not what one side alone says of another, nor its day-to-day, and /why says so', async () => {
    const claim = 'Armenian armed forces shell Azerbaijani positions in Kalbajar, two soldiers killed'
    const opening = 'New road bridge opens to traffic in Ganja'
    const ways = ['', ', ministry says', ' on Monday', ' overnight']
    for (const title of [claim, opening])
      expect(await posted(crash.map(([outlet], at) => [outlet, `${title}${ways[at]}`]))).toEqual([])
    for (const words of ['Kalbajar', 'bridge'])
      expect(await room.ask(chat, `/why ${words}`)).toMatch(
        /not breaking: all who reported it within 90 minutes are of one country; a second is asked for/,
      )
  })
})
