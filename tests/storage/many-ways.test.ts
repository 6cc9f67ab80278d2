import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { aboutTopic } from '#core/delivery/subscription.ts'
import { openDatabase } from '../../src/storage/database.ts'
import { planStore } from '../../src/storage/plan-store.ts'
import { subscriptionStore } from '../../src/storage/subscription-store.ts'

/** One more than SQLite takes values for a query (SQLITE_MAX_VARIABLE_NUMBER). */
const many = 32_767

test('a story that is wanted in more ways than a query takes values is planned', async () => {
  const db = await openDatabase(':memory:')
  await subscriptionStore(db).follow('test:a', aboutTopic('armenia'), 'en', new Date(0))
  const numbers = sql`WITH RECURSIVE number (n) AS (SELECT 2 UNION ALL SELECT n + 1 FROM number WHERE n < ${many})`
  await sql`${numbers} INSERT INTO ways (id, says) SELECT n, json_set(says, '$.n', n) FROM number, ways WHERE id = 1`.execute(
    db,
  )
  await sql`${numbers} INSERT INTO subscription_keys (key, way, platform, chat, since)
    SELECT 'topic armenia', n, 'test', 'test:' || n, 0 FROM number`.execute(db)
  const ways = await planStore(db).ways(['topic armenia'])
  expect(ways).toHaveLength(many)
  await db.destroy()
})
