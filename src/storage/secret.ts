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
