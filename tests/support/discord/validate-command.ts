import { refuse } from './api-error.ts'
import type { Form, Json } from './form.ts'
import { checkChoice, count, readList, readObject, readText } from './form.ts'
import { checkDescription, checkName } from './validate-names.ts'
import { checkOptions } from './validate-options.ts'

// Per scope: 100 slash commands, 15 in a user's menu, 15 in a message's menu.
const MAX_BY_TYPE: Readonly<Record<number, number>> = { 1: 100, 2: 15, 3: 15 }
// Names, descriptions and values of the command and everything below it; the longest localisation counts.
const MAX_CHARACTERS = 8000
/** Checks a bulk overwrite. @throws ApiError 50035 by index and field, 30032 when there are too many */
export function readCommands(form: Form, value: unknown): readonly Json[] {
  const commands = readList(form, value, Number.POSITIVE_INFINITY)
  const names = new Set<string>()
  const counts = new Map<number, number>()
  const read = commands.flatMap((entry, index) => {
    const at = form.at(index)
    const command = readObject(at, entry)
    if (!command) return []
    const type = typeof command.type === 'number' ? command.type : 1
    counts.set(type, (counts.get(type) ?? 0) + 1)
    const key = `${type} ${String(command.name)}`
    if (names.has(key))
      at.wrong('APPLICATION_COMMANDS_DUPLICATE_NAME', 'Application command names must be unique')
    names.add(key)
    checkCommand(at, command, type)
    return [command]
  })
  for (const [type, used] of counts) if (used > (MAX_BY_TYPE[type] ?? 0)) throw refuse('tooManyCommands')
  form.check()
  return read
}

function checkCommand(form: Form, command: Json, type: number): void {
  checkChoice(form.at('type'), type, [1, 2, 3])
  if (type === 1) {
    checkName(form, command)
    checkDescription(form, command)
    checkOptions(form.at('options'), command.options)
  } else {
    readText(form.at('name'), command.name, 32, 1)
    if (command.description)
      form
        .at('description')
        .wrong('APPLICATION_COMMAND_DESCRIPTION_INVALID', 'Context menu commands cannot have description')
  }
  const { default_member_permissions: rights } = command
  if (rights !== undefined && rights !== null && !/^\d+$/.test(String(rights))) {
    form.at('default_member_permissions').wrong('NUMBER_TYPE_COERCE', `Value "${String(rights)}" is not int.`)
  }
  checkKinds(form.at('contexts'), command.contexts, [0, 1, 2])
  checkKinds(form.at('integration_types'), command.integration_types, [0, 1])
  if (sizeOf(command) > MAX_CHARACTERS) {
    form.wrong('APPLICATION_COMMAND_TOO_LARGE', `Command exceeds maximum size (${MAX_CHARACTERS})`)
  }
}

function checkKinds(form: Form, value: unknown, kinds: readonly number[]): void {
  if (value === undefined || value === null) return
  const list = readList(form, value, kinds.length, 1)
  list.forEach((kind, index) => {
    checkChoice(form.at(index), kind, kinds)
  })
  if (new Set(list).size < list.length) {
    form.wrong('SET_TYPE_ALREADY_CONTAINS_VALUE', 'The set already contains this value')
  }
}

function sizeOf(part: Json): number {
  const longest = (value: unknown, localized: unknown) =>
    Math.max(
      ...[value, ...Object.values((localized as Json | null | undefined) ?? {})].map(text =>
        typeof text === 'string' ? count(text) : 0,
      ),
    )
  const below = [part.options, part.choices].flatMap(list => (Array.isArray(list) ? (list as Json[]) : []))
  return (
    longest(part.name, part.name_localizations) +
    longest(part.description, part.description_localizations) +
    longest(part.value, undefined) +
    below.reduce((sum, child) => sum + (typeof child === 'object' && child !== null ? sizeOf(child) : 0), 0)
  )
}
