import type { FeedItem } from '#core/article/article.ts'
import { publishedDate } from '#core/article/date.ts'
import { parseSelector, type Selector, select } from '#core/article/selector.ts'
import type { Listing } from '#core/article/source.ts'
import { canonicalUrl } from '#core/article/url.ts'
import { isChallenge } from './challenge.ts'
import { FeedError } from './feed-error.ts'
import type { ReadContext } from './feed-items.ts'
import { paragraphsOf } from './page/paragraphs.ts'
import { unescapedAddress } from './page/tags.ts'
import { type PageElement, readTree } from './page/tree.ts'

/** What one page lists at most; more is an archive. */
const mostItems = 200
const [longestTitle, longestSummary] = [500, 2_000]

/**
 * The articles that a page lists, as the source's selectors find them. Links to one article, as picture, headline and
 * "read more", are one item under the longest of their titles. Throws FeedError where nothing is found, because a page
 * that was built anew looks just so.
 */
export function readListing(
  source: string,
  listing: Listing,
  { base, timeZone, now }: ReadContext,
): FeedItem[] {
  const { root } = readTree(source)
  const parts = Object.fromEntries(
    Object.entries(listing).flatMap(([part, selector]) =>
      selector === undefined ? [] : [[part, parseSelector(selector)]],
    ),
  ) as { readonly [part in keyof Listing]: Selector }
  const own = select(root, baseOf)[0]?.attributes.get('href')
  const site = (own === undefined ? null : canonicalUrl(unescapedAddress(own), base)) ?? base
  const items = new Map<string, FeedItem>()
  for (const box of select(root, parts.item)) {
    const first = (part: keyof Listing) =>
      parts[part] === undefined ? undefined : select(box, parts[part])[0]
    const link = parts.link === undefined ? linkIn(box) : first('link')
    const href = link?.attributes.get('href')
    const url = href === undefined ? null : canonicalUrl(unescapedAddress(href), site)
    if (url === null) continue
    const named = parts.title === undefined ? link : first('title')
    const dated = parts.date === undefined ? select(box, time)[0] : first('date')
    const item: FeedItem = {
      id: '',
      url,
      title: wordsOf(named).slice(0, longestTitle),
      summary: wordsOf(first('summary')).slice(0, longestSummary),
      text: '',
      published: publishedDate(momentOf(dated), timeZone, now),
      language: null,
      authors: [],
      categories: [],
      image: null,
    }
    const known = items.get(url)
    items.set(url, known === undefined ? item : joined(known, item))
    if (items.size === mostItems) break
  }
  const told = [...items.values()].filter(({ title }) => title !== '')
  if (told.length > 0) return told
  throw new FeedError(
    isChallenge(source)
      ? 'a challenge page meant for browsers, not the list of articles'
      : 'a page on which the source’s selectors find no article; it may have been built anew',
  )
}

const baseOf = parseSelector('base[href]')
const time = parseSelector('time')
const anyLink = parseSelector('a[href]')

function linkIn(box: PageElement): PageElement | undefined {
  return box.name === 'a' ? box : select(box, anyLink)[0]
}

function wordsOf(element: PageElement | undefined): string {
  return element === undefined
    ? ''
    : paragraphsOf(element)
        .map(({ text }) => text)
        .join(' ')
}

function momentOf(element: PageElement | undefined): string | undefined {
  return element?.attributes.get('datetime') ?? element?.attributes.get('content') ?? wordsOf(element)
}

function joined(one: FeedItem, other: FeedItem): FeedItem {
  return {
    ...one,
    title: other.title.length > one.title.length ? other.title : one.title,
    summary: one.summary || other.summary,
    published: one.published.at === null ? other.published : one.published,
  }
}
