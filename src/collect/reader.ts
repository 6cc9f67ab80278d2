import { readFileSync, statSync } from 'node:fs'
import type { FeedItem } from '#core/article/article.ts'
import type { ReadPushed, ReadSource } from '#core/article/reading.ts'
import type { SourceState } from '#core/article/store.ts'
import type { Hub, Said } from '#core/collect/asking.ts'
import { addressOf } from '#core/collect/move.ts'
import { wholeItemsOf } from './broken-off.ts'
import { decodeDocument } from './decode.ts'
import { digestOf, headBytes, sameAs, writtenDigest } from './digest.ts'
import { type Feed, readFeed } from './feed.ts'
import { FeedError } from './feed-error.ts'
import { type Ask, bodyLimit, type Fetch, type Fetched, pageLimit } from './fetch.ts'
import { type Channel, channelOf } from './hints.ts'
import { sortItems } from './known-items.ts'
import { type Page, pages, readPage } from './page/page.ts'
import { acceptOf, readItems } from './read-items.ts'
import { knownRobots } from './robots-known.ts'
import { standardInput } from './standard-input.ts'
import { unreadable } from './unreadable.ts'

/** Some servers say "unchanged" for ever: once in so many ms they are not asked whether. */
const believed = 24 * 3_600_000

/** Reads sources over the network; what the server or the bytes say is unchanged is not read again. */
export function feedReader(fetch: Fetch): ReadSource {
  const robotsOf = knownRobots(fetch)
  return async (source, known, now) => {
    const { userAgent } = source
    const isFeed = source.listing === undefined && source.sitemap !== true
    const whole = !believes(known, now)
    const conditions = whole ? {} : { etag: known?.etag ?? null, lastModified: known?.lastModified ?? null }
    const address = addressOf(source.feed, known?.asking?.move ?? null)
    // Feeds and sitemaps are there for programs; a page is read as its server's robots.txt allows.
    if (source.listing !== undefined) await allowed(address, robotsOf, now)
    const accept = acceptOf(source)
    const asked = accept === undefined ? {} : { accept }
    const fetched = await fetch(address, { ...conditions, ...asked, userAgent, partial: isFeed, now })
    const { freshFor, movedTo } = fetched
    const said = { ...nothingSaid, freshFor, movedTo, whole }
    if (fetched.status === 'unchanged') return { changed: false, said }
    const seen = digestOf(fetched.pieces)
    const [digest, same] = [writtenDigest(seen), sameAs(known?.digest, seen)]
    if (same === 'all' || (same === 'items' && isFeed && fetched.brokeOff === null)) {
      const { etag, lastModified } = fetched
      const heard = same === 'all' ? {} : headOf(fetched)
      return {
        changed: false,
        said: { ...said, ...heard, whole: true },
        tags: { etag, lastModified, digest },
      }
    }
    if (isFeed) return readNews(fetched, { digest, timeZone: source.timeZone, now, known })
    const read = await readItems(source, fetched, fetch, now)
    // What an index lists may be new though the index is not.
    if (!read.whole)
      return { changed: true, items: read.items, digest: null, etag: null, lastModified: null, said }
    const { etag, lastModified } = fetched
    return { changed: true, items: read.items, digest, etag, lastModified, said: { ...said, whole: true } }
  }
}

async function allowed(address: string, robotsOf: ReturnType<typeof knownRobots>, now: Date): Promise<void> {
  const { origin, pathname, search } = new URL(address)
  const robots = await robotsOf(origin, now)
  if (robots === null) throw new FeedError('its robots.txt cannot be had now')
  if (!robots.allows(`${pathname}${search}`))
    throw new FeedError('its robots.txt forbids the page that lists articles')
}

function believes(known: SourceState | null, now: Date): boolean {
  const wholeAt = known?.asking?.wholeAt ?? null
  return wholeAt !== null && now.getTime() - wholeAt < believed
}

/**
 * Reads what a hub sent of a source. Many hubs send only what is new, so that nothing is concluded from what is missing,
 * and the next look asks as if it had not come.
 */
export const readPushed: ReadPushed = (source, { bytes, contentType }, known, now) => {
  const text = decodeDocument(bytes, contentType, bodyLimit)
  const { items } = readFeed(text, source.feed, source.timeZone, now)
  const { digest = null, etag = null, lastModified = null } = known ?? {}
  return { changed: true, items, digest, etag, lastModified, said: { ...nothingSaid, rest: true } }
}

const nothingSaid: Said = {
  freshFor: null,
  movedTo: null,
  whole: false,
  hints: null,
  marks: null,
  rest: false,
  hub: null,
}

type Reading = {
  readonly digest: string
  readonly timeZone: string
  readonly now: Date
  readonly known: SourceState | null
}

