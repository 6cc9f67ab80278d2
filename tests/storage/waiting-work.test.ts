import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { type KyselyPlugin, sql } from 'kysely'
import { expect, test } from 'vitest'
import { aboutTopic } from '#core/delivery/subscription.ts'
import { articleStore } from '../../src/storage/article-store.ts'
import { chatStore } from '../../src/storage/chat-store.ts'
import { type Database, openDatabase } from '../../src/storage/database.ts'
import { deliveryStore } from '../../src/storage/delivery-store.ts'
import { joiningStore } from '../../src/storage/joining-store.ts'
import { pageStore } from '../../src/storage/page-store.ts'
import { planStore } from '../../src/storage/plan-store.ts'
import { postStore } from '../../src/storage/post-store.ts'
import { subscriptionStore } from '../../src/storage/subscription-store.ts'
import { first } from '../../src/storage/turns.ts'
import { temporaryFolder } from '../support/running-chapar.ts'

const now = new Date('2026-11-23T08:00:00Z')

/** What is looked for every second, in a year's worth of what is done. */
test.each<[string, RegExp, (db: Database) => Promise<unknown>]>([
  [
    'articles to understand',
    /^SEARCH articles USING INDEX articles_step/,
    db => articleStore(db).waiting(10),
  ],
  ['articles to join', /^SEARCH articles USING INDEX articles_step/, db => joiningStore(db).unjoined(10)],
  [
    'articles whose page is late',
    /^SEARCH articles USING .*INDEX articles_step/,
    db => pageStore(db).due(now),
  ],
  ['stories to plan', /^SCAN stories USING INDEX stories_unplanned/, db => planStore(db).unplanned(10)],
  [
    'deliveries that are due',
    /^SEARCH deliveries USING INDEX deliveries_queue/,
    db => deliveryStore(db).due('test', now, 10),
  ],
  [
    'posts to be edited',
    /^SEARCH deliveries USING INDEX deliveries_edits/,
    db => postStore(db).edits('test', now, 10, []),
  ],
  [
    'posts of the last hour',
    /^SEARCH deliveries USING COVERING INDEX deliveries_sent/,
    db => postStore(db).since('test', now),
  ],
])('%s are found by an index of nothing else', async (_, way, look) => {
  expect((await plansOf(look))[0]).toMatch(way)
})

test('the clock of one chat is changed without going through what all were told', async () => {
  const plans = await plansOf(async db => {
    await subscriptionStore(db).follow('test:1', aboutTopic('armenia'), 'en', now)
    await chatStore(db).setTimeZone('test:1', 'Asia/Baku')
  })
  expect(plans).toContainEqual(expect.stringMatching(/ subscriptions /))
  expect(plans.filter(plan => /SCAN deliveries/.test(plan))).toEqual([])
})

/** How SQLite goes about each statement of some work. */
async function plansOf(work: (db: Database) => Promise<unknown>): Promise<readonly string[]> {
  const { folder, remove } = temporaryFolder()
  const db = await openDatabase(folder)
  const plans: string[] = []
  const explain: KyselyPlugin = {
    transformQuery({ node, queryId }) {
      const { sql, parameters } = db.getExecutor().compileQuery(node, queryId)
      const file = new DatabaseSync(join(folder, 'chapar.db'), { readOnly: true })
      const rows = file.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...(parameters as string[]))
      plans.push(...rows.map(row => String(row.detail)))
      file.close()
      return node
    },
    transformResult: async ({ result }) => result,
  }
  await work(db.withPlugin(explain))
  await db.destroy()
  remove()
  return plans
}

test('what waits in one chat is looked for in pieces, with turns for others, among all that waits on its platform', async () => {
  const db = await openDatabase(':memory:')
  const store = subscriptionStore(db)
  await store.follow('test:1', aboutTopic('armenia'), 'en', now)
  await sql`
    WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < 10000)
    INSERT INTO deliveries (story, chat, platform, way, urgency, gathered, state, planned_at, due_at, expires_at, attempts, edits)
    SELECT 's' || (n / 500), 'test:' || (n % 500), 'test', 1, n % 2, 1, 'due', 0, n / 700, 9, 0, 0 FROM number`.execute(
    db,
  )
  let turns = 0
  const count = () => {
    turns++
    timer = setImmediate(count)
  }
  let timer = setImmediate(count)
  const waiting = await first(() => store.waiting('test:1'))
  clearImmediate(timer)
  expect(waiting.map(({ story }) => story).sort()).toEqual(
    Array.from({ length: 20 }, (_, at) => `s${at}`).sort(),
  )
  expect(turns).toBeGreaterThan(4)
  await db.destroy()
})
