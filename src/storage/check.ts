import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { sql } from 'kysely'
import type { Finding } from '#core/finding.ts'
import { checkLedger } from './check-ledger.ts'
import { type Database, unusable } from './database.ts'
import { roomProblem } from './health.ts'
import { PlaceTakenError, takePlace } from './lock.ts'

/** Where there is no database: that the first start makes it, or that it could not; null where there is one. */
export function checkMissing(folder: string): Finding | null {
  if (existsSync(join(folder, 'chapar.db'))) return null
  const what = 'Database'
  if (!mayBeMade(folder)) return { what, state: 'bad', says: unusable(folder, null).message }
  return {
    what,
    state: 'note',
    says: `there is none in ${folder} (CHAPAR_DATA) yet; the first start makes it`,
  }
}

/** Whether this account may make files in a folder, or the folder itself. */
function mayBeMade(folder: string): boolean {
  const found = statSync(folder, { throwIfNoEntry: false })
  if (found === undefined) return dirname(folder) !== folder && mayBeMade(dirname(resolve(folder)))
  return found.isDirectory() && mayWrite(folder)
}

/** Whether the database is sound, what is in it, and whether a bot works on it. */
export async function checkDatabase(
  db: Database,
  folder: string,
  now: Date,
  served: (platform: string) => boolean = () => true,
): Promise<Finding[]> {
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
    ...noRoom(folder),
    // Who may only read can look on while a bot of another account works.
    ...(botRuns ? [] : unwritable(folder)),
    ...(await checkLedger(db, now, botRuns, served)),
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
    return error instanceof PlaceTakenError
  }
}

function noRoom(folder: string): Finding[] {
  const says = roomProblem(folder)
  return says === null ? [] : [{ what: 'Disk', state: 'bad', says }]
}

/** What of the data folder a bot of this account could not write to. */
function unwritable(folder: string): Finding[] {
  const names = [folder, join(folder, 'chapar.db'), join(folder, 'chapar.lock')]
  const closed = names.filter(name => existsSync(name) && !mayWrite(name))
  if (closed.length === 0) return []
  const which = closed.map(name => (name === folder ? 'the folder' : basename(name))).join(', ')
  const says = `${folder}: this account may not write to ${which}, so it could not run a bot here; give it the folder with every file in it`
  return [{ what: 'Data folder', state: 'bad', says }]
}

function mayWrite(name: string): boolean {
  try {
    accessSync(name, constants.W_OK)
    return true
  } catch {
    return false
  }
}
