import type { Found } from './found.ts'

/**
 * Of a place that has a twin of the same name the hits stay only where the words around do not speak for the twin:
 * at least as many of them, or for an outlet of the region more, than speak for the place.
 */
export function withoutTwins(
  all: readonly Found[],
  regional: boolean,
  implies: ReadonlyMap<string, ReadonlyMap<string, number>>,
  near: ReadonlySet<string>,
): Found[] {
  const twins = new Set(
    all.filter(hit => hit.sign === 'twin' || hit.topic.twin !== undefined).map(hit => hit.topic),
  )
  const dropped = [...twins].filter(topic => {
    const others = new Set(
      all.filter(hit => hit.topic !== topic && hit.sign !== 'weak').map(hit => hit.topic.id),
    )
    const speaksFor = (ids: ReadonlySet<string> | readonly string[]) => {
      const wanted = new Set(ids)
      return [...others].filter(
        id =>
          wanted.has(id) ||
          implies
            .get(id)
            ?.keys()
            .some(place => wanted.has(place)),
      ).length
    }
    const rivals = new Set(all.filter(hit => hit.topic === topic && hit.sign === 'twin').map(hit => hit.form))
    const against = rivals.size + speaksFor(topic.twin?.against ?? [])
    const own = speaksFor([...near, topic.id, ...(topic.twin?.for ?? [])])
    return regional ? against > own : against > 0 && against >= own
  })
  return all.filter(
    hit => hit.sign !== 'twin' && !(dropped.includes(hit.topic) && hit.language === hit.topic.twin?.language),
  )
}
