import { sql } from 'kysely'
import { secretOfChat } from '#core/chat/secrets.ts'
import type { EraseStore } from '#core/delivery/store.ts'
import type { Database } from './database.ts'
import { eraseHolds } from './holds.ts'

export function eraseStore(db: Database): EraseStore {
  return {
    erase: (chat, server) =>
      db.transaction().execute(async tx => {
        const { numDeletedRows } = await tx
          .deleteFrom('subscriptions')
          .where('chat', '=', chat)
          .executeTakeFirst()
        await eraseHolds(tx, chat, server)
        for (const table of ['subscription_keys', 'mutes', 'drafts', 'own_chats', 'chats'] as const)
          await tx.deleteFrom(table).where('chat', '=', chat).execute()
        await tx.deleteFrom('secrets').where('name', '=', secretOfChat(chat)).execute()
        // By way of the stories: the ledger is keyed by story first, and an index by chat would cost each post.
        const posts = await sql`
          WITH RECURSIVE known (story) AS (
            SELECT min(story) FROM deliveries
            UNION ALL
            SELECT (SELECT min(story) FROM deliveries WHERE deliveries.story > known.story)
              FROM known WHERE known.story IS NOT NULL
          )
          DELETE FROM deliveries
          WHERE chat = ${chat} AND story IN (SELECT story FROM known WHERE story IS NOT NULL)`.execute(tx)
        return { subscriptions: Number(numDeletedRows), posts: Number(posts.numAffectedRows ?? 0n) }
      }),
  }
}
