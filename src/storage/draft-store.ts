import { randomInt } from 'node:crypto'
import type { ChatRef } from '#core/chat/chat-ref.ts'
import { type Draft, type DraftStore, draftLife } from '#core/chat/setup/draft.ts'
import type { Database } from './database.ts'

/** So many of one person are kept. */
const mostOfOne = 10

/** What the rows say besides their columns. */
type Says = Omit<Draft, 'id' | 'person' | 'chat'>

export function draftStore(db: Database): DraftStore {
  const rowOf = ({ id, person, chat, ...says }: Draft, now: Date) => ({
    id,
    person,
    chat,
    says: JSON.stringify(says satisfies Says),
    until: now.getTime() + draftLife,
  })
  return {
    async open(begun, now) {
      const draft = { ...begun, id: newId() }
      await db.deleteFrom('drafts').where('until', '<=', now.getTime()).execute()
      await db.insertInto('drafts').values(rowOf(draft, now)).execute()
      // Whoever begins again and again leaves no more than a few behind.
      if (draft.person !== null)
        await db
          .deleteFrom('drafts')
          .where('person', '=', draft.person)
          .where('id', 'not in', eb =>
            eb
              .selectFrom('drafts')
              .select('id')
              .where('person', '=', draft.person)
              .orderBy('until', 'desc')
              .orderBy('id')
              .limit(mostOfOne),
          )
          .where('id', '!=', draft.id)
          .execute()
      return draft
    },
    async draft(id, now) {
      const row = await db
        .selectFrom('drafts')
        .selectAll()
        .where('id', '=', id)
        .where('until', '>', now.getTime())
        .executeTakeFirst()
      if (row === undefined) return null
      const { person, chat, says } = row
      return {
        ...(JSON.parse(says) as Says),
        id,
        person: person as Draft['person'],
        chat: chat as ChatRef,
      }
    },
    async keep(draft, now) {
      const { id, ...row } = rowOf(draft, now)
      await db.updateTable('drafts').set(row).where('id', '=', id).execute()
    },
    end: ({ id, person, chat, place: name }, started) =>
      db.transaction().execute(async tx => {
        await tx.deleteFrom('drafts').where('id', '=', id).execute()
        if (!started || person === null) return
        await tx
          .insertInto('own_chats')
          .values({ person, chat, name })
          .onConflict(c => c.columns(['person', 'chat']).doUpdateSet({ name }))
          .execute()
      }),
    async chats(person) {
      const rows = await db
        .selectFrom('own_chats')
        .select(['chat', 'name'])
        .where('person', '=', person)
        .orderBy('name')
        .orderBy('chat')
        .execute()
      return rows.map(({ chat, name }) => ({ chat: chat as ChatRef, name }))
    },
  }
}

/** Eight characters that begin with a digit and have a letter, by which they are told from numbers and names of chats. */
function newId(): string {
  const character = (from: number, to: number) => randomInt(from, to).toString(36)
  const middle = Array.from({ length: 6 }, () => character(0, 36)).join('')
  return `${character(0, 10)}${middle}${character(10, 36)}`
}
