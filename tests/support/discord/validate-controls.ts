import type { Form, Json } from './form.ts'
import {
  checkChoice,
  checkUrl,
  count,
  readInteger,
  readList,
  readObject,
  readText,
  required,
} from './form.ts'

const LINK = 5
const PREMIUM = 6

/** A button: label 80, custom id 100, link 512 characters. */
export function checkButton(form: Form, button: Json, customIds: Set<string>): void {
  checkChoice(form.at('style'), button.style, [1, 2, 3, 4, LINK, PREMIUM])
  const label = readText(form.at('label'), button.label, 80)
  if (button.style === PREMIUM) return
  if (label === '' && !button.emoji) required(form.at('label'))
  if (button.style === LINK) {
    if (button.url === undefined || button.url === null) {
      form.at('url').wrong('BUTTON_COMPONENT_URL_REQUIRED', 'A url is required')
    }
    checkUrl(form.at('url'), button.url, 512, ['http', 'https', 'discord'])
    if (button.custom_id) bothGiven(form)
    return
  }
  if (button.url) bothGiven(form)
  if (button.custom_id === undefined || button.custom_id === null) {
    form.at('custom_id').wrong('BUTTON_COMPONENT_CUSTOM_ID_REQUIRED', 'A custom id is required')
    return
  }
  checkCustomId(form, button.custom_id, customIds)
}

const bothGiven = (form: Form) =>
  form.wrong(
    'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE',
    'A custom id and url cannot both be specified',
  )

function checkCustomId(form: Form, value: unknown, customIds: Set<string>): void {
  const at = form.at('custom_id')
  // Not trimmed: a custom id comes back as it was sent.
  if (typeof value !== 'string' || value.length === 0 || count(value) > 100) {
    at.wrong('BASE_TYPE_BAD_LENGTH', 'Must be between 1 and 100 in length.')
    return
  }
  if (customIds.has(value)) {
    at.wrong('COMPONENT_CUSTOM_ID_DUPLICATED', 'Component custom id cannot be duplicated')
  }
  customIds.add(value)
}

/** A select menu: 25 options, label, value and description 100, placeholder 150 characters. */
export function checkSelect(form: Form, select: Json, customIds: Set<string>): void {
  checkCustomId(form, select.custom_id, customIds)
  readText(form.at('placeholder'), select.placeholder, 150)
  const min = readInteger(form.at('min_values'), select.min_values, 0, 25) ?? 1
  const max = readInteger(form.at('max_values'), select.max_values, 1, 25) ?? 1
  if (min > max)
    form.at('min_values').wrong('NUMBER_TYPE_MAX', `int value should be less than or equal to ${max}.`)
  if (select.type !== 3) return

  const options = readList(form.at('options'), select.options, 25, 1)
  if (max > options.length) {
    form
      .at('max_values')
      .wrong('NUMBER_TYPE_MAX', `int value should be less than or equal to ${options.length}.`)
  }
  const values = new Set<unknown>()
  let chosen = 0
  options.forEach((entry, index) => {
    const at = form.at('options', index)
    const option = readObject(at, entry)
    if (!option) return
    readText(at.at('label'), option.label, 100, 1)
    const value = readText(at.at('value'), option.value, 100, 1)
    readText(at.at('description'), option.description, 100)
    if (values.has(value)) {
      at.wrong('SELECT_COMPONENT_OPTION_VALUE_DUPLICATED', 'The specified option value is already used')
    }
    values.add(value)
    if (option.default === true) chosen += 1
  })
  if (chosen > max) {
    form
      .at('options')
      .wrong(
        'SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES',
        `Select menu can only default to ${max} items at most`,
      )
  }
}
