import { type Axis, axisOf } from './axis.ts'
import { Beginnings } from './beginnings.ts'
import { type CompiledForm, compileForm } from './forms.ts'
import { Recent } from './recent.ts'
import { Spans } from './spans.ts'
import type { Topic } from './topic.ts'
import { type Few, listOf, Vocabulary, type Word, withOneMore } from './vocabulary.ts'
import { separatorBetween, wordEndInTags, wordStart } from './words.ts'

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

export type Entry = {
  /** Its place in the pack, by which forms of one length are told. */
  readonly order: number
  readonly language: string
  readonly topic: Topic
  readonly axis: Axis
  readonly sign: Sign | 'mask'
  readonly exact: boolean
  /** Long enough to mean the same in a text of another language with the same script. */
  readonly anywhere: boolean
}

/** Words of forms, one after the other: the forms that end here, and the words with which others go on. */
type Node = { next?: Map<Word, Node>; entries: Few<Entry> | undefined }

/** Where the words read so far may have led: the forms that end there, and the nodes at which others go on. */
type Place = { readonly entries: readonly Entry[]; readonly nodes: readonly Node[] }

/** What a word of a text may be: words of forms, and where they lead as first words. */
type Meaning = { readonly words: readonly Word[]; readonly first: Place }

/** Short words mean different things in different languages: tr AB, en ab. */
const unmistakable = 6
/** Longer ones are rare and are looked at each time, so that what is remembered stays small. */
const remembered = { words: 10_000, letters: 32 }

/**
 * Finds every form of every topic in a text. Each word is looked up once and its meaning remembered, since few words
 * make up most of a text; forms of several words are followed from there. So the time grows with the text and hardly
 * with the number of topics.
 */
export class Matcher {
  readonly #vocabulary = new Vocabulary()
  readonly #forms = new Map<Word, Node>()
  readonly #words: Beginnings
  #size = 0
  readonly #meanings = new Recent<Meaning>(remembered.words)

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
    this.#words = new Beginnings(this.#vocabulary.seal())
  }

  /**
   * The hits in `text`, leftmost first and of those the longest. Of what overlaps on one axis the longest stays; what a
   * mask covers is no hit of its topic.
   */
  find(text: string, language: string): Hit[] {
    const spans = new Spans()
    let end = 0
    for (let start = wordStart(text, 0); start < text.length; start = wordStart(text, end)) {
      end = wordEndInTags(text, start)
      let [place, reached] = [this.#meaning(text, start, end).first, end]
      while (place !== nowhere) {
        for (const entry of place.entries) if (speaks(entry, language)) spans.add(entry, start, reached)
        const next = wordStart(text, reached)
        const nextEnd = wordEndInTags(text, next)
        place = this.#goOn(place, text, reached, next, nextEnd)
        reached = nextEnd
      }
      spans.take()
    }
    return spans.hits(text)
  }

  /** Where the word from `start` to `end`, after one that ends at `before`, leads on from `place`. */
  #goOn({ nodes }: Place, text: string, before: number, start: number, end: number): Place {
    if (nodes.length === 0) return nowhere
    const { words } = this.#meaning(text, start, end)
    if (words.length === 0) return nowhere
    const separator = separatorBetween(text, before, start)
    const reached: Node[] = []
    for (const { next } of nodes)
      for (const word of words) {
        const node = word.separator === separator ? next?.get(word) : undefined
        if (node !== undefined) reached.push(node)
      }
    return placeOf(reached)
  }

  #meaning(text: string, start: number, end: number): Meaning {
    const known = this.#meanings.get(text, start, end)
    if (known !== undefined) return known
    const written = text.slice(start, end)
    const words = this.#words.mayBe(text, start, end) ? this.#vocabulary.match(written) : []
    const meaning =
      words.length === 0
        ? meaningless
        : { words, first: placeOf(words.flatMap(word => this.#forms.get(word) ?? [])) }
    if (written.length <= remembered.letters) this.#meanings.set(written, meaning)
    return meaning
  }

  #add(topic: Topic, sign: Entry['sign'], language: string, text: string): void {
    let form: CompiledForm
    try {
      form = compileForm(text, language)
    } catch (error) {
      throw new RangeError(`topic ${topic.id}, ${language}: ${(error as Error).message}`, { cause: error })
    }
    const [first, ...others] = form.words
    if (first === undefined) return
    const anywhere =
      !form.exact &&
      sign !== 'weak' &&
      (others.length > 0 || Math.min(...first.stems.map(stem => stem.length)) >= unmistakable)
    const { exact } = form
    const entry = { order: this.#size++, language, topic, axis: axisOf(topic.kind), sign, exact, anywhere }
    // Each spelling of a first word leads on alone, so that "the", say, is one place for all forms that begin with it.
    for (const stem of new Set(first.stems)) {
      let node: Node = { next: this.#forms, entries: undefined }
      for (const word of [{ ...first, stems: [stem] }, ...others])
        node = grow(node, this.#vocabulary.add(word))
      node.entries = withOneMore(node.entries, entry)
    }
  }
}

/** The node to which `word` leads. */
function grow(node: Node, word: Word): Node {
  node.next ??= new Map()
  const known = node.next.get(word)
  if (known !== undefined) return known
  const grown = { entries: undefined }
  node.next.set(word, grown)
  return grown
}

const nowhere: Place = { entries: [], nodes: [] }
const meaningless: Meaning = { words: [], first: nowhere }

function placeOf(nodes: readonly Node[]): Place {
  if (nodes.length === 0) return nowhere
  return {
    entries: nodes.flatMap(({ entries }) => (entries === undefined ? [] : listOf(entries))),
    nodes: nodes.filter(node => node.next !== undefined),
  }
}

/** Azerbaijani and Turkish headlines are often taken for each other; names may be, other words not. */
function speaks({ language, sign, anywhere }: Entry, of: string): boolean {
  if (anywhere || language === of || of === 'und') return true
  const alike = ['az', 'tr']
  return (
    alike.includes(language) &&
    alike.includes(of) &&
    (sign === 'form' || sign === 'surname' || sign === 'mask')
  )
}
