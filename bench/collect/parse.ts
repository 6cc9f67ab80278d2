import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import parseFeedRowan from '@rowanmanning/feed-parser'
import FeedParser from 'feedparser'
import { parseFeed } from 'feedsmith'
import RssParser from 'rss-parser'
import { decodeDocument } from '../../src/collect/decode.ts'
import { readFeed } from '../../src/collect/feed.ts'
import type { Figure } from '../figure.ts'
import { makeFeed } from './feeds.ts'

const files = 400
const [warmUps, rounds] = [1, 5]

/**
 * Reading feeds from bytes to items: ours, which makes plain words, dates and addresses of them too, against the parser
 * it is built on and three others. Each file is read by all before the next, so that what else the machine does meets all alike.
 */
export async function parsing(): Promise<Figure[]> {
  const made = Array.from({ length: files }, (_, number) => makeFeed(number, Date.now()))
  const ofTheWorld = feedsOfTheWorld()
  const rest = ofTheWorld.length === 0 ? [] : await compare('feeds of the world', ofTheWorld, ['feedsmith'])
  return [...(await compare('parsing alone', made, Object.keys(others))), ...rest]
}

type Given = { readonly body: Buffer; readonly type: string | null }
const now = new Date()
const ours = ({ body, type }: Given) =>
  readFeed(decodeDocument(body, type, 1e8), 'https://outlet.example/', 'UTC', now)
const rss = new RssParser()
const others: Readonly<Record<string, (body: Buffer) => unknown>> = {
  feedsmith: body => parseFeed(body.toString()),
  'rss-parser': body => rss.parseString(body.toString()),
  feedparser: body => streamed(body),
  '@rowanmanning/feed-parser': body => parseFeedRowan.parseFeed(body.toString()),
}

async function compare(what: string, feeds: readonly Given[], against: readonly string[]): Promise<Figure[]> {
  const ways = {
    ours,
    ...Object.fromEntries(against.map(name => [name, (given: Given) => others[name]?.(given.body)])),
  }
  const spent = new Map<string, number[]>()
  for (let round = 0; round < warmUps + rounds; round++) {
    const times = new Map<string, number>()
    for (const feed of feeds)
      for (const [name, read] of Object.entries(ways)) {
        const begun = performance.now()
        await read(feed)
        times.set(name, (times.get(name) ?? 0) + performance.now() - begun)
      }
    if (round >= warmUps) for (const [name, ms] of times) spent.set(name, [...(spent.get(name) ?? []), ms])
  }
  const median = (name: string) => spent.get(name)?.sort((a, b) => a - b)[rounds >> 1] ?? Number.NaN
  return against.map(
    (name): Figure => ({
      measure: `${what}: our time to ${name}'s`,
      value: median('ours') / median(name),
      unit: '× its time',
      ...(name === 'feedsmith' ? { bar: { most: 1.25 } } : {}),
    }),
  )
}

/** Those that both can read, where they lie beside the project. */
function feedsOfTheWorld(): readonly Given[] {
  const folder = join(import.meta.dirname, '../../../shared/data/feeds/real')
  if (!existsSync(folder)) return []
  return readdirSync(folder).flatMap(name => {
    const given = { body: readFileSync(join(folder, name)), type: null }
    try {
      ours(given)
      others.feedsmith?.(given.body)
      return [given]
    } catch {
      return []
    }
  })
}

function streamed(body: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    const parser = new FeedParser({})
    parser.on('error', reject).on('end', resolve)
    parser.on('readable', () => {
      while (parser.read() !== null);
    })
    parser.end(body)
  })
}
