import { isFigure } from './times.ts'
import type { Token } from './tokens.ts'
import { longestPhrase, type Meaning, mayStandBehind, meaningOf } from './words.ts'

const longestName = 10

/** A place in what was typed, which moves on as its words are understood. */
export class Cursor {
  readonly #typed: string
  readonly #tokens: readonly Token[]
  #at = 0

  constructor(typed: string, tokens: readonly Token[]) {
    this.#typed = typed
    this.#tokens = tokens
  }

  get token(): Token | undefined {
    return this.#tokens[this.#at]
  }

  /** Where in what was typed the next word begins. */
  get start(): number {
    return this.token?.start ?? this.#typed.length
  }

  skip(count = 1): void {
    this.#at += count
  }

  /** What was typed since, as it was; where that is nothing, the word behind which something is missing. */
  since(start: number): string {
    const last = this.#tokens[Math.min(this.#at, this.#tokens.length) - 1]
    if (last === undefined) return ''
    return this.#typed.slice(Math.min(start, last.start), last.end)
  }

  /** What the next words mean, taken together as far as they make a phrase. */
  meaning(): { readonly meaning: Meaning; readonly length: number } | null {
    return this.#meaningAt(this.#at)
  }

  /** Whether the next words mean one of these; they are passed over then. */
  take(...wanted: readonly Meaning[]): Meaning | null {
    const next = this.meaning()
    if (next === null || !wanted.includes(next.meaning)) return null
    this.skip(next.length)
    return next.meaning
  }

  /** Whether the next words leave out what stands before them; they are passed over then. */
  takeLeftOut(): boolean {
    const count = this.leftOut()
    this.skip(count)
    return count > 0
  }

  /** How many of the next words leave out what stands before them. */
  leftOut(): number {
    const next = this.meaning()
    if (next?.meaning === 'leftOut') return next.length
    if (!mayStandBehind(this.token?.folded ?? '')) return 0
    const after = this.#tokens[this.#at + 1]
    // Where a list follows it is of that; how it is told is none.
    return after === undefined || after.kind === 'comma' || this.#tellsHow(this.#at + 1) ? 1 : 0
  }

  /** Passes over commas and words that join; which of them there were, null where none. */
  joined(): 'and' | 'or' | null {
    let joint: 'and' | 'or' | null = null
    for (;;) {
      if (this.token?.kind === 'comma') this.skip()
      else if (this.take('or') !== null) joint = 'or'
      else if (this.take('and', 'with') === null) return joint
      joint ??= 'and'
    }
  }

  /**
   * What begins with the next word, longest first and whatever it means: `[words, how many]`. Names may hold commas and
   * quotation marks: "Courts, crime and corruption".
   */
  *names(least = 1): Generator<readonly [string, number]> {
    if (this.token?.kind !== 'word') return
    let count = Math.min(longestName, this.#tokens.length - this.#at)
    for (; count >= least; count--)
      if (this.#tokens[this.#at + count - 1]?.kind !== 'comma') yield [this.words(count), count]
  }

  /** How many of the next words mean nothing by themselves, up to what does, a figure, a comma or a quotation. */
  unknown(): number {
    const isUnknown = (at: number) => {
      const token = this.#tokens[at]
      return token?.kind === 'word' && !isFigure(token.text) && this.#meaningAt(at) === null
    }
    let count = 0
    while (isUnknown(this.#at + count)) count++
    return count
  }

  /** The next words as they stand, parted by one space. */
  words(count: number): string {
    const end = this.#tokens[this.#at + count - 1]?.end ?? this.start
    return this.#typed.slice(this.start, end).replace(/\s+/g, ' ')
  }

  /** Whether something is said there that begins no list of what is left out, as "independent outlets" does. */
  #tellsHow(at: number): boolean {
    const next = this.#meaningAt(at)
    return next !== null && !['any', 'filler', 'voices'].includes(next.meaning)
  }

  #meaningAt(at: number): { readonly meaning: Meaning; readonly length: number } | null {
    for (let length = longestPhrase; length >= 1; length--) {
      const tokens = this.#tokens.slice(at, at + length)
      if (tokens.length < length || tokens.some(({ kind }) => kind !== 'word')) continue
      const meaning = meaningOf(tokens.map(({ folded }) => folded).join(' '))
      // Between topics "with" may ask for what is about both, which nothing here does.
      if (meaning === 'with' && this.#tokens[at + length]?.kind !== 'quoted') continue
      if (meaning !== undefined) return { meaning, length }
    }
    return null
  }
}
