import type { Outline } from '#core/story/story.ts'
import { anyGiven, built } from './built.ts'
import type { Database } from './database.ts'
import type { Found } from './find-stories.ts'
import { topicRows } from './story-topics.ts'
import { toDate } from './values.ts'

/** Of the stories what is known without their words, in the order in which they are given. */
export async function readOutlines(
  db: Database,
  stories: readonly Found[],
  hidden: ReadonlySet<string>,
): Promise<Outline[]> {
  if (stories.length === 0) return []
  const ids = JSON.stringify(stories.map(({ id }) => id))
  const isShown = ({ source }: { readonly source: string }) => !hidden.has(source)
  const members = Map.groupBy((await outlinesOf(db, ids)).filter(isShown), row => row.story)
  // A story's own topics are those of hidden sources as well.
  const rows: readonly Row[] =
    hidden.size === 0 ? await storyTopics(db, ids) : (await topicRows(db, ids)).filter(isShown)
  const topics = Map.groupBy(rows, row => row.story)
  return stories.map(story => ({
    id: story.id,
    startedAt: toDate(story.started_at),
    seenAt: toDate(story.seen_at),
    articles: (members.get(story.id) ?? []).map(row => ({
      id: row.id,
      source: row.source,
      language: row.language ?? 'und',
      publishedAt: toDate(row.published_at),
      seenAt: toDate(row.seen_at),
    })),
    topics: (topics.get(story.id) ?? []).map(({ topic, primary }) => ({ id: topic, primary: primary === 1 })),
  }))
}

type Row = { readonly story: string | null; readonly topic: string; readonly primary: number }

const storyTopics = built(db =>
  db.selectFrom('story_topics').select(['story', 'topic', 'primary']).where('story', 'in', anyGiven),
)

const outlinesOf = built(db =>
  db
    .selectFrom('articles')
    .leftJoin('readings', join =>
      join.onRef('readings.article', '=', 'articles.id').onRef('readings.revision', '=', 'articles.revision'),
    )
    .select([
      'articles.id',
      'articles.story',
      'articles.source',
      'articles.seen_at',
      'articles.published_at',
      'readings.language',
    ])
    .where('articles.story', 'in', anyGiven)
    .orderBy('articles.published_at')
    .orderBy('articles.serial'),
)
