import type { Kysely } from 'kysely'

/** Whether the page of what was posted is still there, and when that was last seen to. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema.alterTable('articles').addColumn('looked_at', 'bigint').execute()
  await db.schema
    .alterTable('articles')
    .addColumn('missing', 'integer', c => c.notNull().defaultTo(0))
    .execute()
}
