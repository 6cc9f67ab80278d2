import type { Kysely } from 'kysely'

/** How often a chat came back: that it was lost before says nothing of it. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .alterTable('chats')
    .addColumn('returns', 'integer', column => column.notNull().defaultTo(0))
    .execute()
}
