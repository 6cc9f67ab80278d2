import type { Kysely } from 'kysely'

/** When each source is looked at again, and why then. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema.alterTable('sources').addColumn('next_at', 'bigint').execute()
  await db.schema.alterTable('sources').addColumn('asking', 'text').execute()
}
