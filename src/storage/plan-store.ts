import { sql, type Transaction } from 'kysely'
import type { Owner } from '#core/collect/added.ts'
import type { PlanStore, Share, Way } from '#core/delivery/store.ts'
import type { Database } from './database.ts'
import type { Schema } from './schema.ts'

/** The first edit of a post comes so long after its story changed, each later one after twice that, in ms. */
const firstEdit = 60_000
const mostDoublings = 6
/** Posts older than this stay as they are, in ms. */
export const editedFor = 48 * 3_600_000

export function planStore(db: Database): PlanStore {
  return {
    async unplanned(limit) {
      const rows = await db
        .selectFrom('stories')
        .select('id')
        .where('planned', '=', sql.lit(0))
        .where('fresh', '=', sql.lit(1))
        .orderBy('started_at')
        .limit(limit)
        .execute()
      return rows.map(row => row.id)
    },

    async ways(keys) {
      const pairs = await db
        .selectFrom('subscription_keys')
        .select(['key', 'way'])
        .distinct()
        .where('key', 'in', keys)
        .execute()
      const byWay = Map.groupBy(pairs, ({ way }) => way)
      if (byWay.size === 0) return []
      const ways = await db
        .selectFrom('ways')
        .selectAll()
        .where('id', 'in', [...byWay.keys()])
        .orderBy('id')
        .execute()
      return ways.map(way => ({ way: toWay(way), keys: (byWay.get(way.id) ?? []).map(({ key }) => key) }))
    },

    async way(id) {
      const row = await db.selectFrom('ways').selectAll().where('id', '=', id).executeTakeFirst()
      return row === undefined ? null : toWay(row)
    },

    plan: (story, shares, before, now) =>
      db.transaction().execute(async tx => {
        const former = await formerStories(tx, story)
        await touch(tx, [story, ...former], now)
        let planned = 0
        for (const share of shares) planned += await insert(tx, story, former, share, before, now)
        await tx.updateTable('stories').set({ planned: 1 }).where('id', '=', story).execute()
        return planned
      }),
  }
}

export function toWay({ id, says }: { id: number; says: string }): Way {
  return { id, ...(JSON.parse(says) as Omit<Way, 'id'>) }
}

/** The stories that went up in this one. */
async function formerStories(tx: Transaction<Schema>, story: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    WITH RECURSIVE former (id) AS (
      SELECT id FROM stories WHERE merged_into = ${story}
      UNION SELECT stories.id FROM stories JOIN former ON stories.merged_into = former.id
    ) SELECT id FROM former WHERE id <> ${story}`.execute(tx)
  return rows.map(({ id }) => id)
}

/** All of it within the database: that a hundred thousand chats are told costs no more than writing them down. */
async function insert(
  tx: Transaction<Schema>,
  story: string,
  former: readonly string[],
  { way, keys, dueAt, expiresAt, gathered, urgent, only }: Share,
  before: Date,
  now: Date,
): Promise<number> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('deliveries')
    .columns([
      'story',
      'chat',
      'platform',
      'way',
      'urgency',
      'gathered',
      'state',
      'planned_at',
      'due_at',
      'expires_at',
      'attempts',
      'edits',
    ])
    .expression(eb => {
      const all = eb
        .selectFrom('subscription_keys')
        .select([
          eb.val(story).as('story'),
          'chat',
          'platform',
          eb.val(way).as('way'),
          eb.lit(urgent ? 0 : 1).as('urgency'),
          eb.lit(gathered ? 1 : 0).as('gathered'),
          sql.lit('due').as('state'),
          eb.val(now.getTime()).as('planned_at'),
          eb.val(dueAt.getTime()).as('due_at'),
          eb.val(expiresAt.getTime()).as('expires_at'),
          eb.lit(0).as('attempts'),
          eb.lit(0).as('edits'),
        ])
        .where('key', 'in', keys)
        .where('way', '=', way)
        .where('since', '<=', before.getTime())
      const chats = only === undefined ? all : all.where('chat', 'in', chatsOf(only))
      if (former.length === 0) return chats
      return chats.where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('deliveries as had')
              .select('had.chat')
              .where('had.story', 'in', former)
              .whereRef('had.chat', '=', 'subscription_keys.chat'),
          ),
        ),
      )
    })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst()
  return Number(numInsertedOrUpdatedRows ?? 0n)
}

/** The chats of servers, and chats with the places in them. */
function chatsOf(owners: readonly Owner[]) {
  const list = JSON.stringify(owners)
  return sql<string>`(
    SELECT chat FROM json_each(${list}) AS owner JOIN chats ON chats.server = owner.value
    UNION SELECT chat FROM json_each(${list}) AS owner JOIN chats ON chats.chat = owner.value
    UNION SELECT chat FROM json_each(${list}) AS owner JOIN chats
      ON chats.chat > owner.value || '/' AND chats.chat < owner.value || '0')`
}

/** What is posted already is edited, later each time. */
async function touch(tx: Transaction<Schema>, stories: readonly string[], now: Date): Promise<void> {
  await tx
    .updateTable('deliveries')
    .set({
      edit_at: sql<number>`${now.getTime()} + ${firstEdit} * (1 << min(edits, ${sql.lit(mostDoublings)}))`,
    })
    .where('story', 'in', stories)
    .where('state', '=', 'sent')
    .where('edit_at', 'is', null)
    .where('message', 'is not', null)
    .where('settled_at', '>', now.getTime() - editedFor)
    .execute()
}
