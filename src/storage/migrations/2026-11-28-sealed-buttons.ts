import { type Kysely, sql } from 'kysely'

/** What buttons are sealed with, and what they carry where it is too long for them. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('secrets')
    .addColumn('name', 'text', c => c.primaryKey())
    .addColumn('value', 'text', c => c.notNull())
    .modifyEnd(sql`WITHOUT ROWID`)
    .execute()
  await db.schema
    .createTable('presses')
    .addColumn('name', 'text', c => c.primaryKey())
    .addColumn('argument', 'text', c => c.notNull())
    .addColumn('until', 'bigint', c => c.notNull())
    .modifyEnd(sql`WITHOUT ROWID`)
    .execute()
  await db.schema.createIndex('presses_until').on('presses').column('until').execute()
}
