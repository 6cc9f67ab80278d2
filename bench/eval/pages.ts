import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { readPage } from '../../src/collect/page/page.ts'
import { dataFolder, type Row } from './row.ts'

type Truth = Record<string, { articleBody: string; url: string }>
type Match = { shared: number; extra: number; missed: number }

/** Later than every page of the set, so that no date is taken for one to come. */
const now = new Date('2026-01-01')

type Sample = { readonly articleBody: string; readonly url: string; readonly source: string }

/**
 * Article bodies against those that people marked, as Zyte's article-extraction-benchmark scores them: runs of four
 * words, precision and recall of each page, their means over the pages, and F1 of the means. The same pages without
 * what outlets say of them, and with names nobody knows, show how much rests on each: other pages have other names.
 */
export async function evaluatePages(): Promise<Row[]> {
  const folder = join(dataFolder, 'pages')
  const truth = JSON.parse(readFileSync(join(folder, 'ground-truth.json'), 'utf8')) as Truth
  const samples = Object.entries(truth).map(([name, page]) => ({
    ...page,
    source: gunzipSync(readFileSync(join(folder, 'html', `${name}.html.gz`))).toString('utf8'),
  }))
  const set = 'pages'
  const { precision, recall, f1, whole, took } = score(samples)
  const changed = (change: (source: string) => string) =>
    score(samples.map(sample => ({ ...sample, source: change(sample.source) }))).f1
  return [
    { set, measure: `precision of bodies (${samples.length})`, value: precision, bar: null },
    { set, measure: 'recall of bodies', value: recall, bar: null },
    { set, measure: 'F1 of bodies', value: f1, bar: 0.955 },
    { set, measure: 'read whole without error', value: whole, bar: null },
    { set, measure: 'F1 without linked data', value: changed(withoutLinkedData), bar: null },
    { set, measure: 'F1 without class names', value: changed(withoutNames), bar: null },
    { set, measure: 'F1 with boxes alone', value: changed(withBoxesAlone), bar: null },
    { set, measure: 'ms a page', value: took, bar: null },
  ]
}

function score(samples: readonly Sample[]) {
  const begun = performance.now()
  const read = samples.map(({ source, url }) => readPage(source, url, now))
  const took = (performance.now() - begun) / samples.length
  const matches = samples.map(({ articleBody }, index) => compare(articleBody, read[index]?.text ?? ''))
  const precision = mean(matches.filter(({ shared, extra }) => shared + extra > 0).map(precisionOf))
  const recall = mean(matches.filter(({ shared, missed }) => shared + missed > 0).map(recallOf))
  const f1 = (2 * precision * recall) / (precision + recall)
  return { precision, recall, f1, whole: mean(matches.map(isExact)), took }
}

function withoutLinkedData(source: string): string {
  return source.replace(/<script[^>]*ld\+json[^>]*>[\s\S]*?<\/script>/gi, '')
}

/** The same name stays the same name, but says nothing. */
function withoutNames(source: string): string {
  const name = (value: string) => {
    const digest = createHash('md5').update(value).digest('hex').slice(0, 8)
    return `x${digest.replace(/\d/g, digit => 'ghijklmnop'[Number(digit)] ?? '')}`
  }
  return withoutLinkedData(source).replace(
    /\b(class|id)\s*=\s*("[^"]*"|'[^']*')/gi,
    (_, key: string, value: string) => `${key}="${name(value)}"`,
  )
}

/** No names, no roles, and a box for everything that HTML has a word for. */
function withBoxesAlone(source: string): string {
  return withoutNames(source)
    .replace(/<(\/?)(article|main|section|header|footer|nav|aside|figure|figcaption|p)\b/gi, '<$1div')
    .replace(/\b(itemprop|role|rel|aria-\w+|hidden)\s*=\s*("[^"]*"|'[^']*')/gi, '')
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
