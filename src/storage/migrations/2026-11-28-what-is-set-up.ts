import type { Kysely } from 'kysely'

/** What is about to be set up, and which chats a person has set up from elsewhere. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('drafts')
    .addColumn('id', 'text', c => c.primaryKey())
    .addColumn('person', 'text')
    .addColumn('chat', 'text', c => c.notNull())
    .addColumn('says', 'text', c => c.notNull())
    .addColumn('until', 'bigint', c => c.notNull())
    .execute()
  await db.schema
    .createTable('own_chats')
    .addColumn('person', 'text', c => c.notNull())
    .addColumn('chat', 'text', c => c.notNull())
    .addColumn('name', 'text', c => c.notNull())
    .addPrimaryKeyConstraint('own_chats_key', ['person', 'chat'])
    .execute()
}
