import { distance } from 'fastest-levenshtein'
import { readNames } from '../text/names.ts'
import { sentencesOf } from '../text/sentences.ts'
import { type Amount, readValues } from '../values/values.ts'
import { noteOf } from './correction-notes.ts'
import { diffSentences } from './sentence-diff.ts'

/** What of a revision is compared. */
export type Version = { readonly title: string; readonly summary: string; readonly text: string }

/** One difference between two revisions of an article, as a value to be worded later. */
export type Change =
  | { readonly kind: 'headline'; readonly from: string; readonly to: string }
  | { readonly kind: 'number'; readonly from: Figure; readonly to: Figure }
  | { readonly kind: 'name'; readonly from: string | null; readonly to: string }
  | { readonly kind: 'correction' | 'retraction'; readonly text: string }
  /** Sentences that came, went, or were written anew. */
  | { readonly kind: 'text'; readonly added: number; readonly removed: number; readonly rewritten: number }
  /** Punctuation, white space, spelling. */
  | { readonly kind: 'minor' }

export type Figure = Pick<Amount, 'value' | 'unit' | 'role'>

const readCharacters = 60_000
const mostSentences = 1_500
const mostChanges = 20
/** Letters that may differ between two spellings of one word. */
const slip = 2

/**
 * What changed from one revision of an article to the next, weightiest first: retraction, correction note, headline,
 * numbers, names, text; `minor` alone where nothing changed but punctuation and spelling; nothing where they are the
 * same. At most 20. Bounded: the first 60,000 characters are compared, by sentences.
 */
export function describeChanges(before: Version, after: Version, language: string): readonly Change[] {
  const [old, now] = [read(before, language), read(after, language)]
  const { removed, added, replaced } = diffSentences(old, now)
  const headline: (readonly [string, string])[] = same(before.title, after.title)
    ? []
    : [[before.title, after.title]]
  const notes = added.flatMap(sentence => noteOf(sentence) ?? [])
  const news = added.filter(sentence => noteOf(sentence) === null)
  const told = replaced.filter(([from, to]) => !isSlip(from, to))
  const pairs = [...headline, ...told]
  const renamed = !headline.every(([from, to]) => isSlip(from, to))
  const changes: Change[] = [
    ...notes.filter(({ kind }) => kind === 'retraction'),
    ...notes.filter(({ kind }) => kind === 'correction'),
    ...(renamed ? headline.map(([from, to]): Change => ({ kind: 'headline', from, to })) : []),
    ...fullest(unique(pairs.flatMap(pair => numbersOf(pair, language)))),
    ...unique(pairs.flatMap(pair => namesOf(pair, language))),
    ...(news.length + removed.length + told.length > 0
      ? [{ kind: 'text', added: news.length, removed: removed.length, rewritten: told.length } as const]
      : []),
  ]
  if (changes.length > 0) return changes.slice(0, mostChanges)
  const untouched =
    before.title === after.title && before.summary === after.summary && before.text === after.text
  return untouched ? [] : [{ kind: 'minor' }]
}

/** The sentences of a revision; its teaser counts where it is all there is. */
function read({ summary, text }: Version, language: string): string[] {
  const whole = (text.trim() === '' ? summary : text).slice(0, readCharacters)
  return [...sentencesOf(whole, language).take(mostSentences)].map(sentence => sentence.text)
}

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%$€£₽]+/gu, ' ')
    .trim()
const same = (one: string, other: string) => plain(one) === plain(other)

/** Whether two sentences differ in punctuation or in the spelling of words alone; other digits are no slip. */
function isSlip(one: string, other: string): boolean {
  const [from, to] = [plain(one).split(' '), plain(other).split(' ')]
  return (
    from.length === to.length &&
    from.every((word, at) => {
      const changed = to[at] ?? ''
      if (word === changed) return true
      if (/\p{N}/u.test(word + changed) || word.length < 4) return false
      // Letters in the wrong order.
      if (sorted(word) === sorted(changed)) return true
      return word.length < 60 && distance(word, changed) <= (word.length < 7 ? 1 : slip)
    })
  )
}

const sorted = (word: string) => [...word].sort().join('')

type Pair = readonly [before: string, after: string]

/** Numbers of the same unit and role of which one took the other's place. */
function numbersOf([before, after]: Pair, language: string): Change[] {
  const [old, now] = [figures(before, language), figures(after, language)]
  const gone = old.filter(one => !now.some(other => isSame(one, other)))
  const come = now.filter(one => !old.some(other => isSame(one, other)))
  return gone.flatMap((from): Change[] => {
    const at = come.findIndex(({ unit, role }) => unit === from.unit && role === from.role)
    const [to] = at === -1 ? [] : come.splice(at, 1)
    return to === undefined ? [] : [{ kind: 'number', from, to }]
  })
}

/** Without the bare "12 → 14" of a headline where a sentence says 12 and 14 of what. */
const fullest = (changes: readonly Change[]) =>
  changes.filter(
    change =>
      change.kind !== 'number' ||
      change.to.unit !== null ||
      !changes.some(
        other =>
          other.kind === 'number' &&
          other.to.unit !== null &&
          other.from.value === change.from.value &&
          other.to.value === change.to.value,
      ),
  )

const isSame = (one: Figure, other: Figure) =>
  one.value === other.value && one.unit === other.unit && one.role === other.role

const figures = (text: string, language: string): Figure[] =>
  readValues({ title: '', text, language }).numbers.map(({ value, unit, role }) => ({ value, unit, role }))

/** Names that a rewritten sentence has and had not, beside the one they replace. */
function namesOf([before, after]: Pair, language: string): Change[] {
  const [old, now] = [before, after].map(text => readNames({ title: '', text, language }))
  if (old === undefined || now === undefined) return []
  const gone = old.filter(({ key }) => !now.some(name => name.key === key))
  const come = now.filter(({ key }) => !old.some(name => name.key === key))
  const from = gone.length === 1 && come.length === 1 ? (gone[0]?.name ?? null) : null
  return come.map(({ name }): Change => ({ kind: 'name', from, to: name }))
}

function unique(changes: readonly Change[]): Change[] {
  return [...new Map(changes.map(change => [JSON.stringify(change), change])).values()]
}
