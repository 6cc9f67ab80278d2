import { type Kysely, sql } from 'kysely'

/** What is understood of a revision stands apart from what the outlet published, in rows short enough to rewrite. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('readings')
    .addColumn('article', 'text', c => c.notNull())
    .addColumn('revision', 'integer', c => c.notNull())
    .addColumn('language', 'text', c => c.notNull())
    .addColumn('excerpt', 'text', c => c.notNull())
    .addColumn('minutes', 'integer', c => c.notNull())
    .addColumn('facts', 'text', c => c.notNull())
    .addPrimaryKeyConstraint('readings_key', ['article', 'revision'])
    .execute()
  await sql`
    INSERT INTO readings (article, revision, language, excerpt, minutes, facts)
    SELECT article, revision, language, '', 0, '{}' FROM revisions WHERE language <> 'und'`.execute(db)
  await db.schema.alterTable('revisions').dropColumn('language').execute()
}
