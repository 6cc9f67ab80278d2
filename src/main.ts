import { randomBytes } from 'node:crypto'
import { type ChatRef, platformOf } from '#core/chat/chat-ref.ts'
import type { Messages } from '#core/chat/messages.ts'
import { pause, within } from '#core/chat/pause.ts'
import type { Platform } from '#core/chat/platform.ts'
import { seals } from '#core/chat/seal.ts'
import { paceOf } from '#core/collect/rhythm.ts'
import type { Log } from '#core/log.ts'
import { commandsFor } from '../commands/index.ts'
import { loadMessages } from '../config/locales.ts'
import { hasSample, loadRegion, loadSample, type Region } from '../config/region.ts'
import { keepOf, type Settings } from '../config/settings.ts'
import { type App, assemble, type Ground } from './app.ts'
import type { Fetch } from './collect/fetch.ts'
import { pageReader } from './collect/page-reader.ts'
import { feedReader, readPushed } from './collect/reader.ts'
import { hubAsker, isSigned } from './collect/websub.ts'
import { usualManners } from './pipeline/looks.ts'
import { schedule } from './pipeline/schedule.ts'
import { thinDaily } from './pipeline/thin.ts'
import { limits as discordLimits } from './platforms/discord/limits.ts'
import { type DiscordSettings, discordPlatform } from './platforms/discord/platform.ts'
import { signatures } from './platforms/discord/signature.ts'
import { limits as previewLimits } from './platforms/preview/limits.ts'
import { limits as telegramLimits } from './platforms/telegram/limits.ts'
import { telegramPlatform } from './platforms/telegram/platform.ts'
import { type Database, openDatabase } from './storage/database.ts'
import { takePlace } from './storage/lock.ts'
import { secretOf, secretStore } from './storage/secret.ts'
import { serverStore } from './storage/server-store.ts'
import { thinStore } from './storage/thin-store.ts'
import { updateStore } from './storage/update-store.ts'
import { type Hook, webHook } from './web/hook.ts'
import { metrics } from './web/metrics.ts'
import { pushRoutes } from './web/push.ts'
import { type ServerOptions, startServer } from './web/server.ts'
import { type SignedHook, signedHook } from './web/signed-hook.ts'
import { type Health, health } from './wiring/health.ts'
import { type Lexicon, lexiconOf } from './wiring/lexicon.ts'
import { createLog } from './wiring/log.ts'
import { outletFetch, peopleAdd } from './wiring/outlets.ts'
import { createPreview, followRegion, previewPage } from './wiring/preview.ts'
import { noPages, sampleReader, sampleRegion } from './wiring/sample.ts'

/** What ends each thing that was begun. */
type Undo = (() => unknown)[]

export type Running = {
  /** Where the local web server is, with the preview where there is one. */
  readonly url: string
  readonly sample: boolean
  /** Stops taking work, lets what is under way end, and closes. */
  stop(): Promise<void>
}

const usualPort = 8080
const limits = new Map([
  ['discord', discordLimits],
  ['telegram', telegramLimits],
  ['preview', previewLimits],
])
/** The sample's own pace of looking, in ms. */
const samplePace = { shortest: 3_000, longest: 3_000 }
/** How long the start waits for the first outlet that answers, before it shows the sample instead, in ms. */
const patience = 15_000

