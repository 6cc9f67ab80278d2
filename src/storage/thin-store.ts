import { sql, type Transaction } from 'kysely'
import { shortEnough, shortened } from '#core/article/text/shortened.ts'
import type { Row, ThinStore } from '#core/thinning.ts'
import type { Database } from './database.ts'
import type { Schema } from './schema.ts'
import { forgetBeginnings, removeWords } from './search.ts'
import { perhapsTold } from './values.ts'

/** What one transaction takes on: some milliseconds' work each. */
const [textsAtOnce, storiesAtOnce, rowsAtOnce] = [100, 25, 500]

export function thinStore(db: Database): ThinStore {
  return {
    texts: before =>
      db
        .transaction()
        .execute(async tx => (await shortenTexts(tx, before)) + (await shortenPages(tx, before))),

    stories: before => db.transaction().execute(tx => deleteStories(tx, before)),

    deliveries: (before, from) => db.transaction().execute(tx => deleteDeliveries(tx, before, from)),
  }
}

/** Written as in the index of what is long, so that SQLite takes it. */
const long = (column: string) => sql<boolean>`length(${sql.ref(column)}) > ${sql.lit(shortEnough)}`

async function shortenTexts(tx: Transaction<Schema>, before: Date): Promise<number> {
  const rows = await tx
    .selectFrom('revisions')
    .select(['article', 'revision', 'summary', 'text'])
    .where(sql<boolean>`(${long('text')} OR ${long('summary')})`)
    .where('seen_at', '<', before.getTime())
    .limit(textsAtOnce)
    .execute()
  for (const { article, revision, summary, text } of rows)
    await tx
      .updateTable('revisions')
      .set({ summary: shortened(summary), text: shortened(text) })
      .where('article', '=', article)
      .where('revision', '=', revision)
      .execute()
  return rows.length
}

async function shortenPages(tx: Transaction<Schema>, before: Date): Promise<number> {
  const rows = await tx
    .selectFrom('pages')
    .select(['article', 'text'])
    .where(long('text'))
    .where('asked_at', '<', before.getTime())
    .limit(textsAtOnce)
    .execute()
  for (const { article, text } of rows)
    await tx
      .updateTable('pages')
      .set({ text: shortened(text) })
      .where('article', '=', article)
      .execute()
  return rows.length
}

async function deleteStories(tx: Transaction<Schema>, before: Date): Promise<number> {
  const stories = await tx
    .selectFrom('stories')
    .select('id')
    // A story begins before it is last reported, and by its beginning there is an index.
    .where('started_at', '<', before.getTime())
    .where('updated_at', '<', before.getTime())
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('articles')
            .innerJoin('live_articles', 'live_articles.article', 'articles.id')
            .select('articles.id')
            .whereRef('articles.story', '=', 'stories.id'),
        ),
      ),
    )
    // What went up in another leads there as long as that one is kept.
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('stories as other').select('other.id').whereRef('other.id', '=', 'stories.merged_into'),
        ),
      ),
    )
    .orderBy('started_at')
    .limit(storiesAtOnce)
    .execute()
  if (stories.length === 0) return 0
  const ids = stories.map(({ id }) => id)
  const articles = await tx
    .selectFrom('articles')
    .select(['id', 'serial'])
    .where('story', 'in', ids)
    .execute()
  for (const { id, serial } of articles) {
    await removeWords(tx, serial)
    for (const table of ['revisions', 'readings', 'pages', 'article_topics'] as const)
      await tx.deleteFrom(table).where('article', '=', id).execute()
  }
  await tx.deleteFrom('articles').where('story', 'in', ids).execute()
  await forgetBeginnings(tx)
  await tx.deleteFrom('story_topics').where('story', 'in', ids).execute()
  await tx.deleteFrom('stories').where('id', 'in', ids).execute()
  return ids.length
}

async function deleteDeliveries(tx: Transaction<Schema>, before: Date, from: Row | null) {
  const start = from ?? { story: '', chat: '' }
  const rows = await tx
    .selectFrom('deliveries')
    .select(['story', 'chat', 'state', 'planned_at'])
    .where(sql<boolean>`(story, chat) > (${start.story}, ${start.chat})`)
    .orderBy('story')
    .orderBy('chat')
    .limit(rowsAtOnce)
    .execute()
  const old = rows.filter(
    ({ state, planned_at }) =>
      state !== 'due' && state !== 'attempted' && Number(planned_at) < before.getTime(),
  )
  const stories = await overStories(tx, [...new Set(old.map(({ story }) => story))], before)
  const gone = old.filter(({ story }) => stories.has(story))
  for (const { story, chat } of gone)
    await tx.deleteFrom('deliveries').where('story', '=', story).where('chat', '=', chat).execute()
  // Who has had them is not known any more.
  const told = [...stories.values()].flat()
  if (told.length > 0) {
    const fresh = perhapsTold
    await tx
      .updateTable('articles')
      .set({ fresh })
      .where('story', 'in', told)
      .where('fresh', '=', 1)
      .execute()
    await tx.updateTable('stories').set({ fresh: 0, planned: 1 }).where('id', 'in', told).execute()
  }
  const last = rows.length < rowsAtOnce ? undefined : rows.at(-1)
  return { gone: gone.length, next: last === undefined ? null : { story: last.story, chat: last.chat } }
}

/**
 * Of these stories those that are over, each with what it went up in: neither had a report since. Whoever had a story is
 * not sent the one it went up in, so that one must be over as well.
 */
async function overStories(
  tx: Transaction<Schema>,
  stories: readonly string[],
  before: Date,
): Promise<Map<string, string[]>> {
  if (stories.length === 0) return new Map()
  const { rows } = await sql<{ story: string; id: string; updated_at: number }>`
    WITH RECURSIVE up (story, id) AS (
      SELECT id, id FROM stories WHERE id IN (${sql.join(stories)})
      UNION SELECT up.story, stories.merged_into FROM up JOIN stories ON stories.id = up.id
        WHERE stories.merged_into IS NOT NULL
    ) SELECT up.story, up.id, stories.updated_at FROM up JOIN stories ON stories.id = up.id`.execute(tx)
  const chains = Map.groupBy(rows, ({ story }) => story)
  const over = stories.map((story): [string, { id: string; updated_at: number }[]] => [
    story,
    chains.get(story) ?? [],
  ])
  return new Map(
    over
      .filter(([, chain]) => chain.every(({ updated_at }) => Number(updated_at) < before.getTime()))
      .map(([story, chain]) => [story, chain.map(({ id }) => id)]),
  )
}
