import { sql } from 'kysely'
import type { RelatedStories, StoryReader } from '#core/story/store.ts'
import type { Story } from '#core/story/story.ts'
import type { Database } from './database.ts'

const most = 4
/** Not all of what is offered is told by one outlet. */
const fromOneOutlet = 3
const fewestShared = 2
const memory = 14 * 24 * 3_600_000

/** Stories of the two weeks around one that have two or more of its main topics in common, most shared first. */
export function relatedStories(db: Database, stories: Pick<StoryReader, 'story'>): RelatedStories {
  return {
    async related(story) {
      const rows = await db
        .selectFrom('story_topics as own')
        .innerJoin('story_topics as shared', 'shared.topic', 'own.topic')
        .select('shared.story')
        .where('own.story', '=', story)
        .where('shared.story', '<>', story)
        .where('own.primary', '=', 1)
        .where('shared.primary', '=', 1)
        .where(sql<boolean>`abs(shared.started_at - own.started_at) < ${memory}`)
        .groupBy('shared.story')
        .having(eb => eb.fn.countAll<number>(), '>=', fewestShared)
        .orderBy(eb => eb.fn.countAll(), 'desc')
        .orderBy(eb => eb.fn.max('shared.started_at'), 'desc')
        .orderBy('shared.story')
        .limit(most * 4)
        .execute()
      const found = await Promise.all(rows.map(row => stories.story(row.story)))
      // One that went up in another is found as that one.
      const others = new Map(found.flatMap(other => (other === null ? [] : [[other.id, other] as const])))
      others.delete((await stories.story(story))?.id ?? story)
      return varied([...others.values()])
    },
  }
}

function varied(found: readonly Story[]): Story[] {
  const counts = new Map<string, number>()
  return found
    .filter(({ articles: [first] }) => {
      const count = (counts.get(first?.source ?? '') ?? 0) + 1
      counts.set(first?.source ?? '', count)
      return count <= fromOneOutlet
    })
    .slice(0, most)
}
