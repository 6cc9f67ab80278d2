/** The head of an answer, names in small letters. */
export type Head = Readonly<Record<string, string | string[] | undefined>>

export function header(head: Head, name: string): string | null {
  const value = head[name]
  return (Array.isArray(value) ? value[0] : value) ?? null
}

const all = (head: Head, name: string): string => [head[name] ?? []].flat().join(', ')

/**
 * How long an answer may be taken for fresh, in ms, after RFC 9111: max-age before Expires, less the time it lay in
 * caches. Null where nothing, or nothing sensible, is said.
 */
export function freshFor(head: Head): number | null {
  const control = all(head, 'cache-control').toLowerCase()
  if (/\bno-(cache|store)\b/.test(control)) return null
  const seconds = /\bmax-age\s*=\s*"?(\d{1,10})/.exec(control)?.[1]
  if (seconds !== undefined) return atLeastNothing(1000 * (Number(seconds) - aged(head)))
  const [expires, date] = [moment(header(head, 'expires')), moment(header(head, 'date'))]
  return expires === null || date === null ? null : atLeastNothing(expires - date - 1000 * aged(head))
}

const atLeastNothing = (ms: number) => (ms > 0 ? ms : null)

function aged(head: Head): number {
  const age = header(head, 'age')
  return age !== null && /^\d{1,10}$/.test(age) ? Number(age) : 0
}

/**
 * How long a server wants to be left alone, in ms: Retry-After as seconds or as a date, which is counted from the
 * server's own clock where it tells it, else from `now`. Null where nothing is said.
 */
export function retryAfter(head: Head, now: Date | undefined): number | null {
  const said = header(head, 'retry-after')?.trim()
  if (said === undefined) return null
  if (/^\d{1,10}(\.\d+)?$/.test(said)) return 1000 * Number(said)
  const [until, from] = [moment(said), moment(header(head, 'date')) ?? now?.getTime() ?? null]
  return until === null || from === null ? null : Math.max(0, until - from)
}

/** HTTP's dates end in GMT and begin with a day's name; what else Date.parse takes is none. */
function moment(text: string | null): number | null {
  const at = text !== null && /^[a-z]{3,9},? /i.test(text.trim()) ? Date.parse(text) : Number.NaN
  return Number.isNaN(at) ? null : at
}

/** The addresses a Link header (RFC 8288) names with a relation, in order. */
export function linksOf(head: Head, relation: string): string[] {
  return [...all(head, 'link').matchAll(/<([^>]*)>([^<]*)/g)].flatMap(([, address = '', parameters = '']) => {
    const rel = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s;,"]+))/i.exec(parameters)
    const relations = (rel?.[1] ?? rel?.[2] ?? '').toLowerCase().split(/\s+/)
    return relations.includes(relation) ? [address.trim()] : []
  })
}
