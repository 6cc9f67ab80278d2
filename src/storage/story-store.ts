import type { Kysely } from 'kysely'
import type { StoryQuery, StoryReader } from '#core/story/store.ts'
import { mergeTopics, type Story } from '#core/story/story.ts'
import type { Database } from './database.ts'
import { findIds } from './find-stories.ts'
import { readRevisions } from './revisions.ts'
import type { Schema } from './schema.ts'
import { toMatch, topicRows } from './story-topics.ts'
import { articleColumns, currentArticles, toArticle, toDate } from './values.ts'

/** So many stories more than are wanted are looked through first, and so many at most. */
const [atFirst, mostFound] = [20, 8_000]

/** Stories as they are to a reader from whom these sources are hidden: those that only such ones report are not there. */
export function storyStore(db: Database, hidden: ReadonlySet<string> = new Set()): StoryReader {
  return {
    async find(query) {
      const ids = hidden.size === 0 ? await findIds(db, query) : await findShown(db, query, hidden)
      const stories = await readStories(db, ids, hidden)
      return ids.flatMap(id => stories.get(id) ?? [])
    },

    async story(id) {
      const now = await whereItWentUp(db, id)
      return (await readStories(db, [now], hidden)).get(now) ?? null
    },

    revisions: async id => await readRevisions(db, await whereItWentUp(db, id), hidden),
  }
}

/** As `findIds`, of stories that not only hidden sources report: where these fill a page, more are looked through. */
async function findShown(
  db: Database,
  query: StoryQuery,
  hidden: ReadonlySet<string>,
): Promise<readonly string[]> {
  const wanted = query.offset + query.limit
  for (let limit = wanted + atFirst; ; limit *= 2) {
    const ids = await findIds(db, { ...query, offset: 0, limit })
    const rows = await db
      .selectFrom('articles')
      .select('story')
      .distinct()
      .where('story', 'in', ids)
      .where('source', 'not in', [...hidden])
      .execute()
    const shown = new Set(rows.map(({ story }) => story))
    const found = ids.filter(id => shown.has(id))
    if (found.length >= wanted || ids.length < limit || limit > mostFound)
      return found.slice(query.offset, wanted)
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

async function readStories(
  db: Kysely<Schema>,
  ids: readonly string[],
  hidden: ReadonlySet<string>,
): Promise<Map<string, Story>> {
  if (ids.length === 0) return new Map()
  const stories = await db.selectFrom('stories').selectAll().where('id', 'in', ids).execute()
  const rows = await currentArticles(db)
    .select(articleColumns)
    .where('articles.story', 'in', ids)
    .orderBy('articles.published_at')
    .orderBy('articles.serial')
    .execute()
  const isShown = ({ source }: { readonly source: string }) => !hidden.has(source)
  const members = Map.groupBy(rows.filter(isShown), row => row.story)
  const topics = Map.groupBy((await topicRows(db, ids)).filter(isShown), row => row.story)
  const withArticles = hidden.size === 0 ? stories : stories.filter(({ id }) => members.has(id))
  return new Map(
    withArticles.map(story => [
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
