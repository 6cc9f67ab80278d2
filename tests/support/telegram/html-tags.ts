import { isBlank, readReference } from './html-characters.ts'

const TAGS = new Set(
  'a b strong i em s strike del u ins tg-spoiler tg-emoji tg-time span pre code blockquote'.split(' '),
)

export type StartTag = { readonly name: string; readonly attributes: ReadonlyMap<string, string> }

/** Reads the start tag at `at` (its "<"); throws an Error with Telegram's words. */
export function readStartTag(
  source: string,
  at: number,
  byteAt: (index: number) => number,
): StartTag & { end: number } {
  const nameEnd = skip(source, at + 1, c => !isBlank(c) && c !== '>')
  if (nameEnd >= source.length) throw new Error(`Unclosed start tag at byte offset ${byteAt(at)}`)
  const name = source.slice(at + 1, nameEnd).toLowerCase()
  if (!TAGS.has(name)) throw new Error(`Unsupported start tag "${name}" at byte offset ${byteAt(at)}`)

  const attributes = new Map<string, string>()
  let index = nameEnd
  while (true) {
    index = skip(source, index, c => isBlank(c))
    if (source[index] === '>') break
    const attributeEnd = skip(source, index, c => !isBlank(c) && !'=>/"\''.includes(c))
    const attribute = source.slice(index, attributeEnd)
    if (attribute === '') {
      throw new Error(`Empty attribute name in the tag "${name}" at byte offset ${byteAt(at)}`)
    }
    index = skip(source, attributeEnd, c => isBlank(c))
    const assigned = source[index] === '='
    if (assigned) index = skip(source, index + 1, c => isBlank(c))
    if (index >= source.length) {
      throw new Error(`Unclosed start tag "${name}" at byte offset ${byteAt(at)}`)
    }
    if (!assigned) {
      attributes.set(attribute, '')
      continue
    }
    const value = readValue(source, index, byteAt)
    index = value.end
    if (index >= source.length) throw new Error(`Unclosed start tag at byte offset ${byteAt(at)}`)
    attributes.set(attribute, value.text)
  }
  if (name === 'span' && attributes.get('class') !== 'tg-spoiler') {
    throw new Error(`Tag "span" must have class "tg-spoiler" at byte offset ${byteAt(at)}`)
  }
  return { name, attributes, end: index + 1 }
}

function readValue(source: string, at: number, byteAt: (index: number) => number) {
  const quote = source[at]
  if (quote !== '"' && quote !== "'") {
    const end = skip(source, at, c => /[a-z0-9.-]/i.test(c))
    if (!isBlank(source[end]) && source[end] !== '>') {
      throw new Error(`Unexpected end of name token at byte offset ${byteAt(at)}`)
    }
    return { text: source.slice(at, end).toLowerCase(), end }
  }
  let text = ''
  let index = at + 1
  while (index < source.length && source[index] !== quote) {
    const reference = source[index] === '&' ? readReference(source, index) : undefined
    text += reference?.text ?? source[index]
    index = reference?.end ?? index + 1
  }
  return { text, end: index + 1 }
}

export function skip(source: string, from: number, fits: (character: string) => boolean): number {
  let index = from
  while (index < source.length && fits(source.charAt(index))) index++
  return index
}
