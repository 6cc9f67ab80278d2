import type { Selectable } from 'kysely'
import type { Push, PushStore } from '#core/collect/push.ts'
import type { Database } from './database.ts'
import type { Schema } from './schema.ts'

export function pushStore(db: Database): PushStore {
  const one = async (column: 'source' | 'path', value: string) => {
    const row = await db.selectFrom('pushes').selectAll().where(column, '=', value).executeTakeFirst()
    return row === undefined ? null : toPush(row)
  }
  return {
    of: source => one('source', source),
    at: path => one('path', path),
    all: async () => (await db.selectFrom('pushes').selectAll().execute()).map(toPush),
    async save({ askedAt, leaseUntil, dueAt, ...push }) {
      const row = { ...push, asked_at: askedAt, lease_until: leaseUntil, due_at: dueAt }
      await db
        .insertInto('pushes')
        .values(row)
        .onConflict(conflict => conflict.column('source').doUpdateSet(row))
        .execute()
    },
    remove: async source => void (await db.deleteFrom('pushes').where('source', '=', source).execute()),
  }
}

function toPush({ asked_at, lease_until, due_at, state, ...row }: Selectable<Schema['pushes']>): Push {
  return {
    ...row,
    state: state as Push['state'],
    askedAt: Number(asked_at),
    leaseUntil: lease_until === null ? null : Number(lease_until),
    dueAt: Number(due_at),
  }
}
