import type { Kysely } from 'kysely'

/** Since when what a source brings cannot be stored. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema.alterTable('sources').addColumn('unstored_at', 'bigint').execute()
}
