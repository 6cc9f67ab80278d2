import { sql, type Transaction } from 'kysely'
import { mostAttempts, type PageDuty } from '#core/article/full-text.ts'
import type { PageStore } from '#core/article/store.ts'
import { fold } from '#core/article/text/fold.ts'
import type { Database } from './database.ts'
import { pagesToLookAt, recordLook } from './presence.ts'
import type { Schema } from './schema.ts'
import { addWords, removeWords } from './search.ts'

/** How long an article waits for its page before it goes on with its teaser, in ms. */
const patience = 2 * 60_000

export function pageStore(db: Database): PageStore {
  return {
    async due(now) {
      await db
        .updateTable('articles')
        .set({ step: 'collected' })
        .where('step', '=', sql.lit('unread'))
        .where('step', '<>', sql.lit('joined'))
        .where('seen_at', '<', now.getTime() - patience)
        .where('id', 'in', eb =>
          eb
            .selectFrom('pages')
            .select('article')
            .where('due_at', '<', now.getTime() - patience),
        )
        .execute()
      const oldest = await db
        .selectFrom('pages')
        .select(['source', eb => eb.fn.min('due_at').as('due_at')])
        .where('state', '=', sql.lit('due'))
        .where('due_at', '<=', now.getTime())
        .groupBy('source')
        .execute()
      const duties = await Promise.all(oldest.map(({ source, due_at }) => first(db, source, Number(due_at))))
      return duties.filter(duty => duty !== undefined)
    },

    read: (duty, text, now) =>
      db.transaction().execute(async tx => {
        const done = { state: 'read', text, problem: null }
        if (!(await settle(tx, duty, done, now))) return
        if (text === '') return
        const { serial } = await tx
          .selectFrom('articles')
          .select('serial')
          .where('id', '=', duty.article)
          .executeTakeFirstOrThrow()
        await removeWords(tx, serial)
        await addWords(tx, serial, fold(`${duty.title}\n${text}`))
      }),

    failed: (duty, problem, again, now) =>
      db.transaction().execute(async tx => {
        const next = again === null ? { state: 'given up' } : { due_at: again.getTime() }
        await settle(tx, duty, { ...next, problem }, now)
      }),

    again: now => pagesToLookAt(db, now),
    looked: (duty, presence, now) => db.transaction().execute(tx => recordLook(tx, duty, presence, now)),
  }
}

async function first(db: Database, source: string, dueAt: number): Promise<PageDuty | undefined> {
  const row = await db
    .selectFrom('pages')
    .innerJoin('revisions', join =>
      join
        .onRef('revisions.article', '=', 'pages.article')
        .onRef('revisions.revision', '=', 'pages.revision'),
    )
    .select([
      'pages.article',
      'pages.revision',
      'pages.attempts',
      'revisions.url',
      'revisions.title',
      'revisions.summary',
      'revisions.text',
    ])
    .where('pages.state', '=', sql.lit('due'))
    .where('pages.source', '=', source)
    .where('pages.due_at', '=', dueAt)
    .orderBy('pages.article')
    .limit(1)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { summary, text, url, ...duty } = row
  return { ...duty, source, url: url ?? '', words: text.length > summary.length ? text : summary }
}

/** Records an outcome and lets the article go on; false where a newer revision asks for its page anew. */
async function settle(
  tx: Transaction<Schema>,
  { article, revision }: PageDuty,
  outcome: Partial<Schema['pages']>,
  now: Date,
): Promise<boolean> {
  const settled = await tx
    .updateTable('pages')
    .set(eb => ({ ...outcome, asked_at: now.getTime(), attempts: eb('attempts', '+', 1) }))
    .where('article', '=', article)
    .where('revision', '=', revision)
    .returning('article')
    .executeTakeFirst()
  if (settled === undefined) return false
  // What failed before went on with its teaser, and is understood again with the page's text.
  const waiting =
    outcome.state === 'read' && outcome.text !== '' ? ['unread', 'understood', 'joined'] : ['unread']
  await tx
    .updateTable('articles')
    .set({ step: 'collected' })
    .where('id', '=', article)
    .where('step', 'in', waiting)
    .execute()
  return true
}

/** Makes a revision's page due; false where it was asked for often enough. */
export async function wantPage(
  tx: Transaction<Schema>,
  source: string,
  article: string,
  revision: number,
  at: Date,
): Promise<boolean> {
  const due = { revision, state: 'due', due_at: at.getTime(), problem: null }
  const page = await tx
    .insertInto('pages')
    .values({ ...due, article, source, attempts: 0, asked_at: null, text: '' })
    .onConflict(conflict =>
      conflict.column('article').doUpdateSet(due).where('pages.attempts', '<', mostAttempts),
    )
    .returning('article')
    .executeTakeFirst()
  return page !== undefined
}
