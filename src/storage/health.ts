import { statfsSync } from 'node:fs'
import { sql } from 'kysely'
import type { Database } from './database.ts'

/** Whether the database answers; null where it does, else why not. */
export async function databaseProblem(db: Database): Promise<string | null> {
  try {
    await sql`SELECT count(*) FROM (SELECT 1 FROM sources LIMIT 1)`.execute(db)
    return null
  } catch (error) {
    return `the database does not answer: ${(error as Error).message}`
  }
}

/** What is written ahead of the database takes 16 MiB before it is carried over into it, and more while somebody reads; in bytes. */
const leastRoom = 32 * 1024 * 1024

/** Whether the disk has room for `least` bytes more in `folder`; null where it has, else what to do. */
export function roomProblem(folder: string, least = leastRoom): string | null {
  try {
    const { bavail, bsize } = statfsSync(folder)
    const left = bavail * bsize
    if (left >= least) return null
    return `the disk with ${folder} is nearly full, ${Math.floor(left / 1024 / 1024)} MiB are left; make room`
  } catch {
    // Of a folder that is not there others tell.
    return null
  }
}

/** When each source was last heard, null where it never was, and whether its last look failed. */
export async function heardSources(db: Database) {
  const rows = await db.selectFrom('sources').select(['source', 'read_at', 'failures']).execute()
  return new Map(
    rows.map(({ source, read_at, failures }) => [
      source,
      { readAt: read_at === null ? null : new Date(Number(read_at)), fails: failures > 0 },
    ]),
  )
}
