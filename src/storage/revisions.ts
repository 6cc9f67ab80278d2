import type { Revision } from '#core/story/timeline.ts'
import type { Database } from './database.ts'
import { toDate } from './values.ts'

/** Every state in which outlets published the articles of a story, as their feeds carried them. */
export async function readRevisions(db: Database, story: string): Promise<Revision[]> {
  const rows = await db
    .selectFrom('articles')
    .innerJoin('revisions', 'revisions.article', 'articles.id')
    .select([
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
  return rows.map(({ seen_at, ...row }) => ({ ...row, seenAt: toDate(seen_at) }))
}
