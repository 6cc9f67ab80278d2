import { expect, test } from 'vitest'
import { namesFinder } from '#core/story/telling/names.ts'

const find = namesFinder(
  ['Trend', 'Trend News Agency', 'The Herald', 'Մեդիա', '«Ветер»'],
  /(?![\p{L}\p{N}])/uy,
)

test.each<[text: string, names: readonly string[]]>([
  ['Trend reports', ['Trend']],
  ['the Trend News Agency, Trend', ['Trend News Agency', 'Trend']],
  ['Trend News Agencyx', ['Trend']],
  ['Trends, aTrend, 7Trend and trend', []],
  ['(The Herald)', ['The Herald']],
  ['«Մեդիա» և Մեդիա', ['Մեդիա', 'Մեդիա']],
  ['по данным «Ветер»', ['«Ветер»']],
  ['The', []],
  ['', []],
])('in “%s” stand the names it has', (text, names) => {
  const found = [...find(text)]
  expect(found.map(({ name }) => name)).toEqual(names)
  for (const { start, end, name } of found) expect(text.slice(start, end)).toBe(name)
})
