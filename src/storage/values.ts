import { type Kysely, type Selectable, sql } from 'kysely'
import type { Article } from '#core/article/article.ts'
import type { Schema } from './schema.ts'

export const toDate = (ms: number): Date => new Date(Number(ms))
export const toDateOrNull = (ms: number | null): Date | null => (ms === null ? null : toDate(ms))
export const fromDate = (date: Date | null): number | null => date?.getTime() ?? null

/**
 * What stands in `articles.fresh`, beside 1 and 0, of what chats may have had though no ledger says so: its story is no
 * news any more, whoever else reports it.
 */
export const perhapsTold = -1

/** A page that is not there so often in a row is gone: once may be the server's slip. */
export const timesMissing = 2

/** When the outlet gave an article the headline that it has now; null where it has had no other. */
const retitledAt = sql<number | null>`CASE WHEN articles.revision > 1 THEN (
  SELECT min(alike.seen_at) FROM revisions AS alike WHERE alike.article = articles.id AND alike.revision > (
    SELECT max(other.revision) FROM revisions AS other WHERE other.article = articles.id AND other.title <> revisions.title
  )
) END`

/** What an article is read from: its state and the revision it stands at. */
export const articleColumns = [
  'articles.id',
  'articles.source',
  'articles.revision',
  'articles.seen_at',
  'articles.published_at',
  'articles.fresh',
  'articles.story',
  'articles.missing',
  retitledAt.as('retitled_at'),
  'revisions.url',
  'revisions.title',
  'revisions.summary',
  'revisions.text',
  'revisions.claimed_language',
  'revisions.authors',
  'revisions.categories',
  'revisions.image',
  'revisions.date_note',
  'readings.language',
  'readings.excerpt',
  'readings.minutes',
  'pages.text as page_text',
] as const

/** Articles with the revision they stand at, what was understood of it, and their page where it was read. */
export function currentArticles(db: Kysely<Schema>) {
  return db
    .selectFrom('articles')
    .innerJoin('revisions', join =>
      join
        .onRef('revisions.article', '=', 'articles.id')
        .onRef('revisions.revision', '=', 'articles.revision'),
    )
    .leftJoin('readings', join =>
      join.onRef('readings.article', '=', 'articles.id').onRef('readings.revision', '=', 'articles.revision'),
    )
    .leftJoin('pages', 'pages.article', 'articles.id')
}

type Row = Pick<
  Selectable<Schema['articles']>,
  'id' | 'source' | 'revision' | 'seen_at' | 'published_at' | 'fresh' | 'story' | 'missing'
> &
  Omit<Selectable<Schema['revisions']>, 'article' | 'revision' | 'seen_at'> & {
    [column in 'language' | 'excerpt' | 'minutes']: Selectable<Schema['readings']>[column] | null
  } & { readonly page_text: string | null; readonly retitled_at: number | null }

export function toArticle(row: Row): Article {
  return {
    id: row.id,
    source: row.source,
    revision: row.revision,
    url: row.url,
    title: row.title,
    summary: row.summary,
    text: row.page_text || row.text,
    language: row.language ?? 'und',
    claimedLanguage: row.claimed_language,
    excerpt: row.excerpt ?? '',
    readingMinutes: row.minutes ?? 0,
    authors: JSON.parse(row.authors) as string[],
    categories: JSON.parse(row.categories) as string[],
    image: row.image,
    publishedAt: toDate(row.published_at),
    dateNote: row.date_note as Article['dateNote'],
    seenAt: toDate(row.seen_at),
    fresh: row.fresh === 1,
    ...(row.retitled_at === null ? {} : { retitledAt: toDate(row.retitled_at) }),
    ...(row.missing >= timesMissing ? { gone: true } : {}),
  }
}
