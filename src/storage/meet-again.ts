import { sql, type Transaction } from 'kysely'
import { roundupMark } from '#core/delivery/delivery.ts'
import type { Database } from './database.ts'
import type { Schema } from './schema.ts'
import { perhapsTold, toDateOrNull } from './values.ts'

export type MetAgain = {
  /** When the bot last looked at a source before the backup was made; null where it never did. */
  readonly lastLook: Date | null
  /** Deliveries that may have arrived since: to be found out, and not to be. */
  readonly attempted: number
  readonly unknown: number
}

export type ReadNow = {
  /** The ids of all sources there are. */
  readonly sources: readonly string[]
  /** The platforms that can find out whether a post arrived. */
  readonly canLook: readonly string[]
}

/** More than so many that may have gone out in one chat would be a flood if none of them had. */
const mostInChat = 3

/**
 * Marks a database that was brought back, in one transaction. What happened since it was copied is not in it, so that:
 * - each source is met as at the first look, what it carries then is stored and not posted;
 * - no story in it, nor one begun by what is met then, is news any more, whoever else reports it: chats may have had it;
 * - what was due by now or attempted may have arrived: platforms that can look for it in the chat do. Unknown, and never
 *   sent, is what is of others, would come too late, was to come with others in one message, or would be many in one chat.
 *   What is due later stays so.
 */
export async function meetAgain(db: Database, { sources, canLook }: ReadNow, now: Date): Promise<MetAgain> {
  return await db.transaction().execute(async tx => {
    const lastLook = await meetSources(tx, sources, now)
    await tx.updateTable('articles').set({ fresh: perhapsTold }).execute()
    await tx.updateTable('stories').set({ fresh: 0, planned: 1 }).execute()
    await tx.deleteFrom('plans_begun').execute()
    return { lastLook, ...(await openDeliveries(tx, canLook, lastLook?.getTime() ?? 0, now.getTime())) }
  })
}

/** Gives when any of them was last looked at. */
async function meetSources(
  tx: Transaction<Schema>,
  sources: readonly string[],
  now: Date,
): Promise<Date | null> {
  const { last } = await tx
    .selectFrom('sources')
    .select(eb => eb.fn.max('checked_at').as('last'))
    .executeTakeFirstOrThrow()
  // Also sources that were added after the backup was made: chats may have had their news.
  for (const source of sources)
    await tx
      .insertInto('sources')
      .values({ ...unread, source, checked_at: now.getTime(), read_at: now.getTime(), ...unheard })
      .onConflict(conflict => conflict.doNothing())
      .execute()
  await tx
    .updateTable('sources')
    .set(eb => ({ ...unread, read_at: eb.fn.coalesce('read_at', 'checked_at') }))
    .execute()
  return toDateOrNull(last)
}

async function openDeliveries(
  tx: Transaction<Schema>,
  canLook: readonly string[],
  copiedAfter: number,
  now: number,
) {
  const open = sql<boolean>`(state = 'attempted' OR (state = 'due' AND due_at <= ${now}))`
  const crowded = tx
    .selectFrom('deliveries')
    .select('chat')
    .where(open)
    .groupBy('chat')
    .having(eb => eb(eb.fn.countAll<number>(), '>', mostInChat))
  const unknown = await tx
    .updateTable('deliveries')
    .set({ state: 'unknown', settled_at: now, detail: 'the database was brought back' })
    .where(open)
    .where(eb =>
      eb.or([
        eb('platform', 'not in', canLook),
        eb('expires_at', '<', now),
        eb('gathered', '=', 1),
        eb('story', 'like', `${roundupMark}%`),
        eb('chat', 'in', crowded),
      ]),
    )
    .executeTakeFirst()
  const attempted = await tx
    .updateTable('deliveries')
    .set({
      state: 'attempted',
      // What was due when it was copied has been posted after that, if it has.
      attempted_at: sql`coalesce(attempted_at,
        CASE WHEN planned_at > ${copiedAfter} THEN planned_at ELSE ${copiedAfter} END)`,
    })
    .where(open)
    .executeTakeFirst()
  return { attempted: Number(attempted.numUpdatedRows), unknown: Number(unknown.numUpdatedRows) }
}

/** Never read, as far as posting goes; `read_at` says that it was nevertheless. */
const unread = { first_read_at: null, etag: null, last_modified: null, digest: null }
const unheard = { id_policy: 'unknown', failures: 0, problem: null }
