import { type ExpressionBuilder, type Selectable, sql, type Transaction } from 'kysely'
import { type ChatRef, platformOf } from '#core/chat/chat-ref.ts'
import {
  type Delivery,
  type DeliveryKey,
  isRoundup,
  type Outcome,
  roundupMark,
} from '#core/delivery/delivery.ts'
import type { DeliveryStore, Due } from '#core/delivery/store.ts'
import { said } from './built.ts'
import type { Database } from './database.ts'
import { editOf } from './plan-store.ts'
import type { Schema } from './schema.ts'
import { toDate, toDateOrNull } from './values.ts'

/** Written out, not bound, so that SQLite sees that the index of what waits holds all that is asked for. */
const waiting = [sql.lit('due'), sql.lit('attempted')]
export const urgencies = [0, 1]
/** What waits is looked through in pieces of a millisecond or two, with room for everything else in between. */
const lookedAtOnce = 250
/** Which stories wait anywhere is not looked up for each roundup, but so often, in ms. */
const knownFor = 1_000
export function deliveryStore(db: Database): DeliveryStore {
  const lately = new Map<string, { readonly readAt: number; readonly stories: readonly string[] }>()
  /** One that is not among them yet is not folded, and waits for its turn. */
  const waitingStories = async (tx: Transaction<Schema>, platform: string, now: Date) => {
    const known = lately.get(platform)
    const age = now.getTime() - (known?.readAt ?? 0)
    if (known !== undefined && age >= 0 && age < knownFor) return known.stories
    const stories = await readWaitingStories(tx, platform, now)
    lately.set(platform, { readAt: now.getTime(), stories })
    return stories
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
          : await countByChat(db, platform, new Set(rows.map(({ chat }) => chat)), now)
      return rows.map(row => toDue(row, counts.get(row.chat) ?? 1))
    },

    attempt: (deliveries, now) =>
      db.transaction().execute(async tx => {
        const begun: (typeof deliveries)[number][] = []
        for (const key of deliveries)
          if (
            (
              await attempted(
                tx,
                now.getTime(),
                key.answers ?? null,
                key.story,
                key.chat,
                key.way ?? null,
                key.dueAt?.getTime() ?? null,
              )
            ).length > 0
          )
            begun.push(key)
        return begun
      }),

    settle: (deliveries, outcome, now) =>
      db.transaction().execute(async tx => {
        const change = changeOf(outcome, now)
        for (const key of deliveries)
          await tx.updateTable('deliveries').set(change).where(isAt(key)).execute()
      }),

    settleUnchanged: (deliveries, outcome, now) =>
      db.transaction().execute(async tx => {
        const change = changeOf(outcome, now)
        let settled = 0
        for (const read of deliveries) {
          const { numUpdatedRows } = await tx
            .updateTable('deliveries')
            .set(change)
            .where(isAt(read))
            .where('state', '=', read.state)
            .where('way', '=', read.way)
            .where('urgency', '=', read.urgent ? 0 : 1)
            .where('due_at', '=', read.dueAt.getTime())
            .executeTakeFirst()
          settled += Number(numUpdatedRows)
        }
        return settled
      }),

    fold: (roundups, now) =>
      db.transaction().execute(async tx => {
        for (const { delivery, of, all } of roundups) {
          const others = all ? await waitingStories(tx, platformOf(delivery.chat), now) : []
          await fold(tx, delivery, [...of.map(({ story }) => story), ...others], now)
        }
      }),
  }
}

const attempted = said(`
  UPDATE deliveries SET state = 'attempted', attempts = attempts + 1, attempted_at = coalesce(attempted_at, ?),
    folded_into = coalesce(folded_into, ?)
  WHERE story = ? AND chat = ? AND way = coalesce(?, way) AND due_at = coalesce(?, due_at) AND state IN ('due', 'attempted') RETURNING story`)

