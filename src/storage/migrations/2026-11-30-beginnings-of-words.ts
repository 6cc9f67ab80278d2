import { type Kysely, sql } from 'kysely'

/**
 * Where a rare word may stand is known without asking for it in each span of the index (search.ts), which takes longer the
 * more articles there are: how words begin is written down by span. Takes some twenty seconds for a million articles.
 */
export async function up(db: Kysely<never>): Promise<void> {
  const digit = (at: number) => sql`(instr('0123456789abcdef', substr(term, ${sql.lit(at)}, 1)) - 1)`
  for (const statement of [
    sql`CREATE TABLE word_beginnings (span INTEGER NOT NULL, beginning TEXT NOT NULL, PRIMARY KEY (span, beginning))
      WITHOUT ROWID`,
    sql`CREATE VIRTUAL TABLE article_search_words USING fts5vocab(article_search, row)`,
    sql`INSERT OR IGNORE INTO word_beginnings (span, beginning)
      SELECT ((${digit(1)} * 16 + ${digit(2)}) * 16 + ${digit(3)}) * 16 + ${digit(4)}, substr(term, 5, 6)
      FROM article_search_words`,
    sql`DROP TABLE article_search_words`,
  ])
    await statement.execute(db)
}
