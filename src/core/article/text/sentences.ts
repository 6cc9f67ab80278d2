import { type Vocabulary, vocabulary } from './lexicon.ts'

/** A sentence as it stands in its text; offsets in UTF-16 units. */
export type Sentence = { readonly text: string; readonly start: number; readonly end: number }

/** A quotation longer than this is made of sentences of its own, and may be parted between them. */
const longestQuotation = 500
/** An ellipsis, and in Armenian a colon typed for the full stop, end sentences of at least so many letters. */
const shortestUnmarked = 20

const segmenters = new Map<string, Intl.Segmenter>()

function segmenter(language: string): Intl.Segmenter {
  const name = /^[a-z]{2,3}$/.test(language) ? language : 'en'
  const found = segmenters.get(name) ?? new Intl.Segmenter(name, { granularity: 'sentence' })
  segmenters.set(name, found)
  return found
}

/**
 * The sentences of a text, in order: the boundaries of Unicode (UAX 29) save those behind abbreviations, initials and
 * ordinals, inside addresses and inside quotations of up to 500 characters; so does a line break unless the next line
 * goes on in lower case. Armenian
 * texts also end sentences by a colon typed for ։. Linear in the length of the text.
 */
export function sentences(text: string, language: string): Sentence[] {
  return [...sentencesOf(text, language)]
}

/** The same, one by one, so that no more of a long text is read than is wanted. */
export function* sentencesOf(text: string, language: string): Generator<Sentence> {
  const words = vocabulary(language)
  let start = 0
  while (start < text.length) {
    const end = endOfLine(text, start)
    if (end > start) yield* ofParagraph(text.slice(start, end), start, language, words)
    start = end + 1
  }
}

/** A line that goes on in lower case was broken for its length, and is no paragraph. */
function endOfLine(text: string, start: number): number {
  let line = text.indexOf('\n', start)
  while (line !== -1 && /[\p{Ll}--[\u10D0-\u10FF]]/v.test(text[line + 1] ?? ''))
    line = text.indexOf('\n', line + 1)
  return line === -1 ? text.length : line
}

function* ofParagraph(
  paragraph: string,
  offset: number,
  language: string,
  words: Vocabulary,
): Generator<Sentence> {
  const quotations = quotationsOf(paragraph)
  let [start, quotation] = [0, 0]
  for (const end of boundaries(paragraph, language)) {
    while ((quotations[quotation]?.end ?? end) < end) quotation++
    const inside = (quotations[quotation]?.start ?? end) < end
    if (end < paragraph.length && (inside || !endsSentence(paragraph, start, end, words))) continue
    const sentence = trimmed(paragraph, start, end, offset)
    if (sentence !== null) yield sentence
    start = end
  }
}

function trimmed(paragraph: string, from: number, to: number, offset: number): Sentence | null {
  const text = paragraph.slice(from, to)
  const start = text.length - text.trimStart().length
  const words = text.trim()
  if (words === '') return null
  return { text: words, start: offset + from + start, end: offset + from + start + words.length }
}

const ellipsis = /…\s+(?=["«“„]?\p{Lu})/gu
const armenianColon = /[\u0561-\u0587»”"]:\s+(?=[«"“]?[\u0531-\u0556])/g

function* boundaries(paragraph: string, language: string): Generator<number> {
  let start = 0
  for (const { segment, index } of segmenter(language).segment(paragraph)) {
    const end = index + segment.length
    const mark = segment.includes('…') ? ellipsis : language === 'hy' ? armenianColon : null
    if (mark !== null && segment.length > shortestUnmarked)
      for (const { index: found, 0: between } of segment.matchAll(mark)) {
        const at = index + found + between.length
        if (at - start >= shortestUnmarked && at < end) yield at
        start = at
      }
    start = end
    yield end
  }
}

const closing: Readonly<Record<string, string>> = { '«': '»', '“': '”', '„': '“”"', '‘': '’', '"': '"' }

type Span = { readonly start: number; readonly end: number }

/** Where quotations of sensible length stand, outermost only; marks that are never closed are passed over. */
function quotationsOf(paragraph: string): Span[] {
  const spans: Span[] = []
  let [open, wanted] = [-1, '']
  for (const { 0: mark, index: at } of paragraph.matchAll(/["«»“”„‘’]/g)) {
    if (open !== -1 && at - open > longestQuotation) open = -1
    if (open !== -1 && wanted.includes(mark)) {
      // The apostrophe of "don’t" closes nothing.
      if (mark === '’' && /\p{L}/u.test(paragraph[at + 1] ?? '')) continue
      spans.push({ start: open, end: at + 1 })
      open = -1
    } else if (open === -1 && mark in closing && opens(paragraph, at))
      [open, wanted] = [at, closing[mark] ?? '']
  }
  return spans
}

/** A straight mark opens where a word begins and none ends. */
function opens(paragraph: string, at: number): boolean {
  if (paragraph[at] !== '"' && paragraph[at] !== '‘') return true
  return /^$|[\s(\p{Pd}«]/u.test(paragraph[at - 1] ?? '') && /\S/.test(paragraph[at + 1] ?? '')
}

/** The last word with its full stops, as in "т. е." too, where a sentence may end behind it. */
const lastWord = /([\p{L}\p{N}]+(?:[.-] ?[\p{L}\p{N}]+)*)\.["»”“)\]]*\s*$/u
const firstWord = /^["'«“„‘([—–-]*\s*([\p{L}\p{N}'’-]+)/u
const continues = /^(?:[—–-]\s*|[,;:])?\p{Ll}|^[,;:)]/u
const initial = /^["«“„]?\p{Lu}\./u

/** Whether the sentence begun at `start` ends at a boundary that Unicode sees at `end`. */
function endsSentence(paragraph: string, start: number, end: number, words: Vocabulary): boolean {
  if (!/\s/.test(paragraph[end - 1] ?? '')) return false
  const next = paragraph.slice(end, end + 40)
  // Georgian letters are lower case throughout.
  if (continues.test(next) && !/^[\u10D0-\u10FF]/.test(next)) return false
  const before = paragraph.slice(Math.max(start, end - 40), end)
  const last = lastWord.exec(before)?.[1]
  if (last === undefined) return true
  const word = last.toLowerCase().replaceAll(' ', '')
  const tail = word.slice(word.lastIndexOf('.') + 1)
  if (words.titles.has(word)) return false
  const opener = firstWord.exec(next)?.[1]?.toLowerCase() ?? ''
  const isStarter = words.starters.has(opener) && !initial.test(next)
  if (/^\d+$/.test(tail)) {
    if (paragraph.slice(start, end).trim() === `${last}.`) return false
    return !words.words.dottedOrdinals || tail.length > 2 || word !== tail || isStarter
  }
  const isShort =
    words.abbreviations.has(word) ||
    words.abbreviations.has(tail) ||
    (words.titles.has(tail) && word !== tail) ||
    (tail.length === 1 && (word.length > 1 || last !== word))
  return !isShort || isStarter
}
