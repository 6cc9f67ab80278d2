import { type Vocabulary, vocabulary } from './lexicon.ts'
import { sentencesOf } from './sentences.ts'

/** What of an article its summary is taken from. */
export type Summarisable = {
  readonly title: string
  /** What the outlet itself put under the headline. */
  readonly teaser: string
  readonly text: string
  readonly language: string
}

/** What is worth telling stands at the top of a report; more is not read. */
const [readCharacters, readSentences] = [1_500, 5]
/** Longer ones are no headlines and teasers. */
const [readTitle, readTeaser] = [500, 2_000]
export const longestSummary = 400
const [shortestSentence, longSentence] = [40, 260]
const [shortestTeaser, fewestTeaserWords, mostTeaserSentences] = [60, 8, 3]
/** Two sentences which share more of their words than this say the same. */
const sameWords = 0.6

/** What a page puts around an article, which is no sentence of it. */
const boilerplate =
  /^(?:read (?:more|also|the full)|also read|click|subscribe|sign up|follow us|photo|image|video|source|by [\p{Lu}]|first published|updated?[: ]|published|last updated|listen|watch|share|©|copyright|all rights|advertisement|this (?:article|story) (?:was|first)|the post |reporting by|editing by|editor'?s note|читайте|смотрите|подпис|фото|источник|следите|подробнее|կարդացեք|լուսանկար|հետևեք|աղբյուր|წაიკითხეთ|ფოტო|წყარო|გამოიწერ|həmçinin oxu|foto|mənbə|abunə|ardını oxu|haberin devamı|ayrıca oku|kaynak|fotoğraf|abone|lesen sie|foto:|quelle|abonnieren|mehr zum)/iu
/** What makes boilerplate of a sentence wherever it stands. */
const marks = ['appeared first on', 'http://', 'https://', 'continue reading', 'read more']
const beginning = 60
/** "YEREVAN, May 3 (Agency) –", "БАКУ, 3 мая, АГЕНТСТВО.": where and by whom it was sent. */
const dateline =
  /^\p{Lu}[\p{Lu}.'’ -]{2,30}(?:[,/]\s?[\p{L}\p{N}.' ]{1,30}){0,3}(?:\s*[(/][\p{L}\p{N}.' -]{2,30}[)/])?\.?\s*(?:[—–]|--?(?=\s)|[:։/])\s*|^\p{Lu}[\p{L}'’-]{2,20},?\s+\([\p{Lu}\p{N}][\p{L}\p{N} .,]{1,20}\)\s*[—–-]+\s*/u
/** "Baku — The …", "(AGENCY) -- …": told from a sentence about Baku by the beginning behind it. */
const place = /^(?:\([\p{L} ]{2,20}\)|\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)\s(?:[—–-]|--)\s(?=(\p{Lu}[\p{L}'’]*))/u
const openingQuote = /^(?:[—–-]\s|["“«„‘])/
const attribution = /["”»“’],?\s*[,—–-]{0,3}\s*([^"“«„]*)$/u
const ended = /(?:[.!?։…]|[\u0561-\u0587]:)["”»“’)]*$/u
/** Georgian has no capitals, so that its letters count as lower case. */
const fragment = /^[\p{Ll}--[\u10D0-\u10FF]]/v
const cut = /(?:…|\.\.\.|\[\.\.\.\]|\[…\])\s*["”»“’)]*$/

/**
 * Two sentences that tell what an article is about, taken as they stand and in their order, or the outlet's teaser where
 * it is a text of its own. At most 400 characters, unless not one sentence is that short: then it is cut at a word and
 * ends in "…". Empty where there is neither text nor teaser. The same for the same input; no more than the first 3,000
 * characters are read.
 */
export function summarise({ teaser, text, language, ...rest }: Summarisable): string {
  const words = vocabulary(language)
  const title = rest.title.slice(0, readTitle)
  const own = withoutTail(teaser.slice(0, readTeaser))
  if (isProper(own, title, text) && !isLong(own, language)) return own
  const source = text.trim() === '' ? own : text
  const headline = stems(title)
  const candidates = read(source, language).map((sentence, at) => judge(sentence, at, headline, words))
  const usable = candidates.filter(({ score }) => score > 0)
  const short = usable.filter(({ sentence }) => sentence.length <= longestSummary)
  const first = best(short) ?? best(candidates.filter(({ sentence }) => sentence !== ''))
  if (first === undefined) return shorten(own === '' ? title : own)
  const second = best(short.filter(other => fits(other, first)).map(other => together(other, first)))
  const chosen = second === undefined ? [first] : [first, second].sort((a, b) => a.at - b.at)
  return shorten(chosen.map(({ sentence }) => sentence).join(' '))
}

type Candidate = {
  readonly sentence: string
  readonly at: number
  readonly score: number
  readonly words: ReadonlySet<string>
  readonly leans: boolean
}

function read(text: string, language: string): string[] {
  const found: string[] = []
  const part = text.slice(0, readCharacters)
  for (const { text: sentence, end } of sentencesOf(part, language)) {
    // What the limit has cut is no sentence.
    if (end === part.length && text.length > part.length && found.length > 0) break
    found.push(sentence)
    if (found.length === readSentences) break
  }
  return found
}

function judge(raw: string, at: number, headline: ReadonlySet<string>, words: Vocabulary): Candidate {
  const sentence = withoutDateline(raw.includes('\n') ? raw.replace(/\s+/g, ' ') : raw, words)
  const own = stems(sentence)
  const shared = headline.size === 0 ? 0 : sharedBy(headline, own) / headline.size
  const leans = words.leaning.has(/^["«“„—–-]*\s*([\p{L}'’-]+)/u.exec(sentence)?.[1]?.toLowerCase() ?? '')
  let score = 1.2 / (1 + at * 0.5) + 0.8 * shared
  if (sentence.length < shortestSentence) score -= 0.6
  if (sentence.length > longSentence) score -= 0.2
  if (leans) score -= 0.5
  if (/[?՞]/.test(sentence.slice(-2))) score -= 0.6
  if (openingQuote.test(sentence)) score -= hasSpeaker(sentence, words) ? 0.15 : 0.7
  const repeats = shared > 0.9 && own.size <= headline.size
  if (
    isBoilerplate(sentence) ||
    fragment.test(sentence) ||
    isOpen(sentence) ||
    !ended.test(sentence.slice(-8)) ||
    own.size < 4 ||
    repeats
  )
    score = 0
  return { sentence, at, score, words: own, leans }
}

function isBoilerplate(text: string): boolean {
  const lower = text.toLowerCase()
  return boilerplate.test(text.slice(0, beginning)) || marks.some(mark => lower.includes(mark))
}

function withoutDateline(sentence: string, words: Vocabulary): string {
  const [sent, next = ''] = place.exec(sentence) ?? []
  if (sent !== undefined && (sent.startsWith('(') || words.starters.has(next.toLowerCase())))
    return sentence.slice(sent.length)
  return sentence.replace(dateline, '')
}

/** Whether a quotation or a bracket is opened and not closed, or the other way round. */
function isOpen(sentence: string): boolean {
  let [depth, straight] = [0, 0]
  for (const mark of sentence.match(/["«»([\])]/g) ?? []) {
    if (mark === '"') straight++
    else depth += '«(['.includes(mark) ? 1 : -1
  }
  return depth !== 0 || straight % 2 === 1
}

/** Whether a sentence that begins with a quotation says whose it is. */
function hasSpeaker(sentence: string, words: Vocabulary): boolean {
  const rest = attribution.exec(sentence)?.[1] ?? ''
  return rest.split(/[\s,.։:]+/).some(word => words.speech.get(word.toLowerCase()) !== undefined)
}

const fits = (other: Candidate, first: Candidate) =>
  other.at !== first.at &&
  other.sentence.length + first.sentence.length + 1 <= longestSummary &&
  sharedBy(other.words, first.words) <= sameWords * Math.min(other.words.size, first.words.size)

/** A sentence that leans on the one before it may follow that one. */
const together = (other: Candidate, first: Candidate) =>
  other.leans && other.at === first.at + 1 ? { ...other, score: other.score + 0.5 } : other

function best(candidates: readonly Candidate[]): Candidate | undefined {
  return candidates.reduce<Candidate | undefined>(
    (found, candidate) => (found === undefined || candidate.score > found.score ? candidate : found),
    undefined,
  )
}

function sharedBy(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let count = 0
  for (const word of one) if (other.has(word)) count++
  return count
}

/** Beginnings of the longer words, near enough for inflected forms to be the same. */
function stems(text: string): Set<string> {
  const found = new Set<string>()
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []) found.add(word.slice(0, 5))
  return found
}

/** Without what a feed's software adds behind a teaser. */
function withoutTail(teaser: string): string {
  return teaser
    .replace(/\bThe post\s.{0,300}?\sappeared first on\s.{0,100}$/su, '')
    .replace(
      /(?:\[?(?:…|\.\.\.)\]?\s{0,9})?(?:Continue reading|Read more|Read the full\b|Подробнее|Читать далее|Ավելին|ვრცლად|სრულად|Ardını oxu|Devamını oku|Weiterlesen|Mehr lesen)[^.!?\n]{0,120}[.…»→\s]*$/iu,
      ' …',
    )
    .replace(/\s+/g, ' ')
    .trim()
}

/** Whether a teaser is a text of its own: whole sentences that are neither the headline nor the beginning of the text. */
function isProper(teaser: string, title: string, text: string): boolean {
  if (teaser.length < shortestTeaser || teaser.length > longestSummary) return false
  if (
    cut.test(teaser.slice(-12)) ||
    !ended.test(teaser.slice(-8)) ||
    isBoilerplate(teaser) ||
    dateline.test(teaser)
  )
    return false
  const own = stems(teaser)
  if (teaser.split(' ').length < fewestTeaserWords || own.size < 4) return false
  if (own.difference(stems(title)).size < 3) return false
  return (
    text.trim() === '' || !text.slice(0, readCharacters).replace(/\s+/g, ' ').includes(teaser.slice(0, 60))
  )
}

/** Whether a teaser is more of an article than a teaser. */
function isLong(teaser: string, language: string): boolean {
  let count = 0
  for (const _ of sentencesOf(teaser, language)) if (++count > mostTeaserSentences) return true
  return false
}

function shorten(text: string): string {
  if (text.length <= longestSummary) return text
  const part = text.slice(0, longestSummary - 1)
  return `${part.slice(0, Math.max(part.lastIndexOf(' '), longestSummary / 2)).replace(/[\s,;:–—-]+$/u, '')}…`
}
