/** What a number counts or measures; money by its ISO 4217 code in lower case. */
export type Unit =
  | 'people'
  | 'percent'
  | 'usd'
  | 'eur'
  | 'rub'
  | 'amd'
  | 'azn'
  | 'gel'
  | 'try'
  | 'irr'
  | 'gbp'
  | 'km'
  | 'metre'
  | 'hectare'
  | 'tonne'
  | 'barrel'
  | 'megawatt'
  | 'cubic-metre'
  | 'degree'
  | 'hour'
  | 'day'
  | 'week'
  | 'month'
  | 'year'
  | 'magnitude'
  | 'vehicle'
  | 'drone'
  | 'missile'
  | 'house'
  | 'village'
  | 'country'
  | 'vote'
  | 'seat'
  | 'flight'

/** What happened to those counted. */
export type Role = 'killed' | 'injured' | 'detained' | 'missing' | 'evacuated' | 'freed'

/**
 * The words of one language by which sentences, numbers and dates are read. Lists are parted by spaces; `*` at the end
 * of a word stands for any ending.
 */
export type Words = {
  /** Abbreviations that a name or a number follows: their full stop ends no sentence. */
  readonly titles: string
  /** Abbreviations that may also be the last word of a sentence. */
  readonly abbreviations: string
  /** Words of no content with which a new sentence begins. */
  readonly starters: string
  /** Words with which a sentence leans on the one before it. */
  readonly leaning: string
  /** Verbs that name the speaker of a quotation. */
  readonly speech: string
  /** Whether a number with a full stop is an ordinal, as in "3. Mai". */
  readonly dottedOrdinals: boolean
  readonly decimal: '.' | ','
  readonly cardinals: Readonly<Record<number, string>>
  readonly scales: Readonly<Record<number, string>>
  readonly ordinals: Readonly<Record<number, string>>
  /** What is written behind digits for an ordinal, folded. */
  readonly ordinalMark: RegExp
  readonly units: Readonly<Partial<Record<Unit, string>>>
  readonly roles: Readonly<Partial<Record<Role, string>>>
  /**
   * Words of headlines on congratulations, condolences, anniversaries and credentials; where `+` joins several, as laying and
   * wreath, one alone says something else.
   */
  readonly courtesies: string
  /** What is mourned on anniversaries and how, so that who is counted there did not die today. */
  readonly recalled: string
  /** January to December. */
  readonly months: readonly string[]
  /** Monday to Sunday. */
  readonly weekdays: readonly string[]
  /** The day before yesterday, yesterday, today, tomorrow. */
  readonly days: readonly [string, string, string, string]
  /** What stands before a weekday that is still to come: "next Tuesday". */
  readonly coming: string
}

/** Every number below a hundred of a language that writes tens and ones in one word. */
export function joined(
  tens: Readonly<Record<number, string>>,
  ones: readonly string[],
  join: (ten: string, one: string) => string,
): Record<number, string> {
  const all = Object.entries(tens).flatMap(([ten, word]) =>
    ones.map((one, index) => [Number(ten) + index + 1, join(word, one)] as const),
  )
  return Object.fromEntries(all)
}

/** Each of `words`, parted by spaces, with each of `endings`. */
export function inflected(words: string, endings: string): string {
  const all = endings.split(' ').map(ending => ending.replace('-', ''))
  return words
    .split(' ')
    .flatMap(word => all.map(ending => word + ending))
    .join(' ')
}

/** 1, 2, 3 … for the words in order, from `first` in steps of `step`. */
export function numbered(words: string, first = 1, step = 1): Record<number, string> {
  return Object.fromEntries(words.split(' ').map((word, index) => [first + index * step, word]))
}
