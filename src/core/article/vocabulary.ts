import { fold, normalise } from './fold.ts'
import type { CompiledWord } from './forms.ts'

/**
 * The words that forms consist of, each once however many forms have it. A word of a text is looked up by its
 * beginnings, so that the time does not depend on how many words there are.
 */
export class Vocabulary {
  readonly #known = new Map<string, CompiledWord>()
  readonly #exact = new Map<string, CompiledWord[]>()
  readonly #folded = new Map<string, CompiledWord[]>()
  #longest = 0

  /** The word that stands for all that are like this one. */
  add(word: CompiledWord): CompiledWord {
    const key = [word.exact, word.rest.source, word.separator, ...word.stems].join('\n')
    const known = this.#known.get(key)
    if (known !== undefined) return known
    this.#known.set(key, word)
    const stems = word.exact ? this.#exact : this.#folded
    for (const stem of new Set(word.stems)) {
      const others = stems.get(stem)
      if (others === undefined) stems.set(stem, [word])
      else others.push(word)
      this.#longest = Math.max(this.#longest, stem.length)
    }
    return word
  }

  /** All words, once no more are added; what only adding needs is let go of, which is half of the memory. */
  seal(): CompiledWord[] {
    const words = [...this.#known.values()]
    this.#known.clear()
    for (const stems of [this.#exact, this.#folded])
      for (const [stem, others] of stems) if (others.length > 1) stems.set(stem, fitted(others))
    return words
  }

  /** The words that `written` is a form of: those asked for just so, then the others from the shortest stem on. */
  match(written: string): CompiledWord[] {
    const raw = normalise(written)
    const folded = fold(raw)
    const found: CompiledWord[] = []
    for (const [stems, word] of [
      [this.#exact, raw],
      [this.#folded, folded],
    ] as const)
      for (let length = 1; length <= Math.min(word.length, this.#longest); length++)
        for (const known of stems.get(word.slice(0, length)) ?? [])
          if (known.rest.test(fold(word.slice(length)))) found.push(known)
    return found
  }
}

/** A list that was added to has room for many more. */
export const fitted = <T>(list: readonly T[]): T[] => list.slice()
