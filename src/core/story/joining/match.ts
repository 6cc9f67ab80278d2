import type { Facets } from '../traits/facets.ts'

/** What of a group tells how alike another has to be to it. */
export type Shape = {
  readonly size: number
  /** The language of all its articles; null where there are several. */
  readonly language: string | null
  /** The mean likeness of two of its articles. */
  readonly tightness: number
  /** Terms of its articles' words, on average. */
  readonly length: number
  /** How often each weekday is named, from Sunday. */
  readonly weekdays: Float64Array
  /** Its outlets, with how many of its articles are theirs. */
  readonly outlets: ReadonlyMap<string, number>
  readonly facets: Facets
  readonly first: number
  readonly last: number
}

/** How sure two groups report one event, 1 being just enough to join them, and what it rests on. */
export type Match = {
  readonly score: number
  /** The mean likeness of an article of one and an article of the other, 0 to 1. */
  readonly likeness: number
  /** What they had to reach for it. */
  readonly asked: number
  /** What the weekdays named and the time between them leave of the score, 0 to 1, and what its outlets make of it. */
  readonly weekdays: number
  readonly time: number
  readonly outlets: number
  /** In what they contradict each other. */
  readonly against: readonly string[]
}

/**
 * The one rule by which articles join stories, stories merge, and related ones are found.
 *
 * Two groups are alike as their articles are on average (average linkage); how alike they have to be is told by the
 * looser of the two: a share of how alike its own articles are to each other. So a story whose reports differ takes in
 * what differs as much, and one of near-identical reports does not. Of a single article it is not known; it counts as
 * `expected` with the weight of `trust` pairs.
 */
export type Rule = {
  /** For a headline alone, of some dozen words, and for a whole text, of some fifty and more. */
  readonly words: readonly [number, number]
  /** How far the longer of two articles tells which it is, from 0, where the shorter alone does. */
  readonly longer: number
  readonly expected: readonly [number, number]
  readonly share: readonly [number, number]
  /** What of it is asked of headlines in a language where two reports share fewer words than in English. */
  readonly languages: Readonly<Record<string, number>>
  readonly trust: number
  /** What likeness of the language-neutral traits counts for, across languages, beside likeness of words. */
  readonly neutral: readonly [number, number]
  /** What is asked in any case. */
  readonly least: number
  /**
   * How much more is asked before any article is known, of headlines and of texts or across languages, and after how
   * many articles half of that.
   */
  readonly care: readonly [number, number]
  readonly learnt: number
  /** How much headlines told by the other's words count then, beside likeness of texts. */
  readonly headlines: number
  /** What is left of both: 1 before any article is known, 0 for good. */
  readonly unknown: number
  /**
   * By which power of the articles their outlets have to grow, and what the score is worth when each is of another: an
   * outlet's series about one subject is not one event. Of two whole texts, which tell more by themselves, `outletsOfTexts`.
   */
  readonly outlets: readonly [number, number]
  readonly outletsOfTexts: readonly [number, number]
  /** What each contradiction of the headlines leaves of the score, where they are all there is, and beside texts. */
  readonly contradicted: readonly [number, number]
  /** The same across languages, where what is alike is known less well. */
  readonly contradictedAcross: number
  /** What is left of the likeness of two articles whose headlines are one but for a name. */
  readonly renamed: number
  /** How much of the score goes where the days named have nothing in common. */
  readonly weekdays: number
  /** After so many ms between them half of the score is left: the next headline soon is another event's. */
  readonly halfTime: readonly [number, number]
  /**
   * From which likeness on time counts for less, to none at 1, and of how many words: the same words of an outlet a day
   * later are its report put out again, unless they are as few as of a daily column.
   */
  readonly again: { readonly likeness: number; readonly words: number }
}

const day = 24 * 3_600_000

/** Chosen as docs/stories.md tells. */
export const rule: Rule = {
  words: [12, 52],
  longer: 0.5,
  expected: [1.3, 0.17],
  share: [0.38, 0.9],
  languages: { az: 0.8, de: 0.8, hy: 0.8, ka: 0.8, ru: 0.9, tr: 0.8 },
  trust: 8,
  neutral: [1.65, 0.72],
  least: 0.06,
  outlets: [0.9, 1.15],
  outletsOfTexts: [0.7, 1],
  contradicted: [0.7, 0.9],
  contradictedAcross: 0.6,
  care: [0.1, 1.3],
  learnt: 8,
  headlines: 0.7,
  unknown: 0,
  renamed: 0.3,
  weekdays: 0.2,
  halfTime: [day / 2, 3 * day],
  again: { likeness: 0.8, words: 7 },
}

/** With more articles than that nothing is left of what is asked for care. */
const fewKnown = 100

/**
 * The rule while only so many articles of these days are known: which words are common is not known well then, and
 * more is asked, of whole texts above all, which share what came before.
 */
