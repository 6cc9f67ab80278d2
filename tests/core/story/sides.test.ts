import { describe, expect, test } from 'vitest'
import { onlySide, sidesOf } from '#core/story/sides.ts'
import { singleOfficialVoice } from '#core/story/single-source.ts'
import { voicesOf } from '#core/story/voices.ts'
import { report, sources, storyOf } from './press.ts'

const outletsOf = (...ids: string[]) =>
  voicesOf(storyOf(ids.map((id, minute) => report(id, `${id} on the tunnel`, minute))), sources).outlets

describe('sides', () => {
  test('are countries of outlets, in the order in which they reported; a town where there is none', () => {
    const sides = sidesOf(outletsOf('quay', 'cape', 'harbour', 'shore', 'shore-ru'))
    expect(sides.map(({ place, outlets }) => [place, outlets.map(({ name }) => name)])).toEqual([
      [{ country: 'AZ' }, ['Quay Times', 'Shore Gazette']],
      [{ city: 'Sukhumi (Sukhum)' }, ['Cape Agency']],
      [{ country: 'GE' }, ['Harbour Post']],
    ])
  })

  test('are told to be alone where two outlets of one report and no other', () => {
    expect(onlySide(outletsOf('quay', 'shore'), sources)?.place).toEqual({ country: 'AZ' })
    expect(onlySide(outletsOf('quay', 'shore', 'far'), sources)).toBeNull()
    expect(onlySide(outletsOf('quay'), sources)).toBeNull()
    expect(onlySide(outletsOf('shore', 'shore-ru'), sources)).toBeNull()
    const ofOne = new Map([...sources].filter(([, { country }]) => country === 'AZ'))
    expect(onlySide(outletsOf('quay', 'shore'), ofOne)).toBeNull()
  })
})

describe('a single source', () => {
  const single = (id: string, title: string, ...about: string[]) => {
    const story = storyOf([report(id, title)], ...about)
    return singleOfficialVoice(story, voicesOf(story, sources))
  }

  test('of a state or authorities is named where a claim may hurt, in the same way for each side', () => {
    expect(single('shore', 'Shots were heard near the village', 'conflict-security')).toBe('state')
    expect(single('ridge', 'Shots were heard near the village', 'conflict-security')).toBe('public')
    expect(single('cape', 'Shots were heard near the village', 'conflict-security')).toBe(
      'de-facto-authority',
    )
    expect(single('shore', 'Three people injured in a collapse', 'society')).toBe('state')
  })

  test('is not named for a timetable, nor where an independent outlet has the story', () => {
    expect(single('shore', 'The night train leaves earlier', 'economy-trade')).toBeNull()
    expect(single('harbour', 'Shots were heard near the village', 'conflict-security')).toBeNull()
    const two = storyOf(
      [report('shore', 'Shots near a village'), report('far', 'Shots heard')],
      'conflict-security',
    )
    expect(singleOfficialVoice(two, voicesOf(two, sources))).toBeNull()
  })

  test('stays single however many repeat it', () => {
    const story = storyOf(
      [
        report('shore', 'Shots near a village'),
        report('far', 'Shots', 5, { text: 'Shots were heard, Shore Gazette reports.' }),
      ],
      'conflict-security',
    )
    expect(singleOfficialVoice(story, voicesOf(story, sources))).toBe('state')
  })
})
