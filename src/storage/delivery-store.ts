import { createHash } from 'node:crypto'
import { type Selectable, sql } from 'kysely'
import { type ChatRef, platformOf } from '#core/chat/chat-ref.ts'
import type { Delivery } from '#core/delivery/delivery.ts'
import type { DeliveryStore } from '#core/delivery/store.ts'
import type { Database } from './database.ts'
import type { Schema } from './schema.ts'
import { toDate, toDateOrNull } from './values.ts'

const rowsAtOnce = 1_000

/** Written out, not bound, so that SQLite sees that the index of what waits holds all that is asked for. */
const waiting = [sql.lit('due'), sql.lit('attempted')]

export function deliveryStore(db: Database): DeliveryStore {
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

    plan: (story, chats, now) =>
      db.transaction().execute(async tx => {
        let planned = 0n
        for (let from = 0; from < chats.length; from += rowsAtOnce) {
          const rows = chats.slice(from, from + rowsAtOnce).map(chat => ({
            id: deliveryId(chat, story),
            chat,
            platform: platformOf(chat),
            story,
            state: 'due',
            planned_at: now.getTime(),
            due_at: now.getTime(),
            attempts: 0,
            attempted_at: null,
            message: null,
            detail: '',
          }))
          const { numInsertedOrUpdatedRows } = await tx
            .insertInto('deliveries')
            .values(rows)
            .onConflict(c => c.doNothing())
            .executeTakeFirst()
          planned += numInsertedOrUpdatedRows ?? 0n
        }
        await tx.updateTable('stories').set({ planned: 1 }).where('id', '=', story).execute()
        return Number(planned)
      }),

    async due(platforms, now, limit) {
      if (platforms.length === 0) return []
      const rows = await db
        .selectFrom('deliveries')
        .innerJoin('chats', 'chats.chat', 'deliveries.chat')
        .leftJoin('stories', 'stories.id', 'deliveries.story')
        .selectAll('deliveries')
        .where('deliveries.platform', 'in', platforms)
        .where('deliveries.state', 'in', waiting)
        .where('deliveries.due_at', '<=', now.getTime())
        .where('chats.disabled_at', 'is', null)
        // Only the first that is due in its chat, so that one with a long queue holds no other up.
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('deliveries as before')
                .leftJoin('stories as told', 'told.id', 'before.story')
                .select('before.id')
                .whereRef('before.chat', '=', 'deliveries.chat')
                .where('before.state', 'in', waiting)
                .where('before.due_at', '<=', now.getTime())
                .where(
                  sql<boolean>`(before.due_at, before.planned_at, coalesce(told.started_at, 0), before.id)
                    < (deliveries.due_at, deliveries.planned_at, coalesce(stories.started_at, 0), deliveries.id)`,
                ),
            ),
          ),
        )
        .orderBy('deliveries.due_at')
        .orderBy('deliveries.planned_at')
        .orderBy('stories.started_at')
        .limit(limit)
        .execute()
      return rows.map(toDelivery)
    },

    async attempt(id, now) {
      await db
        .updateTable('deliveries')
        .set(eb => ({
          state: 'attempted',
          attempts: eb('attempts', '+', 1),
          attempted_at: eb.fn.coalesce('attempted_at', eb.val(now.getTime())),
        }))
        .where('id', '=', id)
        .execute()
    },

    async settle(id, outcome) {
      const change =
        outcome.state === 'sent'
          ? { state: 'sent', message: outcome.message, detail: '' }
          : outcome.state === 'due'
            ? { state: 'due', due_at: outcome.dueAt.getTime(), attempted_at: null, detail: outcome.detail }
            : outcome.state === 'attempted'
              ? { state: 'attempted', due_at: outcome.dueAt.getTime(), detail: outcome.detail }
              : { state: outcome.state, detail: outcome.detail }
      await db.updateTable('deliveries').set(change).where('id', '=', id).execute()
    },
  }
}

/** The same chat and story always give the same id: 22 characters, short enough for Discord's nonce of 25. */
export function deliveryId(chat: ChatRef, story: string): string {
  return createHash('sha256').update(`${chat} ${story}`).digest('base64url').slice(0, 22)
}

function toDelivery(row: Selectable<Schema['deliveries']>): Delivery {
  return {
    id: row.id,
    chat: row.chat as ChatRef,
    story: row.story,
    state: row.state as Delivery['state'],
    plannedAt: toDate(row.planned_at),
    dueAt: toDate(row.due_at),
    attempts: row.attempts,
    attemptedAt: toDateOrNull(row.attempted_at),
    message: row.message,
    detail: row.detail,
  }
}