export function careful(by: Rule, known: number): Rule {
  return known > fewKnown ? by : { ...by, unknown: 2 ** (-known / by.learnt) }
}

/**
 * Judges two groups by the mean likeness of an article of the one and an article of the other, and no closer than `least` asks:
 * where likeness alone leaves the score below it, days, time and outlets are given as at best; where they do, contradictions are
 * not looked for.
 */
export function match(likeness: number, a: Shape, b: Shape, by: Rule = rule, least = 0): Match {
  const isAlike = a.language !== null && a.language === b.language
  const whole = wholenessOf(a, b, isAlike, by)
  const expected = between(by.expected, whole)
  const loosest = Math.min(tightness(a, expected, by), tightness(b, expected, by))
  const care = by.unknown * between(by.care, isAlike ? whole : 1)
  const share = between(by.share, whole) * (isAlike ? between([by.languages[a.language] ?? 1, 1], whole) : 1)
  const asked = Math.max(by.least, (1 + care) * share * loosest)
  const growth = isAlike && whole === 1 ? by.outletsOfTexts : by.outlets
  const most = Math.max(1, growth[1])
  if ((likeness / asked) * most < least)
    return {
      score: (likeness / asked) * most,
      likeness,
      asked,
      weekdays: 1,
      time: 1,
      outlets: most,
      against: [],
    }
  const weekdays = 1 - by.weekdays * (1 - sameDays(a.weekdays, b.weekdays))
  const gap = Math.max(0, a.first - b.last, b.first - a.last)
  const late = 1 / (1 + (gap / between(by.halfTime, whole)) ** 2)
  const isLong = Math.min(a.length, b.length) >= by.again.words
  const isAgain = likeness > by.again.likeness && isLong && (hasAll(a, b) || hasAll(b, a))
  const time = isAgain ? late ** (1 - over(likeness, by.again.likeness)) : late
  const outlets = varied(a, b, growth)
  const agreed = (likeness / asked) * weekdays * time * outlets
  const against = agreed < least ? [] : a.facets.against(b.facets)
  const contradicted = isAlike ? between(by.contradicted, whole) : by.contradictedAcross
  const score = agreed * contradicted ** against.length
  return { score, likeness, asked, weekdays, time, outlets, against }
}

/** The length of an article's vector of language-neutral traits, of 1, by the number of its words. */
export function neutralLength(words: number, by: Rule): number {
  return Math.sqrt(between(by.neutral, wholeness(words, by)))
}

/** 0 for a headline, 1 for a whole text, between them by the logarithm of its words. */
export function wholeness(words: number, { words: [few, many] }: Rule): number {
  if (words >= many) return 1
  return Math.min(1, Math.max(0, Math.log(words / few) / Math.log(many / few)))
}

/** Of two articles of one language by both their lengths: a headline and a text are never as alike as two headlines. */
function wholenessOf(a: Shape, b: Shape, isAlike: boolean, by: Rule): number {
  const [one, other] = [wholeness(a.length, by), wholeness(b.length, by)]
  const shorter = Math.min(one, other)
  return isAlike ? shorter + by.longer * Math.abs(one - other) : shorter
}

/** Whether all outlets of one have reported the other. */
function hasAll({ outlets }: Shape, other: Shape): boolean {
  return outlets.keys().every(outlet => other.outlets.has(outlet))
}

/** How far from `least` to 1 a likeness is, which whole numbers put a little over 1. */
function over(likeness: number, least: number): number {
  return Math.min(1, (likeness - least) / (1 - least))
}

/** What holds of an article so whole (`wholeness`), of what holds of a headline and of a text. */
export function between([headline, text]: readonly [number, number], whole: number): number {
  const more = text / headline
  return headline * (whole === 1 ? more : more ** whole)
}

function tightness({ size, tightness }: Shape, expected: number, { trust }: Rule): number {
  const pairs = (size * (size - 1)) / 2
  return (tightness * pairs + expected * trust) / (pairs + trust)
}

/** How much more, or less, two groups are one event by how many outlets tell of them; 1 where one is not known. */
function varied(a: Shape, b: Shape, [power, most]: readonly [number, number]): number {
  if (a.outlets.has('') || b.outlets.has('')) return 1
  let count = b.outlets.size
  for (const outlet of a.outlets.keys()) if (!b.outlets.has(outlet)) count++
  return Math.min(most, (most * count) / (a.size + b.size) ** power)
}

/** The cosine of how often each weekday is named; 1 where one of them names none. */
function sameDays(a: Float64Array, b: Float64Array): number {
  let [sum, first, second] = [0, 0, 0]
  for (let at = 0; at < 7; at++) {
    const [one, other] = [a[at] as number, b[at] as number]
    sum += one * other
    first += one * one
    second += other * other
  }
  return first === 0 || second === 0 ? 1 : sum / Math.sqrt(first * second)
}
