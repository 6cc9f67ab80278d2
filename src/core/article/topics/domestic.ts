import type { Found } from './found.ts'
import type { Topic } from './topic.ts'

/**
 * The institutions that the headline of an outlet of `home` names without a place: its own, unless a word beside them
 * says that they are not, or something of the article speaks for another place or for somebody who is not of this one.
 * `all` has the cues, `found` what the article names.
 */
export function domesticOf(
  home: string | null | undefined,
  all: readonly Found[],
  found: readonly Found[],
  placesOf: (topic: Topic) => readonly string[],
): Found[] {
  const cues = all.filter(({ topic, where }) => where === 'title' && topic.id === home)
  const tellsPlace = ({ topic, where }: Found) => {
    const places = placesOf(topic)
    if (where !== 'title' && places.includes(home ?? '')) return false
    return topic.kind === 'person' || places.length > 0
  }
  if (cues.some(({ sign }) => sign === 'foreign') || found.some(tellsPlace)) return []
  return cues.filter(({ sign }) => sign === 'domestic')
}