/** The main job: collects, understands, posts and answers until stopped; tells when many sources wait, and when no more. */
export async function run(
  settings: Settings,
  now = () => new Date(),
  hurries: (hurries: boolean) => void = () => {},
): Promise<Running> {
  const tokens = [settings.DISCORD_TOKEN, settings.TELEGRAM_TOKEN]
  const secrets = [...tokens, settings.TELEGRAM_WEBHOOK_SECRET]
  // Who only looks at the preview is not shown a page of outlets that could not be reached.
  const usual = tokens.some(token => token !== undefined) ? 'info' : 'error'
  const log = createLog(settings.LOG_LEVEL ?? usual, secrets)
  const [region, messages] = [loadRegion(settings.CHAPAR_REGION, settings.CHAPAR_SOURCES), loadMessages()]
  const leave = takePlace(settings.CHAPAR_DATA)
  const undo: Undo = [leave]
  let spent: App['spent'] = () => {}
  let inUse: () => App['sources'] = () => []
  try {
    const measured = metrics()
    const { meter } = measured
    const db = await openDatabase(settings.CHAPAR_DATA)
    undo.push(() => db.destroy())
    const watched = health(db, settings.CHAPAR_DATA, () => inUse(), meter, now)
    const sealing = seals(await secretOf(db, 'buttons', newSecret()))
    const common = { messages, seals: sealing, log, now }
    const hooks = {
      discord: discordHook(settings, now),
      telegram: telegramHook(settings, await secretOf(db, 'web hook', newSecret())),
    }
    const bots = chatPlatforms(settings, region, common, db, hooks, chat => spent(chat), watched)
    const wanted =
      settings.CHAPAR_PREVIEW === 'on' || (settings.CHAPAR_PREVIEW === 'auto' && bots.length === 0)
    const preview = wanted ? createPreview(messages, region, now, bots.length === 0) : null
    const platforms = preview === null ? bots : [...bots, preview]

    const fetch = outletFetch(settings)
    undo.push(() => fetch.close())
    const [read, readPage] = [feedReader(fetch), pageReader(fetch)]
    const pace = paceOf(settings.CHAPAR_POLL_SECONDS * 1_000)
    const lexicon = lexiconOf(region)
    let app = assemble({
      db,
      region,
      lexicon,
      messages,
      read,
      readPage,
      platforms,
      limits,
      keep: keepOf(settings),
      expiresAfter: settings.CHAPAR_EXPIRES_HOURS * 3_600_000,
      pace,
      ...pushing(fetch, settings.CHAPAR_PUBLIC_URL),
      ...peopleAdd(settings, fetch, now),
      editors: settings.CHAPAR_EDITORS,
      operated: bots.length === 0,
      sample: false,
      log,
      meter,
      now,
    })
    const { outlets } = app
    inUse = () => outlets.inUse
    await outlets.refresh()
    const { CHAPAR_REGION: folder, CHAPAR_SAMPLE: wish } = settings
    const onlyLooks = bots.length === 0 && preview !== null && wish === 'auto' && hasSample(folder)
    const sample = wish === 'on' || (onlyLooks && !(await anyAnswers(app)))
    if (sample) app = await assembleSample(settings, region, lexicon, messages, platforms, log, now, undo)
    app.prepare()
    spent = app.spent

    // Before a platform is told to post to us, and until it has stopped.
    const page = preview === null ? null : previewPage(preview, app, region, sample, bots.length === 0)
    const { HTTP_HOST: host, HTTP_PORT: port } = settings
    const { problems } = watched
    const server = await serve(port, {
      host,
      log,
      preview: page,
      problems,
      metrics: measured,
      hooks: [
        ...Object.values(hooks).filter(hook => hook !== null),
        ...(app.pushes === null ? [] : [{ routes: pushRoutes(app.pushes) }]),
      ],
    })
    undo.push(() => server.close())
    // Side by side: one platform's outage holds up no other, one that is still beginning can be stopped, and what
    // people ask is no longer taken while the last posts go out.
    let stopSchedule = async () => {}
    undo.push(() =>
      Promise.all([stopSchedule(), fetch.close(), ...platforms.map(platform => platform.stop())]),
    )
    await Promise.all(platforms.map(platform => platform.start(app.ears)))
    if (preview !== null) await followRegion(app, region, now())
    const { pipeline, senders, sources, outlets: known, nextLooks, pushes } = app
    const manners = { ...usualManners, sparesServer: settings.CHAPAR_BUSY === 'server' }
    const looking = { sources, outlets: known, nextLooks, manners, pace: sample ? samplePace : pace }
    stopSchedule = schedule({ ...looking, pipeline, senders, pushes, hurries, log, now })
    undo.push(thinDaily({ store: thinStore(db), keep: keepOf(settings), pause, log, now }))
    return { url: server.url, sample, stop: () => unwind(undo) }
  } catch (error) {
    await unwind(undo)
    throw error
  }
}

/** How hubs reach us, and how we know them. */
function pushing(fetch: Fetch, publicUrl: string | undefined): Pick<Ground, 'push'> {
  if (publicUrl === undefined) return {}
  return { push: { ask: hubAsker(fetch, publicUrl), isSigned, secret: newSecret, read: readPushed } }
}

/** On the port asked for; where none is, on the usual one or, when that is taken, any that is free. */
async function serve(port: number | undefined, options: Omit<ServerOptions, 'port'>) {
  try {
    return await startServer({ ...options, port: port ?? usualPort })
  } catch (error) {
    if (port !== undefined) throw error
    return await startServer({ ...options, port: 0 })
  }
}

