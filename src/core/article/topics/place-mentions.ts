import type { Candidate, Gazetteer } from './gazetteer.ts'
import { type CountrySign, largest, type Reading, readPlaces } from './place-reading.ts'
import type { Evidence } from './topic.ts'

type Where = Evidence['where']

/** A place of the world named in an article, and its country; null where it turned out to be a person. */
export type PlaceMention = {
  readonly iso: string | null
  readonly where: Where
  readonly form: string
  readonly start: number
  readonly end: number
  /** A dateline is where a report was written rather than what it is about. */
  readonly sign: 'town' | 'town in its state' | 'dateline'
}

/** English-speaking countries gave their towns each other's names. */
const settlers = new Set(['US', 'CA', 'GB', 'AU', 'NZ', 'IE', 'ZA'])

/**
 * The places of the world an article names, each with the one country that the rest of the article speaks for: a
 * state or country behind it ("Paris, Texas") binds a name for the whole article; else the countries named beside it,
 * the outlet's own (`home`) and the size of the place weigh. A name that people bear, or a small place, counts only
 * where a word such as "in" stands before it once, and not where the article has a person of that name.
 */
export function placeMentions(
  parts: readonly (readonly [Where, string])[],
  signs: readonly CountrySign[],
  gazetteer: Gazetteer,
  language: string,
  home: string | undefined,
): PlaceMention[] {
  const bound = new Map<string, string>()
  const readings = parts.flatMap(([where, text]) =>
    readPlaces(where, text, signs, gazetteer, language, bound),
  )
  if (readings.length === 0) return []

  const groups = Map.groupBy(readings, ({ key }) => key)
  const taken = new Set(readings.map(positionOf))
  const weights = new Map<string, number>()
  const weigh = (iso: string, by: number) => weights.set(iso, (weights.get(iso) ?? 0) + by)
  for (const sign of signs)
    if (sign.iso !== null && (sign.named || !taken.has(positionOf(sign)))) weigh(sign.iso, 1)
  const open: [string, Reading[]][] = []
  const countries = new Map<string, string | null>()
  for (const [key, group] of groups) {
    const [first] = group
    if (first === undefined) continue
    const binding = bound.get(key) ?? group.find(({ certain }) => certain !== null)?.certain
    const cues = group.filter(({ cue }) => cue).length
    const persons = group.filter(({ personal }) => personal).length
    if (binding != null) {
      countries.set(key, binding)
      weigh(binding, group.length)
    } else if (
      persons > cues &&
      (first.doubtful || cues === 0 || persons > group.length / 2 || first.candidates.length === 0)
    )
      countries.set(key, null)
    else if (first.candidates.length === 0) groups.delete(key)
    else if (cues === 0 && (first.doubtful || largest(first.candidates) < 2)) groups.delete(key)
    else if (first.candidates.length === 1 && first.candidates[0] !== undefined) {
      const { iso, size } = first.candidates[0]
      countries.set(key, iso)
      weigh(iso, size > 1 || settlers.has(iso) ? group.length : 0.5)
    } else open.push([key, group])
  }
  const clear = new Map(
    open.flatMap(([key, group]) => {
      const iso = dominant(group[0]?.candidates ?? [])
      return iso === undefined ? [] : [[key, { iso, by: group.length }] as const]
    }),
  )
  for (const { iso, by } of clear.values()) weigh(iso, by)
  for (const [key, group] of open) {
    // A name is no evidence for itself.
    const own = clear.get(key)
    const others = (iso: string) => (weights.get(iso) ?? 0) - (iso === own?.iso ? own.by : 0)
    countries.set(key, likeliest(group[0]?.candidates ?? [], others, home))
  }
  for (const [key, group] of open) if (!clear.has(key)) weigh(countries.get(key) ?? '', group.length)
  if (home !== undefined && settlers.has(home)) localNames(countries, groups, weights, home, bound)

  // A village alone, in an article that names another country, is more likely one of that country we do not know.
  const named = new Set(signs.flatMap(sign => (sign.named && sign.iso !== null ? [sign.iso] : [])))
  for (const [key, iso] of countries) {
    const [first] = groups.get(key) ?? []
    if (iso === null || first === undefined || bound.has(key) || first.certain !== null) continue
    const alone = (weights.get(iso) ?? 0) <= (groups.get(key)?.length ?? 0)
    if (largest(first.candidates) < 2 && alone && named.size > 0 && !named.has(iso)) countries.delete(key)
  }

  return readings.flatMap(({ key, certain, where, start, end, dateline }): PlaceMention[] => {
    const iso = countries.get(key)
    const form = parts.find(([name]) => name === where)?.[1].slice(start, end) ?? ''
    const sign = certain !== null || bound.has(key) ? 'town in its state' : dateline ? 'dateline' : 'town'
    return iso === undefined ? [] : [{ iso, where, form, start, end, sign }]
  })
}

/** One number for a place in the article. */
const positionOf = ({ where, start }: { where: Where; start: number }) =>
  start * 3 + (where === 'title' ? 0 : where === 'lead' ? 1 : 2)

/** The country most would think of: the place there is a hundred thousands and more, and the others far smaller. */
function dominant(candidates: readonly Candidate[]): string | undefined {
  const [first, second] = candidates.toSorted((a, b) => b.size - a.size)
  return first !== undefined && first.size >= 2 + (second?.size ?? 0) ? first.iso : undefined
}

/** By what the article says of each country, the size of the place there, and whether the outlet is of it. */
function likeliest(
  candidates: readonly Candidate[],
  weightOf: (iso: string) => number,
  home: string | undefined,
): string | null {
  let best: { iso: string; score: number } | undefined
  for (const { iso, size } of candidates) {
    const score = size + 1.5 * Math.log2(1 + weightOf(iso)) + (iso === home ? 2 : 0)
    if (best === undefined || score > best.score) best = { iso, score }
  }
  return best?.iso ?? null
}

/**
 * Where nothing but the name itself speaks for another country, and something does for the outlet's, a town of one
 * English-speaking country is taken for a namesake near the outlet too small for the gazetteer.
 */
function localNames(
  countries: Map<string, string | null>,
  groups: ReadonlyMap<string, readonly Reading[]>,
  weights: ReadonlyMap<string, number>,
  home: string,
  bound: ReadonlyMap<string, string>,
): void {
  for (const [key, iso] of countries) {
    if (iso === null || iso === home || !settlers.has(iso) || bound.has(key)) continue
    const own = groups.get(key)?.length ?? 0
    if ((weights.get(iso) ?? 0) <= own && (weights.get(home) ?? 0) > 0) countries.set(key, home)
  }
}
