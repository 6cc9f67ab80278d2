import { noMeaning } from '../text/lexicon.ts'
import type { Reading } from './numbers.ts'

/** A day, a month or a year that a text names: its first and last day in ISO 8601, `--05-03` where the year is open. */
export type DateMention = {
  readonly from: string
  readonly to: string
  readonly precision: 'day' | 'month' | 'year'
  /** Whether it was told from the day of publication: "yesterday", "on Monday". */
  readonly relative: boolean
}

/** A date with where it stands, in tokens and UTF-16 units. */
export type DateFound = DateMention & {
  readonly start: number
  readonly end: number
  readonly first: number
  readonly next: number
}

const numeric = /(\d{4})-(\d{2})-(\d{2})(?![\d-])|(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})(?!\d|\.\d)/y
/** Not "1990s". */
const yearDigits = /^(?:19|20)\d\d(?![\ds])/
const dayDigits = /^(?:[12]\d|3[01]|0?[1-9])(?!\d)/
const dayMs = 86_400_000
/** Languages in which month names begin with a capital, and are other words without it: "may", "march". */
const capitalised = new Set(['en', 'de', 'tr'])

/** The date that begins at a token, if one does. `publishedAt` decides the open year and days named from today. */
export function dateAt(reading: Reading, at: number, publishedAt: Date | undefined): DateFound | null {
  const token = reading.tokens[at]
  if (token === undefined) return null
  const { raw } = token
  const isNumber = raw.charCodeAt(0) >= 48 && raw.charCodeAt(0) <= 57
  if (isNumber)
    return inDigits(reading, at) ?? dayFirst(reading, at, publishedAt) ?? yearAt(reading, at, publishedAt)
  const { month, day, weekday } = reading.meanings[at] ?? noMeaning
  if (month !== undefined && isMonth(reading, at)) return monthFirst(reading, at, month, publishedAt)
  if (publishedAt === undefined || (day === undefined && weekday === undefined)) return null
  const today = Date.UTC(publishedAt.getUTCFullYear(), publishedAt.getUTCMonth(), publishedAt.getUTCDate())
  // Georgian "week" and "on Sunday" are one word, and what is counted is weeks.
  if (reading.meanings[at - 1]?.number?.kind === 'cardinal') return null
  const since = weekday === undefined ? 0 : (new Date(today).getUTCDay() + 7 - (weekday % 7)) % 7
  // A weekday without more is the last one: news tells what has been.
  const away = isComing(reading, at) ? 7 - since : -since
  const iso = isoDay(today + (day ?? away) * dayMs)
  return { ...mention(iso, iso, 'day', true), ...span(reading, at, at + 1) }
}

/** "Next Tuesday", and not "what comes next. Tuesday …". */
function isComing({ meanings, tokens, text }: Reading, at: number): boolean {
  const before = tokens[at - 1]
  return meanings[at - 1]?.coming === true && text[before?.end ?? 0] === ' '
}

const mention = (from: string, to: string, precision: DateMention['precision'], relative = false) => ({
  from,
  to,
  precision,
  relative,
})

const isoDay = (time: number) => new Date(time).toISOString().slice(0, 10)

function span({ tokens }: Reading, first: number, next: number) {
  return { start: tokens[first]?.start ?? 0, end: tokens[next - 1]?.end ?? 0, first, next }
}

const isMonth = ({ tokens, language }: Reading, at: number) =>
  !capitalised.has(language) || /^\p{Lu}/u.test(tokens[at]?.raw ?? '')

const monthAt = (reading: Reading, at: number) =>
  isMonth(reading, at) ? reading.meanings[at]?.month : undefined

const numberAt = ({ tokens }: Reading, at: number, pattern: RegExp) => {
  const found = pattern.exec(tokens[at]?.raw ?? '')
  return found === null ? undefined : Number(found[0])
}

/** "2026-05-03" and "03.05.2026". */
function inDigits(reading: Reading, at: number): DateFound | null {
  const { text, tokens } = reading
  const start = tokens[at]?.start ?? 0
  numeric.lastIndex = start
  const found = numeric.exec(text.slice(0, start + 16))
  if (found === null) return null
  const [, y, m, d, day, month, year] = found
  const full = y ?? ((year ?? '').length === 2 ? `20${year}` : (year ?? ''))
  const iso = real(Number(full), Number(m ?? month), Number(d ?? day))
  if (iso === null) return null
  const end = start + found[0].length
  let next = at
  while ((tokens[next]?.start ?? end) < end) next++
  return { ...mention(iso, iso, 'day'), start, end, first: at, next }
}

/** A day of the calendar; without a year any that some year has. Null for what is none, as 31 June. */
function real(year: number | null, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year ?? 2024, month - 1, day))
  const iso = date.toISOString().slice(0, 10)
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null
  return year === null ? `-${iso.slice(4)}` : iso
}

/** Between the two days of a range. */
const until = new Set(['to', 'по', 'bis'])

