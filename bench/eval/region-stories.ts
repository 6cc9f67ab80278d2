import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { Headline } from './draw.ts'
import { storiesOf, traitsFor } from './press.ts'
import { halfOf, type Row, readLines } from './row.ts'

type Pair = readonly [url: string, url: string]
type Labelled = { readonly same: Pair } | { readonly apart: Pair }

/** Pairs of the region's own stream near the boundary, headlines alone, joined or not when the whole stream was read. */
export function regionPairs(): Row[] {
  const stream = readStream()
  const stories = storiesOf(stream.map(traitsFor))
  const storyOf = new Map(stream.map(({ url }, at) => [url, stories[at]]))
  const pairs = readLabels<Labelled>('region-pairs.yaml').map(label => {
    const same = 'same' in label
    const [a, b] = same ? label.same : label.apart
    return { half: halfOf(a), same, joined: storyOf.get(a) === storyOf.get(b) }
  })
  return ['dev', 'test'].flatMap((name, half) => {
    const mine = pairs.filter(pair => pair.half === half)
    const [joined, same] = [mine.filter(({ joined }) => joined), mine.filter(({ same }) => same)]
    const right = joined.filter(({ same }) => same).length
    const set = `labels/region-pairs, ${name}`
    return [
      {
        set,
        measure: `precision (${joined.length} joined of ${mine.length})`,
        value: right / joined.length,
        bar: 0.95,
      },
      { set, measure: `recall (${same.length} same)`, value: right / same.length, bar: 0.85 },
    ]
  })
}

/** The region's stream in the order of time, each address once. */
function readStream() {
  const byUrl = new Map(
    readLines<Headline>('region/azerbaijan-2026-dev.jsonl').map(headline => [headline.url, headline]),
  )
  return [...byUrl.values()].map(headline => ({ ...headline, at: Date.parse(headline.publishedAt) }))
}

function readLabels<T>(file: string): T[] {
  return parse(readFileSync(join(import.meta.dirname, 'labels', file), 'utf8')) as T[]
}
