import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { TopicIndex } from '#core/article/topics/topic-index.ts'
import type { ChatRef } from '#core/chat/chat-ref.ts'
import { pause } from '#core/chat/pause.ts'
import type { Platform } from '#core/chat/platform.ts'
import { seals } from '#core/chat/seal.ts'
import type { Limits } from '#core/delivery/limits.ts'
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
import { traceStore } from '../src/storage/trace-store.ts'
import { quiet, region } from '../tests/support/sample-bot.ts'
import { type Place, type Places, type PlatformName, platforms } from './asking/places.ts'
import { breaks, develops, mixOf, subscribe, type Told, tellAnother } from './deliver-stories.ts'
import type { Figure } from './figure.ts'

/** How long each is measured, in seconds, after so many in which everything begins. */
const seconds = Number(process.env.BENCH_SECONDS ?? 300)
const beginning = 5
/** So often within that time a story breaks that was told before, for as many chats as come to two alerts a second, and two updates. */
const breakings = 10
const many = Math.ceil((2 * seconds) / breakings)

type Run = {
  readonly name: string
  readonly limits: Limits
  readonly sent: number
  /** Those of the posts, and those that alerts need besides. */
  readonly calls: number
  readonly refused: number
  readonly mix: Awaited<ReturnType<typeof mixOf>>
}

/**
 * Posts a second as a share of what each platform allows, with few and with many that wait, and 429s earned: single posts, digests
 * with updates in them, and alerts, which come before all that waits.
 */
export async function delivering(): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const waiting of [1_000, 100_000])
    for (const { name, limits, sent, calls, refused, mix } of await deliver(waiting)) {
      const of = `${name}, ${waiting.toLocaleString('en')} due`
      const share = calls / seconds / limits.perSecond
      const unit = `of ${limits.perSecond} calls a second, ${seconds} s`
      figures.push({ measure: of, value: share, unit, bar: { least: 0.95 } })
      figures.push({ measure: `${of}: posts`, value: sent / seconds, unit: 'a second' })
      figures.push({ measure: `${of}: 429s`, value: refused, unit: 'answers', bar: { most: 0 } })
      figures.push({ measure: `${of}: alerts among them`, value: 100 * mix.alerts, unit: '%' })
      figures.push({ measure: `${of}: digests with an update`, value: 100 * mix.updates, unit: '%' })
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
    const told: Told[] = [await tellAnother(db, 1)]
    const running = runs.map(({ sender }) => sender.run(stopping.signal, pause))
    // What is sent is made up for where few are due; of many there is enough.
    let planned = waiting
    const refill = setInterval(async () => {
      if (planned - Math.max(...runs.map(({ counts }) => counts.sent)) > waiting / 2) return
      planned += waiting
      told.push(await tellAnother(db, told.length + 1))
      for (const { sender } of runs) sender.wake()
    }, 1_000)
    // What was told to some at least.
    const breaking = setInterval(
      async () => {
        const story = told.at(-3) ?? told[0]
        if (story !== undefined) await breaks(db, story, many)
        if (told[0] !== undefined) await develops(db, told[0], many)
        for (const { sender } of runs) sender.wake()
      },
      (seconds * 1_000) / breakings,
    )
    const still = new AbortController().signal
    await pause(beginning * 1_000, still)
    const before = runs.map(({ counts }) => ({ ...counts }))
    await pause(seconds * 1_000, still)
    const after = runs.map(({ counts }) => ({ ...counts }))
    clearInterval(refill)
    clearInterval(breaking)
    stopping.abort()
    await Promise.all(running)
    const mixes = await Promise.all(runs.map(({ name }) => mixOf(db, name)))
    return runs.map(({ name, limits }, at) => ({
      name,
      limits,
      sent: (after[at]?.sent ?? 0) - (before[at]?.sent ?? 0),
      calls: (after[at]?.calls ?? 0) - (before[at]?.calls ?? 0),
      refused: after[at]?.refused ?? 0,
      mix: mixes[at] ?? { alerts: 0, updates: 0 },
    }))
  } finally {
    emulators.disconnect()
    await db.destroy()
    rmSync(folder, { recursive: true, force: true })
  }
}

function lane(name: PlatformName, { token, api }: Place, db: Database) {
  const counts = { sent: 0, calls: 0, refused: 0 }
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
    // Calls beside the posts, as for what an alert links to.
    spent: (chat: ChatRef) => {
      counts.calls++
      sender.pace.spend(chat, Date.now())
    },
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
      counts.calls++
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
  const sender = new Sender(platform, limits, ports)
  return { name, limits, counts, sender }
}
