import type { ChatRef } from '#core/chat/chat-ref.ts'
import type { Mute, Muted } from '#core/delivery/mute.ts'
import type { MuteStore } from '#core/delivery/store.ts'
import { built, given } from './built.ts'
import type { Database } from './database.ts'
import { fromDate, toDateOrNull } from './values.ts'

export function muteStore(db: Database): MuteStore {
  return {
    mute: (chat, mute, now) =>
      db.transaction().execute(async tx => {
        await tx.deleteFrom('mutes').where('chat', '=', chat).where('until', '<=', now.getTime()).execute()
        const until = fromDate(mute.until)
        await tx
          .insertInto('mutes')
          .values({ chat, what: keyOf(mute), until })
          .onConflict(c => c.columns(['chat', 'what']).doUpdateSet({ until }))
          .execute()
      }),

    async unmute(chat, muted, now) {
      const ended = await end(db, chat).where('what', '=', keyOf(muted)).execute()
      return ended.some(lasting(now))
    },

    async unmuteAll(chat, now) {
      const ended = await end(db, chat).execute()
      return ended.filter(lasting(now)).length
    },

    async muted(chat, now) {
      const rows = await mutesOf(db, chat, now.getTime())
      return rows.map(({ what, until }) => ({ ...fromKey(what), until: toDateOrNull(until) }))
    },
  }
}

const mutesOf = built(db =>
  db
    .selectFrom('mutes')
    .select(['what', 'until'])
    .where('chat', '=', given)
    .where(eb => eb.or([eb('until', 'is', null), eb('until', '>', given)]))
    .orderBy(eb => eb('until', 'is', null))
    .orderBy('until')
    .orderBy('what'),
)

const end = (db: Database, chat: ChatRef) =>
  db.deleteFrom('mutes').where('chat', '=', chat).returning('until')

/** Whether one had not ended by itself. */
const lasting =
  (now: Date) =>
  ({ until }: { readonly until: number | null }) =>
    until === null || Number(until) > now.getTime()

const keyOf = ({ kind, id }: Muted) => `${kind} ${id}`

function fromKey(what: string): Omit<Mute, 'until'> {
  const at = what.indexOf(' ')
  return { kind: what.slice(0, at) as Muted['kind'], id: what.slice(at + 1) }
}
