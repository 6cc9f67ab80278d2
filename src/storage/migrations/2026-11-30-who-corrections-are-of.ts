import type { Kysely } from 'kysely'

/**
 * Which other articles a correction holds of, those of the two stories when it was done, and what its two articles said
 * when it was made, both as JSON.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema.alterTable('corrections').addColumn('along', 'text').execute()
  await db.schema.alterTable('corrections').addColumn('told', 'text').execute()
}
