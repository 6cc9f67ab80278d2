import type { FeedItem } from '#core/article/article.ts'
import { clip } from '#core/chat/rich-text.ts'
import { type AddingRules, type Finding, isBlocked } from '#core/collect/added.ts'
import { FeedError } from './feed-error.ts'
import type { Fetch } from './fetch.ts'
import { findFeed } from './find-feed.ts'

const longestName = 80
/** Each look for a feed may cost twenty requests: so many are under way at once, and so many more wait. */
const [atOnce, mostWaiting] = [4, 20]
/** What is called a source's site: that most of its items are on. */
const mostOf = 0.8

/** Gives a function that finds what people may add, and asks no host that is blocked. */
export function proposalFinder(
  fetch: Fetch,
  rules: AddingRules,
  now: () => Date,
): (address: string) => Promise<Finding> {
  const asks: Fetch = async (address, ask) => {
    const allow = (url: string) => {
      if (isBlocked(url, rules)) throw new FeedError('the operator of this bot does not allow that host')
    }
    allow(address)
    const answer = await fetch(address, ask)
    if (answer.status === 'read') allow(answer.url)
    return answer
  }
  const turns = turnsOf(atOnce, mostWaiting)
  return address =>
    turns(async () => {
      try {
        const { found, tried } = await findFeed(address, asks, now())
        if (found === null) return { found: null, tried }
        const { feed, sitemap, language, items } = found
        const name = clip(found.title, longestName) || new URL(feed).host
        return { found: { name, home: homeOf(feed, items), feed, sitemap, language, items }, tried }
      } catch (error) {
        if (!(error instanceof FeedError)) throw error
        return { found: null, tried: [{ address: clip(address, 200), gave: error.message }] }
      }
    })
}

/** The site of a feed: where its items are, as behind a feed of feedburner.com or a search. */
function homeOf(feed: string, items: readonly FeedItem[]): string {
  const origins = items.flatMap(({ url }) => (url === null ? [] : new URL(url).origin))
  const [first] = origins
  const there = origins.filter(origin => origin === first).length
  return first !== undefined && there >= items.length * mostOf ? first : new URL(feed).origin
}

function turnsOf(atOnce: number, mostWaiting: number) {
  let running = 0
  const waiting: (() => void)[] = []
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (running >= atOnce) {
      if (waiting.length >= mostWaiting) throw new FeedError('too many are looking for feeds now')
      await new Promise<void>(resolve => waiting.push(resolve))
    }
    running++
    try {
      return await work()
    } finally {
      running--
      waiting.shift()?.()
    }
  }
}
