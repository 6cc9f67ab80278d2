import { fold, type Token, tokenise } from '../text/fold.ts'
import type { Role, Unit } from '../text/languages/words.ts'
import { noMeaning, vocabulary } from '../text/lexicon.ts'
import { isDigit, type Numeral, numeralAt, type Reading } from './numbers.ts'
import { type DateMention, dateAt } from './text-dates.ts'

/** Where in an article something stands; offsets in UTF-16 units of the title or the text. */
type Place = { readonly where: 'title' | 'text'; readonly start: number; readonly end: number }

/** A number of something; null where what it counts, or what became of those counted, is not told. */
export type Amount = Place & {
  readonly value: number
  readonly unit: Unit | null
  readonly role: Role | null
}
export type Ordinal = Place & { readonly value: number }
/** "2:1" */
export type Score = Place & { readonly value: string }

/** What of an article can be compared with an article in another language. */
export type Values = {
  readonly numbers: readonly Amount[]
  readonly ordinals: readonly Ordinal[]
  readonly scores: readonly Score[]
  readonly dates: readonly (DateMention & Place)[]
}

export type Valued = {
  readonly title: string
  readonly text: string
  readonly language: string
  /** Decides which day "yesterday" and "on Monday" are, by the calendar of UTC, and which year's May is meant. */
  readonly publishedAt?: Date
}

/** What is told further down is background. */
const readCharacters = 1_200
const mostValues = 100
/** How many words off a role may stand behind and before its number; a comma between counts for two words. */
const [reachBehind, reachBefore, comma] = [7, 4, 2]
/** How many words may stand between a number and what it counts: "12 Armenian soldiers". */
const unitReach = 3
const far = new Set<Unit | undefined>([
  'people',
  'usd',
  'eur',
  'rub',
  'amd',
  'azn',
  'gel',
  'try',
  'irr',
  'gbp',
])
const signs: Readonly<Record<string, Unit>> = {
  $: 'usd', '€': 'eur', '₽': 'rub', '֏': 'amd', '₼': 'azn', '₾': 'gel', '₺': 'try', '﷼': 'irr', '£': 'gbp', '%': 'percent', '°': 'degree',
} // biome-ignore format: a table
/** Units written as multiples of those we keep. */
const multiples: Readonly<Record<string, readonly [Unit, number]>> = {
  bcm: ['cubic-metre', 1e9], mcm: ['cubic-metre', 1e6], gw: ['megawatt', 1e3], gigawatt: ['megawatt', 1e3], гвт: ['megawatt', 1e3],
} // biome-ignore format: a table

/**
 * The amounts, ordinals, scores and dates of an article, as values that are the same in every language; at most 100 of
 * each, from the first 1,200 characters. Not among them: times of day, telephone numbers, what belongs to a name
 * (F-16, COVID-19), "one" and "first" unless they count people.
 */
export function readValues({ title, text, language, publishedAt }: Valued): Values {
  const parts = [partOf('title', title, language, publishedAt), partOf('text', text, language, publishedAt)]
  const all = <K extends keyof Values>(kind: K) => parts.flatMap(part => part[kind] as Values[K][number][])
  return {
    numbers: all('numbers').slice(0, mostValues) as Amount[],
    ordinals: all('ordinals').slice(0, mostValues) as Ordinal[],
    scores: all('scores').slice(0, mostValues) as Score[],
    dates: all('dates').slice(0, mostValues) as (DateMention & Place)[],
  }
}

function partOf(where: Place['where'], whole: string, language: string, publishedAt?: Date): Values {
  const text = whole.slice(0, readCharacters)
  const name = language.split('-')[0] ?? ''
  const tokens = tokenise(text)
  const words = vocabulary(name)
  const meanings = tokens.map(({ folded }) => words.meaning(folded))
  const reading: Reading = { text, tokens, language: name, vocabulary: words, meanings }
  const [ordinals, scores, dates]: [Ordinal[], Score[], (DateMention & Place)[]] = [[], [], []]
  const cardinals: Numeral[] = []
  for (let at = 0; at < tokens.length; ) {
    if (meanings[at] === noMeaning && !beginsNumber(tokens[at])) {
      at++
      continue
    }
    const skipped = skip(reading, at)
    if (skipped > at) {
      const value = scoreAt(reading, at)
      if (value !== null) scores.push({ ...value, where })
      at = skipped
      continue
    }
    const date = dateAt(reading, at, publishedAt)
    if (date !== null) {
      const { first: _, next, ...rest } = date
      dates.push({ ...rest, where })
      at = next
      continue
    }
    const numeral = numeralAt(reading, at)
    if (numeral?.kind === 'ordinal' && numeral.value > 1 && numeral.value < 1000)
      ordinals.push({ value: numeral.value, where, start: numeral.start, end: numeral.end })
    if (numeral?.kind === 'cardinal') cardinals.push(numeral)
    at = numeral?.to ?? afterRun(reading, at)
  }
  let told: Told = nothing
  const numbers = cardinals.flatMap((numeral, index): Amount[] => {
    const bounds: Bounds = [cardinals[index - 1]?.to ?? 0, cardinals[index + 1]?.from ?? tokens.length]
    told = roleOf(reading, numeral, bounds, told.at)
    return amountOf(reading, numeral, bounds[1], told.role, where)
  })
  return { numbers, ordinals, scores, dates }
}

