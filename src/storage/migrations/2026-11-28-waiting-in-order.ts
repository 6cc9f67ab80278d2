import { type Kysely, sql } from 'kysely'

/** What waits can be gone through piece by piece: SQLite keeps rows in this order anyway, but looks by what is named. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`DROP INDEX deliveries_queue`.execute(db)
  await sql`CREATE INDEX deliveries_queue ON deliveries (platform, urgency, due_at, story, chat)
    WHERE state IN ('due', 'attempted')`.execute(db)
}
