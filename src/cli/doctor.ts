import type { Source } from '#core/article/source.ts'
import { isBlocked, sourceOf } from '#core/collect/added.ts'
import type { Finding } from '#core/finding.ts'
import { checkPack } from '../../config/region/check.ts'
import { loadPack, type Pack, RegionError } from '../../config/region.ts'
import { proxyNamed, type Settings, slips } from '../../config/settings.ts'
import type { Fetch } from '../collect/fetch.ts'
import { feedReader } from '../collect/reader.ts'
import { addedStore } from '../storage/added-store.ts'
import { checkDatabase, checkMissing } from '../storage/check.ts'
import { type Database, openDatabase, refusal, StorageError } from '../storage/database.ts'
import { heardSources, isUnstored } from '../storage/health.ts'
import { addingRules, outletFetch } from '../wiring/outlets.ts'
import { counted, printError, printJson, printLine, UsageError, type Verb } from './verb.ts'

const signs = { good: 'ok  ', note: '    ', bad: '!!  ' }
const atOnce = 16

export const verb: Verb = {
  name: 'doctor',
  summary: 'check settings, tokens, database and sources, and say what to do',
  help: `Usage: chapar doctor [--json] [--offline]

Checks the settings, the tokens (by asking the platforms who they are of), the region pack, the database, and every
enabled source, those that people added included. Nothing is changed, but that a database of an older Chapar is brought up
to date.
  --offline   leave out what needs the network
  --json      [{"what", "state": "good"|"note"|"bad", "says"}]
Exit code 1 when something is bad.
`,
  options: { json: { type: 'boolean' }, offline: { type: 'boolean' } },
  async run(inputs, { json, offline }, settings) {
    if (inputs.length > 0) throw new UsageError('Nothing is named: everything is checked.')
    const { own, ...about } = lookThrough(settings)
    const { added, ...stored } = await lookInto(settings, own)
    const findings: Finding[] = [ofSettings(settings), about.finding, ...stored.findings]
    const sources = [...own, ...added.filter(source => source.enabled)]
    if (offline !== true)
      findings.push(...(await checkTokens(settings)), ...(await checkSources(settings, sources)))
    if (json === true) printJson(findings)
    else for (const { what, state, says } of findings) printLine(`${signs[state]}${what}: ${says}`)
    return findings.some(({ state }) => state === 'bad') ? 1 : 0
  },
}

function ofSettings({ CHAPAR_SAMPLE, DISCORD_TOKEN, TELEGRAM_TOKEN }: Settings): Finding {
  const what = 'Settings'
  const isBot = DISCORD_TOKEN !== undefined || TELEGRAM_TOKEN !== undefined
  const sampled = CHAPAR_SAMPLE === 'on' && isBot
  const found = [
    ...slips(),
    ...(sampled ? ['CHAPAR_SAMPLE=on has invented news posted, and nothing of the press'] : []),
  ]
  if (found.length === 0) return { what, state: 'good', says: 'all can be used' }
  return { what, state: 'note', says: `all can be used, but ${found.join('; ')}` }
}

/** What is to be said of the region pack, and its outlets in use; one that cannot be read keeps nothing else from being checked. */
function lookThrough({ CHAPAR_REGION, CHAPAR_SOURCES }: Settings) {
  try {
    const pack = loadPack(CHAPAR_REGION, CHAPAR_SOURCES)
    const own = pack.region.sources.filter(source => source.enabled)
    return { finding: ofRegion(pack, own.length), own }
  } catch (error) {
    if (!(error instanceof RegionError)) throw error
    const finding: Finding = { what: 'Region', state: 'bad', says: error.message.replaceAll('\n', '\n    ') }
    return { finding, own: [] }
  }
}

/** What is in the pack, and whether it is as it should be: with a form that cannot be read no bot starts. */
function ofRegion(pack: Pack, inUse: number): Finding {
  const { region, topics } = pack
  const countries = region.topics.length - topics.length
  const has = `${region.id}: ${topics.length} topics and ${countries} other countries, ${counted(inUse, 'source')} in use`
  const problems = checkPack(pack).filter(({ state }) => state === 'problem')
  if (problems.length === 0) return { what: 'Region', state: 'good', says: has }
  const state = problems.some(({ check }) => check === 'syntax') ? 'bad' : 'note'
  return {
    what: 'Region',
    state,
    says: `${has}; "chapar region check" names ${counted(problems.length, 'thing')} to mend`,
  }
}

/** Which platforms a bot with these settings posts on. */
function isServed({ DISCORD_TOKEN, TELEGRAM_TOKEN, CHAPAR_PREVIEW }: Settings) {
  const bots = { discord: DISCORD_TOKEN !== undefined, telegram: TELEGRAM_TOKEN !== undefined }
  const preview = CHAPAR_PREVIEW === 'on' || (CHAPAR_PREVIEW === 'auto' && !bots.discord && !bots.telegram)
  const served: Readonly<Record<string, boolean>> = { ...bots, preview }
  return (platform: string) => served[platform] ?? false
}

