import { type ExpressionBuilder, sql, type Transaction } from 'kysely'
import { type ChatRef, platformOf } from '#core/chat/chat-ref.ts'
import { dueAt, toldAt } from '#core/delivery/calendar.ts'
import { isRoundup } from '#core/delivery/delivery.ts'
import type { SubscriptionStore, Waiting } from '#core/delivery/store.ts'
import { isAlerting, type Telling, type Terms, type Wish } from '#core/delivery/subscription.ts'
import { keysOf } from '#core/delivery/wanted.ts'
import { others } from '#core/others.ts'
import type { Database } from './database.ts'
import { beforeAll, isUpTo, type Place, urgencies, waitingAfter } from './delivery-store.ts'
import { planAgain, toWay } from './plan-store.ts'
import type { Schema } from './schema.ts'
import { toDate } from './values.ts'

export function subscriptionStore(db: Database): SubscriptionStore {
  return {
    follow: (chat, terms, locale, now, instead) =>
      db.transaction().execute(async tx => {
        await tx
          .insertInto('chats')
          .values({ chat, platform: platformOf(chat), locale })
          // Whoever follows from a chat that was given up shows that it is back.
          .onConflict(c =>
            c.column('chat').doUpdateSet(eb => ({
              locale: eb
                .case()
                .when('chats.locale_chosen', '=', 1)
                .then(eb.ref('chats.locale'))
                .else(locale)
                .end(),
              disabled_at: null,
              disabled_reason: null,
              returns: eb('chats.returns', '+', 1),
            })),
          )
          .execute()
        const wants = JSON.stringify(terms.wants)
        const alerts = isAlerting(terms.telling) ? 1 : 0
        const known = await tx
          .selectFrom('subscriptions')
          .select('id')
          .where('chat', '=', chat)
          .where('wants', '=', wants)
          .where('alerts', '=', alerts)
          .executeTakeFirst()
        const way = await wayOf(tx, terms)
        if (known === undefined)
          await tx
            .insertInto('subscriptions')
            .values({ chat, wants, alerts, way, created_at: now.getTime() })
            .execute()
        else await tx.updateTable('subscriptions').set({ way }).where('id', '=', known.id).execute()
        if (instead !== undefined && instead !== known?.id) await end(tx, chat, instead)
        await writeKeys(tx, chat)
        await planAgain(tx)
        return known === undefined
      }),

    unfollow: (chat, subscription) =>
      db.transaction().execute(async tx => {
        const { numDeletedRows } = await end(tx, chat, subscription)
        await writeKeys(tx, chat)
        return numDeletedRows > 0n
      }),

    async following(chat) {
      const rows = await db
        .selectFrom('subscriptions')
        .innerJoin('ways', 'ways.id', 'subscriptions.way')
        .select(['subscriptions.id', 'wants', 'created_at', 'says'])
        .where('chat', '=', chat)
        .orderBy('created_at')
        .orderBy('subscriptions.id')
        .execute()
      return rows.map(({ id, wants, says, created_at }) => ({
        id,
        chat,
        wants: JSON.parse(wants) as Wish,
        telling: toWay({ id, says }).telling,
        createdAt: toDate(created_at),
      }))
    },

    async waiting(chat) {
      const rows = await waitingIn(db, chat)
      const lists = rows.filter(isRoundup).map(({ story }) => story)
      const listed = await db
        .selectFrom('deliveries')
        .select('story')
        .where('folded_into', 'in', lists)
        .where('chat', '=', chat)
        .execute()
      return [
        ...rows.filter(row => !isRoundup(row)),
        ...listed.map(({ story }) => ({ story, telling: null })),
      ]
    },

    retell: (chat, stories, terms, now) =>
      db.transaction().execute(async tx => {
        const change =
          terms === null ? null : { way: await wayOf(tx, terms), ...toldAnew(terms.telling, now) }
        for (const story of stories) {
          const isHere = isStill(chat, story, change === null)
          if (change === null) {
            await tx.deleteFrom('deliveries').where(isHere).execute()
            await tx.updateTable('deliveries').set({ expires_at: 0 }).where(isOpen(chat, story)).execute()
          } else await tx.updateTable('deliveries').set(change).where(isHere).execute()
        }
      }),
  }
}

function end(tx: Transaction<Schema>, chat: ChatRef, subscription: number) {
  return tx
    .deleteFrom('subscriptions')
    .where('chat', '=', chat)
    .where('id', '=', subscription)
    .executeTakeFirst()
}

