import { CompiledQuery, type Insertable } from 'kysely'
import type { IdPolicy } from '#core/article/identity.ts'
import type { SourceReport, SourceState, SourceStore } from '#core/article/store.ts'
import type { Asking, Planned } from '#core/collect/asking.ts'
import type { Database } from './database.ts'
import type { Schema } from './schema.ts'
import { unsynced } from './unsynced.ts'
import { fromDate, toDate, toDateOrNull } from './values.ts'

/** Rows in one statement. */
const atOnce = 100

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
        unstoredAt: toDateOrNull(row.unstored_at),
        asking: toAsking(row),
      }
    },
    save: (...states) =>
      unsynced(db, async connection => {
        for (let from = 0; from < states.length; from += atOnce)
          await saveStates(connection, states.slice(from, from + atOnce))
      }),
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
            unstoredAt: toDateOrNull(row.unstored_at),
            nextAt: toDateOrNull(row.next_at),
            moved: movedOf(toAsking(row)),
          },
        ]),
      )
    },
    async nextLooks() {
      const rows = await db
        .selectFrom('sources')
        .select(['source', 'next_at', 'asking'])
        .where('next_at', 'is not', null)
        .execute()
      return new Map(
        rows.flatMap((row): [string, Planned][] => {
          const asking = toAsking(row)
          if (asking === null) return []
          const { nextAt, move, busyUntil } = asking
          return [[row.source, { nextAt, move, busyUntil }]]
        }),
      )
    },
  }
}

function toAsking(row: { readonly next_at: number | null; readonly asking: string | null }): Asking | null {
  if (row.next_at === null || row.asking === null) return null
  const asking = JSON.parse(row.asking) as Asking
  // Of old, nobody wrote down whether a server was busy.
  return { ...asking, busyUntil: asking.busyUntil ?? null, nextAt: Number(row.next_at) }
}

function movedOf(asking: Asking | null): SourceReport['moved'] {
  const { to = '', heldAt = null } = asking?.move ?? {}
  return heldAt === null ? null : { to, at: new Date(heldAt) }
}

export const saveState = (db: Database, state: SourceState) => saveStates(db, [state])

/** Said at once, as thousands are written at each turn: to build it for all of them would take as long as to write them. */
async function saveStates(db: Database, states: readonly SourceState[]): Promise<void> {
  const rows = states.map(toRow)
  const row = `(${columns.map(() => '?').join(', ')})`
  const changed = columns.map(column => `${column} = excluded.${column}`)
  const statement = `INSERT INTO sources (${columns.join(', ')}) VALUES ${rows.map(() => row).join(', ')}
    ON CONFLICT (source) DO UPDATE SET ${changed.join(', ')}`
  const values = rows.flatMap(row => columns.map(column => row[column]))
  await db.executeQuery(CompiledQuery.raw(statement, values))
}

function toRow(state: SourceState): Insertable<Schema['sources']> {
  const { nextAt = null, ...asking } = state.asking ?? {}
  return {
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
    unstored_at: fromDate(state.unstoredAt),
    next_at: nextAt,
    asking: state.asking === null ? null : JSON.stringify(asking),
  }
}

const columns = [
  'source',
  'first_read_at',
  'checked_at',
  'read_at',
  'etag',
  'last_modified',
  'digest',
  'id_policy',
  'failures',
  'problem',
  'unstored_at',
  'next_at',
  'asking',
] as const
