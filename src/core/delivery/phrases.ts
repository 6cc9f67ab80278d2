import { tokenise } from '../article/text/fold.ts'
import { beginningOfForms } from '../article/text/word-forms.ts'
import { type Passage, PassageIndex, type SoughtWord } from './passage-index.ts'

/** What parts the phrases of an entry any of which will do. */
const either = '|'

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
  return parsed(entry).some(phrase => indexOf(passages).has(phrase))
}

/** What entries look for, by their text: each is asked for of every story. So many at most, of so many UTF-16 units. */
const parsedEntries = new Map<string, SoughtWord[][]>()
const [mostEntries, longestEntry] = [32_768, 200]

function parsed(entry: string): SoughtWord[][] {
  const known = parsedEntries.get(entry)
  if (known !== undefined) return known
  const sought = soughtIn(entry)
  if (entry.length > longestEntry) return sought
  if (parsedEntries.size >= mostEntries) parsedEntries.clear()
  parsedEntries.set(entry, sought)
  return sought
}

const indexes = new WeakMap<readonly Passage[], PassageIndex>()

function indexOf(passages: readonly Passage[]): PassageIndex {
  const index = indexes.get(passages) ?? new PassageIndex(passages)
  indexes.set(passages, index)
  return index
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
export const beginningsIn = (passages: readonly Passage[]): readonly string[] => [
  ...indexOf(passages).beginnings(),
]
