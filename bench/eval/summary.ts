import { tokenise } from '#core/article/text/fold.ts'
import { sentencesOf } from '#core/article/text/sentences.ts'
import { summarise } from '#core/article/text/summary.ts'
import { topicFinder } from '#core/article/topics/topics.ts'
import { readValues } from '#core/article/values/values.ts'
import { region } from '../region.ts'
import { type Row, readLines } from './row.ts'

type Item = { readonly cluster: string; readonly title: string; readonly text: string }

const find = topicFinder(region)
const set = 'stories/wikinews-dev'

/**
 * No summaries by people are at hand: what a summary has to name is what the headline names, its longer words and the
 * topics found in it. Beside it the first two sentences, the usual yardstick. And how far a figure says that two articles
 * are of one story: those that give the same number of killed, injured … as against different ones.
 */
export async function evaluateSummaries(): Promise<Row[]> {
  const items = readLines<Item>('stories/wikinews-dev.jsonl')
  const ours = items.map(({ title, text }) => summarise({ title, text, teaser: '', language: 'en' }))
  const lead = items.map(({ text }) =>
    [...sentencesOf(text, 'en').take(2)].map(({ text: own }) => own).join(' '),
  )
  const row = (measure: string, value: number): Row => ({ set, measure, value, bar: null })
  const { same, agreeing, samePairs } = figures(items)
  return [
    row(
      'headline words in the summary',
      mean(items.map(({ title }, at) => wordsNamed(title, ours[at] ?? ''))),
    ),
    row(
      '… in the first two sentences',
      mean(items.map(({ title }, at) => wordsNamed(title, lead[at] ?? ''))),
    ),
    row('headline topics in the summary', topicsNamed(items, ours)),
    row('… in the first two sentences', topicsNamed(items, lead)),
    row('characters of a summary', mean(ours.map(({ length }) => length))),
    row(`pairs of one figure: one story (${agreeing})`, same / agreeing),
    row(`pairs of one story: one figure (${samePairs})`, same / samePairs),
  ]
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

function wordsNamed(title: string, summary: string): number {
  const stems = (text: string) =>
    new Set(tokenise(text).flatMap(({ folded }) => (folded.length > 3 ? [folded.slice(0, 5)] : [])))
  const wanted = stems(title)
  return wanted.size === 0 ? 1 : wanted.intersection(stems(summary)).size / wanted.size
}

function topicsNamed(items: readonly Item[], summaries: readonly string[]): number {
  const topics = (text: string) =>
    new Set(find({ title: text, text: '', language: 'en' }).map(({ id }) => id))
  const shares = items.flatMap(({ title }, at) => {
    const wanted = topics(title)
    return wanted.size === 0 ? [] : [wanted.intersection(topics(summaries[at] ?? '')).size / wanted.size]
  })
  return mean(shares)
}

function figures(items: readonly Item[]) {
  const read = items.map(({ title, text, cluster }) => {
    const { numbers } = readValues({ title, text: text.slice(0, 1_500), language: 'en' })
    const told = numbers.filter(({ role, value }) => role !== null && value > 2)
    return { cluster, keys: new Set(told.map(({ value, role }) => `${role} ${value}`)) }
  })
  let [same, agreeing, samePairs] = [0, 0, 0]
  for (const [at, one] of read.entries())
    for (const other of read.slice(at + 1)) {
      const isOne = one.cluster === other.cluster
      if (isOne && one.keys.size > 0 && other.keys.size > 0) samePairs++
      if (one.keys.isDisjointFrom(other.keys)) continue
      agreeing++
      if (isOne) same++
    }
  return { same, agreeing, samePairs }
}
