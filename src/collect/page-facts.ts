import { publishedDate } from '#core/article/date.ts'
import { plainLine } from '#core/article/plain-text.ts'
import { canonicalUrl, isFrontPage } from '#core/article/url.ts'
import { type LinkedArticle, linkedArticle } from './page-linked-data.ts'
import { paragraphsOf } from './page-paragraphs.ts'
import { pageTitle } from './page-title.ts'
import { elementsOf, type Page, type PageElement } from './page-tree.ts'

export type Facts = {
  readonly title: string
  readonly byline: string | null
  readonly publishedAt: Date | null
  readonly image: string | null
  readonly canonicalUrl: string | null
  /** The article's text as told apart from the page, null where it is not. */
  readonly articleBody: string | null
}

/** What a page says of its article: as JSON-LD, then OpenGraph and other meta elements, microdata, and its looks. */
export function readFacts(page: Page, url: string | null, now: Date): Facts {
  const elements = [...elementsOf(page.root)]
  const linked = linkedArticle(page.linkedData)
  const meta = metaOf(elements)
  const address = readAddress(elements, linked, meta, url)
  const image = [
    linked?.image,
    meta('og:image:secure_url'),
    meta('og:image'),
    meta('twitter:image'),
    meta('image'),
  ]
  return {
    title: pageTitle(
      elements,
      [linked?.headline, meta('og:title'), meta('twitter:title'), meta('headline')],
      [
        linked?.publisher,
        meta('og:site_name'),
        meta('application-name'),
        address === null ? null : new URL(address).hostname,
      ],
    ),
    byline: readByline(elements, linked, meta),
    publishedAt: readDate(elements, linked, meta, now),
    image: firstAddress(image, url ?? address),
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
    ({ name, attributes }) => name === 'link' && attributes.get('rel') === 'canonical',
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
    const address = candidate ? canonicalUrl(plainLine(candidate), base ?? undefined) : null
    if (address !== null) return address
  }
  return null
}

function readByline(
  elements: readonly PageElement[],
  linked: LinkedArticle | null,
  meta: Meta,
): string | null {
  const marked = (test: (element: PageElement) => boolean) =>
    elements
      .filter(test)
      .slice(0, 5)
      .map(element => paragraphsOf(element)[0]?.text ?? '')
      .filter(text => text.split(' ').length <= 7)
  const candidates: (readonly (string | null)[])[] = [
    linked?.authors ?? [],
    [meta('author')],
    [meta('article:author')],
    [meta('parsely-author')],
    [meta('dc.creator')],
    marked(({ attributes }) => /^(author|creator)$/.test(attributes.get('itemprop') ?? '')),
    marked(({ attributes }) => attributes.get('rel') === 'author'),
    marked(({ words }) => /-(by-?line|author(-name)?)-/.test(words)).slice(0, 1),
  ]
  for (const names of candidates) {
    const clean = names.map(name => cleanName(plainLine(name ?? ''))).filter(Boolean)
    if (clean.length > 0) return [...new Set(clean)].slice(0, 10).join(', ')
  }
  return null
}

function cleanName(name: string): string {
  const bare = name
    .replace(
      /^(?:(?:written |posted |published )?by|von|автор|авторы|müəllif|yazar|yazan|հեղինակ|ავტორი)(?:\s*:\s*|\s+)/iu,
      '',
    )
    .replace(/\S+@\S+\.\S+|\s@\w+|\s*[|•·].*$/gu, '')
    .trim()
  return bare.length > 100 ||
    /^(by|admin\w*|editor|user|author|root)$/i.test(bare) ||
    /^(https?:\/\/|www\.|\/)|\d{4}/.test(bare) ||
    !/\p{L}{2}/u.test(bare)
    ? ''
    : bare
}

function readDate(
  elements: readonly PageElement[],
  linked: LinkedArticle | null,
  meta: Meta,
  now: Date,
): Date | null {
  const written = (test: (element: PageElement) => boolean) =>
    elements
      .filter(test)
      .slice(0, 5)
      .flatMap(element => [
        element.attributes.get('datetime') ?? element.attributes.get('content'),
        ...paragraphsOf(element)
          .slice(0, 2)
          .map(({ text }) => dateIn(text)),
      ])
  const named = [
    'article:published_time',
    'og:article:published_time',
    'datepublished',
    'parsely-pub-date',
    'publish-date',
    'publication_date',
    'pubdate',
    'dc.date.issued',
    'dcterms.created',
    'dc.date',
    'sailthru.date',
    'date',
  ].map(meta)
  const candidates = [
    linked?.published,
    ...named,
    ...written(({ attributes }) => attributes.get('itemprop') === 'datePublished'),
    ...written(({ name }) => name === 'time'),
    ...written(({ words }) =>
      /-(date|pub-?date|published|posted|publish-date|post-date|entry-date|time-?stamp)-/.test(words),
    ),
  ]
  for (const candidate of candidates) {
    const { at } = publishedDate(candidate ? plainLine(candidate) : undefined, 'UTC', now)
    if (at !== null) return at
  }
  return null
}

/** A date among other words: "Published: 3 May 2026, 10:15 | Baku". */
function dateIn(text: string): string | undefined {
  const date =
    /\d{4}-\d{2}-\d{2}(?:[T ]\d{1,2}:\d{2}(?::\d{2})?)?|\d{1,2}[./]\d{1,2}[./]\d{4}(?:,? \d{1,2}:\d{2})?|\d{1,2} [a-z]{3,9}\.? \d{4}(?:,? \d{1,2}:\d{2})?|[a-z]{3,9}\.? \d{1,2}, \d{4}(?:,? \d{1,2}:\d{2})?/i
  return date.exec(text.slice(0, 200))?.[0]
}
