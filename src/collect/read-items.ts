import type { FeedItem } from '#core/article/article.ts'
import type { Source } from '#core/article/source.ts'
import { decodeDocument } from './decode.ts'
import { readFeed } from './feed.ts'
import { FeedError } from './feed-error.ts'
import { bodyLimit, type Fetch } from './fetch.ts'
import { readListing } from './listing.ts'
import { pages } from './page/page.ts'
import { readSitemap } from './sitemap.ts'

/** How a source is read: what its entry says of the document at its address. */
export type Form = Pick<Source, 'feed' | 'timeZone' | 'listing' | 'sitemap'>
export type Answer = { readonly bytes: Uint8Array; readonly contentType: string | null; readonly url: string }

/** Of the sitemaps that an index lists so many are looked at. */
const mostMaps = 3
const xml = 'application/xml, text/xml;q=0.9, */*;q=0.5'

/** What is asked for at a source's address, as HTTP writes it; undefined for a feed. */
export function acceptOf({ listing, sitemap }: Form): string | undefined {
  return listing !== undefined ? pages : sitemap === true ? xml : undefined
}

/**
 * The items of what stands at a source's address: a feed, a page that lists articles, or a sitemap, whose parts are asked
 * for. `whole` is false where that answer alone does not tell whether anything is new. Throws FeedError.
 */
export async function readItems(
  source: Form,
  answer: Answer,
  fetch: Fetch,
  now: Date,
): Promise<{ readonly items: readonly FeedItem[]; readonly whole: boolean }> {
  const { timeZone, listing, sitemap } = source
  const text = textOf(answer)
  const context = { base: answer.url, timeZone, now }
  if (listing !== undefined) return { items: readListing(text, listing, context), whole: true }
  if (sitemap !== true) return { items: readFeed(text, answer.url, timeZone, now).items, whole: true }
  const map = readSitemap(text, context)
  if (map.kind === 'news') return { items: map.items, whole: true }
  return { items: await readMaps(map.maps, source, fetch, now), whole: false }
}

async function readMaps(maps: readonly string[], source: Form, fetch: Fetch, now: Date): Promise<FeedItem[]> {
  const items: FeedItem[] = []
  let problem: unknown = new FeedError('an index that lists no sitemap')
  for (const address of maps.slice(0, mostMaps)) {
    try {
      const answer = await fetch(address, { accept: xml })
      if (answer.status === 'unchanged') continue
      const map = readSitemap(textOf(answer), { base: answer.url, timeZone: source.timeZone, now })
      if (map.kind === 'news') items.push(...map.items)
    } catch (error) {
      problem = error
    }
  }
  if (items.length === 0) throw problem
  return items
}

export function textOf({ bytes, contentType }: Answer): string {
  return decodeDocument(bytes, contentType, bodyLimit)
}
