import { type Kysely, sql } from 'kysely'

/** Sources that people added, and whose they are. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('added_sources')
    .addColumn('source', 'text', c => c.primaryKey())
    .addColumn('name', 'text', c => c.notNull())
    .addColumn('home', 'text', c => c.notNull())
    .addColumn('feed', 'text', c => c.notNull())
    .addColumn('sitemap', 'integer', c => c.notNull())
    .addColumn('language', 'text')
    .addColumn('added_at', 'bigint', c => c.notNull())
    .modifyEnd(sql`WITHOUT ROWID`)
    .execute()
  await db.schema
    .createTable('source_holds')
    .addColumn('source', 'text', c => c.notNull())
    .addColumn('owner', 'text', c => c.notNull())
    .addColumn('since', 'bigint', c => c.notNull())
    .addColumn('state', 'text', c => c.notNull())
    .addPrimaryKeyConstraint('source_holds_key', ['source', 'owner'])
    .modifyEnd(sql`WITHOUT ROWID`)
    .execute()
  await db.schema.createIndex('source_holds_owner').on('source_holds').column('owner').execute()
}
