import { type Kysely, sql } from 'kysely'
import { tokenise } from '#core/article/fold.ts'
import type { Schema } from './schema.ts'

/**
 * Each word in the index is led by four digits that say when it came: how many times 8,192 articles came before. So the
 * words of some days stand together, and what begins a common word is looked for among those of few days, newest
 * first: FTS5 reads all that begins with it before it gives the first.
 */
const serialBits = 13
const mostWords = 12
/** Spans looked through at once: the newest alone, then ever more. */
const mostSpans = 32

/** What FTS5 takes for a word (its tokenizer unicode61), and what is written into it. */
const word = /[\p{L}\p{N}\p{Co}][\p{L}\p{N}\p{Co}\p{M}]*/gu

const spanOf = (serial: number) => serial >>> serialBits

const inSpan = (span: number, text: string) =>
  (text.match(word) ?? []).map(each => `${span.toString(16).padStart(4, '0')}${each}`).join(' ')

/** The folded words of an article as they stand in the index. */
export const led = (serial: number, folded: string) => inSpan(spanOf(serial), folded)

/** Puts folded words of an article into the index. */
export async function addWords(db: Kysely<Schema>, serial: number, folded: string): Promise<void> {
  await sql`INSERT INTO article_search (rowid, words) VALUES (${serial}, ${led(serial, folded)})`.execute(db)
}

export async function removeWords(db: Kysely<Schema>, serial: number): Promise<void> {
  await sql`DELETE FROM article_search WHERE rowid = ${serial}`.execute(db)
}

/**
 * What finds the articles in which all words stand, each as the beginning of a word, so that case endings do not hide
 * it: an expression for FTS5 for each stretch of serials, newest first. None where there is no word.
 */
export function* expressions(typed: string, lastSerial: number): Generator<string> {
  const words = tokenise(typed.slice(0, 300))
    .slice(0, mostWords)
    .map(({ folded }) => folded)
    .filter(folded => folded.search(word) >= 0)
  if (words.length === 0) return
  let spans = 1
  for (let span = spanOf(lastSerial); span >= 0; span -= spans, spans = Math.min(spans * 2, mostSpans))
    yield Array.from({ length: Math.min(spans, span + 1) }, (_, at) => {
      const phrases = words.map(each => `"${inSpan(span - at, each)}"*`)
      return `(${phrases.join(' AND ')})`
    }).join(' OR ')
}
