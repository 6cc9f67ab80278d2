import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { backup, DatabaseSync } from 'node:sqlite'
import { isFull, refusal, StorageError } from './database.ts'

/** Pages copied between two looks at anything else. */
const pagesAtOnce = 1_000

/**
 * Copies the database in `folder` into `file` as it stands at one moment, beside a bot that goes on writing. The file is
 * there once it is whole, sound and on the disk; whatever ends this before leaves none, or the one that was there.
 * Throws StorageError where there is nothing to copy, or where the file exists and may not be replaced.
 */
export async function backUp(folder: string, file: string, replace: boolean): Promise<void> {
  const source = join(folder, 'chapar.db')
  if (!existsSync(source)) throw new StorageError(`there is no database in ${folder} (CHAPAR_DATA)`)
  if (!statSync(dirname(resolve(file)), { throwIfNoEntry: false })?.isDirectory())
    throw new StorageError(`there is no folder ${dirname(file)} to put the backup into`)
  const refuse = () => {
    if (isOfDatabase(folder, file)) throw new StorageError(`${file} belongs to the database itself`)
    if (existsSync(file) && statSync(file).isDirectory())
      throw new StorageError(`${file} is a folder; name a file in it`)
    // A device or a pipe would be gone with it.
    if (existsSync(file) && !statSync(file).isFile())
      throw new StorageError(`${file} is no file that a backup could stand in the place of`)
    if (existsSync(file) && !replace) throw new StorageError(`${file} exists already; --force replaces it`)
  }
  refuse()
  dropLeftBehind(file)
  const unfinished = `${file}.${process.pid}.unfinished`
  try {
    // Its owner's alone from the first byte, as the database is, unless the one that was there was given to others.
    closeSync(openSync(unfinished, 'w', 0o600))
    await copyDatabase(source, unfinished)
    if (existsSync(file)) chmodSync(unfinished, statSync(file).mode & 0o777)
    syncFile(unfinished)
    refuse()
    renameSync(unfinished, file)
    syncFile(dirname(resolve(file)))
  } catch (error) {
    rmSync(unfinished, { force: true })
    if (error instanceof StorageError) throw error
    // Of all that can go wrong the full disk alone is that of the copy.
    const says = refusal(isFull(error) ? dirname(resolve(file)) : folder, error)
    throw new StorageError(says ?? `${file} cannot be written: ${(error as Error).message}`, { cause: error })
  }
}

/** Backups into the same file that were killed, or broken off with Ctrl+C, leave as much as they had copied. */
function dropLeftBehind(file: string): void {
  const folder = dirname(resolve(file))
  const begins = `${basename(file)}.`
  for (const name of readdirSync(folder)) {
    const [, pid] = /^(\d+)\.unfinished(-journal)?$/.exec(name.slice(begins.length)) ?? []
    if (name.startsWith(begins) && pid !== undefined && !runs(Number(pid)))
      rmSync(join(folder, name), { force: true })
  }
}

function runs(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    // Of another account's process only that it is there is told.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Copies a database into a single file and looks whether the copy is sound. Throws StorageError where it is not. */
export async function copyDatabase(from: string, to: string): Promise<void> {
  const [source, copy] = [
    new DatabaseSync(from, { readOnly: true, timeout: 5_000 }),
    () => new DatabaseSync(to),
  ]
  try {
    // One read transaction from first page to last: without it each write of the bot would begin the copy anew.
    source.exec('BEGIN; SELECT count(*) FROM sqlite_schema')
    await backup(source, to, { rate: pagesAtOnce })
  } finally {
    source.close()
  }
  const copied = copy()
  try {
    // So that it is one file, and can be read where nothing can be written.
    copied.exec('PRAGMA journal_mode = DELETE')
    const [row] = copied.prepare('PRAGMA integrity_check(1)').all()
    if (row?.integrity_check !== 'ok') throw new StorageError(`${from} is damaged: ${row?.integrity_check}`)
  } finally {
    copied.close()
  }
}

/** Whether a file is one of those the bot works on. */
export function isOfDatabase(folder: string, file: string): boolean {
  const real = (path: string) => (existsSync(path) ? realpathSync(path) : resolve(path))
  const name = basename(real(file))
  return real(dirname(real(file))) === real(folder) && /^chapar\.(db(-wal|-shm)?|lock.*)$/.test(name)
}

/** Waits until a file, or what a folder lists, is on the disk. */
export function syncFile(path: string): void {
  const file = openSync(path, 'r')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
