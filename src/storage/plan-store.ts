import { sql, type Transaction } from 'kysely'
import type { PlanStore, Share, Way } from '#core/delivery/store.ts'
import { anyGiven, built, said } from './built.ts'
import type { Database } from './database.ts'
import { alerting, hasAlert, hasUpdate, type Piece, rowsAtOnce, telling, updating } from './plan-pieces.ts'
import type { Schema } from './schema.ts'
import { unsynced } from './unsynced.ts'

/** The first edit of a post comes so long after its story changed, each later one after twice that, in ms. */
const firstEdit = 60_000
const mostDoublings = 6
/** Posts older than this stay as they are, in ms. */
export const editedFor = 48 * 3_600_000

/** When a post is edited whose story changes now. */
function nextEdit(now: Date) {
  return sql<number>`${now.getTime()} + ${firstEdit} * (1 << min(edits, ${sql.lit(mostDoublings)}))`
}

/** When a post is edited that was made or edited while its story changed: planning took it for none that is out. */
export function editOf(plans: number, now: Date) {
  return sql<number | null>`CASE WHEN EXISTS (
    SELECT 1 FROM stories WHERE stories.id = deliveries.story AND stories.plans <> ${plans}
  ) THEN ${nextEdit(now)} END`
}

export function planStore(db: Database): PlanStore {
  return {
    async unplanned(limit) {
      const isNew = db
        .selectFrom('stories')
        .select('id')
        .where('planned', '=', sql.lit(0))
        .where('fresh', '=', sql.lit(1))
        .orderBy('started_at')
        .limit(limit)
      const [rows, begun] = await Promise.all([isNew.execute(), plansBegun(db, limit)])
      return [...new Set([...begun, ...rows].map(({ id }) => id))].slice(0, limit)
    },

    async ways(keys) {
      const pairs = await pairsOf(db, JSON.stringify(keys))
      const byWay = Map.groupBy(pairs, ({ way }) => way)
      if (byWay.size === 0) return []
      const ways = await waysOf(db, JSON.stringify([...byWay.keys()]))
      return ways.map(way => ({ way: toWay(way), keys: (byWay.get(way.id) ?? []).map(({ key }) => key) }))
    },

    async way(id) {
      const row = await db.selectFrom('ways').selectAll().where('id', '=', id).executeTakeFirst()
      return row === undefined ? null : toWay(row)
    },

    async begin(story) {
      const former = await formerStories(db, story)
      await unsynced(db, connection => connection.transaction().execute(tx => begin(tx, story, former)))
    },

    async plan(story, shares, before, now) {
      const former = await formerStories(db, story)
      await developing(db, story, shares, now)
      const developments = shares.some(hasUpdate) ? await countsOf(db, [story, ...former]) : new Map()
      const planned = { story, former, developments, before, now }
      const piecesOf = (some: readonly Share[], write: typeof telling) =>
        some.flatMap(share => share.keys.map(key => write(planned, share, key)))
      const pieces = [
        ...[story, ...former].map(id => touching(id, now)),
        // First, so that no alert follows what is told now as breaking.
        ...piecesOf(shares.filter(hasAlert), alerting),
        ...piecesOf(shares.filter(hasUpdate), updating),
        ...piecesOf(shares, telling),
      ]
      let count = 0
      for (const piece of pieces)
        for (let from: string | null = ''; from !== null; ) {
          const after: string = from
          const done = await unsynced(db, connection =>
            connection.transaction().execute(tx => piece(tx, after)),
          )
          count += done.planned
          from = done.next
        }
      // What comes last is on the disk with all before it.
      await db.deleteFrom('plans_begun').where('story', '=', story).execute()
      return count
    },
  }
}

const pairsOf = built(db =>
  db.selectFrom('subscription_keys').select(['key', 'way']).distinct().where('key', 'in', anyGiven),
)
const waysOf = built(db => db.selectFrom('ways').selectAll().where('id', 'in', anyGiven).orderBy('id'))

/** Crossed, or SQLite goes through all stories: of those begun it knows no number. */
const plansBegun = said<{ readonly id: string }>(`
  SELECT id FROM plans_begun CROSS JOIN stories ON stories.id = plans_begun.story WHERE fresh = 1 LIMIT ?`)

/** What is being planned is planned once more: a chat may have gone from a way yet to come to one that was passed. */
export async function planAgain(tx: Transaction<Schema>): Promise<void> {
  await tx
    .updateTable('stories')
    .set({ planned: 0 })
    .where('id', 'in', eb => eb.selectFrom('plans_begun').select('story'))
    .execute()
}

async function begin(tx: Transaction<Schema>, story: string, former: readonly string[]): Promise<void> {
  await tx
    .insertInto('plans_begun')
    .values({ story })
    .onConflict(c => c.doNothing())
    .execute()
  await tx.updateTable('stories').set({ planned: 1 }).where('id', '=', story).execute()
  await tx
    .updateTable('stories')
    .set(eb => ({ plans: eb('plans', '+', 1) }))
    .where('id', 'in', [story, ...former])
    .execute()
}

/** A figure is seen when its report is collected, and told with the story once that has joined it. */
async function developing(db: Database, story: string, shares: readonly Share[], now: Date): Promise<void> {
  const seen = Math.max(0, ...shares.filter(hasUpdate).map(({ developedAt }) => developedAt?.getTime() ?? 0))
  await db
    .updateTable('stories')
    .set(eb => ({ figure_at: seen, developed_at: now.getTime(), developments: eb('developments', '+', 1) }))
    .where('id', '=', story)
    .where(sql<boolean>`coalesce(figure_at, 0) < ${seen}`)
    .execute()
}

/** How often each of these stories has developed. */
async function countsOf(db: Database, stories: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('stories')
    .select(['id', 'developments'])
    .where('id', 'in', stories)
    .execute()
  return new Map(rows.map(({ id, developments }) => [id, developments]))
}

export function toWay({ id, says }: { id: number; says: string }): Way {
  return { id, ...(JSON.parse(says) as Omit<Way, 'id'>) }
}

/** The stories that went up in this one. */
async function formerStories(db: Database, story: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    WITH RECURSIVE former (id) AS (
      SELECT id FROM stories WHERE merged_into = ${story}
      UNION SELECT stories.id FROM stories JOIN former ON stories.merged_into = former.id
    ) SELECT id FROM former WHERE id <> ${story}`.execute(db)
  return rows.map(({ id }) => id)
}

/** What is posted already is edited, later each time. */
function touching(story: string, now: Date): Piece {
  return async (tx, after) => {
    const last = await tx
      .selectFrom('deliveries')
      .select('chat')
      .where('story', '=', story)
      .where('chat', '>', after)
      .orderBy('chat')
      .offset(rowsAtOnce - 1)
      .limit(1)
      .executeTakeFirst()
    await tx
      .updateTable('deliveries')
      .set({ edit_at: nextEdit(now) })
      .where('story', '=', story)
      .where('chat', '>', after)
      .$if(last !== undefined, query => query.where('chat', '<=', last?.chat ?? ''))
      .where('state', '=', 'sent')
      .where('edit_at', 'is', null)
      .where('message', 'is not', null)
      .where('settled_at', '>', now.getTime() - editedFor)
      .execute()
    return { next: last?.chat ?? null, planned: 0 }
  }
}
