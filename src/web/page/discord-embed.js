/** @import { DiscordEmbed, Showing } from './payloads.d.ts' */
import { markdown, titleMarkdown } from './discord-text.js'
import { el, link, withPicture } from './dom.js'
import { footerStamp } from './time.js'

/** @typedef {HTMLElement & { thumbnail?: string, image?: string }} EmbedElement */

/**
 * An embed. Author and title are ours: the component's show marks of markdown as they are written.
 * @param {DiscordEmbed} embed
 * @param {Showing} showing
 * @returns {HTMLElement}
 */
export function discordEmbed(embed, showing) {
  const host = /** @type {EmbedElement} */ (el('discord-embed'))
  host.slot = 'embeds'
  if (embed.color !== undefined)
    host.style.setProperty('--bar', `#${embed.color.toString(16).padStart(6, '0').slice(-6)}`)
  withPicture(embed.thumbnail?.url, url => {
    host.thumbnail = url
  })
  withPicture(embed.image?.url, url => {
    host.image = url
  })
  const { author, title, description, fields, footer, timestamp } = embed
  if (author) host.append(inSlot('description', el('div', 'd-author', linked(author.url, author.name))))
  if (title) {
    const words = titleMarkdown(title, showing)
    host.append(inSlot('description', el('div', 'd-title', linked(embed.url, ...words))))
  }
  if (description) {
    const element = el('discord-embed-description', '', ...markdown(description, showing))
    host.append(inSlot('description', element))
  }
  if (fields && fields.length > 0) host.append(inSlot('fields', fieldsOf(fields, showing)))
  const time = timestamp === undefined ? '' : footerStamp(new Date(timestamp), showing.now, showing.locale)
  const words = [footer?.text ?? '', time].filter(Boolean).join(' • ')
  if (words !== '') host.append(inSlot('footer', el('discord-embed-footer', '', words)))
  return host
}

/**
 * @param {string | undefined} url
 * @param {...(Node | string)} words
 */
function linked(url, ...words) {
  return url === undefined ? el('span', '', ...words) : link(url, ...words)
}

/**
 * @param {NonNullable<DiscordEmbed['fields']>} fields
 * @param {Showing} showing
 */
function fieldsOf(fields, showing) {
  const elements = fields.map(({ name, value, inline }, index) => {
    const field = el('discord-embed-field', '', ...markdown(value, showing))
    field.setAttribute('field-title', name)
    if (inline) field.setAttribute('inline-index', String((index % 3) + 1))
    return field
  })
  return el('discord-embed-fields', '', ...elements)
}

/**
 * @param {string} slot
 * @param {HTMLElement} element
 */
function inSlot(slot, element) {
  element.slot = slot
  return element
}
