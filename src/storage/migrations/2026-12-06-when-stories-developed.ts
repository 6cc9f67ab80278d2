import { type Kysely, sql } from 'kysely'

/** When the latest figure of a story was seen, and since when it is told with it; of what was told before only the first is known. */
export async function up(db: Kysely<never>): Promise<void> {
  for (const column of ['figure_at', 'developed_at'])
    await db.schema.alterTable('stories').addColumn(column, 'bigint').execute()
  await sql`UPDATE stories SET figure_at = updated_at, developed_at = updated_at`.execute(db)
}
