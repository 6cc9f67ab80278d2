import type { Group, Live } from './group.ts'

/**
 * When stories were grouped afresh into parts, the story that each part goes on as: the one that most of its articles
 * are of, and of those the older; undefined for a part that takes up none. Of two that have as many of one story's it
 * is the one with the earliest of them.
 */
export function heirsOf(
  stories: readonly Group[],
  parts: readonly (readonly Live[])[],
): (Group | undefined)[] {
  const storyOf = new Map<Live, Group>(
    stories.flatMap(story => story.members.map(member => [member, story] as const)),
  )
  const shares = parts.flatMap((members, part) =>
    [...Map.groupBy(members, member => storyOf.get(member))].flatMap(([story, theirs]) =>
      story === undefined
        ? []
        : [{ part, story, share: theirs.length, earliest: Math.min(...theirs.map(({ serial }) => serial)) }],
    ),
  )
  shares.sort(
    (a, b) =>
      b.share - a.share ||
      a.story.first - b.story.first ||
      order(a.story.id, b.story.id) ||
      a.earliest - b.earliest,
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

const order = (a: string, b: string) => (a === b ? 0 : a < b ? -1 : 1)

/**
 * What becomes of a part that takes up no story: the one that its first article began, if that went up in another; where that
 * goes on without it, one named by what parted them, which happens once.
 */
export function nameParted(
  [first]: readonly { readonly id: string }[],
  cause: string,
  stories: ReadonlyMap<string, unknown>,
): string {
  const id = first?.id ?? ''
  return stories.has(id) ? `${id}~${cause}` : id
}

/**
 * The story that one without articles left went up in: where the article is that it was named by, or, where that had
 * left it before, the earliest of its own.
 */
export function wentUpIn(
  { id, members }: { readonly id: string; readonly members: readonly Live[] },
  storyOf: (article: Live) => Group | undefined,
): string | undefined {
  const article = members.find(member => member.id === id) ?? members[0]
  return article === undefined ? undefined : storyOf(article)?.id
}
