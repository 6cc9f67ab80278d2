import { type ExpressionBuilder, type SelectQueryBuilder, sql, type Transaction } from 'kysely'
import type { Owner } from '#core/collect/added.ts'
import { alertKey, roundupMark, updateKeys } from '#core/delivery/delivery.ts'
import type { Share } from '#core/delivery/store.ts'
import { details } from '#core/delivery/why.ts'
import type { Schema } from './schema.ts'

/** So many rows are written in one transaction, a few milliseconds' work; then others have their turn. */
export const rowsAtOnce = 500

/** Writes the rows behind one, and gives behind which to go on; null where there are no more. */
export type Piece = (
  tx: Transaction<Schema>,
  after: string,
) => Promise<{ readonly next: string | null; readonly planned: number }>

/** A story, those that went up in it, how often each has developed, and for who followed before when it is planned. */
export type Planned = {
  readonly story: string
  readonly former: readonly string[]
  readonly developments: ReadonlyMap<string, number>
  readonly before: Date
  readonly now: Date
}

type Keys = SelectQueryBuilder<Schema, 'subscription_keys', object>
type Row = Pick<Share, 'way' | 'dueAt' | 'expiresAt' | 'gathered' | 'urgent'> & { readonly story: string }

/** A piece of the chats of one key, and behind which to go on. */
async function pieceOf(
  tx: Transaction<Schema>,
  key: string,
  { way, only }: Share,
  before: Date,
  after: string,
) {
  const place = (chat: string) => sql<boolean>`(${chat.split(':')[0] ?? ''}, ${chat})`
  const keys = tx
    .selectFrom('subscription_keys')
    .where('key', '=', key)
    .where('way', '=', way)
    .where(sql<boolean>`(platform, chat) > ${place(after)}`)
  const last = await keys
    .select('chat')
    .orderBy('platform')
    .orderBy('chat')
    .offset(rowsAtOnce - 1)
    .limit(1)
    .executeTakeFirst()
  const chats = keys
    .where('since', '<=', before.getTime())
    .$if(last !== undefined, query =>
      query.where(sql<boolean>`(platform, chat) <= ${place(last?.chat ?? '')}`),
    )
    .$if(only !== undefined, query => query.where('chat', 'in', chatsOf(only ?? [])))
  return { chats: chats as Keys, next: last?.chat ?? null }
}

const columns = [
  'story',
  'chat',
  'platform',
  'way',
  'urgency',
  'gathered',
  'state',
  'planned_at',
  'due_at',
  'expires_at',
  'attempts',
  'edits',
] as const

/** Rows of the ledger as they begin, one for each of the chats. */
function rowsOf(chats: Keys, { story, way, dueAt, expiresAt, gathered, urgent }: Row, now: Date) {
  return chats.select(eb => [
    eb.val(story).as('story'),
    'chat',
    'platform',
    eb.val(way).as('way'),
    eb.lit(urgent ? 0 : 1).as('urgency'),
    eb.lit(gathered ? 1 : 0).as('gathered'),
    sql.lit('due').as('state'),
    eb.val(now.getTime()).as('planned_at'),
    eb.val(dueAt.getTime()).as('due_at'),
    eb.val(expiresAt.getTime()).as('expires_at'),
    eb.lit(0).as('attempts'),
    eb.lit(0).as('edits'),
  ])
}

/**
 * Writes down that the chats of one key are told. All of it within the database: that a hundred thousand are costs no more
 * than writing them down.
 */
export function telling({ story, former, before, now }: Planned, share: Share, key: string): Piece {
  return async (tx, after) => {
    const { chats, next } = await pieceOf(tx, key, share, before, after)
    const had = (eb: ExpressionBuilder<Schema, 'subscription_keys'>) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('deliveries as had')
            .select('had.chat')
            .where('had.story', 'in', former)
            .where(eb => eb.not(mayComeYet('had')))
            .whereRef('had.chat', '=', 'subscription_keys.chat'),
        ),
      )
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('deliveries')
      .columns([...columns])
      .expression(rowsOf(former.length === 0 ? chats : chats.where(had), { ...share, story }, now))
      // What did not come comes once another reports it.
      .onConflict(conflict =>
        conflict
          .columns(['story', 'chat'])
          .doUpdateSet(eb => ({
            way: eb.ref('excluded.way'),
            urgency: eb.ref('excluded.urgency'),
            gathered: eb.ref('excluded.gathered'),
            state: eb.ref('excluded.state'),
            due_at: eb.ref('excluded.due_at'),
            expires_at: eb.ref('excluded.expires_at'),
            attempted_at: null,
            detail: null,
            folded_into: null,
            settled_at: null,
          }))
          .where(eb => eb.or([mayComeYet('deliveries'), isLater(share, now)])),
      )
      .executeTakeFirst()
    const taken = share.urgent ? await takeOut(tx, [story, ...former], share, chats) : 0
    const planned = Number(numInsertedOrUpdatedRows ?? 0n) + taken
    if (former.length === 0 || share.gathered) return { next, planned }
    // What waits of a story that went up in it, too.
    const { numUpdatedRows } = await tx
      .updateTable('deliveries')
      .set({
        way: share.way,
        urgency: share.urgent ? 0 : 1,
        gathered: 0,
        due_at: share.dueAt.getTime(),
        expires_at: share.expiresAt.getTime(),
      })
      .where('story', 'in', [story, ...former])
      .where('chat', 'in', chats.select('chat'))
      .where(isLater(share, now))
      .executeTakeFirst()
    return { next, planned: planned + Number(numUpdatedRows) }
  }
}

