import { tokenise } from '../article/fold.ts'
import { beginningOfForms, isFormOf } from '../article/word-forms.ts'

/** What parts the phrases of an entry any of which will do. */
const either = '|'

/** The folded words of a headline or of the beginning of a text, in their order. */
export type Passage = { readonly language: string; readonly words: readonly string[] }

/** A folded word, in any of its forms; or, as a star behind it says, whatever begins so. */
type SoughtWord = { readonly folded: string; readonly begins: boolean }

/** The phrases of an entry of a wish's words, as they were typed. */
export const phrasesIn = (entry: string): string[] => entry.split(either).map(phrase => phrase.trim())

/** An entry of which any phrase will do; sorted, so that equal wishes are written alike. */
export const anyOf = (...phrases: readonly string[]): string =>
  [...new Set(phrases.flatMap(phrasesIn))].sort().join(either)

const soughtIn = (entry: string): SoughtWord[][] =>
  phrasesIn(entry).map(phrase =>
    tokenise(phrase).map(({ folded, end }) => ({ folded, begins: phrase[end] === '*' })),
  )

/** The same for all entries that look for the same. */
export function soughtBy(entry: string): string {
  return JSON.stringify(
    soughtIn(entry)
      .map(words => words.map(({ folded, begins }) => folded + (begins ? '*' : '')))
      .sort(),
  )
}

/**
 * Whether any phrase of an entry stands in any of the passages: its words next to each other and in their order, each in any
 * of its forms.
 */
export function stands(passages: readonly Passage[], entry: string): boolean {
  const sought = soughtIn(entry)
  return passages.some(passage => sought.some(phrase => standsIn(passage, phrase)))
}

function standsIn({ language, words }: Passage, phrase: readonly SoughtWord[]): boolean {
  const isThere = ({ folded, begins }: SoughtWord, word = '') =>
    begins ? word.startsWith(folded) : isFormOf(word, folded, language)
  for (let at = 0; at + phrase.length <= words.length; at++)
    if (phrase.every((sought, index) => isThere(sought, words[at + index]))) return true
  return phrase.length === 0
}

/**
 * With what letters a word begins that stands wherever the entry does: one for each of its phrases, of the longest word. Null
 * where a phrase has no word.
 */
export function beginningsOf(entry: string): readonly string[] | null {
  const longest = soughtIn(entry).map(
    words => words.map(({ folded }) => folded).sort((a, b) => b.length - a.length)[0],
  )
  return longest.every(word => word !== undefined) ? [...new Set(longest.map(beginningOfForms))] : null
}

/** The letters with which words of the passages begin, from one on to as many as `beginningsOf` gives. */
export function beginningsIn(passages: readonly Passage[]): Set<string> {
  const words = new Set(passages.flatMap(({ words }) => words))
  return new Set(
    [...words].flatMap(word => {
      const beginning = beginningOfForms(word)
      return Array.from(beginning, (_, at) => beginning.slice(0, at + 1))
    }),
  )
}
