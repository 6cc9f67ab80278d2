import type { Finding } from '#core/finding.ts'
import type { Database } from './database.ts'
import { countLedger, disabledChats, type LedgerCount, oldestDue } from './ledger.ts'

/** So much may wait for a limit of a platform; longer means that something is wrong. In ms. */
const usualWait = 15 * 60_000
const mostReasons = 5

/**
 * What became of all deliveries that are kept, what waits, and which chats were given up, with what to do about it. What waits
 * for a platform that is not `served`, as for the preview of who has set a token since, goes out only when that is used again.
 */
export async function checkLedger(
  db: Database,
  now: Date,
  botRuns: boolean,
  served: (platform: string) => boolean,
): Promise<Finding[]> {
  const counts = await countLedger(db)
  const platforms = [...new Set(counts.map(({ platform }) => platform))]
  const oldest = await oldestDue(db, platforms, now)
  const waits = (isServed: boolean) => new Map([...oldest].filter(([name]) => served(name) === isServed))
  return [deliveries(counts), queue(waits(true), now, botRuns), ...unserved(waits(false)), await chats(db)]
}

function deliveries(counts: readonly LedgerCount[]): Finding {
  const total = counts.reduce((sum, { count }) => sum + count, 0)
  if (total === 0) return { what: 'Deliveries', state: 'good', says: 'none' }
  const platforms = [...Map.groupBy(counts, ({ platform }) => platform)].map(([platform, states]) => {
    const each = states.map(({ state, count }) => `${count} ${state}`).join(', ')
    return `${platform} ${each}`
  })
  const unknown = counts.reduce((sum, { state, count }) => sum + (state === 'unknown' ? count : 0), 0)
  const advice =
    unknown === 0
      ? ''
      : `. Unknown are posts that may have arrived: the bot was cut off, and they are not sent twice`
  return { what: 'Deliveries', state: 'good', says: `${total} planned: ${platforms.join('; ')}${advice}` }
}

function queue(oldest: ReadonlyMap<string, Date>, now: Date, botRuns: boolean): Finding {
  if (oldest.size === 0) return { what: 'Queue', state: 'good', says: 'nothing is due' }
  const waits = [...oldest].map(([platform, since]) => [platform, now.getTime() - since.getTime()] as const)
  const says = waits.map(([platform, ms]) => `${platform} waits for ${inWords(ms)}`).join(', ')
  if (!botRuns) return { what: 'Queue', state: 'note', says: `${says}; it goes out when the bot is started` }
  if (waits.every(([, ms]) => ms <= usualWait)) return { what: 'Queue', state: 'good', says }
  const advice = 'see what the bot logs, or /readyz, for the platform that does not take posts'
  return { what: 'Queue', state: 'bad', says: `${says}; ${advice}` }
}

function unserved(oldest: ReadonlyMap<string, Date>): Finding[] {
  if (oldest.size === 0) return []
  const says = `what waits for ${[...oldest.keys()].join(' and ')} is not sent, as that is not in use now`
  return [{ what: 'Queue', state: 'note', says }]
}

async function chats(db: Database): Promise<Finding> {
  const disabled = await disabledChats(db)
  if (disabled.length === 0) return { what: 'Chats', state: 'good', says: 'none was given up' }
  const total = disabled.reduce((sum, { count }) => sum + count, 0)
  const reasons = disabled
    .slice(0, mostReasons)
    .map(({ platform, reason, count }) => `${count} on ${platform} (${reason})`)
  const more = disabled.length > mostReasons ? ', and others' : ''
  const advice = 'They come back when the bot is let in again, or somebody uses /follow there'
  const says = `${total} given up, their subscriptions kept: ${reasons.join(', ')}${more}. ${advice}`
  return { what: 'Chats', state: 'note', says }
}

function inWords(ms: number): string {
  const minutes = Math.round(ms / 60_000)
  return minutes < 120 ? `${minutes} min` : `${Math.round(minutes / 60)} h`
}
