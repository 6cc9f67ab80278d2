import type { parseFeed } from 'feedsmith'
import type { FeedItem } from '#core/article/article.ts'
import { publishedDate } from '#core/article/date.ts'
import { plainLine, plainText } from '#core/article/text/plain-text.ts'
import { canonicalUrl } from '#core/article/url.ts'
import { wordsOfFile } from './mend-xml.ts'

type Parsed = ReturnType<typeof parseFeed<string>>
type FeedOf<Format extends Parsed['format']> = Extract<Parsed, { format: Format }>['feed']
type RssEntry = NonNullable<FeedOf<'rss'>['items']>[number]
type RdfEntry = NonNullable<FeedOf<'rdf'>['items']>[number]
type AtomEntry = NonNullable<FeedOf<'atom'>['entries']>[number]
type JsonEntry = NonNullable<FeedOf<'json'>['items']>[number]

export type ReadContext = {
  readonly base: string
  /** What the feed itself says relative addresses are of. */
  readonly idBase?: string | undefined
  readonly timeZone: string
  readonly now: Date
}

/** Characters taken of a headline and of a text: more is a mistake of the feed's or a wish to do harm. */
const [longestTitle, longestText] = [500, 200_000]
/** And of the markup around them. */
const [longestTitleMarkup, longestMarkup] = [20_000, 1_000_000]

/** A feed item before its texts are made plain and its addresses absolute. */
type Raw = {
  id?: string | undefined
  url?: string | undefined
  title?: string | undefined
  summary?: string | undefined
  content?: string | undefined
  date?: string | undefined
  language?: string | undefined
  authors?: readonly (string | undefined)[] | undefined
  categories?: readonly (string | undefined)[] | undefined
  image?: string | undefined
}

export function rssItem(entry: RssEntry, context: ReadContext): FeedItem {
  const guid = entry.guid?.value
  const guidIsLink = guid !== undefined && entry.guid?.isPermaLink !== false && /^https?:\/\//.test(guid)
  return item(
    {
      id: guid,
      url:
        entry.dcterms?.isVersionOf?.[0] ??
        entry.link ??
        entry.atom?.links?.find(isAlternate)?.href ??
        (guidIsLink ? guid : undefined),
      title: entry.title ?? entry.dc?.titles?.[0] ?? entry.media?.title?.value,
      summary:
        entry.description ??
        entry.dc?.descriptions?.[0] ??
        entry.itunes?.summary ??
        mediaDescription(entry.media),
      content: entry.content?.encoded,
      date:
        entry.pubDate ??
        entry.dc?.dates?.[0] ??
        entry.dcterms?.issued?.[0] ??
        entry.dcterms?.created?.[0] ??
        entry.dcterms?.modified?.[0] ??
        entry.atom?.published ??
        entry.atom?.updated,
      language: entry.dc?.languages?.[0] ?? entry.xml?.lang,
      authors: entry.dc?.creators?.map(personName),
      categories: [...(entry.categories ?? []).map(category => category.name), ...(entry.dc?.subjects ?? [])],
      image: entry.enclosures?.find(file => file.type?.startsWith('image/'))?.url ?? mediaImage(entry.media),
    },
    within(entry.xml?.base, context),
  )
}

export function rdfItem(entry: RdfEntry, context: ReadContext): FeedItem {
  return item(
    {
      id: entry.rdf?.about,
      url: entry.dcterms?.isVersionOf?.[0] ?? entry.link,
      title: entry.title ?? entry.dc?.titles?.[0],
      summary: entry.description ?? entry.dc?.descriptions?.[0],
      content: entry.content?.encoded,
      date: entry.dc?.dates?.[0] ?? entry.dcterms?.issued?.[0] ?? entry.dcterms?.modified?.[0],
      language: entry.dc?.languages?.[0] ?? entry.xml?.lang,
      authors: entry.dc?.creators?.map(personName),
      categories: entry.dc?.subjects,
      image: mediaImage(entry.media),
    },
    within(entry.xml?.base, context),
  )
}

export function atomItem(entry: AtomEntry, context: ReadContext): FeedItem {
  const link = entry.links?.find(isAlternate) ?? entry.links?.find(link => link.rel === 'related')
  return item(
    {
      id: absoluteId(entry.id, entry.xml?.base ?? context.idBase),
      url: entry.dcterms?.isVersionOf?.[0] ?? link?.href ?? entry.content?.src,
      title: words(entry.title) ?? entry.media?.title?.value,
      summary: words(entry.summary) ?? mediaDescription(entry.media),
      content: markup(entry.content),
      date: entry.published ?? entry.updated ?? entry.dc?.dates?.[0],
      language: [entry, entry.content, entry.summary, entry.title].find(part => part?.xml?.lang)?.xml?.lang,
      authors: entry.authors?.map(author => author.name),
      categories: (entry.categories ?? []).map(category => category.label ?? category.term),
      image:
        entry.links?.find(link => link.rel === 'enclosure' && link.type?.startsWith('image/'))?.href ??
        mediaImage(entry.media),
    },
    within(entry.xml?.base, context),
  )
}

