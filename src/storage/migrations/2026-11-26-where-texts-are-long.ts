import { type Kysely, sql } from 'kysely'

/** Long texts by age, so that those to be shortened are found without reading what is short already. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createIndex('revisions_long')
    .on('revisions')
    .column('seen_at')
    .where(sql<boolean>`(length(text) > 500 OR length(summary) > 500)`)
    .execute()
  await db.schema
    .createIndex('pages_long')
    .on('pages')
    .column('asked_at')
    .where(sql<boolean>`length(text) > 500`)
    .execute()
}
