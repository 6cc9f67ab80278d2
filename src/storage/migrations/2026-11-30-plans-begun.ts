import type { Kysely } from 'kysely'

/** A story of a hundred thousand chats is planned in pieces: which are under way outlives a kill. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('plans_begun')
    .addColumn('story', 'text', c => c.primaryKey())
    .execute()
}
