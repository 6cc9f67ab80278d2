import { fork } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Topic } from '#core/article/topic.ts'
import { aboutTopic } from '#core/delivery/subscription.ts'
import { loadRegion, type Region } from '../config/region.ts'
import { openDatabase } from '../src/storage/database.ts'
import { subscriptionStore } from '../src/storage/subscription-store.ts'
import type { Figure } from './figure.ts'
import { buildArchive } from './footprint/archive.ts'
import { startBot } from './footprint/bot.ts'
import { startOutlets, writeOutlets } from './footprint/outlets.ts'
import type { Answers, Places } from './footprint/people.ts'
import { warmUps } from './footprint/warm-ups.ts'

const outlets = Array.from({ length: 6_000 }, (_, at) => `outlet-${at}`)
const subscribed = 100_000
const sizes = (process.env.BENCH_ARTICLES ?? '10000 1000000').split(/\s+/).map(Number)
/** How often each question is asked on each platform. */
const rounds = Number(process.env.BENCH_ROUNDS ?? 400)
/** The archives are kept between runs, as the large one takes long to build. */
const folder = process.env.BENCH_FOLDER ?? tmpdir()
const regionFolder = join(import.meta.dirname, '../config/regions/south-caucasus')

/** Peak memory of the whole bot, and how long questions take beside an echo, with few articles and with a million. */
export async function footprint(): Promise<Figure[]> {
  const region = loadRegion(regionFolder)
  const figures: Figure[] = []
  for (const size of sizes) figures.push(...(await measure(size, region)))
  return figures
}

async function measure(size: number, region: Region): Promise<Figure[]> {
  const topics = byNews(region)
  const data = join(folder, `chapar-footprint-${size}`)
  if (!existsSync(data)) await build(data, size, topics)
  const people = fork(join(import.meta.dirname, 'footprint/people.ts'), [String(subscribed / 2)])
  const [places] = (await once(people, 'message')) as [Places]
  const ask = async <T>(what: 'ready' | 'posts' | number): Promise<T> => {
    people.send(what)
    return (await once(people, 'message'))[0] as T
  }
  const server = await startOutlets(topics)
  const sources = join(data, 'sources.yaml')
  writeOutlets(sources, outlets, server.host)
  await subscribe(data, places, topics)
  const bot = await startBot({
    CHAPAR_DATA: data,
    CHAPAR_SOURCES: sources,
    CHAPAR_ALLOW_HOSTS: server.host,
    DISCORD_TOKEN: places.discord.token,
    DISCORD_API_URL: places.discord.api,
    TELEGRAM_TOKEN: places.telegram.token,
    TELEGRAM_API_URL: places.telegram.api,
  })
  progress(`the bot runs over ${size.toLocaleString('en')} articles`)
  const seen: string[] = []
  const watch = setInterval(() => seen.push(bot.now().toFixed(0)), 5_000)
  try {
    await ask('ready')
    progress('both platforms are connected')
    const answers = await ask<Answers>(rounds)
    progress('all questions are answered')
    while (server.counts.asked < outlets.length) await pause(1_000)
    const of = `${size.toLocaleString('en')} articles`
    process.stdout.write(
      `${of}: ${server.counts.asked} looks, ${server.counts.given} new, ${await ask<number>('posts')} posts; MB every 5 s: ${seen.join(' ')}\n`,
    )
    for (const failure of answers.failures.slice(0, 20)) process.stdout.write(`wrong or late: ${failure}\n`)
    return [
      { measure: `peak memory, ${of}`, value: bot.peak(), unit: 'MB (VmHWM)', bar: { most: 250 } },
      {
        measure: `questions not answered rightly in time, ${of}`,
        value: answers.failures.length,
        unit: `of ${(rounds + warmUps) * 2 * Object.keys(answers.times).length}`,
        bar: { most: 0 },
      },
      ...ratios(answers, of),
    ]
  } finally {
    clearInterval(watch)
    await bot.stop()
    people.disconnect()
    server.close()
  }
}

const begun = performance.now()

/** For whoever waits: it takes minutes. */
function progress(what: string): void {
  process.stderr.write(`${((performance.now() - begun) / 1000).toFixed(0)} s: ${what}\n`)
}

/** Under another name until it is whole. */
async function build(data: string, size: number, topics: readonly Topic[]): Promise<void> {
  const unfinished = `${data}-unfinished`
  rmSync(unfinished, { recursive: true, force: true })
  await buildArchive(unfinished, size, topics, outlets, Date.now())
  renameSync(unfinished, data)
}

/** The three countries that most is reported of, the region's places, and all others. */
function byNews({ topics, places }: Region): Topic[] {
  const order = new Map(places.map((id, at) => [id, at]))
  return topics.toSorted((a, b) => (order.get(a.id) ?? places.length) - (order.get(b.id) ?? places.length))
}

/** Nothing is due yet; each topic is followed as it is in the news, a country by some 15,000 chats. */
async function subscribe(data: string, places: Places, topics: readonly Topic[]): Promise<void> {
  const db = await openDatabase(data)
  for (const table of ['deliveries', 'subscription_keys', 'subscriptions', 'chats'])
    await sql`DELETE FROM ${sql.table(table)}`.execute(db)
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
    await sql`INSERT INTO subscriptions (chat, wants, way, created_at)
      SELECT value ->> 0, value ->> 2, ${way.id}, 0 FROM json_each(${rows})`.execute(db)
    await sql`INSERT INTO subscription_keys (key, way, platform, chat, since)
      SELECT 'topic ' || (value ->> 1), ${way.id}, ${platform}, value ->> 0, 0 FROM json_each(${rows})`.execute(
      db,
    )
  }
  await db.destroy()
}

function ratios({ times }: Answers, of: string): Figure[] {
  const { privacy: echo, ...others } = times
  return Object.entries(others).flatMap(([name, taken]) =>
    (['discord', 'telegram'] as const).map(platform => {
      const [own, echoed] = [taken[platform], echo?.[platform] ?? []]
      const [mid, slow] = [percentile(own, 0.5), percentile(own, 0.99)]
      return {
        measure: `/${name}, ${platform}, ${of}`,
        value: slow / percentile(echoed, 0.99),
        unit: `times /privacy (p99 ${slow.toFixed(1)}, ${percentile(echoed, 0.99).toFixed(1)} ms; median ${mid.toFixed(1)}, ${percentile(echoed, 0.5).toFixed(1)})`,
        bar: { most: 2 },
      }
    }),
  )
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.ceil(sorted.length * share) - 1] ?? Number.NaN
}
