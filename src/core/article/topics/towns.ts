import { isCue } from './entries.ts'
import type { Found, Where } from './found.ts'
import type { Gazetteer } from './gazetteer.ts'
import type { Hit } from './matcher.ts'
import { placeMentions } from './place-mentions.ts'
import type { CountrySign } from './place-reading.ts'
import type { Topic } from './topic.ts'

/** The hits with the towns of the world in place of those that a town of another country, or a person, explains. */
export function withPlaces(
  hits: readonly (Hit & { where: Where })[],
  texts: readonly (readonly [Where, string])[],
  language: string,
  home: string | undefined,
  gazetteer: Gazetteer,
  countries: ReadonlyMap<string, Topic>,
): Found[] {
  const signs = hits.map(({ topic, sign, where, start, end }): CountrySign => {
    const iso = topic.kind === 'country' && (sign === 'form' || sign === 'ethnic') ? topic.iso : undefined
    return { iso: iso ?? null, where, start, end, named: iso !== undefined && sign === 'form' }
  })
  const mentions = placeMentions(texts, signs, gazetteer, language, home)
  const hitsAt = lookUp(hits)
  const towns: Found[] = []
  const dropped = new Set<Found>()
  for (const { iso, where, form, start, end, sign } of mentions) {
    const over = hitsAt(where, start, end)
    const other = over.filter(
      ({ topic, sign: other }) =>
        topic.kind === 'country' && (topic.iso !== iso || sign === 'dateline') && !isCue(other),
    )
    for (const hit of other) dropped.add(hit)
    const topic = countries.get(iso ?? '')
    if (topic === undefined || over.some(hit => !dropped.has(hit) && !isCue(hit.sign))) continue
    towns.push({
      topic,
      sign,
      language,
      form,
      where,
      start,
      end,
    })
  }
  return [...hits.filter(hit => !dropped.has(hit)), ...towns]
}

/** What of `hits` lies over a span, asked for in the order of the text. */
function lookUp<T extends { where: Where; start: number; end: number }>(hits: readonly T[]) {
  const rows = Map.groupBy(hits, ({ where }) => where)
  const next: Partial<Record<Where, number>> = {}
  return (where: Where, start: number, end: number): T[] => {
    const row = rows.get(where) ?? []
    let at = next[where] ?? 0
    while ((row[at]?.end ?? Number.POSITIVE_INFINITY) <= start) at++
    next[where] = at
    const over: T[] = []
    // A long one may lie over several short ones.
    for (let next = at; (row[next]?.start ?? end) < end; next++) {
      const hit = row[next]
      if (hit !== undefined && hit.end > start) over.push(hit)
    }
    return over
  }
}
