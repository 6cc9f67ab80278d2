import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Kysely, SqliteDialect, type SqliteStatement } from 'kysely'
import { Migrator } from 'kysely/migration'
import { migrations } from './migrations/index.ts'
import type { Schema } from './schema.ts'

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
  // FULL: what is committed is on the disk before the platform is called, whatever dies then.
  sqlite.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;`)
  const db = new Kysely<Schema>({
    dialect: new SqliteDialect({
      database: { prepare: sql => prepare(sqlite, sql), close: () => sqlite.close() },
    }),
  })
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
  const pending = (await migrator.getMigrations()).some(migration => migration.executedAt === undefined)
  const { error } = pending ? await migrator.migrateToLatest() : {}
  if (error !== undefined)
    throw new StorageError(`the database in ${folder} cannot be brought up to date`, { cause: error })
  return db
}

function openFile(folder: string): DatabaseSync {
  try {
    if (folder !== ':memory:') mkdirSync(folder, { recursive: true })
    return new DatabaseSync(folder === ':memory:' ? folder : join(folder, 'chapar.db'), { timeout: patience })
  } catch (cause) {
    throw new StorageError(
      `${folder} cannot be used as the data folder: can it be written to? (CHAPAR_DATA)`,
      { cause },
    )
  }
}

function prepare(sqlite: DatabaseSync, sql: string): SqliteStatement {
  const statement = sqlite.prepare(sql)
  type Values = Parameters<typeof statement.all>
  return {
    reader: statement.columns().length > 0,
    all: values => statement.all(...(values as Values)),
    run: values => statement.run(...(values as Values)),
    iterate: values => statement.iterate(...(values as Values)) as IterableIterator<unknown>,
  }
}
