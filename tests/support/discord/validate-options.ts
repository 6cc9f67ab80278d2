import { OptionType } from './command.ts'
import type { Form, Json } from './form.ts'
import { checkChoice, readInteger, readList, readObject, readText } from './form.ts'
import { checkDescription, checkName, eachLocalized } from './validate-names.ts'

const MAX_OPTIONS = 25
const MAX_CHOICES = 25
const WITH_CHOICES: readonly unknown[] = [OptionType.string, OptionType.integer, OptionType.number]
const NUMERIC: readonly unknown[] = [OptionType.integer, OptionType.number]
const ALL_TYPES = Object.values(OptionType)
const LEAVES = ALL_TYPES.filter(type => type > OptionType.group)

/** The options of a command, a group or a subcommand; `within` says what may stand there. */
export function checkOptions(form: Form, value: unknown, within: readonly number[] = ALL_TYPES): void {
  const names = new Set<unknown>()
  let optionalSeen = false
  const options = readList(form, value, MAX_OPTIONS).flatMap((entry, index) => {
    const option = readObject(form.at(index), entry)
    return option ? [{ option, at: form.at(index) }] : []
  })
  const branches = options.filter(
    ({ option }) => option.type === OptionType.subcommand || option.type === OptionType.group,
  )
  if (branches.length > 0 && branches.length < options.length) {
    form.wrong(
      'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
      'Sub-command and sub-command group option types are mutually exclusive to all other types',
    )
  }
  for (const { option, at } of options) {
    if (names.has(option.name)) {
      at.wrong('APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS', 'Option name already exists')
    }
    names.add(option.name)
    if (option.required !== true) optionalSeen = true
    else if (optionalSeen) {
      at.wrong(
        'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
        'Required options must be placed before non-required options',
      )
    }
    checkOption(at, option, within)
  }
}

function checkOption(form: Form, option: Json, within: readonly number[]): void {
  checkChoice(form.at('type'), option.type, within)
  checkName(form, option)
  checkDescription(form, option)
  const given = (name: string) => option[name] !== undefined && option[name] !== null
  const only = (name: string, types: readonly unknown[]) => {
    if (given(name) && option[name] !== false && !types.includes(option.type)) {
      form
        .at(name)
        .wrong(
          'APPLICATION_COMMAND_OPTION_FIELD_INVALID',
          `${name} cannot be configured for this type of option`,
        )
    }
  }
  only('required', LEAVES)
  only('autocomplete', WITH_CHOICES)
  only('choices', WITH_CHOICES)
  only('channel_types', [OptionType.channel])
  only('min_length', [OptionType.string])
  only('max_length', [OptionType.string])
  only('min_value', NUMERIC)
  only('max_value', NUMERIC)
  only('options', [OptionType.subcommand, OptionType.group])

  const choices = readList(form.at('choices'), option.choices, MAX_CHOICES)
  if (option.autocomplete === true && choices.length > 0) {
    form
      .at('choices')
      .wrong('APPLICATION_COMMAND_OPTIONS_CHOICES_INVALID', 'Choices and autocomplete are mutually exclusive')
  }
  checkChoices(form.at('choices'), choices, option.type)
  const shortest = readInteger(form.at('min_length'), option.min_length, 0, 6000) ?? 0
  const longest = readInteger(form.at('max_length'), option.max_length, 1, 6000) ?? 6000
  if (shortest > longest)
    form.at('min_length').wrong('NUMBER_TYPE_MAX', `int value should be less than or equal to ${longest}.`)

  if (option.type === OptionType.group)
    checkOptions(form.at('options'), option.options, [OptionType.subcommand])
  if (option.type === OptionType.subcommand) checkOptions(form.at('options'), option.options, LEAVES)
}

function checkChoices(form: Form, choices: readonly unknown[], type: unknown): void {
  const names = new Set<unknown>()
  choices.forEach((entry, index) => {
    const at = form.at(index)
    const choice = readObject(at, entry)
    if (!choice) return
    readText(at.at('name'), choice.name, 100, 1)
    eachLocalized(at, choice, 'name_localizations', (place, value) => readText(place, value, 100, 1))
    if (names.has(choice.name)) {
      at.wrong('APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS', 'Option choice name already exists')
    }
    names.add(choice.name)
    checkChoiceValue(at.at('value'), choice.value, type)
  })
}

/** A choice's value has the option's type; as text it has 1-100 characters. */
export function checkChoiceValue(form: Form, value: unknown, type: unknown): void {
  if (type === OptionType.string) readText(form, value, 100, 1)
  else if (typeof value !== 'number')
    form.wrong('NUMBER_TYPE_COERCE', `Value "${String(value)}" is not a number.`)
  else if (type === OptionType.integer)
    readInteger(form, value, Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER)
}
