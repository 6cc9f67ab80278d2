import { sql } from 'kysely'
import type { StoryQuery } from '#core/story/store.ts'
import type { Database } from './database.ts'
import { expressions } from './search.ts'

/** Articles with the words that are looked at first, and then four times as many each time. */
const [atFirst, more] = [50, 4]
/** Of words that stand in more than so many articles the stories found by then are new enough. */
const mostArticles = 4_000

type Found = { readonly id: string; readonly started_at: number; readonly seen_at: number }

/** The ids of the stories a query asks for, newest first; what is not shown is neither read nor put in order. */
export async function findIds(db: Database, query: StoryQuery): Promise<string[]> {
  const { words, limit, offset } = query
  const found = words.trim() !== '' ? await withWords(db, query) : await newest(db, query)
  return found
    .filter(isAsked(query))
    .toSorted(order)
    .slice(offset, offset + limit)
    .map(({ id }) => id)
}

function order(a: Found, b: Found): number {
  if (a.id === b.id) return 0
  return b.started_at - a.started_at || b.seen_at - a.seen_at || (a.id < b.id ? -1 : 1)
}

/** Whether a story comes after the one after which they are asked for. */
function isAsked({ after }: StoryQuery): (story: Found) => boolean {
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
    return await db
      .selectFrom('stories')
      .select(['id', 'started_at', 'seen_at'])
      .where('merged_into', 'is', null)
      .where('started_at', '<=', from)
      .$if(after !== undefined, query =>
        query.where(
          sql<boolean>`(-started_at, -seen_at, id) > (${-from}, ${-(after?.seenAt.getTime() ?? 0)}, ${after?.id})`,
        ),
      )
      .orderBy('started_at', 'desc')
      .orderBy('seen_at', 'desc')
      .orderBy('id')
      .limit(count)
      .execute()
  const { rows } = await sql<Found>`
    SELECT DISTINCT stories.id, stories.started_at, stories.seen_at
    FROM json_each(${JSON.stringify(topics)}) AS topics
      CROSS JOIN story_topics ON story_topics.topic = topics.value
        AND story_topics.started_at <= ${from} AND story_topics.started_at >= coalesce((
        SELECT started_at FROM story_topics WHERE topic = topics.value AND started_at < ${from}
        ORDER BY started_at DESC LIMIT 1 OFFSET ${count - 1}), -9e15)
      CROSS JOIN stories ON stories.id = story_topics.story`.execute(db)
  return rows
}

/**
 * Stories with an article in which all words stand. Articles are read from the newest on until no older one can be of a
 * newer story than those that are to be shown: a story begins no later than its articles are seen.
 */
async function withWords(db: Database, query: StoryQuery): Promise<readonly Found[]> {
  const { topics, words, limit, offset } = query
  const found = new Map<string, Found>()
  let [looked, atOnce] = [0, atFirst]
  const { rows: newest } = await sql<{
    last: number | null
  }>`SELECT max(serial) AS last FROM articles`.execute(db)
  for (const expression of expressions(words, newest[0]?.last ?? 0)) {
    for (let before = Number.MAX_SAFE_INTEGER; ; atOnce *= more) {
      const rows = await articlesWith(db, expression, topics, before, atOnce)
      for (const { id, started_at, seen_at } of rows)
        if (id !== null) found.set(id, { id, started_at, seen_at })
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

/** The newest `limit` articles that an expression finds, of those before a serial. */
async function articlesWith(
  db: Database,
  expression: string,
  topics: readonly string[],
  before: number,
  limit: number,
): Promise<readonly Hit[]> {
  const isAbout =
    topics.length === 0
      ? sql``
      : sql`AND EXISTS (SELECT 1 FROM story_topics WHERE story = stories.id AND topic IN (${sql.join(topics)}))`
  const { rows } = await sql<Hit>`
    SELECT articles.serial, articles.seen_at AS article_seen_at, stories.id, stories.started_at, stories.seen_at
    FROM (SELECT rowid AS serial FROM article_search WHERE words MATCH ${expression} AND rowid < ${before}
      ORDER BY rowid DESC LIMIT ${limit}) AS hits
      CROSS JOIN articles ON articles.serial = hits.serial
      LEFT JOIN stories ON stories.id = articles.story ${isAbout}
    ORDER BY articles.serial DESC`.execute(db)
  return rows
}
