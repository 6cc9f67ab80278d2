import { sql } from 'kysely'
import type { Finding } from '#core/finding.ts'
import { checkLedger } from './check-ledger.ts'
import type { Database } from './database.ts'
import { PlaceTakenError, takePlace } from './lock.ts'

/** Whether the database is sound, what is in it, and whether a bot works on it. */
export async function checkDatabase(db: Database, folder: string, now: Date): Promise<Finding[]> {
  const { rows } = await sql<{ quick_check: string }>`PRAGMA quick_check(1)`.execute(db)
  const sound = rows[0]?.quick_check === 'ok'
  const articles = await countOf(db, 'articles')
  const stories = await countOf(db, 'stories')
  const botRuns = isRunning(folder)
  return [
    sound
      ? {
          what: 'Database',
          state: 'good',
          says: `${folder}: ${articles} ${articles === 1 ? 'article' : 'articles'}, ${stories} ${stories === 1 ? 'story' : 'stories'}`,
        }
      : {
          what: 'Database',
          state: 'bad',
          says: `${folder} is damaged; stop the bot and bring a backup back with "chapar restore FILE"`,
        },
    ...(await checkLedger(db, now, botRuns)),
    {
      what: 'Bot',
      state: 'note',
      says: botRuns ? 'one is running on this database' : 'none is running on this database',
    },
  ]
}

async function countOf(db: Database, table: 'articles' | 'stories'): Promise<number> {
  const row = await db
    .selectFrom(table)
    .select(eb => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

function isRunning(folder: string): boolean {
  try {
    takePlace(folder)()
    return false
  } catch (error) {
    if (error instanceof PlaceTakenError) return true
    throw error
  }
}
