/** Reads the fields of a JSON object as the server does; what does not fit is thrown as an Error with its words. */
export type Fields = Readonly<Record<string, unknown>>

export function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function optionalString(object: Fields, name: string): string {
  const value = object[name]
  if (value === undefined || value === null) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  throw new Error(`Field "${name}" must be of type String`)
}

export function requiredString(object: Fields, name: string): string {
  if (object[name] === undefined) throw new Error(`Can't find field "${name}"`)
  return optionalString(object, name)
}

export function optionalInteger(object: Fields, name: string): number {
  const value = object[name]
  if (value === undefined || value === null) return 0
  const number = typeof value === 'string' ? Number(value) : value
  if (typeof number !== 'number') throw new Error(`Field "${name}" must be of type Number`)
  if (!Number.isInteger(number)) throw new Error(`Field "${name}" must be a valid Number`)
  return number
}

export function requiredInteger(object: Fields, name: string): number {
  if (object[name] === undefined) throw new Error(`Can't find field "${name}"`)
  return optionalInteger(object, name)
}

export function optionalFlag(object: Fields, name: string): boolean {
  const value = object[name]
  if (value === undefined || value === null) return false
  if (typeof value !== 'boolean') throw new Error(`Field "${name}" must be of type Boolean`)
  return value
}

/** The server starts a description in lower case unless it opens with an acronym. */
export function lowerFirst(text: string): string {
  return /^.[A-Z_]/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1)
}
