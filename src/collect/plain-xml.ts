import { withLetters } from '#core/article/text/plain-text.ts'

/** An element of a feed: its name in small letters, its attributes as written, and what it holds. */
export type Element = {
  readonly name: string
  readonly attributes: string
  /** As written; empty where elements stand inside. */
  readonly raw: string
  readonly inside: readonly Element[]
}
/** Which elements hold others, by name; all others hold words. */
export type Inside = { readonly [name: string]: Inside }

const opening = /<([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+=(?:"[^"<>]*"|'[^'<>]*'))*)\s*(\/?)>/y
const namesOrLanguage = /\sxml(?:ns)?[:=]/i
const none: readonly Element[] = []

/**
 * The elements from `at` to where `close` ends what they stand in, of a document written as nearly all feeds are, and what
 * follows; null for anything else: markup among words, text between elements, and names or languages that
 * an attribute gives.
 */
export function elementsOf(
  xml: string,
  at: number,
  close: string,
  known: Inside,
): { readonly inside: readonly Element[]; readonly next: number } | null {
  const found: Element[] = []
  let next = skipComments(xml, at)
  while (!xml.startsWith(close, next)) {
    opening.lastIndex = next
    const tag = opening.exec(xml)
    if (tag === null) return null
    const [{ length }, written = '', attributes = '', slash] = tag
    if (attributes !== '' && namesOrLanguage.test(attributes)) return null
    const name = written.toLowerCase()
    const start = next + length
    let [raw, inside] = ['', none]
    if (slash === '/') next = start
    else if (known[name] === undefined) {
      const end = `</${written}>`
      const last = endOfWords(xml, start, end)
      if (last < 0) return null
      raw = xml.slice(start, last)
      next = last + end.length
    } else {
      const read = elementsOf(xml, start, `</${written}>`, known[name])
      if (read === null) return null
      inside = read.inside
      next = read.next
    }
    found.push({ name, attributes, raw, inside })
    next = skipComments(xml, next)
  }
  return { inside: found, next: next + close.length }
}

export function skipSpace(text: string, from: number): number {
  let at = from
  while (text.charCodeAt(at) <= 0x20) at++
  return at
}

/** Space, and comments between elements, which many programs leave behind. */
export function skipComments(text: string, from: number): number {
  let at = skipSpace(text, from)
  while (text.startsWith('<!--', at)) {
    const end = text.indexOf('-->', at + 4)
    if (end < 0) return at
    at = skipSpace(text, end + 3)
  }
  return at
}

/** Where words end, among them CDATA; less than nothing where something else stands there. */
function endOfWords(xml: string, start: number, end: string): number {
  let at = xml.indexOf('<', start)
  while (xml.startsWith('<![CDATA[', at)) {
    const closed = xml.indexOf(']]>', at)
    if (closed < 0) return -1
    at = xml.indexOf('<', closed)
  }
  return xml.startsWith(end, at) ? at : -1
}

/** What an element says, as the library has it: comments off, also those in CDATA, entities as letters; no empty text. */
export function wordsIn(raw: string): string | undefined {
  const text = raw.includes('<!--') ? withoutComments(raw) : raw
  const first = text.indexOf('<![CDATA[')
  if (first < 0) return withLetters(text).trim() || undefined
  let [words, from] = ['', 0]
  for (let at = first; at >= 0; at = text.indexOf('<![CDATA[', from)) {
    const end = text.indexOf(']]>', at + 9)
    if (end < 0) return withLetters(text).trim() || undefined
    const part = text.slice(at + 9, end)
    words = at === from && words === '' ? part : words + withLetters(text.slice(from, at)) + part
    from = end + 3
  }
  return (words + withLetters(text.slice(from))).trim() || undefined
}

function withoutComments(text: string): string {
  let [rest, from] = ['', 0]
  for (let at = text.indexOf('<!--'); at >= 0; at = text.indexOf('<!--', from)) {
    const end = text.indexOf('-->', at + 4)
    if (end < 0) return text
    rest += text.slice(from, at)
    from = end + 3
  }
  return rest + text.slice(from)
}

/** The value of an attribute, its name in small letters. */
export function attributeOf({ attributes }: Element, name: string): string | undefined {
  if (attributes === '') return undefined
  for (const [, key = '', double, single] of attributes.matchAll(/([\w:.-]+)=(?:"([^"]*)"|'([^']*)')/g))
    if (key.toLowerCase() === name) return wordsIn(double ?? single ?? '')
  return undefined
}
