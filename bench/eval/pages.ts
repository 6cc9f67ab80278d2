import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { readPage } from '../../src/collect/page/page.ts'
import { dataFolder, type Row } from './row.ts'

type Truth = Record<string, { articleBody: string; url: string }>
type Match = { shared: number; extra: number; missed: number }

/** Later than every page of the set, so that no date is taken for one to come. */
const now = new Date('2026-01-01')

/**
 * Article bodies against those that people marked, as Zyte's article-extraction-benchmark scores them: runs of four
 * words, precision and recall of each page, their means over the pages, and F1 of the means.
 */
export async function evaluatePages(): Promise<Row[]> {
  const folder = join(dataFolder, 'pages')
  const truth = JSON.parse(readFileSync(join(folder, 'ground-truth.json'), 'utf8')) as Truth
  const sources = Object.entries(truth).map(([name, page]) => ({
    ...page,
    source: gunzipSync(readFileSync(join(folder, 'html', `${name}.html.gz`))).toString('utf8'),
  }))
  const begun = performance.now()
  const read = sources.map(({ source, url }) => readPage(source, url, now))
  const took = (performance.now() - begun) / sources.length
  const matches = sources.map(({ articleBody }, index) => compare(articleBody, read[index]?.text ?? ''))
  const precision = mean(matches.filter(({ shared, extra }) => shared + extra > 0).map(precisionOf))
  const recall = mean(matches.filter(({ shared, missed }) => shared + missed > 0).map(recallOf))
  const set = 'pages'
  return [
    { set, measure: `precision of bodies (${sources.length})`, value: precision, bar: null },
    { set, measure: 'recall of bodies', value: recall, bar: null },
    { set, measure: 'F1 of bodies', value: (2 * precision * recall) / (precision + recall), bar: 0.955 },
    { set, measure: 'read whole without error', value: mean(matches.map(isExact)), bar: null },
    { set, measure: 'ms a page', value: took, bar: null },
  ]
}

function precisionOf({ shared, extra }: Match): number {
  return shared / (shared + extra)
}

function recallOf({ shared, missed }: Match): number {
  return shared / (shared + missed)
}

function isExact({ extra, missed }: Match): number {
  return extra + missed === 0 ? 1 : 0
}

function compare(truth: string, read: string): Match {
  const [wanted, found] = [shingles(truth), shingles(read)]
  const match = { shared: 0, extra: 0, missed: 0 }
  for (const shingle of new Set([...wanted.keys(), ...found.keys()])) {
    const [one, other] = [wanted.get(shingle) ?? 0, found.get(shingle) ?? 0]
    match.shared += Math.min(one, other)
    match.extra += Math.max(0, other - one)
    match.missed += Math.max(0, one - other)
  }
  return match
}

/** How often each run of four words occurs; a shorter text is one run. */
function shingles(text: string): Map<string, number> {
  // What Python's \w matches.
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? []
  const counts = new Map<string, number>()
  for (let at = 0; at < Math.max(1, words.length - 3); at++) {
    const shingle = words.slice(at, at + 4).join(' ')
    if (shingle !== '') counts.set(shingle, (counts.get(shingle) ?? 0) + 1)
  }
  return counts
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
