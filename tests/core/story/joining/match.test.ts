import { expect, test } from 'vitest'
import { match, rule, type Shape } from '#core/story/joining/match.ts'
import { Facets } from '#core/story/traits/facets.ts'

function shape(language: string | null, city: string, size = 1): Shape {
  const facets = new Facets()
  facets.add([{ role: 'city', value: city }])
  const outlets = new Map(Array.from({ length: size }, (_, at) => [`outlet ${at} of ${size}`, 1]))
  return {
    size,
    language,
    tightness: 0.4,
    length: 60,
    weekdays: new Float64Array(7),
    outlets,
    facets,
    first: 0,
    last: 0,
  }
}

test('a contradiction counts across languages, also where a story is told in several', () => {
  const [told, another, there] = [shape(null, 'yerevan', 3), shape('az', 'ganja'), shape('az', 'yerevan')]
  const left = match(0.3, told, another).score / match(0.3, told, there).score
  expect(left).toBeCloseTo(rule.contradictedAcross)
  const within = match(0.3, shape('az', 'yerevan', 3), another).score
  expect(within / match(0.3, shape('az', 'yerevan', 3), there).score).toBeCloseTo(rule.contradicted[1])
})

test('an outlet’s own series is told apart, of headlines more than of whole texts, which differ by themselves', () => {
  const of = (outlet: string, length: number): Shape => ({
    ...shape('en', 'gori'),
    outlets: new Map([[outlet, 1]]),
    length,
  })
  const same = (length: number) => match(0.3, of('quay', length), of('quay', length)).score
  const other = (length: number) => match(0.3, of('quay', length), of('cape', length)).score
  const unknown = (length: number) => match(0.3, of('', length), of('cape', length)).score
  expect(same(8) / unknown(8)).toBeCloseTo(rule.outlets[1] / 2 ** rule.outlets[0])
  expect(other(8) / unknown(8)).toBeCloseTo(rule.outlets[1])
  expect(same(60) / unknown(60)).toBeCloseTo(1 / 2 ** rule.outletsOfTexts[0])
  expect(other(60) / unknown(60)).toBeCloseTo(1)
})
