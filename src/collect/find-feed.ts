import { parseSelector, select } from '#core/article/selector.ts'
import { canonicalUrl } from '#core/article/url.ts'
import { type Feed, readFeed } from './feed.ts'
import { FeedError } from './feed-error.ts'
import type { Fetch, Fetched } from './fetch.ts'
import { addressOf, anyLink, baseOf } from './page/addresses.ts'
import { readTree } from './page/tree.ts'
import { readItems, textOf } from './read-items.ts'
import { readRobots } from './robots.ts'
import { isSitemap } from './sitemap.ts'
import { product } from './user-agent.ts'

/** One address that was looked at, why, and what it gave, in words. */
export type Try = {
  readonly address: string
  /** Where the address is from. */
  readonly why: 'asked' | 'link' | 'usual' | 'sitemap'
  readonly gave: string
}

export type FoundFeed = {
  /** Null where nothing was found that could be read. */
  readonly found: {
    /** Where it was answered, after redirects. */
    readonly feed: string
    readonly sitemap: boolean
    readonly title: string
    /** BCP 47 as the feed claims; null where it says nothing. */
    readonly language: string | null
    readonly items: Feed['items']
  } | null
  readonly tried: readonly Try[]
}

type Candidate = Pick<Try, 'address' | 'why'>

/** Feeds that pages name, and addresses that are asked in all: each costs the outlet's server a request. */
const [mostLinks, mostTries] = [6, 20]
/** Where WordPress, Drupal, Joomla, Ghost and the systems of the region's press keep their feeds. */
const usualPaths = [
  'feed/',
  'rss',
  'rss.xml',
  'feed.xml',
  'atom.xml',
  'index.xml',
  'feed.php',
  'feeds/index.rss',
  'index.rss',
]
const usualSitemaps = ['news-sitemap.xml', 'sitemap-news.xml', 'sitemap_news.xml', 'sitemap.xml']
const accept =
  'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/html;q=0.8, */*;q=0.5'

/**
 * Looks for the feed of an address: the address itself, the feeds its page names, the usual places below it and on its
 * site, then news sitemaps that its robots.txt or custom names. Says what was tried and what each gave. Asks one address
 * after another, at most 21. Throws FeedError where it is no address.
 */
export async function findFeed(address: string, fetch: Fetch, now: Date): Promise<FoundFeed> {
  const starts = startsOf(address.trim())
  const tried: Try[] = []
  const asked = new Set<string>()

  const tryOne = async ({ address, why }: Candidate): Promise<FoundFeed['found'] | { page: Page | null }> => {
    asked.add(address)
    const gave = (words: string) => void tried.push({ address, why, gave: words })
    try {
      const answer = await fetch(address, accept === undefined ? {} : { accept })
      if (answer.status === 'unchanged') throw new FeedError('the server says "unchanged"')
      try {
        const found = await readAnswer(answer, fetch, now)
        gave(found.items.length === 0 ? 'a feed without items' : `${found.items.length} items`)
        return found
      } catch (error) {
        gave(wordsOf(error))
        return { page: { text: textOf(answer), url: answer.url } }
      }
    } catch (error) {
      gave(wordsOf(error))
      return error instanceof FeedError && isThere(error) ? { page: null } : null
    }
  }
  const tryAll = async (candidates: readonly Candidate[]) => {
    let empty: FoundFeed['found'] = null
    for (const candidate of candidates) {
      if (asked.has(candidate.address) || asked.size >= mostTries) continue
      const found = await tryOne(candidate)
      if (found === null || 'page' in found) continue
      if (found.items.length > 0) return found
      empty ??= found
    }
    return empty
  }

  for (const start of starts) {
    const first = await tryOne({ address: start, why: 'asked' })
    if (first === null) continue
    if (!('page' in first)) return { found: first, tried }
    const { page } = first
    const url = page?.url ?? start
    const found =
      (await tryAll(page === null ? [] : linksOf(page))) ??
      (await tryAll(usualOf(url))) ??
      (await tryAll(await sitemapsOf(url, fetch)))
    return { found, tried }
  }
  return { found: null, tried }
}

