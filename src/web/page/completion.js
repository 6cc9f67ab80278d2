/** @import { CommandLine } from './payloads.d.ts' */
import { el } from './dom.js'

/** @typedef {{ line: string, name: string, about: string }} Offer */

/**
 * What a line may become: commands behind "/", then topics behind a command that takes one.
 * @param {string} typed
 * @param {readonly CommandLine[]} commands
 * @param {(typed: string) => Promise<readonly { id: string, name: string }[]>} suggest
 * @returns {Promise<Offer[]>}
 */
export async function offersFor(typed, commands, suggest) {
  const [, word, rest] = /^\/(\S*)(?:\s+(.*))?$/.exec(typed) ?? []
  if (word === undefined) return []
  if (rest === undefined && !typed.endsWith(' '))
    return commands
      .filter(({ name }) => name.startsWith(word.toLowerCase()))
      .map(({ name, usage, summary }) => ({
        line: usage.includes(' ') ? `/${name} ` : `/${name}`,
        name: usage,
        about: summary,
      }))
  const command = commands.find(({ name }) => name === word)
  if (command === undefined || !/[<[](?:topic|name)[>\]]/.test(command.usage)) return []
  const topics = await suggest(rest ?? '')
  return topics.map(({ id, name }) => ({ line: `/${word} ${id}`, name, about: id }))
}

/**
 * Makes a text input offer lines in a list below it: arrows choose, Tab and Enter take, Escape closes.
 * @param {HTMLInputElement} input
 * @param {HTMLElement} list
 * @param {(typed: string) => Promise<readonly Offer[]>} find
 */
export function complete(input, list, find) {
  /** @type {readonly Offer[]} */
  let offers = []
  let chosen = -1
  let asked = 0

  const show = (/** @type {readonly Offer[]} */ found) => {
    offers = found
    list.replaceChildren(...offers.map(option))
    list.hidden = offers.length === 0
    input.ariaExpanded = String(offers.length > 0)
    choose(-1)
  }
  const choose = (/** @type {number} */ index) => {
    chosen = index
    for (const [at, element] of [...list.children].entries()) element.ariaSelected = String(at === chosen)
    const element = list.children[chosen]
    element?.scrollIntoView({ block: 'nearest' })
    if (element === undefined) input.removeAttribute('aria-activedescendant')
    else input.setAttribute('aria-activedescendant', element.id)
  }
  const take = (/** @type {number} */ index) => {
    const offer = offers[index]
    if (offer === undefined) return false
    input.value = offer.line
    input.focus()
    if (offer.line.endsWith(' ')) void refresh()
    else show([])
    return true
  }
  const refresh = async () => {
    const mine = ++asked
    const found = await find(input.value).catch(() => [])
    // An answer to what was typed before is no answer to what is typed now.
    if (mine === asked) show(found)
  }
  const option = (/** @type {Offer} */ { name, about }, /** @type {number} */ index) => {
    const element = el('div', 'offer', el('span', 'offer-name', name), el('span', 'offer-about', about))
    element.id = `offer-${index}`
    element.role = 'option'
    element.addEventListener('pointerdown', event => {
      event.preventDefault()
      take(index)
    })
    return element
  }

  input.addEventListener('input', () => void refresh())
  input.addEventListener('focus', () => void refresh())
  input.addEventListener('blur', () => show([]))
  input.addEventListener('keydown', event => {
    if (offers.length === 0 || event.isComposing) return
    if (event.key === 'ArrowDown') choose((chosen + 1) % offers.length)
    else if (event.key === 'ArrowUp') choose((chosen <= 0 ? offers.length : chosen) - 1)
    else if (event.key === 'Escape') show([])
    else if (event.key === 'Tab' && !event.shiftKey) take(Math.max(chosen, 0))
    else if (event.key === 'Enter' && chosen >= 0) take(chosen)
    else return
    event.preventDefault()
  })
  return {
    refresh,
    close() {
      asked++
      show([])
    },
  }
}
