import { describe, expect, test } from 'vitest'
import { breakingLacks, importanceOf, isBreaking } from '#core/story/importance.ts'
import { at, azerbaijani, report, sources, storyOf, topics } from './press.ts'

const press = { sources, topics }
const from = (...reports: readonly (readonly [outlet: string, minute: number])[]) =>
  storyOf(reports.map(([outlet, minute]) => report(outlet, `${outlet} on the quake of ${minute}`, minute)))
const three = from(['harbour', 0], ['ridge', 20], ['far', 60])

describe('a story breaks', () => {
  test('where three voices of two countries have it within an hour and a half', () => {
    expect(isBreaking(three, press, at(70))).toBe(true)
  })

  test('not before the third, nor three hours after the first', () => {
    expect(isBreaking(three, press, at(59))).toBe(false)
    expect(isBreaking(three, press, at(181))).toBe(false)
  })

  test('not where they come slowly, from one country, or with one voice', () => {
    expect(isBreaking(from(['harbour', 0], ['ridge', 20], ['far', 95]), press, at(100))).toBe(false)
    expect(isBreaking(from(['shore', 0], ['shore-ru', 5], ['quay', 9]), press, at(30))).toBe(false)
    const text = 'TBILISI (Reuters) - The ground shook.'
    const copied = storyOf(
      ['harbour', 'ridge', 'far'].map((id, minute) => report(id, `Shaking ${id}`, minute, { text })),
    )
    expect(isBreaking(copied, press, at(30))).toBe(false)
  })

  test('for Armenia’s outlets as for Azerbaijan’s', () => {
    const swapped = from(['harbour', 0], ['shore', 20], ['far', 60])
    for (const minute of [30, 70, 181])
      expect(isBreaking(swapped, press, at(minute))).toBe(isBreaking(three, press, at(minute)))
  })
})

describe('a story of one country', () => {
  const four = (title: string, ...about: readonly string[]) => {
    const outlets = ['quay', 'shore', 'pier', 'mole']
    return storyOf(
      outlets.map((id, minute) => report(id, `${title}, ${id} has seen`, minute)),
      ...about,
    )
  }
  const all = new Map([...sources, ...['pier', 'mole'].map(id => [id, azerbaijani(id)] as const)])
  const lacks = (story: ReturnType<typeof four>) => breakingLacks(story, { sources: all, topics }, at(30))

  test('breaks where it is grave and four voices have it, not three', () => {
    const crash = four('Passenger plane crashes near Ganja', 'disasters', 'azerbaijan')
    expect(lacks(crash)).toBeNull()
    expect(lacks(four('Forty people killed near Ganja', 'azerbaijan'))).toBeNull()
    const articles = crash.articles.slice(0, 3)
    expect(lacks({ ...crash, articles })).toEqual({ kind: 'voices of one country', has: 3 })
    expect(lacks({ ...crash, articles: articles.slice(1) })).toEqual({ kind: 'voices', has: 2 })
  })

  test('does not where it is not grave, nor where it may be the claim of one side', () => {
    expect(lacks(four('Ministry opens a forum', 'economy-trade', 'azerbaijan'))).toMatchObject({
      kind: 'country',
    })
    for (const sides of [['azerbaijan', 'armenia'], ['abkhazia']])
      expect(lacks(four('Shots near a village', 'conflict-security', ...sides))).toMatchObject({
        kind: 'country',
      })
  })
})

describe('sport, courtesies and anniversaries', () => {
  const told = (titles: readonly string[], ...about: readonly string[]) =>
    breakingLacks(
      storyOf(
        titles.map((title, at) => report(['harbour', 'ridge', 'far'][at] ?? 'far', title, at)),
        ...about,
      ),
      press,
      at(30),
    )
  const three = (title: string) => [title, `${title}, says another`, `Just in: ${title}`]

  test('do not break', () => {
    expect(told(three('Armenia beat Latvia 2-1'), 'sport')).toEqual({ kind: 'light' })
    expect(told(three('President congratulates his colleague'), 'diplomacy')).toEqual({ kind: 'light' })
    expect(told(three('Gyumri marks anniversary of the earthquake'), 'disasters')).toEqual({ kind: 'light' })
  })

  test('unless they are grave, or of politics', () => {
    expect(told(three('Stand collapses at the cup final'), 'sport', 'disasters')).toBeNull()
    expect(told(three('Twelve killed at the cup final'), 'sport')).toBeNull()
    expect(told(three('Former footballer elected president'), 'sport', 'politics-elections')).toBeNull()
    expect(told(three('March on the anniversary is broken up'), 'protests')).toBeNull()
    const parade = ['Explosion at parade in Yerevan', 'Blast in Yerevan on the anniversary', 'Yerevan blast']
    expect(told(parade, 'disasters')).toBeNull()
  })

  test.each([
    ['ru', 'Алиев поздравил коллегу с юбилеем'],
    ['hy', 'Նախագահը շնորհավորել է գործընկերոջը'],
    ['ka', 'პრეზიდენტმა კოლეგას იუბილე მიულოცა'],
    ['az', 'Prezident həmkarını təbrik edib'],
    ['tr', 'Cumhurbaşkanı mevkidaşını tebrik etti'],
    ['de', 'Präsident gratuliert seinem Kollegen zum Jahrestag'],
  ])('are told in %s', (language, title) => {
    const articles = ['harbour', 'ridge', 'far'].map((id, at) =>
      report(id, `${title} ${id}`, at, { language }),
    )
    expect(breakingLacks(storyOf(articles), press, at(30))).toEqual({ kind: 'light' })
  })
})

describe('importance', () => {
  const score = (story: ReturnType<typeof from>, minute = 90) =>
    importanceOf(story, sources, at(minute)).score

  test('grows with voices, countries and pace', () => {
    expect(score(three)).toBeGreaterThan(score(from(['harbour', 0], ['ridge', 20])))
    expect(score(from(['harbour', 0], ['ridge', 20]))).toBeGreaterThan(
      score(from(['shore', 0], ['quay', 20])),
    )
    expect(score(three, 90)).toBeGreaterThan(score(three, 900))
  })

  test('tells what it rests on', () => {
    expect(importanceOf(three, sources, at(120))).toMatchObject({ independent: 3, countries: 3, pace: 1.5 })
  })
})