export function jsonItem(entry: JsonEntry, context: ReadContext): FeedItem {
  return item(
    {
      id: entry.id === undefined ? undefined : String(entry.id),
      url: entry.url ?? entry.external_url,
      title: entry.title,
      summary: entry.summary,
      content: entry.content_html ?? escapeText(entry.content_text),
      date: entry.date_published ?? entry.date_modified,
      language: entry.language,
      authors: (entry.authors ?? []).map(author => author.name),
      categories: entry.tags,
      image: entry.image ?? entry.banner_image,
    },
    context,
  )
}

const isAlternate = (link: { rel?: string; type?: string }) =>
  (link.rel === undefined || link.rel === 'alternate') && (link.type === undefined || /html/.test(link.type))

/** Where xml:base names another place, relative addresses are of that place. */
function within(base: string | undefined, context: ReadContext): ReadContext {
  if (base === undefined || !URL.canParse(base, context.base)) return context
  return { ...context, base: new URL(base, context.base).href }
}

/** An id that is only part of an address, for which xml:base names the rest. */
function absoluteId(id: string | undefined, base: string | undefined): string | undefined {
  return id === undefined || URL.canParse(id) || !URL.canParse(id, base) ? id : new URL(id, base).href
}

type Media = {
  description?: { value?: string }
  contents?: readonly { url?: string; medium?: string; type?: string }[]
  thumbnails?: readonly { url?: string }[]
  groups?: readonly Media[]
}

function mediaImage(media: Media | undefined): string | undefined {
  if (media === undefined) return undefined
  const content = media.contents?.find(file => file.medium === 'image' || file.type?.startsWith('image/'))
  return content?.url ?? media.thumbnails?.[0]?.url ?? media.groups?.map(mediaImage).find(Boolean)
}

function mediaDescription(media: Media | undefined): string | undefined {
  return media?.description?.value ?? media?.groups?.map(mediaDescription).find(Boolean)
}

type AtomText = { value?: string; type?: string }

/** Atom says whether a text is markup; one that is not must not lose its angle brackets. */
function markup(text: AtomText | undefined): string | undefined {
  const type = text?.type?.toLowerCase() ?? 'text'
  if (/^x?html$|^text\/html|[/+]xml$/.test(type)) return text?.value
  const isFile = type.includes('/') && !type.startsWith('text/') && /^[\w+/=\s]*$/.test(text?.value ?? '')
  return isFile ? wordsOfFile(text?.value) : escapeText(text?.value)
}

/** A title or teaser, which are words whatever type they claim. */
export function words(text: AtomText | undefined): string | undefined {
  return markup(text) ?? escapeText(text?.value)
}

/** RSS has "desk@example.org (A. Name)"; the name is what is wanted, the address nobody's business. */
function personName(text: string): string {
  const person = text.slice(0, 200)
  return /\(([^()@]+)\)/.exec(person)?.[1] ?? person.replace(/[(<[]?[^\s()<>[\]]+@[^\s()<>[\]]+[)>\]]?/g, '')
}

function escapeText(text: string | undefined): string | undefined {
  return text?.replace(/&(?![a-z#]\w*;)/gi, '&amp;').replaceAll('<', '&lt;')
}

function item(raw: Raw, { base, timeZone, now }: ReadContext): FeedItem {
  const summary = cut(wordsOf(raw.summary ?? ''), longestText)
  const content = cut(wordsOf(raw.content ?? ''), longestText)
  const url = raw.url === undefined || raw.url.trim() === '' ? null : canonicalUrl(raw.url, base)
  const firstLine = (content || summary).split('\n')[0] ?? ''
  const image = raw.image ?? firstImage(raw.content) ?? firstImage(raw.summary)
  return {
    id: raw.id?.trim() ?? '',
    url,
    // Microblogs have no titles; a reader needs some words to go by.
    title: cut(plainLine(cut(raw.title ?? '', longestTitleMarkup)), longestTitle) || cut(firstLine, 120),
    summary,
    text: content,
    published: publishedDate(raw.date, timeZone, now),
    language: languageTag(raw.language),
    authors: lines(raw.authors),
    categories: lines(raw.categories),
    image: image === undefined ? null : canonicalUrl(image, base),
  }
}

const escapedTwice = /<\/(?:a|b|div|em|i|li|p|span|strong|table)>|<br ?\/?>/i

/** The words of HTML, and of HTML that was escaped as if it were words. */
function wordsOf(html: string): string {
  const words = plainText(cut(html, longestMarkup))
  return words.includes('<') && escapedTwice.test(words) ? plainText(words) : words
}

/** Without half a character at the end. */
function cut(text: string, most: number): string {
  return text.length <= most ? text : text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '')
}

/** Feeds write en_US for en-US, and names of languages, and nothing. */
export function languageTag(claimed: string | undefined): string | null {
  const tag = claimed?.trim().replaceAll('_', '-') ?? ''
  return /^[a-z]{2,3}(-[a-z\d]{2,8})*$/i.test(tag) ? tag : null
}

function lines(values: readonly (string | undefined)[] | undefined): string[] {
  const names = (values ?? []).slice(0, 50).map(value => cut(plainLine(value ?? ''), 200))
  return [...new Set(names.filter(Boolean))]
}

function firstImage(html: string | undefined): string | undefined {
  const source = /<img\s[^>]{0,2000}?src\s*=\s*["']([^"']{1,2000})["']/i.exec(
    html?.slice(0, 20_000) ?? '',
  )?.[1]
  return source?.startsWith('data:') ? undefined : source?.replaceAll('&amp;', '&')
}
