import type { FeedItem } from '#core/article/article.ts'
import { publishedDate } from '#core/article/date.ts'
import { parseSelector, type Selector, select } from '#core/article/selector.ts'
import type { Listing } from '#core/article/source.ts'
import { isChallenge } from './challenge.ts'
import { FeedError } from './feed-error.ts'
import type { ReadContext } from './feed-items.ts'
import { addressOf, anyLink, baseOf } from './page/addresses.ts'
import { paragraphsOf } from './page/paragraphs.ts'
import { type PageElement, readTree } from './page/tree.ts'

/** What one page lists at most; more is an archive. */
const mostItems = 200
const [longestTitle, longestSummary] = [500, 2_000]

/**
 * The articles that a page lists, as the source's selectors find them. Links to one article, as picture, headline and "read
 * more", are one item, under the title of a heading or else the longest. Throws FeedError where nothing is found, because a
 * page that was built anew looks just so.
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
  const site = baseOf(root, base)
  const items = new Map<string, Weighed>()
  const headings = new Set(select(root, inHeading))
  for (const box of select(root, parts.item)) {
    const first = (part: keyof Listing) =>
      parts[part] === undefined ? undefined : select(box, parts[part])[0]
    const link = parts.link === undefined ? linkIn(box) : first('link')
    const url = addressOf(link, site)
    if (url === null) continue
    const named = parts.title === undefined ? link : first('title')
    const dated = parts.date === undefined ? select(box, time)[0] : first('date')
    const item: FeedItem = {
      id: '',
      url,
      title: titleIn(named),
      summary: wordsOf(first('summary')).slice(0, longestSummary),
      text: '',
      published: publishedDate(momentOf(dated), timeZone, now),
      language: null,
      authors: [],
      categories: [],
      image: null,
    }
    const known = items.get(url)
    const weight = item.title.length + (named !== undefined && headings.has(named) ? longestTitle : 0)
    items.set(url, { weight: Math.max(weight, known?.weight ?? 0), item: joined(known, item, weight) })
    if (items.size === mostItems) break
  }
  const told = [...items.values()].map(({ item }) => item).filter(({ title }) => title !== '')
  if (told.length > 0) return told
  throw new FeedError(
    isChallenge(source)
      ? 'a challenge page meant for browsers, not the list of articles'
      : 'a page on which the source’s selectors find no article; it may have been built anew',
  )
}

const anyHeading = parseSelector('h1, h2, h3, h4, h5, h6')
const inHeading = parseSelector('h1 a, h2 a, h3 a, h4 a, h5 a, h6 a')
const time = parseSelector('time')

function linkIn(box: PageElement): PageElement | undefined {
  return box.name === 'a' ? box : select(box, anyLink)[0]
}

/** A link that holds a whole box, picture and teaser with it, is called by the heading in it. */
function titleIn(element: PageElement | undefined): string {
  const heading = element === undefined ? undefined : select(element, anyHeading)[0]
  return wordsOf(heading ?? element).slice(0, longestTitle)
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

/** An item with how much speaks for its title: one in a heading before all others, then the longest. */
type Weighed = { readonly weight: number; readonly item: FeedItem }

function joined(known: Weighed | undefined, other: FeedItem, weight: number): FeedItem {
  if (known === undefined) return other
  const { item } = known
  return {
    ...item,
    title: weight > known.weight ? other.title : item.title,
    summary: item.summary || other.summary,
    published: item.published.at === null ? other.published : item.published,
  }
}
