import type { UpdateStore } from '#core/chat/updates.ts'
import type { Database } from './database.ts'

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

    done: (bot, update, now) =>
      db.transaction().execute(async tx => {
        await tx
          .deleteFrom('updates_done')
          .where('at', '<', now.getTime() - keptFor)
          .execute()
        await tx
          .insertInto('updates_done')
          .values({ bot, number: update, at: now.getTime() })
          .onConflict(c => c.doNothing())
          .execute()
      }),
  }
}
