import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { TopicIndex } from '#core/article/topic-index.ts'
import { pause } from '#core/chat/pause.ts'
import type { Platform } from '#core/chat/platform.ts'
import { seals } from '#core/chat/seal.ts'
import type { Limits } from '#core/delivery/limits.ts'
import { aboutTopic } from '#core/delivery/subscription.ts'
import { unmetered } from '#core/meter.ts'
import { loadMessages } from '../config/locales.ts'
import { Composer } from '../src/pipeline/compose.ts'
import { Sender } from '../src/pipeline/deliver.ts'
import { muting } from '../src/pipeline/mute.ts'
import { limits as discordLimits } from '../src/platforms/discord/limits.ts'
import { discordPlatform } from '../src/platforms/discord/platform.ts'
import { limits as telegramLimits } from '../src/platforms/telegram/limits.ts'
import { telegramPlatform } from '../src/platforms/telegram/platform.ts'
import { chatStore } from '../src/storage/chat-store.ts'
import { type Database, openDatabase } from '../src/storage/database.ts'
import { deliveryStore } from '../src/storage/delivery-store.ts'
import { muteStore } from '../src/storage/mute-store.ts'
import { planStore } from '../src/storage/plan-store.ts'
import { postStore } from '../src/storage/post-store.ts'
import { storyStore } from '../src/storage/story-store.ts'
import { subscriptionStore } from '../src/storage/subscription-store.ts'
import { traceStore } from '../src/storage/trace-store.ts'
import { quiet, region } from '../tests/support/sample-bot.ts'
import { tellStory } from '../tests/support/told-story.ts'
import { type Place, type Places, type PlatformName, platforms } from './asking/places.ts'
import type { Figure } from './figure.ts'

/** How long each is measured, in seconds, after so many in which everything begins. */
const seconds = Number(process.env.BENCH_SECONDS ?? 300)
const beginning = 5
const outlet = region.sources.find(({ language, enabled }) => language === 'en' && enabled)

type Run = { readonly name: string; readonly limits: Limits; readonly sent: number; readonly refused: number }

/** Posts a second as a share of what each platform allows, with few and with many that wait, and 429s earned. */
export async function delivering(): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const waiting of [1_000, 100_000])
    for (const { name, limits, sent, refused } of await deliver(waiting)) {
      const of = `${name}, ${waiting.toLocaleString('en')} due`
      const share = sent / seconds / limits.perSecond
      const unit = `of ${limits.perSecond} posts a second, ${seconds} s`
      figures.push({ measure: of, value: share, unit, bar: { least: 0.95 } })
      figures.push({ measure: `${of}: 429s`, value: refused, unit: 'answers', bar: { most: 0 } })
    }
  return figures
}

/** Both platforms at once, as in a bot of both; there are always about as many due as said. */
async function deliver(waiting: number): Promise<Run[]> {
  const emulators = fork(join(import.meta.dirname, 'deliver-emulators.ts'), [String(waiting)])
  const [places] = (await once(emulators, 'message')) as [Places]
  const folder = mkdtempSync(join(tmpdir(), 'chapar-bench-'))
  const db = await openDatabase(folder)
  const stopping = new AbortController()
  try {
    await subscribe(db, places)
    const runs = platforms.map(name => lane(name, places[name], db))
    await planAnother(db)
    const running = runs.map(({ sender }) => sender.run(stopping.signal, pause))
    // What is sent is made up for where few are due; of many there is enough.
    let planned = waiting
    const refill = setInterval(async () => {
      if (planned - Math.max(...runs.map(({ counts }) => counts.sent)) > waiting / 2) return
      planned += waiting
      await planAnother(db)
      for (const { sender } of runs) sender.wake()
    }, 1_000)
    const still = new AbortController().signal
    await pause(beginning * 1_000, still)
    const before = runs.map(({ counts }) => ({ ...counts }))
    await pause(seconds * 1_000, still)
    const after = runs.map(({ counts }) => ({ ...counts }))
    clearInterval(refill)
    stopping.abort()
    await Promise.all(running)
    return runs.map(({ name, limits }, at) => ({
      name,
      limits,
      sent: (after[at]?.sent ?? 0) - (before[at]?.sent ?? 0),
      refused: after[at]?.refused ?? 0,
    }))
  } finally {
    emulators.disconnect()
    await db.destroy()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function subscribe(db: Database, places: Places): Promise<void> {
  const terms = aboutTopic('armenia', { mostAnHour: 1_000 })
  await subscriptionStore(db).follow('bench:first', terms, 'en', new Date(0))
  for (const [platform, { chats }] of Object.entries(places)) {
    const list = JSON.stringify(chats.map(address => `${platform}:${address}`))
    await sql`INSERT INTO chats (chat, platform, locale) SELECT value, ${platform}, 'en' FROM json_each(${list})`.execute(
      db,
    )
    await sql`INSERT INTO subscription_keys (key, way, platform, chat, since)
      SELECT 'topic armenia', 1, ${platform}, value, 0 FROM json_each(${list})`.execute(db)
  }
}

let told = 0

/** One more story for everybody. */
async function planAnother(db: Database): Promise<void> {
  if (outlet === undefined) throw new Error('the region has no outlet in English')
  const story = await tellStory(db, region.sources, [
    {
      outlet: outlet.id,
      minute: ++told,
      title: `Armenia opens bridge number ${told} over the Debed`,
      text: 'Engineers said that it will carry trains and bicycles. The works took two years and cost less than planned.',
    },
  ])
  const now = new Date()
  const expiresAt = new Date(now.getTime() + 12 * 3_600_000)
  const share = { way: 1, keys: ['topic armenia'], dueAt: now, expiresAt, gathered: false, urgent: false }
  await planStore(db).plan(story, [share], now, now)
}

function lane(name: PlatformName, { token, api }: Place, db: Database) {
  const counts = { sent: 0, refused: 0 }
  const answered = (status: number) => {
    if (status === 429) counts.refused++
  }
  const common = {
    seals: seals('known to the bench'),
    token,
    api,
    commands: [],
    messages: loadMessages(),
    log: quiet,
    now: () => new Date(),
    answered,
  }
  const real: Platform =
    name === 'discord'
      ? discordPlatform({ ...common, secrets: { secret: async () => null, keep: async () => {} } })
      : telegramPlatform({ ...common, timeZone: 'UTC', resendUnknown: false })
  const platform: Platform = {
    ...real,
    name,
    async send(...given) {
      const message = await real.send(...given)
      counts.sent++
      return message
    },
  }
  const [plans, posts, stories] = [planStore(db), postStore(db), storyStore(db)]
  const topics = new TopicIndex(region.topics)
  const sources = new Map(region.sources.map(source => [source.id, source]))
  const say = loadMessages()('en')
  const composer = new Composer({
    plans,
    posts,
    storiesOf: async () => stories,
    isMuted: muting({
      mutes: muteStore(db),
      related: { related: async () => [] },
      stories,
      sources,
      topics,
      rollUpDisputed: region.rollUpDisputed,
    }),
    cardContext: locale => ({ sources, topics, locale, say, sample: false }),
  })
  const limits = name === 'discord' ? discordLimits : telegramLimits
  const ports = {
    deliveries: deliveryStore(db),
    posts,
    traces: traceStore(db),
    chats: chatStore(db),
    composer,
    meter: unmetered,
    log: quiet,
    now: () => new Date(),
  }
  return { name, limits, counts, sender: new Sender(platform, limits, ports) }
}
