/** @import { Inline, MarkdownBlock } from './payloads.d.ts' */

/**
 * Discord's markdown as a tree, as far as embeds use it. What is no mark stays text.
 * @param {string} source
 * @returns {MarkdownBlock[]}
 */
export function parseMarkdown(source) {
  /** @type {MarkdownBlock[]} */
  const blocks = []
  /** @type {string[]} */
  let lines = []
  const flush = (/** @type {string} */ end) => {
    // A list takes the empty lines behind it along.
    if (blocks.at(-1)?.kind === 'list') while (lines[0] === '') lines.shift()
    if (lines.length > 0) blocks.push({ kind: 'text', children: parseInline(lines.join('\n') + end) })
    lines = []
  }
  const rest = source.split('\n')
  for (let line = rest.shift(); line !== undefined; line = rest.shift()) {
    const fence = line.startsWith('```') ? rest.findIndex(line => line.startsWith('```')) : -1
    const heading = /^(#{1,3}) +(.+)$/.exec(line)
    const small = /^-# +(.+)$/.exec(line)
    const quote = /^> (.*)$/.exec(line)
    const item = /^ {0,3}([-*]|\d{1,9}\.) +(.+)$/.exec(line)
    if (fence < 0 && !heading && !small && !quote && !item) {
      lines.push(line)
      continue
    }
    flush('\n')
    if (fence >= 0) {
      blocks.push({ kind: 'code', text: rest.splice(0, fence).join('\n') })
      rest.shift()
    } else if (heading)
      blocks.push({
        kind: 'heading',
        level: heading[1]?.length ?? 1,
        children: parseInline(heading[2] ?? ''),
      })
    else if (small) blocks.push({ kind: 'small', children: parseInline(small[1] ?? '') })
    else if (quote) pushQuote(blocks, quote[1] ?? '')
    else if (item) pushItem(blocks, item[1] !== '-' && item[1] !== '*', item[2] ?? '')
  }
  flush('')
  return blocks
}

/**
 * @param {MarkdownBlock[]} blocks
 * @param {string} text
 */
function pushQuote(blocks, text) {
  const last = blocks.at(-1)
  if (last?.kind === 'quote') last.children.push({ kind: 'text', text: '\n' }, ...parseInline(text))
  else blocks.push({ kind: 'quote', children: parseInline(text) })
}

/**
 * @param {MarkdownBlock[]} blocks
 * @param {boolean} ordered
 * @param {string} text
 */
function pushItem(blocks, ordered, text) {
  const last = blocks.at(-1)
  if (last?.kind === 'list' && last.ordered === ordered) last.items.push(parseInline(text))
  else blocks.push({ kind: 'list', ordered, items: [parseInline(text)] })
}

const inside = String.raw`((?:\\.|[^\\])+?)`

/** @type {readonly (readonly [RegExp, (found: RegExpExecArray) => Inline])[]} */
const rules = [
  [/^\\([^\p{L}\p{N}\s])/u, ([, text = '']) => ({ kind: 'text', text })],
  [/^`([^`]+)`/, ([, text = '']) => ({ kind: 'mark', tag: 'code', children: [{ kind: 'text', text }] })],
  [
    /^<t:(-?\d{1,11})(?::([tTdDfFR]))?>/,
    ([, unix, style = 'f']) => ({ kind: 'time', unix: Number(unix), style }),
  ],
  [/^<@&\d{17,20}>/, () => ({ kind: 'mention', text: '@role' })],
  [/^<(https?:\/\/[^\s<>]+)>/, ([, url = '']) => bareLink(url)],
  [
    /^\[((?:\\.|\[[^\]]*\]|[^\\[\]])+)\]\(<?(https?:\/\/[^\s()<>]+)>?\)/s,
    ([, words = '', url = '']) => ({ kind: 'link', url, children: parseInline(words) }),
  ],
  mark(new RegExp(String.raw`^\*\*${inside}\*\*(?!\*)`), 'strong'),
  mark(new RegExp(`^__${inside}__(?!_)`), 'u'),
  mark(/^\*(?![\s*])((?:\\.|\*\*(?:\\.|[^\\*])+\*\*|[^\\*])+)\*(?!\*)/, 'em'),
  mark(new RegExp(String.raw`^_(?!_)${inside}_(?![\p{L}\p{N}_])`, 'u'), 'em'),
  mark(new RegExp(`^~~${inside}~~`), 's'),
  mark(new RegExp(String.raw`^\|\|${inside}\|\|`), 'spoiler'),
  [/^https?:\/\/[^\s<]*[^\s<.,:;"')\]]/, ([url]) => bareLink(url)],
]

/**
 * @param {RegExp} pattern
 * @param {'strong' | 'em' | 's' | 'u' | 'spoiler'} tag
 * @returns {readonly [RegExp, (found: RegExpExecArray) => Inline]}
 */
function mark(pattern, tag) {
  return [pattern, ([, words = '']) => ({ kind: 'mark', tag, children: parseInline(words) })]
}

/**
 * @param {string} url
 * @returns {Inline}
 */
function bareLink(url) {
  return { kind: 'link', url, children: [{ kind: 'text', text: url }] }
}

/**
 * @param {string} source
 * @returns {Inline[]}
 */
export function parseInline(source) {
  /** @type {Inline[]} */
  const parts = []
  let at = 0
  while (at < source.length) {
    const rest = source.slice(at)
    // An underscore within a word is part of it.
    const inWord = rest.startsWith('_') && /[\p{L}\p{N}]$/u.test(source.slice(0, at))
    const [found, make] = inWord ? [null, null] : firstRule(rest)
    if (found === null) {
      const plain = /^[^\\`<[*_~|h]+/.exec(rest)?.[0] ?? rest.slice(0, 1)
      const last = parts.at(-1)
      if (last?.kind === 'text') last.text += plain
      else parts.push({ kind: 'text', text: plain })
      at += plain.length
    } else {
      const part = make(found)
      const last = parts.at(-1)
      if (part.kind === 'text' && last?.kind === 'text') last.text += part.text
      else parts.push(part)
      at += found[0].length
    }
  }
  return parts
}

/**
 * @param {string} rest
 * @returns {readonly [RegExpExecArray, (found: RegExpExecArray) => Inline] | readonly [null, null]}
 */
function firstRule(rest) {
  for (const [pattern, make] of rules) {
    const found = pattern.exec(rest)
    if (found !== null) return [found, make]
  }
  return [null, null]
}
