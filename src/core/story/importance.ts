import { agency } from './agencies.ts'
import type { Sources } from './outlets.ts'
import { sideOf } from './sides.ts'
import type { Story } from './story.ts'
import { isOriginal, type Voices, voicesOf } from './voices.ts'

/** How much a story weighs, and what that rests on. */
export type Importance = {
  /** For ordering; 1 is a single outlet's report an hour or more ago. */
  readonly score: number
  readonly independent: number
  /** Original reports an hour since the first one. */
  readonly pace: number
  /** Countries of the outlets; places of those that have none. */
  readonly countries: number
}

const [minute, hour] = [60_000, 3_600_000]
/** A breaking story has so many independent voices, of so many countries, so soon, and is no older than that. */
export const breaking = { voices: 3, countries: 2, within: 90 * minute, youngerThan: 3 * hour } as const

/**
 * Independent outlets, then pace, then the spread of countries, each by its logarithm: the second voice says more than
 * the twentieth. Reports are timed by when they were published, or seen where that is earlier.
 */
export function importanceOf(
  story: Story,
  sources: Sources,
  now: Date,
  voices: Voices = voicesOf(story, sources),
): Importance {
  const originals = originalTimes(story, sources, voices, now)
  const since = Math.max(hour, now.getTime() - (originals[0]?.at ?? now.getTime()))
  const pace = originals.length / (since / hour)
  const countries = new Set(voices.outlets.map(({ source, key }) => sideOf(source, key))).size
  const score =
    Math.log2(1 + voices.independent) + Math.log2(1 + pace) / 2 + Math.log2(Math.max(1, countries)) / 2
  return { score, independent: voices.independent, pace, countries }
}

/** Stories with their voices, the weightiest first; of equal ones the newest. */
export function weightiest(stories: readonly Story[], sources: Sources, now: Date) {
  return stories
    .map(story => {
      const voices = voicesOf(story, sources)
      return { story, voices, score: importanceOf(story, sources, now, voices).score }
    })
    .sort((a, b) => b.score - a.score || b.story.startedAt.getTime() - a.story.startedAt.getTime())
}

/**
 * Whether a story is breaking: three independent voices or more, from two countries or more, have reported it within an hour
 * and a half of the first report, and that report is at most three hours old. Reprints and what is passed on from one
 * agency count once, so that no outlet, owner or country alone can make a story break, and none can keep it from breaking.
 */
export function isBreaking(
  story: Story,
  sources: Sources,
  now: Date,
  voices: Voices = voicesOf(story, sources),
): boolean {
  const times = originalTimes(story, sources, voices, now)
  const start = times[0]?.at
  if (start === undefined || now.getTime() - start > breaking.youngerThan) return false
  const early = times.filter(({ at }) => at - start <= breaking.within)
  return (
    new Set(early.map(({ origin }) => origin)).size >= breaking.voices &&
    new Set(early.map(({ side }) => side)).size >= breaking.countries
  )
}

/** When each voice was first heard and from where, earliest first; never later than `now`. */
function originalTimes(story: Story, sources: Sources, voices: Voices, now: Date) {
  return story.articles
    .filter(({ publishedAt, seenAt }) => Math.min(publishedAt.getTime(), seenAt.getTime()) <= now.getTime())
    .filter(
      article => isOriginal(article, voices, sources) || voices.origins.get(article.id)?.startsWith(agency),
    )
    .map(article => ({
      at: Math.min(article.publishedAt.getTime(), article.seenAt.getTime()),
      origin: voices.origins.get(article.id) ?? article.source,
      side: sideOf(sources.get(article.source), article.source),
    }))
    .sort((a, b) => a.at - b.at)
    .filter(({ origin }, at, all) => all.findIndex(other => other.origin === origin) === at)
}
