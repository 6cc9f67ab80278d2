import { isBlank, readReference } from './html-characters.ts'
import { readStartTag, type StartTag, skip } from './html-tags.ts'
import { checkLink, linkedUser } from './links.ts'
import type { Entity, FormattedText } from './types.ts'

const STYLES: Readonly<Record<string, string>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  span: 'spoiler',
  'tg-spoiler': 'spoiler',
}

type Open = StartTag & { readonly offset: number }
type Found = Entity & { readonly codeLanguage?: string }

/** Text and entities of `parse_mode=HTML`; throws an Error with Telegram's reason when the markup is broken. */
export function parseHtml(source: string): FormattedText {
  const byteAt = (index: number) => Buffer.byteLength(source.slice(0, index))
  const open: Open[] = []
  const entities: Found[] = []
  let text = ''
  let index = 0
  while (index < source.length) {
    const character = source.charAt(index)
    if (character === '&') {
      const reference = readReference(source, index)
      text += reference?.text ?? '&'
      index = reference?.end ?? index + 1
    } else if (character !== '<') {
      text += character
      index++
    } else if (source[index + 1] !== '/') {
      const tag = readStartTag(source, index, byteAt)
      open.push({ ...tag, offset: text.length })
      index = tag.end
    } else {
      const tag = open.pop()
      if (tag === undefined) throw new Error(`Unexpected end tag at byte offset ${byteAt(index)}`)
      index = readEndTag(source, index, tag.name, byteAt)
      if (text.length > tag.offset) close(tag, text.slice(tag.offset), entities)
    }
  }
  const unclosed = open.at(-1)
  if (unclosed) throw new Error(`Can't find end tag corresponding to start tag "${unclosed.name}"`)
  if (!text.isWellFormed()) {
    throw new Error(
      'Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units',
    )
  }
  return { text, entities: entities.map(({ codeLanguage: _, ...entity }) => entity) }
}

function readEndTag(source: string, at: number, expected: string, byteAt: (index: number) => number): number {
  const nameEnd = skip(source, at + 2, c => !isBlank(c) && c !== '>')
  const name = source.slice(at + 2, nameEnd).toLowerCase()
  const end = skip(source, nameEnd, c => isBlank(c))
  if (source[end] !== '>') throw new Error(`Unclosed end tag at byte offset ${byteAt(at)}`)
  if (name !== '' && name !== expected) {
    throw new Error(
      `Unmatched end tag at byte offset ${byteAt(at)}, expected "</${expected}>", found "</${name}>"`,
    )
  }
  return end + 1
}

function close(tag: Open, content: string, entities: Found[]): void {
  const place = { offset: tag.offset, length: content.length }
  const style = STYLES[tag.name]
  if (style !== undefined) entities.push({ type: style, ...place })
  else if (tag.name === 'a') addLink(tag.attributes.get('href') || content, place, entities)
  else if (tag.name === 'pre' || tag.name === 'code') addCode(tag, place, entities)
  else if (tag.name === 'blockquote') {
    entities.push({
      type: tag.attributes.has('expandable') ? 'expandable_blockquote' : 'blockquote',
      ...place,
    })
  } else if (tag.name === 'tg-emoji') {
    const id = tag.attributes.get('emoji-id') ?? ''
    if (!/^-?\d+$/.test(id) || BigInt(id) === 0n) throw new Error('Invalid custom emoji identifier specified')
    entities.push({ type: 'custom_emoji', ...place, custom_emoji_id: id })
  } else if (tag.name === 'tg-time') addTime(tag, place, entities)
}

/** A link that cannot be one is dropped without a word; its text stays. */
function addLink(href: string, place: { offset: number; length: number }, entities: Found[]): void {
  const user = linkedUser(href)
  const link = checkLink(href)
  if (user !== undefined) entities.push({ type: 'text_mention', ...place, user: { id: user } })
  else if ('url' in link) entities.push({ type: 'text_link', ...place, url: link.url })
}

/** A code block that is exactly the inside of a pre block, or the other way round, gives it its language. */
function addCode(tag: Open, place: { offset: number; length: number }, entities: Found[]): void {
  const className = tag.name === 'code' ? (tag.attributes.get('class') ?? '') : ''
  const language = className.startsWith('language-') ? className.slice('language-'.length) : ''
  const last = entities.at(-1)
  const same = last !== undefined && last.offset === place.offset && last.length === place.length
  if (same && tag.name === 'pre' && last.codeLanguage) {
    entities[entities.length - 1] = { type: 'pre', ...place, language: last.codeLanguage }
  } else if (same && tag.name === 'code' && last.type === 'pre' && language !== '') {
    entities[entities.length - 1] = { type: 'pre', ...place, language }
  } else {
    entities.push({ type: tag.name, ...place, ...(language === '' ? {} : { codeLanguage: language }) })
  }
}

function addTime(tag: Open, place: { offset: number; length: number }, entities: Found[]): void {
  const unix = Number.parseInt(tag.attributes.get('unix') ?? '', 10) || 0
  const format = tag.attributes.get('format') ?? ''
  if (!/^(?:[rR]|[tTdDwW]*)$/.test(format)) throw new Error('Invalid date-time format specified')
  if (unix <= 0) return
  const shape = format === '' ? {} : { date_time_format: format }
  entities.push({ type: 'date_time', ...place, unix_time: unix, ...shape })
}
