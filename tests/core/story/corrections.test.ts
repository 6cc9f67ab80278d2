import { describe, expect, test } from 'vitest'
import { type Correction, Corrections } from '#core/story/corrections.ts'
import { LiveStories } from '#core/story/live.ts'
import { traitsOf } from '#core/story/traits.ts'

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

/** The stories after all that was told, as moderators corrected them before or after. */
function storiesOf({ before = [], after = [] }: { before?: Correction[]; after?: Correction[] }): string[] {
  const stories = new LiveStories(undefined, undefined, undefined, new Corrections(before))
  for (const [minute, one] of told.entries()) stories.add(reportOf(one, minute))
  for (const [serial, correction] of after.entries()) stories.correct(correction, serial)
  const groups = [...stories.groups.values()].map(({ members }) => members.map(({ id }) => id).join(' '))
  return groups.sort()
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

  test('about an article nobody knows, or about itself, breaks nothing', () => {
    expect(storiesOf({ after: [same('bridge-1', 'nobody'), different('fire-1', 'fire-1')] })).toEqual(alone)
  })
})
