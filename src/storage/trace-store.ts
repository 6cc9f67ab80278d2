import { sql } from 'kysely'
import { urlName } from '#core/article/identity.ts'
import { addressOf, type ChatRef, platformOf } from '#core/chat/chat-ref.ts'
import { isRoundup } from '#core/delivery/delivery.ts'
import type { TraceStore } from '#core/delivery/store.ts'
import type { Trace } from '#core/delivery/why.ts'
import type { Database } from './database.ts'
import { toDate, toDateOrNull } from './values.ts'

/** The newest post of a chat is looked for among so many: some tens of ms' work. */
const latestPosts = 100_000

export function traceStore(db: Database): TraceStore {
  return {
    async trace(chat, story) {
      // Of a story and those that went up in it the chat had one, or is to have the first.
      const { rows } = await sql<{ story: string }>`
        WITH RECURSIVE same (id) AS (
          SELECT ${story} UNION SELECT stories.id FROM stories JOIN same ON stories.merged_into = same.id
        )
        SELECT story FROM same JOIN deliveries ON story = same.id AND chat = ${chat}
        ORDER BY state <> 'sent', story <> ${story}, planned_at LIMIT 1`.execute(db)
      return rows[0] === undefined ? null : await readTrace(db, chat, rows[0].story)
    },

    async told(chat, messages) {
      if (messages.length === 0) return null
      const row = await db
        .selectFrom('deliveries')
        .select(['story', 'chat'])
        .where('message', 'in', messages)
        .where(eb => eb.or([eb('chat', '=', chat), eb('message', 'like', `${addressOf(chat)}/%`)]))
        .executeTakeFirst()
      if (row === undefined) return null
      if (!isRoundup(row)) return { chat: row.chat as ChatRef, stories: [row.story] }
      const members = await db
        .selectFrom('deliveries')
        .select('story')
        .where('folded_into', '=', row.story)
        .where('chat', '=', row.chat)
        .where('state', '=', 'folded')
        .orderBy('planned_at')
        .execute()
      return { chat: row.chat as ChatRef, stories: members.map(({ story }) => story) }
    },

    async newest({ chat, story }, before) {
      // What is read of each is in the index of what was sent, which knows no chats.
      const { rows } = await sql<{ message: string | null; settled_at: number }>`
        SELECT message, deliveries.settled_at FROM (
          SELECT story, chat FROM (
            SELECT story, chat FROM deliveries
            WHERE platform = ${platformOf(chat)} AND state = 'sent' AND settled_at <= ${before.getTime()}
            ORDER BY settled_at DESC LIMIT ${latestPosts}
          ) WHERE chat = ${chat} LIMIT 1
        ) AS last JOIN deliveries ON deliveries.story = last.story AND deliveries.chat = last.chat`.execute(
        db,
      )
      const [newest] = rows
      if (newest === undefined) return null
      const open = await db
        .selectFrom('deliveries')
        .select('story')
        .where('chat', '=', chat)
        .where('state', '=', sql.lit('unknown'))
        .where('settled_at', '>=', newest.settled_at)
        .where('story', '<>', story)
        .limit(1)
        .executeTakeFirst()
      return open === undefined ? newest.message : null
    },

    async storyAt(address) {
      const row = await db
        .selectFrom('article_keys')
        .innerJoin('articles', 'articles.id', 'article_keys.article')
        .select('story')
        // By source, because names are kept source by source.
        .where('article_keys.source', 'in', eb => eb.selectFrom('sources').select('sources.source'))
        .where('key', '=', urlName(address))
        .where('story', 'is not', null)
        .orderBy('articles.serial', 'desc')
        .limit(1)
        .executeTakeFirst()
      return row?.story ?? null
    },

    async standing(story) {
      const row = await db
        .selectFrom('stories')
        .select(['fresh', 'planned'])
        .where('id', '=', story)
        .executeTakeFirst()
      return { fresh: row?.fresh === 1, planned: row?.planned !== 0 }
    },
  }
}

async function readTrace(db: Database, chat: ChatRef, story: string, deep = true): Promise<Trace | null> {
  const row = await db
    .selectFrom('deliveries')
    .selectAll()
    .where('story', '=', story)
    .where('chat', '=', chat)
    .executeTakeFirst()
  if (row === undefined) return null
  const into = row.state === 'folded' ? row.folded_into : null
  return {
    state: row.state as Trace['state'],
    dueAt: toDate(row.due_at),
    settledAt: toDateOrNull(row.settled_at),
    gathered: row.gathered === 1,
    way: row.way,
    detail: row.detail,
    message: row.message,
    edits: row.edits,
    into:
      into === null
        ? null
        : {
            roundup: isRoundup({ story: into }),
            trace: deep ? await readTrace(db, chat, into, false) : null,
          },
  }
}
