import { type Token, tokenise } from '../../article/text/fold.ts'
import { vocabulary } from '../../article/text/lexicon.ts'
import type { TopicKind } from '../../article/topics/topic.ts'
import { Concepts } from './concepts.ts'
import type { Facet } from './facets.ts'
import { isKnown, shareOfMeaning, wordTerm } from './rarity.ts'
import { Shares } from './shares.ts'
import { soundTerm } from './sound.ts'
import { stem } from './stem.ts'
import { termOf } from './vector.ts'
import { weekdaysIn } from './weekdays.ts'
import { meaningOf } from './wording.ts'

export type ReportTopic = {
  readonly id: string
  readonly kind: TopicKind
  readonly inTitle: boolean
  /** Where the headline names it, in UTF-16 units, if it is a state: by its name, its people, or its seat. */
  readonly state?: readonly { readonly start: number; readonly end: number }[]
}
/** A value, and what of the event it fixes where the headline says so: `ordinal`, `percent`. */
export type ReportValue = Facet & { readonly fixes: string | null }

/** What is read of an article to tell which event it reports. */
export type Report = {
  readonly id: string
  readonly title: string
  /** The longest there is of it; empty for a headline alone. */
  readonly text: string
  /** When it was published, or seen where that is not known; ms since 1970, UTC. */
  readonly at: number
  readonly source: string
  readonly language: string
  readonly topics: readonly ReportTopic[]
  /** Numbers and dates by their role, the same in every language. */
  readonly values: readonly ReportValue[]
}

/** A term of an article, how much it says there by how often and where it stands, before its rarity is known. */
export type Trait = { readonly term: number; readonly weight: number; readonly share: number }

/** What an article is compared by; a function of the article alone. */
export type Traits = {
  readonly id: string
  readonly at: number
  readonly source: string
  readonly language: string
  readonly words: readonly Trait[]
  /** What means the same in every language: topics, numbers, concepts, names as they sound. */
  readonly neutral: readonly Trait[]
  /** The days of the week it names, as bits from Sunday. */
  readonly weekdays: number
  readonly facets: readonly Facet[]
  /** Names, people, organisations and places that may run through several events: neutral terms, not of countries. */
  readonly threads: readonly number[]
  /** The terms of its headline, in their order; of a very long one, of its beginning. */
  readonly headline: readonly number[]
  /** Those that are names, but not of states and of what is common in the region. */
  readonly names: readonly number[]
  /** How each of those names sounds, in the same order; 0 for one too short to tell. */
  readonly nameSounds: readonly number[]
}

const longest = 6000
/** Tokens below which a text is no more than a headline's second line. */
const brief = 30
/** Words of a headline by which it is told from another: two are compared word by word with word. */
const longestHeadline = 100
const ofTitle = 2
/** Names and numbers tell one event from another of its kind. */
const named = 2
/** Below this share of the articles a name is as telling as one that is not known. */
const unusual = 0.001
/** What a larger share of the articles names is no thread, and tells no event from another. */
const mostOfAll = 1 / 25
/** A quarter or the first months of a year, as in 2M2026: what all figures of a season are of. */
const period = /^(?:\d{1,2}[a-z]|[a-z]\d)(?:19|20)\d\d$/
const shareOfPeriod = 1 / 16
/** Languages whose capitals do not tell names: every noun has one, or there are none. */
const noCapitals = new Set(['de', 'ka'])

/** The share of articles that are about a topic of a kind, as far as rarity goes before any are counted. */
const shareOf: Readonly<Record<TopicKind, number>> = {
  country: 0.15,
  disputed: 0.08,
  group: 0.08,
  union: 0.05,
  exclave: 0.02,
  region: 0.03,
  city: 0.04,
  theme: 0.15,
  organisation: 0.02,
  person: 0.02,
}

type Known = Pick<Shares, 'get' | 'has'>