/** What breaks is told by itself, and not in a list that has not been begun; that is made anew, also where it is being made. */
async function takeOut(
  tx: Transaction<Schema>,
  stories: readonly string[],
  { way, dueAt, expiresAt }: Share,
  chats: Keys,
): Promise<number> {
  const isIn = sql<boolean>`(state = 'folded' AND folded_into LIKE ${`${roundupMark}%`})`
  const waits = sql<boolean>`EXISTS (SELECT 1 FROM deliveries AS list
    WHERE list.story = deliveries.folded_into AND list.chat = deliveries.chat AND list.state = 'due')`
  const taken = await tx
    .selectFrom('deliveries')
    .select(['story', 'chat', 'folded_into'])
    .where('story', 'in', stories)
    .where('chat', 'in', chats.select('chat'))
    .where(isIn)
    .where(waits)
    .execute()
  const isOne = (story: string | null, chat: string) => (eb: ExpressionBuilder<Schema, 'deliveries'>) =>
    eb.and([eb('story', '=', story), eb('chat', '=', chat)])
  for (const { story, chat, folded_into: list } of taken) {
    const alone = { state: 'due', way, urgency: 0, gathered: 0, folded_into: null, settled_at: null }
    const times = { due_at: dueAt.getTime(), expires_at: expiresAt.getTime() }
    await tx
      .updateTable('deliveries')
      .set({ ...alone, ...times })
      .where(isOne(story, chat))
      .execute()
    await tx
      .updateTable('deliveries')
      .set(eb => ({ due_at: eb('due_at', '+', 1) }))
      .where(isOne(list, chat))
      .execute()
  }
  return taken.length
}

/**
 * Whether a row waits that this share tells sooner: by itself and not in a digest; or because it breaks, past the cap or the
 * quiet hours of another subscription.
 */
function isLater({ way, dueAt, gathered, urgent }: Share, now: Date) {
  const due = dueAt.getTime()
  return sql<boolean>`(deliveries.state = 'due' AND ${due} <= max(deliveries.due_at, ${now.getTime()}) AND (
    ${gathered ? 1 : 0} < deliveries.gathered OR (${urgent ? 1 : 0} AND (
      deliveries.urgency = 1 OR (deliveries.way <> ${way} AND ${due} < deliveries.due_at)))))`
}

export const hasAlert = ({ alert, urgent }: Share) => alert !== undefined && urgent
export const hasUpdate = ({ developedAt }: Share) => developedAt !== undefined

/** Writes down alerts for those chats of one key that were told the story before it broke, and not as this way does. */
export function alerting({ story, former, before, now }: Planned, share: Share, key: string): Piece {
  return async (tx, after) => {
    const { alert } = share
    if (alert === undefined) return { next: null, planned: 0 }
    const { chats, next } = await pieceOf(tx, key, share, before, after)
    const form = (of: string) => sql`json_extract(ways.says, ${`$.telling.form.${of}`})`
    const isQuieter = sql`(${form('silent')} AND ${alert.sound ? 1 : 0})
      OR (${alert.mention} IS NOT NULL AND ${form('mention')} IS NOT ${alert.mention})`
    const ofStory = sql.join([story, ...former])
    const wasTold = sql<boolean>`EXISTS (
      SELECT 1 FROM deliveries AS told JOIN ways ON ways.id = told.way
      WHERE told.story IN (${ofStory}) AND told.chat = subscription_keys.chat AND told.urgency = 1 AND (
        (told.state = 'folded' AND ${isInList('told')})
        OR (told.state IN ('sent', 'attempted', 'unknown') AND (${isQuieter}))))`
    // A story that went up in it may have been one for which the chat got an alert.
    const isAlerted = sql<boolean>`EXISTS (
      SELECT 1 FROM deliveries AS told WHERE told.story IN (${sql.join([story, ...former].map(alertKey))})
        AND told.chat = subscription_keys.chat)`
    const row = { ...share, story: alertKey(story), expiresAt: alert.expiresAt }
    const told = chats.where(wasTold).where(sql<boolean>`NOT ${isAlerted}`)
    return { next, planned: await writeDown(tx, rowsOf(told, row, now)) }
  }
}

