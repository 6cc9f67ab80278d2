import { refuse } from './api-error.ts'
import { isSnowflake } from './clock.ts'
import { createForm, type Json } from './form.ts'
import { type Limit, ORDINARY } from './rate-limits.ts'
import type { State } from './state.ts'

export type Reply = { readonly status: number; readonly body?: unknown }

export type Call = {
  readonly state: State
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  /** The JSON, or the `payload_json` of an upload. */
  readonly body: unknown
  /** Names of the uploaded files. */
  readonly files: readonly string[]
}

export type Route = {
  readonly method: string
  /** Segments; `:name` takes an id, `*name` any text. */
  readonly path: string
  /** Interaction routes carry their own token and stand outside the global limit. */
  readonly auth: 'bot' | 'none'
  readonly limit: Limit
  readonly run: (call: Call) => Reply
}

type Run = Route['run']
export const route = (method: string, path: string, run: Run, limit: Limit = ORDINARY): Route => ({
  method,
  path,
  auth: 'bot',
  limit,
  run,
})
export const openRoute = (method: string, path: string, run: Run, limit: Limit = ORDINARY): Route => ({
  ...route(method, path, run, limit),
  auth: 'none',
})

export const ok = (body: unknown): Reply => ({ status: 200, body })
export const created = (body: unknown): Reply => ({ status: 201, body })
export const nothing: Reply = { status: 204 }

export type Match = { readonly route: Route; readonly params: Record<string, string>; readonly major: string }

/** Finds the route. @throws ApiError 404, 405, or 50035 when an id is none */
export function findRoute(routes: readonly Route[], method: string, path: string): Match {
  const segments = path.split('/')
  const fitting = routes.flatMap(candidate => {
    const params = matchSteps(candidate.path.split('/'), segments)
    return params ? [{ route: candidate, params }] : []
  })
  if (fitting.length === 0) throw refuse('notFound')
  const found = fitting.find(match => match.route.method === method)
  if (!found) throw refuse('wrongMethod')
  const { params } = found
  const form = createForm()
  for (const step of found.route.path.split('/')) {
    if (!step.startsWith(':')) continue
    const name = step.slice(1)
    if (isSnowflake(params[name])) continue
    form.at(`${name}_id`).wrong('NUMBER_TYPE_COERCE', `Value "${params[name] ?? ''}" is not snowflake.`)
  }
  form.check()
  // The first id of a path is the part of a bucket that tells channels, guilds and webhooks apart.
  const major = params.channel ?? params.guild ?? `${params.application ?? ''}${params.token ?? ''}`
  return { ...found, major }
}

function matchSteps(pattern: readonly string[], segments: readonly string[]): Record<string, string> | null {
  if (pattern.length !== segments.length) return null
  const params: Record<string, string> = {}
  for (const [index, step] of pattern.entries()) {
    const segment = segments[index] ?? ''
    if (step.startsWith(':') || step.startsWith('*')) params[step.slice(1)] = segment
    else if (step !== segment) return null
  }
  return params
}

/** A path parameter the route's pattern names. */
export const param = (call: Call, name: string): string => call.params[name] ?? ''

/** The body of a route that needs an object. @throws ApiError 50035 */
export function objectBody(call: Call): Json {
  if (typeof call.body === 'object' && call.body !== null && !Array.isArray(call.body))
    return call.body as Json
  const form = createForm()
  form.wrong('MODEL_TYPE_CONVERT', 'Only dictionaries may be used in a ModelType')
  form.check()
  return {}
}

/** `limit`, `before` and `after` of a listing. @throws ApiError 50035 */
export function readPage(query: URLSearchParams, max: number, usual: number) {
  const form = createForm()
  const asked = query.get('limit')
  const limit = asked === null ? usual : Number(asked)
  if (!Number.isInteger(limit)) form.at('limit').wrong('NUMBER_TYPE_COERCE', `Value "${asked}" is not int.`)
  else if (limit < 1)
    form.at('limit').wrong('NUMBER_TYPE_MIN', 'int value should be greater than or equal to 1.')
  else if (limit > max) {
    form.at('limit').wrong('NUMBER_TYPE_MAX', `int value should be less than or equal to ${max}.`)
  }
  const bound = (name: string) => {
    const value = query.get(name)
    if (value === null) return null
    if (isSnowflake(value)) return BigInt(value)
    form.at(name).wrong('NUMBER_TYPE_COERCE', `Value "${value}" is not snowflake.`)
    return null
  }
  const page = { limit, before: bound('before'), after: bound('after') }
  form.check()
  return page
}
