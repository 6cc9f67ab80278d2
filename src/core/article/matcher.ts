import { tokenise } from './fold.ts'
import { type CompiledForm, compileForm, formLength } from './forms.ts'
import type { Topic } from './topic.ts'

export type Sign = 'form' | 'ethnic' | 'surname' | 'weak' | 'twin'

/** A form found in a text: whose, as what sign, and where (UTF-16 units). */
export type Hit = {
  readonly topic: Topic
  readonly sign: Sign
  /** The language whose form it is. */
  readonly language: string
  readonly form: string
  readonly start: number
  readonly end: number
}

type Entry = {
  readonly form: CompiledForm
  readonly language: string
  readonly topic: Topic
  readonly sign: Sign | 'mask'
  /** Long enough to mean the same in a text of another language with the same script. */
  readonly anywhere: boolean
}

type Node = { readonly next: Map<string, Node>; readonly entries: Entry[] }

/** Short words mean different things in different languages: tr AB, en ab. */
const unmistakable = 6

/**
 * Finds every form of every topic in a text. Stems lie in one trie and exact forms in one map, both walked once per
 * word, so the time grows with the text and hardly with the number of topics.
 */
export class Matcher {
  readonly #stems: Node = { next: new Map(), entries: [] }
  readonly #exact = new Map<string, Entry[]>()

  /** Throws a RangeError that names the topic when one of its forms cannot be read. */
  constructor(topics: readonly Topic[]) {
    for (const topic of topics)
      for (const [sign, forms] of [
        ['form', topic.forms],
        ['ethnic', topic.ethnic],
        ['surname', topic.surname],
        ['weak', topic.weak],
        ['mask', topic.mask],
        ['twin', topic.twin === undefined ? {} : { [topic.twin.language]: topic.twin.forms }],
      ] as const)
        for (const [language, list] of Object.entries(forms))
          for (const form of list ?? []) this.#add(topic, sign, language, form)
  }

  /** The hits in `text`, leftmost first; of those that overlap the longest stays, and what a mask covers is none. */
  find(text: string, language: string): Hit[] {
    const tokens = tokenise(text)
    const hits: Hit[] = []
    let at = 0
    while (at < tokens.length) {
      let length = 0
      let best: Entry[] = []
      const consider = (entry: Entry) => {
        if (!entry.anywhere && !speaks(entry, language)) return
        const found = formLength(entry.form, tokens, at)
        if (found > length) [length, best] = [found, [entry]]
        else if (found === length && found > 0) best.push(entry)
      }
      const token = tokens[at]
      if (token === undefined) break
      for (const entry of this.#exact.get(token.raw.split("'")[0] ?? '') ?? []) consider(entry)
      let node: Node | undefined = this.#stems
      for (const letter of token.folded) {
        node = node.next.get(letter)
        if (node === undefined) break
        for (const entry of node.entries) consider(entry)
      }
      const last = tokens[at + length - 1]
      if (last !== undefined && !best.some(entry => entry.sign === 'mask'))
        for (const entry of onePerTopic(best))
          hits.push({
            topic: entry.topic,
            sign: entry.sign as Sign,
            language: entry.language,
            form: text.slice(token.start, last.end),
            start: token.start,
            end: last.end,
          })
      at += Math.max(length, 1)
    }
    return hits
  }

  #add(topic: Topic, sign: Entry['sign'], language: string, text: string): void {
    let form: CompiledForm
    try {
      form = compileForm(text, language)
    } catch (error) {
      throw new RangeError(`topic ${topic.id}, ${language}: ${(error as Error).message}`, { cause: error })
    }
    const [first] = form.words
    if (first === undefined) return
    const stems = first.stems.map(stem => stem.length)
    const anywhere =
      !form.exact && sign !== 'weak' && (form.words.length > 1 || Math.min(...stems) >= unmistakable)
    const entry = { form, language, topic, sign, anywhere }
    for (const stem of first.stems)
      if (form.exact) this.#exact.set(stem, [...(this.#exact.get(stem) ?? []), entry])
      else this.#node(stem).entries.push(entry)
  }

  #node(stem: string): Node {
    let node = this.#stems
    for (const letter of stem) {
      let next = node.next.get(letter)
      if (next === undefined) {
        next = { next: new Map(), entries: [] }
        node.next.set(letter, next)
      }
      node = next
    }
    return node
  }
}

/** Azerbaijani and Turkish headlines are often taken for each other; names may be, other words not. */
function speaks({ language, sign }: Entry, of: string): boolean {
  if (language === of || of === 'und') return true
  const alike = ['az', 'tr']
  return (
    alike.includes(language) &&
    alike.includes(of) &&
    (sign === 'form' || sign === 'surname' || sign === 'mask')
  )
}

/** The same spelling in two languages, or as form and surname, is one sign: the strongest. */
function onePerTopic(entries: readonly Entry[]): Entry[] {
  const order = ['form', 'surname', 'ethnic', 'weak', 'twin', 'mask']
  const strongest = new Map<string, Entry>()
  for (const entry of entries) {
    const other = strongest.get(entry.topic.id)
    if (other === undefined || order.indexOf(entry.sign) < order.indexOf(other.sign))
      strongest.set(entry.topic.id, entry)
  }
  return [...strongest.values()]
}
