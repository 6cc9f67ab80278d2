import { type Kysely, type Selectable, sql } from 'kysely'
import type { Evidence, TopicMatch } from '#core/article/topics/topic.ts'
import { mergeTopics } from '#core/story/story.ts'
import { anyGiven, built } from './built.ts'
import type { Schema } from './schema.ts'

/** What the articles of stories, JSON of their ids, are about, without what only passes by. */
export const topicRows = built(db =>
  db
    .selectFrom('article_topics')
    .innerJoin('articles', 'articles.id', 'article_topics.article')
    .select(['articles.story', 'articles.source', 'topic', 'score', 'primary', 'evidence'])
    .where('articles.story', 'in', anyGiven)
    .where('passing', '=', sql.lit(0)),
)

type Row = Pick<Selectable<Schema['article_topics']>, 'topic' | 'score' | 'primary' | 'evidence'>

export function toMatch(row: Row): TopicMatch {
  return { ...unread(row), evidence: JSON.parse(row.evidence) as Evidence[] }
}

/** Several articles' as one story's; evidence is read where it is asked for, as few who ask for stories do. */
export function toMatches(rows: readonly Row[]): TopicMatch[] {
  return mergeTopics([rows.map(unread)]).map(({ evidence, ...match }) => ({
    ...match,
    get evidence() {
      return JSON.parse(evidence) as Evidence[]
    },
  }))
}

const unread = ({ topic, score, primary, evidence }: Row) => ({
  id: topic,
  score,
  primary: primary === 1,
  evidence,
})

/** What a story is about, from its articles; where that changed, chats may want it that did not before. */
export async function mergeStoryTopics(db: Kysely<Schema>, story: string): Promise<void> {
  const merged = toMatches(await topicRows(db, JSON.stringify([story])))
  const { started_at } = await db
    .selectFrom('stories')
    .select('started_at')
    .where('id', '=', story)
    .executeTakeFirstOrThrow()
  await db.deleteFrom('story_topics').where('story', '=', story).execute()
  await db.updateTable('stories').set({ planned: 0 }).where('id', '=', story).execute()
  if (merged.length === 0) return
  await db
    .insertInto('story_topics')
    .values(
      merged.map(({ id, score, primary }) => ({
        story,
        topic: id,
        score,
        primary: primary ? 1 : 0,
        started_at,
      })),
    )
    .execute()
}
