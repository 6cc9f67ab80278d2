import type { Kysely } from 'kysely'
import type { Database } from './database.ts'
import type { Schema } from './schema.ts'
import { withoutDisk } from './turns.ts'

/** Writes on one connection what may be lost when the machine loses power: nobody waits for the disk. */
export function unsynced<T>(db: Database, write: (connection: Kysely<Schema>) => Promise<T>): Promise<T> {
  return withoutDisk(() => db.connection().execute(write))
}
