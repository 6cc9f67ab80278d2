import { describe, expect, test } from 'vitest'
import { type Correction, Corrections } from '#core/story/joining/corrections.ts'
import { LiveStories } from '#core/story/joining/live.ts'
import { traitsOf } from '#core/story/traits/traits.ts'

const start = Date.parse('2026-11-23T08:00:00Z')
const bridge =
  'The new bridge over the river at Dzoraget opened to lorries and trains after three years of works'
const fire = 'A fire in the old cannery of Zestaponi was put out by forty volunteers before the morning shift'

type Told = readonly [id: string, title: string, text: string]
const told: readonly Told[] = [
  ['bridge-1', 'Bridge at Dzoraget opens', `${bridge}, the roads office said.`],
  ['bridge-2', 'Dzoraget bridge open to trains', `${bridge}, officials told reporters.`],
  ['fire-1', 'Fire in cannery of Zestaponi', `${fire}, the mayor said.`],
  ['fire-2', 'Cannery fire in Zestaponi put out', `${fire}, nobody was hurt.`],
  ['bridge-3', 'Lorries cross new Dzoraget bridge', `${bridge}, drivers were pleased.`],
]

const reportOf = ([id, title, text]: Told, minute: number) =>
  traitsOf({
    id,
    title,
    text,
    at: start + minute * 60_000,
    source: id,
    language: 'en',
    topics: [],
    values: [],
  })

/** What is told after moderators corrected. */
const later: readonly Told[] = [
  ['bridge-4', 'New bridge of Dzoraget open', `${bridge}, all were glad.`],
  ['fire-3', 'Zestaponi cannery fire out', `${fire}, an office said.`],
]

/** The stories after all that was told, as moderators corrected them before or after. */
function storiesOf({ before = [], after = [] }: { before?: Correction[]; after?: Correction[] }): string[] {
  const stories = new LiveStories(undefined, undefined, undefined, new Corrections(before))
  for (const [minute, one] of told.entries()) stories.add(reportOf(one, minute))
  for (const [serial, correction] of after.entries()) stories.correct(correction, serial)
  return shape(stories)
}

function shape(stories: LiveStories): string[] {
  return [...stories.groups.values()].map(({ members }) => members.map(({ id }) => id).join(' ')).sort()
}

/** The same when more is told afterwards, by a process that was there all the time and by one that began anew. */
function storiesLater(corrections: readonly Correction[]): string[] {
  const stories = new LiveStories()
  const lives = told.map((one, minute) => stories.add(reportOf(one, minute)).article)
  const made = corrections.map((correction, serial) => ({
    ...correction,
    along: stories.correct(correction, serial)?.along ?? [],
  }))
  const again = new LiveStories(undefined, undefined, undefined, new Corrections(made))
  for (const live of lives) {
    const group = [...stories.groups.values()].find(({ members }) => members.some(({ id }) => id === live.id))
    again.restore(live, group?.id ?? '')
  }
  for (const each of [stories, again])
    for (const [minute, one] of later.entries()) each.add(reportOf(one, told.length + minute))
  expect(shape(again)).toEqual(shape(stories))
  return shape(stories)
}

const alone = ['bridge-1 bridge-2 bridge-3', 'fire-1 fire-2']
const same = (article: string, other: string): Correction => ({ says: 'same', article, other })
const different = (article: string, other: string): Correction => ({ says: 'different', article, other })

describe('a moderator’s correction', () => {
  test('is needed by none of these', () => {
    expect(storiesOf({})).toEqual(alone)
  })

  test('merges two stories', () => {
    const merged = ['bridge-1 bridge-2 fire-1 fire-2 bridge-3']
    expect(storiesOf({ after: [same('fire-2', 'bridge-1')] })).toEqual(merged)
  })

  test('parts an article from its story', () => {
    const parted = ['bridge-1 bridge-3', 'bridge-2', 'fire-1 fire-2']
    expect(storiesOf({ after: [different('bridge-2', 'bridge-1')] })).toEqual(parted)
  })

  test('parts several, which stay together', () => {
    const corrections = [
      different('bridge-2', 'bridge-1'),
      different('bridge-3', 'bridge-1'),
      same('bridge-2', 'bridge-3'),
    ]
    expect(storiesOf({ after: corrections })).toEqual(['bridge-1', 'bridge-2 bridge-3', 'fire-1 fire-2'])
  })

  test('moves an article to another story', () => {
    const corrections = [different('bridge-2', 'bridge-1'), same('bridge-2', 'fire-1')]
    expect(storiesOf({ after: corrections })).toEqual(['bridge-1 bridge-3', 'bridge-2 fire-1 fire-2'])
  })

  test('of stories that are two already changes nothing', () => {
    expect(storiesOf({ after: [different('bridge-1', 'fire-1')] })).toEqual(alone)
  })

  test('taken back by a later one holds no more', () => {
    const corrections = [different('bridge-2', 'bridge-1'), same('bridge-2', 'bridge-1')]
    expect(storiesOf({ after: corrections })).toEqual(alone)
  })

  test('is respected when the same is told again, and by what comes later', () => {
    expect(storiesOf({ before: [different('bridge-2', 'bridge-1')] })).not.toEqual(alone)
    const again = storiesOf({
      before: [different('bridge-3', 'bridge-1'), different('bridge-3', 'bridge-2')],
    })
    expect(again).toEqual(['bridge-1 bridge-2', 'bridge-3', 'fire-1 fire-2'])
  })

  test('holds whatever is told later, and after a restart', () => {
    const merged = storiesLater([same('fire-2', 'bridge-1')])
    expect(merged.join()).toContain('bridge-1 bridge-2 fire-1 fire-2 bridge-3')
    const parted = storiesLater([different('bridge-2', 'bridge-1')])
    expect(parted).toContain('bridge-1 bridge-3')
    expect(parted.join()).not.toContain('bridge-1 bridge-2')
    const moved = storiesLater([different('bridge-2', 'bridge-1'), same('bridge-2', 'fire-1')])
    expect(moved).toEqual(['bridge-1 bridge-3 bridge-4', 'bridge-2 fire-1 fire-2 fire-3'])
  })

  test('taken back leaves nothing behind', () => {
    const merge = same('fire-1', 'bridge-1')
    expect(storiesLater([merge, different('fire-1', 'bridge-1')])).toEqual([
      'bridge-1 bridge-2 bridge-3 bridge-4',
      'fire-1 fire-2 fire-3',
    ])
    expect(storiesLater([different('bridge-2', 'bridge-1'), same('bridge-1', 'bridge-2')])).toEqual([
      'bridge-1 bridge-2 bridge-3 bridge-4',
      'fire-1 fire-2 fire-3',
    ])
  })

  test('leaves its story to who was in it first, and says where a story went whose first article had left it', () => {
    const stories = new LiveStories()
    for (const [minute, one] of told.slice(0, 2).entries()) stories.add(reportOf(one, minute))
    expect(stories.correct(different('bridge-2', 'bridge-1'), 1)).toMatchObject({
      moved: [{ article: 'bridge-2', story: 'bridge-2' }],
      merged: [],
    })
    expect(stories.correct(same('bridge-1', 'bridge-2'), 2)).toMatchObject({
      moved: [{ article: 'bridge-2', story: 'bridge-1' }],
      merged: [{ story: 'bridge-2', into: 'bridge-1' }],
    })
  })

  test('about an article nobody knows, or about itself, breaks nothing', () => {
    expect(storiesOf({ after: [same('bridge-1', 'nobody'), different('fire-1', 'fire-1')] })).toEqual(alone)
  })
})