/** What was begun last ends first, so that nothing is used after it is closed. */
async function unwind(undo: Undo): Promise<void> {
  for (let end = undo.pop(); end !== undefined; end = undo.pop()) await end()
}

const newSecret = () => randomBytes(32).toString('base64url')

/** Where platforms post to, each if it does. */
type Hooks = { readonly discord: SignedHook | null; readonly telegram: Hook | null }

/** Where Telegram posts to, if it does; with a secret of our own where none is set. */
function telegramHook(settings: Settings, own: string): Hook | null {
  const { TELEGRAM_TOKEN: token, TELEGRAM_WEBHOOK_URL: url, TELEGRAM_WEBHOOK_SECRET: given } = settings
  if (token === undefined || url === undefined) return null
  return webHook({ url, secret: given ?? own, header: 'x-telegram-bot-api-secret-token' })
}

/** Where Discord posts what people ask, if it does. */
function discordHook({ DISCORD_TOKEN, DISCORD_PUBLIC_KEY }: Settings, now: () => Date): SignedHook | null {
  if (DISCORD_TOKEN === undefined || DISCORD_PUBLIC_KEY === undefined) return null
  return signedHook({ path: '/discord', isSigned: signatures(DISCORD_PUBLIC_KEY, now) })
}

function chatPlatforms(
  settings: Settings,
  region: Region,
  shared: Pick<DiscordSettings, 'messages' | 'seals' | 'log' | 'now'>,
  db: Database,
  hooks: Hooks,
  spent: (chat: ChatRef) => void,
  { watch }: Health,
): Platform[] {
  const { DISCORD_TOKEN, DISCORD_API_URL, TELEGRAM_TOKEN, TELEGRAM_API_URL, TELEGRAM_LOG_CHAT } = settings
  const ofPlatform = (name: string) => ({
    commands: commandsFor(settings.CHAPAR_EDITORS.filter(person => platformOf(person) === name)),
    ...shared,
    ...watch(name),
  })
  return [
    ...(DISCORD_TOKEN === undefined
      ? []
      : [
          discordPlatform({
            ...ofPlatform('discord'),
            token: DISCORD_TOKEN,
            ...(hooks.discord === null ? {} : { inlet: hooks.discord }),
            api: DISCORD_API_URL,
            servers: serverStore(db),
            secrets: secretStore(db),
            spent,
          }),
        ]),
    ...(TELEGRAM_TOKEN === undefined
      ? []
      : [
          telegramPlatform({
            ...ofPlatform('telegram'),
            token: TELEGRAM_TOKEN,
            api: TELEGRAM_API_URL,
            timeZone: region.timeZone,
            updates: updateStore(db),
            ...(hooks.telegram === null ? {} : { inlet: hooks.telegram }),
            spent,
            resendUnknown: settings.TELEGRAM_RESEND_UNKNOWN === 'on',
            ...(TELEGRAM_LOG_CHAT === undefined ? {} : { logChat: TELEGRAM_LOG_CHAT }),
          }),
        ]),
  ]
}

/** Whether any outlet can be read, or has been before. */
async function anyAnswers({ pipeline, sources, services }: App): Promise<boolean> {
  const looks = sources.map(async source => {
    const { problem } = await pipeline.collect(source)
    if (problem !== null) throw new Error(problem)
    return true
  })
  const first = Promise.any(looks)
  const answered = await within(first, patience).catch(() => false)
  return answered || (await services.stories.find({ topics: [], words: '', limit: 1, offset: 0 })).length > 0
}

/** The sample has a database of its own, in memory: invented news never mixes with what was really read. */
async function assembleSample(
  settings: Settings,
  region: Region,
  lexicon: Lexicon,
  messages: Messages,
  platforms: readonly Platform[],
  log: Log,
  now: () => Date,
  undo: Undo,
): Promise<App> {
  const edition = loadSample(settings.CHAPAR_REGION)
  const db = await openDatabase(':memory:')
  undo.push(() => db.destroy())
  const [sampled, read] = [sampleRegion(region, edition), sampleReader(edition, now())]
  const { CHAPAR_EDITORS: editors } = settings
  const common = { db, messages, platforms, limits, editors, keep: keepOf(settings), log, now }
  const app = assemble({
    ...common,
    region: sampled,
    lexicon,
    read,
    readPage: noPages,
    pace: samplePace,
    sample: true,
  })
  for (const source of app.sources) await app.pipeline.collect(source)
  return app
}
