import type { Kysely } from 'kysely'

/** People choose the language they are answered in, and whoever manages a chat that of what is posted there. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('people')
    .addColumn('person', 'text', c => c.primaryKey())
    .addColumn('locale', 'text', c => c.notNull())
    .execute()
  await db.schema
    .alterTable('chats')
    .addColumn('locale_chosen', 'integer', c => c.notNull().defaultTo(0))
    .execute()
}
