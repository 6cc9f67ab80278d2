import { spawnSync } from 'node:child_process'
import { decodeDocument } from '../../src/collect/decode.ts'
import { readFeed } from '../../src/collect/feed.ts'
import { FeedError } from '../../src/collect/feed-error.ts'
import { hostileFeeds } from '../../tests/support/hostile-feeds.ts'
import type { Row } from './row.ts'

const mega = 1024 * 1024
/** What one feed may make the process grow to, in MiB. */
const mostMemory = 256
/** How long a child may take before it counts as hung, in ms. */
const patience = 60_000

type Told = { readonly outcome: string; readonly peak: number; readonly took: number }

/** Each hostile feed is read by a process of its own, whose greatest size is measured; making the document counts. */
export function evaluateHostile(verbose: boolean): Row[] {
  const told = Object.keys(hostileFeeds).map((name): Told => {
    const { stdout } = spawnSync(process.execPath, [import.meta.filename, name], {
      encoding: 'utf8',
      timeout: patience,
    })
    const one =
      stdout === ''
        ? { outcome: '', peak: Number.POSITIVE_INFINITY, took: patience }
        : (JSON.parse(stdout) as Told)
    if (verbose)
      process.stdout.write(
        `  ${name}: ${one.outcome || 'no end'}, ${one.peak.toFixed(0)} MiB, ${one.took.toFixed(0)} ms\n`,
      )
    return one
  })
  const set = 'feeds hostile'
  const good = told.filter(({ outcome, peak }) => outcome !== '' && peak <= mostMemory)
  return [
    { set, measure: `end, within 256 MiB (${told.length})`, value: good.length / told.length, bar: 1 },
    { set, measure: 'MiB, the most', value: Math.max(...told.map(({ peak }) => peak)), bar: null },
    { set, measure: 'ms, the slowest', value: Math.max(...told.map(({ took }) => took)), bar: null },
  ]
}

function readOne(name: string): Told {
  const made = hostileFeeds[name]?.() ?? ''
  const bytes = typeof made === 'string' ? Buffer.from(made) : made
  const begun = performance.now()
  const outcome = outcomeOf(bytes)
  return { outcome, took: performance.now() - begun, peak: process.resourceUsage().maxRSS / 1024 }
}

function outcomeOf(bytes: Uint8Array): string {
  try {
    const text = decodeDocument(bytes, null, 10 * mega)
    return `${readFeed(text, 'https://outlet.example/feed', 'UTC', new Date()).items.length} items`
  } catch (error) {
    if (error instanceof FeedError) return error.message
    throw error
  }
}

if (process.argv[1] === import.meta.filename)
  process.stdout.write(JSON.stringify(readOne(process.argv[2] ?? '')))
