export type Tag =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'open'; readonly name: string; readonly attributes: ReadonlyMap<string, string> }
  | { readonly kind: 'close'; readonly name: string }
  /** A script, with what it says; it is never run. */
  | { readonly kind: 'script'; readonly type: string; readonly content: string }

const wanted = new Set(
  'id class role rel href src name property itemprop content datetime hidden style aria-hidden alt type data-page data-props'.split(
    ' ',
  ),
)
/** Their content is no markup, or none that is read. */
const skipped = new Set(
  'script style noscript template iframe svg math object canvas select textarea xmp video audio'.split(' '),
)
/** Longer values are pictures written out, or no use. */
const longestValue = 4_000
/** But some pages carry their whole article in one. */
const longestData = 2_000_000

/** The tags and texts of a page one after another, in linear time; markup of any shape is accepted. */
export function* readTags(source: string): Generator<Tag> {
  const unended = new Set<string>()
  const name = /<(\/?)([a-z][^\s/>]*)/iy
  let at = 0
  while (at < source.length) {
    const start = source.indexOf('<', at)
    if (start === -1 || start > at) {
      const end = start === -1 ? source.length : start
      yield { kind: 'text', text: source.slice(at, end) }
      at = end
      continue
    }
    name.lastIndex = at
    const found = name.exec(source)
    if (found === null) {
      const end = endOfRemark(source, at)
      if (end === null) yield { kind: 'text', text: '<' }
      at = end ?? at + 1
      continue
    }
    const tag = (found[2] ?? '').slice(0, 40).toLowerCase()
    const { attributes, end } = readAttributes(source, name.lastIndex)
    at = end
    if (found[1] === '/') yield { kind: 'close', name: tag }
    else if (!skipped.has(tag)) yield { kind: 'open', name: tag, attributes }
    else {
      const close = unended.has(tag) ? -1 : endOf(source, tag, at)
      if (close === -1) unended.add(tag)
      // A script nobody ends runs to the end of the page, as browsers read it.
      const content = close === -1 ? (tag === 'script' || tag === 'style' ? source.length : at) : close
      if (tag === 'script')
        yield { kind: 'script', type: attributes.get('type') ?? '', content: source.slice(at, content) }
      at = content
    }
  }
}

/** Where a comment, a doctype or an instruction ends; null where "<" is only a sign. */
function endOfRemark(source: string, at: number): number | null {
  if (!/[!?/]/.test(source[at + 1] ?? '')) return null
  const mark = source.startsWith('<!--', at) ? '-->' : '>'
  const end = source.indexOf(mark, at + 2)
  return end === -1 ? source.length : end + mark.length
}

function endOf(source: string, tag: string, from: number): number {
  const end = new RegExp(`</${tag}[\\s/>]`, 'gi')
  end.lastIndex = from
  return end.exec(source)?.index ?? -1
}

/** The attributes that are read, the first of each name, their entities as written; and where the tag ends. */
function readAttributes(source: string, from: number): { attributes: Map<string, string>; end: number } {
  const attribute = /[\s/]*([^\s/>=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?/y
  const attributes = new Map<string, string>()
  let at = from
  while (at < source.length) {
    attribute.lastIndex = at
    const found = attribute.exec(source)
    if (found === null) {
      const next = skipBlank(source, at)
      if (source[next] === '>') return { attributes, end: next + 1 }
      at = next + 1
      continue
    }
    at = attribute.lastIndex
    const [, name = '', double, single, bare] = found
    const key = name.length > 20 ? '' : name.toLowerCase()
    const value = double ?? single ?? bare ?? ''
    const longest = key.startsWith('data-') ? longestData : longestValue
    if (wanted.has(key) && !attributes.has(key) && value.length <= longest) attributes.set(key, value)
  }
  return { attributes, end: source.length }
}

function skipBlank(source: string, from: number): number {
  let at = from
  while (/[\s/]/.test(source[at] ?? '')) at++
  return at
}

/** An address from an attribute, as written there: "&section=2" is no sign of a section. */
export function unescapedAddress(value: string): string {
  return value.replace(/&(?:amp|#38|#x26);/gi, '&')
}
