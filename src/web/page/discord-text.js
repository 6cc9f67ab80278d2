/** @import { Inline, MarkdownBlock, Showing } from './payloads.d.ts' */
import { parseInline, parseMarkdown } from './discord-markdown.js'
import { el, link } from './dom.js'
import { moment } from './time.js'

/** @typedef {Pick<Showing, 'now' | 'locale'>} Reader */

/**
 * Markdown as Discord shows it.
 * @param {string} source
 * @param {Reader} reader
 * @returns {Node[]}
 */
export function markdown(source, reader) {
  return parseMarkdown(source).map(block => blockNode(block, reader))
}

/**
 * Markdown of one line, in which addresses are no links: a title is one already.
 * @param {string} source
 * @param {Reader} reader
 * @returns {Node[]}
 */
export function titleMarkdown(source, reader) {
  return inlineNodes(parseInline(source), reader, false)
}

/**
 * @param {MarkdownBlock} block
 * @param {Reader} reader
 * @returns {Node}
 */
function blockNode(block, reader) {
  switch (block.kind) {
    case 'list':
      return el(
        block.ordered ? 'ol' : 'ul',
        'd-list',
        ...block.items.map(item => el('li', '', ...inlineNodes(item, reader))),
      )
    case 'code':
      return el('pre', 'd-code', block.text)
    case 'heading':
      return el(
        `h${(block.level ?? 1) + 2}`,
        `d-heading d-heading-${block.level}`,
        ...inlineNodes(block.children, reader),
      )
    case 'quote':
      return el('blockquote', 'd-quote', ...inlineNodes(block.children, reader))
    case 'small':
      return el('div', 'd-small', ...inlineNodes(block.children, reader))
    case 'text':
      return el('div', 'd-text', ...inlineNodes(block.children, reader))
  }
}

/**
 * @param {readonly Inline[]} parts
 * @param {Reader} reader
 * @param {boolean} [linked]
 * @returns {Node[]}
 */
function inlineNodes(parts, reader, linked = true) {
  return parts.map(part => inlineNode(part, reader, linked))
}

/**
 * @param {Inline} part
 * @param {Reader} reader
 * @param {boolean} linked
 * @returns {Node}
 */
function inlineNode(part, reader, linked) {
  if (part.kind === 'text') return document.createTextNode(part.text)
  if (part.kind === 'mention') return el('span', 'd-mention', part.text)
  if (part.kind === 'time') return timeNode(part.unix, part.style, reader)
  const words = inlineNodes(part.children, reader, linked)
  if (part.kind === 'link') return linked ? link(part.url, ...words) : el('span', '', ...words)
  return part.tag === 'spoiler' ? spoiler(words) : el(part.tag, '', ...words)
}

/** @param {Node[]} words */
function spoiler(words) {
  const cover = el('button', 'd-spoiler', ...words)
  cover.addEventListener('click', () => cover.classList.add('shown'))
  return cover
}

/**
 * @param {number} unix
 * @param {string} style
 * @param {Reader} reader
 */
function timeNode(unix, style, { now, locale }) {
  const time = el('discord-time', '', moment(unix, style, now, locale))
  time.title = moment(unix, 'F', now, locale)
  Object.assign(time.dataset, { unix: String(unix), style, locale })
  return time
}

/**
 * Brings the moments within `root` up to date.
 * @param {ParentNode} root
 * @param {Date} now
 */
export function refreshTimes(root, now) {
  for (const time of root.querySelectorAll('discord-time')) {
    const { unix, style = 'f', locale = 'en' } = /** @type {HTMLElement} */ (time).dataset
    time.textContent = moment(Number(unix), style, now, locale)
  }
}
