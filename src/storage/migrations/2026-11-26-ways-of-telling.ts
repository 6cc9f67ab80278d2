import { type Kysely, sql } from 'kysely'

type Old = {
  subscriptions: { chat: string; topic: string; created_at: number }
  deliveries_before: Record<string, unknown>
  ways: { id: number; says: string }
  subscriptions_new: { chat: string; wants: string; way: number; created_at: number }
  subscription_keys: { key: string; way: number; platform: string; chat: string; since: number }
}

/**
 * Subscriptions say what is wanted and how it is told; those that differ in the key alone share a way. The ledger is keyed by
 * story and chat, knows when a delivery expires, what was shown, and what is to be edited.
 */
export async function up(given: Kysely<never>): Promise<void> {
  const db = given as unknown as Kysely<Old>
  await subscriptions(db)
  await deliveries(db)
  const { schema } = db
  await schema
    .createIndex('stories_merged')
    .on('stories')
    .column('merged_into')
    .where(sql.ref('merged_into'), 'is not', null)
    .execute()
}

async function subscriptions(db: Kysely<Old>): Promise<void> {
  const { schema } = db
  await schema.alterTable('chats').addColumn('time_zone', 'text').execute()
  await schema
    .createTable('ways')
    .addColumn('id', 'integer', c => c.primaryKey().autoIncrement())
    .addColumn('says', 'text', c => c.notNull().unique())
    .execute()
  await schema
    .createTable('subscriptions_new')
    .addColumn('id', 'integer', c => c.primaryKey().autoIncrement())
    .addColumn('chat', 'text', c => c.notNull())
    .addColumn('wants', 'text', c => c.notNull())
    .addColumn('way', 'integer', c => c.notNull())
    .addColumn('created_at', 'bigint', c => c.notNull())
    .addUniqueConstraint('subscriptions_once', ['chat', 'wants'])
    .execute()
  // Of chats that are not lost, all that a story is looked up by.
  await schema
    .createTable('subscription_keys')
    .addColumn('key', 'text', c => c.notNull())
    .addColumn('way', 'integer', c => c.notNull())
    .addColumn('platform', 'text', c => c.notNull())
    .addColumn('chat', 'text', c => c.notNull())
    .addColumn('since', 'bigint', c => c.notNull())
    .addPrimaryKeyConstraint('subscription_keys_key', ['key', 'way', 'platform', 'chat'])
    .modifyEnd(sql`WITHOUT ROWID`)
    .execute()
  await schema.createIndex('subscription_keys_chat').on('subscription_keys').column('chat').execute()

  const old = await db.selectFrom('subscriptions').selectAll().orderBy('created_at').execute()
  if (old.length > 0) {
    const way = { wants: everything, telling: usual }
    const { id } = await db
      .insertInto('ways')
      .values({ says: JSON.stringify(way) } as never)
      .returning('id')
      .executeTakeFirstOrThrow()
    for (const { chat, topic, created_at } of old)
      await db
        .insertInto('subscriptions_new')
        .values({ chat, wants: JSON.stringify({ ...everything, topics: [topic] }), way: id, created_at })
        .execute()
    await sql`INSERT INTO subscription_keys (key, way, platform, chat, since)
      SELECT 'topic ' || topic, ${id}, platform, subscriptions.chat, created_at
      FROM subscriptions JOIN chats ON chats.chat = subscriptions.chat WHERE disabled_at IS NULL`.execute(db)
  }
  await schema.dropTable('subscriptions').execute()
  await schema.alterTable('subscriptions_new').renameTo('subscriptions').execute()
}

/** As they were when this was written: what is stored does not follow later changes of the usual. */
const everything = {
  topics: [],
  outlets: [],
  countries: [],
  languages: [],
  words: [],
  except: { topics: [], outlets: [], words: [] },
}
const usual = {
  rhythm: { kind: 'each' },
  breakingOnly: false,
  form: { size: 'standard', image: true, silent: true, mention: null },
  languages: [],
  quiet: null,
  leastIndependent: 1,
  mostAnHour: 10,
  zone: 'UTC',
}

async function deliveries(db: Kysely<Old>): Promise<void> {
  const { schema } = db
  for (const index of ['deliveries_due', 'deliveries_waiting']) await schema.dropIndex(index).execute()
  await schema.alterTable('deliveries').renameTo('deliveries_before').execute()
  await schema
    .createTable('deliveries')
    .addColumn('story', 'text', c => c.notNull())
    .addColumn('chat', 'text', c => c.notNull())
    .addColumn('platform', 'text', c => c.notNull())
    .addColumn('way', 'integer', c => c.notNull())
    .addColumn('urgency', 'integer', c => c.notNull())
    .addColumn('gathered', 'integer', c => c.notNull())
    .addColumn('state', 'text', c => c.notNull())
    .addColumn('planned_at', 'bigint', c => c.notNull())
    .addColumn('due_at', 'bigint', c => c.notNull())
    .addColumn('expires_at', 'bigint', c => c.notNull())
    .addColumn('attempts', 'integer', c => c.notNull())
    .addColumn('attempted_at', 'bigint')
    .addColumn('settled_at', 'bigint')
    .addColumn('message', 'text')
    .addColumn('detail', 'text')
    .addColumn('folded_into', 'text')
    .addColumn('shown', 'text')
    .addColumn('edits', 'integer', c => c.notNull())
    .addColumn('edit_at', 'bigint')
    .addPrimaryKeyConstraint('deliveries_key', ['story', 'chat'])
    .modifyEnd(sql`WITHOUT ROWID`)
    .execute()
  await sql`INSERT INTO deliveries
    (story, chat, platform, way, urgency, gathered, state, planned_at, due_at, expires_at, attempts, attempted_at,
      settled_at, message, detail, edits)
    SELECT story, chat, platform, 1, 1, 0,
      CASE state WHEN 'gone' THEN 'disabled' WHEN 'rejected' THEN 'expired' ELSE state END,
      planned_at, due_at, planned_at + 43200000, attempts, attempted_at,
      CASE WHEN state IN ('due', 'attempted') THEN NULL ELSE due_at END, message, nullif(detail, ''), 0
    FROM deliveries_before`.execute(db)
  await schema.dropTable('deliveries_before').execute()

  const partial = (name: string, columns: string[], where: ReturnType<typeof sql>) =>
    sql`CREATE INDEX ${sql.id(name)} ON deliveries (${sql.join(columns.map(column => sql.id(column)))})
      WHERE ${where}`.execute(db)
  // One index of what waits, in the order in which it is planned: a story for 100,000 chats is added at its end.
  await partial('deliveries_queue', ['platform', 'urgency', 'due_at'], sql`state IN ('due', 'attempted')`)
  await partial('deliveries_edits', ['platform', 'edit_at'], sql`edit_at IS NOT NULL`)
  await partial('deliveries_sent', ['platform', 'settled_at'], sql`state = 'sent'`)
  await partial('deliveries_folded', ['folded_into', 'chat'], sql`folded_into IS NOT NULL`)
}