/** What is in the database, and the sources that people added; what keeps it from being read keeps nothing else from being checked. */
async function lookInto(settings: Settings, own: readonly Source[]) {
  const { CHAPAR_DATA: folder } = settings
  const missing = checkMissing(folder)
  if (missing !== null) return { findings: [missing], added: [] }
  let db: Database | undefined
  try {
    db = await openDatabase(folder)
    const added = (await addedStore(db).all()).map(each => sourceOf(each, addingRules(settings)))
    const inUse = [...own, ...added.filter(source => source.enabled)]
    const findings: Finding[] = [
      ...(added.length === 0 ? [] : [ofAdded(added, settings)]),
      ...(await checkDatabase(db, folder, new Date(), isServed(settings))),
      ...ofUnstored(inUse, await heardSources(db)),
    ]
    return { findings, added }
  } catch (error) {
    const says = error instanceof StorageError ? error.message : refusal(folder, error)
    if (says === null) throw error
    const findings: Finding[] = [{ what: 'Database', state: 'bad', says }]
    return { findings, added: [] }
  } finally {
    await db?.destroy()
  }
}

/** What people added, and what of it the operator has cut off. */
function ofAdded(added: readonly Source[], settings: Settings): Finding {
  const what = 'Added sources'
  const inUse = added.filter(source => source.enabled).length
  const rules = addingRules(settings)
  const wanted = added.filter(({ holds }) => holds?.some(({ state }) => state === 'on'))
  const cutOff = wanted.filter(({ feed }) => isBlocked(feed, rules)).map(({ id }) => id)
  if (cutOff.length === 0) return { what, state: 'good', says: `${inUse} in use` }
  return { what, state: 'note', says: `${inUse} in use; CHAPAR_BLOCK_HOSTS cuts off ${cutOff.join(', ')}` }
}

/** Outlets that answer, and nothing of which can be stored. */
function ofUnstored(sources: readonly Source[], heard: Awaited<ReturnType<typeof heardSources>>): Finding[] {
  const ids = sources.map(({ id }) => id).filter(id => isUnstored(heard.get(id)))
  if (ids.length === 0) return []
  const says = `what ${ids.join(', ')} ${ids.length === 1 ? 'brings' : 'bring'} cannot be stored, which is no fault of theirs; see what the bot logs`
  return [{ what: 'Storing', state: 'bad', says }]
}

async function checkTokens(settings: Settings): Promise<Finding[]> {
  const { DISCORD_TOKEN, DISCORD_API_URL, TELEGRAM_TOKEN, TELEGRAM_API_URL } = settings
  const none = (what: string): Finding => ({
    what,
    state: 'note',
    says: 'not set, so this platform is not used',
  })
  // The library of a platform that is not used is not waited for.
  const onDiscord = async (token: string) => {
    const { checkEndpoint, checkToken } = await import('../platforms/discord/check.ts')
    const endpoint = checkEndpoint(token, DISCORD_API_URL, settings.DISCORD_PUBLIC_KEY)
    return [await checkToken(token, DISCORD_API_URL), ...(await endpoint)]
  }
  const onTelegram = async (token: string) => {
    const { checkHook, checkLogChat, checkToken } = await import('../platforms/telegram/check.ts')
    const { TELEGRAM_WEBHOOK_URL: hook, TELEGRAM_LOG_CHAT: log } = settings
    return await Promise.all([
      checkToken(token, TELEGRAM_API_URL),
      ...(hook === undefined ? [] : [checkHook(token, TELEGRAM_API_URL, hook)]),
      ...(log === undefined ? [] : [checkLogChat(token, TELEGRAM_API_URL, log)]),
    ])
  }
  const found = await Promise.all([
    DISCORD_TOKEN === undefined ? [none('Discord token')] : onDiscord(DISCORD_TOKEN),
    TELEGRAM_TOKEN === undefined ? [none('Telegram token')] : onTelegram(TELEGRAM_TOKEN),
  ])
  return found.flat()
}

async function checkSources(settings: Settings, sources: readonly Source[]): Promise<Finding[]> {
  const fetch = outletFetch(settings)
  const findings: Finding[] = []
  const queue = [...sources]
  const worker = async () => {
    for (let source = queue.shift(); source !== undefined; source = queue.shift()) {
      findings.push(await checkSource(source, fetch))
      if (process.stderr.isTTY) printError(`\rsources ${findings.length}/${sources.length} `)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  await fetch.close()
  if (process.stderr.isTTY) printError('\r')
  const each = findings.toSorted((a, b) => (a.what < b.what ? -1 : 1))
  if (each.length < 2 || each.some(({ state }) => state !== 'bad')) return each
  const proxy = proxyNamed()
  const despite = proxy === null ? '' : ` They are asked without a proxy, whatever ${proxy} says.`
  const says = `not one can be read; is this machine on the network, and may it ask DNS and the web?${despite}`
  return [{ what: 'Sources', state: 'bad', says }, ...each]
}

async function checkSource(source: Source, fetch: Fetch): Promise<Finding> {
  const { id, feed, holds } = source
  const what = `Source ${id}`
  try {
    const reading = await feedReader(fetch)(source, null, new Date())
    const items = reading.changed ? reading.items : []
    const [newest] = items
      .map(item => item.published.at?.toISOString() ?? '')
      .sort()
      .reverse()
    if (items.length === 0)
      return { what, state: 'note', says: `${feed} is empty; is it still the outlet's feed?` }
    return {
      what,
      state: 'good',
      says: `${counted(items.length, 'item')}, the newest of ${newest || 'no date'}`,
    }
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error)
    return {
      what,
      state: 'bad',
      says: `${feed}: ${problem}. Look whether the address has changed${holds === undefined ? ', or set enabled: false' : '; /source move gives it another'}`,
    }
  }
}
