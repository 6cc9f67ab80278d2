import { step } from '../../fnv.ts'
import { fold } from '../text/fold.ts'
import type { Stem } from './vocabulary.ts'

const [latin, cyrillic] = [1, 2]
/** Behind the last of the letters below; to look at all there are takes 20 ms more. */
const end = 0x2020

/**
 * Folding letter by letter, where that gives what folding the word gives: letters of the region's scripts that fold to
 * one letter whatever stands beside them. 0 for all others: what folds to two or none, marks, and Armenian վ, which
 * folds with the letter before it.
 */
const folded = Uint16Array.from({ length: end }, (_, unit) => {
  const letter = String.fromCharCode(unit)
  if (!/[0-9A-Za-z'‘’\u00C0-\u024F\u0400-\u04FFԱ-Ֆա-ֆა-ჿᲐ-Ჿ]/.test(letter) || /[Վվ\p{M}]/u.test(letter))
    return 0
  const small = fold(letter)
  return small.length === 1 ? small.charCodeAt(0) : 0
})

const scripts = Uint8Array.from({ length: end }, (_, unit) => {
  const letter = String.fromCharCode(unit)
  if (/\p{Script=Latin}/u.test(letter)) return latin
  return /\p{Script=Cyrillic}/u.test(letter) ? cyrillic : 0
})

/**
 * Tells quickly that a word of a text is none of very many, without folding it or looking up anything. A Bloom filter
 * (1970) over the hashes of stems: some words pass that should not, and none is kept back that should pass.
 */
export class Beginnings {
  readonly #marks: Uint32Array
  readonly #mask: number

  /** `most`: about so many stems. */
  constructor(stems: Iterable<Stem>, most: number) {
    const bits = 2 ** Math.ceil(Math.log2(marksOfStem * most + 32))
    this.#marks = new Uint32Array(bits / 32)
    this.#mask = bits - 1
    for (const { stem, isWhole } of stems) {
      let hash = 0
      for (let at = 0; at < stem.length; at++) hash = step(hash, stem.charCodeAt(at))
      const last = isWhole ? step(hash, whole) : hash
      for (const mark of [this.#mark(last), this.#second(last)])
        this.#marks[mark >>> 5] = (this.#marks[mark >>> 5] ?? 0) | (1 << (mark & 31))
    }
  }

  /** Whether the word from `start` to `end` may be one of the words. */
  mayBe(text: string, start: number, end: number): boolean {
    let [hash, written, found] = [0, 0, 0]
    for (let at = start; at < end; at++) {
      const unit = text.charCodeAt(at)
      const letter = folded[unit] ?? 0
      if (letter === 0) return true
      if (letter === apostrophe) found |= this.#isMarked(step(hash, whole))
      written |= scripts[unit] ?? 0
      hash = step(hash, letter)
      found |= this.#isMarked(hash)
    }
    found |= this.#isMarked(step(hash, whole))
    // Letters of two scripts are folded together.
    return found === 1 || written === (latin | cyrillic)
  }

  #isMarked(hash: number): number {
    return this.#bit(this.#mark(hash)) && this.#bit(this.#second(hash))
  }

  #bit(mark: number): number {
    return ((this.#marks[mark >>> 5] ?? 0) >>> (mark & 31)) & 1
  }

  #mark(hash: number): number {
    return (hash ^ (hash >>> 15)) & this.#mask
  }

  #second(hash: number): number {
    return (Math.imul(hash, 0x9e3779b1) >>> 7) & this.#mask
  }
}

/**
 * So many bits for a stem, of which it marks two: few enough for all of them to stay near the processor, which is worth more
 * than to let fewer pass.
 */
const marksOfStem = 8
/** Comes after a stem that takes no endings, as if it were a letter; exact forms take one after an apostrophe. */
const whole = 1
const apostrophe = 0x27
