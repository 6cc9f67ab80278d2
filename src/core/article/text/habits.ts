import { fold } from './fold.ts'
import { isClosing, isNotice } from './lines.ts'
import { type Phrase, phrase } from './phrase.ts'
import { isSeeAlsoHeading, isSeeAlsoLine } from './see-also.ts'

/**
 * What an outlet puts around its words, as data: literal phrases, with the placeholders of phrase.ts. A region gives
 * what is common, a source what is its own.
 */
export type Habits = {
  /** What stands in brackets, or before or behind a headline, by what it says of the article: photo, updated, … */
  readonly marks?: Readonly<Record<string, readonly string[]>> | undefined
  /** Names of the outlet behind a headline: "Headline | Outlet". As written. */
  readonly names?: readonly string[] | undefined
  /** What `{agency}` stands for. */
  readonly agencies?: readonly string[] | undefined
  /** What begins a text or a teaser: the dateline. */
  readonly openings?: readonly string[] | undefined
  /** Paragraphs that are no part of a text, wherever they stand. */
  readonly notes?: readonly string[] | undefined
  /** Paragraphs that are none where nothing else follows: who wrote it, rights, tags. */
  readonly closings?: readonly string[] | undefined
  /** Words behind the last sentence: "Read more". */
  readonly endings?: readonly string[] | undefined
  /** Those of the region, one for all its outlets, which come before these. */
  readonly common?: Habits | undefined
}

type Words = { readonly title: string; readonly summary: string; readonly text: string }

/** An item without its outlet's habits, and what those said of it: `photo`, `updated`, as `marks` names them. */
export type Plain = Words & { readonly labels: readonly string[] }

/** What is common and what is a source's own, together; what is common is kept once for all sources. */
export function joinHabits(common: Habits, own: Habits): Habits {
  return { ...own, common }
}

/**
 * Takes an outlet's habits off its words, for understanding and joining; what is shown and stored stays as published.
 * No title is left empty. Linear in the length of the words.
 */
export function applyHabits({ title, summary, text }: Words, habits: Habits): Plain {
  const read = reading(habits)
  const labels = new Set<string>()
  return {
    title: plainTitle(title, read, labels),
    summary: plainBody(summary, read),
    text: plainBody(text, read),
    labels: [...labels].sort(),
  }
}

type Reading = {
  readonly marks: ReadonlyMap<string, string>
  readonly names: ReadonlySet<string>
  readonly openings: readonly Phrase[]
  readonly notes: readonly Phrase[]
  readonly closings: readonly Phrase[]
  readonly endings: ReadonlySet<string>
}

const readings = new WeakMap<Habits, Reading>()

const none: Reading = {
  marks: new Map(),
  names: new Set(),
  openings: [],
  notes: [],
  closings: [],
  endings: new Set(),
}

/** Phrases are made once for each source, and those of the region once for all. */
function reading(habits: Habits): Reading {
  const known = readings.get(habits)
  if (known !== undefined) return known
  const { marks = {}, names = [], agencies = [], endings = [], common } = habits
  const before = common === undefined ? none : commonReading(common, agencies)
  const all = [...(common?.agencies ?? []), ...agencies]
  const phrases = (before: readonly Phrase[], list: readonly string[] = []) =>
    list.length === 0 ? before : [...before, ...list.map(form => phrase(form, all))]
  const labels = Object.entries(marks).flatMap(([label, words]) =>
    words.map(word => [fold(word), label] as const),
  )
  const made = {
    marks: labels.length === 0 ? before.marks : new Map([...before.marks, ...labels]),
    names: new Set([...before.names, ...names]),
    openings: phrases(before.openings, habits.openings),
    notes: phrases(before.notes, habits.notes),
    closings: phrases(before.closings, habits.closings),
    endings: endings.length === 0 ? before.endings : new Set([...before.endings, ...endings.map(fold)]),
  }
  readings.set(habits, made)
  return made
}

/** Of a source with agencies of its own `{agency}` stands for those in the region's phrases, too. */
function commonReading(common: Habits, agencies: readonly string[]): Reading {
  if (agencies.length === 0) return reading(common)
  return reading({ ...common, agencies: [...(common.agencies ?? []), ...agencies] })
}

/** No headline is longer. */
const longestTitle = 500
const bracketed = /\s*[([/]\s*([^()[\]/]{2,60}(?:\/[^()[\]/]{2,60})*)\s*[)\]/](?=\s|$|[-–—|:.,…])/gu
const behind = /^(.*\S)(?:\s+[-–—•·]+\s*|\s*[-–—]\s+|\s*[|»]\s*|\s*:\s+)(\S.{1,60})$/su
const before = /^(\S.{1,40}?)(?:\s*[|!»:•]+\s+|\s+[-–—]+\s+)(\S.*)$/su

