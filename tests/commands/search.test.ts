import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Newsroom, newsroom } from '../support/newsroom.ts'

const headlines = [
  'Film festival opens in Batumi',
  'Short film about a lighthouse wins',
  'Festival of short stories and a film opens in Gori',
  'Wine festival begins in Telavi',
  'A festival-goer loses a hat',
]
let room: Newsroom
beforeAll(async () => {
  room = await newsroom()
  for (const headline of headlines) {
    room.publish('herald', headline)
    await room.pass(30)
  }
})
afterAll(() => room.close())

const found = async (typed: string) =>
  (await room.answer('test:1', `/search ${typed}`)).cards
    .map(({ headline }) => headlines.indexOf(headline))
    .sort()

describe('/search', () => {
  test.each<[string, readonly number[]]>([
    ['short film', [1, 2]],
    ['"short film"', [1]],
    ['„short films“', [1]],
    ['opens "film festival"', [0]],
    ['festival', [0, 2, 3, 4]],
    ['“festival”', [0, 2, 3, 4]],
    ['festival -batumi', [2, 3, 4]],
    ['festival -batumi -telavi', [2, 4]],
    ['festival -"short story"', [0, 3, 4]],
    ['-batumi festival', [2, 3, 4]],
    ['festival-goer', [4]],
    ['festival - telavi', [3]],
  ])('%s', async (typed, wanted) => expect(await found(typed)).toEqual(wanted))

  test('says what was asked for, and asks for it on further pages', async () => {
    expect(await room.ask('test:1', '/search festival -batumi')).toMatch(
      /^Stories with “festival” \(without “batumi”\)/,
    )
    expect(await room.ask('test:1', '/search xqzwv -batumi')).toBe(
      'No story contains “xqzwv” (without “batumi”).',
    )
    expect(await room.ask('test:1', '/search opens "film festival"')).toMatch(
      /^Stories with “opens” and “film festival”/,
    )
    expect(await room.ask('test:1', '/search "short film" -wins')).toMatch(
      /^No story contains “short film” \(without “wins”\)\.\n/,
    )
    expect(await room.ask('test:1', '/search -batumi')).toBe(
      'Only words to leave out were given. Give a word to look for beside them, for example: /search festival -batumi',
    )
    expect(await room.ask('test:1', '/search #2 festival -batumi')).toMatch(
      /^Stories with “festival” \(without “batumi”\)/,
    )
  })
})
