import { type Kysely, sql } from 'kysely'

/** The text of an article's own page, for outlets whose feeds carry a teaser. */
export async function up(db: Kysely<never>): Promise<void> {
  const { schema } = db
  await schema
    .createTable('pages')
    .addColumn('article', 'text', c => c.primaryKey())
    .addColumn('source', 'text', c => c.notNull())
    .addColumn('revision', 'integer', c => c.notNull())
    .addColumn('state', 'text', c => c.notNull())
    .addColumn('due_at', 'bigint', c => c.notNull())
    .addColumn('attempts', 'integer', c => c.notNull())
    .addColumn('asked_at', 'bigint')
    .addColumn('text', 'text', c => c.notNull())
    .addColumn('problem', 'text')
    .execute()
  // Only what is due is in it, so that looking for work costs nothing when there is none.
  await schema
    .createIndex('pages_due')
    .on('pages')
    .columns(['source', 'due_at'])
    .where(sql.ref('state'), '=', sql.lit('due'))
    .execute()
}
