import { parseFeed } from 'feedsmith'
import type { FeedItem } from '#core/article/article.ts'
import { plainLine } from '#core/article/plain-text.ts'
import { FeedError } from './feed-error.ts'
import { atomItem, jsonItem, type ReadContext, rdfItem, rssItem } from './feed-items.ts'

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
      const { title, link, language, items = [] } = parsed.feed
      return feed('rss', title, language, items, rssItem, context(link))
    }
    case 'rdf': {
      const { title, link, dc, items = [] } = parsed.feed
      return feed('rdf', title, dc?.languages?.[0], items, rdfItem, context(link))
    }
    case 'atom': {
      const { title, links, xml, entries = [] } = parsed.feed
      const site = xml?.base ?? links?.find(link => link.rel === 'alternate' || link.rel === undefined)?.href
      return feed('atom', title?.value, xml?.lang, entries, atomItem, context(site))
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
  const claimed = language?.trim() || null
  const items = entries
    .slice(0, mostItems)
    .map(entry => read(entry, context))
    .filter(item => item.title !== '' || item.url !== null || item.text !== '')
    .map(item => ({ ...item, language: item.language ?? claimed }))
  return { format, title: plainLine(title ?? ''), language: claimed, items }
}

function parse(text: string): ReturnType<typeof parseFeed<string>> {
  const start = text.trimStart()
  if (start === '') throw new FeedError('nothing: the answer is empty')
  try {
    return parseFeed(start.startsWith('{') ? start : tidyXml(start))
  } catch (cause) {
    throw new FeedError(whatItIs(start), { cause })
  }
}

/** Characters XML forbids, which CMSs let through, and what editors leave before the first tag. */
function tidyXml(text: string): string {
  return text.slice(Math.max(text.indexOf('<'), 0)).replace(/[[\p{Cc}\uFFFE\uFFFF]--[\t\n\r]]/gv, '')
}

function whatItIs(text: string): string {
  const start = text.slice(0, 2000).toLowerCase()
  if (/<html|<!doctype html|<head|<body/.test(start)) {
    const challenge = /just a moment|cf-chl|captcha|ddos-guard|attention required/.test(start)
    return challenge ? 'a challenge page meant for browsers, not a feed' : 'an HTML page, not a feed'
  }
  if (start.startsWith('{') || start.startsWith('[')) return 'JSON, but not a JSON Feed'
  if (/<(rss|feed|rdf:rdf|channel)\b/.test(start)) return 'a feed that breaks off or is not well formed'
  if (start.startsWith('<')) return 'XML, but of no feed format'
  return 'neither XML nor JSON'
}

function absolute(site: string | undefined, url: string): string {
  if (site === undefined || !URL.canParse(site.trim(), url)) return url
  return new URL(site.trim(), url).href
}
