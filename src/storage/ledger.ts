import { sql } from 'kysely'
import type { Database } from './database.ts'
import { toDateOrNull } from './values.ts'

/** How many deliveries of a platform are in a state. */
export type LedgerCount = { readonly platform: string; readonly state: string; readonly count: number }

/** Counted in one go: some milliseconds. */
const rowsAtOnce = 5_000

/**
 * Counts the ledger by platform and state, in the order of its key and with room for everything else in between. A row
 * never changes its key, so each is counted once, and all counts together are all rows.
 */
export async function countLedger(db: Database): Promise<LedgerCount[]> {
  const counts = new Map<string, LedgerCount>()
  let from = { story: '', chat: '' }
  for (;;) {
    const after = sql<boolean>`(story, chat) > (${from.story}, ${from.chat})`
    const last = await db
      .selectFrom('deliveries')
      .select(['story', 'chat'])
      .where(after)
      .orderBy('story')
      .orderBy('chat')
      .limit(1)
      .offset(rowsAtOnce - 1)
      .executeTakeFirst()
    let slice = db.selectFrom('deliveries').where(after)
    if (last !== undefined) slice = slice.where(sql<boolean>`(story, chat) <= (${last.story}, ${last.chat})`)
    const rows = await slice
      .select(['platform', 'state', eb => eb.fn.countAll<number>().as('count')])
      .groupBy(['platform', 'state'])
      .execute()
    for (const { platform, state, count } of rows) {
      const key = `${platform} ${state}`
      counts.set(key, { platform, state, count: Number(count) + (counts.get(key)?.count ?? 0) })
    }
    if (last === undefined) break
    from = last
    await new Promise(resolve => setImmediate(resolve))
  }
  return [...counts.values()].sort((a, b) =>
    `${a.platform} ${a.state}` < `${b.platform} ${b.state}` ? -1 : 1,
  )
}

/** Since when the oldest delivery waits that is due, by platform; platforms with nothing due are left out. */
export async function oldestDue(
  db: Database,
  platforms: readonly string[],
  now: Date,
): Promise<ReadonlyMap<string, Date>> {
  const oldest = new Map<string, Date>()
  for (const platform of platforms)
    for (const urgency of [0, 1]) {
      const { at } = await db
        .selectFrom('deliveries')
        .select(eb => eb.fn.min('due_at').as('at'))
        .where('platform', '=', platform)
        .where('urgency', '=', urgency)
        // Written out, so that SQLite takes the index of what waits, and reads the first of it.
        .where('state', 'in', [sql.lit('due'), sql.lit('attempted')])
        .executeTakeFirstOrThrow()
      const due = toDateOrNull(at)
      if (due === null || due > now) continue
      const other = oldest.get(platform)
      if (other === undefined || due < other) oldest.set(platform, due)
    }
  return oldest
}

/** How many chats were given up, by platform and reason, most first. */
export async function disabledChats(db: Database) {
  const rows = await db
    .selectFrom('chats')
    .select(['platform', 'disabled_reason as reason', eb => eb.fn.countAll<number>().as('count')])
    .where('disabled_at', 'is not', null)
    .groupBy(['platform', 'disabled_reason'])
    .orderBy('count', 'desc')
    .execute()
  return rows.map(({ platform, reason, count }) => ({ platform, reason: reason ?? '', count: Number(count) }))
}
