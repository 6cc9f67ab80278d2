import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Database } from './database.ts'

/**
 * What moderators corrected since a backup was made holds for ever, and so it is taken over from the database that the
 * backup replaces, to be done anew. Where that one cannot be read there is nothing to take.
 */
export async function carryCorrections(db: Database, from: string): Promise<void> {
  const known = await db.selectFrom('corrections').selectAll().execute()
  for (const { says, article, other, made_at, told = null } of read(from)) {
    const isKnown = known.some(
      one => one.article === article && one.other === other && Number(one.made_at) === made_at,
    )
    if (!isKnown)
      await db.insertInto('corrections').values({ says, article, other, made_at, told, applied: 0 }).execute()
  }
}

type Row = {
  readonly says: string
  readonly article: string
  readonly other: string
  readonly made_at: number
  /** Not there in the database of an earlier release. */
  readonly told?: string | null
}

function read(folder: string): Row[] {
  let old: DatabaseSync | undefined
  try {
    old = new DatabaseSync(join(folder, 'chapar.db'), { readOnly: true })
    return old.prepare('SELECT * FROM corrections ORDER BY serial').all() as Row[]
  } catch {
    return []
  } finally {
    old?.close()
  }
}
