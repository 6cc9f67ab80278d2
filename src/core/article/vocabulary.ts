import { fold, normalise } from './fold.ts'
import type { CompiledWord } from './forms.ts'

/** What a word of a form asks of a word of a text, but for its beginning, by which it is found. */
export type Word = Omit<CompiledWord, 'stems'>

/** A list of one is that one itself: most are, and an array takes more room than what is in it. */
export type Few<T extends object> = T | readonly T[]

export function listOf<T extends object>(few: Few<T>): readonly T[] {
  return Array.isArray(few) ? few : [few as T]
}

export function withOneMore<T extends object>(few: Few<T> | undefined, one: T): Few<T> {
  return few === undefined ? one : [...listOf(few), one]
}

/**
 * The words that forms consist of, each once however many forms have it. A word of a text is looked up by its
 * beginnings, so that the time does not depend on how many words there are.
 */
export class Vocabulary {
  readonly #known = new Map<string, Word>()
  readonly #added: CompiledWord[] = []
  readonly #exact = new Map<string, Few<Word>>()
  readonly #folded = new Map<string, Few<Word>>()
  #longest = 0

  /** The word that stands for all that are like this one. */
  add(compiled: CompiledWord): Word {
    const { exact, rest, separator } = compiled
    const key = [exact, rest.source, separator, ...compiled.stems].join('\n')
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const word = { exact, rest, separator }
    this.#known.set(key, word)
    this.#added.push(compiled)
    const stems = exact ? this.#exact : this.#folded
    for (const stem of new Set(compiled.stems)) {
      stems.set(stem, withOneMore(stems.get(stem), word))
      this.#longest = Math.max(this.#longest, stem.length)
    }
    return word
  }

  /** All words, once no more are added; what only adding needs is let go of, which is half of the memory. */
  seal(): CompiledWord[] {
    this.#known.clear()
    return this.#added.splice(0)
  }

  /** The words that `written` is a form of: those asked for just so, then the others from the shortest stem on. */
  match(written: string): Word[] {
    const raw = normalise(written)
    const folded = fold(raw)
    const found: Word[] = []
    for (const [stems, word] of [
      [this.#exact, raw],
      [this.#folded, folded],
    ] as const)
      for (let length = 1; length <= Math.min(word.length, this.#longest); length++)
        for (const known of listOf(stems.get(word.slice(0, length)) ?? []))
          if (known.rest.test(fold(word.slice(length)))) found.push(known)
    return found
  }
}
