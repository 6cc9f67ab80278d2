import { type Kysely, sql } from 'kysely'

/** What is followed by its words is found by three letters of one, not four: цена is found in цены, too. */
export async function up(db: Kysely<never>): Promise<void> {
  const three = 'word xyz'.length
  await sql`UPDATE subscription_keys SET key = substr(key, 1, ${three}) WHERE key LIKE 'word %'`.execute(db)
}
