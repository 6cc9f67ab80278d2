import type { Kysely } from 'kysely'

/** Which themes of an article its words only pass by; of what was read before none is known to. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .alterTable('article_topics')
    .addColumn('passing', 'integer', column => column.notNull().defaultTo(0))
    .execute()
}
