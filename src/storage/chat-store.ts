import { type ExpressionBuilder, sql, type Transaction } from 'kysely'
import { type ChatRef, platformOf } from '#core/chat/chat-ref.ts'
import type { ServerRef } from '#core/chat/servers.ts'
import type { ChatStore } from '#core/delivery/store.ts'
import type { Wish } from '#core/delivery/subscription.ts'
import type { Database } from './database.ts'
import { moveHolds } from './holds.ts'
import { planAgain, toWay } from './plan-store.ts'
import type { Schema } from './schema.ts'
import { wayOf, writeKeys } from './subscription-store.ts'
import { toDateOrNull } from './values.ts'

export function chatStore(db: Database): ChatStore {
  return {
    async settings(chat) {
      const row = await db
        .selectFrom('chats')
        .select(['locale', 'time_zone', 'disabled_at', 'returns', 'server'])
        .where('chat', '=', chat)
        .executeTakeFirst()
      const lostAt = toDateOrNull(row?.disabled_at ?? null)
      const server = (row?.server ?? null) as ServerRef | null
      const [locale, timeZone] = [row?.locale ?? 'en', row?.time_zone ?? null]
      return { locale, timeZone, lostAt, returns: row?.returns ?? 0, server }
    },
    setTimeZone: (chat, timeZone) => db.transaction().execute(tx => setTimeZone(tx, chat, timeZone)),
    disable: (chat, reason, now, returns) =>
      db.transaction().execute(async tx => {
        if (returns !== undefined && (await hasReturned(tx, chat, returns))) return false
        await setLost(tx, chat, { disabled_at: now.getTime(), disabled_reason: reason })
        return true
      }),
    enable: chat =>
      db.transaction().execute(async tx => {
        await tx
          .updateTable('chats')
          .set(eb => ({ returns: eb('returns', '+', 1) }))
          .where(within(chat))
          .execute()
        await setLost(tx, chat, { disabled_at: null, disabled_reason: null })
      }),
    move: (from, to) => db.transaction().execute(tx => move(tx, from, to)),
  }
}

/** A chat and the places in it, such as the topics of a forum: `telegram:-1001` holds `telegram:-1001/7`. */
export function within(chat: ChatRef) {
  return <Table extends 'chats' | 'deliveries'>(builder: ExpressionBuilder<Schema, Table>) => {
    const eb = builder as unknown as ExpressionBuilder<Schema, 'chats'>
    return eb.or([eb('chat', '=', chat), eb.and([eb('chat', '>', `${chat}/`), eb('chat', '<', `${chat}0`)])])
  }
}

async function hasReturned(tx: Transaction<Schema>, chat: ChatRef, returns: number): Promise<boolean> {
  const row = await tx.selectFrom('chats').select('returns').where('chat', '=', chat).executeTakeFirst()
  return row !== undefined && row.returns !== returns
}

type Lost = { readonly disabled_at: number | null; readonly disabled_reason: string | null }

async function setLost(tx: Transaction<Schema>, chat: ChatRef, lost: Lost): Promise<void> {
  const rows = await tx
    .selectFrom('chats')
    .select('chat')
    .where(within(chat))
    // One that is lost already keeps why.
    .where('disabled_at', lost.disabled_at === null ? 'is not' : 'is', null)
    .execute()
  for (const { chat } of rows) {
    await tx.updateTable('chats').set(lost).where('chat', '=', chat).execute()
    await writeKeys(tx, chat as ChatRef)
  }
}

async function setTimeZone(tx: Transaction<Schema>, chat: ChatRef, zone: string): Promise<void> {
  await tx
    .insertInto('chats')
    // A chat that follows nothing yet says its language when it does.
    .values({ chat, platform: platformOf(chat), locale: 'en', time_zone: zone })
    .onConflict(c => c.column('chat').doUpdateSet({ time_zone: zone }))
    .execute()
  const rows = await tx
    .selectFrom('subscriptions')
    .innerJoin('ways', 'ways.id', 'subscriptions.way')
    .select(['subscriptions.id', 'wants', 'way', 'says'])
    .where('chat', '=', chat)
    .execute()
  for (const { id, wants, way, says } of rows) {
    const telling = { ...toWay({ id: way, says }).telling, zone }
    const moved = await wayOf(tx, { wants: JSON.parse(wants) as Wish, telling })
    await tx.updateTable('subscriptions').set({ way: moved }).where('id', '=', id).execute()
  }
  await writeKeys(tx, chat)
  await planAgain(tx)
}

async function move(tx: Transaction<Schema>, from: ChatRef, to: ChatRef): Promise<void> {
  await moveHolds(tx, from, to)
  const chat = await tx.selectFrom('chats').selectAll().where('chat', '=', from).executeTakeFirst()
  if (chat === undefined || from === to) return
  await tx
    .insertInto('chats')
    // Whoever moves is there.
    .values({ ...chat, chat: to, disabled_at: null, disabled_reason: null })
    .onConflict(c => c.doNothing())
    .execute()
  // Where both addresses have one, the new one's stands; the old one's would come twice.
  for (const [table, key] of [
    ['subscriptions', `wants || ' ' || alerts`],
    ['deliveries', 'story'],
    ['mutes', 'what'],
    ['own_chats', 'person'],
  ] as const) {
    await tx
      .deleteFrom(table)
      .where('chat', '=', from)
      .where(sql<string>`${sql.raw(key)}`, 'in', eb =>
        eb
          .selectFrom(table)
          .select(sql<string>`${sql.raw(key)}`.as('key'))
          .where('chat', '=', to),
      )
      .execute()
    // Posts stay behind, and the new place counts its messages anew: another would be taken for one of them.
    const left = table === 'deliveries' ? { message: null, edit_at: null } : {}
    await tx
      .updateTable(table)
      .set({ chat: to, ...left } as never)
      .where('chat', '=', from)
      .execute()
  }
  await tx.deleteFrom('chats').where('chat', '=', from).execute()
  await tx.updateTable('drafts').set({ chat: to }).where('chat', '=', from).execute()
  for (const chat of [from, to]) await writeKeys(tx, chat)
  await planAgain(tx)
}
