import { Beginnings } from './beginnings.ts'
import { Branches, root } from './branches.ts'
import { Entries, type Sense } from './entries.ts'
import { type CompiledForm, compileForm } from './forms.ts'
import { Lists } from './lists.ts'
import { Recent } from './recent.ts'
import { Spans } from './spans.ts'
import type { Topic } from './topic.ts'
import { Vocabulary } from './vocabulary.ts'
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

/** Where the words read so far may have led: the entries whose forms end there, and the nodes at which others go on. */
type Place = { readonly entries: readonly number[]; readonly nodes: readonly number[] }

/** What a word of a text may be: words of forms, and where they lead as first words. */
type Meaning = { readonly words: readonly number[]; readonly first: Place }

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
  /** Forms, word by word. */
  readonly #forms = new Branches()
  readonly #entries = new Entries()
  /** By the node at which their forms end. */
  readonly #ending = new Lists()
  readonly #words: Beginnings
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
    this.#vocabulary.seal()
    this.#words = new Beginnings(this.#vocabulary.stems(), this.#vocabulary.size)
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
        for (const entry of place.entries)
          if (this.#entries.speaks(entry, language)) spans.add(this.#entries.at(entry), start, reached)
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
    const fitting = words.filter(word => this.#vocabulary.separator(word) === separator)
    return this.#placeOf(nodes.flatMap(node => fitting.map(word => this.#forms.next(node, word))))
  }

  #meaning(text: string, start: number, end: number): Meaning {
    const known = this.#meanings.get(text, start, end)
    if (known !== undefined) return known
    const written = text.slice(start, end)
    const words = this.#words.mayBe(text, start, end) ? this.#vocabulary.match(written) : []
    const meaning =
      words.length === 0
        ? meaningless
        : { words, first: this.#placeOf(words.map(word => this.#forms.next(root, word))) }
    if (written.length <= remembered.letters) this.#meanings.set(written, meaning)
    return meaning
  }

  #add(topic: Topic, sign: Sense['sign'], language: string, text: string): void {
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
    const entry = this.#entries.add(topic, { language, sign, exact: form.exact, anywhere })
    // Each spelling of a first word leads on alone, so that "the", say, is one place for all forms that begin with it.
    for (const stem of new Set(first.stems)) {
      let node = root
      for (const word of [{ ...first, stems: [stem] }, ...others])
        node = this.#forms.grow(node, this.#vocabulary.add(word))
      this.#ending.add(node, entry)
    }
  }

  /** `nodes`: those that were reached, and `root` for each that was not. */
  #placeOf(nodes: readonly number[]): Place {
    const reached = nodes.filter(node => node !== root)
    if (reached.length === 0) return nowhere
    return {
      entries: reached.flatMap(node => this.#ending.of(node)),
      nodes: reached.filter(node => this.#forms.goesOn(node)),
    }
  }
}

const nowhere: Place = { entries: [], nodes: [] }
const meaningless: Meaning = { words: [], first: nowhere }
