import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { aboutTopic } from '#core/delivery/subscription.ts'
import { articleStore } from '../../src/storage/article-store.ts'
import { openDatabase } from '../../src/storage/database.ts'
import { joiningStore } from '../../src/storage/joining-store.ts'
import { planStore } from '../../src/storage/plan-store.ts'
import { sourceStore } from '../../src/storage/source-store.ts'
import { subscriptionStore } from '../../src/storage/subscription-store.ts'
import { at, item, look, planFor, type Stores, tell } from '../contracts/press.ts'
import { temporaryFolder } from '../support/running-chapar.ts'

const chats = 10_000

async function opened(folder: string) {
  const db = await openDatabase(folder)
  const stores = {
    articles: articleStore(db),
    sources: sourceStore(db),
    joining: joiningStore(db),
    plans: planStore(db),
    subscriptions: subscriptionStore(db),
  } as Stores
  const planned = async () => {
    const { rows } = await sql<{ count: number }>`SELECT count(*) AS count FROM deliveries`.execute(db)
    return rows[0]?.count ?? 0
  }
  return { db, stores, planned }
}

test('a story that is cut off while it is planned is planned for the other chats after a restart', async () => {
  const { folder, remove } = temporaryFolder()
  const before = await opened(folder)
  await before.stores.subscriptions.follow('test:0', aboutTopic('armenia'), 'en', at(0))
  await sql`INSERT INTO subscription_keys (key, way, platform, chat, since)
    WITH RECURSIVE numbers (number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM numbers WHERE number < ${chats - 1})
    SELECT key, way, platform, 'test:' || number, since FROM subscription_keys JOIN numbers`.execute(
    before.db,
  )
  await look(before.stores, 0, [])
  await look(before.stores, 5, [item('A bridge opens')])
  const [story = ''] = await tell(before.stores, 'armenia')
  const planning = planFor(before.stores, story, ['armenia'], 8).catch(() => 'cut off')
  while ((await before.planned()) === 0);
  await before.db.destroy()
  expect(await planning).toBe('cut off')

  const after = await opened(folder)
  expect(await after.planned()).toBeLessThan(chats)
  expect(await after.stores.plans.unplanned(10)).toEqual([story])
  await planFor(after.stores, story, ['armenia'], 9)
  expect(await after.planned()).toBe(chats)
  expect(await after.stores.plans.unplanned(10)).toEqual([])
  await after.db.destroy()
  remove()
})
