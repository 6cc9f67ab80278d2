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
  const feeds = Array.from({ length: files }, (_, number) => makeFeed(number, Date.now()))
  const now = new Date()
  const rss = new RssParser()
  const ways: Record<string, (body: Buffer, type: string) => unknown> = {
    ours: (body, type) => readFeed(decodeDocument(body, type, 1e8), 'https://outlet.example/', 'UTC', now),
    feedsmith: body => parseFeed(body.toString()),
    'rss-parser': body => rss.parseString(body.toString()),
    feedparser: body => streamed(body),
    '@rowanmanning/feed-parser': body => parseFeedRowan.parseFeed(body.toString()),
  }
  const spent = new Map<string, number[]>()
  for (let round = 0; round < warmUps + rounds; round++) {
    const times = new Map<string, number>()
    for (const { body, type } of feeds)
      for (const [name, read] of Object.entries(ways)) {
        const begun = performance.now()
        await read(body, type)
        times.set(name, (times.get(name) ?? 0) + performance.now() - begun)
      }
    if (round >= warmUps) for (const [name, ms] of times) spent.set(name, [...(spent.get(name) ?? []), ms])
  }
  const median = (name: string) => spent.get(name)?.sort((a, b) => a - b)[rounds >> 1] ?? Number.NaN
  return Object.keys(ways).flatMap((name): Figure[] =>
    name === 'ours'
      ? []
      : [
          {
            measure: `parsing alone: our time to ${name}'s`,
            value: median('ours') / median(name),
            unit: '× its time',
            ...(name === 'feedsmith' ? { bar: { most: 1.25 } } : {}),
          },
        ],
  )
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
