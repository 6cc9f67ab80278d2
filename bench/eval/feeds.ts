import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { decodeDocument } from '../../src/collect/decode.ts'
import { type Feed, readFeed } from '../../src/collect/feed.ts'
import { FeedError } from '../../src/collect/feed-error.ts'
import { type Expected, type Field, feedparserFiles, feedRsFiles, gofeedFiles } from './feeds-expected.ts'
import { evaluateHostile } from './feeds-hostile.ts'
import { differences } from './feeds-right.ts'
import { dataFolder, type Row } from './row.ts'

const folder = join(dataFolder, 'feeds')
/** Later than every feed of the sets, so that no date is taken for one to come. */
const now = new Date('2026-11-23T12:00:00Z')
const fields: readonly Field[] = ['title', 'link', 'id', 'date', 'text']
const limit = 10 * 1024 * 1024

/**
 * Feeds beside what other readers are known to read in them: the share of files of which all that is expected comes out
 * right, by corpus and by field; and what becomes of feeds that are broken off or damaged, which is to be items or a reason.
 */
export async function evaluateFeeds(verbose: boolean): Promise<Row[]> {
  const corpora = {
    feedparser: feedparserFiles(folder),
    gofeed: gofeedFiles(folder),
    'feed-rs': feedRsFiles(folder),
  }
  const rows = Object.entries(corpora).flatMap(([name, files]) => score(`feeds ${name}`, files, verbose))
  return [...rows, ...collected(verbose), ...damaged(verbose), ...evaluateHostile(verbose)]
}

function score(set: string, files: readonly Expected[], verbose: boolean): Row[] {
  const asked = new Map<Field, number>(fields.map(field => [field, 0]))
  const wrong = new Map<Field, number>(fields.map(field => [field, 0]))
  let [right, all] = [0, 0]
  for (const file of files) {
    if (file.wanted.length === 0) continue
    all++
    const feed = read(readFileSync(join(folder, file.name)), file.url)
    const found = differences(file, feed)
    if (found.length === 0) right++
    for (const field of new Set(file.wanted.map(({ field }) => field))) add(asked, field)
    for (const field of new Set(found.map(({ field }) => field))) add(wrong, field)
    if (verbose)
      for (const { field, wanted, got } of found)
        process.stdout.write(`  ${file.name} ${field}\n    wanted ${show(wanted)}\n    got    ${show(got)}\n`)
  }
  return [
    { set, measure: `files all right (${all})`, value: right / all, bar: 0.97 },
    ...fields.flatMap((field): Row[] => {
      const count = asked.get(field) ?? 0
      const value = 1 - (wrong.get(field) ?? 0) / count
      return count === 0 ? [] : [{ set, measure: `${field} right (${count})`, value, bar: null }]
    }),
  ]
}

function add(counts: Map<Field, number>, field: Field) {
  counts.set(field, (counts.get(field) ?? 0) + 1)
}

const show = (value: unknown) => JSON.stringify(value)?.slice(0, 300)

/** Feeds as found in the world: all are collected, but for what is none. */
function collected(verbose: boolean): Row[] {
  const names = filesIn('real').filter(name => !name.endsWith('.serde.json'))
  const refused = names.flatMap(name => {
    const feed = read(readFileSync(join(folder, name)), 'https://outlet.example/feed')
    return typeof feed === 'string' ? [`${name}: ${feed}`] : []
  })
  if (verbose) for (const line of refused) process.stdout.write(`  ${line}\n`)
  const value = 1 - refused.length / names.length
  return [{ set: 'feeds real', measure: `collected (${names.length})`, value, bar: null }]
}

/** What a broken connection or a careless editor makes of every file: cut off, a tag left out, bytes overwritten. */
const damages: readonly ((bytes: Uint8Array) => Uint8Array)[] = [
  bytes => bytes.subarray(0, bytes.length / 3),
  bytes => bytes.subarray(0, bytes.length - 12),
  bytes => bytes.subarray(bytes.length / 5),
  bytes =>
    Buffer.from(
      Buffer.from(bytes)
        .toString('latin1')
        .replace(/<\/(title|item|entry|link)>/, ''),
      'latin1',
    ),
  bytes =>
    Buffer.from(
      Buffer.from(bytes)
        .toString('latin1')
        .replace(/ xmlns(:\w+)?="[^"]*"/g, ''),
      'latin1',
    ),
  bytes => bytes.map((byte, at) => (at % 97 === 96 ? (byte * 7 + at) % 256 : byte)),
]

function damaged(verbose: boolean): Row[] {
  const names = ['real', 'pairs', 'feedparser'].flatMap(filesIn)
  let [ended, all, items, slowest] = [0, 0, 0, 0]
  for (const name of names)
    for (const damage of [(bytes: Uint8Array) => bytes, ...damages]) {
      const begun = performance.now()
      all++
      try {
        const feed = read(damage(readFileSync(join(folder, name))), 'https://outlet.example/feed')
        ended++
        if (typeof feed !== 'string') items++
      } catch (error) {
        if (verbose) process.stdout.write(`  ${name}: ${String(error)}\n`)
      }
      slowest = Math.max(slowest, performance.now() - begun)
    }
  const set = 'feeds damaged'
  return [
    { set, measure: `end in items or a reason (${all})`, value: ended / all, bar: 1 },
    { set, measure: 'end in items', value: items / all, bar: null },
    { set, measure: 'ms, the slowest', value: slowest, bar: null },
  ]
}

function filesIn(corpus: string): string[] {
  const names = readdirSync(join(folder, corpus), { recursive: true, encoding: 'utf8' })
  return names
    .map(name => join(corpus, name))
    .filter(name => /\.(xml|rss|atom|json)$/.test(name) && existsSync(join(folder, name)))
    .sort()
}

/** A feed, or the reason why it is none. */
function read(bytes: Uint8Array, url: string): Feed | string {
  try {
    return readFeed(decodeDocument(bytes, null, limit), url, 'UTC', now)
  } catch (error) {
    if (error instanceof FeedError) return error.message
    throw error
  }
}
