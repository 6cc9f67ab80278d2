import { sql, type Transaction } from 'kysely'
import { pack, unpack } from '#core/story/joining/packed.ts'
import type { JoiningStore, Placed } from '#core/story/store.ts'
import { readCorrections } from './correction-store.ts'
import type { Database } from './database.ts'
import type { Schema } from './schema.ts'
import { mergeStoryTopics, toMatch } from './story-topics.ts'
import { articleColumns, currentArticles, perhapsTold, toArticle } from './values.ts'

/** SQLite takes 32,766 values in one statement. */
const atOnce = 5_000

export function joiningStore(db: Database): JoiningStore {
  return {
    async unjoined(limit) {
      const rows = await currentArticles(db)
        .select([...articleColumns, 'readings.facts'])
        .where('articles.step', '=', sql.lit('understood'))
        // Said in so many words and not bound, so that SQLite takes the index of what is not yet joined.
        .where('articles.step', '<>', sql.lit('joined'))
        .orderBy('articles.serial')
        .limit(limit)
        .execute()
      const topics = Map.groupBy(
        await topicsOf(
          db,
          rows.map(({ id }) => id),
        ),
        ({ article }) => article,
      )
      return rows.map(row => ({
        article: toArticle(row),
        topics: (topics.get(row.id) ?? []).map(toMatch),
        values: { ...noValues, ...JSON.parse(row.facts ?? '{}') },
      }))
    },

    async live(after, limit) {
      const rows = await db
        .selectFrom('live_articles')
        .innerJoin('articles', 'articles.id', 'live_articles.article')
        .select(['weighed', 'story'])
        .where('live_articles.serial', '>', after ?? -1)
        .where('story', 'is not', null)
        .orderBy('live_articles.serial')
        .limit(limit)
        .execute()
      return rows.map(({ weighed, story }) => ({
        live: unpack(Buffer.from(weighed, 'base64')),
        story: story ?? '',
      }))
    },

    place: placed => db.transaction().execute(tx => place(tx, placed)),

    corrections: which => readCorrections(db, which),

    async forget(articles) {
      for (let from = 0; from < articles.length; from += atOnce)
        await db
          .deleteFrom('live_articles')
          .where('article', 'in', articles.slice(from, from + atOnce))
          .execute()
    },
  }
}

const noValues = { numbers: [], ordinals: [], scores: [], dates: [] }

async function topicsOf(db: Database, articles: readonly string[]) {
  if (articles.length === 0) return []
  return await db
    .selectFrom('article_topics')
    .selectAll()
    .where('article', 'in', articles)
    .orderBy('score', 'desc')
    .orderBy('topic')
    .execute()
}

async function place(tx: Transaction<Schema>, { joined, moved, merged, correction }: Placed): Promise<void> {
  if (correction !== null)
    await tx
      .updateTable('corrections')
      .set({ applied: 1, along: JSON.stringify(correction.along ?? []) })
      .where('serial', '=', correction.serial)
      .execute()
  const places = [...joined.map(({ live, story }) => ({ article: live.id, story })), ...moved]
  if (places.length === 0) return
  const ids = places.map(({ article }) => article)
  // Who joins for the first time leaves no story.
  const left = await tx
    .selectFrom('articles')
    .select('story')
    .where('id', 'in', ids)
    .where('story', 'is not', null)
    .execute()
  if (joined.length > 0)
    await tx
      .insertInto('live_articles')
      .values(
        joined.map(({ live }) => ({
          serial: live.serial,
          article: live.id,
          weighed: Buffer.from(pack(live)).toString('base64'),
        })),
      )
      .execute()
  for (const [story, articles] of Map.groupBy(places, ({ story }) => story))
    await tx
      .updateTable('articles')
      .set(eb => ({
        story,
        // A headline that changed meanwhile still waits to be read.
        step: eb.case().when('step', '=', 'understood').then('joined').else(eb.ref('step')).end(),
      }))
      .where(
        'id',
        'in',
        articles.map(({ article }) => article),
      )
      .execute()
  const touched = new Set([...places.map(({ story }) => story), ...left.flatMap(({ story }) => story ?? [])])
  for (const story of touched) await retell(tx, story)
  for (const { story, into } of merged) await foldInto(tx, story, into)
}

/** A story known only from a first look is news still if it is told again within half a day, in ms. */
const staysNews = 12 * 3_600_000

/** When a story began and was last added to, whether it is news, and what it is about, all from its articles. */
async function retell(tx: Transaction<Schema>, id: string): Promise<void> {
  const articles = await tx
    .selectFrom('articles')
    .select(['published_at', 'seen_at', 'fresh'])
    .where('story', '=', id)
    .execute()
  if (articles.length === 0) {
    await tx.deleteFrom('story_topics').where('story', '=', id).execute()
    await tx.updateTable('stories').set({ planned: 1 }).where('id', '=', id).execute()
    return
  }
  const least = (column: 'published_at' | 'seen_at') =>
    articles.reduce((least, row) => Math.min(least, Number(row[column])), Number.POSITIVE_INFINITY)
  const seen = least('seen_at')
  const times = {
    started_at: least('published_at'),
    seen_at: seen,
    updated_at: articles.reduce((most, row) => Math.max(most, Number(row.seen_at)), seen),
    fresh: isNews(articles, seen) ? 1 : 0,
    merged_into: null,
  }
  await tx
    .insertInto('stories')
    .values({ id, ...times, planned: 0 })
    .onConflict(conflict => conflict.column('id').doUpdateSet(times))
    .execute()
  await mergeStoryTopics(tx, id)
}

/** Whether it may be posted at all. */
function isNews(articles: readonly { fresh: number; seen_at: number }[], seen: number): boolean {
  if (articles.some(({ fresh }) => fresh === perhapsTold)) return false
  return articles.some(row => row.fresh === 1 && Number(row.seen_at) - seen < staysNews)
}

/** Whoever had it, or is to have it, is not planned the other one: planning looks at what went up in a story. */
async function foldInto(tx: Transaction<Schema>, story: string, into: string): Promise<void> {
  await tx.updateTable('stories').set({ merged_into: into, planned: 1 }).where('id', '=', story).execute()
  await tx.deleteFrom('plans_begun').where('story', '=', story).execute()
}
