import { type Kysely, sql } from 'kysely'

/** Which servers have the bot, and in which a chat is. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('servers')
    .addColumn('server', 'text', c => c.primaryKey())
    .addColumn('met_at', 'bigint', c => c.notNull())
    .addColumn('left_at', 'bigint')
    .modifyEnd(sql`WITHOUT ROWID`)
    .execute()
  await db.schema.alterTable('chats').addColumn('server', 'text').execute()
  await db.schema
    .createIndex('chats_server')
    .on('chats')
    .column('server')
    .where(sql.ref('server'), 'is not', null)
    .execute()
}
