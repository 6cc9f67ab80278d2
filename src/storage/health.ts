import { statfsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Database } from './database.ts'
import { toDateOrNull } from './values.ts'

/** Whether the database answers; null where it does, else why not. */
export async function databaseProblem(db: Database): Promise<string | null> {
  try {
    await sql`SELECT count(*) FROM (SELECT 1 FROM sources LIMIT 1)`.execute(db)
    return null
  } catch (error) {
    return `the database does not answer: ${(error as Error).message}`
  }
}

/**
 * Watches that the file of the database in `folder` is the one there is now: who cleans up or copies another over it leaves the
 * bot writing into nothing, without an error. Gives what tells null while it is, else what to do.
 */
export function fileWatch(folder: string): () => string | null {
  const file = join(folder, 'chapar.db')
  const number = () => statSync(file, { throwIfNoEntry: false })?.ino
  const first = number()
  return () =>
    number() === first
      ? null
      : `${file} was removed or replaced while the bot works on it, and what is stored now is lost with its end; stop it and bring a backup back`
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

/** When each source was last heard, null where it never was, whether its last look failed, and since when what it brings cannot be stored. */
export async function heardSources(db: Database) {
  const rows = await db
    .selectFrom('sources')
    .select(['source', 'read_at', 'failures', 'unstored_at'])
    .execute()
  return new Map(
    rows.map(({ source, read_at, failures, unstored_at }) => [
      source,
      { readAt: toDateOrNull(read_at), fails: failures > 0, unstoredAt: toDateOrNull(unstored_at) },
    ]),
  )
}

type Heard = NonNullable<ReturnType<Awaited<ReturnType<typeof heardSources>>['get']>>

/** Whether a source answers, and what it brings cannot be stored. */
export function isUnstored(heard: Heard | undefined): heard is Heard & { readonly unstoredAt: Date } {
  return heard !== undefined && !heard.fails && heard.unstoredAt !== null
}
