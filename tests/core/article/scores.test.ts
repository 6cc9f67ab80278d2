import { describe, expect, test } from 'vitest'
import { homeOf } from '#core/article/topics/home.ts'
import { topicFinder } from '#core/article/topics/topics.ts'
import { formed, topic } from './topic.ts'

const [xtown, ytown] = [formed('xtown', 'en', 'Xtown'), formed('ytown', 'en', 'Ytown')]
const lands = ['a', 'b', 'c', 'd', 'e'].map(letter =>
  topic(`land-${letter}`, { kind: 'country', forms: { en: [`Land${letter}`] } }),
)
const money = topic('money', {
  kind: 'theme',
  forms: { en: ['budget'] },
  weak: { en: ['tax', 'levy', 'levies', 'levied'] },
})
const person = (id: string, surname: string) =>
  topic(id, { kind: 'person', forms: { en: [`Ann ${surname}`] }, surname: { en: [surname] } })
const topics = [
  xtown,
  ytown,
  ...lands,
  money,
  person('alpha', 'Alphason'),
  person('beta', 'Betason'),
  topic('faraway', { kind: 'country', iso: 'DE', forms: { en: ['Faraway'] }, ethnic: { en: ['Farawayan'] } }),
]
const find = topicFinder({ topics, places: ['land-a'], rollUpDisputed: false })
const read = (title: string, text = '', url?: string) =>
  find({ title, text, language: 'en', ...(url === undefined ? {} : { url }) })
const ids = (title: string, text?: string, url?: string) => read(title, text, url).map(({ id }) => id)
const score = (id: string, ...article: Parameters<typeof read>) =>
  read(...article).find(match => match.id === id)?.score

describe('topics of an article', () => {
  test('come by score, then by how often they are named, then by name', () => {
    expect(ids('Ytown, Xtown')).toEqual(['xtown', 'ytown'])
    expect(ids('Ytown, Xtown, Ytown')).toEqual(['ytown', 'xtown'])
    expect(ids('Xtown', 'Nothing.\nYtown, Ytown')).toEqual(['xtown', 'ytown'])
  })

  test('are none that are hardly named beside one that is named throughout', () => {
    const twice = 'Ytown and Ytown.'
    expect(ids('News', `News.\n${twice}`)).toEqual(['ytown'])
    expect(ids('Xtown', `Xtown.\n${'Xtown '.repeat(30)}${twice}`)).toEqual(['xtown'])
  })

  test('are four places at the most, and the towns', () => {
    const named = ids('Xtown, Landa, Landb, Landc, Landd, Lande, Xtown')
    expect(named.filter(id => id.startsWith('land'))).toHaveLength(4)
    expect(named).toContain('xtown')
  })

  test('are not its address’s sections, but for places', () => {
    expect(score('money', 'Xtown weighs tax', '', 'https://news.example/money/1')).toBe(2.1)
    expect(score('xtown', 'Xtown', '', 'https://news.example/xtown/1')).toBe(3.5)
  })

  test('speak more of the country whose outlet it is, elsewhere than in the region', () => {
    expect(score('faraway', 'Faraway', '', 'https://news.example/1')).toBe(3)
    expect(score('faraway', 'Faraway', '', 'https://news.de/1')).toBe(3.5)
  })

  test('say where they are named, six times at the most', () => {
    const text = 'A first paragraph.\nThen Xtown and Xtown.'
    const [found] = read('News', text)
    expect(found?.evidence[0]).toEqual({
      form: 'Xtown',
      where: 'text',
      start: text.indexOf('Xtown'),
      end: text.indexOf('Xtown') + 5,
      topic: 'xtown',
    })
    expect(read('Xtown '.repeat(9))[0]?.evidence).toHaveLength(6)
  })

  test('pass by only where they are themes', () => {
    expect(read('News', 'News.\nYtown and Ytown.')).toMatchObject([{ id: 'ytown', primary: false }])
    expect(read('News', 'News.\nYtown and Ytown.')[0]).not.toHaveProperty('passing')
  })
})

describe('surnames', () => {
  test('tell two people together, and one of another context or none', () => {
    expect(ids('Alphason opens a bakery')).toEqual([])
    expect(ids('Alphason meets Betason')).toEqual(['alpha', 'beta'])
    expect(score('alpha', 'Alphason meets Betason')).toBe(2.1)
  })

  test('weigh as much as a name where the person is named in full', () => {
    expect(score('alpha', 'Ann Alphason speaks', 'Nothing.\nAlphason left.')).toBe(4.5)
    expect(score('faraway', 'Faraway votes', 'Nothing.\nA Farawayan left.')).toBe(4.15)
  })
})

describe('weak cues of a theme', () => {
  const isPassing = (...article: Parameters<typeof read>) =>
    read(...article).find(({ id }) => id === 'money')?.passing ?? false

  test('need a place or another cue', () => {
    expect(ids('Council weighs tax')).toEqual([])
    expect(ids('Xtown weighs tax')).toContain('money')
    expect(ids('Council weighs tax and levy')).toEqual(['money'])
  })

  test('make a headline of their theme, and of an article only where two words do', () => {
    expect(isPassing('Xtown weighs tax')).toBe(false)
    expect(isPassing('Xtown weighs tax', 'Nothing more.')).toBe(true)
    expect(isPassing('Xtown weighs tax and levy', 'Nothing more.')).toBe(false)
    expect(isPassing('Xtown weighs levies and levied', 'Nothing more.')).toBe(true)
    const [, found] = read('Xtown weighs tax', 'Nothing.\nXtown and tax.')
    expect(found).toMatchObject({ id: 'money', passing: true, primary: false })
    expect(found?.score).toBeGreaterThan(3)
  })

  test('weigh half beside a theme named outright, but not their own', () => {
    expect(score('money', 'Xtown has a budget', 'Nothing.\nA tax.')).toBe(4.15)
  })
})

test.each([
  ['https://news.co.uk/1', 'GB'],
  ['https://news.ge/1', 'GE'],
  ['https://news.tv/1', undefined],
  ['https://news.example/1', undefined],
])('the address %s is of %s', (address, home) => {
  expect(homeOf(new URL(address))).toBe(home)
})
