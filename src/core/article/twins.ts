import { isCue } from './entries.ts'
import type { Found } from './found.ts'
import type { Topic } from './topic.ts'

/** Where a report comes from, as far as that tells which of two places of a name it means. */
export type Origin = {
  /** Its outlet writes about the region, whose place then is meant unless the other is spoken of. */
  readonly regional: boolean
  /** The topic of its outlet's country; null where that is none, undefined where it is not known. */
  readonly home: string | null | undefined
}

/** What names who deals with both places rather than either. */
const half = 0.5

/**
 * Of a place that has a twin of the same name the hits stay only where the words of the article speak for it rather than
 * for the twin. Where neither is spoken for, it is meant; but in an outlet of elsewhere not where the twin is as common.
 */
export function withoutTwins(
  all: readonly Found[],
  texts: readonly string[],
  origin: Origin,
  implies: ReadonlyMap<string, ReadonlyMap<string, number>>,
  near: ReadonlySet<string>,
): Found[] {
  const named = new Set(all.flatMap(({ topic, sign }) => (topic.twin && !isCue(sign) ? [topic] : [])))
  const dropped = new Set(
    [...named].filter(topic => {
      const { own, against } = cuesOf(topic, all, texts, origin, implies, near)
      if (origin.regional) return against > own + half
      const taken = origin.home === undefined || topic.twin?.asCommon !== true
      return against >= own && !(taken && against === 0)
    }),
  )
  return all.filter(
    hit => !isCue(hit.sign) && !(dropped.has(hit.topic) && hit.language === hit.topic.twin?.language),
  )
}

/** How much speaks for the place, and how much for its twin. */
function cuesOf(
  topic: Topic,
  all: readonly Found[],
  texts: readonly string[],
  { home }: Origin,
  implies: ReadonlyMap<string, ReadonlyMap<string, number>>,
  near: ReadonlySet<string>,
): { own: number; against: number } {
  const { twin } = topic
  const others = new Set(
    all.flatMap(hit => (hit.topic === topic || hit.sign === 'weak' ? [] : [hit.topic.id])),
  )
  const speaking = (places: readonly string[]) => {
    const wanted = new Set(places)
    const speaksFor = (id: string) => [id, ...(implies.get(id)?.keys() ?? [])].some(at => wanted.has(at))
    return [...others].filter(speaksFor).length
  }
  const from = (ids: readonly string[]) => speaking(ids) + (ids.includes(home ?? '') ? 1 : 0)
  const forms = (...signs: readonly Found['sign'][]) =>
    new Set(all.flatMap(hit => (hit.topic === topic && signs.includes(hit.sign) ? [hit.form] : []))).size
  const surname = new RegExp(`\\p{Lu}\\p{Ll}+(?:${twin?.surnames.join('|')})(?!\\p{L})`, 'u')
  const people = twin?.surnames.length && texts.some(text => surname.test(text)) ? 1 : 0
  const region = speaking([...near, topic.id])
  // Its people and its language are called after it alone.
  const itself = forms('own', 'town', 'town in its state') + Math.min(1, forms('ethnic'))
  return {
    own: region + itself + people + half * from(twin?.for ?? []),
    against: forms('twin') + half * Math.min(1, from(twin?.against ?? [])),
  }
}
