import { type Kysely, sql } from 'kysely'
import { tokenise } from '#core/article/text/fold.ts'
import { beginningOf } from '#core/article/text/typed-word.ts'
import { others } from '#core/others.ts'
import { said } from './built.ts'
import type { Schema } from './schema.ts'

/**
 * Each word in the index is led by four digits that say when it came: how many times 8,192 articles came before. So the
 * words of some days stand together, and what begins a common word is looked for among those of few days, newest
 * first: FTS5 reads all that begins with it before it gives the first.
 */
const serialBits = 13
const mostWords = 12
/** Spans looked through at once: the newest alone, which does for common words, then some, then ever more. */
const [someSpans, mostSpans] = [8, 32]
/** Of so many forms in all spans together: FTS5 looks for each by itself, some milliseconds for as many. */
const mostForms = 2_000
/**
 * So many letters of each word are written down by span, to be asked in which spans words may stand: FTS5 takes ten times as
 * long to find none. Of so many spans that is asked at once.
 */
const [mostLetters, spansAsked] = [6, 256]

/** What FTS5 takes for a word (its tokenizer unicode61), and what is written into it. */
const word = /[\p{L}\p{N}\p{Co}][\p{L}\p{N}\p{Co}\p{M}]*/gu

const spanOf = (serial: number) => serial >>> serialBits

const inSpan = (span: number, text: string) =>
  (text.match(word) ?? []).map(each => `${span.toString(16).padStart(4, '0')}${each}`).join(' ')

/** The folded words of an article as they stand in the index. */
export const led = (serial: number, folded: string) => inSpan(spanOf(serial), folded)

/** How the words of an article begin, as JSON, each once; with the span that they are written down for. */
export function beginnings(serial: number, folded: string): readonly [span: number, beginnings: string] {
  const all = new Set((folded.match(word) ?? []).map(each => each.slice(0, mostLetters)))
  return [spanOf(serial), JSON.stringify([...all])]
}

export const writeBeginnings =
  'INSERT OR IGNORE INTO word_beginnings (span, beginning) SELECT ?, value FROM json_each(?)'
const write = said(writeBeginnings)

/** Puts folded words of an article into the index. */
export async function addWords(db: Kysely<Schema>, serial: number, folded: string): Promise<void> {
  await sql`INSERT INTO article_search (rowid, words) VALUES (${serial}, ${led(serial, folded)})`.execute(db)
  await write(db, ...beginnings(serial, folded))
}

export async function removeWords(db: Kysely<Schema>, serial: number): Promise<void> {
  await sql`DELETE FROM article_search WHERE rowid = ${serial}`.execute(db)
}

/** Forgets how words began in the spans before the oldest article there is. */
export async function forgetBeginnings(db: Kysely<Schema>): Promise<void> {
  await sql`DELETE FROM word_beginnings WHERE span < (SELECT min(serial) >> ${serialBits} FROM articles)`.execute(
    db,
  )
}

/** What may stand for each word of a search: folded letters, with a star behind those that words may begin with. */
export type Sought = readonly (readonly string[])[]

/** Words as they were typed, each in any of its forms or as the beginning of a word. */
export function soughtBy(typed: string): Sought {
  return tokenise(typed.slice(0, 300))
    .slice(0, mostWords)
    .map(({ folded }) => beginningOf(folded))
    .filter(letters => letters.search(word) >= 0)
    .map(letters => [`${letters}*`])
}

/** The spans from one on downwards, so many, in which words begin with all of these letters, newest first. */
const spansWithAll = said<{ readonly span: number }>(
  spansWhere(`
    SELECT 1 FROM json_each(?) AS letters WHERE NOT EXISTS (
      SELECT 1 FROM word_beginnings WHERE word_beginnings.span = spans.span
        AND beginning >= letters.value AND beginning < letters.value || char(1114111))`),
)

/** The same, in which words begin with one of each list at least; it takes longer. */
const spansWithAny = said<{ readonly span: number }>(
  spansWhere(`
    SELECT 1 FROM json_each(?) AS lists WHERE NOT EXISTS (
      SELECT 1 FROM json_each(lists.value) AS letters CROSS JOIN word_beginnings ON word_beginnings.span = spans.span
        AND beginning >= letters.value AND beginning < letters.value || char(1114111))`),
)

function spansWhere(lacking: string): string {
  return `
    WITH RECURSIVE spans (span, rest) AS (
      SELECT ?, ? UNION ALL SELECT span - 1, rest - 1 FROM spans WHERE rest > 1 AND span > 0)
    SELECT span FROM spans WHERE NOT EXISTS (${lacking}) ORDER BY span DESC`
}

/**
 * What finds the articles in which all words stand: an expression for FTS5 for each stretch of serials, newest first. None
 * where there is no word.
 */
export async function* expressions(
  db: Kysely<Schema>,
  typed: Sought,
  lastSerial: number,
): AsyncGenerator<string> {
  if (typed.length === 0) return
  const words = typed.map(uncovered)
  const most = Math.min(mostSpans, Math.max(1, Math.floor(mostForms / words.flat().length)))
  const lists = words.flatMap(beginningsOf)
  const isPlain = lists.every(({ length }) => length === 1)
  const sought = JSON.stringify(isPlain ? [...new Set(lists.flat())] : lists)
  const spansWith = isPlain ? spansWithAll : spansWithAny
  // The newest alone at first: most words that are asked for stand there.
  let [atOnce, asked] = [1, 1]
  for (let from = spanOf(lastSerial); from >= 0; from -= asked, asked = spansAsked) {
    const found = await spansWith(db, from, asked, sought)
    for (let at = 0; at < found.length; at += atOnce, atOnce = Math.min(atOnce * 2, most)) {
      const spans = found.slice(at, at + atOnce).map(({ span }) => span)
      yield anyOf(spans, words)
      // An answer asks without a pause, and each of these takes some milliseconds.
      if (most < mostSpans) await others()
    }
    atOnce = Math.min(Math.max(atOnce, someSpans), most)
  }
}

/** The forms but for those that others say that end in a star. */
function uncovered(forms: readonly string[]): readonly string[] {
  const beginnings = forms.flatMap(form => /^(.*[\p{L}\p{N}\p{Co}].*)\*$/su.exec(form)?.[1] ?? [])
  const isCovered = (form: string) =>
    beginnings.some(letters => form.startsWith(letters) && form !== `${letters}*`)
  return [...new Set(forms)].filter(form => !isCovered(form))
}

/** Lists of letters of each of which one has to stand in a span: all that one form is made of, or the first of each of many. */
function beginningsOf(forms: readonly string[]): string[][] {
  const letters = forms.map(form => (form.match(word) ?? []).map(each => each.slice(0, mostLetters)))
  const [only = [], another] = letters
  return another === undefined ? only.map(each => [each]) : [letters.flatMap(([first]) => first ?? [])]
}

const anyOf = (spans: readonly number[], words: Sought) =>
  spans.map(span => `(${words.map(forms => anyForm(span, forms)).join(' AND ')})`).join(' OR ')

function anyForm(span: number, forms: readonly string[]): string {
  const all = forms.map(form => `"${inSpan(span, form)}"${form.endsWith('*') ? '*' : ''}`)
  return all.length === 1 ? `${all[0]}` : `(${all.join(' OR ')})`
}
