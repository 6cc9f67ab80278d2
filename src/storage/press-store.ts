import type { PressStore } from '#core/chat/press.ts'
import type { Database } from './database.ts'

const day = 86_400_000

export function pressStore(db: Database): PressStore {
  return {
    async keep(name, argument, until, now) {
      // Who turns pages back and forth writes once a day.
      const known = await db.selectFrom('presses').select('until').where('name', '=', name).executeTakeFirst()
      if (known !== undefined && Number(known.until) > until.getTime() - day) return
      await db.deleteFrom('presses').where('until', '<=', now.getTime()).execute()
      await db
        .insertInto('presses')
        .values({ name, argument, until: until.getTime() })
        .onConflict(c => c.column('name').doUpdateSet({ until: until.getTime() }))
        .execute()
    },

    async kept(name, now) {
      const row = await db
        .selectFrom('presses')
        .select('argument')
        .where('name', '=', name)
        .where('until', '>', now.getTime())
        .executeTakeFirst()
      return row?.argument ?? null
    },
  }
}
