import { sql, type Transaction } from 'kysely'
import type { PageDuty, Presence } from '#core/article/full-text.ts'
import { said } from './built.ts'
import type { Database } from './database.ts'
import type { Schema } from './schema.ts'
import { timesMissing } from './values.ts'

const hour = 3_600_000
/** Posts are edited for two days; later nobody would be told. */
const lookedAfter = 48 * hour
/** How long after it was seen, and after the last look, a page is looked at; sooner where it was not there. */
const [firstLook, nextLook, secondLook] = [3 * hour, 20 * hour, hour]
const atOnce = 20
/** More pages of a source that are not there at once are a site built anew, or one that shuts us out. */
const mostMissing = 2

/** So many articles are looked through in one statement: some milliseconds' work. */
const lookedThrough = 100

/**
 * Articles that were posted and whose pages are to be looked at again, the oldest first. They are looked through in the
 * order of arrival, from the newest back to those that are too old, so that others come in between.
 */
export async function pagesToLookAt(db: Database, now: Date): Promise<PageDuty[]> {
  const found: (PageDuty & { readonly serial: number })[] = []
  for (let before = Number.MAX_SAFE_INTEGER; ; ) {
    const [stretch] = await stretchBefore(db, before, lookedThrough)
    if (stretch?.first == null || stretch.seen_at <= now.getTime() - lookedAfter) break
    found.push(...(await posted(db, stretch.first, before, now)))
    before = stretch.first
  }
  return found
    .sort((one, other) => one.serial - other.serial)
    .slice(0, atOnce)
    .map(({ serial: _, ...duty }) => duty)
}

/** The first of the articles before a serial, so many, and when the last of them was seen. */
const stretchBefore = said<{ readonly first: number | null; readonly seen_at: number }>(`
  SELECT min(serial) AS first, max(seen_at) AS seen_at
  FROM (SELECT serial, seen_at FROM articles WHERE serial < ? ORDER BY serial DESC LIMIT ?)`)

async function posted(db: Database, first: number, before: number, now: Date) {
  const time = now.getTime()
  const rows = await db
    .selectFrom('stories')
    .innerJoin('articles', 'articles.story', 'stories.id')
    .innerJoin('revisions', join =>
      join
        .onRef('revisions.article', '=', 'articles.id')
        .onRef('revisions.revision', '=', 'articles.revision'),
    )
    .select([
      'articles.serial',
      'articles.id',
      'articles.revision',
      'articles.source',
      'revisions.url',
      'revisions.title',
    ])
    .where('articles.serial', '>=', first)
    .where('articles.serial', '<', before)
    .where('stories.updated_at', '>', time - lookedAfter)
    .where('articles.step', '=', sql.lit('joined'))
    .where('articles.seen_at', '>', time - lookedAfter)
    .where('articles.seen_at', '<', time - firstLook)
    .where('revisions.url', 'is not', null)
    .where(eb =>
      eb.or([
        eb('looked_at', 'is', null),
        eb('looked_at', '<', time - nextLook),
        eb.and([eb('missing', '=', 1), eb('looked_at', '<', time - secondLook)]),
      ]),
    )
    .where(eb =>
      eb.exists(
        eb
          .selectFrom('deliveries')
          .select('deliveries.story')
          .whereRef('deliveries.story', '=', 'stories.id')
          .where('deliveries.state', '=', sql.lit('sent')),
      ),
    )
    .orderBy('articles.serial')
    .limit(atOnce)
    .execute()
  return rows.map(({ id, url, ...row }) => ({ ...row, article: id, url: url ?? '', words: '', attempts: 0 }))
}

/** See PageStore. */
export async function recordLook(
  tx: Transaction<Schema>,
  { article, source }: PageDuty,
  presence: Presence,
  now: Date,
): Promise<void> {
  const row = await tx.selectFrom('articles').select('missing').where('id', '=', article).executeTakeFirst()
  if (row === undefined) return
  const before = row.missing
  const found = { there: 0, missing: missingOnceMore(before), gone: timesMissing, unknown: before }[presence]
  const many = found >= timesMissing && (await areManyMissing(tx, source, article, now))
  const missing = many ? withAllOthers : found
  await tx
    .updateTable('articles')
    .set({ looked_at: now.getTime(), missing })
    .where('id', '=', article)
    .execute()
  if (isGone(missing) !== isGone(before)) await tellAnew(tx, [article])
  if (!many) return
  const others = await tx
    .updateTable('articles')
    .set({ missing: withAllOthers })
    .where('source', '=', source)
    .where('seen_at', '>', now.getTime() - lookedAfter)
    .where('missing', '>=', timesMissing)
    .returning('id')
    .execute()
  await tellAnew(
    tx,
    others.map(({ id }) => id),
  )
}

/** What stands in `articles.missing` of a page that is not there, as many of its site are not: that says nothing of it. */
const withAllOthers = -1

const missingOnceMore = (times: number) =>
  times === withAllOthers ? times : Math.min(times + 1, timesMissing)
const isGone = (missing: number) => missing >= timesMissing

async function tellAnew(tx: Transaction<Schema>, articles: readonly string[]): Promise<void> {
  if (articles.length === 0) return
  await tx
    .updateTable('articles')
    .set({ step: 'collected' })
    .where('id', 'in', articles)
    .where('step', 'in', ['understood', 'joined'])
    .execute()
}

async function areManyMissing(
  tx: Transaction<Schema>,
  source: string,
  article: string,
  now: Date,
): Promise<boolean> {
  const { count } = await tx
    .selectFrom('articles')
    .select(eb => eb.fn.countAll<number>().as('count'))
    .where('source', '=', source)
    .where('seen_at', '>', now.getTime() - lookedAfter)
    .where('missing', '<>', 0)
    .where('id', '<>', article)
    .executeTakeFirstOrThrow()
  return Number(count) >= mostMissing
}