function readNews(fetched: Fetched & { status: 'read' }, { digest, timeZone, now, known }: Reading) {
  const { url, brokeOff, freshFor, movedTo, links } = fetched
  const decoded = decodeDocument(fetched.bytes, fetched.contentType, bodyLimit)
  const text = brokeOff === null ? decoded : wholeItemsOf(decoded)
  if (text === null) throw new FeedError(brokeOff ?? '')
  // Ids are judged by a whole feed, until it is known what they are worth.
  const judged = known !== null && ['trusted', 'ignored'].includes(known.idPolicy)
  const { marks, rest } = sortItems(text, judged ? (known.asking?.marks ?? null) : null)
  const news = rest === null ? null : readRest(rest, url, timeZone, now)
  const items = news ?? readFeed(text, url, timeZone, now).items
  const channel = channelOf(text)
  const whole = brokeOff === null
  return {
    changed: true as const,
    items,
    // What broke off is to be had in whole the next time, whatever the server thinks we know.
    digest: whole ? digest : null,
    etag: whole ? fetched.etag : null,
    lastModified: whole ? fetched.lastModified : null,
    said: {
      freshFor,
      movedTo,
      whole: true,
      hints: channel.hints,
      hub: hubOf(channel, links, url),
      marks,
      rest: news !== null,
    },
  }
}

/** What a feed says of itself of which only that changed. */
function headOf({
  pieces,
  contentType,
  links,
  url,
}: Fetched & { status: 'read' }): Pick<Said, 'hints' | 'hub'> {
  const text = decodeDocument(headBytes(pieces), contentType, bodyLimit)
  const channel = channelOf(text)
  return { hints: channel.hints, hub: hubOf(channel, links, url) }
}

/** The items not known yet; null where leaving out the others left something else than a feed. */
function readRest(
  { text, items }: { readonly text: string; readonly items: number },
  url: string,
  timeZone: string,
  now: Date,
): readonly FeedItem[] | null {
  if (items === 0) return []
  try {
    const read = readFeed(text, url, timeZone, now).items
    return read.length === items ? read : null
  } catch {
    return null
  }
}

/** WebSub: what the head says counts before what the feed says; a feed that does not name itself is where it was found. */
function hubOf(channel: Channel, links: (Fetched & { status: 'read' })['links'], url: string): Hub | null {
  const [hub, self] = [links.hubs[0] ?? channel.hubs[0], links.self ?? channel.self ?? url]
  if (hub === undefined || !URL.canParse(hub, url) || !URL.canParse(self, url)) return null
  return { hub: new URL(hub, url).href, topic: new URL(self, url).href }
}

export type Document = { readonly text: string; readonly url: string | null }

/**
 * The text behind an address, in a local file, which only an operator may name, or, for -, of standard input. Throws
 * FeedError.
 */
export async function readDocument(input: string, fetch: Fetch, ask: Ask = {}): Promise<Document> {
  if (/^https?:\/\//i.test(input)) {
    const fetched = await fetch(input, ask)
    if (fetched.status === 'unchanged') throw new FeedError('the server says that nothing changed')
    return { text: decodeDocument(fetched.bytes, fetched.contentType, bodyLimit), url: fetched.url }
  }
  let bytes: Uint8Array
  try {
    if (input !== '-' && statSync(input).size > bodyLimit)
      throw new FeedError(`more than ${bodyLimit / 1024 / 1024} MiB`)
    bytes = input === '-' ? await standardInput(bodyLimit) : readFileSync(input)
  } catch (cause) {
    if (cause instanceof FeedError) throw cause
    if (/^[a-z][a-z+.-]*:\/\//i.test(input))
      throw new FeedError('an address begins with http:// or https://', { cause })
    const isMissing = (cause as NodeJS.ErrnoException).code === 'ENOENT'
    throw new FeedError(isMissing ? 'no such file, or it cannot be read' : unreadable(cause), { cause })
  }
  return { text: decodeDocument(bytes, null, bodyLimit), url: null }
}

/** A feed from an address, a local file or standard input. Throws FeedError. */
export async function readFeedFrom(input: string, fetch: Fetch, now: Date): Promise<Feed> {
  const { text, url } = await readDocument(input, fetch)
  return readFeed(text, url ?? 'http://localhost/', 'UTC', now)
}

/**
 * An article from its page, or from a text, at an address, in a local file or of standard input. Throws FeedError where there
 * is none.
 */
export async function readArticleFrom(input: string, fetch: Fetch, now: Date): Promise<Page> {
  const { text, url } = await readDocument(input, fetch, { accept: pages, most: pageLimit })
  const start = text.slice(0, 1_000)
  const first = /^\s*</.test(start) ? /<([a-z][\w:]*)[\s>]/i.exec(start)?.[1] : undefined
  if (/^(rss|feed|rdf:rdf)$/i.test(first ?? ''))
    throw new FeedError('a feed, not an article; "chapar parse" reads feeds')
  if (/^%PDF-|\0/.test(start)) throw new FeedError('neither a page nor a text')
  const page = readPage(text, url, now)
  if (page.title === '' && page.text === '') throw new FeedError('there are no words in it')
  return page
}
