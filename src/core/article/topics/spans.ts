import { axes } from './axis.ts'
import { type Entry, isCue } from './entries.ts'
import type { Hit, Sign } from './matcher.ts'

type Span = { readonly start: number; readonly end: number }
/** Forms of one axis that cover the same words. */
type Found = Span & { readonly entries: readonly Entry[] }
/** Words in which other forms do not mean what they say. */
type Cover = Span & { readonly by: Entry }

/**
 * The forms found in a text, word by word: of those that begin at a word the longest of each axis, so that "Armenian
 * Church" is a church without hiding that it is Armenian.
 */
export class Spans {
  readonly #found: Found[] = []
  readonly #covers: Cover[] = []
  /** How far what was found on an axis reaches. */
  readonly #reach: Record<Entry['axis'], number> = { place: 0, person: 0, organisation: 0, theme: 0, cue: 0 }
  readonly #longest: { [axis in Entry['axis']]?: { entries: Entry[]; end: number } | undefined } = {}
  #start = 0
  #isOpen = false

  /** A form that covers `start` to `end`; of those that begin together shorter ones come first. */
  add(entry: Entry, start: number, end: number): void {
    if (entry.sign === 'mask') this.#covers.push({ by: entry, start, end })
    else if (start >= this.#reach[entry.axis]) {
      const known = this.#longest[entry.axis]
      if (known?.end === end) known.entries.push(entry)
      else this.#longest[entry.axis] = { entries: [entry], end }
      this.#start = start
      this.#isOpen = true
    }
  }

  /** Keeps the longest of the forms added since it was last called. */
  take(): void {
    if (!this.#isOpen) return
    this.#isOpen = false
    const start = this.#start
    for (const axis of [...axes, 'cue'] as const) {
      const longest = this.#longest[axis]
      if (longest === undefined) continue
      this.#longest[axis] = undefined
      this.#reach[axis] = longest.end
      this.#found.push({ start, ...longest })
      for (const by of longest.entries)
        if (by.sign === 'form' && axis !== 'theme') this.#covers.push({ by, start, end: longest.end })
    }
  }

  /** What was found and is not covered, in the order of the text. Linear in how much it is. */
  hits(text: string): Hit[] {
    const hits: Hit[] = []
    let [next, open]: [number, Cover[]] = [0, []]
    for (const { start, end, entries } of this.#found) {
      if (open.length > 0) open = open.filter(cover => cover.end > start)
      for (let cover = this.#covers[next]; cover !== undefined && cover.start <= start; ) {
        open.push(cover)
        cover = this.#covers[++next]
      }
      const isHidden = (entry: Entry) => open.some(cover => cover.end >= end && hides(cover.by, entry))
      const seen = open.length === 0 ? entries : entries.filter(entry => !isHidden(entry))
      if (seen.length === 0) continue
      const form = text.slice(start, end)
      for (const { topic, sign, language } of onePerTopic(seen))
        hits.push({ topic, sign: sign as Sign, language, form, start, end })
    }
    return hits
  }
}

/** Whether `other`, somewhere in the words of `form`, is no sign of its topic. */
function hides(form: Entry, other: Entry): boolean {
  if (form.sign === 'mask') return form.topic === other.topic && !isCue(other.sign)
  // Gorus, a town in Azerbaijani, folds to the word for a meeting.
  if (form.exact && other.sign === 'weak' && !other.exact) return true
  // Ararat Mirzoyan is no mountain, the Minsk Group not Belarus; Azerbaijan Airlines does speak for Azerbaijan.
  if (form.axis === 'person') return other.axis !== 'person'
  return form.axis === 'organisation' && other.axis === 'place' && !form.topic.of.includes(other.topic.id)
}

const strength: readonly Entry['sign'][] = ['form', 'surname', 'ethnic', 'weak']

/**
 * The same spelling in two languages, or as form and surname, is one sign: the strongest. In the order of the pack. Cues of
 * different signs say different things.
 */
function onePerTopic(entries: readonly Entry[]): readonly Entry[] {
  if (entries.length < 2) return entries
  const strongest = new Map<string, Entry>()
  for (const entry of entries.toSorted((a, b) => a.order - b.order)) {
    const key = isCue(entry.sign) ? `${entry.topic.id} ${entry.sign}` : entry.topic.id
    const other = strongest.get(key)
    if (other === undefined || strength.indexOf(entry.sign) < strength.indexOf(other.sign))
      strongest.set(key, entry)
  }
  return [...strongest.values()]
}
