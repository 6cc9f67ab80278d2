import { isIP } from 'node:net'
import { ApiError } from './api-error.ts'

export type Json = Record<string, unknown>
type Complaint = { readonly code: string; readonly message: string }
type Tree = { _errors?: Complaint[]; [step: string]: Tree | Complaint[] | undefined }

/** Collects everything wrong with a body, then refuses it once, as Discord does (50035, errors by path). */
export type Form = {
  at(...steps: readonly (string | number)[]): Form
  wrong(code: string, message: string): void
  /** @throws ApiError 50035 when anything was wrong anywhere in this form */
  check(): void
}

export function createForm(): Form {
  const tree: Tree = {}
  let spoilt = false
  const below = (node: () => Tree): Form => ({
    at: (...steps) =>
      below(() => {
        let here = node()
        for (const step of steps) {
          here[step] ??= {}
          here = here[step] as Tree
        }
        return here
      }),
    wrong(code, message) {
      spoilt = true
      const here = node()
      here._errors = [...(here._errors ?? []), { code, message }]
    },
    check() {
      if (spoilt) throw new ApiError(400, 50035, 'Invalid Form Body', tree)
    },
  })
  return below(() => tree)
}

export const required = (form: Form) => form.wrong('BASE_TYPE_REQUIRED', 'This field is required')

/** Discord counts code points: a smiling face is one. */
export const count = (text: string) => [...text].length

export function checkLength(form: Form, size: number, min: number, max: number): void {
  if (size >= min && size <= max) return
  if (min === 0) form.wrong('BASE_TYPE_MAX_LENGTH', `Must be ${max} or fewer in length.`)
  else form.wrong('BASE_TYPE_BAD_LENGTH', `Must be between ${min} and ${max} in length.`)
}

/** The trimmed text, '' when absent. With min above 0 it must be there. */
export function readText(form: Form, value: unknown, max: number, min = 0): string {
  if (value === undefined || value === null) {
    if (min > 0) required(form)
    return ''
  }
  if (typeof value !== 'string') {
    form.wrong('STRING_TYPE_CONVERT', `Could not interpret "${JSON.stringify(value)}" as string.`)
    return ''
  }
  const text = value.trim()
  if (text === '' && min > 0 && value.length > 0) required(form)
  else checkLength(form, count(text), min, max)
  return text
}

export function readList(form: Form, value: unknown, max: number, min = 0): readonly unknown[] {
  if (value === undefined || value === null) {
    if (min > 0) required(form)
    return []
  }
  if (!Array.isArray(value)) {
    form.wrong('LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType')
    return []
  }
  checkLength(form, value.length, min, max)
  return value
}

export function readObject(form: Form, value: unknown): Json | undefined {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Json
  form.wrong('MODEL_TYPE_CONVERT', 'Only dictionaries may be used in a ModelType')
  return undefined
}

export function readInteger(form: Form, value: unknown, min: number, max: number): number | undefined {
  if (value === undefined || value === null) return undefined
  if (typeof value !== 'number' || !Number.isInteger(value)) {
    form.wrong('NUMBER_TYPE_COERCE', `Value "${JSON.stringify(value)}" is not int.`)
    return undefined
  }
  if (value < min) form.wrong('NUMBER_TYPE_MIN', `int value should be greater than or equal to ${min}.`)
  if (value > max) form.wrong('NUMBER_TYPE_MAX', `int value should be less than or equal to ${max}.`)
  return value
}

export function checkChoice(form: Form, value: unknown, choices: readonly unknown[]): void {
  if (choices.includes(value)) return
  form.wrong('BASE_TYPE_CHOICES', `Value must be one of {${choices.map(String).join(', ')}}.`)
}

export const WEB = ['http', 'https'] as const
export const WEB_OR_ATTACHED = ['http', 'https', 'attachment'] as const

/** Also refuses hosts without a dot: `http://localhost/x` is "not well formed" to Discord. */
export function checkUrl(form: Form, value: unknown, max: number, schemes: readonly string[]): void {
  if (value === undefined || value === null) return
  const url = readText(form, value, max)
  if (typeof value !== 'string') return
  const scheme = (url.split(':')[0] ?? '').toLowerCase()
  if (!schemes.includes(scheme)) {
    const known = schemes.map(name => `'${name}'`).join(', ')
    form.wrong(
      'URL_TYPE_INVALID_SCHEME',
      `Scheme "${scheme}" is not supported. Scheme must be one of (${known}).`,
    )
    return
  }
  if (scheme !== 'http' && scheme !== 'https') return
  const host = /^https?:\/\/\S+$/i.test(url) ? (URL.parse(url)?.hostname ?? '') : ''
  if (!host.includes('.') && isIP(host.replace(/^\[|\]$/g, '')) === 0) {
    form.wrong('URL_TYPE_INVALID_URL', 'Not a well formed URL.')
  }
}