/** A digit, or a letter that a Roman numeral begins with. */
function beginsNumber(token: Token | undefined): boolean {
  const first = token?.raw.charCodeAt(0) ?? 0
  return (first >= 48 && first <= 57) || 'XVIХІ'.includes(String.fromCharCode(first))
}

/** What is no number as a whole, "5.1.4", is none in its parts. */
function afterRun({ text, tokens }: Reading, at: number): number {
  let next = at + 1
  if (!isDigit(text, tokens[at]?.start ?? 0)) return next
  while (isDigit(text, tokens[next]?.start ?? 0) && tokens[next]?.start === (tokens[next - 1]?.end ?? 0) + 1)
    next++
  return next
}

/** The token up to which there is no amount: times, scores, telephone numbers, addresses, parts of names. */
function skip({ text, tokens }: Reading, at: number): number {
  const token = tokens[at]
  if (token === undefined || !isDigit(text, token.start)) return at
  const [before, after] = [text[token.start - 1] ?? '', text[token.end] ?? '']
  if (before === '+' || (token.raw.length > 1 && token.raw.startsWith('0') && !/[.,]/.test(after))) {
    let to = at + 1
    while (
      to < tokens.length &&
      isDigit(text, tokens[to]?.start ?? 0) &&
      !/[.;]/.test(tokens[to]?.separator ?? '')
    )
      to++
    return before === '+' && to === at + 1 && token.raw.length < 7 ? at : to
  }
  if (/[/\\_@#=&№]/.test(before) || /[/_@=&]/.test(after)) return at + 1
  // "F-16", but "მე-12" is an ordinal.
  if (/[-–‑]/.test(before) && /\p{L}/u.test(text[token.start - 2] ?? '') && tokens[at - 1]?.folded !== 'მე')
    return at + 1
  if (halfOfDay.test(text.slice(token.end, token.end + 5))) return at + 1
  return isColon(after) && isDigit(text, token.end + 1) ? at + 2 : at
}

/** "9 a.m.", "10pm"; in the second the letters belong to the token. */
const halfOfDay = /^\s?[ap]\.?m\b/i
/** The Armenian full stop looks like a colon and stands for one. */
const isColon = (sign: string | undefined) => sign === ':' || sign === '։'

/** "2:1" and "101:98"; "18:30" is a time of day. */
function scoreAt({ text, tokens }: Reading, at: number) {
  const [home, away] = [tokens[at], tokens[at + 1]]
  if (home === undefined || away === undefined || !isColon(text[home.end]) || away.start !== home.end + 1)
    return null
  if (!/^\d{1,3}$/.test(home.raw) || !/^\d{1,3}$/.test(away.raw) || isColon(text[away.end])) return null
  if (away.raw.length === 2 && Number(home.raw) < 25 && Number(away.raw) < 60) return null
  return { value: `${home.raw}:${away.raw}`, start: home.start, end: away.end }
}

/** Between which tokens the words of a number stand: those of the numbers before and after it are theirs. */
type Bounds = readonly [number, number]

function amountOf(
  reading: Reading,
  numeral: Numeral,
  limit: number,
  told: Role | null,
  where: Place['where'],
): Amount[] {
  const [unit, factor] = unitOf(reading, numeral, limit)
  if (unit === null && isAge(reading, numeral))
    return [{ value: numeral.value, unit: 'year', role: null, where, start: numeral.start, end: numeral.end }]
  const role = unit === null || unit === 'people' ? told : null
  const { value, start, end } = numeral
  const isArticle = value === 1 && !isDigit(reading.text, start) && (unit !== 'people' || role === null)
  if (isArticle || (numeral.suffix !== '' && unit === null)) return []
  const whole = Number((value * factor).toPrecision(12))
  return [{ value: whole, unit: unit ?? (role === null ? null : 'people'), role, where, start, end }]
}

/** "Ana, 50, was found" and "aged 50". */
function isAge({ text, tokens }: Reading, { from, to, plain, value }: Numeral): boolean {
  if (!plain || value > 120) return false
  const [before, after] = [tokens[from - 1]?.folded, tokens[to]?.separator]
  const isInserted =
    tokens[from]?.separator === ',' && (after === ',' || text[tokens[to - 1]?.end ?? 0] === ')')
  return before === 'aged' || (isInserted && /^\p{Lu}/u.test(tokens[from - 1]?.raw ?? ''))
}

function unitOf(reading: Reading, numeral: Numeral, limit: number): readonly [Unit | null, number] {
  const { text, tokens, vocabulary } = reading
  const { from, to, start, end, suffix } = numeral
  const before =
    signs[
      text
        .slice(Math.max(0, start - 2), start)
        .trim()
        .at(-1) ?? ''
    ]
  if (before !== undefined) return [before, 1]
  const behind = signs[text.slice(end, end + 2).trim()[0] ?? '']
  if (behind !== undefined) return [behind, 1]
  const known = (folded: string): readonly [Unit | undefined, number] =>
    multiples[folded] ?? [vocabulary.meaning(folded).unit, 1]
  if (suffix !== '') {
    const [unit, factor] = known(fold(suffix))
    return [unit ?? null, factor]
  }
  const previous = tokens[from - 1]
  const [ahead] =
    previous === undefined || tokens[from]?.separator !== '' ? [undefined] : known(previous.folded)
  if (ahead === 'magnitude') return [ahead, 1]
  const isCode = ahead !== undefined && far.has(ahead) && /^[A-Z]{3}$/.test(previous?.raw ?? '')
  if (isCode || (ahead === 'percent' && reading.language === 'tr')) return [ahead ?? null, 1]
  const nearest = limit === to && isRangeEnd(reading, numeral, to) ? to + 1 : to
  for (let at = to; at < Math.min(nearest + unitReach, tokens.length); at++) {
    const token = tokens[at] as Token
    if (at === limit && nearest === to) break
    const separator = at === to && text[end] === '.' ? token.separator.replace('.', '') : token.separator
    if (separator !== '') break
    const [unit, factor] =
      token.folded === 'per' && tokens[at + 1]?.folded === 'cent'
        ? (['percent', 1] as const)
        : known(token.folded)
    if (unit !== undefined && (at === nearest || far.has(unit))) return [unit, factor]
  }
  return [null, 1]
}

/** Of "3–5 km" the first number has the unit of the second. */
const isRangeEnd = ({ text, tokens }: Reading, { end }: Numeral, at: number) =>
  /^\s?[-–—]\s?$/.test(text.slice(end, tokens[at]?.start ?? end))

/** What happened to those counted, and the word behind the number that says it. */
type Told = { readonly role: Role | null; readonly at: number }
const nothing: Told = { role: null, at: -1 }

/**
 * The nearest word, in the same sentence, that says what happened to those counted. The word that the number before has
 * `taken` says it of another only where no word behind that one does: "one was killed and two soldiers were wounded".
 */
function roleOf(reading: Reading, { from, to }: Numeral, [left, right]: Bounds, taken: number): Told {
  const { tokens, meanings } = reading
  let [found, nearest] = [nothing, Number.POSITIVE_INFINITY]
  for (let [at, off] = [to, 1]; at < Math.min(to + reachBehind, right); at++, off++) {
    const token = tokens[at] as Token
    if (isBreak(reading, token) || cause.test(token.folded)) break
    if (token.separator.includes(',')) off += comma
    const role = meanings[at]?.role
    if (role === undefined) continue
    ;[found, nearest] = [{ role, at }, off]
    break
  }
  for (let [at, off] = [from - 1, 1]; at >= Math.max(from - reachBefore, left); at--, off++) {
    const next = tokens[at + 1] as Token
    if (isBreak(reading, next)) break
    if (next.separator.includes(',')) off += comma
    if (newClause.test(tokens[at]?.folded ?? '')) break
    if (at === taken && off > 1 && found !== nothing) break
    const role = meanings[at]?.role
    if (role !== undefined && off < nearest) return { role, at: -1 }
  }
  return found
}

/** What stands behind these in English is why it happened: "sentences five over killing of two". */
const cause = /^(?:over|for)$/
/** With these a clause begins in English, which puts no comma there: "arrested after a car hits seven people". */
const newClause = /^(?:after|before|when|while|who|whose)$/

/** Whether a sentence ends before a token. */
const isBreak = ({ language }: Reading, { separator, raw }: Token) =>
  /[!?;։]/.test(separator) || (/[.:]/.test(separator) && (language === 'ka' || /^\p{Lu}/u.test(raw)))
