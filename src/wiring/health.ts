import type { Source } from '#core/article/source.ts'
import type { Meter } from '#core/meter.ts'
import type { Database } from '../storage/database.ts'
import { databaseProblem, fileWatch, heardSources, isUnstored, roomProblem } from '../storage/health.ts'
import { countLedger, type LedgerCount, oldestDue } from '../storage/ledger.ts'

/** The whole ledger is counted this often at most, in ms. */
const countedFor = 5 * 60_000
const shares = [0.5, 0.9, 0.99, 1]

export type Health = {
  /** Takes what a platform tells of its line, null while it is up, else why it is not; and of each answer it had. */
  watch(platform: string): {
    line(problem: string | null): void
    answered(status: number, shared?: boolean): void
  }
  /** What keeps the bot from working, in words; nothing where all is well. */
  problems(): Promise<readonly string[]>
}

/** How the database in `folder`, the platforms and the sources are doing, for /readyz and, by the meter, for /metrics. */
export function health(
  db: Database,
  folder: string,
  inUse: () => readonly Source[],
  meter: Meter,
  now: () => Date,
): Health {
  const lines = new Map<string, string | null>()
  const fileProblem = fileWatch(folder)
  let ledger: { readonly at: number; readonly counts: Promise<readonly LedgerCount[]> } | null = null

  meter.level('connected', async () =>
    [...lines].map(([platform, problem]) => ({ labels: { platform }, value: problem === null ? 1 : 0 })),
  )
  meter.level('deliveries', async () => {
    const at = now().getTime()
    if (ledger === null || at - ledger.at >= countedFor) ledger = { at, counts: countLedger(db) }
    return (await ledger.counts).map(({ platform, state, count }) => ({
      labels: { platform, state },
      value: count,
    }))
  })
  meter.level('queueAge', async () => {
    const oldest = await oldestDue(db, [...lines.keys()], now())
    return [...lines.keys()].map(platform => ({
      labels: { platform },
      value: now().getTime() - (oldest.get(platform) ?? now()).getTime(),
    }))
  })
  meter.level('sourceLag', async () => {
    const heard = await heardSources(db)
    const lags = inUse()
      .flatMap(({ id }) => heard.get(id)?.readAt ?? [])
      .map(readAt => now().getTime() - readAt.getTime())
      .sort((a, b) => a - b)
    return shares.flatMap(share => {
      const value = lags[Math.ceil(share * lags.length) - 1]
      return value === undefined ? [] : [{ labels: { share: String(share) }, value }]
    })
  })
  meter.level('sources', async () => {
    const heard = await heardSources(db)
    const sources = inUse()
    const fails = sources.filter(({ id }) => heard.get(id)?.fails === true).length
    const unread = sources.filter(({ id }) => !heard.has(id)).length
    const unstored = sources.filter(({ id }) => isUnstored(heard.get(id))).length
    const answers = sources.length - fails - unread - unstored
    return Object.entries({ answers, fails, unread, unstored }).map(([state, value]) => ({
      labels: { state },
      value,
    }))
  })

  return {
    watch(platform) {
      lines.set(platform, 'is not connected yet')
      return {
        line: problem => void lines.set(platform, problem),
        answered(status, shared = false) {
          meter.count('calls', { platform })
          // A limit that all bots of a channel share is not earned.
          if (status === 429 && !shared) meter.count('limited', { platform })
        },
      }
    },
    async problems() {
      const database = await databaseProblem(db)
      const down = [...lines].flatMap(([name, problem]) => (problem === null ? [] : [`${name} ${problem}`]))
      const stored = [database, roomProblem(folder), fileProblem()].filter(problem => problem !== null)
      return [...stored, ...down]
    },
  }
}