async function fold(
  tx: Transaction<Schema>,
  { chat, story, way, plannedAt, dueAt, expiresAt }: Delivery,
  stories: readonly string[],
  now: Date,
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('deliveries')
    .set({ state: 'folded', folded_into: story, settled_at: now.getTime() })
    .where('chat', '=', chat)
    .where('story', 'in', sql<string>`(SELECT value FROM json_each(${JSON.stringify(stories)}))`)
    .where('state', '=', 'due')
    // Among all that waits anywhere are stories that are breaking here.
    .where('urgency', '=', 1)
    .where('due_at', '<=', now.getTime())
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return
  await tx
    .insertInto('deliveries')
    .values({
      chat,
      story,
      way,
      platform: platformOf(chat),
      urgency: 1,
      gathered: 0,
      state: 'due',
      planned_at: plannedAt.getTime(),
      due_at: dueAt.getTime(),
      expires_at: expiresAt.getTime(),
      attempts: 0,
      edits: 0,
    })
    .execute()
}

/** How many deliveries are due in each of these chats of a platform. */
async function countByChat(
  db: Database,
  platform: string,
  chats: ReadonlySet<string>,
  now: Date,
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>()
  for (let after: Place | undefined = beforeAll; after !== undefined; ) {
    const rows: Place[] = await waitingAfter(db, platform, 1, after)
      .where('due_at', '<=', now.getTime())
      .select(['due_at', 'story', 'chat'])
      .orderBy('due_at')
      .orderBy('story')
      .orderBy('chat')
      .limit(lookedAtOnce)
      .execute()
    for (const { chat } of rows) if (chats.has(chat)) counts.set(chat, 1 + (counts.get(chat) ?? 0))
    after = rows.length < lookedAtOnce ? undefined : rows.at(-1)
  }
  return counts
}

/** After all that begins with the mark of roundups, and after all chats. */
const afterRoundups = `${roundupMark}~`
const lastChat = '~'

/** A place in the queue of what waits on a platform. */
export type Place = { readonly due_at: number; readonly story: string; readonly chat: string }
export const beforeAll: Place = { due_at: -1, story: '', chat: '' }

export function waitingAfter(
  db: Database,
  platform: string,
  urgency: number,
  { due_at, story, chat }: Place,
) {
  return db
    .selectFrom('deliveries')
    .where('platform', '=', platform)
    .where('urgency', '=', sql.lit(urgency))
    .where('state', 'in', waiting)
    .where(sql<boolean>`(due_at, story, chat) > (${due_at}, ${story}, ${chat})`)
}

export function isUpTo({ due_at, story, chat }: Place) {
  return sql<boolean>`(due_at, story, chat) <= (${due_at}, ${story}, ${chat})`
}

/** The stories that wait for anybody: from one to the next in the queue, whatever roundups and chats are between. */
async function readWaitingStories(db: Database, platform: string, now: Date): Promise<string[]> {
  const stories = new Set<string>()
  for (let after = beforeAll; ; ) {
    const next = await waitingAfter(db, platform, 1, after)
      .where('due_at', '<=', now.getTime())
      .select(['due_at', 'story'])
      .orderBy('due_at')
      .orderBy('story')
      .orderBy('chat')
      .limit(1)
      .executeTakeFirst()
    if (next === undefined) return [...stories]
    if (!isRoundup(next)) stories.add(next.story)
    after = { ...next, story: isRoundup(next) ? afterRoundups : next.story, chat: lastChat }
  }
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
    .select(['chats.locale', 'chats.disabled_at', 'stories.started_at', 'stories.plans'])
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
        edit_at: editOf(outcome.plans, now),
      }
    case 'due':
    case 'attempted': {
      const { state, detail, dueAt, held = 0 } = outcome
      const times = { due_at: dueAt.getTime(), expires_at: sql<number>`expires_at + ${held}` }
      return state === 'due' ? { state, detail, ...times, attempted_at: null } : { state, detail, ...times }
    }
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
  plans: number | null
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
    plans: row.plans ?? 0,
    inChat,
  }
}
