import type { Kysely } from 'kysely'
import type { Evidence, TopicMatch } from '#core/article/topic.ts'
import { mergeTopics } from '#core/story/story.ts'
import type { Schema } from './schema.ts'

export function topicRows(db: Kysely<Schema>, stories: readonly string[]) {
  return db
    .selectFrom('article_topics')
    .innerJoin('articles', 'articles.id', 'article_topics.article')
    .select(['articles.story', 'articles.source', 'topic', 'score', 'primary', 'evidence'])
    .where('articles.story', 'in', stories)
    .execute()
}

export function toMatch(row: {
  topic: string
  score: number
  primary: number
  evidence: string
}): TopicMatch {
  return {
    id: row.topic,
    score: row.score,
    primary: row.primary === 1,
    evidence: JSON.parse(row.evidence) as Evidence[],
  }
}

/** What a story is about, from its articles; where that changed, chats may want it that did not before. */
export async function mergeStoryTopics(db: Kysely<Schema>, story: string): Promise<void> {
  const merged = mergeTopics([(await topicRows(db, [story])).map(toMatch)])
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
