import type { parseAtomFeed, parseRssFeed } from 'feedsmith'
import {
  attributeOf,
  type Element,
  elementsOf,
  type Inside,
  skipComments,
  skipSpace,
  wordsIn,
} from './plain-xml.ts'

type Rss = ReturnType<typeof parseRssFeed<string>>
type Atom = ReturnType<typeof parseAtomFeed<string>>
/** A feed as the library gives it, as far as it is read here. */
export type PlainFeed =
  | { readonly format: 'rss'; readonly feed: Rss }
  | { readonly format: 'atom'; readonly feed: Atom }

const declaration = /\s*(?:<\?xml\s[^<>]*\?>)?/y
const stylesheet = /<\?xml-stylesheet\s[^<>]*\?>/y
const root = /<(rss|feed)((?:\s+[\w:.-]+=(?:"[^"<>]*"|'[^'<>]*'))*)\s*>/y
const inMedia: Inside = { 'media:content': {} }
const media: Inside = { ...inMedia, 'media:group': { ...inMedia, 'media:community': {} } }
const inRss: Inside = {
  item: media,
  image: {},
  textinput: {},
  skiphours: {},
  skipdays: {},
  'itunes:owner': {},
  'itunes:category': { 'itunes:category': {} },
}
const persons: Inside = { author: {}, contributor: {} }
const inAtom: Inside = { ...persons, entry: { ...persons, ...media } }

/**
 * The feed, where it is RSS 2.0 or Atom in the form nearly all programs write: the same as the library gives, in a
 * fraction of the time. Null where anything is out of the ordinary, which the library is to judge.
 */
export function plainFeed(document: string): PlainFeed | null {
  const xml = document.includes('\r') ? document.replace(/\r\n?/g, '\n') : document
  const [, name, attributes = ''] = rootOf(xml) ?? []
  if (name === undefined) return null
  const length = root.lastIndex
  const start = { name, attributes, raw: '', inside: [] }
  if (name === 'rss') return areNamesUsual(attributes, '') ? plainRss(xml, length, start) : null
  return areNamesUsual(attributes, atomName) ? plainAtom(xml, length, start) : null
}

function rootOf(xml: string): RegExpExecArray | null {
  const after = (part: RegExp, at: number) => {
    part.lastIndex = at
    return part.test(xml) ? skipComments(xml, part.lastIndex) : null
  }
  let at: number = after(declaration, 0) ?? 0
  for (let next = after(stylesheet, at); next !== null; next = after(stylesheet, at)) at = next
  root.lastIndex = at
  return root.exec(xml)
}

const atomName = 'http://www.w3.org/2005/Atom'
/** Prefixes of what is read, and the names they stand for. */
const usual: readonly (readonly [string, RegExp])[] = [
  ['content', /rss\/1\.0\/modules\/content/],
  ['dc', /dc\/elements|dcmi-namespace/],
  ['dcterms', /dc\/terms|dcmi-terms/],
  ['media', /mrss|media-rss/],
  ['itunes', /itunes\.com/],
  ['atom', /2005\/atom|purl\.org\/atom/],
  ['rss', /rss\/1\.0\/?$/],
]

/** Whether prefixes are those everybody uses, and the one name without a prefix is as given. */
function areNamesUsual(attributes: string, unprefixed: string): boolean {
  let bare = ''
  for (const [, key = '', double, single] of attributes.matchAll(/([\w:.-]+)=(?:"([^"]*)"|'([^']*)')/g)) {
    const value = double ?? single ?? ''
    if (key === 'xmlns') bare = value
    else if (key.startsWith('xmlns:')) {
      const name = value.trim().toLowerCase()
      if (usual.some(([prefix, names]) => (key.slice(6) === prefix) !== names.test(name))) return false
    }
  }
  return bare === unprefixed
}

const first = (elements: readonly Element[], name: string): string | undefined => {
  const element = elements.find(element => element.name === name)
  return element === undefined ? undefined : wordsIn(element.raw)
}
const all = (elements: readonly Element[], ...names: string[]): string[] =>
  elements.flatMap(({ name, raw }) => (names.includes(name) ? (wordsIn(raw) ?? []) : []))
const xmlOf = (element: Element) => ({
  lang: attributeOf(element, 'xml:lang'),
  base: attributeOf(element, 'xml:base'),
})

function plainRss(xml: string, at: number, start: Element): PlainFeed | null {
  const begin = skipSpace(xml, at)
  if (!xml.startsWith('<channel>', begin)) return null
  const channel = elementsOf(xml, begin + 9, '</channel>', inRss)
  if (channel === null || !isEnd(xml, channel.next, '</rss>')) return null
  const { inside } = channel
  const items = inside.filter(({ name }) => name === 'item')
  if (isNothing(inside, items) || inside.some(({ name }) => name.startsWith('rss:'))) return null
  if (!items.every(isPlainItem)) return null
  const feed = {
    title: first(inside, 'title'),
    link: first(inside, 'link'),
    language: first(inside, 'language'),
    dc: { titles: all(inside, 'dc:title'), languages: all(inside, 'dc:language') },
    xml: xmlOf(start),
    items: items.map(item => rssItem(item.inside)),
  }
  return { format: 'rss', feed: feed as Rss }
}

/** What is read by other names, or from deeper inside. */
const unread = /^(?:dcterms|rss|xml|xhtml):|:origlink$/
const unreadInRss = /^(?:summary|body|fullitem)$/
const unreadInAtom = /^(?:issued|created|modified)$|^atom:/
const isPlain = ({ attributes, inside }: Element) =>
  attributes === '' && inside.length > 0 && !inside.some(({ name }) => unread.test(name))
const isPlainItem = (item: Element) =>
  isPlain(item) && !item.inside.some(({ name }) => unreadInRss.test(name))

function rssItem(inside: readonly Element[]) {
  const guid = inside.find(({ name }) => name === 'guid')
  const permalink = guid === undefined ? undefined : attributeOf(guid, 'ispermalink')?.toLowerCase()
  const encoded = first(inside, 'content:encoded')
  return {
    title: first(inside, 'title'),
    link: first(inside, 'link'),
    description: first(inside, 'description'),
    pubDate: first(inside, 'pubdate'),
    guid: guid && {
      value: wordsIn(guid.raw),
      isPermaLink: permalink === 'true' ? true : permalink === 'false' ? false : undefined,
    },
    content: encoded === undefined ? undefined : { encoded },
    dc: {
      titles: all(inside, 'dc:title'),
      // Another name for it, as the library would take long over a person's.
      creators: all(inside, 'dc:creator', 'author'),
      subjects: all(inside, 'dc:subject'),
      descriptions: all(inside, 'dc:description'),
      dates: all(inside, 'dc:date'),
      languages: all(inside, 'dc:language'),
    },
    categories: all(inside, 'category').map(name => ({ name })),
    enclosures: files(inside, 'enclosure'),
    itunes: { summary: first(inside, 'itunes:summary') },
    atom: {
      links: links(inside, 'atom:link'),
      published: first(inside, 'atom:published'),
      updated: first(inside, 'atom:updated'),
    },
    media: mediaOf(inside),
  }
}

const files = (inside: readonly Element[], wanted: string) =>
  inside
    .filter(({ name }) => name === wanted)
    .map(file => ({
      url: attributeOf(file, 'url'),
      type: attributeOf(file, 'type'),
      medium: attributeOf(file, 'medium'),
    }))

function mediaOf(inside: readonly Element[]): object | undefined {
  if (!inside.some(({ name }) => name.startsWith('media:'))) return undefined
  return {
    title: { value: first(inside, 'media:title') },
    description: { value: first(inside, 'media:description') },
    contents: files(inside, 'media:content'),
    thumbnails: files(inside, 'media:thumbnail'),
    groups: inside.filter(({ name }) => name === 'media:group').map(group => mediaOf(group.inside)),
  }
}

function plainAtom(xml: string, at: number, start: Element): PlainFeed | null {
  const read = elementsOf(xml, at, '</feed>', inAtom)
  if (read === null || !isEnd(xml, read.next, '')) return null
  const { inside } = read
  const entries = inside.filter(({ name }) => name === 'entry')
  if (isNothing(inside, entries) || inside.some(isXhtml)) return null
  if (!entries.every(isPlainEntry)) return null
  const feed = {
    title: typed(inside, 'title'),
    links: links(inside),
    xml: xmlOf(start),
    entries: entries.map(({ inside }) => atomEntry(inside)),
  }
  return { format: 'atom', feed: feed as Atom }
}

/** Without items it is a feed if it has a title. */
const isNothing = (inside: readonly Element[], items: readonly Element[]) =>
  items.length === 0 && first(inside, 'title') === undefined
const isXhtml = (element: Element) => attributeOf(element, 'type')?.includes('xhtml') ?? false
const isPlainEntry = (entry: Element) =>
  isPlain(entry) && !entry.inside.some(element => unreadInAtom.test(element.name) || isXhtml(element))

function atomEntry(inside: readonly Element[]) {
  return {
    id: first(inside, 'id'),
    title: typed(inside, 'title'),
    summary: typed(inside, 'summary'),
    content: typed(inside, 'content'),
    links: links(inside),
    published: first(inside, 'published'),
    updated: first(inside, 'updated'),
    authors: inside
      .filter(({ name }) => name === 'author')
      .map(author => ({ name: first(author.inside, 'name') })),
    categories: inside
      .filter(({ name }) => name === 'category')
      .map(category => ({ term: attributeOf(category, 'term'), label: attributeOf(category, 'label') })),
    dc: { dates: all(inside, 'dc:date') },
    media: mediaOf(inside),
  }
}

function typed(inside: readonly Element[], wanted: string) {
  const element = inside.find(({ name }) => name === wanted)
  if (element === undefined) return undefined
  return {
    value: wordsIn(element.raw),
    type: attributeOf(element, 'type'),
    src: attributeOf(element, 'src'),
  }
}

const links = (inside: readonly Element[], wanted = 'link') =>
  inside
    .filter(({ name }) => name === wanted)
    .map(link => ({
      href: attributeOf(link, 'href') ?? wordsIn(link.raw),
      rel: attributeOf(link, 'rel'),
      type: attributeOf(link, 'type'),
    }))

/** Whether nothing follows but the outermost end. */
function isEnd(xml: string, at: number, end: string): boolean {
  const start = skipComments(xml, at)
  return xml.startsWith(end, start) && skipComments(xml, start + end.length) === xml.length
}
