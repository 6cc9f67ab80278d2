/** @import { EntityNode, TelegramPayload } from './payloads.d.ts' */
import { el, link } from './dom.js'
import { entityTree } from './telegram-entities.js'

/** @type {Readonly<Record<string, string>>} */
const tags = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strikethrough: 's',
  code: 'code',
  pre: 'pre',
  blockquote: 'blockquote',
}

/**
 * A text with its entities as Telegram shows it.
 * @param {TelegramPayload} payload
 * @param {(line: string) => void} press what a command in the text does
 * @returns {Node[]}
 */
export function telegramText({ text, entities = [] }, press) {
  return nodes(entityTree(text, entities), press)
}

/**
 * @param {readonly EntityNode[]} tree
 * @param {(line: string) => void} press
 * @returns {Node[]}
 */
function nodes(tree, press) {
  return tree.map((node, index) => {
    if (typeof node !== 'string') return entity(node, press)
    // A quote ends its own line; the break after it is that end.
    const before = tree[index - 1]
    const afterBlock =
      typeof before === 'object' && ['blockquote', 'expandable_blockquote', 'pre'].includes(before.type)
    return document.createTextNode(afterBlock ? node.replace(/^\n/, '') : node)
  })
}

/**
 * @param {Exclude<EntityNode, string>} node
 * @param {(line: string) => void} press
 * @returns {Node}
 */
function entity({ type, url, children }, press) {
  const words = nodes(children, press)
  switch (type) {
    case 'text_link':
    case 'url':
      return link(url, ...words)
    case 'bot_command': {
      const command = el('button', 't-command', ...words)
      command.addEventListener('click', () => press(url))
      return command
    }
    case 'mention':
    case 'hashtag':
      return el('span', 't-link', ...words)
    case 'spoiler': {
      const cover = el('button', 't-spoiler', ...words)
      cover.addEventListener('click', () => cover.classList.add('shown'))
      return cover
    }
    case 'expandable_blockquote': {
      const quote = el('blockquote', 't-expandable', ...words)
      quote.addEventListener('click', () => quote.classList.toggle('shown'))
      return quote
    }
    default:
      return el(tags[type] ?? 'span', '', ...words)
  }
}
