import { type Kysely, sql } from 'kysely'

/**
 * What people ask for is found newest first, whatever else is stored: an index in just that order of all stories and of
 * those of a topic, and words led by when they came (search.ts).
 */
export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of [
    sql`CREATE INDEX stories_newest ON stories (started_at DESC, seen_at DESC, id) WHERE merged_into IS NULL`,
    sql`DROP INDEX story_topics_latest`,
    sql`CREATE INDEX story_topics_newest ON story_topics (topic, started_at DESC, story)`,
    // The texts of old articles are shortened by now: their words are taken over from the index that was.
    sql`ALTER TABLE article_search RENAME TO article_search_before`,
    sql`CREATE VIRTUAL TABLE article_search_words USING fts5vocab(article_search_before, instance)`,
    sql`CREATE VIRTUAL TABLE article_search USING fts5(words, content='', contentless_delete=1)`,
    sql`INSERT INTO article_search (rowid, words)
      SELECT doc, group_concat(printf('%04x', doc >> 13) || term, ' ' ORDER BY offset)
      FROM article_search_words GROUP BY doc`,
    sql`DROP TABLE article_search_words`,
    sql`DROP TABLE article_search_before`,
  ])
    await statement.execute(db)
}
