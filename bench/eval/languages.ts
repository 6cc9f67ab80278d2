import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { pairwise } from './grouping.ts'
import { storiesOf, traitsFor } from './press.ts'
import type { Row } from './row.ts'

type Told = [event: string, language: string, time: string, outlet: string, title: string, text: string]

/** Events told within one language, for each language but English. */
export function languages(): Row[] {
  const all = parse(readFileSync(join(import.meta.dirname, 'labels/languages.yaml'), 'utf8')) as Told[]
  return [...Map.groupBy(all, ([, language]) => language)].flatMap(([language, told]) => {
    const inOrder = told.toSorted((a, b) => (a[2] < b[2] ? -1 : 1))
    const found = storiesOf(
      inOrder.map(([, , time, source, title, text], at) =>
        traitsFor({ title, text, language, at: Date.parse(`${time}Z`), source }, at),
      ),
    )
    const { f1, precision } = pairwise(
      inOrder.map(([event]) => event),
      found,
    )
    const set = `labels/languages, ${language}`
    return [
      { set, measure: `F1 pairwise, ${told.length}`, value: f1, bar: null },
      { set, measure: 'precision', value: precision, bar: null },
    ]
  })
}
