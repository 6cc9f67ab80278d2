import type { Kysely } from 'kysely'
import type { StoryReader } from '#core/story/store.ts'
import { mergeTopics, type Story } from '#core/story/story.ts'
import type { Database } from './database.ts'
import { findIds } from './find-stories.ts'
import { readRevisions } from './revisions.ts'
import type { Schema } from './schema.ts'
import { toMatch, topicRows } from './story-topics.ts'
import { articleColumns, currentArticles, toArticle, toDate } from './values.ts'

export function storyStore(db: Database): StoryReader {
  return {
    async find(query) {
      const ids = await findIds(db, query)
      const stories = await readStories(db, ids)
      return ids.flatMap(id => stories.get(id) ?? [])
    },

    async story(id) {
      const now = await whereItWentUp(db, id)
      return (await readStories(db, [now])).get(now) ?? null
    },

    revisions: async id => await readRevisions(db, await whereItWentUp(db, id)),
  }
}

/** The id of the story that this one is now; two that were told apart again may both point at a third. */
async function whereItWentUp(db: Database, id: string): Promise<string> {
  const seen = new Set<string>()
  for (let at = id; ; ) {
    const row = await db.selectFrom('stories').select('merged_into').where('id', '=', at).executeTakeFirst()
    if (row?.merged_into == null || seen.has(at)) return at
    seen.add(at)
    at = row.merged_into
  }
}

async function readStories(db: Kysely<Schema>, ids: readonly string[]): Promise<Map<string, Story>> {
  if (ids.length === 0) return new Map()
  const stories = await db.selectFrom('stories').selectAll().where('id', 'in', ids).execute()
  const rows = await currentArticles(db)
    .select(articleColumns)
    .where('articles.story', 'in', ids)
    .orderBy('articles.published_at')
    .orderBy('articles.serial')
    .execute()
  const members = Map.groupBy(rows, row => row.story)
  const topics = Map.groupBy(await topicRows(db, ids), row => row.story)
  return new Map(
    stories.map(story => [
      story.id,
      {
        id: story.id,
        startedAt: toDate(story.started_at),
        seenAt: toDate(story.seen_at),
        updatedAt: toDate(story.updated_at),
        articles: (members.get(story.id) ?? []).map(toArticle),
        topics: mergeTopics([(topics.get(story.id) ?? []).map(toMatch)]),
      },
    ]),
  )
}
