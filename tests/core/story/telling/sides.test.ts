import { describe, expect, test } from 'vitest'
import { narrowBasis } from '#core/story/telling/basis.ts'
import { onlySide, sideOf, sidesOf } from '#core/story/telling/sides.ts'
import { voicesOf } from '#core/story/telling/voices.ts'
import { report, sources, storyOf } from '../press.ts'

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
    const unread = [...sources].map(
      ([id, source]) => [id, { ...source, enabled: source.country === 'AZ' }] as const,
    )
    expect(onlySide(outletsOf('quay', 'shore'), new Map(unread))).toBeNull()
  })

  test('are what stands for an outlet: its country, else its town, else itself', () => {
    const [quay, cape] = [sources.get('quay'), sources.get('cape')]
    expect(sideOf(quay, 'one')).toBe(sideOf(quay, 'other'))
    expect(sideOf(cape, 'one')).toBe(sideOf(cape, 'other'))
    expect(sideOf(undefined, 'one')).not.toBe(sideOf(undefined, 'other'))
    expect(sidesOf(outletsOf('cape', 'nobody'))).toHaveLength(2)
  })
})

describe('what a claim rests on', () => {
  const basis = (articles: readonly ReturnType<typeof report>[], ...about: string[]) => {
    const story = storyOf(articles, ...about)
    return narrowBasis(story, voicesOf(story, sources), sources)
  }
  const of = (id: string, title: string, ...about: string[]) => basis([report(id, title)], ...about)

  test.each(['harbour', 'ridge', 'shore', 'quay', 'far', 'emigre', 'cape', 'nobody'])(
    'is a single source, whoever owns it: %s',
    id => {
      const single = { kind: 'source', origin: id === 'nobody' ? id : `${id}.example` }
      expect(of(id, 'Shots were heard near the village', 'conflict-security')).toEqual(single)
      expect(of(id, 'Three people injured in a collapse', 'society')).toEqual(single)
      expect(of(id, 'The night train leaves earlier', 'economy-trade')).toBeNull()
    },
  )

  test('is one side where outlets of one country have it, and nothing where others do', () => {
    const [quay, shore, far] = ['quay', 'shore', 'far'].map(id => report(id, `${id}: shots near a village`))
    if (quay === undefined || shore === undefined || far === undefined) throw new Error('unreported')
    expect(basis([quay, shore], 'conflict-security')).toMatchObject({
      kind: 'side',
      side: { place: { country: 'AZ' } },
    })
    expect(basis([quay, shore], 'economy-trade')).toBeNull()
    expect(basis([quay, far], 'conflict-security')).toBeNull()
  })

  test('stays a single source however many repeat it, an agency’s too', () => {
    const passed = (text: string) =>
      basis(
        [
          report('shore', 'Shots near a village', 0, { text }),
          report('far', 'Shots', 5, { text: text || 'Shots were heard, Shore Gazette reports.' }),
        ],
        'conflict-security',
      )
    expect(passed('')).toEqual({ kind: 'source', origin: 'shore.example' })
    expect(passed('Shots were heard, Reuters reports.')).toEqual({ kind: 'source', origin: 'agency Reuters' })
  })
})
