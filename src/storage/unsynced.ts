import { type Kysely, sql } from 'kysely'
import type { Database } from './database.ts'
import type { Schema } from './schema.ts'

/**
 * Writes what may be lost when the machine loses power, though not when the process dies: nobody waits for the disk. What
 * is committed after it otherwise takes it along.
 */
export function unsynced<T>(db: Database, write: (connection: Kysely<Schema>) => Promise<T>): Promise<T> {
  return db.connection().execute(async connection => {
    await sql`PRAGMA synchronous = NORMAL`.execute(connection)
    try {
      return await write(connection)
    } finally {
      await sql`PRAGMA synchronous = FULL`.execute(connection)
    }
  })
}
