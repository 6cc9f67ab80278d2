import { type Kysely, sql } from 'kysely'
import { tokenise } from '#core/article/fold.ts'
import { expiresAfter } from '#core/delivery/delivery.ts'
import type { StoryQuery, StoryStore } from '#core/story/store.ts'
import { mergeTopics, type Story } from '#core/story/story.ts'
import type { Database } from './database.ts'
import type { Schema } from './schema.ts'
import { mergeStoryTopics, toMatch, topicRows } from './story-topics.ts'
import { articleColumns, currentArticles, toArticle, toDate } from './values.ts'

const mostWords = 12

export function storyStore(db: Database): StoryStore {
  return {
    async find(query) {
      const ids = await findIds(db, query)
      const stories = await readStories(db, ids)
      return ids.flatMap(id => stories.get(id) ?? [])
    },

    async story(id) {
      return (await readStories(db, [id])).get(id) ?? null
    },

    async unjoined(limit) {
      const rows = await currentArticles(db)
        .select(articleColumns)
        .where('articles.step', '=', sql.lit('understood'))
        // Said in so many words and not bound, so that SQLite takes the index of what is not yet joined.
        .where('articles.step', '<>', sql.lit('joined'))
        .orderBy('articles.serial')
        .limit(limit)
        .execute()
      return rows.map(toArticle)
    },

    async near({ keys }, since) {
      if (keys.length === 0) return []
      const found = await db
        .selectFrom('fingerprints')
        .select('article')
        .distinct()
        .where('key', 'in', keys)
        .where('seen_at', '>=', since.getTime())
        .orderBy('seen_at', 'desc')
        .limit(50)
        .execute()
      if (found.length === 0) return []
      const rows = await currentArticles(db)
        .select(articleColumns)
        .where(
          'articles.id',
          'in',
          found.map(row => row.article),
        )
        .where('articles.story', 'is not', null)
        .orderBy('articles.serial')
        .execute()
      return rows.map(row => ({ story: row.story ?? '', article: toArticle(row) }))
    },

    join: (article, { keys }, story) =>
      db.transaction().execute(async tx => {
        const id = story ?? article.id
        const seen = article.seenAt.getTime()
        if (story === null)
          await tx
            .insertInto('stories')
            .values({
              id,
              started_at: article.publishedAt.getTime(),
              seen_at: seen,
              updated_at: seen,
              fresh: article.fresh ? 1 : 0,
              planned: 0,
            })
            .execute()
        else
          await tx
            .updateTable('stories')
            .set(eb => ({
              updated_at: seen,
              // Known only from a first look, a story is news still if it is told again within the day it lives.
              fresh: article.fresh
                ? eb
                    .case()
                    .when('seen_at', '>', seen - expiresAfter)
                    .then(1)
                    .else(eb.ref('fresh'))
                    .end()
                : eb.ref('fresh'),
            }))
            .where('id', '=', id)
            .execute()
        await tx
          .updateTable('articles')
          .set({ story: id, step: 'joined' })
          .where('id', '=', article.id)
          .execute()
        if (keys.length > 0)
          await tx
            .insertInto('fingerprints')
            .values(keys.map(key => ({ key, article: article.id, seen_at: article.seenAt.getTime() })))
            .onConflict(conflict => conflict.doNothing())
            .execute()
        await mergeStoryTopics(tx, id)
        return id
      }),
  }
}

async function findIds(db: Database, { topics, words, limit, offset }: StoryQuery): Promise<string[]> {
  let query =
    topics.length === 0
      ? db.selectFrom('stories').select('stories.id').orderBy('stories.started_at', 'desc')
      : db
          .selectFrom('story_topics')
          .innerJoin('stories', 'stories.id', 'story_topics.story')
          .select('stories.id')
          .distinct()
          .where('story_topics.topic', 'in', topics)
          .orderBy('stories.started_at', 'desc')
  const match = matchExpression(words)
  if (match !== '')
    query = query.where('stories.id', 'in', eb =>
      eb
        .selectFrom('articles')
        .select(sql<string>`story`.as('story'))
        .where('articles.story', 'is not', null)
        .where(
          'articles.serial',
          'in',
          sql<number>`(SELECT rowid FROM article_search WHERE words MATCH ${match})`,
        ),
    )
  else if (words.trim() !== '') return []
  const rows = await query
    .orderBy('stories.seen_at', 'desc')
    .orderBy('stories.id')
    .limit(limit)
    .offset(offset)
    .execute()
  return rows.map(row => row.id)
}

/** All words must be there, each as the beginning of a word, so that case endings do not hide it. */
function matchExpression(words: string): string {
  return tokenise(words.slice(0, 300))
    .slice(0, mostWords)
    .map(token => `"${token.folded.replaceAll('"', '')}"*`)
    .join(' ')
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
