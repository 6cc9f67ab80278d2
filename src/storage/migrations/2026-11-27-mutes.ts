import { type Kysely, sql } from 'kysely'

/** What chats mute; and posts by the platform's id, for who asks about one. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('mutes')
    .addColumn('chat', 'text', c => c.notNull())
    .addColumn('what', 'text', c => c.notNull())
    .addColumn('until', 'bigint')
    .addPrimaryKeyConstraint('mutes_key', ['chat', 'what'])
    .modifyEnd(sql`WITHOUT ROWID`)
    .execute()
  await db.schema
    .createIndex('deliveries_message')
    .on('deliveries')
    .columns(['message', 'chat'])
    .where(sql.ref('message'), 'is not', null)
    .execute()
}
