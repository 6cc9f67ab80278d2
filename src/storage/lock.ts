import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { StorageError, unusable } from './database.ts'
import { makeFolder } from './folder.ts'

/** Another bot works on the folder; the message says what to do. */
export class PlaceTakenError extends StorageError {}

/** SQLITE_BUSY. */
const busy = 5

/**
 * Takes the place of the one bot that collects and posts on a data folder; gives a function that leaves it. The lock
 * is the operating system's, on an open file, so it ends with the process however that ends. Throws
 * PlaceTakenError where another bot has it, StorageError where the folder cannot be used. Reading needs no lock.
 */
export function takePlace(folder: string): () => void {
  let file: DatabaseSync | undefined
  try {
    makeFolder(folder)
    file = new DatabaseSync(join(folder, 'chapar.lock'), { timeout: 0 })
    // Of a file that it may only read SQLite takes a lock that others can share, and says so at the first write alone.
    file.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE; PRAGMA user_version = 1')
  } catch (cause) {
    file?.close()
    if ((cause as { errcode?: number }).errcode !== busy) throw unusable(folder, cause)
    throw new PlaceTakenError(
      `another Chapar already works on ${folder}; stop it first, or give this one a folder of its own (CHAPAR_DATA)`,
      { cause },
    )
  }
  return () => file.close()
}
