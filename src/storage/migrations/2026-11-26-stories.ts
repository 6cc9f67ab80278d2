import type { Kysely } from 'kysely'

/**
 * Stories join by what their articles say, no longer by shared keys alone: the articles of these days are kept as they
 * were weighed when they came, a story that went up in another says in which, and what moderators correct is kept.
 */
export async function up(db: Kysely<never>): Promise<void> {
  const { schema } = db
  await schema
    .createTable('live_articles')
    .addColumn('serial', 'integer', c => c.primaryKey())
    .addColumn('article', 'text', c => c.notNull().unique())
    // Bytes in base64, which every engine takes alike.
    .addColumn('weighed', 'text', c => c.notNull())
    .execute()
  await schema
    .createTable('corrections')
    .addColumn('serial', 'integer', c => c.primaryKey().autoIncrement())
    .addColumn('says', 'text', c => c.notNull())
    .addColumn('article', 'text', c => c.notNull())
    .addColumn('other', 'text', c => c.notNull())
    .addColumn('made_at', 'bigint', c => c.notNull())
    .addColumn('applied', 'integer', c => c.notNull())
    .execute()
  await schema.alterTable('stories').addColumn('merged_into', 'text').execute()
  await schema.dropTable('fingerprints').execute()
}
