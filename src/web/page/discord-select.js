/** @import { DiscordSelect, Showing } from './payloads.d.ts' */
import { el, lineOf } from './dom.js'

/**
 * A list to pick from, as a menu that opens. On this page each value is picked by itself, with what a press on it would
 * say.
 * @param {DiscordSelect} select
 * @param {Showing} showing
 */
export function discordSelect({ custom_id, placeholder = '', options = [], disabled = false }, { press }) {
  const chosen = options.filter(option => option.default).map(({ label }) => label)
  const summary = el('summary', chosen.length > 0 ? 'd-chosen' : '', chosen.join(', ') || placeholder)
  summary.ariaLabel = [placeholder, ...chosen].filter(Boolean).join(': ')
  const rows = options.map(({ value, label, default: isChosen = false }) => {
    const row = /** @type {HTMLButtonElement} */ (el('button', 'd-option', label))
    row.type = 'button'
    row.ariaPressed = String(isChosen)
    row.disabled = disabled
    row.addEventListener('click', () => press(`${lineOf(custom_id)} ${value}`))
    return row
  })
  return el('details', 'd-select', summary, el('div', 'd-options', ...rows))
}
