import { canonicalUrl, isFrontPage } from '#core/article/url.ts'
import { pageByline } from './byline.ts'
import { pageDate } from './date.ts'
import { type LinkedArticle, linkedArticle } from './linked-data.ts'
import { unescapedAddress } from './tags.ts'
import { pageTitle } from './title.ts'
import { elementsOf, type PageElement, type Tree } from './tree.ts'

export type Facts = {
  readonly title: string
  readonly byline: string | null
  readonly publishedAt: Date | null
  readonly image: string | null
  readonly canonicalUrl: string | null
  /** The article's text as told apart from the page, null where it is not. */
  readonly articleBody: string | null
}

const authors = ['author', 'article:author', 'parsely-author', 'dc.creator']
const dates =
  `article:published_time og:article:published_time datepublished parsely-pub-date publish-date publication_date
  pubdate dc.date.issued dcterms.created dc.date sailthru.date date`.split(/\s+/)

/** What a page says of its article: as JSON-LD, then OpenGraph and other meta elements, microdata, and its looks. */
export function readFacts(page: Tree, url: string | null, now: Date): Facts {
  const elements = [...elementsOf(page.root)]
  const linked = linkedArticle(page.linkedData)
  const meta = metaOf(elements)
  const address = readAddress(elements, linked, meta, url)
  const host = address === null ? null : new URL(address).hostname
  const picture = elements
    .find(({ attributes }) => attributes.get('itemprop') === 'image')
    ?.attributes.get('src')
  const images = ['og:image:secure_url', 'og:image', 'twitter:image', 'image'].map(meta)
  const titles = ['og:title', 'twitter:title', 'headline'].map(meta)
  const outlets = ['og:site_name', 'application-name'].map(meta)
  return {
    title: pageTitle(elements, [linked?.headline, ...titles], [linked?.publisher, ...outlets, host]),
    byline: pageByline(elements, [linked?.authors ?? [], ...authors.map(name => [meta(name)])]),
    publishedAt: pageDate(elements, [linked?.published, ...dates.map(meta)], now),
    image: firstAddress([linked?.image, ...images, picture], url ?? address),
    canonicalUrl: address,
    articleBody: linked?.body ?? null,
  }
}

type Meta = (name: string) => string | null

/** The first meta element of each name; outlets write property, name and itemprop as they please. */
function metaOf(elements: readonly PageElement[]): Meta {
  const found = new Map<string, string>()
  for (const { name, attributes } of elements) {
    const content = attributes.get('content')?.trim() ?? ''
    if (name !== 'meta' || content === '') continue
    for (const key of ['property', 'name', 'itemprop']) {
      const said = attributes.get(key)?.toLowerCase()
      if (said !== undefined && !found.has(said)) found.set(said, content)
    }
  }
  return name => found.get(name) ?? null
}

function readAddress(
  elements: readonly PageElement[],
  linked: LinkedArticle | null,
  meta: Meta,
  url: string | null,
): string | null {
  const link = elements.find(
    ({ name, attributes }) => name === 'link' && /\bcanonical\b/i.test(attributes.get('rel') ?? ''),
  )
  for (const candidate of [link?.attributes.get('href'), meta('og:url'), linked?.address]) {
    const address = firstAddress([candidate], url)
    // Some outlets name their front page as the address of every article.
    if (address !== null && !isFrontPage(address)) return address
  }
  return url === null ? null : canonicalUrl(url)
}

function firstAddress(
  candidates: readonly (string | null | undefined)[],
  base: string | null,
): string | null {
  for (const candidate of candidates) {
    const address = candidate ? canonicalUrl(unescapedAddress(candidate), base ?? undefined) : null
    if (address !== null) return address
  }
  return null
}
