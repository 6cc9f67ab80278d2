/** @import { EntityNode, TelegramEntity } from './payloads.d.ts' */

/** @typedef {{ type: string, url: string, start: number, end: number }} Range */

/** These hold whole lines, so they go around all else. */
const outermost = ['blockquote', 'expandable_blockquote', 'pre']

/**
 * A text with its entities (offsets in UTF-16 units) as a tree. Entities that overlap are split where they cross;
 * what lies outside the text is left out.
 * @param {string} text
 * @param {readonly TelegramEntity[]} entities
 * @returns {EntityNode[]}
 */
export function entityTree(text, entities) {
  /** @type {Range[]} */
  const ranges = withFound(text, entities).map(({ type, url = '', offset, length }) => ({
    type,
    url,
    start: Math.max(0, offset),
    end: Math.min(text.length, offset + length),
  }))
  return build(text, 0, text.length, ranges)
}

/**
 * @param {string} text
 * @param {number} from
 * @param {number} to
 * @param {readonly Range[]} ranges within from and to
 * @returns {EntityNode[]}
 */
function build(text, from, to, ranges) {
  const [first, ...others] = ranges.filter(({ start, end }) => start < end).sort(order)
  if (first === undefined) return from < to ? [text.slice(from, to)] : []
  const { type, url, start, end } = first
  const inside = others.map(range => ({ ...range, end: Math.min(range.end, end) }))
  const after = others.map(range => ({ ...range, start: Math.max(range.start, end) }))
  return [
    ...(from < start ? [text.slice(from, start)] : []),
    { type, url, children: build(text, start, end, inside) },
    ...build(text, end, to, after),
  ]
}

/**
 * What begins earlier is outside; of what begins together, quotes, then what is longer, then links.
 * @param {Range} a
 * @param {Range} b
 */
function order(a, b) {
  const quote = (/** @type {Range} */ { type }) => Number(!outermost.includes(type))
  const link = (/** @type {Range} */ { type }) => Number(!opaque.includes(type))
  return a.start - b.start || quote(a) - quote(b) || b.end - a.end || link(a) - link(b)
}

const patterns = /** @type {const} */ ([
  ['url', /https?:\/\/[^\s<>"]*[^\s<>".,:;!?)\]]/g],
  ['bot_command', /(?<![\p{L}\p{N}_/<>])\/[a-z0-9_]{1,64}(?![\p{L}\p{N}_/])/giu],
  ['mention', /(?<![\p{L}\p{N}_])@[a-z]\w{3,31}(?!\w)/giu],
  ['hashtag', /(?<![\p{L}\p{N}_])#[\p{L}\p{N}_]*\p{L}[\p{L}\p{N}_]*/gu],
])
const opaque = ['text_link', 'code', 'pre', 'url', 'bot_command', 'mention', 'hashtag']

/**
 * The entities, and those that Telegram finds in a text by itself: commands, addresses, names and hashtags outside
 * links and code.
 * @param {string} text
 * @param {readonly TelegramEntity[]} entities
 * @returns {TelegramEntity[]}
 */
export function withFound(text, entities) {
  const taken = entities.filter(({ type }) => opaque.includes(type))
  const others = entities.filter(({ type }) => !opaque.includes(type))
  for (const [type, pattern] of patterns)
    for (const { 0: words, index } of text.matchAll(pattern)) {
      const end = index + words.length
      const free = taken.every(({ offset, length }) => end <= offset || offset + length <= index)
      if (free) taken.push({ type, offset: index, length: words.length, url: words })
    }
  return [...others, ...taken]
}
