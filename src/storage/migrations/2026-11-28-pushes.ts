import { type Kysely, sql } from 'kysely'

/** Subscriptions at WebSub hubs. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('pushes')
    .addColumn('source', 'text', c => c.primaryKey())
    .addColumn('path', 'text', c => c.notNull().unique())
    .addColumn('hub', 'text', c => c.notNull())
    .addColumn('topic', 'text', c => c.notNull())
    .addColumn('secret', 'text', c => c.notNull())
    .addColumn('state', 'text', c => c.notNull())
    .addColumn('asked_at', 'bigint', c => c.notNull())
    .addColumn('lease_until', 'bigint')
    .addColumn('due_at', 'bigint', c => c.notNull())
    .modifyEnd(sql`WITHOUT ROWID`)
    .execute()
}
