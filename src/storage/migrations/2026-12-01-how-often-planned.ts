import type { Kysely } from 'kysely'

/** How often a story was planned: a post that is made meanwhile shows what it was before. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .alterTable('stories')
    .addColumn('plans', 'integer', column => column.notNull().defaultTo(0))
    .execute()
}
