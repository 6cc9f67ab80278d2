import { type Kysely, sql } from 'kysely'

/** What breaks, told alone and at once, may be followed beside a digest of the same. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('subscriptions_new')
    .addColumn('id', 'integer', c => c.primaryKey().autoIncrement())
    .addColumn('chat', 'text', c => c.notNull())
    .addColumn('wants', 'text', c => c.notNull())
    .addColumn('alerts', 'integer', c => c.notNull())
    .addColumn('way', 'integer', c => c.notNull())
    .addColumn('created_at', 'bigint', c => c.notNull())
    .addUniqueConstraint('subscriptions_each_once', ['chat', 'wants', 'alerts'])
    .execute()
  await sql`INSERT INTO subscriptions_new (id, chat, wants, alerts, way, created_at)
    SELECT subscriptions.id, chat, wants,
      json_extract(says, '$.telling.breakingOnly') AND json_extract(says, '$.telling.rhythm.kind') = 'each', way, created_at
    FROM subscriptions JOIN ways ON ways.id = subscriptions.way`.execute(db)
  // The numbers of those that were stopped are not given again: a button may still have one.
  await sql`DELETE FROM sqlite_sequence WHERE name = 'subscriptions_new'`.execute(db)
  await sql`INSERT INTO sqlite_sequence (name, seq)
    SELECT 'subscriptions_new', seq FROM sqlite_sequence WHERE name = 'subscriptions'`.execute(db)
  await db.schema.dropTable('subscriptions').execute()
  await db.schema.alterTable('subscriptions_new').renameTo('subscriptions').execute()
}
