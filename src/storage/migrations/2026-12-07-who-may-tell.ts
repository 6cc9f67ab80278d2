import { type Kysely, sql } from 'kysely'

type Old = {
  subscriptions: { id: number; chat: string; wants: string; way: number }
  ways: { id: number; says: string }
}

/**
 * What was found by its outlets or their countries said nothing more of them; now it does, so that a story is told by a headline of
 * theirs.
 */
export async function up(given: Kysely<never>): Promise<void> {
  const db = given as unknown as Kysely<Old>
  const rows = await db
    .selectFrom('subscriptions')
    .innerJoin('ways', 'ways.id', 'subscriptions.way')
    .select(['subscriptions.id', 'chat', 'way', 'says', sql<string>`subscriptions.wants`.as('wants')])
    .where('subscriptions.wants', 'like', '{"topics":[],%')
    .execute()
  for (const { id, chat, way, says, wants } of rows) {
    const wish = JSON.parse(wants)
    const whole = JSON.stringify({ ...JSON.parse(says), wants: wish })
    if (whole === says) continue
    await sql`INSERT INTO ways (says) VALUES (${whole}) ON CONFLICT DO NOTHING`.execute(db)
    const now = sql<number>`(SELECT id FROM ways WHERE says = ${whole})`
    await db.updateTable('subscriptions').set({ way: now }).where('id', '=', id).execute()
    const [kind, names] = wish.outlets.length > 0 ? ['outlet', wish.outlets] : ['country', wish.countries]
    for (const name of names)
      await sql`UPDATE OR REPLACE subscription_keys SET way = ${now}
        WHERE chat = ${chat} AND way = ${way} AND key = ${`${kind} ${name}`}`.execute(db)
  }
}
