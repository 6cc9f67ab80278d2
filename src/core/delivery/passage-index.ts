import { beginningOfForms, isFormOf } from '../article/text/word-forms.ts'

/** The folded words of a headline or of the beginning of a text, in their order. */
export type Passage = {
  readonly language: string
  readonly words: readonly string[]
  /** Names that keep their last letter in all their forms: see TopicIndex. */
  readonly undeclined: ReadonlySet<string>
}

/** A folded word, in any of its forms; or, as a star behind it says, whatever begins so. */
export type SoughtWord = { readonly folded: string; readonly begins: boolean }

/** A word of texts in one language, and everywhere it stands. */
type Standing = Omit<Passage, 'words'> & {
  readonly word: string
  readonly places: { readonly words: readonly string[]; readonly at: number }[]
}

/** Where the words of a story stand: it is looked through once, for however many that seek something in it. */
export class PassageIndex {
  readonly #hasPassages: boolean
  /** By each way in which they may begin. */
  readonly #standing = new Map<string, Standing[]>()

  constructor(passages: readonly Passage[]) {
    this.#hasPassages = passages.length > 0
    const known = new Map<string, Standing>()
    for (const { words, ...passage } of passages)
      for (const [at, word] of words.entries()) {
        const key = `${passage.language} ${word}`
        const standing = known.get(key) ?? { ...passage, word, places: [] }
        standing.places.push({ words, at })
        if (!known.has(key)) this.#add(standing)
        known.set(key, standing)
      }
  }

  #add(standing: Standing): void {
    for (const beginning of beginningsOfForms(standing.word)) {
      const same = this.#standing.get(beginning)
      if (same === undefined) this.#standing.set(beginning, [standing])
      else same.push(standing)
    }
  }

  /** The letters with which words begin, from one on to as many as all forms of a word share. */
  beginnings(): Iterable<string> {
    return this.#standing.keys()
  }

  /** Whether the words stand somewhere next to each other and in their order. */
  has(phrase: readonly SoughtWord[]): boolean {
    const [longest] = phrase.map((sought, index) => ({ sought, index })).sort(byLength)
    if (longest === undefined) return this.#hasPassages
    const { sought, index } = longest
    // The longest stands in fewest places.
    return (this.#standing.get(beginningOfForms(sought.folded)) ?? []).some(
      standing =>
        isThere(sought, standing.word, standing) &&
        standing.places.some(({ words, at }) =>
          phrase.every((each, offset) => isThere(each, words[at - index + offset], standing)),
        ),
    )
  }
}

const byLength = (one: { readonly sought: SoughtWord }, other: { readonly sought: SoughtWord }) =>
  other.sought.folded.length - one.sought.folded.length

function beginningsOfForms(word: string): string[] {
  const beginning = beginningOfForms(word)
  return Array.from({ length: beginning.length }, (_, at) => beginning.slice(0, at + 1))
}

function isThere(
  { folded, begins }: SoughtWord,
  word: string | undefined,
  { language, undeclined }: Standing,
): boolean {
  if (word === undefined) return false
  return begins ? word.startsWith(folded) : isFormOf(word, folded, language, undeclined)
}
