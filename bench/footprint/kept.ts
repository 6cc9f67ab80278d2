import { existsSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Topic } from '#core/article/topics/topic.ts'
import { aboutTopic } from '#core/delivery/subscription.ts'
import { backgroundOf } from '#core/story/traits/common.ts'
import type { Region } from '../../config/region.ts'
import { openDatabase } from '../../src/storage/database.ts'
import { subscriptionStore } from '../../src/storage/subscription-store.ts'
import type { Places } from '../asking/places.ts'
import { buildArchive } from './archive.ts'

export const outlets = Array.from({ length: 6_000 }, (_, at) => `outlet-${at}`)
/** The archives are kept between runs, as the large one takes long to build. */
const folder = process.env.BENCH_FOLDER ?? tmpdir()
/** What is older than this has no news of the last day any more, in ms. */
const freshFor = 20 * 3_600_000

/** The folder of an archive with so many articles: one built before, if its news are new enough, or a new one. */
export async function archiveOf(size: number, region: Region): Promise<string> {
  const data = join(folder, `chapar-footprint-${size}`)
  if (existsSync(data) && (await builtAt(data, size)) > Date.now() - freshFor) return data
  const unfinished = `${data}-unfinished`
  for (const old of [data, unfinished]) rmSync(old, { recursive: true, force: true })
  await buildArchive(unfinished, size, byNews(region), outlets, backgroundOf(region), Date.now())
  // Under another name until it is whole.
  renameSync(unfinished, data)
  return data
}

/** What earlier runs left of people and platforms: these have other ones, which count their updates from the beginning. */
const ofPeople = [
  ...['deliveries', 'subscription_keys', 'subscriptions', 'chats', 'people', 'mutes', 'drafts', 'own_chats'],
  ...['presses', 'servers', 'updates_done'],
]

/** When the last article of those built was seen. */
async function builtAt(data: string, size: number): Promise<number> {
  const db = await openDatabase(data)
  const last = await db.selectFrom('articles').select('seen_at').where('serial', '=', size).executeTakeFirst()
  await db.destroy()
  return Number(last?.seen_at ?? 0)
}

/** The three countries that most is reported of, the region's places, and all others. */
export function byNews({ topics, places }: Region): Topic[] {
  const order = new Map(places.map((id, at) => [id, at]))
  return topics.toSorted((a, b) => (order.get(a.id) ?? places.length) - (order.get(b.id) ?? places.length))
}

/**
 * Nothing is to be planned or posted yet; each topic is followed as it is in the news, a country by some 15,000 of 100,000
 * chats.
 */
export async function subscribe(data: string, places: Places, topics: readonly Topic[]): Promise<void> {
  const db = await openDatabase(data)
  for (const table of ofPeople) await sql`DELETE FROM ${sql.table(table)}`.execute(db)
  await db.updateTable('stories').set({ planned: 1 }).where('planned', '=', 0).execute()
  await subscriptionStore(db).follow('telegram:1', aboutTopic('armenia'), 'en', new Date(0))
  const way = await db.selectFrom('ways').select('id').executeTakeFirstOrThrow()
  const wants = (id: string) => JSON.stringify(aboutTopic(id).wants)
  for (const [platform, { chats }] of Object.entries(places)) {
    const rows = JSON.stringify(
      chats.map((address, at) => {
        const topic = topics[at % 20 < 9 ? at % 3 : Math.floor(topics.length ** ((at % 997) / 997))]
        return [`${platform}:${address}`, topic?.id, wants(topic?.id ?? '')]
      }),
    )
    await sql`INSERT INTO chats (chat, platform, locale)
      SELECT value ->> 0, ${platform}, 'en' FROM json_each(${rows})`.execute(db)
    await sql`INSERT INTO subscriptions (chat, wants, alerts, way, created_at)
      SELECT value ->> 0, value ->> 2, 0, ${way.id}, 0 FROM json_each(${rows})`.execute(db)
    await sql`INSERT INTO subscription_keys (key, way, platform, chat, since)
      SELECT 'topic ' || (value ->> 1), ${way.id}, ${platform}, value ->> 0, 0 FROM json_each(${rows})`.execute(
      db,
    )
  }
  await db.destroy()
}

/** No outlet is due for a day: the bot is at rest. */
export async function putOff(data: string): Promise<void> {
  const db = await openDatabase(data)
  await db
    .updateTable('sources')
    .set({ next_at: Date.now() + 24 * 3_600_000 })
    .execute()
  await db.destroy()
}