/** Writes down updates for those chats of one key that had the story in a digest before it developed, and no update since. */
export function updating(planned: Planned, share: Share, key: string): Piece {
  const { story, former, before, now, developments } = planned
  const keysOf = (id: string) => updateKeys(id, developments.get(id) ?? 0)
  return async (tx, after) => {
    const { developedAt } = share
    if (developedAt === undefined) return { next: null, planned: 0 }
    const { chats, next } = await pieceOf(tx, key, share, before, after)
    const stories = [story, ...former]
    // Of a story that went up in it, with the same figure, as of when that had it.
    const since = sql`coalesce(
      (SELECT developed_at FROM stories WHERE id = told.story AND figure_at = ${developedAt.getTime()}),
      (SELECT developed_at FROM stories WHERE id = ${story} AND figure_at = ${developedAt.getTime()}), ${developedAt.getTime()})`
    const wasTold = sql<boolean>`EXISTS (
      SELECT 1 FROM deliveries AS told WHERE told.story IN (${sql.join(stories)})
        AND told.chat = subscription_keys.chat AND told.state = 'folded' AND ${isInList('told')}
        AND told.settled_at < ${since})`
    const isUpdated = sql<boolean>`EXISTS (
      SELECT 1 FROM deliveries AS told WHERE told.story IN (${sql.join(stories.flatMap(keysOf))})
        AND told.chat = subscription_keys.chat
        AND (told.state = 'due' OR told.settled_at >= ${since}))`
    const row = { ...share, story: keysOf(story).at(-1) ?? '' }
    const told = chats.where(wasTold).where(sql<boolean>`NOT ${isUpdated}`)
    return { next, planned: await writeDown(tx, rowsOf(told, row, now)) }
  }
}

/** Writes down rows of the ledger but for those that are there. */
async function writeDown(tx: Transaction<Schema>, rows: ReturnType<typeof rowsOf>): Promise<number> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('deliveries')
    .columns([...columns])
    .expression(rows)
    .onConflict(conflict => conflict.columns(['story', 'chat']).doNothing())
    .executeTakeFirst()
  return Number(numInsertedOrUpdatedRows ?? 0n)
}

/** Whether what is folded was in a list that came, or may have come: one that was made may still wait, or be refused. */
function isInList(told: string) {
  const { into, chat } = { into: sql.ref(`${told}.folded_into`), chat: sql.ref(`${told}.chat`) }
  return sql<boolean>`(${into} LIKE ${`${roundupMark}%`} AND EXISTS (
    SELECT 1 FROM deliveries AS list WHERE list.story = ${into} AND list.chat = ${chat}
      AND list.state IN ('sent', 'attempted', 'unknown')))`
}

/**
 * Whether a story surely did not come to a chat and would by now: it was too old, or muted as long as no other outlet reported it, or
 * in a list that was given up or refused, or the chat was lost.
 */
function mayComeYet(table: 'deliveries' | 'had') {
  const [state, detail, into, chat] = ['state', 'detail', 'folded_into', 'chat'].map(of =>
    sql.ref(`${table}.${of}`),
  )
  return sql<boolean>`(${state} = 'disabled'
    OR (${state} = 'expired' AND coalesce(${detail} IN (${details.late}, ${details.alone}), FALSE))
    OR (${state} = 'folded' AND EXISTS (SELECT 1 FROM deliveries AS list
      WHERE list.story = ${into} AND list.chat = ${chat} AND list.state IN ('expired', 'disabled'))))`
}

/** The chats of servers, and chats with the places in them. */
function chatsOf(owners: readonly Owner[]) {
  const list = JSON.stringify(owners)
  return sql<string>`(
    SELECT chat FROM json_each(${list}) AS owner JOIN chats ON chats.server = owner.value
    UNION SELECT chat FROM json_each(${list}) AS owner JOIN chats ON chats.chat = owner.value
    UNION SELECT chat FROM json_each(${list}) AS owner JOIN chats
      ON chats.chat > owner.value || '/' AND chats.chat < owner.value || '0')`
}
