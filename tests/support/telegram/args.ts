import { badRequest } from './refusal.ts'

export type Upload = { readonly name: string; readonly data: Buffer }

/**
 * The parameters of one call. The server keeps them all as text, whatever the body's form was, and reads
 * numbers leniently: what is no number is 0.
 */
export type Args = {
  has(name: string): boolean
  text(name: string): string
  integer(name: string, fallback: number, least?: number, most?: number): number
  flag(name: string): boolean
  json(name: string, what: string): unknown
  file(name: string): Upload | undefined
  payload(): Record<string, unknown>
}

export function createArgs(values: ReadonlyMap<string, string>, files: ReadonlyMap<string, Upload>): Args {
  const text = (name: string) => values.get(name) ?? ''
  return {
    has: name => values.has(name),
    text,
    integer(name, fallback, least = -Infinity, most = Infinity) {
      const raw = text(name)
      const value = raw === '' ? fallback : Number.parseInt(raw, 10) || 0
      return Math.min(most, Math.max(least, value))
    },
    flag: name => ['true', 'yes', '1'].includes(text(name).trim().toLowerCase()),
    json(name, what) {
      const raw = text(name)
      if (raw === '') return undefined
      try {
        return JSON.parse(raw) as unknown
      } catch {
        throw badRequest(`can't parse ${what} JSON object`)
      }
    },
    file(name) {
      const value = text(name)
      return files.get(value.startsWith('attach://') ? value.slice('attach://'.length) : name)
    },
    payload() {
      const payload: Record<string, unknown> = {}
      for (const [name, value] of values) payload[name] = readable(value)
      for (const [name, file] of files) payload[name] = { name: file.name, bytes: file.data.length }
      return payload
    },
  }
}

/** Numbers, flags, objects and lists as such: a log of JSON in strings is hard to compare. */
function readable(value: string): unknown {
  if (!/^(?:-?\d{1,15}|true|false|\{.*\}|\[.*\])$/s.test(value)) return value
  try {
    return JSON.parse(value)
  } catch {
    return value
  }
}
