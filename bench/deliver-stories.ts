import { sql } from 'kysely'
import type { Share } from '#core/delivery/store.ts'
import { aboutTopic, type Telling, usualTelling } from '#core/delivery/subscription.ts'
import type { Database } from '../src/storage/database.ts'
import { planStore } from '../src/storage/plan-store.ts'
import { subscriptionStore } from '../src/storage/subscription-store.ts'
import { noon, region } from '../tests/support/sample-bot.ts'
import { tellStory } from '../tests/support/told-story.ts'
import { type Places, platforms } from './asking/places.ts'

/** Of so many chats one has digests in the place of single posts. */
const oneIn = 10
const hour = 3_600_000
const keys = ['topic armenia']
/** The ways of telling, numbered as the store numbers them. */
const ways: Record<'each' | 'digest' | 'breaking', Partial<Telling>> = {
  each: { mostAnHour: 1_000 },
  digest: { mostAnHour: 1_000, rhythm: { kind: 'hourly' } },
  breaking: { breakingOnly: true, form: { ...usualTelling.form, silent: false } },
}
const [each, digest, breaking] = [1, 2, 3]
/** Outlets of three countries, so that what they report breaks. */
const outlets = [...Map.groupBy(region.sources, ({ country }) => country).values()]
  .flatMap(some => some.find(({ language, enabled }) => language === 'en' && enabled) ?? [])
  .slice(0, 3)

export async function subscribe(db: Database, places: Places): Promise<void> {
  for (const [name, telling] of Object.entries(ways))
    await subscriptionStore(db).follow(`bench:${name}`, aboutTopic('armenia', telling), 'en', new Date(0))
  for (const [platform, { chats }] of Object.entries(places)) {
    const list = JSON.stringify(chats.map(address => `${platform}:${address}`))
    await sql`INSERT INTO chats (chat, platform, locale) SELECT value, ${platform}, 'en' FROM json_each(${list})`.execute(
      db,
    )
    await sql`INSERT INTO subscription_keys (key, way, platform, chat, since)
      SELECT ${keys[0]}, CASE WHEN key % ${oneIn} = 0 THEN ${digest} ELSE ${each} END, ${platform}, value, 0 FROM json_each(${list})`.execute(
      db,
    )
  }
}

/** A story that was planned, and when it began. */
export type Told = { readonly id: string; readonly at: Date }

/** One more story for everybody, `number` tells it from the others. */
export async function tellAnother(db: Database, number: number): Promise<Told> {
  const at = new Date()
  const minute = (at.getTime() - noon.getTime()) / 60_000
  const titles = [
    `Armenia: flood number ${number} tears a bridge over the Debed away`,
    `Bridge over the Debed is gone after high water, the ${number}th this year, Armenian engineers say`,
    `High water takes Debed bridge in Armenia; ${number} trains stand still`,
  ]
  const texts = [
    'Engineers said that it had carried trains and bicycles. It took two years to build and cost less than planned.',
    'Nobody was on it when it fell. Buses go round by Vanadzor until a new one stands, which will be in spring.',
    'Travellers wait in Alaverdi, where schools were opened for the night. The railway hopes for Thursday.',
  ]
  const reports = outlets.map(({ id }, of) => ({
    outlet: id,
    minute,
    title: titles[of] ?? '',
    text: texts[of] ?? '',
  }))
  const id = await tellStory(db, region.sources, reports)
  await planStore(db).plan(id, [shareOf(each, at), shareOf(digest, at)], at, at)
  return { id, at }
}

/**
 * So many on each platform who were told of it are alerted. What it costs to plan that for everybody is measured by itself, as for
 * updates.
 */
export async function breaks(db: Database, { id, at }: Told, many: number): Promise<void> {
  const now = new Date()
  const key = `breaking ${now.getTime()}`
  for (const platform of platforms)
    await sql`INSERT INTO subscription_keys (key, way, platform, chat, since)
      SELECT ${key}, ${breaking}, platform, chat, 0 FROM deliveries AS told
      WHERE story = ${id} AND platform = ${platform} AND state = 'sent' AND NOT EXISTS (SELECT 1 FROM deliveries
        WHERE story = 'alert ' || told.story AND chat = told.chat) LIMIT ${many}`.execute(db)
  const alert = { sound: true, mention: null, expiresAt: new Date(at.getTime() + 3 * hour) }
  await planStore(db).plan(id, [{ ...shareOf(breaking, now), keys: [key], urgent: true, alert }], now, now)
}

/** So many on each platform who had it in a digest have an update of it in the next: none of them while digests wait behind a backlog. */
export async function develops(db: Database, { id }: Told, many: number): Promise<void> {
  const now = new Date()
  const key = `developing ${now.getTime()}`
  for (const platform of platforms)
    await sql`INSERT INTO subscription_keys (key, way, platform, chat, since)
      SELECT ${key}, ${digest}, told.platform, told.chat, 0 FROM deliveries AS told
        JOIN deliveries AS list ON list.story = told.folded_into AND list.chat = told.chat AND list.state = 'sent'
      WHERE told.story = ${id} AND told.platform = ${platform} ORDER BY random() LIMIT ${many}`.execute(db)
  await planStore(db).plan(id, [{ ...shareOf(digest, now), keys: [key], developedAt: now }], now, now)
}

function shareOf(way: number, now: Date): Share {
  const expiresAt = new Date(now.getTime() + 12 * hour)
  return { way, keys, dueAt: now, expiresAt, gathered: way === digest, urgent: false }
}

/** Of what a platform was sent, which share were alerts, and which digests with an update. */
export async function mixOf(db: Database, platform: string) {
  const { rows } = await sql<{ sent: number; alerts: number; updates: number }>`
    SELECT count(*) AS sent, sum(story LIKE 'alert %') AS alerts, sum(EXISTS (SELECT 1 FROM deliveries AS told
      WHERE told.folded_into = deliveries.story AND told.chat = deliveries.chat AND told.story LIKE 'update %')) AS updates
    FROM deliveries WHERE platform = ${platform} AND state = 'sent'`.execute(db)
  const { sent = 1, alerts = 0, updates = 0 } = rows[0] ?? {}
  return { alerts: alerts / sent, updates: updates / sent }
}
