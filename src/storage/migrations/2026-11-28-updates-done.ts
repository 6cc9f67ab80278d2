import { type Kysely, sql } from 'kysely'

/** The numbers of updates that were dealt with, for a platform that tells one again. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('updates_done')
    .addColumn('bot', 'text', c => c.notNull())
    .addColumn('number', 'bigint', c => c.notNull())
    .addColumn('at', 'bigint', c => c.notNull())
    .addPrimaryKeyConstraint('updates_done_key', ['bot', 'number'])
    .modifyEnd(sql`WITHOUT ROWID`)
    .execute()
  await db.schema.createIndex('updates_done_at').on('updates_done').column('at').execute()
}
