import type { Form, Json } from './form.ts'
import { checkLength, count, readObject, readText, required } from './form.ts'

const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u

const LOCALES = (
  'ar bg cs da de el en-GB en-US es-419 es-ES fi fr he hi hr hu id it ja ko lt nl no pl pt-BR ro ru sv-SE ' +
  'th tr uk vi zh-CN zh-TW'
).split(' ')

/** Letters of any script, digits, `-_'`; lower case where the script has it; at most 32. */
export function checkName(form: Form, named: Json): void {
  checkOneName(form.at('name'), named.name)
  eachLocalized(form, named, 'name_localizations', checkOneName)
}

function checkOneName(form: Form, value: unknown): void {
  if (typeof value !== 'string') {
    required(form)
    return
  }
  checkLength(form, count(value), 1, 32)
  if (value !== value.toLowerCase() || !NAME.test(value)) {
    form.wrong('APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid')
  }
}

export function checkDescription(form: Form, described: Json): void {
  readText(form.at('description'), described.description, 100, 1)
  eachLocalized(form, described, 'description_localizations', (at, value) => readText(at, value, 100, 1))
}

export function eachLocalized(
  form: Form,
  holder: Json,
  name: string,
  check: (at: Form, value: unknown) => void,
): void {
  if (holder[name] === undefined || holder[name] === null) return
  for (const [locale, value] of Object.entries(readObject(form.at(name), holder[name]) ?? {})) {
    const at = form.at(name, locale)
    if (!LOCALES.includes(locale))
      at.wrong('ENUM_TYPE_COERCE', `Value "${locale}" is not a valid enum value.`)
    if (value !== null) check(at, value)
  }
}
