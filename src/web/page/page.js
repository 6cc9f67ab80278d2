/** @import { Hello } from './payloads.d.ts' */
import * as api from './api.js'
import { complete, offersFor } from './completion.js'
import { Conversation } from './conversation.js'
import { refreshTimes } from './discord-text.js'
import { el } from './dom.js'
import { Pane } from './pane.js'

const examples = ['/latest', '/topic azerbaijan', '/topic Грузия', '/search ', '/help']
const refreshedEvery = 30_000

const line = byId('line', HTMLInputElement)
const locales = byId('locale', HTMLSelectElement)
const said = byId('said', HTMLElement)

/** @type {Hello} */
let hello = { name: '', region: '', notice: '', words: {}, locales: [], locale: 'en', commands: [] }
const conversation = new Conversation(
  new Pane(byId('discord-scroll', HTMLElement), byId('discord-list', HTMLElement), 'd-note'),
  new Pane(byId('telegram-scroll', HTMLElement), byId('telegram-list', HTMLElement), 't-note'),
  () => hello,
  words => (said.textContent = words),
  tell,
)
const offers = complete(line, byId('offers', HTMLElement), typed =>
  offersFor(typed, hello.commands, words => api.suggest(words, hello.locale)),
)

byId('ask', HTMLFormElement).addEventListener('submit', event => {
  event.preventDefault()
  const words = line.value.trim()
  if (words === '') return
  line.value = ''
  offers.close()
  void conversation.ask(words)
})
locales.addEventListener('change', () => void greet(locales.value))
for (const tab of document.querySelectorAll('.tab'))
  tab.addEventListener('click', () => {
    document.body.dataset.pane = /** @type {HTMLElement} */ (tab).dataset.pane ?? ''
    for (const other of document.querySelectorAll('.tab')) other.ariaPressed = String(other === tab)
  })
setInterval(() => refreshTimes(document, new Date()), refreshedEvery)

await greet(navigator.language.split('-')[0] ?? '')
api.posts(
  post => conversation.post(post),
  connected => tell(connected ? '' : (hello.words.disconnected ?? '')),
)

/** @param {string} locale */
async function greet(locale) {
  try {
    hello = await api.hello(locale)
  } catch (error) {
    return tell(api.reasonOf(error, hello.words))
  }
  const { name, region, notice, words } = hello
  document.documentElement.lang = hello.locale
  speak(words)
  document.title = `${name}: ${region}`
  byId('name', HTMLElement).textContent = name
  byId('region', HTMLElement).textContent = region
  byId('notice', HTMLElement).textContent = notice
  byId('notice', HTMLElement).hidden = notice === ''
  locales.replaceChildren(
    ...hello.locales.map(({ id, name }) =>
      Object.assign(document.createElement('option'), { value: id, textContent: name, lang: id }),
    ),
  )
  locales.value = hello.locale
  const known = hello.commands.map(({ name }) => name)
  const chips = examples.filter(example => known.includes(example.slice(1).split(' ')[0] ?? ''))
  byId('chips', HTMLElement).replaceChildren(...chips.map(chip))
}

/**
 * Puts the page's own words where they stand.
 * @param {Readonly<Record<string, string>>} words
 */
function speak(words) {
  for (const element of document.querySelectorAll('[data-word], [data-label], [data-hint]')) {
    const { word = '', label = '', hint = '' } = /** @type {HTMLElement} */ (element).dataset
    // What has no word may hold other elements.
    if (words[word] !== undefined) element.textContent = words[word]
    if (words[label] !== undefined) element.ariaLabel = words[label]
    if (element instanceof HTMLInputElement) element.placeholder = words[hint] ?? element.placeholder
  }
}

/** @param {string} example */
function chip(example) {
  const open = example.endsWith(' ')
  const button = Object.assign(el('button', 'chip', open ? `${example}…` : example), { type: 'button' })
  button.addEventListener('click', () => {
    if (!open) return void conversation.ask(example)
    line.value = example
    line.focus()
  })
  return button
}

/** @param {string} words */
function tell(words) {
  const problem = byId('problem', HTMLElement)
  problem.textContent = words
  problem.hidden = words === ''
}

/**
 * @template {HTMLElement} T
 * @param {string} id
 * @param {new () => T} type
 * @returns {T}
 */
function byId(id, type) {
  const element = document.getElementById(id)
  if (!(element instanceof type)) throw new Error(`The page has no #${id}.`)
  return element
}