/** So many that wait anywhere are looked through before others have their turn, for two or three milliseconds. */
const lookedAtOnce = 2_000

/** What is due in a chat or will be, or may have arrived. An index by chat would cost each post. */
async function waitingIn(db: Database, chat: ChatRef) {
  const found: Waiting[] = []
  for (const urgency of urgencies)
    for (let after: Place | undefined = beforeAll; after !== undefined; ) {
      const queue = waitingAfter(db, platformOf(chat), urgency, after)
      const last: Place | undefined = await queue
        .select(['due_at', 'story', 'chat'])
        .orderBy('due_at')
        .orderBy('story')
        .orderBy('chat')
        .offset(lookedAtOnce - 1)
        .limit(1)
        .executeTakeFirst()
      const rows = await queue
        .$if(last !== undefined, some => some.where(isUpTo(last ?? beforeAll)))
        .where('chat', '=', chat)
        .innerJoin('ways', 'ways.id', 'deliveries.way')
        .select(['story', 'ways.id', 'says'])
        .orderBy('due_at')
        .execute()
      found.push(...rows.map(({ story, ...way }) => ({ story, telling: toWay(way).telling })))
      await others()
      after = last
    }
  return found
}

/** Of a story: whether it may have arrived there. */
function isOpen(chat: ChatRef, story: string) {
  return (eb: ExpressionBuilder<Schema, 'deliveries'>) =>
    eb.and([eb('story', '=', story), eb('chat', '=', chat), eb('state', '=', 'attempted')])
}

/** Of a story: whether it waits there by itself, or, with `listed`, in a list that has not gone out. */
function isStill(chat: ChatRef, story: string, listed: boolean) {
  return (eb: ExpressionBuilder<Schema, 'deliveries'>) => {
    const list = eb
      .selectFrom('deliveries as list')
      .select('list.story')
      .where('list.chat', '=', chat)
      .where('list.state', '=', 'due')
      .whereRef('list.story', '=', 'deliveries.folded_into')
    const isListed = eb.and([eb('state', '=', 'folded'), eb.exists(list)])
    const waits = eb.or([eb('state', '=', 'due'), ...(listed ? [isListed] : [])])
    return eb.and([eb('story', '=', story), eb('chat', '=', chat), waits])
  }
}

/** When what waits is told from now on. That it comes later makes it no older. */
function toldAnew(telling: Telling, now: Date) {
  const at = dueAt(telling, now).getTime()
  const next = toldAt(telling.rhythm, telling.zone, new Date(at)).getTime()
  const isEach = telling.rhythm.kind === 'each'
  return {
    due_at: at,
    expires_at: sql<number>`max(expires_at, expires_at + ${at} - due_at, ${next})`,
    gathered: isEach ? 0 : 1,
    // What is gathered comes with the rest, breaking or not.
    urgency: isEach ? sql<number>`urgency` : 1,
  }
}

/** The way of these terms, which many subscriptions share. */
export async function wayOf(tx: Transaction<Schema>, { wants, telling }: Terms): Promise<number> {
  const says = JSON.stringify({ wants: keysOf(wants).rest, telling })
  await tx
    .insertInto('ways')
    .values({ says })
    .onConflict(c => c.doNothing())
    .execute()
  const { id } = await tx.selectFrom('ways').select('id').where('says', '=', says).executeTakeFirstOrThrow()
  return id
}

/** Writes anew under which keys a chat's subscriptions are found; under none while it is lost. */
export async function writeKeys(tx: Transaction<Schema>, chat: ChatRef): Promise<void> {
  await tx.deleteFrom('subscription_keys').where('chat', '=', chat).execute()
  const rows = await tx
    .selectFrom('subscriptions')
    .innerJoin('chats', 'chats.chat', 'subscriptions.chat')
    .select(['wants', 'way', 'platform', 'created_at'])
    .where('subscriptions.chat', '=', chat)
    .where('disabled_at', 'is', null)
    .orderBy('created_at')
    .execute()
  const keys = rows.flatMap(({ wants, way, platform, created_at }) =>
    keysOf(JSON.parse(wants) as Wish).keys.map(key => ({ key, way, platform, chat, since: created_at })),
  )
  if (keys.length === 0) return
  await tx
    .insertInto('subscription_keys')
    .values(keys)
    .onConflict(c => c.doNothing())
    .execute()
}
