/** The outermost elements of feeds. */
export type Root = 'rss' | 'feed' | 'rdf'

const prolog = /\s*(?:<\?[^>]*>|<!--[\s\S]*?-->|<!DOCTYPE[^[>]*(?:\[[\s\S]*?\]\s*)?>)/iy
const firstTag = /\s*<([\w.:-]+)[\s/>]/y

/** The name of the outermost element as written; empty where there is none. */
export function outermost(xml: string): string {
  prolog.lastIndex = 0
  let at = 0
  while (prolog.test(xml)) at = prolog.lastIndex
  firstTag.lastIndex = at
  return firstTag.exec(xml)?.[1] ?? ''
}

/** The same without prefix and in small letters. */
export function rootOf(xml: string): string {
  return outermost(xml).replace(/^.*:/, '').toLowerCase()
}

export function isRoot(name: string): name is Root {
  return name === 'rss' || name === 'feed' || name === 'rdf'
}

/** How far into a document a feed may begin, behind what a script complained of. */
const longestPreface = 50_000

/**
 * The document without characters XML forbids, which CMSs let through, without what editors and failing scripts leave
 * before the first tag, and with angle brackets that begin no tag, as in "5 < 6", escaped.
 */
export function tidyXml(text: string): string {
  const xml = text
    .slice(Math.max(text.indexOf('<'), 0))
    .replace(/[[\p{Cc}\uFFFE\uFFFF]--[\t\n\r]]/gv, '')
    .replace(/<(?=[\s\d=])/g, '&lt;')
  const root = rootOf(xml)
  if (isRoot(root) || root === 'html') return xml
  const begun = xml.slice(0, longestPreface).indexOf('<?xml ', 1)
  const later = begun === -1 ? '' : xml.slice(begun)
  return isRoot(rootOf(later)) ? later : xml
}

/** What of a feed the library does not know is given a form it knows; everything else stays as it is. */
export function mendXml(xml: string, root: Root): string {
  const mended = decodeBase64(renameLinks(fillEntities(withoutPrefix(xml, root))))
  if (root === 'feed') return mended
  return rename(root === 'rss' ? withChannel(mended) : mended)
}

/** RSS whose own elements have a prefix, as `<r:rss xmlns:r="…">`. */
function withoutPrefix(xml: string, root: Root): string {
  if (root !== 'rss') return xml
  const prefix = /<([\w.-]{1,40}):rss[\s>]/i.exec(xml.slice(0, longestPreface))?.[1]
  return prefix === undefined
    ? xml
    : xml.replace(new RegExp(`<(/?)${prefix.replaceAll('.', '\\.')}:`, 'g'), '<$1')
}

/** Items that stand beside no channel. */
function withChannel(xml: string): string {
  if (/<channel[\s>]/i.test(xml)) return xml
  return xml
    .replace(/<rss(?:\s[^<>]{0,5000})?>/i, start => `${start}<channel>`)
    .replace(/<\/rss\s{0,100}>/i, '</channel></rss>')
}

/**
 * Under which names the library reads what RSS has under others. Texts stand as XHTML or under names of old. Of persons it
 * takes the square of the length to part a name from an address, so that 80 kB of brackets keep it busy for seconds;
 * as dc:creator it leaves them as they are.
 */
const names: Readonly<Record<string, string>> = {
  author: 'dc:creator',
  managingeditor: 'dc:creator',
  webmaster: 'dc:creator',
  body: 'content:encoded',
  'xhtml:body': 'content:encoded',
  fullitem: 'content:encoded',
  summary: 'itunes:summary',
}
const named = new RegExp(`<(/?)(${Object.keys(names).join('|')})(?=[\\s>])`, 'gi')

function rename(xml: string): string {
  return xml.replace(named, (_, close: string, name: string) => `<${close}${names[name.toLowerCase()]}`)
}

/** FeedBurner and its like give the page's own address beside one that counts who comes; as what the item is a version of. */
function renameLinks(xml: string): string {
  return /:origLink[\s>]/i.test(xml)
    ? xml.replace(/<(\/?)(?:feedburner|pheedo):origLink(?=[\s>])/gi, '<$1dcterms:isVersionOf')
    : xml
}

const [mostEntities, longestEntity, mostFilled] = [100, 200, 10_000]

/**
 * Entities a document declares for itself, where their values are plain words: nothing outside the document is read, a
 * value that holds another entity or markup is left alone, and no more than 10,000 places are filled.
 */
function fillEntities(xml: string): string {
  const declared = /<!DOCTYPE[^[>]{0,500}\[([\s\S]*?)\]\s*>/i.exec(xml.slice(0, longestPreface))?.[1]
  if (declared === undefined) return xml
  const values = new Map<string, string>()
  for (const [, name = '', double, single] of declared.matchAll(
    /<!ENTITY\s+([\w.-]{1,60})\s+(?:"([^"]*)"|'([^']*)')\s*>/g,
  )) {
    const value = double ?? single ?? ''
    if (values.size >= mostEntities) break
    if (
      value.length <= longestEntity &&
      !/<|&(?!#?\w{1,10};)/.test(value) &&
      !/&(?!#|amp;|lt;|gt;|quot;|apos;)/.test(value)
    )
      values.set(name, value)
  }
  if (values.size === 0) return xml
  const reference = /&([\w.-]{1,60});/g
  const parts: string[] = []
  let [at, filled] = [0, 0]
  for (let found = reference.exec(xml); found !== null && filled < mostFilled; found = reference.exec(xml)) {
    const value = values.get(found[1] ?? '')
    if (value === undefined) continue
    parts.push(xml.slice(at, found.index), value)
    at = reference.lastIndex
    filled++
  }
  return parts.join('') + xml.slice(at)
}

/** Atom 0.3 says of an element that it is in Base64; what comes out of it is read as HTML. */
function decodeBase64(xml: string): string {
  if (!/mode\s{0,9}=\s{0,9}["']base64/i.test(xml)) return xml
  return xml.replace(
    /<([\w:]{1,40})(\s[^<>]{0,300}?)mode\s{0,9}=\s{0,9}["']base64["']([^<>]{0,300})>([A-Za-z\d+/=\s]*)<\/\1\s{0,9}>/gi,
    (whole, name: string, before: string, after: string, words: string) => {
      const text = wordsOfFile(words)
      const others = `${before}${after}`.replace(/\btype\s{0,9}=\s{0,9}(?:"[^"]*"|'[^']*')/i, '')
      return text === undefined ? whole : `<${name}${others} type="html">${escapeXml(text)}</${name}>`
    },
  )
}

const escapeXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** What is neither text nor XML is a file in Base64 (RFC 4287, 4.1.3.3): words only where it is text after all. */
export function wordsOfFile(base64: string | undefined): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(base64 ?? '', 'base64'))
  } catch {
    return undefined
  }
}
