import type { Group, Live } from './group.ts'

/**
 * When stories were grouped afresh into parts, the story that each part goes on as: the one that most of its articles
 * are of, and of those the older; undefined for a part that takes up none.
 */
export function heirsOf(
  stories: readonly Group[],
  parts: readonly (readonly Live[])[],
): (Group | undefined)[] {
  const storyOf = new Map(stories.flatMap(story => story.members.map(member => [member, story] as const)))
  const shares = parts.flatMap((members, part) =>
    [...Map.groupBy(members, member => storyOf.get(member))].flatMap(([story, theirs]) =>
      story === undefined ? [] : [{ part, story, share: theirs.length }],
    ),
  )
  shares.sort(
    (a, b) => b.share - a.share || a.story.first - b.story.first || (a.story.id < b.story.id ? -1 : 1),
  )
  const heirs: (Group | undefined)[] = parts.map(() => undefined)
  const taken = new Set<Group>()
  for (const { part, story } of shares)
    if (heirs[part] === undefined && !taken.has(story)) {
      heirs[part] = story
      taken.add(story)
    }
  return heirs
}
