import { type Kysely, sql } from 'kysely'
import { tokenise } from '#core/article/text/fold.ts'
import { beginningOf } from '#core/article/text/typed-word.ts'

type Old = {
  subscriptions: { id: number; chat: string; wants: string; alerts: number; way: number }
  ways: { id: number; says: string }
  deliveries: { way: number }
  subscription_keys: { way: number }
}
type Worded = { readonly words: readonly string[]; readonly except: { readonly words: readonly string[] } }

/** Words of fewer letters are nothing to look for beside others. */
const least = 3

/**
 * Words in quotes were found wherever a word began as they do, several anywhere in a story; now they are found in their forms,
 * and several next to each other. What was followed before says with stars what it meant, so that it brings as much as it did.
 * By its words a wish is found by three letters of one, in Georgian two: цена is found in цены, გზა in გზის.
 */
export async function up(given: Kysely<never>): Promise<void> {
  const db = given as unknown as Kysely<Old>
  await ways(db)
  await subscriptions(db)
  const [before, georgian] = ['word '.length, 'unicode(substr(key, 6)) BETWEEN 4256 AND 4351']
  await sql`UPDATE OR REPLACE subscription_keys
    SET key = substr(key, 1, ${before} + CASE WHEN ${sql.raw(georgian)} THEN 2 ELSE 3 END)
    WHERE key LIKE 'word %'`.execute(db)
}

/** Ways that say the same by now are one. */
async function ways(db: Kysely<Old>): Promise<void> {
  const rows = await db.selectFrom('ways').selectAll().where('says', 'like', '%"words":["%').execute()
  for (const { id, says } of rows) {
    const { wants, ...way } = JSON.parse(says)
    const now = JSON.stringify({ wants: starred(wants), ...way })
    const same = await db.selectFrom('ways').select('id').where('says', '=', now).executeTakeFirst()
    if (same === undefined) await db.updateTable('ways').set({ says: now }).where('id', '=', id).execute()
    else if (same.id !== id) {
      for (const table of ['subscriptions', 'deliveries'] as const)
        await db.updateTable(table).set({ way: same.id }).where('way', '=', id).execute()
      await sql`UPDATE OR REPLACE subscription_keys SET way = ${same.id} WHERE way = ${id}`.execute(db)
      await db.deleteFrom('ways').where('id', '=', id).execute()
    }
  }
}

/** Of subscriptions of a chat that are the same by now the first stays. */
async function subscriptions(db: Kysely<Old>): Promise<void> {
  const rows = await db
    .selectFrom('subscriptions')
    .select(['id', 'wants'])
    .where('wants', 'like', '%"words":["%')
    .orderBy('id')
    .execute()
  for (const { id, wants } of rows) {
    const now = JSON.stringify(starred(JSON.parse(wants)))
    await sql`UPDATE OR IGNORE subscriptions SET wants = ${now} WHERE id = ${id}`.execute(db)
    await db.deleteFrom('subscriptions').where('id', '=', id).where('wants', '!=', now).execute()
  }
}

/** What is left out may be several words, which are taken to stand together: rather too much is brought than too little. */
function starred<Wants extends Worded>(wants: Wants): Wants {
  const sorted = (entries: readonly string[]) => [...new Set(entries)].sort()
  return {
    ...wants,
    words: sorted(wants.words.flatMap(beginnings)),
    except: { ...wants.except, words: sorted(wants.except.words.map(entry => beginnings(entry).join(' '))) },
  }
}

/** As they were typed, as far as all their forms begin so. */
function beginnings(entry: string): string[] {
  const tokens = tokenise(entry)
  const long = tokens.filter(({ folded }) => folded.length >= least)
  return (long.length > 0 ? long : tokens).map(({ raw, folded }) => {
    const beginning = beginningOf(folded)
    return `${raw.length === folded.length ? raw.slice(0, beginning.length) : beginning}*`
  })
}