function plainTitle(title: string, { marks, names }: Reading, labels: Set<string>): string {
  if (title.length > longestTitle) return title
  const labelsOf = (words: string) => {
    const found = words.split(/\s*[/,+&|]\s*|\s+-\s+/).map(word => marks.get(fold(word.trim())))
    return found.every(label => label !== undefined) ? found : null
  }
  let rest = title
  const keep = (shorter: string, found: readonly string[]) => {
    if (!/[\p{L}\p{N}]/u.test(shorter)) return false
    for (const label of found) labels.add(label)
    rest = shorter.trim()
    return true
  }
  for (const [group, words = ''] of title.matchAll(bracketed)) {
    const found = labelsOf(words)
    if (found !== null) keep(rest.replace(group, ''), found)
  }
  for (let turn = 0; turn < 4; turn++) {
    const [, head = '', tail = ''] = behind.exec(rest) ?? []
    const atEnd = tail === '' ? null : labelsOf(tail)
    if (tail !== '' && names.has(tail) && keep(head, [])) continue
    if (atEnd !== null && keep(head, atEnd)) continue
    const [, front = '', others = ''] = before.exec(rest) ?? []
    const atStart = front === '' ? null : labelsOf(front)
    if (atStart !== null && keep(others, atStart)) continue
    const [, shorter = '', last = ''] = /^(.*\S)\s+(\S+)$/su.exec(rest) ?? []
    // Without any sign between only capitals tell a mark from the headline's own word: "… açıldı FOTO".
    const capital = last.length > 2 && last === last.toUpperCase() && last !== last.toLowerCase()
    const found = capital && rest !== rest.toUpperCase() ? labelsOf(last) : null
    if (found === null || !keep(shorter, found)) break
  }
  return rest
}

/** No article has more. */
const mostParagraphs = 5_000

function plainBody(text: string, { openings, notes, closings, endings }: Reading): string {
  const isNote = (line: string) =>
    isNotice(line) || isSeeAlsoLine(line) || notes.some(note => note.isWhole(line))
  const isEnd = (line: string) => isClosing(line) || closings.some(closing => closing.isWhole(line))
  const paragraphs = text.split(/\n{2,}/)
  if (paragraphs.length > mostParagraphs) return text
  const kept = withoutList(paragraphs.filter(line => !isNote(line)))
  while (kept.length > 1 && isEnd(kept.at(-1) ?? '')) kept.pop()
  const rest =
    kept.length === 0 ? [] : [withoutOpening(kept[0] ?? '', openings), ...kept.slice(1)].filter(Boolean)
  return rest.map((line, at) => (at === rest.length - 1 ? withoutEnding(line, endings) : line)).join('\n\n')
}

/** What stands under "See also" at the end, as long as it reads like headlines. */
function withoutList(paragraphs: readonly string[]): string[] {
  const head = paragraphs.findLastIndex(isSeeAlsoHeading)
  const list = paragraphs.slice(head + 1)
  const isList = head >= 0 && list.every(line => line.length <= 200 && !/[.!?։]["”»]?$/.test(line))
  return isList ? paragraphs.slice(0, head) : [...paragraphs]
}

/** A dateline ends at a sign or with its line: "In Baku, on 3 May, Trend …" is a sentence. */
function withoutOpening(paragraph: string, openings: readonly Phrase[]): string {
  const end = Math.max(0, ...openings.map(({ begins }) => begins(paragraph)))
  const [front, rest] = [paragraph.slice(0, end), paragraph.slice(end)]
  if (end === 0 || !(/[^\p{L}\p{N}]$/u.test(front) || /^(?:\s*(?:[.,:;։/|]|\p{Pd})|\n|$)/u.test(rest)))
    return paragraph
  return rest.replace(/^(?:[\s.,:;։/|]|\p{Pd})+/u, '')
}

/** What may stand behind such words; the look behind lets a long row of them be tried once and not at each sign. */
const signs = /(?<![\s.…»›>→[\]()])[\s.…»›>→[\]()]+$/u
const opened = /(?<![\s[(])[\s[(]+$/

/** "…last sentence. Read more »", or "… [Read more]". */
function withoutEnding(paragraph: string, endings: ReadonlySet<string>): string {
  const bare = paragraph.replace(signs, '')
  let from = bare.length
  for (let words = 0; words < 5 && from > 0; words++) {
    from = bare.lastIndexOf(' ', from - 1)
    if (from < 0) break
    const front = bare.slice(0, from).trimEnd()
    if (endings.has(fold(bare.slice(from).replace(/^[\s[(]+/, ''))) && /[^\p{L}\p{N},]$/u.test(front))
      return front.replace(opened, '')
  }
  return paragraph
}
