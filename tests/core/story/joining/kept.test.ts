import { describe, expect, test } from 'vitest'
import { groupOf, type Live, scale } from '#core/story/joining/group.ts'
import type { Kept } from '#core/story/joining/kept.ts'
import { LiveStories } from '#core/story/joining/live.ts'
import { type Traits, traitsOf } from '#core/story/traits/traits.ts'
import { allSeeds, random } from '../seeded.ts'

const hour = 3_600_000

describe('live articles', () => {
  test.each(allSeeds)('are kept as they were weighed while others come and are forgotten (seed %i)', seed => {
    const stories = new LiveStories()
    const weighed = new Map<string, Live>()
    for (const each of pressOf(seed)) {
      const { article } = stories.add(each)
      weighed.set(article.id, article)
    }
    for (const { members } of stories.groups.values())
      for (const member of members) {
        expect(contentOf(member)).toEqual(contentOf(weighed.get(member.id) as Live))
        weighed.delete(member.id)
      }

    // The others are over; new terms have their numbers.
    expect(weighed.size).toBeGreaterThan(100)
  })

  test('are as alike as the products of their vectors say', () => {
    const stories = new LiveStories()
    for (const each of pressOf(1)) stories.add(each)
    const members = [...stories.groups.values()].flatMap(({ members }) => members).slice(0, 40)
    const extents = new Set<string>()
    for (const one of members)
      for (const other of members) {
        const words = product(one.words, other.words)
        const neutral = product(one.neutral, other.neutral)
        const isMixed = one.extent !== other.extent || one.extent === 'lead'
        const isOthers = one.extent === 'headline' && one.source !== other.source
        const [ofWords, ofNeutral] = isMixed ? [17, 9] : isOthers ? [23, 3] : [25, 0]
        const asOne = ofWords * words + ofNeutral * neutral
        expect(one.product(other)).toBe(one.language === other.language ? asOne : 25 * neutral)
        extents.add(`${one.extent} ${other.extent}`)
      }
    expect(extents.size).toBe(4)
  })
})

test('headlines of several outlets are as alike added up as one by one', () => {
  const stories = new LiveStories()
  for (const each of pressOf(2, 4)) stories.add(each)
  const members = [...stories.groups.values()].flatMap(({ members }) => members)
  const [many, few] = [groupOf(members.slice(0, 60)), groupOf(members.slice(60, 100))]
  const sumOf = (ones: readonly Kept[], others: readonly Kept[]) =>
    ones.reduce((sum, one) => sum + others.reduce((sum, other) => sum + one.product(other), 0), 0)
  const mean = (ones: readonly Kept[], others: readonly Kept[]) =>
    sumOf(ones, others) / scale / (ones.length * others.length)
  expect(new Set(many.members.map(({ extent }) => extent))).toContain('headline')
  expect(many.likeness(few)).toBeCloseTo(mean(many.members, few.members), 12)
  const [one] = few.members
  expect(one && many.likeness(groupOf([one]))).toBeCloseTo(mean(many.members, one ? [one] : []), 12)
})

const contentOf = ({ words, neutral, threads, headline, names, nameSounds, facets }: Live) => ({
  words,
  neutral,
  threads,
  headline,
  names,
  nameSounds,
  facets,
})

function product(one: Live['words'], other: Live['words']): number {
  const weights = new Map([...other.terms].map((term, at) => [term, other.weights[at] as number]))
  return one.terms.reduce((sum, term, at) => sum + (one.weights[at] as number) * (weights.get(term) ?? 0), 0)
}

/** Reports of forty days with ever new words, in two languages, some with more names than are kept. */
function pressOf(seed: number, longest = 260): Traits[] {
  const next = random(seed)
  const some = (of: number) => Math.floor(next() ** 3 * of).toString(36)
  const letters = (of: number) => some(of).replace(/\d/g, digit => 'bdfgklmnrt'[Number(digit)] as string)
  return Array.from({ length: 400 }, (_, at) => {
    const words = Array.from({ length: 10 + Math.floor(next() * longest) }, () => `w${letters(40_000)}`)
    const names = Array.from(
      { length: Math.floor(next() * (longest < 80 ? 2 : 80)) },
      () => `N${letters(40_000)}ark`,
    )
    return traitsOf({
      id: `p${at}`,
      title: words.slice(0, 9).join(' '),
      text: `${words.slice(9).join(' ')} ${names.join(' ')}`,
      at: Date.UTC(2026, 2, 2) + at * 2.4 * hour,
      source: `outlet ${at % 20}`,
      language: next() < 0.8 ? 'en' : 'ru',
      topics: next() < 0.5 ? [{ id: `t${some(50)}`, kind: 'city', inTitle: true }] : [],
      values: next() < 0.5 ? [{ role: 'number', value: some(1000), fixes: 'ordinal' }] : [],
    })
  })
}
