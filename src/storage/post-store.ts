import { sql } from 'kysely'
import type { ChatRef } from '#core/chat/chat-ref.ts'
import type { DeliveryKey, Shown } from '#core/delivery/delivery.ts'
import type { PostStore } from '#core/delivery/store.ts'
import type { Database } from './database.ts'
import { editedFor, editOf } from './plan-store.ts'
import { toDate } from './values.ts'

/** There is no such message, nor is there any more use in pointing to it. */
async function deleted(db: Database, { story, chat }: DeliveryKey, now: Date): Promise<void> {
  await sql`UPDATE deliveries SET message = NULL, edit_at = NULL WHERE story = ${story} AND chat = ${chat}`.execute(
    db,
  )
  await sql`
    WITH RECURSIVE same (id) AS (
      SELECT ${story} UNION SELECT stories.id FROM stories JOIN same ON stories.merged_into = same.id
      UNION SELECT merged_into FROM stories JOIN same ON stories.id = same.id WHERE merged_into IS NOT NULL
    )
    UPDATE deliveries SET edit_at = ${now.getTime()} WHERE story IN same AND chat = ${chat} AND state = 'sent'
      AND message IS NOT NULL AND settled_at > ${now.getTime() - editedFor}`.execute(db)
}

/** When to edit, unless the post is too old by then. */
function stillEdited(again: Date) {
  return sql<number | null>`CASE WHEN settled_at > ${again.getTime() - editedFor} THEN ${again.getTime()} END`
}

export function postStore(db: Database): PostStore {
  return {
    async edits(platform, now, limit, except) {
      const rows = await db
        .selectFrom('deliveries')
        .leftJoin('chats', 'chats.chat', 'deliveries.chat')
        .leftJoin('stories', 'stories.id', 'deliveries.story')
        .select([
          'story',
          'deliveries.chat',
          'message',
          'shown',
          'edits',
          'way',
          'locale',
          'disabled_at',
          'plans',
        ])
        .where('deliveries.platform', '=', platform)
        .where('edit_at', 'is not', null)
        .where('edit_at', '<=', now.getTime())
        .where(
          'deliveries.chat',
          'not in',
          sql<string>`(SELECT value FROM json_each(${JSON.stringify(except)}))`,
        )
        .orderBy('edit_at')
        .limit(limit)
        .execute()
      return rows.map(row => ({
        chat: row.chat as ChatRef,
        story: row.story,
        message: row.message ?? '',
        shown: row.shown === null ? null : (JSON.parse(row.shown) as Shown),
        edits: row.edits,
        plans: row.plans ?? 0,
        way: row.way,
        locale: row.locale ?? 'en',
        disabled: row.disabled_at !== null,
      }))
    },

    async edited({ story, chat, plans }, result, now) {
      if ('deleted' in result) return await deleted(db, { story, chat }, now)
      const change =
        'again' in result
          ? { edit_at: stillEdited(result.again) }
          : result.shown === null
            ? { edit_at: editOf(plans, now) }
            : {
                edit_at: editOf(plans, now),
                shown: JSON.stringify(result.shown),
                edits: sql<number>`edits + 1`,
              }
      await db
        .updateTable('deliveries')
        .set(change)
        .where('story', '=', story)
        .where('chat', '=', chat)
        .execute()
    },

    async members({ story, chat }) {
      const rows = await db
        .selectFrom('deliveries')
        .select(['story', 'way'])
        .where('folded_into', '=', story)
        .where('chat', '=', chat)
        .execute()
      return rows
    },

    async earlier({ story, chat }, root, mark) {
      const { rows } = await sql<{ story: string; message: string | null; list: string | null }>`
        WITH RECURSIVE same (id) AS (
          SELECT ${root} UNION SELECT stories.id FROM stories JOIN same ON stories.merged_into = same.id
        ), own (folded_into, settled_at) AS (
          -- What is folded is in a list that has not come yet.
          SELECT coalesce(folded_into, ''), CASE WHEN state = 'folded' THEN 9e15 ELSE coalesce(settled_at, 9e15) END
          FROM deliveries WHERE story = ${story} AND chat = ${chat}
        )
        -- In this order: SQLite would else read all that the chat's platform has had.
        SELECT other.story, other.message, list.message AS list FROM own CROSS JOIN same CROSS JOIN deliveries AS other
          LEFT JOIN deliveries AS list ON list.story = other.folded_into AND list.chat = other.chat
        WHERE other.story = ${mark ?? ''} || same.id AND other.chat = ${chat} AND other.story <> ${story}
          -- What is folded was told where that into which it is was, or is to be; and never in what is looked at, or its own list.
          AND (other.state IN ('sent', 'attempted', 'unknown') OR (other.state = 'folded'
            AND list.story NOT IN (${story}, own.folded_into) AND list.state IN ('due', 'sent', 'attempted', 'unknown')))
          AND (coalesce(other.settled_at, 0), other.story) < (own.settled_at, ${story})
        ORDER BY other.story <> own.folded_into, other.message IS NULL, other.settled_at, other.story LIMIT 1`.execute(
        db,
      )
      return rows[0] ?? null
    },

    async since(platform, time) {
      const rows = await db
        .selectFrom('deliveries')
        .select(['chat', 'settled_at'])
        .where('platform', '=', platform)
        .where('state', '=', sql.lit('sent'))
        .where('settled_at', '>', time.getTime())
        .orderBy('settled_at')
        .execute()
      return rows.map(row => ({ chat: row.chat as ChatRef, at: toDate(row.settled_at ?? 0) }))
    },
  }
}