/** What a person may have meant: without a scheme both are tried, and browsers write "feed:" before one. */
function startsOf(address: string): string[] {
  const bare = address.replace(/^feed:(?:\/\/)?(?=https?:)/i, '').replace(/^feed:\/\//i, 'http://')
  const written = /^[a-z][a-z\d+.-]*:(?!\d)/i.test(bare) ? [bare] : [`https://${bare}`, `http://${bare}`]
  const starts = written.flatMap(one => canonicalUrl(one) ?? [])
  if (starts.length === 0) throw new FeedError(`"${address.slice(0, 200)}" is no address of a page or feed`)
  return starts
}

type Page = { readonly text: string; readonly url: string }
type Answer = Fetched & { readonly status: 'read' }

async function readAnswer(answer: Answer, fetch: Fetch, now: Date) {
  const { url: feed } = answer
  const sitemap = isSitemap(textOf(answer))
  if (!sitemap) {
    const { title, language, items } = readFeed(textOf(answer), feed, 'UTC', now)
    return { feed, sitemap, title, language, items }
  }
  const { items } = await readItems({ feed, timeZone: 'UTC', sitemap }, answer, fetch, now)
  return { feed, sitemap, title: new URL(feed).host, language: items[0]?.language ?? null, items }
}

/** Whether a server that refuses an address may give another: not one that cannot be reached or is in trouble. */
function isThere({ status }: FeedError): boolean {
  return status !== undefined && status < 500 && status !== 429
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

const alternate = parseSelector('link[href][rel~=alternate], link[href][rel~=feed]')
const feedType = /\b(?:rss|atom|rdf)\+xml|feed\+json|\/(?:rss|atom|json)\b/i
/** What addresses of feeds look like, for pages that name them in a list for readers alone. */
const looksLikeFeed = /(?:^|[/._-])(?:rss|feeds?|atom)(?:[/._-]|\.xml|$)|\.rss$|-vomx-tpe/i

/** The feeds a page names: as such first, of articles before those of comments; then links that look like feeds. */
function linksOf({ text, url }: Page): Candidate[] {
  const { root } = readTree(text)
  const base = baseOf(root, url)
  const named = select(root, alternate)
    .filter(
      ({ attributes }) => feedType.test(attributes.get('type') ?? '') || attributes.get('rel') === 'feed',
    )
    .flatMap(element => addressOf(element, base) ?? [])
  const shown = select(root, anyLink)
    .flatMap(element => addressOf(element, base) ?? [])
    .filter(address => looksLikeFeed.test(new URL(address).pathname))
  const order = (addresses: readonly string[]) => [
    ...addresses.filter(address => !/comment/i.test(address)),
    ...addresses.filter(address => /comment/i.test(address)),
  ]
  return [...new Set([...order(named), ...order(shown)])]
    .slice(0, mostLinks)
    .map(address => ({ address, why: 'link' }))
}

/** Below the page where it is a section or an edition, then on the site. */
function usualOf(url: string): Candidate[] {
  const { origin, pathname } = new URL(url)
  const section = /^\/[\w-]{1,40}\/?$/.test(pathname) ? `${origin}${pathname.replace(/\/?$/, '/')}` : null
  const below = section === null ? [] : usualPaths.slice(0, 3).map(path => `${section}${path}`)
  return [...below, ...usualPaths.map(path => `${origin}/${path}`)].map(address => ({
    address,
    why: 'usual',
  }))
}

async function sitemapsOf(url: string, fetch: Fetch): Promise<Candidate[]> {
  const { origin } = new URL(url)
  const named = await sitemapsNamed(origin, fetch)
  const usual = usualSitemaps.map(path => `${origin}/${path}`)
  const order = [...named.filter(map => /news/i.test(map)), ...usual, ...named]
  return [...new Set(order)].map(address => ({ address, why: 'sitemap' }))
}

async function sitemapsNamed(origin: string, fetch: Fetch): Promise<string[]> {
  try {
    const answer = await fetch(`${origin}/robots.txt`, { accept: 'text/plain, */*;q=0.1' })
    if (answer.status === 'unchanged') return []
    const { sitemaps } = readRobots(textOf(answer), product)
    return sitemaps.flatMap(address => canonicalUrl(address, origin) ?? [])
  } catch {
    return []
  }
}
