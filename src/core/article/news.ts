import type { FeedItem } from './article.ts'

const [minute, hour] = [60_000, 3_600_000]
/** What is older when it is first seen, in ms, is no news any more. */
const staysNews = 3 * 24 * hour
/** Feeds come out of caches, so that what appears in one may be so much older than the last look that did not have it. */
const lag = 30 * minute

/**
 * Whether an item that was not known before may be posted: not so what its source already carried when it was first
 * read, what says that it was published before that, or three days and more before it was seen. One that says nothing of
 * when, or a time to come, counts as published when it was seen.
 */
export function isNews({ published }: FeedItem, firstReadAt: Date | null, seenAt: Date): boolean {
  if (firstReadAt === null || firstReadAt.getTime() >= seenAt.getTime()) return false
  const { at, note } = published
  if (at === null || note === 'future') return true
  // A day without an hour is read as its beginning.
  const isDay = note === 'zone-assumed' && at.getTime() % (15 * minute) === 0
  const latest = at.getTime() + (isDay ? 24 * hour : lag)
  return latest >= firstReadAt.getTime() && seenAt.getTime() - at.getTime() < staysNews
}
