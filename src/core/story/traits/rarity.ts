import { fold } from '../../article/text/fold.ts'
import { german } from './rarity/de.ts'
import { english } from './rarity/en.ts'
import { others } from './rarity/others.ts'
import { russian } from './rarity/ru.ts'
import { Shares } from './shares.ts'
import { stem } from './stem.ts'
import { termOf } from './vector.ts'
import { wordings } from './wording.ts'

/**
 * How much what is known beforehand counts against what the stories of these days teach: as if so many articles had
 * been read. One that is new in the language is held for rare; the first reports of a war make its name common.
 */
const readBefore = 800

/** The share of a language's articles that use a term, as far as it is known before the first article. */
const known = new Shares()
note('en', english, line => 2 ** -line)
note('ru', russian, line => 2 ** -line)
note('de', german, line => 2 ** -line)
for (const [language, lines] of Object.entries(others))
  note(
    language,
    lines.map(words => words.replace(/\S+/g, word => stem(fold(word), language))),
    line => (line === 0 ? 1 / 3 : 1 / 16),
  )

/** What a word of a meaning is common by that no table has. */
const unlisted = 1 / 2000

/** The share of articles that use any word of a meaning, by the term of the word that stands for it. */
const meant: ReadonlyMap<number, number> = new Map(
  wordings().map(([language, meaning, stems]) => [
    wordTerm(meaning, language),
    stems.reduce((sum, each) => sum + (known.get(wordTerm(each, language)) ?? unlisted), 0),
  ]),
)

function note(language: string, lines: readonly string[], share: (line: number) => number): void {
  for (const [line, words] of lines.entries())
    for (const word of words.split(/\s+/)) if (word !== '') known.set(wordTerm(word, language), share(line))
}

/** The term of a stem: the same letters mean other things in another language. */
export function wordTerm(stem: string, language: string): number {
  return termOf(`${language} ${stem}`)
}

/**
 * What it says that two articles have a term: the logarithm of how few have it, of which `having` of the last
 * `articles` do, and beforehand the share given or the one of the language's table, whichever is larger.
 */
export function rarity(term: number, having: number, articles: number, given: number): number {
  const share = Math.max(known.get(term) ?? 0, given)
  return Math.log((articles + readBefore) / (having + 0.5 + readBefore * share))
}

/** The share of a language's articles that have a word, as its table knows it; 0 where it does not. */
export function knownShare(term: number): number {
  return known.get(term) ?? 0
}

/** The share of articles that use any of the words a word stands for (wording.ts); 0 where it stands for itself. */
export function shareOfMeaning(term: number): number {
  return meant.get(term) ?? 0
}

/** Whether a language's table has the word: it stands in many articles, whatever they report. */
export function isKnown(term: number): boolean {
  return known.has(term)
}
