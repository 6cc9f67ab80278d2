import type { SecretStore } from '#core/chat/secrets.ts'
import type { Database } from './database.ts'

/** The secret of a name: the one there is, else `made`, which all processes on this database then share. */
export async function secretOf(db: Database, name: string, made: string): Promise<string> {
  await db
    .insertInto('secrets')
    .values({ name, value: made })
    .onConflict(c => c.column('name').doNothing())
    .execute()
  const { value } = await db
    .selectFrom('secrets')
    .select('value')
    .where('name', '=', name)
    .executeTakeFirstOrThrow()
  return value
}

export function secretStore(db: Database): SecretStore {
  return {
    async secret(name) {
      const row = await db.selectFrom('secrets').select('value').where('name', '=', name).executeTakeFirst()
      return row?.value ?? null
    },
    async keep(name, value) {
      if (value === null) await db.deleteFrom('secrets').where('name', '=', name).execute()
      else
        await db
          .insertInto('secrets')
          .values({ name, value })
          .onConflict(c => c.column('name').doUpdateSet({ value }))
          .execute()
    },
  }
}
