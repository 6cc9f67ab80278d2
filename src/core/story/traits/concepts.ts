import { cut } from '../../article/text/cut.ts'
import { fold, normalise, type Token } from '../../article/text/fold.ts'
import { hashOf, step } from '../../fnv.ts'
import { knownShare, wordTerm } from './rarity.ts'
import { stem } from './stem.ts'
import { termOf } from './vector.ts'

/** What words of news mean, whatever the language: its term, and the share of articles it stands in. */
export type Concept = { readonly name: string; readonly term: number; readonly share: number }

/** The words of a language by the hashes of their letters, ascending, with the number of the concept of each. */
type Words = { readonly hashes: Int32Array; readonly concepts: Uint16Array }

/** A concept none of whose English words is common. */
const rare = 0.002
/** Comes after a word that takes no endings, as if it were a letter. */
const whole = 1
const shortest = 3
/** The letters of the parts of a compound, at least: of fewer the end of a word is too often none. */
const leastOfPart = 4
/** There are fewer concepts. */
const most = 2 ** 16
/** Languages in which a letter's mark makes it another letter: öldü (died) is not oldu (became). */
const marked = new Set(['az', 'tr', 'de'])
/** Languages of Latin letters. */
const inLatin = ['en', 'de', 'az', 'tr']
/** Armenian puts before a verb that it will be, or that it was not. */
const prefixed = /^[կչ](?=.{4})/
/** The country's; Kurulu'nun. */
const ended = /'.*$/

/**
 * The concepts of config/concepts. A line of its files names one and gives, by language, the words for it:
 * `harvest | en harvest* grape | de ernte* weinlese*`; a word that ends in `*` stands for all that begin so. What is called
 * `number-3` is the number, however it is written.
 */
export class Concepts {
  readonly #texts: Iterable<string>
  readonly #concepts: readonly Concept[]
  readonly #words: ReadonlyMap<string, Words>

  /** `texts` are read once more by who asks for forms: they would take more room than all else of this. */
  constructor(texts: Iterable<string>) {
    this.#texts = texts
    const concepts: Concept[] = []
    const entries = new Map<string, number[]>()
    for (const text of texts)
      for (const line of text.split('\n')) {
        if (line === '' || line.startsWith('#')) continue
        const [name = '', ...languages] = line.split(' | ')
        let share = 0
        for (const each of languages) {
          const [language = ''] = each.split(' ', 1)
          const forms = spelling(each.slice(language.length + 1), language).split(' ')
          const known = entries.get(language) ?? []
          entries.set(language, known)
          if (language === 'en') share = shareOf(forms.map(form => form.replace('*', '')))
          for (const form of forms) known.push(entryOf(form, concepts.length))
        }
        concepts.push({ name: cut(name), term: termOf(termName(name)), share: Math.max(share, rare) })
      }
    this.#concepts = concepts
    this.#words = new Map([...entries].map(([language, known]) => [language, packed(known)]))
  }

  /** Whether a word, and not the last part of it alone, stands for something in any of the languages. */
  has({ raw, folded }: Pick<Token, 'raw' | 'folded'>): boolean {
    return this.#words.entries().some(([language, known]) => {
      const word = marked.has(language) ? spelling(raw, language) : folded
      return numberOf(word, known) !== undefined
    })
  }

  /** The concepts that a word stands for, by the longest beginning, and of a German compound by its last part too. */
  of({ raw, folded }: Pick<Token, 'raw' | 'folded'>, language: string): readonly Concept[] {
    const known = this.#words.get(language)
    if (known === undefined) return []
    const word = marked.has(language) ? spelling(raw, language) : folded
    const bare = word.replace(prefixed, '').replace(ended, '')
    const first = numberOf(word, known) ?? (bare === word ? undefined : numberOf(bare, known))
    const last = language === 'de' ? numberOfLast(word, known) : undefined
    return (first === last ? [first] : [first, last]).flatMap(number => this.#concepts[number ?? -1] ?? [])
  }

  /** The words for a concept in a text of any language, with a star behind those that begin words: folded, as they are looked for. */
  formsOf({ name }: Concept): string[] {
    for (const text of this.#texts) {
      const at = `\n${text}`.indexOf(`\n${name} | `)
      if (at < 0) continue
      const [line = ''] = text.slice(at).split('\n', 1)
      const [, ...languages] = line.split(' | ')
      return [...new Set(languages.flatMap(each => this.#ofOneMeaning(each, name)))]
    }
    return []
  }

  /** Those of a language that mean nothing else in another of the same letters: a German train is ICE. */
  #ofOneMeaning(words: string, name: string): string[] {
    const [language = '', ...forms] = words.split(' ')
    return forms.flatMap(form => {
      const bare = form.replace('*', '')
      const isOther = (of: string) =>
        this.of({ raw: bare, folded: fold(bare) }, of).some(other => other.name !== name)
      return inLatin.some(other => other !== language && isOther(other)) ? [] : [fold(form)]
    })
  }
}

/** The concept of the last part of a compound. */
function numberOfLast(word: string, known: Words): number | undefined {
  for (let at = leastOfPart; at <= word.length - leastOfPart; at++) {
    const found = numberOf(word.slice(at), known, leastOfPart)
    if (found !== undefined) return found
  }
}

/** A word as it is told from others of its language, letter case aside. */
function spelling(word: string, language: string): string {
  return marked.has(language) ? normalise(word).toLocaleLowerCase(language).replaceAll('ǝ', 'ə') : fold(word)
}

function numberOf(word: string, known: Words, least = shortest): number | undefined {
  let [hash, found] = [hashOf(''), -1]
  for (let at = 0; at < word.length; at++) {
    hash = step(hash, word.charCodeAt(at))
    const place = at + 1 < least ? -1 : placeOf(hash, known)
    if (place >= 0) found = place
  }
  const place = placeOf(step(hash, whole), known)
  return known.concepts[place < 0 ? found : place]
}

/** The hash of a form with the number of its concept, as one number: the order of those is the order of the hashes. */
function entryOf(form: string, concept: number): number {
  const hash = form.endsWith('*') ? hashOf(form.slice(0, -1)) : step(hashOf(form), whole)
  return hash * most + concept
}

function packed(entries: readonly number[]): Words {
  const sorted = Float64Array.from(entries).sort()
  return {
    hashes: Int32Array.from(sorted, entry => Math.floor(entry / most)),
    concepts: Uint16Array.from(sorted, entry => entry - Math.floor(entry / most) * most),
  }
}

/** Where a hash stands, or -1. */
function placeOf(hash: number, { hashes }: Words): number {
  let [from, to] = [0, hashes.length]
  while (from < to) {
    const middle = (from + to) >>> 1
    if ((hashes[middle] as number) < hash) from = middle + 1
    else to = middle
  }
  return hashes[from] === hash ? from : -1
}

/** By how common its English words are. */
function shareOf(words: readonly string[]): number {
  const terms = new Set(words.flatMap(word => [word, stem(word, 'en')]).map(word => wordTerm(word, 'en')))
  return [...terms].reduce((sum, term) => sum + knownShare(term), 0)
}

function termName(name: string): string {
  const [, number] = /^number-(\d+)$/.exec(name) ?? []
  return number === undefined ? `concept ${name}` : `number ${number}`
}
