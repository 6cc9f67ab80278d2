import { createHash } from 'node:crypto'
import { readLines } from './row.ts'

export type Headline = { title: string; url: string; source: string; publishedAt: string }

/** How many headlines are drawn for each part; the test part first, so that a longer development part leaves it be. */
const sizes = { test: 100, dev: 200 }

/** The headlines that are labelled, drawn at random but the same on every machine: by the hash of seed and address. */
export function drawHeadlines(): Record<'test' | 'dev', Headline[]> {
  const byUrl = new Map(
    readLines<Headline>('region/azerbaijan-2026-dev.jsonl').map(headline => [headline.url, headline]),
  )
  const shuffled = [...byUrl.values()]
    .map(headline => ({ headline, key: createHash('sha256').update(`chapar ${headline.url}`).digest('hex') }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ headline }) => headline)
  return { test: shuffled.slice(0, sizes.test), dev: shuffled.slice(sizes.test, sizes.test + sizes.dev) }
}
