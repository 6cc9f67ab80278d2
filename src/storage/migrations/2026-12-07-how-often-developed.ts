import { type Kysely, sql } from 'kysely'

/**
 * How often a story has developed, by which its updates in digests are known, and no longer by their days. The latest of a chat
 * becomes that of the count as it begins; earlier ones keep the key they were told under.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .alterTable('stories')
    .addColumn('developments', 'integer', c => c.notNull().defaultTo(0))
    .execute()
  const beforeStory = 'update 2026-11-23 '.length
  await sql`
    UPDATE deliveries SET story = 'update 0 ' || substr(story, ${beforeStory + 1}) WHERE (story, chat) IN (
      SELECT max(story), chat FROM deliveries WHERE story > 'update ' AND story < 'update!'
      GROUP BY substr(story, ${beforeStory + 1}), chat)`.execute(db)
}
