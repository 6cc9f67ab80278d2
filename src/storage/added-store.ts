import type { Transaction } from 'kysely'
import { type AddedStore, type Hold, idFor, isSameFeed, type Owner } from '#core/collect/added.ts'
import type { Database } from './database.ts'
import type { Schema } from './schema.ts'
import { toDate } from './values.ts'

export function addedStore(db: Database): AddedStore {
  return {
    async all() {
      const rows = await db
        .selectFrom('added_sources')
        .selectAll()
        .orderBy('added_at')
        .orderBy('source')
        .execute()
      const held = await db.selectFrom('source_holds').selectAll().orderBy('since').orderBy('owner').execute()
      const holds = Map.groupBy(held, ({ source }) => source)
      return rows.map(({ source, name, home, feed, sitemap, language }) => ({
        id: source,
        name,
        home,
        feed,
        sitemap: sitemap === 1,
        language,
        holds: (holds.get(source) ?? []).map(({ owner, since, state }) => ({
          owner: owner as Owner,
          since: toDate(since),
          state: state as Hold['state'],
        })),
      }))
    },

    add: ({ name, home, feed, sitemap, language }, owner, now) =>
      db.transaction().execute(async tx => {
        const known = await tx.selectFrom('added_sources').select(['source', 'feed']).execute()
        const same = known.find(other => isSameFeed(other.feed, feed))?.source
        const source = same ?? idFor(feed, new Set(known.map(({ source }) => source)))
        const says = { name, home, language }
        if (same === undefined)
          await tx
            .insertInto('added_sources')
            .values({ ...says, source, feed, sitemap: sitemap ? 1 : 0, added_at: now.getTime() })
            .execute()
        // Who has it in use keeps it under the name they know.
        else if (!(await isInUse(tx, same)))
          await tx.updateTable('added_sources').set(says).where('source', '=', same).execute()
        await hold(tx, source, owner, 'on', now)
        return source
      }),

    set: (source, owner, state, now) =>
      db.transaction().execute(async tx => {
        const held = await tx
          .selectFrom('source_holds')
          .select('state')
          .where('source', '=', source)
          .where('owner', '=', owner)
          .executeTakeFirst()
        if (held === undefined) return false
        if (held.state !== state) await hold(tx, source, owner, state, now)
        return true
      }),

    move: (source, { home, feed, sitemap }) =>
      db.transaction().execute(async tx => {
        await tx
          .updateTable('added_sources')
          .set({ home, feed, sitemap: sitemap ? 1 : 0 })
          .where('source', '=', source)
          .execute()
        // What the old address said of itself says nothing of the new one.
        await tx.updateTable('sources').set(unasked).where('source', '=', source).execute()
      }),
  }
}

const unasked = { etag: null, last_modified: null, digest: null, next_at: null, asking: null }

async function isInUse(tx: Transaction<Schema>, source: string): Promise<boolean> {
  const used = await tx
    .selectFrom('source_holds')
    .select('owner')
    .where('source', '=', source)
    .where('state', '=', 'on')
    .executeTakeFirst()
  return used !== undefined
}

async function hold(
  tx: Transaction<Schema>,
  source: string,
  owner: Owner,
  state: Hold['state'],
  now: Date,
): Promise<void> {
  // What came while nobody was told of it is stored and not posted, as at the first look.
  if (state === 'on' && !(await isInUse(tx, source)))
    await tx
      .updateTable('sources')
      .set({ ...unasked, first_read_at: null, read_at: null, failures: 0, problem: null, unstored_at: null })
      .where('source', '=', source)
      .execute()
  await tx
    .insertInto('source_holds')
    .values({ source, owner, since: now.getTime(), state })
    .onConflict(c => c.columns(['source', 'owner']).doUpdateSet({ state }))
    .execute()
}
