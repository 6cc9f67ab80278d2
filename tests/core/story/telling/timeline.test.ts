import { describe, expect, test } from 'vitest'
import { type Moment, type Revision, timelineOf } from '#core/story/telling/timeline.ts'
import { at, report, sources, storyOf, topics } from '../press.ts'

const first = report('harbour', 'Landslide blocks road near Batumi, three injured', 0)
const second = report('far', 'Five injured as landslide hits road in Adjara near Batumi', 30)
const copy = report('quay', 'Five injured near Batumi', 40, {
  text: 'Five people were injured, Far Observer reports.',
})
const third = report('ridge', 'Road near Batumi stays closed after landslide', 60)

const revision = (
  article: typeof first,
  number: number,
  minute: number,
  more: Partial<Revision> = {},
): Revision => ({
  article: article.id,
  revision: number,
  seenAt: at(minute),
  title: article.title,
  summary: '',
  text: '',
  ...more,
})

const timeline = (articles: (typeof first)[], revisions: Revision[] = []) =>
  timelineOf(storyOf(articles, 'batumi'), revisions, { sources, topics })
const kinds = (moments: readonly Moment[]) => moments.map(({ kind, article }) => [kind, article.source])

describe('a timeline', () => {
  test('begins with the first report; later ones tell what none before them said', () => {
    const [one, two, three] = timeline([first, second, third])
    expect(one).toMatchObject({ kind: 'report', article: { source: 'harbour' }, at: at(0) })
    expect(two).toMatchObject({ figures: [{ value: 5, role: 'injured' }], topics: ['adjara'] })
    expect(three).toMatchObject({ figures: [], topics: [] })
  })

  test('takes a country for named with its town', () => {
    const later = report('far', 'Five injured as landslide hits road in Georgia near Batumi', 30)
    const abroad = report('far', 'Turkey sends rescuers to Batumi after landslide, five injured', 30)
    const added = (article: typeof first) =>
      timeline([first, article]).map(told => 'topics' in told && told.topics)
    expect(added(later)[1]).toEqual([])
    expect(added(abroad)[1]).toEqual(['turkey'])
  })

  test('marks what an outlet reports once more, and not what it only puts out again', () => {
    const again = report('harbour', 'Road near Batumi reopens after landslide', 80)
    const same = report('harbour', 'Landslide blocks road near Batumi, three injured (UPDATE)', 90)
    const moments = timeline([first, second, again, same])
    expect(moments.map(told => told.kind === 'report' && (told.quoted ?? false))).toEqual([
      false,
      false,
      true,
      false,
    ])
  })

  test.each([
    ['en', 'Mayor denies that the road near Batumi was unsafe'],
    ['en', 'Ministry dismisses claims of a second landslide near Batumi'],
    ['ru', 'Мэр Батуми опроверг сообщения о втором оползне'],
    ['hy', 'Քաղաքապետը հերքել է երկրորդ սողանքի լուրերը'],
    ['ka', 'ბათუმის მერმა მეორე მეწყერის ცნობა უარყო'],
    ['az', 'Batumi meri ikinci sürüşmə xəbərlərini təkzib edib'],
    ['tr', 'Batum belediye başkanı ikinci heyelanı yalanladı'],
    ['de', 'Bürgermeister von Batumi dementiert zweiten Erdrutsch'],
  ])('marks what denies it (%s): %s', (language, title) => {
    expect(timeline([first, report('far', title, 30, { language })])[1]).toMatchObject({ quoted: true })
  })

  test.each([
    ['en', 'Lorries denied entry at Batumi after landslide'],
    ['en', 'Driver hurt in landslide near Batumi denied urgent medical care'],
    ['en', 'Mayor of Batumi does not deny that the road was unsafe'],
    ['en', 'Ministry neither confirms nor denies a second landslide near Batumi'],
    ['ru', 'Мэр Батуми не отрицает, что был второй оползень'],
    ['hy', 'Քաղաքապետը չի հերքում երկրորդ սողանքի լուրերը'],
    ['ka', 'ბათუმის მერს მეორე მეწყერის ცნობა არ უარყვია'],
    // უარყოფითი is negative.
    ['ka', 'მეწყერის უარყოფითი შედეგები ბათუმში'],
    ['az', 'Batumi meri ikinci sürüşmə xəbərlərini təkzib etmir'],
    // Yalanlar are lies.
    ['az', 'Batumidəki sürüşmə haqqında yalanlar ifşa olunub'],
    ['tr', 'Batum belediye başkanı ikinci heyelanı yalanlamadı'],
    ['de', 'Bürgermeister von Batumi bestreitet nicht, dass die Straße unsicher war'],
    ['de', 'Dinamo Batumi bestreitet nach dem Erdrutsch ein Testspiel'],
  ])('takes for no denial (%s): %s', (language, title) => {
    expect(timeline([first, report('far', title, 30, { language })])[1]).not.toHaveProperty('quoted')
  })

  test('leaves out what is passed on', () => {
    expect(kinds(timeline([first, second, copy]))).toEqual([
      ['report', 'harbour'],
      ['report', 'far'],
    ])
  })

  test('tells how headlines changed, and what was corrected or withdrawn, when it was seen', () => {
    const revisions = [
      revision(first, 1, 2, { text: 'Three people were injured on the road.' }),
      revision(first, 2, 20, {
        title: 'Landslide blocks road near Batumi, four injured',
        text: 'Four people were injured on the road.\n\nCorrection: an earlier version of this article gave another number.',
      }),
      revision(second, 1, 32),
      revision(second, 2, 50, { text: 'This article has been retracted.' }),
    ]
    const moments = timeline([first, second], revisions)
    expect(kinds(moments)).toEqual([
      ['report', 'harbour'],
      ['correction', 'harbour'],
      ['figure', 'harbour'],
      ['report', 'far'],
      ['retraction', 'far'],
    ])
    expect(moments[2]).toMatchObject({
      at: at(20),
      changes: [{ from: { value: 3 }, to: { value: 4, role: 'injured' } }],
    })
  })

  test('tells a headline that became another, and not one whose numbers it tells', () => {
    const renamed = timeline(
      [first, second],
      [
        revision(first, 1, 2),
        revision(first, 2, 40, { title: 'Mayor of Batumi resigns after landslide, three injured' }),
      ],
    )
    expect(renamed.at(-1)).toMatchObject({
      kind: 'headline',
      to: 'Mayor of Batumi resigns after landslide, three injured',
    })
  })

  test('follows the clock: what an article was changed to before another said it, that one does not add', () => {
    const late = report('ridge', 'Six injured as landslide blocks road near Batumi', 60)
    const moments = timeline(
      [first, second, late],
      [
        revision(first, 1, 2),
        revision(first, 2, 45, { title: 'Landslide blocks road near Batumi, six injured' }),
        revision(second, 1, 32),
        revision(second, 2, 70, { title: 'Six injured as landslide hits road in Adjara near Batumi' }),
      ],
    )
    // Who says by then what is known has added nothing, and changed nothing.
    expect(moments.map(told => ('figures' in told ? told.figures : told.kind))).toEqual([
      [expect.objectContaining({ value: 3 })],
      [expect.objectContaining({ value: 5 })],
      'figure',
      [],
    ])
  })

  test('tells what numbers an article adds after it was published', () => {
    const moments = timeline(
      [first, third],
      [
        revision(third, 1, 61),
        revision(third, 2, 80, { title: 'Road near Batumi stays closed after landslide kills two' }),
      ],
    )
    expect(moments.at(-1)).toMatchObject({
      kind: 'report',
      at: at(80),
      figures: [{ value: 2, role: 'killed' }],
    })
  })

  test('takes a report as it was first published', () => {
    const late = { ...first, title: 'Landslide blocks road near Batumi, nine injured' }
    const [one, two] = timeline(
      [late, second],
      [revision(first, 1, 2), revision(late, 2, 90, { title: late.title })],
    )
    expect(one).toMatchObject({ figures: [{ value: 3, role: 'injured' }] })
    expect(two).toMatchObject({ figures: [{ value: 5 }] })
  })
})
