import type { ExpressionBuilder } from 'kysely'
import { type ChatRef, platformOf } from '#core/chat/chat-ref.ts'
import type { ChatStore, SubscriptionStore } from '#core/delivery/store.ts'
import type { Database } from './database.ts'
import type { Schema } from './schema.ts'

export function subscriptionStore(db: Database): SubscriptionStore {
  return {
    follow: (chat, topic, locale, now) =>
      db.transaction().execute(async tx => {
        await tx
          .insertInto('chats')
          .values({ chat, platform: platformOf(chat), locale, disabled_at: null, disabled_reason: null })
          // Whoever follows from a chat that was given up shows that it is back.
          .onConflict(c => c.column('chat').doUpdateSet({ locale, disabled_at: null, disabled_reason: null }))
          .execute()
        const { numInsertedOrUpdatedRows } = await tx
          .insertInto('subscriptions')
          .values({ chat, topic, created_at: now.getTime() })
          .onConflict(c => c.doNothing())
          .executeTakeFirst()
        return (numInsertedOrUpdatedRows ?? 0n) > 0n
      }),

    async unfollow(chat, topic) {
      const { numDeletedRows } = await db
        .deleteFrom('subscriptions')
        .where('chat', '=', chat)
        .where('topic', '=', topic)
        .executeTakeFirst()
      return numDeletedRows > 0n
    },

    async following(chat) {
      const rows = await db
        .selectFrom('subscriptions')
        .select('topic')
        .where('chat', '=', chat)
        .orderBy('created_at')
        .orderBy('topic')
        .execute()
      return rows.map(row => row.topic)
    },

    async followers(topics, before) {
      if (topics.length === 0) return []
      const rows = await db
        .selectFrom('subscriptions')
        .innerJoin('chats', 'chats.chat', 'subscriptions.chat')
        .select('subscriptions.chat')
        .distinct()
        .where('subscriptions.topic', 'in', topics)
        .where('subscriptions.created_at', '<=', before.getTime())
        .where('chats.disabled_at', 'is', null)
        .execute()
      return rows.map(row => row.chat as ChatRef)
    },
  }
}

/** A chat and the places in it, such as the topics of a forum: `telegram:-1001` holds `telegram:-1001/7`. */
function within(chat: ChatRef) {
  return (eb: ExpressionBuilder<Schema, 'chats'>) =>
    eb.or([eb('chat', '=', chat), eb.and([eb('chat', '>', `${chat}/`), eb('chat', '<', `${chat}0`)])])
}

export function chatStore(db: Database): ChatStore {
  return {
    async locale(chat) {
      const row = await db.selectFrom('chats').select('locale').where('chat', '=', chat).executeTakeFirst()
      return row?.locale ?? 'en'
    },
    async disable(chat, reason, now) {
      await db
        .updateTable('chats')
        .set({ disabled_at: now.getTime(), disabled_reason: reason })
        .where(within(chat))
        .where('disabled_at', 'is', null)
        .execute()
    },
    async enable(chat) {
      await db
        .updateTable('chats')
        .set({ disabled_at: null, disabled_reason: null })
        .where(within(chat))
        .execute()
    },
    move: (from, to) =>
      db.transaction().execute(async tx => {
        const chat = await tx.selectFrom('chats').selectAll().where('chat', '=', from).executeTakeFirst()
        if (chat === undefined || from === to) return
        await tx
          .insertInto('chats')
          .values({ ...chat, chat: to })
          .onConflict(c => c.doNothing())
          .execute()
        // Where both addresses have one, the new one's stands; the old one's would come twice.
        for (const table of ['subscriptions', 'deliveries'] as const) {
          const key = table === 'subscriptions' ? 'topic' : 'story'
          await tx
            .deleteFrom(table)
            .where('chat', '=', from)
            .where(key as never, 'in', eb =>
              eb
                .selectFrom(table)
                .select(key as never)
                .where('chat', '=', to),
            )
            .execute()
          await tx.updateTable(table).set({ chat: to }).where('chat', '=', from).execute()
        }
        await tx.deleteFrom('chats').where('chat', '=', from).execute()
      }),
  }
}
