import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import type { ReadSource } from '#core/article/reading.ts'
import { decodeDocument } from './decode.ts'
import { type Feed, readFeed } from './feed.ts'
import { FeedError } from './feed-error.ts'
import { bodyLimit, type Fetch } from './fetch.ts'
import { type Page, pages, readPage } from './page/page.ts'
import { acceptOf, readItems } from './read-items.ts'
import { knownRobots } from './robots-known.ts'

/** Reads sources over the network; what the server or the bytes say is unchanged is not read again. */
export function feedReader(fetch: Fetch): ReadSource {
  const robotsOf = knownRobots(fetch)
  return async (source, known, now) => {
    // Feeds and sitemaps are there for programs; a page is read as its server's robots.txt allows.
    if (source.listing !== undefined) await allowed(source.feed, robotsOf, now)
    const fetched = await fetch(source.feed, known ?? undefined, acceptOf(source))
    if (fetched.status === 'unchanged') return { changed: false }
    const digest = createHash('sha256').update(fetched.bytes).digest('base64url')
    if (digest === known?.digest) return { changed: false }
    const { items, whole } = await readItems(source, fetched, fetch, now)
    // What an index lists may be new though the index is not.
    if (!whole) return { changed: true, items, digest: null, etag: null, lastModified: null }
    return { changed: true, items, digest, etag: fetched.etag, lastModified: fetched.lastModified }
  }
}

async function allowed(address: string, robotsOf: ReturnType<typeof knownRobots>, now: Date): Promise<void> {
  const { origin, pathname, search } = new URL(address)
  const robots = await robotsOf(origin, now)
  if (robots === null) throw new FeedError('its robots.txt cannot be had now')
  if (!robots.allows(`${pathname}${search}`))
    throw new FeedError('its robots.txt forbids the page that lists articles')
}

export type Document = { readonly text: string; readonly url: string | null }

/** The text behind an address, or in a local file, which only an operator may name. Throws FeedError. */
export async function readDocument(input: string, fetch: Fetch, accept?: string): Promise<Document> {
  if (/^https?:\/\//i.test(input)) {
    const fetched = await fetch(input, undefined, accept)
    if (fetched.status === 'unchanged')
      throw new FeedError('the server says "unchanged" though nothing was known')
    return { text: decodeDocument(fetched.bytes, fetched.contentType, bodyLimit), url: fetched.url }
  }
  let bytes: Uint8Array
  try {
    if (statSync(input).size > bodyLimit) throw new FeedError(`more than ${bodyLimit / 1024 / 1024} MiB`)
    bytes = readFileSync(input)
  } catch (cause) {
    if (cause instanceof FeedError) throw cause
    throw new FeedError('no such file, or it cannot be read', { cause })
  }
  return { text: decodeDocument(bytes, null, bodyLimit), url: null }
}

/** A feed from an address or a local file. Throws FeedError. */
export async function readFeedFrom(input: string, fetch: Fetch, now: Date): Promise<Feed> {
  const { text, url } = await readDocument(input, fetch)
  return readFeed(text, url ?? 'http://localhost/', 'UTC', now)
}

/** An article from its page, or from a text, at an address or in a local file. Throws FeedError where there is none. */
export async function readArticleFrom(input: string, fetch: Fetch, now: Date): Promise<Page> {
  const { text, url } = await readDocument(input, fetch, pages)
  const start = text.slice(0, 1_000)
  const first = /^\s*</.test(start) ? /<([a-z][\w:]*)[\s>]/i.exec(start)?.[1] : undefined
  if (/^(rss|feed|rdf:rdf)$/i.test(first ?? ''))
    throw new FeedError('a feed, not an article; "chapar parse" reads feeds')
  if (/^%PDF-|\0/.test(start)) throw new FeedError('neither a page nor a text')
  const page = readPage(text, url, now)
  if (page.title === '' && page.text === '') throw new FeedError('there are no words in it')
  return page
}
