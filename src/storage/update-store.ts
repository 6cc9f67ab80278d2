import type { UpdateStore } from '#core/chat/updates.ts'
import { said } from './built.ts'
import type { Database } from './database.ts'
import { unsynced } from './unsynced.ts'

/** Platforms tell an update again for a day at most; ms. */
const keptFor = 3 * 86_400_000

export function updateStore(db: Database): UpdateStore {
  return {
    isDone: async (bot, update) => (await find(db, bot, update)).length > 0,

    // What was asked again after a loss of power is answered again; nobody else is to wait for the disk.
    done: (bot, update, now) =>
      unsynced(db, async connection => {
        await forget(connection, now.getTime() - keptFor)
        await add(connection, bot, update, now.getTime())
      }),
  }
}

const find = said('SELECT 1 FROM updates_done WHERE bot = ? AND number = ?')
const forget = said('DELETE FROM updates_done WHERE at < ?')
const add = said('INSERT INTO updates_done (bot, number, at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING')
