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
