import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { topicFinder } from '#core/article/topics/topics.ts'
import { region } from '../support/sample-bot.ts'

type Words = Readonly<Record<string, string>>
type Sides = { readonly armenia: Words; readonly azerbaijan: Words }
type Fixture = {
  readonly pairs: Words
  readonly languages: Readonly<
    Record<
      string,
      { readonly sentences: readonly string[]; readonly sides: Sides; readonly sets: readonly Sides[] }
    >
  >
}

const file = join(import.meta.dirname, '../fixtures/symmetry.yaml')
const { pairs, languages } = parse(readFileSync(file, 'utf8')) as Fixture
const mirror = new Map(Object.entries(pairs).flatMap(([a, b]) => [[a, b] as const, [b, a] as const]))
const find = topicFinder(region)

function fill(sentence: string, a: Words, b: Words): string {
  return sentence.replace(/\{([ab])\.([\w.]+)\}/g, (slot, side: string, word: string) => {
    const value = (side === 'a' ? a : b)[word]
    if (value === undefined) throw new Error(`the fixture has no word for ${slot}`)
    return value
  })
}

/**
 * What is found, as lines that can be compared. Left out are the regions towns are filed under: Armenia's towns lie in
 * provinces and Azerbaijan's in districts named after them.
 */
function found(language: string, title: string, text: string, swap: boolean): string[] {
  return find({ title, text, url: null, language })
    .filter(({ id }) => region.topics.find(topic => topic.id === id)?.kind !== 'region')
    .map(({ id, score, primary }) => {
      const shown = swap ? (mirror.get(id) ?? id) : id
      return `${shown} ${score.toFixed(1)}${primary ? ' primary' : ''}`
    })
    .sort()
}

describe('with Armenia and Azerbaijan exchanged, the same is found the other way round', () => {
  for (const [language, { sentences, sides, sets }] of Object.entries(languages)) {
    const cases = sets.flatMap(set => {
      const words = (side: keyof Sides) => ({ ...sides[side], ...set[side] })
      const [one, other] = [words('armenia'), words('azerbaijan')]
      return sentences.map(sentence => [fill(sentence, one, other), fill(sentence, other, one)] as const)
    })

    test(`in ${cases.length} headlines in ${language}`, () => {
      expect(cases.length).toBeGreaterThanOrEqual(50)
      for (const [here, there] of cases) {
        const first = found(language, here, '', false)
        expect(first, here).not.toEqual([])
        expect(first, `${here} | ${there}`).toEqual(found(language, there, '', true))
      }
    })

    test(`and in as many texts in ${language}`, () => {
      for (const [here, there] of cases)
        expect(found(language, '', here, false), here).toEqual(found(language, '', there, true))
    })
  }
})
