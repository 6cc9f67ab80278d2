import type { FeedItem } from '#core/article/article.ts'
import { publishedDate } from '#core/article/date.ts'
import { plainLine, unescaped } from '#core/article/text/plain-text.ts'
import { canonicalUrl } from '#core/article/url.ts'
import { FeedError } from './feed-error.ts'
import { languageTag, type ReadContext } from './feed-items.ts'
import { rootOf } from './mend-xml.ts'
import { readTags } from './page/tags.ts'

/** A sitemap of news, or one that lists others. */
export type Sitemap =
  | { readonly kind: 'news'; readonly items: readonly FeedItem[] }
  /** The most promising first: what is called news, then what changed last. */
  | { readonly kind: 'index'; readonly maps: readonly string[] }

/** A news sitemap has at most a thousand entries; what an index or a sitemap of pages has is not all read. */
const mostEntries = 1_000
const mostTags = 200_000

/**
 * Reads a sitemap (sitemaps.org 0.9) with Google's news extension, or an index of sitemaps. Only entries with a title are
 * items. Throws FeedError where it is none, or has no news.
 */
export function readSitemap(source: string, { base, timeZone, now }: ReadContext): Sitemap {
  const root = rootOf(source.slice(0, 10_000))
  if (!isSitemap(source))
    throw new FeedError(
      /^<(!doctype )?html/i.test(source.trimStart()) ? 'an HTML page, not a sitemap' : 'no sitemap',
    )
  const entries = entriesOf(source, root === 'urlset' ? 'url' : 'sitemap')
  if (root === 'sitemapindex') return { kind: 'index', maps: bestFirst(entries, base) }
  const items = entries.flatMap((entry): FeedItem[] => {
    const title = plainLine(entry.get('news:title') ?? '').slice(0, 500)
    const url = canonicalUrl(unescaped(entry.get('loc') ?? ''), base)
    if (title === '' || url === null) return []
    const image = entry.get('image:loc')
    return [
      {
        id: '',
        url,
        title,
        summary: '',
        text: '',
        published: publishedDate(entry.get('news:publication_date') ?? entry.get('lastmod'), timeZone, now),
        language: languageTag(entry.get('news:language')),
        authors: [],
        categories: (entry.get('news:keywords') ?? '').split(',').map(plainLine).filter(Boolean).slice(0, 50),
        image: image === undefined ? null : canonicalUrl(unescaped(image), base),
      },
    ]
  })
  if (items.length === 0 && entries.length > 0)
    throw new FeedError('a sitemap of pages, without the titles of news')
  return { kind: 'news', items }
}

/** Whether a document says of itself that it is a sitemap or an index of them. */
export function isSitemap(source: string): boolean {
  return ['urlset', 'sitemapindex'].includes(rootOf(source.slice(0, 10_000)))
}

/** Of each entry what its elements say, the first of each name. */
function entriesOf(source: string, name: string): Map<string, string>[] {
  const entries: Map<string, string>[] = []
  let [open, path, tags]: [Map<string, string> | null, string, number] = [null, '', 0]
  for (const tag of readTags(withoutSections(source))) {
    if (++tags > mostTags || entries.length > mostEntries) break
    if (tag.kind === 'open') {
      if (tag.name === name) {
        open = new Map()
        entries.push(open)
      }
      path = tag.name
    } else if (tag.kind === 'close') path = ''
    else if (tag.kind === 'text' && open !== null && path !== '' && !open.has(path))
      open.set(path, tag.text.trim().slice(0, 5_000))
  }
  return entries.slice(0, mostEntries)
}

/** In XML a section is the text it holds. */
function withoutSections(source: string): string {
  const [first = '', ...others] = source.split('<![CDATA[')
  return others.reduce((text, part) => {
    const end = part.indexOf(']]>')
    if (end === -1) return text + part
    const held = part.slice(0, end).replaceAll('&', '&amp;').replaceAll('<', '&lt;')
    return text + held + part.slice(end + 3)
  }, first)
}

function bestFirst(entries: readonly Map<string, string>[], base: string): string[] {
  const maps = entries.flatMap(entry => {
    const url = canonicalUrl(unescaped(entry.get('loc') ?? ''), base)
    return url === null
      ? []
      : [{ url, news: /news/i.test(new URL(url).pathname), changed: entry.get('lastmod') ?? '' }]
  })
  const order = (one: string, other: string) => (one < other ? 1 : one > other ? -1 : 0)
  return maps
    .sort((one, other) => Number(other.news) - Number(one.news) || order(one.changed, other.changed))
    .map(({ url }) => url)
}
