import { describe, expect, test } from 'vitest'
import { type Moment, type Revision, timelineOf } from '#core/story/timeline.ts'
import { at, report, sources, storyOf, topics } from './press.ts'

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
      ['headline', 'harbour'],
      ['figure', 'harbour'],
      ['report', 'far'],
      ['retraction', 'far'],
    ])
    expect(moments[2]).toMatchObject({ to: 'Landslide blocks road near Batumi, four injured', at: at(20) })
    expect(moments[3]).toMatchObject({ from: { value: 3 }, to: { value: 4, role: 'injured' } })
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
