import type { Pack } from '../../region.ts'
import { type Problem, problem } from './problem.ts'

/** No feed is read as two sources, which would count as two voices, and each country is one there is. */
export function checkSources({ region, sources }: Pack): Problem[] {
  const countries = new Set(region.topics.flatMap(({ iso }) => iso ?? []))
  const first = new Map<string, (typeof sources)[number]>()
  return sources.flatMap(source => {
    const { id, feed, country } = source.entry
    const other = first.get(feed) ?? source
    first.set(feed, other)
    const found: Problem[] = []
    if (other !== source) {
      const { file, line } = other.at('feed')
      const says = `${id} reads the same feed as ${other.entry.id} (${file}:${line}); give it its own, or take one out`
      found.push(problem('sources', source.at('feed'), says))
    }
    if (country !== undefined && !countries.has(country))
      found.push(
        problem(
          'sources',
          source.at('country'),
          `${id} is of ${country}, which is no country's ISO 3166-1 code`,
        ),
      )
    return found
  })
}
