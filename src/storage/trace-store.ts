import { type RawBuilder, sql } from 'kysely'
import { urlName } from '#core/article/identity.ts'
import { addressOf, type ChatRef, platformOf, wholeChat } from '#core/chat/chat-ref.ts'
import { alertMark, isAlert, isRoundup, storyOf } from '#core/delivery/delivery.ts'
import type { TraceStore } from '#core/delivery/store.ts'
import type { Trace } from '#core/delivery/why.ts'
import { within } from './chat-store.ts'
import type { Database } from './database.ts'
import { toDate, toDateOrNull } from './values.ts'

/** The newest post of a chat is looked for among so many: some tens of ms' work. */
const latestPosts = 100_000
/** Of what was settled after a time, almost none was begun before it. */
const someLater = 4

export function traceStore(db: Database): TraceStore {
  return {
    async trace(chat, story) {
      // Of a story and those that went up in it the chat had one, or is to have the first.
      const mark = isAlert({ story }) ? alertMark : ''
      const { rows } = await sql<{ story: string }>`
        WITH RECURSIVE same (id) AS (
          SELECT ${storyOf({ story })} UNION SELECT stories.id FROM stories JOIN same ON stories.merged_into = same.id
        )
        SELECT story FROM same JOIN deliveries ON story = ${mark} || same.id AND chat = ${chat}
        ORDER BY state <> 'sent', story <> ${story}, planned_at LIMIT 1`.execute(db)
      return rows[0] === undefined ? null : await readTrace(db, chat, rows[0].story)
    },

    async told(chat, messages) {
      if (messages.length === 0) return null
      const row = await db
        .selectFrom('deliveries')
        .select(['story', 'chat'])
        .where('message', 'in', messages)
        .where(eb => eb.or([within(wholeChat(chat))(eb), eb('message', 'like', `${addressOf(chat)}/%`)]))
        .executeTakeFirst()
      if (row === undefined) return null
      if (!isRoundup(row)) return { chat: row.chat as ChatRef, stories: [storyOf(row)] }
      const members = await db
        .selectFrom('deliveries')
        .select('story')
        .where('folded_into', '=', row.story)
        .where('chat', '=', row.chat)
        .where('state', '=', 'folded')
        .orderBy('planned_at')
        .execute()
      return { chat: row.chat as ChatRef, stories: [...new Set(members.map(storyOf))] }
    },

    async around({ chat, story }, before, after) {
      const elsewhere = await db
        .selectFrom('deliveries')
        .select('chat')
        .where('story', '=', story)
        .where('chat', '<>', chat)
        .where(within(wholeChat(chat)))
        .where('state', 'in', ['attempted', 'unknown'])
        .limit(1)
        .executeTakeFirst()
      if (elsewhere !== undefined) return null
      const [last] = await postsIn(db, chat, sql`settled_at <= ${before.getTime()}`, 'DESC', 1)
      if (last === undefined || last.message === null) return null
      const later = await postsIn(db, chat, sql`settled_at >= ${after.getTime()}`, 'ASC', someLater)
      const begun = later.find(({ attempted_at }) => (attempted_at ?? 0) >= after.getTime())
      return { before: last.message, after: begun?.message ?? null }
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

/** Posts in a chat, by when they were settled. What is read of others is in the index of what was sent, which knows no chats. */
async function postsIn(
  db: Database,
  chat: ChatRef,
  when: RawBuilder<unknown>,
  order: 'ASC' | 'DESC',
  most: number,
) {
  const { rows } = await sql<{ message: string | null; attempted_at: number | null }>`
    SELECT message, attempted_at FROM (
      SELECT story, chat, settled_at FROM (
        SELECT story, chat, settled_at FROM deliveries
        WHERE platform = ${platformOf(chat)} AND state = 'sent' AND ${when}
        ORDER BY settled_at ${sql.raw(order)} LIMIT ${latestPosts}
      ) WHERE chat = ${chat} LIMIT ${most}
    ) AS posts JOIN deliveries ON deliveries.story = posts.story AND deliveries.chat = posts.chat
    ORDER BY posts.settled_at ${sql.raw(order)}`.execute(db)
  return rows
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
