import { isShortened, shortened } from '#core/article/text/shortened.ts'
import type { Revision } from '#core/story/telling/timeline.ts'
import type { Database } from './database.ts'
import { toDate } from './values.ts'

/** Every state in which outlets published the articles of a story, as their feeds carried them. */
export async function readRevisions(
  db: Database,
  story: string,
  hidden: ReadonlySet<string>,
): Promise<Revision[]> {
  const all = await db
    .selectFrom('articles')
    .innerJoin('revisions', 'revisions.article', 'articles.id')
    .select([
      'articles.source',
      'revisions.article',
      'revisions.revision',
      'revisions.seen_at',
      'revisions.title',
      'revisions.summary',
      'revisions.text',
    ])
    .where('articles.story', '=', story)
    .orderBy('articles.serial')
    .orderBy('revisions.revision')
    .execute()
  const rows = all.flatMap(({ source, ...row }) => (hidden.has(source) ? [] : [row]))
  const old = new Set(
    rows.flatMap(row => (isShortened(row.text) || isShortened(row.summary) ? row.article : [])),
  )
  return rows.map(({ seen_at, ...row }) => ({
    ...row,
    // Of an article whose former texts are shortened all are, or the rest of the last would look new.
    ...(old.has(row.article) ? { summary: shortened(row.summary), text: shortened(row.text) } : {}),
    seenAt: toDate(seen_at),
  }))
}
