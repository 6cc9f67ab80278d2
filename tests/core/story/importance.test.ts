import { describe, expect, test } from 'vitest'
import { importanceOf, isBreaking } from '#core/story/importance.ts'
import { at, report, sources, storyOf } from './press.ts'

const from = (...reports: readonly (readonly [outlet: string, minute: number])[]) =>
  storyOf(reports.map(([outlet, minute]) => report(outlet, `${outlet} on the quake of ${minute}`, minute)))
const three = from(['harbour', 0], ['ridge', 20], ['far', 60])

describe('a story breaks', () => {
  test('where three voices of two countries have it within an hour and a half', () => {
    expect(isBreaking(three, sources, at(70))).toBe(true)
  })

  test('not before the third, nor three hours after the first', () => {
    expect(isBreaking(three, sources, at(59))).toBe(false)
    expect(isBreaking(three, sources, at(181))).toBe(false)
  })

  test('not where they come slowly, from one country, or with one voice', () => {
    expect(isBreaking(from(['harbour', 0], ['ridge', 20], ['far', 95]), sources, at(100))).toBe(false)
    expect(isBreaking(from(['shore', 0], ['shore-ru', 5], ['quay', 9]), sources, at(30))).toBe(false)
    const text = 'TBILISI (Reuters) - The ground shook.'
    const copied = storyOf(
      ['harbour', 'ridge', 'far'].map((id, minute) => report(id, `Shaking ${id}`, minute, { text })),
    )
    expect(isBreaking(copied, sources, at(30))).toBe(false)
  })

  test('for Armenia’s outlets as for Azerbaijan’s', () => {
    const swapped = from(['harbour', 0], ['shore', 20], ['far', 60])
    for (const minute of [30, 70, 181])
      expect(isBreaking(swapped, sources, at(minute))).toBe(isBreaking(three, sources, at(minute)))
  })
})

describe('importance', () => {
  const score = (story: ReturnType<typeof from>, minute = 90) =>
    importanceOf(story, sources, at(minute)).score

  test('grows with voices, countries and pace', () => {
    expect(score(three)).toBeGreaterThan(score(from(['harbour', 0], ['ridge', 20])))
    expect(score(from(['harbour', 0], ['ridge', 20]))).toBeGreaterThan(
      score(from(['shore', 0], ['quay', 20])),
    )
    expect(score(three, 90)).toBeGreaterThan(score(three, 900))
  })

  test('tells what it rests on', () => {
    expect(importanceOf(three, sources, at(120))).toMatchObject({ independent: 3, countries: 3, pace: 1.5 })
  })
})
