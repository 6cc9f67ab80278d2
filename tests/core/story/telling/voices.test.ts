import { describe, expect, test } from 'vitest'
import { passedOnFrom, voicesOf } from '#core/story/telling/voices.ts'
import { report, sources, storyOf } from '../press.ts'

const long =
  'The ferry between the two ports will run twice a day from spring, the harbour office said on Monday. The crossing takes nine hours, and a cabin costs no more than a seat on the night train. Lorries are to board from the western quay, which has been widened for them since autumn.'
const other =
  'From spring two ships a day will cross the sea, according to the timetable the port has put on its doors. Passengers sleep on board. Drivers of lorries will use the new western quay.'
const count = (...articles: ReturnType<typeof report>[]) => {
  const { outlets, independent } = voicesOf(storyOf(articles), sources)
  return [outlets.length, independent]
}

describe('the voices of a story', () => {
  test('are its outlets where each speaks for itself', () => {
    expect(
      count(
        report('harbour', 'Ferry to run daily', 0, { text: long }),
        report('far', 'Ships twice a day', 5, { text: other }),
      ),
    ).toEqual([2, 2])
  })

  test('are one where a text is reprinted', () => {
    expect(
      count(
        report('harbour', 'Ferry to run daily', 0, { text: long }),
        report('far', 'Twice a day by ferry', 5, { text: `${long} More soon.` }),
        report('ridge', 'Ships twice a day', 9, { text: other }),
      ),
    ).toEqual([3, 2])
  })

  test('are those that stand by what they said, as long as there are such', () => {
    const [mine, theirs] = [
      report('harbour', 'Ferry to run daily', 0, { text: long }),
      report('far', 'Ships twice a day', 5, { text: 'This article has been retracted.' }),
    ]
    const { outlets, withdrawn, independent } = voicesOf(storyOf([mine, theirs]), sources)
    expect([outlets, withdrawn].map(list => list.map(({ name }) => name))).toEqual([
      ['Harbour Post'],
      ['Far Observer'],
    ])
    expect(independent).toBe(1)
    expect(count(mine, { ...theirs, text: other, gone: true })).toEqual([1, 1])
    expect(count(theirs)).toEqual([1, 1])
  })

  test('are one for all editions and feeds of an outlet', () => {
    expect(
      count(
        report('shore', 'Ferry to run', 0, { text: long }),
        report('shore-ru', 'Паром пойдёт', 5, { text: 'Дважды в день.' }),
      ),
    ).toEqual([1, 1])
  })

  test.each([
    ['Two ships a day will cross the sea, Harbour Post reports.'],
    ['Two ships a day will cross the sea, according to the Georgian outlet Harbour Post.'],
    ['Citing Harbour Post, the port said two ships a day will cross.'],
    ['Два судна в день, сообщает Harbour Post.'],
    ['Два судна в день, со ссылкой на издание Harbour Post сказали в порту.'],
    ['Harbour Post-a istinadən, gündə iki gəmi.'],
    ['Harbour Post xəbər verir ki, gündə iki gəmi.'],
    ['Harbour Post’un haberine göre günde iki gemi.'],
    ['Երկու նավ, հաղորդում է Harbour Post-ը։'],
    ['Harbour Post-ის ცნობით, დღეში ორი გემი.'],
    ['Laut Harbour Post fahren zwei Schiffe am Tag.'],
    ['POTI, Nov 23. Harbour Post: two ships a day will cross.'],
    [`${'The port is old and its quays are long. '.repeat(25)}Harbour Post reports.`],
    [`${'The port is old and its quays are long. '.repeat(25)}(Harbour Post)`],
    [`Harbour Post reports that ships will cross. ${'The port is old and long. '.repeat(40)}`],
  ])('are one where one is passed on: %s', text => {
    expect(count(report('harbour', 'Ferry', 0, { text: long }), report('far', 'Ships', 5, { text }))).toEqual(
      [2, 1],
    )
  })

  test.each([
    ['BRUSSELS (Reuters) - Two ships a day will cross.', 'TBILISI, Nov 23 (Reuters) – Ships to cross.'],
    ['МОСКВА, 23 ноября. /ТАСС/. Два судна в день.', 'Two ships a day, TASS reports.'],
    ['Два судна в день, передаёт Интерфакс.', 'Interfax reported two ships a day.'],
  ])('of one agency are one, whoever prints it: %s', (one, two) => {
    expect(
      count(report('far', 'Ships', 0, { text: one }), report('quay', 'Ferries', 5, { text: two })),
    ).toEqual([2, 1])
  })

  test.each([
    ['The port told nobody. It will report next week to Harbour Post readers.'],
    ['According to the researchers of Harbour Post Micro, two ships a day will cross.'],
    ['Far Observer reports that two ships a day will cross.'],
    ['Two ships, Harbour Post reports. Shore Gazette reported three.'],
    ['Two ships (Harbour Post has drawn them) will cross, and three (so said Harbour Post) in summer.'],
    [
      `${'The port is old and long. '.repeat(6)}One picture (Harbour Post) is on the wall. ${'It was long in the making. '.repeat(20)}`,
    ],
    ['The port is old. Harbour Post readers have known it for long.'],
    ['The owner of the Harbour Post: a man who has sailed himself.'],
    [
      `${'The port is old and long. '.repeat(6)}Harbour Post: a café. ${'It was long in the making. '.repeat(20)}`,
    ],
    [
      `${'The port is old and its quays are long. '.repeat(25)}Harbour Post reported a year ago on the quay. ${'It was long in the making. '.repeat(20)}`,
    ],
  ])('stay their own where another is only mentioned: %s', text => {
    expect(count(report('harbour', 'Ferry', 0, { text: long }), report('far', 'Ships', 5, { text }))).toEqual(
      [2, 2],
    )
  })

  test('are one where a teaser alone says whom it passes on', () => {
    const summary = 'Two ships a day will cross, Harbour Post reports.'
    expect(
      count(report('harbour', 'Ferry', 0, { text: long }), report('far', 'Ships', 5, { summary })),
    ).toEqual([2, 1])
  })

  test('are not told by what somebody calls a source of their own', () => {
    const [, harbour] = [...sources].find(([id]) => id === 'harbour') ?? []
    if (harbour === undefined) throw new Error('there is no such outlet')
    const added = { ...harbour, id: 'own', name: 'The Minister', holds: [] }
    const story = storyOf([
      report('harbour', 'Ferry', 0, { text: long }),
      report('far', 'Ships', 5, { text: 'Two ships a day, The Minister reports.' }),
    ])
    expect(
      voicesOf(story, new Map([...sources, ['own', added]])).origins.get(story.articles[1]?.id ?? ''),
    ).toBe('far.example')
  })

  test('an outlet that passes on says whose report it is', () => {
    const story = storyOf([
      report('harbour', 'Ferry to run daily', 0, { text: long }),
      report('far', 'Twice a day', 5, { text: long }),
      report('quay', 'Ships', 6, { text: 'Two ships a day. (Reuters)' }),
    ])
    const voices = voicesOf(story, sources)
    expect(voices.outlets.map(outlet => passedOnFrom(outlet, voices, sources))).toEqual([
      null,
      'Harbour Post',
      'Reuters',
    ])
  })

  test('a story of sixty reports is counted in good time, and an outlet not listed counts as itself', () => {
    const many = Array.from({ length: 60 }, (_, at) =>
      report(`unlisted-${at % 30}`, `Ferry ${at}`, at, { text: `${long} ${at} ${other}` }),
    )
    expect(voicesOf(storyOf(many), sources).outlets).toHaveLength(30)
  })
})
