import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { copyDatabase, isOfDatabase, syncFile } from './backup.ts'
import { carryCorrections } from './carry-corrections.ts'
import { type Database, isFull, openDatabase, StorageError, unusable } from './database.ts'
import { makeFolder } from './folder.ts'
import { takePlace } from './lock.ts'
import { type MetAgain, meetAgain, type ReadNow } from './meet-again.ts'

export type Restored = MetAgain & {
  /** Where the database that was there is kept; null where there was none. */
  readonly kept: string | null
}

/**
 * Puts the backup `file` in the place of the database in `folder`, marked so that neither what was posted since comes
 * again nor what was missed floods in. Until the last step, a rename,
 * everything is as it was. Throws StorageError in words: a bot or a reader works on the folder, or the file is damaged, not
 * Chapar's, or of a newer release.
 */
export async function restore(folder: string, file: string, reading: ReadNow, now: Date): Promise<Restored> {
  if (!existsSync(file)) throw new StorageError(`there is no file ${file}`)
  if (statSync(file).isDirectory()) throw new StorageError(`${file} is a folder; name the backup in it`)
  const current = join(folder, 'chapar.db')
  if (statSync(current, { throwIfNoEntry: false })?.isDirectory())
    throw new StorageError(`${current} is a folder, where the database is to stand; move it away first`)
  if (isOfDatabase(folder, file)) throw new StorageError(`${file} is the database itself`)
  const leave = takePlace(folder)
  let workshop: string | undefined
  try {
    makeFolder(folder)
    // What one that was killed left behind.
    for (const name of readdirSync(folder).filter(name => name.startsWith(workshopName)))
      rmSync(join(folder, name), { recursive: true, force: true })
    workshop = mkdtempSync(join(folder, workshopName))
    const fresh = join(workshop, 'chapar.db')
    await copied(file, fresh)
    const met = await prepared(workshop, file, reading, now, folder)
    syncFile(fresh)
    const kept = keep(folder, now)
    renameSync(fresh, current)
    syncFile(folder)
    return { ...met, kept }
  } finally {
    if (workshop !== undefined) rmSync(workshop, { recursive: true, force: true })
    leave()
  }
}

/** What the folder is called in which a restored database is made ready. */
const workshopName = 'restoring-'

async function copied(file: string, to: string): Promise<void> {
  try {
    await copyDatabase(file, to)
    const copy = new DatabaseSync(to, { readOnly: true })
    const tables = copy
      .prepare(
        "SELECT name FROM sqlite_schema WHERE name IN ('kysely_migration', 'article_keys', 'deliveries')",
      )
      .all()
    copy.close()
    if (tables.length < 3) throw new StorageError(`${file} is no database of Chapar's`)
  } catch (error) {
    if (error instanceof StorageError) throw error
    if (isFull(error)) throw unusable(dirname(dirname(to)), error)
    throw new StorageError(`${file} is damaged or no database: ${(error as Error).message}`, { cause: error })
  }
}

async function prepared(workshop: string, file: string, reading: ReadNow, now: Date, replaced: string) {
  let db: Database
  try {
    db = await openDatabase(workshop)
  } catch (error) {
    if (!(error instanceof StorageError)) throw error
    throw new StorageError(error.message.replace(`the database in ${workshop}`, file), { cause: error })
  }
  try {
    await carryCorrections(db, replaced)
    return await meetAgain(db, reading, now)
  } finally {
    await db.destroy()
  }
}

/** Keeps the database that is there under a name of its own; gives it, null where there is none. */
function keep(folder: string, now: Date): string | null {
  const current = join(folder, 'chapar.db')
  if (!existsSync(current)) {
    dropLog(current)
    return null
  }
  closeLog(current, folder)
  const kept = freeName(`${current}.before-${now.toISOString().slice(0, 19).replaceAll(':', '')}`)
  // A second name for the same file, so that at every instant the database stands where it belongs.
  for (const part of ['', '-wal'])
    if (existsSync(`${current}${part}`)) sameFile(`${current}${part}`, `${kept}${part}`)
  syncFile(folder)
  dropLog(current)
  return kept
}

/**
 * Brings what was written ahead into the database file. That needs it for ourselves alone: who still reads the old one
 * would tidy up, when done, what belongs to the new one. A damaged one is kept as it is.
 */
function closeLog(current: string, folder: string): void {
  let old: DatabaseSync | undefined
  try {
    old = new DatabaseSync(current, { timeout: 2_000 })
    old.exec('PRAGMA journal_mode = DELETE')
  } catch (error) {
    if ((error as { errcode?: number }).errcode === sqliteBusy)
      throw new StorageError(`another program reads the database in ${folder}; end it first`, {
        cause: error,
      })
  } finally {
    old?.close()
  }
}

/** SQLITE_BUSY. */
const sqliteBusy = 5

/** What was written ahead to the old database must never be taken for the new one's. */
function dropLog(current: string): void {
  for (const part of ['-wal', '-shm', '-journal']) rmSync(`${current}${part}`, { force: true })
}

function sameFile(from: string, to: string): void {
  try {
    linkSync(from, to)
  } catch {
    // Some file systems know one name a file.
    copyFileSync(from, to)
    syncFile(to)
  }
}

function freeName(name: string): string {
  for (let number = 1; ; number++) {
    const free = number === 1 ? name : `${name}-${number}`
    if (!existsSync(free)) return free
  }
}
