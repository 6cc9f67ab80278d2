import { type Kysely, sql } from 'kysely'

/** What waits in a chat, in order, is found without reading what the chat has had. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createIndex('deliveries_waiting')
    .on('deliveries')
    .columns(['chat', 'due_at'])
    .where(sql.ref('state'), 'in', sql`('due', 'attempted')`)
    .execute()
}
