import type { Group, Live } from './group.ts'
import { type LiveStories, limits } from './live.ts'
import { between, match, type Rule, rule, wholeness } from './match.ts'

export type Related = {
  readonly story: Group
  /** How near it is: 1 where it would just be the same but for day, place or time. */
  readonly nearness: number
  /** It had closed when this one began: the same thread, earlier. */
  readonly earlier: boolean
}

const most = 4
/** Where one outlet alone tells all there is: four of them would be its page, not the thread. */
const mostOfOneOutlet = 1
/**
 * Of two headlines, or two languages, and of two texts, which have more to share. Below it two have a country or a theme in
 * common, and no more.
 */
const leastNear = [1, 0.8] as const
const fewestShared = 2
/** So much older, a story has to be twice as near. */
const halfAge = 5 * 24 * 3_600_000

/**
 * Other events on the thread of a story, nearest and newest first, at most four and not all of one outlet: what the
 * rule of match.ts finds alike when the days, the time between them and contradictions are left aside, and the shorter of
 * two tells what is asked. Where the outlet of a source is not known, it is one of its own.
 */
export function related(
  stories: LiveStories,
  story: Group,
  outletOf: (source: string) => string = source => source,
  by: Rule = rule,
): Related[] {
  const found = new Map<string, Related & { readonly rank: number }>()
  for (const article of telling(story))
    for (const other of stories.near(article)) {
      if (other === story || found.has(other.id)) continue
      const [one, two] = [story.shape(), other.shape()]
      const { likeness, asked } = match(story.likeness(other), one, two, { ...by, longer: 0 })
      const nearness = likeness / asked
      const isAlike = one.language !== null && one.language === two.language
      const least = isAlike
        ? between(leastNear, wholeness(Math.min(one.length, two.length), by))
        : leastNear[0]
      if (nearness < least || !onOneThread(article, other)) continue
      const age = Math.max(0, story.last - other.last)
      found.set(other.id, {
        story: other,
        nearness,
        earlier: other.last < story.first - limits.quiet,
        rank: Math.min(nearness, 1.5) * 2 ** (-age / halfAge),
      })
    }
  const ranked = [...found.values()].sort((a, b) => b.rank - a.rank || (a.story.id < b.story.id ? -1 : 1))
  return varied(ranked, outletOf).map(({ story, nearness, earlier }) => ({ story, nearness, earlier }))
}

/**
 * Whether an article shares with a story a name other than a country's, and more than that; across languages two names.
 * What has a country, or one word, in common is on no thread.
 */
function onOneThread(article: Live, { members }: Group): boolean {
  const names = new Set(article.threads)
  const terms = new Set(article.words.terms)
  return members.some(member => {
    const shared = member.threads.filter(name => names.has(name)).length
    if (member.language !== article.language) return shared > 1
    return shared > 0 && member.words.terms.filter(term => terms.has(term)).length > fewestShared
  })
}

/** The first and the last to report it stand for a story. */
function telling({ members }: Group): Live[] {
  return [...new Set([members[0], members.at(-1)])].filter(member => member !== undefined)
}

/**
 * Not only what one outlet alone tells: of several, one at least is of another, or told by others too; where there is none,
 * the best.
 */
function varied<T extends Related>(ranked: readonly T[], outletOf: (source: string) => string): T[] {
  const [first] = ranked
  const only = first === undefined ? null : onlyOutlet(first, outletOf)
  const others = ranked.filter(other => only === null || onlyOutlet(other, outletOf) !== only)
  if (others.length === 0) return ranked.slice(0, mostOfOneOutlet)
  const [best] = others
  const shown = ranked.slice(0, most)
  return best === undefined || shown.includes(best) ? shown : [...shown.slice(0, most - 1), best]
}

/** The outlet that alone tells a story; null where several do, or none is known. */
function onlyOutlet({ story }: Related, outletOf: (source: string) => string): string | null {
  const [outlet, another] = new Set(story.members.map(({ source }) => outletOf(source)))
  return outlet === undefined || outlet === '' || another !== undefined ? null : outlet
}
