import { describe, expect, test } from 'vitest'
import { storiesOf } from '../reading.ts'

type Told = readonly [title: string, text?: string]

const begin = Date.UTC(2026, 2, 2, 8)

/** What was read before, so that it is known which words are rare. */
const before = Array.from({ length: 60 }, (_, at) => ({
  title: `Quite another thing number ${at}`,
  outlet: `outlet ${at}`,
  language: 'en',
  at: begin - 3_600_000,
}))

const published = (language: string, reports: readonly Told[]) =>
  reports.map(([title, text = ''], at) => ({
    title,
    text,
    outlet: `outlet ${at}`,
    language,
    at: begin + at * 3_600_000,
  }))

/** How many stories the reports of several outlets make, of one morning. */
const told = (language: string, ...reports: readonly Told[]) =>
  storiesOf([...before, ...published(language, reports)]).filter(story =>
    story.some(at => at >= before.length),
  ).length

describe('headlines that are one but for', () => {
  test.each([
    [
      'a town',
      'en',
      'Strong earthquake of magnitude 4.2 shakes houses near Telavi this morning',
      'Strong earthquake of magnitude 4.2 shakes houses near Kapan this morning',
    ],
    [
      'a town abroad',
      'tr',
      "Sangerhausen'da yolcu treni raydan çıktı",
      "Magdeburg'da yolcu treni raydan çıktı",
    ],
    [
      'a country',
      'en',
      'Prime minister leaves on Monday for three days of official visit to Norway with ministers',
      'Prime minister leaves on Monday for three days of official visit to Chile with ministers',
    ],
    [
      'a people',
      'ru',
      'Министр принял нового посла Финляндии и обсудил с ним торговлю древесиной',
      'Министр принял нового посла Эстонии и обсудил с ним торговлю древесиной',
    ],
    [
      'a person',
      'en',
      'Appeal court fines former district mayor Tavdishvili over illegal sale of forest land',
      'Appeal court fines former district mayor Ormotsadze over illegal sale of forest land',
    ],
    [
      'an ordinal',
      'ru',
      'Совет утвердил двенадцатый пакет мер поддержки',
      'Совет утвердил тринадцатый пакет мер поддержки',
    ],
  ])('%s are of two events', (_, language, one, other) => {
    expect(told(language, [one], [other])).toBe(2)
  })

  test.each([
    [
      'what a state is called',
      'en',
      'Tehran calls talks on water sharing useful',
      'Iran calls talks on water sharing useful',
    ],
    [
      'the spelling of a name',
      'en',
      'New hospital opens in Gyumri after two years',
      'New hospital opens in Giumri after two years',
    ],
    [
      'a word that is no name',
      'en',
      'Old tram museum opens in Kutaisi',
      'Old tram museum inaugurated in Kutaisi',
    ],
  ])('%s are of one', (_, language, one, other) => {
    expect(told(language, [one], [other])).toBe(1)
  })

  test('a name that the other tells in its text are of one', () => {
    const reports: Told[] = [
      [
        'Ferry with tourists runs aground off Batumi',
        'The ferry Argo ran aground near Batumi on Monday. All 84 aboard were taken off, said the coast guard.',
      ],
      [
        'Ferry with tourists runs aground off Gonio',
        'The ferry Argo ran aground off Gonio near Batumi on Monday; 84 people were taken off, the coast guard says.',
      ],
    ]
    expect(told('en', ...reports)).toBe(1)
  })
})

test.each([
  ['Ruspiri', 'Melani'],
  ['Melani', 'Zovreti'],
  ['Zovreti', 'Quarti'],
])('which of two headlines comes first does not matter', (left, other) => {
  const one: Told = [`Pavlia, Akhuri, ${left} chosen for reading of rare old poems`]
  const two: Told = [`Akhuri, ${other}, Pavlia chosen for reading of rare old poems`]
  expect(told('en', one, two)).toBe(told('en', two, one))
})

test('two short reports of one event meet on the first day', () => {
  const reports: Told[] = [
    [
      'Bridge over the Liakhvi closed after flood',
      'The bridge over the Liakhvi near Gori was closed on Tuesday after flood water damaged two of its piers, the road department said.',
    ],
    [
      'Flood damage shuts crossing at Gori',
      'Road officials closed a bridge near Gori on Tuesday. Two piers were damaged by flood water in the river, they said, and repairs will last a month.',
    ],
    [
      'Museum of rugs opens in Quba',
      'The collection of four hundred rugs was given by a weaver of the town.',
    ],
  ]
  expect(storiesOf(published('en', reports))).toEqual([[0, 1], [2]])
})
