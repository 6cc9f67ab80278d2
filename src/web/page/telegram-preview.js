/** @import { TelegramPayload } from './payloads.d.ts' */
import { el, link, safeUrl, withPicture } from './dom.js'
import { withFound } from './telegram-entities.js'

/**
 * The card Telegram adds for an address. What it reads there is guessed from the message, because the preview fetches
 * no page: the site's name from the address, the headline from the link's words.
 * @param {TelegramPayload} payload
 * @param {string | undefined} picture
 * @returns {HTMLElement | null}
 */
export function telegramPreview(payload, picture) {
  const options = payload.link_preview_options ?? {}
  const href = options.is_disabled ? null : safeUrl(options.url ?? firstUrl(payload))
  if (href === null) return null
  const large = options.prefer_large_media === true
  const card = link(
    href,
    el('span', 't-site', new URL(href).hostname.replace(/^www\./, '')),
    el('span', 't-headline', wordsOf(payload, href)),
  )
  card.classList.add('t-preview', large ? 't-large' : 't-small')
  withPicture(picture, src => {
    const image = /** @type {HTMLImageElement} */ (el('img', 't-picture'))
    Object.assign(image, { src, alt: '' })
    card.append(image)
  })
  return card
}

/** @param {TelegramPayload} payload */
function firstUrl({ text, entities = [] }) {
  const links = withFound(text, entities)
    .filter(({ type, url }) => ['text_link', 'url'].includes(type) && safeUrl(url) !== null)
    .sort((a, b) => a.offset - b.offset)
  return links[0]?.url
}

/**
 * @param {TelegramPayload} payload
 * @param {string} href
 */
function wordsOf({ text, entities = [] }, href) {
  const found = entities.find(({ type, url }) => type === 'text_link' && safeUrl(url) === href)
  return found === undefined ? '' : text.slice(found.offset, found.offset + found.length)
}
