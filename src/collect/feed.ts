import {
  ParseError,
  parseAtomFeed,
  type parseFeed,
  parseJsonFeed,
  parseRdfFeed,
  parseRssFeed,
} from 'feedsmith'
import { type FeedItem, hasWords } from '#core/article/article.ts'
import { plainLine } from '#core/article/text/plain-text.ts'
import { bounded } from './bounds.ts'
import { isChallenge } from './challenge.ts'
import { FeedError } from './feed-error.ts'
import { atomItem, jsonItem, languageTag, type ReadContext, rdfItem, rssItem, words } from './feed-items.ts'
import { isRoot, mendXml, type Root, rootOf, tidyXml } from './mend-xml.ts'
import { plainFeed } from './plain-feed.ts'

export type Feed = {
  readonly format: 'rss' | 'atom' | 'rdf' | 'json'
  readonly title: string
  /** BCP 47 as the feed claims; null where it says nothing. */
  readonly language: string | null
  readonly items: readonly FeedItem[]
}

/** Items beyond these are an archive rather than news. */
const mostItems = 1_000

/**
 * Reads RSS 0.9x, 1.0 and 2.0, RDF, Atom and JSON Feed into one form. Relative addresses are resolved against the
 * feed's own site, or `url`. Zone-less dates are read in `timeZone`. Throws FeedError where it is no feed.
 */
export function readFeed(text: string, url: string, timeZone: string, now: Date): Feed {
  const parsed = parse(text)
  const context = (site: string | undefined): ReadContext => ({ base: absolute(site, url), timeZone, now })
  switch (parsed.format) {
    case 'rss': {
      const { title, link, language, dc, xml, items = [] } = parsed.feed
      const claimed = language ?? dc?.languages?.[0] ?? xml?.lang
      return feed('rss', title ?? dc?.titles?.[0], claimed, items, rssItem, context(xml?.base ?? link))
    }
    case 'rdf': {
      const { title, link, dc, xml, items = [] } = parsed.feed
      return feed('rdf', title, dc?.languages?.[0] ?? xml?.lang, items, rdfItem, context(xml?.base ?? link))
    }
    case 'atom': {
      const { title, links, xml, entries = [] } = parsed.feed
      const site = xml?.base ?? links?.find(link => link.rel === 'alternate' || link.rel === undefined)?.href
      return feed('atom', words(title), xml?.lang, entries, atomItem, { ...context(site), idBase: xml?.base })
    }
    case 'json': {
      const { title, home_page_url, language, items = [] } = parsed.feed
      return feed('json', title, language, items, jsonItem, context(home_page_url))
    }
  }
}

function feed<T>(
  format: Feed['format'],
  title: string | undefined,
  language: string | undefined,
  entries: readonly T[],
  read: (entry: T, context: ReadContext) => FeedItem,
  context: ReadContext,
): Feed {
  const claimed = languageTag(language)
  const items = entries
    .slice(0, mostItems)
    .map(entry => read(entry, context))
    .filter(item => hasWords(item) || item.id !== '' || item.published.note !== 'absent')
    .map(item => ({ ...item, language: item.language ?? claimed }))
  return { format, title: plainLine(title ?? ''), language: claimed, items }
}

type Parsed = ReturnType<typeof parseFeed<string>>

function parse(text: string): Parsed {
  const start = text.trimStart()
  if (start === '') throw new FeedError('nothing: the answer is empty')
  const taken = bounded(start, mostItems)
  try {
    if (start.startsWith('{')) return { format: 'json', feed: parseJsonFeed(readJson(taken), options) }
    const xml = tidyXml(taken)
    const root = rootOf(xml)
    if (isRoot(root)) return plainFeed(xml) ?? parseXml(mendXml(xml, root), root)
  } catch (cause) {
    const empty = cause instanceof ParseError
    throw new FeedError(empty ? 'a feed with nothing in it' : whatItIs(start), { cause })
  }
  throw new FeedError(whatItIs(start))
}

function parseXml(xml: string, root: Root): Parsed {
  switch (root) {
    case 'rss':
      return { format: 'rss', feed: parseRssFeed(xml, options) }
    case 'feed':
      return { format: 'atom', feed: parseAtomFeed(xml, options) }
    case 'rdf':
      return { format: 'rdf', feed: parseRdfFeed(xml, options) }
  }
}

const options = { maxItems: mostItems }

/** Feeds made by hand have a version of their own invention; title and items tell as well. */
function readJson(text: string): unknown {
  const json = JSON.parse(text) as Record<string, unknown>
  return String(json.version).includes('jsonfeed.org') ? json : { ...json, version: undefined }
}

function whatItIs(text: string): string {
  if (text.startsWith('{') || text.startsWith('[')) return 'JSON, but not a JSON Feed'
  const start = text.slice(0, 10_000)
  const root = rootOf(start)
  if (isRoot(root)) return 'a feed that breaks off or is not well formed'
  if (['html', 'head', 'body', 'div', 'meta', 'script', 'title'].includes(root))
    return isChallenge(start) ? 'a challenge page meant for browsers, not a feed' : 'an HTML page, not a feed'
  return start.startsWith('<') ? 'XML, but of no feed format' : 'neither XML nor JSON'
}

function absolute(site: string | undefined, url: string): string {
  if (site === undefined || !URL.canParse(site.trim(), url)) return url
  return new URL(site.trim(), url).href
}
