import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { Traits } from '#core/story/traits/traits.ts'
import type { Headline } from './draw.ts'
import { storiesOf, traitsFor } from './press.ts'
import { type Row, readLines } from './row.ts'

type Words = readonly [title: string, text: string]
type Case = { language: string; hours: number; base: Words; same: Words; apart: Words }
/** Whether the report of the same event joined the first, and whether the report of another joined either. */
type Judged = { readonly same: boolean; readonly apart: boolean }

const [minute, hour] = [60_000, 3_600_000]
const begin = Date.UTC(2026, 0, 20)
const read = 500

/** Reports of one event and of another that looks like it: two alone, as on the first day, and all amid the region's press. */
export function twins(): Row[] {
  const stream = readLines<Headline>('region/azerbaijan-2026-dev.jsonl')
  const others = Array.from({ length: read }, (_, at) => {
    const item = stream[Math.floor((at * stream.length) / read)] as Headline
    return traitsFor(
      { ...item, at: begin - (read - at) * 5 * minute, source: `of the region ${at}` },
      -1 - at,
    )
  })
  return ['twins', 'twins-second'].flatMap(name => {
    const file = join(import.meta.dirname, `labels/${name}.yaml`)
    const cases = (parse(readFileSync(file, 'utf8')) as Case[]).map(traitsOfCase)
    return [...rows(name, 'alone', alone(cases)), ...rows(name, `amid ${read}`, amid(others, cases))]
  })
}

type Told = readonly [base: Traits, same: Traits, apart: Traits]

function traitsOfCase({ language, hours, base, same, apart }: Case, at: number): Told {
  const told = ([title, text]: Words, place: number, later: number) =>
    traitsFor(
      { title, text, language, at: begin + at * 10 * minute + later * hour, source: `outlet ${at} ${place}` },
      at * 3 + place,
    )
  return [told(base, 0, 0), told(same, 1, Math.min(hours, 6) / 2), told(apart, 2, hours)]
}

function alone(cases: readonly Told[]): Judged[] {
  const meet = (one: Traits, other: Traits) => {
    const [first, second] = storiesOf([one, other])
    return first === second
  }
  return cases.map(([base, same, apart]) => ({ same: meet(base, same), apart: meet(base, apart) }))
}

function amid(others: readonly Traits[], cases: readonly Told[]): Judged[] {
  const all = [...others, ...cases.flat().sort((a, b) => a.at - b.at)]
  const stories = storiesOf(all)
  const storyOf = new Map(all.map(({ id }, at) => [id, stories[at]]))
  return cases.map(told => {
    const [base, same, apart] = told.map(({ id }) => storyOf.get(id))
    return { same: base === same, apart: apart === base || apart === same }
  })
}

function rows(name: string, how: string, judged: readonly Judged[]): Row[] {
  const [right, wrong] = [
    judged.filter(({ same }) => same).length,
    judged.filter(({ apart }) => apart).length,
  ]
  const set = `labels/${name}`
  return [
    { set, measure: `precision, ${how} (${judged.length})`, value: right / (right + wrong), bar: null },
    { set, measure: 'recall', value: right / judged.length, bar: null },
  ]
}
