import { type ExpressionBuilder, type Selectable, sql, type Transaction } from 'kysely'
import { type ChatRef, platformOf } from '#core/chat/chat-ref.ts'
import { type DeliveryKey, isRoundup, type Outcome } from '#core/delivery/delivery.ts'
import type { DeliveryStore, Due } from '#core/delivery/store.ts'
import type { Database } from './database.ts'
import type { Schema } from './schema.ts'
import { toDate, toDateOrNull } from './values.ts'

/** Written out, not bound, so that SQLite sees that the index of what waits holds all that is asked for. */
const waiting = [sql.lit('due'), sql.lit('attempted')]
const urgencies = [0, 1]
/** To see which stories wait anywhere takes a look at all that waits: too long to do it for each roundup. In ms. */
const knownFor = 10_000
/** How long a roundup may wait for its turn, in ms. */
const roundupLasts = 12 * 3_600_000

export function deliveryStore(db: Database): DeliveryStore {
  const lately = new Map<string, { readonly readAt: number; readonly ids: readonly string[] }>()
  /** One that is not among them yet is not folded, and waits for its turn. */
  const waitingStories = async (tx: Transaction<Schema>, platform: string, now: Date) => {
    const known = lately.get(platform)
    const age = now.getTime() - (known?.readAt ?? 0)
    if (known !== undefined && age >= 0 && age < knownFor) return known.ids
    const ids = await readWaitingStories(tx, platform, now)
    lately.set(platform, { readAt: now.getTime(), ids })
    return ids
  }
  return {
    async due(platform, now, limit) {
      const rows: Row[] = []
      for (const urgency of urgencies)
        if (rows.length < limit) rows.push(...(await due(db, platform, urgency, now, limit - rows.length)))
      // Where all of it was read, it can be counted here.
      const counts =
        rows.length < limit
          ? new Map([...Map.groupBy(rows, ({ chat }) => chat)].map(([chat, rows]) => [chat, rows.length]))
          : await countByChat(db, platform, [...new Set(rows.map(({ chat }) => chat))], now)
      return rows.map(row => toDue(row, counts.get(row.chat) ?? 1))
    },

    attempt: (deliveries, now) =>
      db.transaction().execute(async tx => {
        for (const key of deliveries) {
          const { numUpdatedRows } = await tx
            .updateTable('deliveries')
            .set(eb => ({
              state: 'attempted',
              attempts: eb('attempts', '+', 1),
              attempted_at: eb.fn.coalesce('attempted_at', eb.val(now.getTime())),
            }))
            .where(isAt(key))
            .where('state', 'in', waiting)
            .executeTakeFirst()
          if (numUpdatedRows === 0n) throw new Error(`${key.story} is no longer due in ${key.chat}`)
        }
      }),

    settle: (deliveries, outcome, now) =>
      db.transaction().execute(async tx => {
        const change = changeOf(outcome, now)
        for (const key of deliveries)
          await tx.updateTable('deliveries').set(change).where(isAt(key)).execute()
      }),

    fold: (roundup, deliveries, all, now) =>
      db.transaction().execute(async tx => {
        const [first] = deliveries
        if (first === undefined) return
        const platform = platformOf(first.chat)
        const others = all ? await waitingStories(tx, platform, now) : []
        const stories = new Set([...others, ...deliveries.map(({ story }) => story)])
        for (const story of stories)
          await tx
            .updateTable('deliveries')
            .set({ state: 'folded', folded_into: roundup.story, settled_at: now.getTime() })
            .where(isAt({ chat: roundup.chat, story }))
            .where('state', '=', 'due')
            .where('due_at', '<=', now.getTime())
            .execute()
        const at = { planned_at: now.getTime(), due_at: now.getTime() }
        await tx
          .insertInto('deliveries')
          .values({
            ...roundup,
            ...at,
            platform,
            way: first.way,
            urgency: 1,
            gathered: 0,
            state: 'due',
            expires_at: now.getTime() + roundupLasts,
            attempts: 0,
            edits: 0,
          })
          .execute()
      }),
  }
}

/** How many deliveries are due in each of these chats of a platform. */
async function countByChat(
  db: Database,
  platform: string,
  chats: readonly string[],
  now: Date,
): Promise<Map<string, number>> {
  const rows = await waitingRows(db, platform, now)
    .select(['chat', eb => eb.fn.countAll<number>().as('count')])
    // Of the many chats of a long queue only those that were read; the queue's index holds all that is looked at.
    .where('chat', 'in', sql<string>`(SELECT value FROM json_each(${JSON.stringify(chats)}))`)
    .groupBy('chat')
    .execute()
  return new Map(rows.map(({ chat, count }) => [chat, Number(count)]))
}

async function readWaitingStories(db: Database, platform: string, now: Date): Promise<string[]> {
  const rows = await waitingRows(db, platform, now).select('story').distinct().execute()
  return rows.map(({ story }) => story).filter(story => !isRoundup({ story }))
}

function waitingRows(db: Database, platform: string, now: Date) {
  return db
    .selectFrom('deliveries')
    .where('platform', '=', platform)
    .where('urgency', '=', sql.lit(1))
    .where('due_at', '<=', now.getTime())
    .where('state', 'in', waiting)
}

function isAt({ chat, story }: DeliveryKey) {
  return (eb: ExpressionBuilder<Schema, 'deliveries'>) =>
    eb.and([eb('story', '=', story), eb('chat', '=', chat)])
}

function due(db: Database, platform: string, urgency: number, now: Date, limit: number) {
  return db
    .selectFrom('deliveries')
    .leftJoin('chats', 'chats.chat', 'deliveries.chat')
    .leftJoin('stories', 'stories.id', 'deliveries.story')
    .selectAll('deliveries')
    .select(['chats.locale', 'chats.disabled_at', 'stories.started_at'])
    .where('deliveries.platform', '=', platform)
    .where('urgency', '=', sql.lit(urgency))
    .where('due_at', '<=', now.getTime())
    .where('state', 'in', waiting)
    .orderBy('due_at')
    .limit(limit)
    .execute()
}

function changeOf(outcome: Outcome, now: Date) {
  const settled = { state: outcome.state, settled_at: now.getTime() }
  switch (outcome.state) {
    case 'sent':
      return {
        ...settled,
        message: outcome.message,
        shown: outcome.shown === null ? null : JSON.stringify(outcome.shown),
        detail: null,
      }
    case 'due':
      return { state: 'due', due_at: outcome.dueAt.getTime(), attempted_at: null, detail: outcome.detail }
    case 'attempted':
      return { state: 'attempted', due_at: outcome.dueAt.getTime(), detail: outcome.detail }
    case 'folded':
      return { ...settled, folded_into: outcome.into }
    default:
      return { ...settled, detail: outcome.detail }
  }
}

type Row = Selectable<Schema['deliveries']> & {
  locale: string | null
  disabled_at: number | null
  started_at: number | null
}

function toDue(row: Row, inChat: number): Due {
  return {
    chat: row.chat as ChatRef,
    story: row.story,
    state: row.state as Due['state'],
    plannedAt: toDate(row.planned_at),
    dueAt: toDate(row.due_at),
    expiresAt: toDate(row.expires_at),
    attempts: row.attempts,
    attemptedAt: toDateOrNull(row.attempted_at),
    way: row.way,
    gathered: row.gathered === 1,
    urgent: row.urgency === 0,
    locale: row.locale ?? 'en',
    disabled: row.disabled_at !== null,
    beganAt: toDate(row.started_at ?? row.planned_at),
    inChat,
  }
}