/** What is known of a region's press and of languages before any article is read. */
export type Background = {
  /** The share of articles that have a term, for the names that are common in the region's press (common.ts). */
  readonly common: Known
  readonly concepts: Concepts
}

const nothing: Background = { common: new Shares(), concepts: new Concepts([]) }

export function traitsOf(report: Report, { common, concepts }: Background = nothing): Traits {
  const { id, at, source, language } = report
  const title = tokenise(report.title)
  const text = report.text.startsWith(report.title) ? report.text.slice(report.title.length) : report.text
  const body = tokenise(text.slice(0, longest))
  // Of few words, those that mean the same are one; a text has several of them anyway.
  const isBrief = body.length < brief
  const tally = new Map<string, { count: number; capital: boolean; small: boolean; number: boolean }>()
  // Of a headline in capitals throughout, as English ones are, the text tells which words are names.
  const inCapitals = title.filter(isCapital).length > title.length * 0.6
  const shouting = body.length > 30 && inCapitals
  const keyOf = ({ folded }: Token) => {
    const plain = stem(folded, language)
    return isBrief ? meaningOf(plain, language) : plain
  }
  const { meaning } = vocabulary(language)
  // "34 years in the sky" and "34 years since" have no event in common: what a headline alone begins with is how long ago.
  const isSince = (token: Token) =>
    body.length === 0 && token === title[0] && meaning(title[1]?.folded ?? '').unit === 'year'
  const count = (token: Token, weight: number, capital: boolean) => {
    const key = keyOf(token)
    const entry = tally.get(key) ?? { count: 0, capital: false, small: false, number: false }
    entry.count += weight
    if (capital) entry.capital = true
    else if (!isCapital(token)) entry.small = true
    if (/^\d/.test(token.raw) && !isSince(token)) entry.number = true
    tally.set(key, entry)
  }
  for (const token of title) count(token, ofTitle, isCapital(token) && !shouting)
  for (const token of body) count(token, 1, isCapital(token))
  const capitals = !noCapitals.has(language)
  const words = [...tally].map(([key, { count, capital, small, number }]) => {
    const term = wordTerm(key, language)
    const given = common.get(term) ?? 0
    const share = Math.max(given < unusual ? 0 : given, number && period.test(key) ? shareOfPeriod : 0)
    const telling = share === 0 && (number || (capitals && capital && !small))
    const weight = (1 + Math.log(count)) * (telling ? named : 1)
    return { term, weight, share: isBrief ? Math.max(share, shareOfMeaning(term)) : share }
  })
  const termFor = (token: Token) => wordTerm(keyOf(token), language)
  const isName = (token: Token, at: number) =>
    capitals &&
    isCapital(token) &&
    tally.get(keyOf(token))?.small === false &&
    ((at > 0 && !inCapitals) || !isKnown(wordTerm(stem(token.folded, language), language))) &&
    (common.get(termFor(token)) ?? 0) < mostOfAll &&
    !report.topics.some(({ state }) =>
      state?.some(({ start, end }) => token.start < end && token.end > start),
    )
  const weekdays = weekdaysIn([...title, ...body], language)
  const neutral = neutralOf(report, title, body, { common, concepts })
  const capitalised = [
    ...(shouting ? [] : title.filter((token, at) => (at > 0 || isAcronym(token)) && !inBrackets(token))),
    ...body.filter(nameWithin),
  ]
  const threads = threadsOf(report, capitalised, common)
  const facets = facetsOf(report)
  const heading = title.slice(0, longestHeadline)
  const headline = heading.map(termFor)
  const sounds = new Map(
    heading.filter(isName).map(token => [termFor(token), soundTerm(token.raw, language) ?? 0]),
  )
  const [names, nameSounds] = [[...sounds.keys()], [...sounds.values()]]
  return { id, at, source, language, words, neutral, weekdays, facets, threads, headline, names, nameSounds }
}

const ofThreads = new Set<TopicKind>(['person', 'organisation', 'city', 'exclave', 'region', 'group'])

