import { fold } from './fold.ts'
import { azerbaijani } from './languages/az.ts'
import { german } from './languages/de.ts'
import { english } from './languages/en.ts'
import { armenian } from './languages/hy.ts'
import { georgian } from './languages/ka.ts'
import { russian } from './languages/ru.ts'
import { turkish } from './languages/tr.ts'
import type { Role, Unit, Words } from './languages/words.ts'
import { Recent } from './recent.ts'

const languages: Readonly<Record<string, Words>> = {
  en: english,
  ru: russian,
  hy: armenian,
  ka: georgian,
  az: azerbaijani,
  tr: turkish,
  de: german,
}

/** Signs and short forms that every language writes alike. */
const signs: Readonly<Partial<Record<Unit, string>>> = {
  usd: 'usd $',
  eur: 'eur €',
  rub: 'rub rur ₽',
  amd: 'amd ֏',
  azn: 'azn ₼',
  gel: 'gel ₾',
  try: '₺',
  irr: 'irr ﷼',
  gbp: 'gbp £',
  percent: '%',
  km: 'km км',
  hectare: 'ha',
  megawatt: 'mw',
  'cubic-metre': 'bcm mcm',
}

/**
 * What is given for a word, of each kind there is: for the word as it stands, or for the longest beginning of it that is
 * known.
 */
export class Lexicon<T extends object> {
  readonly #whole = new Map<string, Partial<T>>()
  readonly #begun = new Map<string, Partial<T>>()
  #shortest = Number.POSITIVE_INFINITY
  #longest = 0

  /** `forms` are parted by spaces or `|`; one that ends in `*` stands for every word that begins so. The first of a kind stays. */
  add(forms: string, value: Partial<T>): this {
    for (const form of forms.split(/[ |]/)) {
      const folded = fold(form.replace('*', ''))
      if (folded === '') continue
      const map = form.endsWith('*') ? this.#begun : this.#whole
      map.set(folded, { ...value, ...map.get(folded) })
      if (!form.endsWith('*')) continue
      this.#shortest = Math.min(this.#shortest, folded.length)
      this.#longest = Math.max(this.#longest, folded.length)
    }
    return this
  }

  /** Nothing of most words. */
  get(folded: string): Partial<T> | undefined {
    let found: Partial<T> | undefined
    const longest = Math.min(folded.length, this.#longest)
    for (let length = this.#shortest; length <= longest; length++) {
      const begun = this.#begun.get(folded.slice(0, length))
      if (begun !== undefined) found = { ...found, ...begun }
    }
    const whole = this.#whole.get(folded)
    return whole === undefined ? found : { ...found, ...whole }
  }
}

/** A number written as a word: a scale multiplies what stands before it. */
export type NumberWord = { readonly kind: 'cardinal' | 'scale' | 'ordinal'; readonly value: number }

/** What a word may mean where numbers and dates are read; nothing for most words. */
export type Meaning = {
  readonly number?: NumberWord
  readonly unit?: Unit
  readonly role?: Role
  /** 1 to 12. */
  readonly month?: number
  /** 1, Monday, to 7. */
  readonly weekday?: number
  /** Days from today. */
  readonly day?: number
  /** The weekday behind it is still to come. */
  readonly coming?: true
}

/** The words of one language ready to be looked up. */
export type Vocabulary = {
  readonly words: Words
  readonly titles: ReadonlySet<string>
  readonly abbreviations: ReadonlySet<string>
  readonly starters: ReadonlySet<string>
  readonly leaning: ReadonlySet<string>
  readonly speech: Lexicon<{ readonly says: true }>
  /** Whether the folded words of a headline have one of the courtesies, or tell what is recalled. */
  readonly courtesies: (folded: readonly string[]) => boolean
  readonly recalled: (folded: readonly string[]) => boolean
  /** By the folded form of a word. */
  readonly meaning: (folded: string) => Meaning
}

const known = new Map<string, Vocabulary>()

/** The vocabulary of a language (BCP 47); of one that is not known, English. */
export function vocabulary(language: string): Vocabulary {
  const found = known.get(language)
  if (found !== undefined) return found
  const name = language.split('-')[0] ?? ''
  const built = name in languages ? build(languages[name] ?? english) : vocabularyOfEnglish()
  // Only what is known is kept, so that nothing grows with what callers ask for.
  if (language in languages) known.set(language, built)
  return built
}

function vocabularyOfEnglish(): Vocabulary {
  const found = known.get('en') ?? build(english)
  known.set('en', found)
  return found
}

function build(words: Words): Vocabulary {
  const speech = new Lexicon<{ readonly says: true }>().add(words.speech, { says: true })
  return {
    words,
    titles: lower(words.titles),
    abbreviations: lower(words.abbreviations),
    starters: lower(words.starters),
    leaning: lower(words.leaning),
    speech,
    courtesies: anyOf(words.courtesies),
    recalled: anyOf(words.recalled),
    meaning: meanings(words),
  }
}

/** Whether words have one of the forms in a list, each of its parts where `+` joins several. */
function anyOf(list: string): (folded: readonly string[]) => boolean {
  const forms = list
    .split(' ')
    .map(form => form.split('+').map(part => new Lexicon<{ readonly has: true }>().add(part, { has: true })))
  return folded => forms.some(parts => parts.every(part => folded.some(word => part.get(word) !== undefined)))
}

export const noMeaning: Meaning = {}
/** Twice so many words are remembered at most, and none that is longer. */
const remembered = { words: 5_000, letters: 32 }

function meanings(words: Words): Vocabulary['meaning'] {
  const lexicon = new Lexicon<Meaning>()
  for (const kind of ['cardinal', 'scale', 'ordinal'] as const)
    for (const [value, forms] of Object.entries(words[`${kind}s`]))
      lexicon.add(forms, { number: { kind, value: Number(value) } })
  for (const [unit, forms] of [...entries(words.units), ...entries(signs)]) lexicon.add(forms, { unit })
  for (const [role, forms] of entries(words.roles)) lexicon.add(forms, { role })
  for (const [at, forms] of words.months.entries()) lexicon.add(forms, { month: at + 1 })
  for (const [at, forms] of words.weekdays.entries()) lexicon.add(forms, { weekday: at + 1 })
  for (const [at, forms] of words.days.entries()) lexicon.add(forms, { day: at - 2 })
  lexicon.add(words.coming, { coming: true })
  const recent = new Recent<Meaning>(remembered.words)
  return folded => {
    const before = recent.get(folded, 0, folded.length)
    if (before !== undefined) return before
    const meaning = lexicon.get(folded) ?? noMeaning
    if (folded.length <= remembered.letters) recent.set(folded, meaning)
    return meaning
  }
}

const lower = (list: string): ReadonlySet<string> => new Set(list.toLowerCase().split(' '))

const entries = <K extends string>(lists: Readonly<Partial<Record<K, string>>>) =>
  Object.entries(lists) as [K, string][]
