import { describe, expect, test } from 'vitest'
import { isQuiet } from '#core/story/telling/clarity.ts'
import { headlineOf, isDispute } from '#core/story/telling/headline.ts'
import { at, report, sources, storyOf, topics } from '../press.ts'

const chosen = (articles: ReturnType<typeof report>[], about: readonly string[] = [], locale = 'en') =>
  headlineOf(storyOf(articles, ...about), { sources, topics, locale }).title

const ru = 'Между портами пойдёт паром дважды в день'
const en = 'Ferry between the ports to run twice a day'
const de = 'Fähre zwischen den Häfen fährt zweimal täglich'

describe('the headline', () => {
  test('is in the reader’s language, else in English, else in the usual one', () => {
    const all = [report('shore-ru', ru, 0), report('far', en, 5), report('fern', de, 6)]
    expect(chosen(all, [], 'ru')).toBe(ru)
    expect(chosen(all, [], 'de-AT')).toBe(de)
    expect(chosen(all, [], 'ka')).toBe(en)
    const others = [report('fern', de, 0), report('shore-ru', ru, 1), report('shore-ru', `${ru} с весны`, 2)]
    expect(chosen(others, [], 'ka')).toBe(ru)
    // Of two that are as usual, whichever came first.
    const two = [report('shore-ru', ru, 0), report('fern', de, 0)]
    for (const order of [two, two.toReversed()]) expect(chosen(order, [], 'ka')).toBe(de)
  })

  test('is an original’s before that of one passed on', () => {
    const passedOn = report('quay', 'Ferry between the two ports twice a day', 0, {
      text: 'Ferries are to run twice a day, Far Observer reports.',
    })
    expect(chosen([passedOn, report('far', en, 5)])).toBe(en)
  })

  test('says what happened, where another asks, promises or shouts', () => {
    for (const loud of [
      'Will a ferry run between the ports?',
      'FERRY BETWEEN THE PORTS TO RUN TWICE A DAY',
      'Ferry between the ports: what we know so far',
      'Ferry between the ports to run…',
    ])
      expect(chosen([report('harbour', loud, 0), report('far', en, 5)])).toBe(en)
  })

  test('is a third party’s where sides dispute, and the earliest elsewhere', () => {
    const sides = [
      report('shore', 'Armenia and Azerbaijan: shore says talks on the border went well', 0),
      report('ridge', 'Armenia and Azerbaijan: ridge says talks on the border went on', 1),
      report('emigre', 'Armenia and Azerbaijan: from abroad on talks on the border', 2),
      report('far', 'Armenia and Azerbaijan held talks on the border, both sides say', 9),
    ]
    const about = ['armenia', 'azerbaijan', 'peace-process']
    expect(chosen(sides, about)).toMatch(/both sides say$/)
    expect(chosen(sides.slice(0, 3), about)).toMatch(/went well$/)
    expect(chosen(sides, ['armenia', 'azerbaijan', 'sport'])).toMatch(/went well$/)
    // Where they talk is no side.
    const inTbilisi = [
      report('shore', 'Tbilisi: Armenia and Azerbaijan have talks that went well', 0),
      report('harbour', 'Tbilisi: Armenia and Azerbaijan have had talks, both sides say', 9),
    ]
    expect(chosen(inTbilisi, [...about, 'tbilisi'])).toMatch(/both sides say$/)
  })

  test('is a third party’s also where one side is only mentioned', () => {
    // All name what the story is about, so that nothing but the dispute sets them apart.
    const sides = [
      report('shore', 'Shots fired across the border of Azerbaijan, our ministry says', 0),
      report('ridge', 'Azerbaijan: shots across the border denied by the other ministry', 1),
      report('far', 'Shots at night: Azerbaijan speaks of fire across the border', 9),
    ]
    const story = storyOf(sides, 'azerbaijan', 'armenia', 'conflict-security')
    const mentioned = story.topics.map(topic => ({ ...topic, primary: topic.id !== 'armenia' }))
    const titleOf = (about: typeof mentioned) =>
      headlineOf({ ...story, topics: about }, { sources, topics, locale: 'en' }).title
    expect(titleOf(mentioned)).toMatch(/^Shots at night/)
    expect(titleOf(mentioned.filter(({ id }) => id !== 'armenia'))).toMatch(/our ministry says$/)
    const unthemed = mentioned.map(topic => ({ ...topic, primary: topic.id === 'azerbaijan' }))
    expect(titleOf(unthemed)).toMatch(/our ministry says$/)
  })

  test('is nobody’s of the place where the place is disputed', () => {
    const about = ['abkhazia', 'georgia']
    expect(isDispute(storyOf([], ...about), topics)).toBe(true)
    const all = [
      report('cape', 'A new bus line opens in Abkhazia on Monday', 0),
      report('harbour', 'Abkhazia gets a new bus line from Monday', 1),
      report('far', 'In Abkhazia a bus line opens on Monday', 2),
    ]
    expect(chosen(all, about)).toBe('In Abkhazia a bus line opens on Monday')
    expect(chosen(all.slice(0, 2), about)).toBe('A new bus line opens in Abkhazia on Monday')
    // The country under which it is filed is a side where it is not named.
    expect(chosen(all.slice(1), ['abkhazia'])).toBe('In Abkhazia a bus line opens on Monday')
  })

  test('has the latest number of people, where another has come since', () => {
    const two = report('harbour', 'Two killed as wall collapses in Batumi old town', 0)
    const wall = report('quay', 'A wall collapses in the old town of Batumi at night', 2)
    const six = report('far', 'Six killed as wall collapses in Batumi old town', 30)
    const nine = { ...two, title: 'Nine killed as wall collapses in Batumi old town', revision: 2 }
    expect(chosen([two, wall, six], ['batumi'])).toBe(six.title)
    expect(chosen([two, wall], ['batumi'])).toBe(two.title)
    // A headline that its outlet has changed says what is known since then.
    expect(chosen([{ ...nine, retitledAt: at(60) }, wall, six], ['batumi'])).toBe(nine.title)
    expect(chosen([{ ...nine, retitledAt: at(20) }, wall, six], ['batumi'])).toBe(six.title)
    // Who comes late with what others have said knows no more than they did.
    const late = report('quay', 'Batumi old town: two killed as wall collapses', 50)
    expect(chosen([two, six, late], ['batumi'])).toBe(six.title)
    // But who takes a number back knows better.
    const three = { ...six, title: 'Three killed as wall collapses in Batumi old town', retitledAt: at(50) }
    expect(chosen([two, report('quay', 'Six killed by wall in Batumi', 40), three])).toBe(three.title)
    // The reader’s language comes first, and what was withdrawn is not the latest.
    expect(chosen([two, report('shore-ru', 'В Батуми рухнула стена, шестеро погибших', 50)])).toBe(two.title)
    expect(chosen([two, { ...six, text: 'This article has been retracted.' }], ['batumi'])).toBe(two.title)
  })

  test('names what the story is about', () => {
    const vague = report('harbour', 'A second line for the old railway, at last', 0)
    const telling = report('far', 'Batumi railway gets a second line this spring', 5)
    expect(chosen([vague, telling], ['batumi'])).toBe(telling.title)
    // What is named in passing, and what is a theme, no headline has to say.
    const themed = report('far', 'Football fans fill the stadium by the railway', 5)
    expect(chosen([vague, themed], ['sport'])).toBe(vague.title)
    const story = storyOf([vague, telling], 'batumi', 'corridors')
    const inPassing = story.topics.map(topic => ({ ...topic, primary: topic.id !== 'batumi' }))
    const { title } = headlineOf({ ...story, topics: inPassing }, { sources, topics, locale: 'en' })
    expect(title).toBe(vague.title)
  })

  test('is never that of an article its outlet has withdrawn', () => {
    const gone = report('harbour', en, 0, { text: 'This article has been retracted.\n\nA ferry was to run.' })
    expect(chosen([gone, report('shore-ru', ru, 5)])).toBe(ru)
    const withdrawn = [{ summary: 'This article has been retracted.' }, { gone: true }]
    for (const more of withdrawn)
      expect(chosen([report('harbour', en, 0, more), report('shore-ru', ru, 5)])).toBe(ru)
  })

  test('is of its outlet’s language where its own is not known', () => {
    const brief = report('fern', 'Fähre zwischen Poti und Batumi', 5, { language: 'und' })
    expect(chosen([report('harbour', en, 0), brief], [], 'de')).toBe(brief.title)
    const known = report('fern', 'A ferry between Poti and Batumi', 5, { language: 'en' })
    expect(chosen([report('harbour', en, 0), known], [], 'de')).toBe(en)
  })

  test('is the same whichever order two of the same minute come in', () => {
    const [one, two] = [report('harbour', en, 0), report('far', `${en} from May`, 5)]
    expect(chosen([one, two])).toBe(chosen([one, two]))
    expect(() => headlineOf(storyOf([]), { sources, topics, locale: 'en' })).toThrow(RangeError)
  })
})

test.each([
  ['Ferry between the ports to run twice a day', true],
  ['NATO, OSCE and UNESCO on the ferry between the ports', true],
  ['ბათუმსა და ფოთს შორის ბორანი ივლის', true],
  ['Ո՞վ կնստի նավը Բաթումում այս գարնանը', false],
  ['Кто поедет на пароме из Батуми?', false],
  ['ПАРОМ МЕЖДУ ПОРТАМИ ПОЙДЁТ ДВАЖДЫ', false],
  ['Видео: паром между портами пошёл', false],
  ['Ferry!', false],
  ['Ferry runs again', false],
  [`Ferry ${'between the ports '.repeat(10)}to run twice`, false],
  ['کشتی میان بندرهای دریای خزر روزی دو بار می‌رود', true],
])('a headline that tells: %s (%s)', (title, tells) => {
  expect(isQuiet(title)).toBe(tells)
})
