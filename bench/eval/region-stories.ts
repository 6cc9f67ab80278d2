import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { Group } from '#core/story/joining/group.ts'
import { LiveStories, limits } from '#core/story/joining/live.ts'
import { rule } from '#core/story/joining/match.ts'
import { related } from '#core/story/joining/related.ts'
import type { Headline } from './draw.ts'
import { storiesOf, traitsFor } from './press.ts'
import { halfOf, type Row, readLines } from './row.ts'

type Pair = readonly [url: string, url: string]
type Labelled = { readonly same: Pair } | { readonly apart: Pair }

/**
 * Pairs of the region's own stream, headlines alone, joined or not when the whole stream was read: those near the matcher's
 * boundary, and those near that of a plain cosine.
 */
export function regionPairs(): Row[] {
  const stream = readStream()
  const stories = storiesOf(stream.map(traitsFor))
  const storyOf = new Map(stream.map(({ url }, at) => [url, stories[at]]))
  const judged = (file: string) =>
    readLabels<Labelled[]>(file).map(label => {
      const same = 'same' in label
      const [a, b] = same ? label.same : label.apart
      return { half: halfOf(a), same, joined: storyOf.get(a) === storyOf.get(b) }
    })
  const near = judged('region-pairs.yaml')
  return [
    ...['dev', 'test'].flatMap((name, half) =>
      pairRows(
        `labels/region-pairs, ${name}`,
        near.filter(pair => pair.half === half),
      ),
    ),
    ...pairRows('labels/region-drawn', judged('region-drawn.yaml')),
  ]
}

function pairRows(
  set: string,
  pairs: readonly { readonly same: boolean; readonly joined: boolean }[],
): Row[] {
  const [joined, same] = [pairs.filter(({ joined }) => joined), pairs.filter(({ same }) => same)]
  const right = joined.filter(({ same }) => same).length
  const precision = `precision (${joined.length} joined of ${pairs.length})`
  return [
    { set, measure: precision, value: right / joined.length, bar: 0.95 },
    { set, measure: `recall (${same.length} same)`, value: right / same.length, bar: 0.85 },
  ]
}

type Judged = { readonly thread: Pair } | { readonly other: Pair }

/** What is offered as related to the stories of the stream, as far as it was judged. */
export function regionRelated(): Row[] {
  const stream = readStream()
  const traits = stream.map(traitsFor)
  const urlOf = (story: Group) => stream[Number(story.members[0]?.id)]?.url
  const offered = new Set<string>()
  const stories = new LiveStories(rule, limits, story => {
    for (const other of related(stories, story)) offered.add(`${urlOf(story)} ${urlOf(other.story)}`)
  })
  for (const each of traits) stories.add(each)
  stories.close()
  const parts = readLabels<Record<string, Judged[]>>('region-related.yaml')
  return Object.entries(parts).map(([name, judged]) => {
    const found = judged.filter(label =>
      offered.has(('thread' in label ? label.thread : label.other).join(' ')),
    )
    return {
      set: `labels/region-related, ${name}`,
      measure: `precision at four (${found.length} judged)`,
      value: found.filter(label => 'thread' in label).length / found.length,
      bar: 0.85,
    }
  })
}

/** The region's stream in the order of time, each address once. */
function readStream() {
  const byUrl = new Map(
    readLines<Headline>('region/azerbaijan-2026-dev.jsonl').map(headline => [headline.url, headline]),
  )
  return [...byUrl.values()].map(headline => ({ ...headline, at: Date.parse(headline.publishedAt) }))
}

function readLabels<T>(file: string): T {
  return parse(readFileSync(join(import.meta.dirname, 'labels', file), 'utf8')) as T
}
