import type { z } from 'zod'

type Issue = z.core.$ZodIssue

const kinds: Readonly<Record<string, string>> = {
  string: 'text (a number or yes and no as text stand in quotes)',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a set of names with their values',
  record: 'a set of names with their values',
}

/** What is wrong with a part of a file, in words for who wrote it: as the schema has them, or where it says nothing of its own. */
export function faultOf(issue: Issue, found: unknown): string {
  const { code, message } = issue
  if (code === 'unrecognized_keys')
    return `there is no key ${issue.keys.join(', ')}; it is left out or spelt otherwise`
  if (found === undefined) return 'is missing'
  if (!/^(Invalid|Too (small|big))/.test(message)) return message
  if (code === 'invalid_type') {
    const kind = kinds[issue.expected] ?? issue.expected
    return /received null$/.test(message) ? `is empty; it should be ${kind}` : `should be ${kind}`
  }
  if (code === 'invalid_value') return `should be one of ${issue.values.map(String).join(', ')}`
  if (code === 'too_small' && issue.minimum === 1) return 'is empty'
  if (code === 'invalid_format' && issue.format === 'date') return 'should be a date such as 2026-11-28'
  if (code === 'invalid_format' && issue.format === 'url')
    return 'should be an address that begins with https:// or http://'
  return message
}

/** Where in a file a fault is: by the id of its entry, where that has one, and else by which of them it is. */
export function placeOf(path: readonly PropertyKey[], value: unknown): string {
  const [at, ...rest] = path
  if (at === undefined) return 'the file'
  if (typeof at !== 'number') return path.join('.')
  const id = (value as readonly ({ readonly id?: unknown } | null)[])[at]?.id
  const entry = typeof id === 'string' && rest[0] !== 'id' ? id : `entry ${at + 1}`
  return [entry, ...rest].join('.')
}

/** What stands at `path` in a value; undefined where nothing does. */
export function partOf(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((part, key) => (part as Record<PropertyKey, unknown> | undefined)?.[key], value)
}
