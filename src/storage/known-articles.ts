import type { Transaction } from 'kysely'
import type { FeedItem } from '#core/article/article.ts'
import { type IdPolicy, type ItemKeys, type KnownArticle, recognise } from '#core/article/identity.ts'
import { matchMoved, mayHaveMoved } from '#core/article/moved.ts'
import type { SourceState } from '#core/article/store.ts'
import { anyGiven, built, given } from './built.ts'
import type { Schema } from './schema.ts'
import { currentArticles, toDateOrNull } from './values.ts'

/** A source that is met anew, because the database is an old one: what it carries may have been told since. */
export async function wasReadBefore(tx: Transaction<Schema>, source: string): Promise<boolean> {
  const row = await tx.selectFrom('sources').select('read_at').where('source', '=', source).executeTakeFirst()
  return row?.read_at != null
}

/** Of ids that are new for what is known: once may be a new system, twice is a habit. */
export async function worse(tx: Transaction<Schema>, source: string): Promise<IdPolicy> {
  const row = await tx
    .selectFrom('sources')
    .select('id_policy')
    .where('source', '=', source)
    .executeTakeFirst()
  return row?.id_policy === 'doubted' || row?.id_policy === 'ignored' ? 'ignored' : 'doubted'
}

export async function knownArticles(
  tx: Transaction<Schema>,
  source: string,
  items: readonly ItemKeys[],
): Promise<Map<string, KnownArticle>> {
  const keys = items.flatMap(item => item.keys)
  if (keys.length === 0) return new Map()
  const rows = await withKeys(tx, source, JSON.stringify(keys))
  return new Map(
    rows.map(({ key, article, title, published_at }) => [
      key,
      { id: article, title, publishedAt: toDateOrNull(published_at) },
    ]),
  )
}

/** The names of an article outlive it. */
const withKeys = built(db =>
  db
    .selectFrom('article_keys')
    .leftJoin('articles', 'articles.id', 'article_keys.article')
    .leftJoin('revisions', join =>
      join
        .onRef('revisions.article', '=', 'articles.id')
        .onRef('revisions.revision', '=', 'articles.revision'),
    )
    .select(['article_keys.key', 'article_keys.article', 'articles.published_at', 'revisions.title'])
    .where('article_keys.source', '=', given)
    .where('article_keys.key', 'in', anyGiven),
)

/** Articles so far back are looked at for what a feed brings under new names. */
const formerArticles = 1_000

export async function movedItems(
  tx: Transaction<Schema>,
  { source, idPolicy }: SourceState,
  items: readonly ItemKeys[],
  known: ReadonlyMap<string, KnownArticle>,
  part: boolean,
): Promise<ReadonlyMap<FeedItem, string>> {
  const others = new Map<FeedItem, string>()
  for (const entry of items) {
    const id = recognise(entry, known, idPolicy)
    if (id !== null) others.set(entry.item, id)
  }
  const unknown = items.flatMap(({ item }) => (others.has(item) ? [] : [item]))
  if (unknown.length === 0) return new Map()
  // Most of a feed that moved may be known by ids and titles; the few that are not have moved all the same.
  const readdressed = items.filter(({ keys }) => keys.some(key => key.startsWith('url ') && !known.has(key)))
  if (!mayHaveMoved(Math.max(unknown.length, readdressed.length), items.length)) return new Map()
  const former = await currentArticles(tx)
    .select(['articles.id', 'articles.published_at', 'revisions.title', 'revisions.url'])
    .where('articles.source', '=', source)
    .orderBy('articles.serial', 'desc')
    .limit(formerArticles)
    .execute()
  const dated = former.map(({ published_at, ...one }) => ({
    ...one,
    publishedAt: toDateOrNull(published_at),
  }))
  return matchMoved(unknown, dated, others, part)
}
