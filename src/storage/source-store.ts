import type { IdPolicy } from '#core/article/identity.ts'
import type { SourceReport, SourceState, SourceStore } from '#core/article/store.ts'
import type { Database } from './database.ts'
import { unsynced } from './unsynced.ts'
import { fromDate, toDate, toDateOrNull } from './values.ts'

export function sourceStore(db: Database): SourceStore {
  return {
    async state(source) {
      const row = await db.selectFrom('sources').selectAll().where('source', '=', source).executeTakeFirst()
      if (row === undefined) return null
      return {
        source,
        firstReadAt: toDateOrNull(row.first_read_at),
        checkedAt: toDate(row.checked_at),
        readAt: toDateOrNull(row.read_at),
        etag: row.etag,
        lastModified: row.last_modified,
        digest: row.digest,
        idPolicy: row.id_policy as IdPolicy,
        failures: row.failures,
        problem: row.problem,
      }
    },
    save: state => unsynced(db, connection => saveState(connection, state)),
    async reports() {
      const rows = await db.selectFrom('sources').selectAll().execute()
      return new Map(
        rows.map((row): [string, SourceReport] => [
          row.source,
          {
            checkedAt: toDate(row.checked_at),
            readAt: toDateOrNull(row.read_at),
            failures: row.failures,
            problem: row.problem,
          },
        ]),
      )
    },
  }
}

export async function saveState(db: Database, state: SourceState): Promise<void> {
  const row = {
    source: state.source,
    first_read_at: fromDate(state.firstReadAt),
    checked_at: state.checkedAt.getTime(),
    read_at: fromDate(state.readAt),
    etag: state.etag,
    last_modified: state.lastModified,
    digest: state.digest,
    id_policy: state.idPolicy,
    failures: state.failures,
    problem: state.problem,
  }
  await db
    .insertInto('sources')
    .values(row)
    .onConflict(conflict => conflict.column('source').doUpdateSet(row))
    .execute()
}
