/** @import { Showing, TelegramButton, TelegramPayload } from './payloads.d.ts' */
import { el, lineOf, link } from './dom.js'
import { telegramRefusal } from './limits.js'
import { telegramPreview } from './telegram-preview.js'
import { telegramText } from './telegram-text.js'
import { clock } from './time.js'

/**
 * A message of the bot.
 * @param {TelegramPayload} payload
 * @param {Showing} showing
 * @param {string | undefined} picture what Telegram would find at the address the message previews
 */
export function telegramMessage(payload, showing, picture) {
  const { press, name } = showing
  const text = el('div', 't-text', ...telegramText(payload, press))
  const preview = telegramPreview(payload, picture)
  const above = payload.link_preview_options?.show_above_text === true
  const refusal = telegramRefusal(payload)
  const bubble = el(
    'div',
    't-bubble',
    el('div', 't-name', name),
    above ? preview : null,
    text,
    above ? null : preview,
    meta(showing),
    refusal === '' ? null : el('p', 'refused', `Telegram would refuse this: ${refusal}.`),
  )
  bubble.append(tail())
  const avatar = /** @type {HTMLImageElement} */ (el('img', 't-avatar'))
  Object.assign(avatar, { src: '/page/bot.svg', alt: '' })
  const rows = payload.reply_markup?.inline_keyboard ?? []
  const body = el('div', 't-body', bubble, rows.length === 0 ? null : keyboard(rows, press))
  return el('div', 't-message t-in', avatar, body)
}

/**
 * A message of the person.
 * @param {string} words
 * @param {Showing} showing
 */
export function telegramSaid(words, showing) {
  const text = el('div', 't-text', ...telegramText({ text: words }, showing.press))
  return el('div', 't-message t-out', el('div', 't-body', el('div', 't-bubble', text, meta(showing), tail())))
}

/** @param {Showing} showing */
function meta({ at, locale, edited }) {
  return el('span', 't-meta', edited === true ? 'edited ' : null, clock(at, locale))
}

/** The corner of a bubble that points at who speaks. */
function tail() {
  const element = el('span', 't-tail')
  element.ariaHidden = 'true'
  return element
}

/**
 * @param {readonly TelegramButton[][]} rows
 * @param {(line: string) => void} press
 */
function keyboard(rows, press) {
  const lines = rows.map(row => el('div', 't-row', ...row.map(button => key(button, press))))
  return el('div', 't-keys', ...lines)
}

/**
 * @param {TelegramButton} button
 * @param {(line: string) => void} press
 */
function key({ text, callback_data, url }, press) {
  const words = el('span', '', text)
  if (url !== undefined) {
    const anchor = link(url, words)
    anchor.classList.add('t-key', 't-key-link')
    return anchor
  }
  const button = el('button', 't-key', words)
  if (callback_data !== undefined) button.addEventListener('click', () => press(lineOf(callback_data)))
  return button
}
