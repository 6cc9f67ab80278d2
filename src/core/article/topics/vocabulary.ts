import { withRoom } from '../../room.ts'
import { fold, foldNormal, inOneScript, normalise } from '../text/fold.ts'
import { WordTable } from '../text/word-table.ts'
import { Distinct } from './distinct.ts'
import { afterExact, type CompiledWord, nothing } from './forms.ts'
import { Lists } from './lists.ts'

/** What a word of a form asks of a word of a text, but for its beginning, by which it is found. */
type Demand = Omit<CompiledWord, 'stems'>

/** What is left of a folded word is folded, but where the word's letters of two scripts became those of most of them. */
const isOfTwoScripts = (folded: string) => /[a-z]/.test(folded) && /\p{Script=Cyrillic}/u.test(folded)

/** A beginning of words; `isWhole` where no letter may follow. */
export type Stem = { readonly stem: string; readonly isWhole: boolean }

/**
 * The words that forms consist of, numbered, each once however many forms have it. A word of a text is looked up by its
 * beginnings, so that the time does not depend on how many words there are.
 */
export class Vocabulary {
  readonly #stems = new WordTable()
  /** By stem. */
  readonly #words = new Lists()
  readonly #demands = new Distinct<Demand>()
  /** By word. */
  #demandOf = new Uint16Array()
  #size = 0
  /** Words of several spellings, by those. */
  readonly #several = new Map<string, number>()
  /** The first units of words that are asked for just so: most of a text's words begin small, and these do not. */
  readonly #beginExact = new Set<number>()

  get size(): number {
    return this.#size
  }

  /** The number of the word that stands for all that are like this one. */
  add(compiled: CompiledWord): number {
    const { exact, rest, separator } = compiled
    const stems = [...new Set(compiled.stems)].map(stem => this.#stems.add(stem))
    const [only = 0, ...others] = stems
    const isOne = others.length === 0
    const demand = this.#demands.number([isOne, exact, separator, rest.source].join('\n'), () => ({
      exact,
      rest,
      separator,
    }))
    const key = isOne ? '' : [demand, ...stems].join()
    const known = isOne
      ? this.#words.of(only).find(word => this.#demandOf[word] === demand)
      : this.#several.get(key)
    if (known !== undefined) return known
    const word = this.#size++
    this.#demandOf = withRoom(this.#demandOf, this.#size)
    this.#demandOf[word] = demand
    for (const stem of stems) this.#words.add(stem, word)
    if (exact) for (const stem of compiled.stems) this.#beginExact.add(stem.charCodeAt(0))
    if (!isOne) this.#several.set(key, word)
    return word
  }

  /** Lets go of what only adding needs, once no more are added. */
  seal(): void {
    this.#several.clear()
  }

  /** The beginnings of all words, folded. */
  *stems(): Generator<Stem> {
    for (let stem = 0; stem < this.#stems.size; stem++) {
      const folded = fold(this.#stems.at(stem))
      for (const word of this.#words.of(stem)) {
        const { rest } = this.#demand(word)
        yield { stem: folded, isWhole: rest === nothing || rest === afterExact }
      }
    }
  }

  /** What must stand before a word, as separatorOf gives it. */
  separator(word: number): string {
    return this.#demand(word).separator
  }

  /** All words that `written` is a form of: those asked for just so, then the others from the shortest stem on. */
  match(written: string): number[] {
    const raw = normalise(written)
    const found: number[] = []
    if (this.#beginExact.has(raw.charCodeAt(0))) this.#match(raw, true, found)
    const mended = inOneScript(raw)
    if (mended !== raw && found.length === 0) this.#match(mended, true, found)
    this.#match(foldNormal(raw), false, found)
    return found
  }

  #match(text: string, exactly: boolean, found: number[]): void {
    for (const stem of this.#stems.beginningsOf(text)) {
      let left: string | null = null
      for (const word of this.#words.of(stem)) {
        const { exact, rest } = this.#demand(word)
        if (exact !== exactly) continue
        left ??= text.slice(this.#stems.lengthOf(stem))
        if (rest.test(exactly || isOfTwoScripts(left) ? fold(left) : left)) found.push(word)
      }
    }
  }

  #demand(word: number): Demand {
    return this.#demands.at(this.#demandOf[word] as number)
  }
}
