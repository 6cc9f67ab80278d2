import type { UpdateStore } from '#core/chat/updates.ts'
import type { Database } from './database.ts'
import { unsynced } from './unsynced.ts'

/** Platforms tell an update again for a day at most; ms. */
const keptFor = 3 * 86_400_000

export function updateStore(db: Database): UpdateStore {
  return {
    async isDone(bot, update) {
      const row = await db
        .selectFrom('updates_done')
        .select('at')
        .where('bot', '=', bot)
        .where('number', '=', update)
        .executeTakeFirst()
      return row !== undefined
    },

    // What was asked again after a loss of power is answered again; nobody else is to wait for the disk.
    done: (bot, update, now) =>
      unsynced(db, async connection => {
        await connection
          .deleteFrom('updates_done')
          .where('at', '<', now.getTime() - keptFor)
          .execute()
        await connection
          .insertInto('updates_done')
          .values({ bot, number: update, at: now.getTime() })
          .onConflict(c => c.doNothing())
          .execute()
      }),
  }
}
