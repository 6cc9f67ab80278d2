import type { Token } from '../text/fold.ts'
import type { Meaning, Vocabulary } from '../text/lexicon.ts'

/** A number as a text has it, in digits or words: its value, and where it stands, in UTF-16 units and in tokens. */
export type Numeral = {
  readonly kind: 'cardinal' | 'ordinal'
  readonly value: number
  readonly start: number
  readonly end: number
  readonly from: number
  readonly to: number
  /** Letters that stand right behind the digits, as in "12km"; folded. */
  readonly suffix: string
  /** Digits without a scale or a separator, as a year is written. */
  readonly plain: boolean
}

/** A text with its words, and what they mean. */
export type Reading = {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly language: string
  readonly vocabulary: Vocabulary
  /** Of each token. */
  readonly meanings: readonly Meaning[]
}

const digits = /\d{1,3}(?:[\u00A0\u202F ]\d{3})+(?!\d)(?:[.,]\d{1,4}(?!\d))?|\d+(?:[.,’']\d+)*/y
/** In English "May 12 300 people" is two numbers, and thousands take a comma. */
const digitsWithoutSpaces = /\d+(?:[.,’']\d+)*/y
/** No article counts further; longer runs of digits are telephone numbers, accounts and the like. */
const mostDigits = 15
const roman = /^[XVIХІ]{2,7}$/
export const isDigit = (text: string, at: number) => text.charCodeAt(at) >= 48 && text.charCodeAt(at) <= 57

/** The number that begins at a token, if one does. */
export function numeralAt(reading: Reading, at: number): Numeral | null {
  const token = reading.tokens[at]
  if (token === undefined) return null
  if (isDigit(reading.text, token.start) || reading.meanings[at]?.number !== undefined)
    return compose(reading, at)
  return 'XVIХІ'.includes(token.raw[0] ?? '') && roman.test(token.raw) ? romanAt(reading, at, token) : null
}

/** Adds up digits, words and scales: "3.2 million", "iki yüz əlli min", "2 min 500". */
function compose(reading: Reading, from: number): Numeral | null {
  const { text, tokens, vocabulary, meanings } = reading
  const first = tokens[from]
  if (first === undefined) return null
  let [total, group, least, to, end] = [0, null as number | null, Number.POSITIVE_INFINITY, from, first.start]
  let [suffix, inDigits, plain] = ['', false, true]
  while (suffix === '') {
    const token = tokens[to]
    if (token === undefined || (to > from && !adjoins(text, end, token.start))) break
    if (isDigit(text, token.start)) {
      if (group !== null) break
      const read = digitsAt(reading, to)
      if (read === null || read.value >= least) break
      ;[group, end, to, suffix, inDigits] = [read.value, read.end, read.to, read.suffix, true]
      plain &&= read.plain && total === 0
      const scale = suffix === '' ? undefined : vocabulary.meaning(suffix).number
      if (scale?.kind === 'scale')
        [total, group, suffix, plain] = [total + group * scale.value, null, '', false]
      if (scale?.kind === 'scale') least = scale.value
      continue
    }
    const word = meanings[to]?.number
    if (word === undefined) {
      // "two hundred and fifty"
      const next = token.folded === 'and' && !inDigits && group !== null && group % 100 === 0
      const following = next ? meanings[to + 1]?.number : undefined
      if (following?.kind !== 'cardinal' || following.value >= 100) break
      ;[to, end] = [to + 1, token.end]
      continue
    }
    if (word.kind === 'scale') {
      const big = word.value >= 1000
      const value = group ?? (to > from && total > 0 ? null : beforeScale(tokens[from - 1], tokens[from - 2]))
      // A letter alone is a scale behind digits only, as in "$5m".
      if (
        value === null ||
        token.folded.length === 1 ||
        (big ? word.value >= least : value >= 10 && !inDigits)
      )
        break
      if (big) [total, group, least, inDigits] = [total + value * word.value, null, word.value, false]
      else group = value * word.value
    } else {
      const free = group === null ? least : inDigits ? 0 : group % 100 === 0 ? 100 : group % 10 === 0 ? 10 : 0
      if (word.value >= free || (word.kind === 'ordinal' && total > 0)) break
      group = (group ?? 0) + word.value
      if (word.kind === 'ordinal') {
        const value = group
        return {
          kind: 'ordinal',
          value,
          start: first.start,
          end: token.end,
          from,
          to: to + 1,
          suffix: '',
          plain: false,
        }
      }
    }
    ;[plain, to, end] = [false, to + 1, token.end]
  }
  if (to === from) return null
  const value = Number((total + (group ?? 0)).toPrecision(12))
  return withMark(reading, { kind: 'cardinal', value, start: first.start, end, from, to, suffix, plain })
}

/** "a million", "half a million" */
const beforeScale = (article: Token | undefined, half: Token | undefined) =>
  article?.folded !== 'a' ? null : half?.folded === 'half' ? 0.5 : 1

/** Only white space or a hyphen stands between; or the full stop of "млн." */
function adjoins(text: string, end: number, start: number): boolean {
  return (
    start - end <= 2 &&
    /^[\s\u2010\u2011-]?$|^\.\s$/.test(text.slice(end, start)) &&
    !isDash(text, end, start)
  )
}

/** "3-5" is a range, not one number. */
const isDash = (text: string, end: number, start: number) =>
  start === end + 1 && text[end] === '-' && isDigit(text, start) && isDigit(text, end - 1)

type Digits = { value: number; end: number; to: number; suffix: string; plain: boolean }

function digitsAt({ text, tokens, language }: Reading, at: number): Digits | null {
  const start = tokens[at]?.start ?? 0
  const pattern = language === 'en' ? digitsWithoutSpaces : digits
  pattern.lastIndex = start
  const found = pattern.exec(text.slice(0, start + 40))?.[0]
  const value = found === undefined || found.length > mostDigits + 5 ? null : readDigits(found, language)
  if (found === undefined || value === null) return null
  const end = start + found.length
  let to = at
  while ((tokens[to]?.start ?? end) < end) to++
  const last = tokens[to - 1]
  const suffix = last !== undefined && last.end > end ? last.folded.replace(/^\d+/, '') : ''
  return { value, end, to, suffix, plain: /^\d+$/.test(found) }
}

/** Reads digits as the language groups them; null for what is no number, such as "1.2.3" or "007". */
function readDigits(found: string, language: string): number | null {
  const compact = found.replace(/[\u00A0\u202F ’']/g, '')
  const marks = compact.replace(/\d/g, '')
  const last = marks.at(-1)
  if (last === undefined) return compact.length > 1 && compact.startsWith('0') ? null : Number(compact)
  const parts = compact.split(/[.,]/)
  const grouped = parts.slice(1).every(part => part.length === 3) && /^[1-9]\d{0,2}$/.test(parts[0] ?? '')
  if (marks.length > 1 && new Set(marks).size === 1) return grouped ? Number(parts.join('')) : null
  if (marks.length > 1) return mixed(parts, marks)
  const thousands = language === 'en' || language === 'hy' || language === 'ka' ? ',' : '.'
  return grouped && last === thousands ? Number(parts.join('')) : Number(parts.join('.'))
}

/** "1,234.5" and "1.234,5": the last mark is the decimal one. */
function mixed(parts: readonly string[], marks: string): number | null {
  const whole = parts.slice(0, -1)
  const sensible = new Set(marks.slice(0, -1)).size === 1 && marks.at(-1) !== marks[0]
  return sensible && whole.slice(1).every(part => part.length === 3)
    ? Number(`${whole.join('')}.${parts.at(-1)}`)
    : null
}

/** Takes in what makes an ordinal of digits, or is a case ending: "12th", "12-ci", "12-րդ", "მე-12", "12. Sitzung". */
function withMark(reading: Reading, numeral: Numeral): Numeral {
  const { text, tokens, vocabulary } = reading
  const { ordinalMark, dottedOrdinals } = vocabulary.words
  const { end, to, suffix, value, start } = numeral
  if (!isDigit(text, end - 1)) return numeral
  if (suffix !== '') {
    if (ordinalMark.test(suffix.replace("'", ''))) return ordinal(numeral, end + suffix.length, to)
    // Behind an apostrophe stands a case ending, not a unit: "120’den".
    return suffix.startsWith("'") ? { ...numeral, suffix: '' } : numeral
  }
  if (tokens[numeral.from - 1]?.folded === 'მე' && text[start - 1] === '-') return ordinal(numeral, end, to)
  const next = tokens[to]
  if (next === undefined) return numeral
  if (next.start === end + 1 && /[-–'’]/.test(text[end] ?? '')) {
    if (ordinalMark.test(next.folded)) return ordinal(numeral, next.end, to + 1)
    const means = reading.meanings[to]
    const isEnding = next.raw.length <= 4 && !isDigit(text, next.start) && reading.language !== 'en'
    return isEnding && means?.unit === undefined && means?.role === undefined
      ? { ...numeral, to: to + 1 }
      : numeral
  }
  const dotted =
    dottedOrdinals && numeral.plain && value < 200 && text.startsWith('. ', end) && next.start === end + 2
  if (!dotted || isDigit(text, next.start) || vocabulary.starters.has(next.raw.toLowerCase())) return numeral
  return ordinal(numeral, end + 1, to)
}

const ordinal = (numeral: Numeral, end: number, to: number): Numeral => ({
  ...numeral,
  kind: 'ordinal',
  end,
  to,
  suffix: '',
})

const romanDigits: Readonly<Record<string, number>> = { X: 10, V: 5, I: 1, Х: 10, І: 1 }

/** Roman numerals of two letters and more, up to 39, in Latin letters or their Cyrillic likenesses. */
function romanAt({ text }: Reading, at: number, { raw, start, end }: Token): Numeral | null {
  const values = [...raw].map(letter => romanDigits[letter] ?? 0)
  const value = values.reduce(
    (sum, one, index) => (one < (values[index + 1] ?? 0) ? sum - one : sum + one),
    0,
  )
  const joined = /[\p{L}\p{N}]-$/u.test(text.slice(Math.max(0, start - 2), start))
  if (joined || toRoman(value) !== raw.replaceAll('Х', 'X').replaceAll('І', 'I')) return null
  return { kind: 'ordinal', value, start, end, from: at, to: at + 1, suffix: '', plain: false }
}

const toRoman = (value: number) =>
  'X'.repeat(Math.floor(value / 10)) + (' I II III IV V VI VII VIII IX'.split(' ')[value % 10] ?? '')
