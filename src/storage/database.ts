import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Kysely, type SqliteStatement, sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import { diskUnder } from './disk.ts'
import { makeFolder } from './folder.ts'
import { keepStories } from './kept-stories.ts'
import { migrations } from './migrations/index.ts'
import type { Schema } from './schema.ts'
import { type Log, TurnsDialect } from './turns.ts'

export type Database = Kysely<Schema>

/** The folder cannot be used, or another bot has it; the message says what to do. */
export class StorageError extends Error {
  override name = 'StorageError'
}

/** How long a reader beside the bot waits for it, in ms. */
const patience = 5_000

/** Opens chapar.db in `folder`, or in memory for ':memory:', and brings its schema up to date. */
export async function openDatabase(folder: string): Promise<Database> {
  const sqlite = openFile(folder)
  const db = new Kysely<Schema>({
    dialect: new TurnsDialect({
      database: { prepare: preparing(sqlite), close: () => sqlite.close() },
      log: logOf(sqlite, folder),
    }),
  })
  try {
    await bringUpToDate(db, sqlite, folder)
    keepStories(db, sqlite)
    return db
  } catch (error) {
    await db.destroy()
    throw error
  }
}

async function bringUpToDate(db: Database, sqlite: DatabaseSync, folder: string): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
  const isBehind = async () =>
    (await migrator.getMigrations()).some(({ executedAt }) => executedAt === undefined)
  if (await isBehind()) {
    // Kysely itself takes no transaction on SQLite: one that is killed would leave half a schema. Another process
    // that is at it waits here, and finds nothing left to do.
    sqlite.exec('BEGIN IMMEDIATE')
    const { error } = (await isBehind()) ? await migrator.migrateToLatest() : {}
    if (error === undefined) sqlite.exec('COMMIT')
    // SQLite itself has done so where the disk is full.
    else if (sqlite.isTransaction) sqlite.exec('ROLLBACK')
    if (error !== undefined) throw new StorageError(notBrought(folder, error), { cause: error })
  }
  const { rows } = await sql<{ name: string }>`SELECT name FROM kysely_migration`.execute(db)
  if (rows.some(({ name }) => migrations[name] === undefined))
    throw new StorageError(`the database in ${folder} was made by a newer Chapar; update this one`)
}

function notBrought(folder: string, error: unknown): string {
  const why = error instanceof Error ? error.message : String(error)
  return (
    refusal(folder, error) ??
    `the database in ${folder} cannot be brought up to date, and is as it was (${why}); was it made by Chapar?`
  )
}

function openFile(folder: string): DatabaseSync {
  let sqlite: DatabaseSync | undefined
  try {
    if (folder !== ':memory:') makeFolder(folder)
    const file = folder === ':memory:' ? folder : join(folder, 'chapar.db')
    sqlite = new DatabaseSync(file, { timeout: patience })
    // What is committed goes from the log into the file at 4,000 pages, 16 MB: many of them are written again before that.
    // NORMAL: SQLite waits for the disk at checkpoints alone, and who commits for `disk.ts`.
    sqlite.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON;
      PRAGMA cache_size = -4096;
      PRAGMA wal_autocheckpoint = 4000;`)
    return sqlite
  } catch (cause) {
    sqlite?.close()
    throw unusable(folder, cause)
  }
}

/**
 * What is committed is on the disk before the platform is called, whatever dies then. It goes into the log beside the file; where
 * none can be kept, as in memory and on some disks of a network, SQLite sees to it itself.
 */
function logOf(sqlite: DatabaseSync, folder: string): Log | null {
  const mode = sqlite.prepare('PRAGMA journal_mode').get()?.journal_mode
  if (mode !== 'wal') {
    sqlite.exec('PRAGMA synchronous = FULL')
    return null
  }
  const changes = sqlite.prepare('SELECT total_changes() AS changes')
  return {
    ...diskUnder(join(folder, 'chapar.db-wal')),
    changes: () => Number(changes.get()?.changes),
  }
}

const damaged = (folder: string) =>
  `what is in ${folder} is damaged or no database of Chapar's; bring a backup back with "chapar restore FILE"`
/** What SQLite refuses for a reason that the operator can mend, by its primary code: BUSY, READONLY, CORRUPT, FULL, NOTADB. */
const refusals: Readonly<Record<number, (folder: string) => string>> = {
  5: folder => `another program keeps the database in ${folder} to itself; end it first`,
  8: folder =>
    `this account may not write to all that is in ${folder}; give it the folder with every file in it, or set CHAPAR_DATA to one of its own`,
  11: damaged,
  13: folder => `the disk with ${folder} is full`,
  26: damaged,
}

/** Whether the disk was full. */
export function isFull(cause: unknown): boolean {
  return primary(cause) === 13
}

/** SQLite's code; the upper bits of what it gives tell the same more closely. */
function primary(cause: unknown): number {
  return ((cause as { errcode?: number } | null)?.errcode ?? 0) & 0xff
}

/** Why SQLite did not do what it was told, in words for the operator; null where that is no matter of the data folder. */
export function refusal(folder: string, cause: unknown): string | null {
  return refusals[primary(cause)]?.(folder) ?? null
}

/** Why a folder cannot be used, in words for the operator. */
export function unusable(folder: string, cause: unknown): StorageError {
  const usual = `${folder} cannot be used as the data folder: can it be written to, and is there room on its disk? (CHAPAR_DATA)`
  return new StorageError(refusal(folder, cause) ?? usual, { cause })
}

/** Statements are few and come again and again; what is built for a number of rows may be many. */
const mostStatements = 200

/** Prepares each statement once: SQLite takes as long to read one as to run it. */
function preparing(sqlite: DatabaseSync): (sql: string) => SqliteStatement {
  const prepared = new Map<string, SqliteStatement>()
  return sql => {
    const known = prepared.get(sql)
    if (known !== undefined) return known
    if (prepared.size >= mostStatements) prepared.clear()
    const statement = prepare(sqlite, sql)
    prepared.set(sql, statement)
    return statement
  }
}

function prepare(sqlite: DatabaseSync, sql: string): SqliteStatement {
  const statement = sqlite.prepare(sql)
  type Values = Parameters<typeof statement.all>
  return {
    reader: statement.columns().length > 0,
    all: values => statement.all(...(values as Values)),
    run: values => statement.run(...(values as Values)),
    // One that is being read from must not be begun anew.
    iterate: values => sqlite.prepare(sql).iterate(...(values as Values)) as IterableIterator<unknown>,
  }
}
