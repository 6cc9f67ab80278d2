import { type Group, groupOf } from './group.ts'
import type { Kept } from './kept.ts'
import type { LiveStories } from './live.ts'
import { match, type Rule, rule } from './match.ts'

const most = 5
/** Below this share of what would join them, two have a place or a subject in common and no more. */
const leastScore = 0.3

/**
 * The other stories that come nearest to being one event with these articles of one story, nearest first, at most five: by the
 * rule that joins, without what a moderator said.
 */
export function alike(stories: LiveStories, articles: readonly Kept[], by: Rule = rule): Group[] {
  const group = groupOf(articles)
  const shape = group.shape()
  const scores = new Map<Group, number>()
  for (const article of new Set([articles[0], articles.at(-1)]))
    for (const other of article === undefined ? [] : stories.near(article))
      if (other !== article?.group && !scores.has(other))
        scores.set(other, match(group.likeness(other), shape, other.shape(), by).score)
  return [...scores]
    .filter(([, score]) => score >= leastScore)
    .sort(([a, one], [b, other]) => other - one || (a.id < b.id ? -1 : 1))
    .slice(0, most)
    .map(([other]) => other)
}
