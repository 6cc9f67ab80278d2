import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { StorageError } from './database.ts'

/**
 * Takes the place of the one bot that collects and posts on a data folder; gives a function that leaves it. The lock
 * is the operating system's, on an open file, so it ends with the process however that ends. Throws StorageError
 * where another bot has it. Reading needs no lock.
 */
export function takePlace(folder: string): () => void {
  mkdirSync(folder, { recursive: true })
  const file = new DatabaseSync(join(folder, 'chapar.lock'), { timeout: 0 })
  try {
    file.exec('BEGIN EXCLUSIVE')
  } catch (cause) {
    file.close()
    throw new StorageError(
      `another Chapar already works on ${folder}; stop it first, or give this one a folder of its own (CHAPAR_DATA)`,
      { cause },
    )
  }
  return () => file.close()
}
