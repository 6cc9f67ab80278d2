import { type Kysely, sql } from 'kysely'

/** What may have arrived and was not found, for who looks for another post in its chat. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`CREATE INDEX deliveries_unknown ON deliveries (chat, settled_at) WHERE state = 'unknown'`.execute(
    db,
  )
}
