import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Makes a folder that its owner alone may enter, as what is kept there has keys to chats in it, and those above it. Node's own
 * recursive mkdir never ends where a parent exists and takes no folders, as under /proc. Throws the system's error.
 */
export function makeFolder(folder: string, mode = 0o700): void {
  if (existsSync(folder)) return
  if (dirname(folder) !== folder) makeFolder(dirname(folder), 0o777)
  try {
    mkdirSync(folder, mode)
  } catch (error) {
    // Another process may have been quicker.
    if (!existsSync(folder)) throw error
  }
}