/** "3 May", "3. Mai 2026", "3–5 мая", "с 3 по 5 мая". */
function dayFirst(reading: Reading, at: number, publishedAt: Date | undefined): DateFound | null {
  const day = numberAt(reading, at, dayDigits)
  if (day === undefined || (reading.tokens[at]?.raw.length ?? 0) > 4) return null
  const worded = until.has(reading.tokens[at + 1]?.folded ?? '')
  const last =
    worded || isRange(reading, at) ? numberAt(reading, worded ? at + 2 : at + 1, dayDigits) : undefined
  const to = last === undefined ? at : worded ? at + 2 : at + 1
  // "3-го мая", "3 of May"
  const between = monthAt(reading, to + 1) === undefined ? 2 : 1
  const word = reading.tokens[to + 1]
  if (between === 2 && (word === undefined || word.raw.length > 3 || /\d/.test(word.raw))) return null
  const month = monthAt(reading, to + between)
  const gap = reading.tokens[to + between]?.separator ?? ''
  if (month === undefined || (gap !== '' && !(gap === '.' && reading.vocabulary.words.dottedOrdinals)))
    return null
  return dated(reading, [at, to + between + 1], month, [day, last ?? day], publishedAt)
}

/** "May 3", "մայիսի 3-ին", "May 3–5, 2026"; "May 2026". */
function monthFirst(
  reading: Reading,
  at: number,
  month: number,
  publishedAt: Date | undefined,
): DateFound | null {
  const next = reading.tokens[at + 1]
  const day = next === undefined || next.raw.length > 4 ? undefined : numberAt(reading, at + 1, dayDigits)
  if (day !== undefined && !/[.;:!?)(]/.test((next?.separator ?? '').replace('.', ''))) {
    const last = isRange(reading, at + 1) ? numberAt(reading, at + 2, dayDigits) : undefined
    const to = at + (last === undefined ? 2 : 3)
    return dated(reading, [at, to], month, [day, last ?? day], publishedAt)
  }
  const after = numberAt(reading, at + 1, yearDigits)
  const { year = after, first } = yearBefore(reading, at)
  if (year === undefined) return null
  const iso = real(year, month, 1)?.slice(0, 7)
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate()
  const to = after === undefined ? at + 1 : at + 2
  return { ...mention(`${iso}-01`, `${iso}-${days}`, 'month'), ...span(reading, first, to) }
}

const isRange = ({ text, tokens }: Reading, at: number) =>
  /^\s?[-–—]\s?$/.test(text.slice(tokens[at]?.end ?? 0, tokens[at + 1]?.start ?? 0))

function dated(
  reading: Reading,
  [at, to]: readonly [number, number],
  month: number,
  [day, last]: readonly [number, number],
  publishedAt: Date | undefined,
): DateFound | null {
  const gap = reading.tokens[to]?.separator ?? ''
  // Behind "մայիսի 3-ին" or "mayın 3-də" stands a case ending.
  const after = gap === '' || gap === ',' ? numberAt(reading, to, yearDigits) : undefined
  const { year: before, first } = yearBefore(reading, at)
  const year = after ?? before ?? nearestYear(month, day, publishedAt)
  const [from, until] = [real(year, month, day), real(year, month, last)]
  if (from === null || until === null) return null
  const ends = after === undefined ? to : to + 1
  return { ...mention(from, until, 'day'), ...span(reading, before === undefined ? at : first, ends) }
}

/** "2026 թ. մայիսի", "2026-cı il mayın", "2026 წლის 3 მაისს". */
function yearBefore(reading: Reading, at: number): { year?: number; first: number } {
  for (let back = at - 1; back >= Math.max(0, at - 3); back--) {
    const [token, next] = [reading.tokens[back], reading.tokens[back + 1]]
    if (token === undefined || next === undefined) break
    const abbreviated = next.separator === '.' && token.raw.length <= 2 && !/\d/.test(token.raw)
    if (next.separator !== '' && !abbreviated) break
    const year = numberAt(reading, back, yearDigits)
    if (year !== undefined) return { year, first: back }
    if (token.raw.length > 7 || /^\d/.test(token.raw)) break
  }
  return { first: at }
}

function nearestYear(month: number, day: number, publishedAt: Date | undefined): number | null {
  if (publishedAt === undefined) return null
  const away = (year: number) => Math.abs(Date.UTC(year, month - 1, day) - publishedAt.getTime())
  const year = publishedAt.getUTCFullYear()
  return [year, year - 1, year + 1].reduce((best, other) => (away(other) < away(best) ? other : best))
}

/** A year alone; not where it counts something: "2026 people". */
function yearAt(reading: Reading, at: number, publishedAt: Date | undefined): DateFound | null {
  const { tokens, text } = reading
  const year = numberAt(reading, at, yearDigits)
  const token = tokens[at]
  if (year === undefined || token === undefined || /[$€£₽₼֏₾₺%+#№]/.test(token.separator)) return null
  if (/^[.,]\d|^\s?[%$€°]/.test(text.slice(token.end, token.end + 2))) return null
  const after = tokens[at + 1]
  const means = after === undefined || after.separator !== '' ? undefined : reading.meanings[at + 1]
  if (means?.unit !== undefined && means.unit !== 'year') return null
  if (means?.number?.kind === 'scale') return null
  // A decade: "1990-х", "1990-ական".
  if (after !== undefined && /^(?:х|е|ական|იან)/.test(after.folded) && text[token.end] === '-') return null
  for (const ahead of [1, 2, 3]) {
    const month = ahead > 1 || !isRange(reading, at) ? monthAt(reading, at + ahead) : undefined
    const found = month === undefined ? null : monthFirst(reading, at + ahead, month, publishedAt)
    if (found !== null && found.first === at) return found
    const day = ahead > 1 ? dayFirst(reading, at + ahead, publishedAt) : null
    if (day !== null && day.first === at) return day
  }
  return { ...mention(`${year}-01-01`, `${year}-12-31`, 'year'), ...span(reading, at, at + 1) }
}
