import { type Kysely, sql } from 'kysely'
import type { StoryQuery } from '#core/story/store.ts'
import { built, given, said } from './built.ts'
import type { Database } from './database.ts'
import type { Schema } from './schema.ts'
import { expressions, type Sought, soughtBy } from './search.ts'

/** Articles with the words that are looked at first, and then four times as many each time. */
const [atFirst, more] = [50, 4]
/** Of words that stand in more than so many articles the stories found by then are new enough. */
const mostArticles = 4_000

const columns = ['id', 'started_at', 'seen_at', 'updated_at'] as const

/** Of a row of `stories`. */
export type Found = {
  readonly id: string
  readonly started_at: number
  readonly seen_at: number
  readonly updated_at: number
}

/** The stories a query asks for, newest first; of what is not shown nothing is read or put in order. */
export async function findStories(db: Database, query: StoryQuery): Promise<readonly Found[]> {
  const { words, meant, limit, offset } = query
  const sought = meant ?? soughtBy(words)
  const isSought = meant !== undefined || words.trim() !== ''
  const found = isSought ? await withWords(db, query, sought) : await newest(db, query)
  return found
    .filter(isAsked(query))
    .toSorted(order)
    .slice(offset, offset + limit)
}

type Place = Omit<Found, 'updated_at'>

function order(a: Place, b: Place): number {
  if (a.id === b.id) return 0
  return b.started_at - a.started_at || b.seen_at - a.seen_at || (a.id < b.id ? -1 : 1)
}

/** Whether a story comes after the one after which they are asked for. */
function isAsked({ after }: StoryQuery): (story: Place) => boolean {
  if (after === undefined) return () => true
  const last = { id: after.id, started_at: after.startedAt.getTime(), seen_at: after.seenAt.getTime() }
  return story => order(last, story) < 0
}

/**
 * The newest stories from a moment on backwards, or those of any of the topics: of each topic the newest, with all of the moment
 * at which they begin and of that at which they end.
 */
async function newest(db: Database, { topics, limit, offset, after }: StoryQuery): Promise<readonly Found[]> {
  const count = offset + limit
  const from = after?.startedAt.getTime() ?? Number.MAX_SAFE_INTEGER
  if (topics.length === 0)
    return after === undefined
      ? await newestOfAll(db, count)
      : await newestAfter(db, from, -from, -after.seenAt.getTime(), after.id, count)
  const about = JSON.stringify(topics)
  return await newestAbout(db, from, count - 1, about, about, from, from, count - 1)
}

const all = (db: Kysely<Schema>) =>
  db
    .selectFrom('stories')
    .select(columns)
    .where('merged_into', 'is', null)
    .orderBy('started_at', 'desc')
    .orderBy('seen_at', 'desc')
    .orderBy('id')
    .limit(given)

const newestOfAll = built(all)
const newestAfter = built(db =>
  all(db)
    .where('started_at', '<=', given)
    .where(sql<boolean>`(-started_at, -seen_at, id) > (${given}, ${given}, ${given})`),
)

/** Whichever topic has so many newest, no story before these is among the newest of all. */
const newestAbout = said<Found>(`
  WITH last AS MATERIALIZED (
    SELECT coalesce(max((
      SELECT started_at FROM story_topics WHERE topic = topics.value AND started_at < ?
      ORDER BY started_at DESC LIMIT 1 OFFSET ?)), -9e15) AS at
    FROM json_each(?) AS topics),
  about AS MATERIALIZED (
    SELECT DISTINCT story, story_topics.started_at
    FROM json_each(?) AS topics
      CROSS JOIN story_topics ON story_topics.topic = topics.value
        AND story_topics.started_at <= ? AND story_topics.started_at >= (SELECT at FROM last))
  SELECT id, stories.started_at, seen_at, updated_at
  FROM about CROSS JOIN stories ON id = story
  WHERE about.started_at >= coalesce((
    SELECT started_at FROM about WHERE started_at < ? ORDER BY started_at DESC LIMIT 1 OFFSET ?), -9e15)`)

/**
 * Stories with an article in which all words stand. Articles are read from the newest on until no older one can be of a
 * newer story than those that are to be shown: a story begins no later than its articles are seen.
 */
async function withWords(db: Database, query: StoryQuery, sought: Sought): Promise<readonly Found[]> {
  const { topics, limit, offset } = query
  const found = new Map<string, Found>()
  let [looked, atOnce] = [0, atFirst]
  const [newest] = await lastSerial(db)
  for await (const expression of expressions(db, sought, newest?.last ?? 0)) {
    for (let before = Number.MAX_SAFE_INTEGER; ; atOnce *= more) {
      const asked = [expression, before, atOnce] as const
      const rows =
        topics.length === 0
          ? await articlesWith(db, ...asked)
          : await articlesAbout(db, ...asked, JSON.stringify(topics))
      for (const { id, started_at, seen_at, updated_at } of rows)
        if (id !== null) found.set(id, { id, started_at, seen_at, updated_at })
      const last = rows.at(-1)
      looked += rows.length
      if (last !== undefined) {
        before = last.serial
        const certain = found
          .values()
          .filter(({ started_at }) => started_at > last.article_seen_at)
          .filter(isAsked(query))
        if (looked >= mostArticles || certain.take(offset + limit).toArray().length === offset + limit)
          return [...found.values()]
      }
      if (rows.length < atOnce) break
    }
  }
  return [...found.values()]
}

type Hit = Omit<Found, 'id'> & {
  readonly serial: number
  readonly article_seen_at: number
  /** Null where it is in no story yet, or in none about any of the topics. */
  readonly id: string | null
}

const lastSerial = said<{ readonly last: number | null }>('SELECT max(serial) AS last FROM articles')

/** The newest articles that an expression finds, of those before a serial, so many; with their stories. */
const articlesWith = said<Hit>(hits())
const articlesAbout = said<Hit>(
  hits(
    'AND EXISTS (SELECT 1 FROM story_topics WHERE story = stories.id AND topic IN (SELECT value FROM json_each(?)))',
  ),
)

function hits(isAbout = ''): string {
  return `
    SELECT articles.serial, articles.seen_at AS article_seen_at, stories.id, stories.started_at, stories.seen_at, updated_at
    FROM (SELECT rowid AS serial FROM article_search WHERE words MATCH ? AND rowid < ?
      ORDER BY rowid DESC LIMIT ?) AS hits
      CROSS JOIN articles ON articles.serial = hits.serial
      LEFT JOIN stories ON stories.id = articles.story ${isAbout}
    ORDER BY articles.serial DESC`
}