/** A country, what every article of the region names, and the language's common words are no thread. */
function threadsOf({ topics, language }: Report, names: readonly Token[], common: Known) {
  const terms = new Set<number>()
  for (const { id, kind } of topics)
    if (ofThreads.has(kind) && (common.get(topicTerm(id)) ?? 0) < mostOfAll) terms.add(topicTerm(id))
  if (noCapitals.has(language)) return [...terms]
  for (const token of names) {
    const word = wordTerm(stem(token.folded, language), language)
    // Short ones are abbreviations: Feb, Dev.
    if (!isCapital(token) || isKnown(word) || (token.raw.length < 4 && !isAcronym(token))) continue
    const term = soundTerm(token.raw, language) ?? word
    if (!common.has(term)) terms.add(term)
  }
  return [...terms]
}

function isAcronym({ raw }: Token): boolean {
  return /^\p{Lu}{2,}/u.test(raw)
}

/** A mark of the outlet's, as (PHOTO). */
function inBrackets({ separator }: Token): boolean {
  return /[([]/.test(separator)
}

/** Not the first word of a sentence, which has a capital whatever it is. */
function nameWithin({ separator }: Token): boolean {
  return !/[.!?:]/.test(separator)
}

function isCapital(token: Token): boolean {
  return /^\p{Lu}/u.test(token.raw)
}

const places = new Set<TopicKind>(['country', 'disputed', 'exclave', 'region'])
const fixing = new Set<TopicKind>([...places, 'city', 'person', 'organisation'])

function facetsOf({ topics, values }: Report): Facet[] {
  return [
    ...topics
      .filter(({ kind, inTitle }) => inTitle && fixing.has(kind))
      .map(({ id, kind }) => ({ role: places.has(kind) ? 'place' : kind, value: id })),
    ...values.flatMap(({ fixes, value }) => (fixes === null ? [] : [{ role: fixes, value }])),
  ]
}

/** Small numbers and the day of publication stand in many articles. */
function shareOfValue(role: string, value: string): number {
  if (role !== 'number') return 0.02
  return Number(value) < 20 ? 0.03 : 0.004
}

/** The words of a text in which concepts are read. */
const lead = 60
/** What a name counts for, and a word that may be one, where capitals do not tell. */
const [sureName, unsureName] = [1.2, 0.66]
const shareOfName = 0.004

function neutralOf(
  { topics, values, language }: Report,
  title: readonly Token[],
  body: readonly Token[],
  { common, concepts }: Background,
): Trait[] {
  const traits = new Map<number, Trait>()
  const note = (term: number, weight: number, share: number) =>
    traits.set(term, { term, weight, share: Math.max(share, common.get(term) ?? 0) })
  for (const { id, kind } of topics) note(topicTerm(id), 2, shareOf[kind])
  for (const { role, value } of values) note(termOf(`${role} ${value}`), 2, shareOfValue(role, value))
  const noteToken = (token: Token, weight: number) => {
    const mayBeName = language === 'ka' || isCapital(token)
    if (weight === 0 && !mayBeName) return
    const meant = concepts.of(token, language)
    if (meant.length > 0) {
      if (weight === 0) return
      for (const { term, share } of meant) if (!traits.has(term)) note(term, weight, share)
    } else if (mayBeName) {
      const isUnsure = noCapitals.has(language)
      const isWord = isUnsure && isKnown(wordTerm(stem(token.folded, language), language))
      const [term, one] = [isWord ? null : soundTerm(token.raw, language), isUnsure ? unsureName : sureName]
      if (term !== null) note(term, Math.min((traits.get(term)?.weight ?? 0) + one, 2 * one), shareOfName)
    }
  }
  for (const token of title) noteToken(token, ofTitle)
  // What happened is said first; of what comes later only names are read.
  for (const [at, token] of body.entries()) noteToken(token, at < lead ? 1 : 0)
  return [...traits.values()]
}

export function topicTerm(id: string): number {
  return termOf(`topic ${id}`)
}
