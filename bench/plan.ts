import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { sql } from 'kysely'
import type { Article } from '#core/article/article.ts'
import { TopicIndex } from '#core/article/topics/topic-index.ts'
import { aboutTopic } from '#core/delivery/subscription.ts'
import type { Story } from '#core/story/story.ts'
import { plan } from '../src/pipeline/plan.ts'
import { type Database, openDatabase } from '../src/storage/database.ts'
import { planStore } from '../src/storage/plan-store.ts'
import { subscriptionStore } from '../src/storage/subscription-store.ts'
import { quiet } from '../tests/support/sample-bot.ts'
import type { Figure } from './figure.ts'

const now = new Date('2026-11-26T12:00:00Z')
const [warmUps, rounds] = [1, 5]
const told = 100_000

/** What it costs to plan one story for 100,000 chats, against writing down as many rows; and for 1,000 of ever more. */
export async function planning(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'chapar-bench-'))
  try {
    const bare = bareInsert(join(folder, 'bare.db'))
    const whole = await withSubscriptions(join(folder, 'whole'), told, told, async (db, story) => ({
      plan: await timed(() => planOne(db, story, told)),
      bare: await timed(async () => bare(story)),
    }))
    const few: Record<number, number> = {}
    for (const all of [10_000, 100_000, 1_000_000])
      few[all] = (
        await withSubscriptions(join(folder, `few-${all}`), all, 1_000, async (db, story) => ({
          plan: await timed(() => planOne(db, story, 1_000)),
        }))
      ).plan
    return [
      {
        measure: 'one story planned for 100,000 chats',
        value: whole.plan / whole.bare,
        unit: `times a bare insert (${whole.plan.toFixed(0)}, ${whole.bare.toFixed(0)} ms)`,
        bar: { most: 2 },
      },
      ...[100_000, 1_000_000].map(all => ({
        measure: `one for 1,000 of ${all.toLocaleString('en')} subscriptions`,
        value: (few[all] ?? 0) / (few[10_000] ?? 1),
        unit: `times that of 10,000 (${few[all]?.toFixed(1)}, ${few[10_000]?.toFixed(1)} ms)`,
        bar: { most: 1.5 },
      })),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The median ms of each part of a round, in a database of `all` subscriptions of which `matching` want the story. */
async function withSubscriptions<Part extends string>(
  folder: string,
  all: number,
  matching: number,
  round: (db: Database, story: string) => Promise<Record<Part, number>>,
): Promise<Record<Part, number>> {
  const db = await openDatabase(folder)
  // The way itself as the store writes it; the keys of the others at once.
  await subscriptionStore(db).follow('test:first', aboutTopic('topic-0'), 'en', new Date(0))
  await sql`WITH RECURSIVE number (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM number WHERE n < ${all - 1})
    INSERT INTO subscription_keys (key, way, platform, chat, since)
    SELECT 'topic topic-' || (CASE WHEN n < ${matching} THEN 1 ELSE 2 + n % 50 END), 1, 'telegram',
      'telegram:-100' || (1000000000 + n), 0 FROM number`.execute(db)
  const taken: Record<Part, number>[] = []
  for (let at = 0; at < warmUps + rounds; at++) {
    const story = `story-${String(at).padStart(16, '0')}`
    await sql`INSERT INTO stories (id, started_at, seen_at, updated_at, fresh, planned)
      VALUES (${story}, ${now.getTime()}, ${now.getTime()}, ${now.getTime()}, 1, 0)`.execute(db)
    taken.push(await round(db, story))
  }
  await db.destroy()
  const parts = Object.keys(taken[0] ?? {}) as Part[]
  const median = (part: Part) =>
    taken
      .slice(warmUps)
      .map(times => times[part])
      .sort((a, b) => a - b)[rounds >> 1] ?? 0
  return Object.fromEntries(parts.map(part => [part, median(part)])) as Record<Part, number>
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

async function planOne(db: Database, id: string, expected: number): Promise<void> {
  const article: Article = {
    id,
    source: 'outlet',
    revision: 1,
    url: `https://outlet.example/${id}`,
    title: 'A story',
    summary: 'A few words of it.',
    text: '',
    language: 'en',
    claimedLanguage: null,
    excerpt: '',
    readingMinutes: 0,
    authors: [],
    categories: [],
    image: null,
    publishedAt: now,
    dateNote: 'given',
    seenAt: now,
    fresh: true,
  }
  const topics = [{ id: 'topic-1', score: 1, primary: true, evidence: [] }]
  const story: Story = { id, startedAt: now, seenAt: now, updatedAt: now, articles: [article], topics }
  const stories = {
    find: async () => [],
    outlines: async () => [],
    whole: async () => [],
    story: async () => story,
    revisions: async () => [],
  }
  const planned = await plan(
    {
      plans: planStore(db),
      stories,
      storiesFor: () => stories,
      outlets: new Map(),
      topics: new TopicIndex([]),
      rollUpDisputed: false,
      expiresAfter: 12 * 3_600_000,
      failures: new Map(),
      log: quiet,
    },
    now,
  )
  if (planned !== expected) throw new Error(`${planned} chats were planned instead of ${expected}`)
}

/** As many rows of the same columns in one transaction that is on the disk when it ends, with no index. */
function bareInsert(file: string): (story: string) => void {
  const db = new DatabaseSync(file)
  db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
    CREATE TABLE bare (story, chat, platform, way, urgency, gathered, state, planned_at, due_at, expires_at, attempts, edits)`)
  const insert = db.prepare('INSERT INTO bare VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
  const time = now.getTime()
  return story => {
    db.exec('BEGIN')
    for (let n = 0; n < told; n++)
      insert.run(
        story,
        `telegram:-100${1_000_000_000 + n}`,
        'telegram',
        1,
        1,
        0,
        'due',
        time,
        time,
        time,
        0,
        0,
      )
    db.exec('COMMIT')
  }
}
