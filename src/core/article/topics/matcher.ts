import { Recent } from '../text/recent.ts'
import { isQuoted, separatorBetween, wordEndInTags, wordStart } from '../text/words.ts'
import { Beginnings } from './beginnings.ts'
import { Branches, root } from './branches.ts'
import { Entries, type Sense } from './entries.ts'
import { FormError } from './form-error.ts'
import { type CompiledForm, type CompiledWord, compileForm } from './forms.ts'
import { Lists } from './lists.ts'
import { Spans } from './spans.ts'
import type { Topic } from './topic.ts'
import { Vocabulary } from './vocabulary.ts'

export type Sign = 'form' | 'ethnic' | 'surname' | 'weak' | 'twin' | 'hint' | 'own' | 'domestic' | 'foreign'

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

/** A word of a text, and where it stands in it. */
type Word = { readonly start: number; readonly end: number; readonly meaning: Meaning }

/** Each spelling of a word leads on alone while there are no more ways through a form: Georgian has twenty of each word. */
const mostWays = 32
/** Short words mean different things in different languages: tr AB, en ab. */
const unmistakable = 6
/** Longer ones are rare and are looked at each time, so that what is remembered stays small. */
const remembered = { words: 15_000, letters: 32 }

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

  /** Throws a FormError that names the topic when one of its forms cannot be read. */
  constructor(topics: readonly Topic[]) {
    for (const topic of topics)
      for (const [sign, forms] of [
        ['form', topic.forms],
        ['ethnic', topic.ethnic],
        ['surname', topic.surname],
        ['weak', topic.weak],
        ['mask', topic.mask],
        ['twin', topic.twin === undefined ? {} : { [topic.twin.language]: topic.twin.forms }],
        ['hint', topic.twin === undefined ? {} : { [topic.twin.language]: topic.twin.hints }],
        ['domestic', topic.domestic ?? {}],
        ['foreign', topic.foreign ?? {}],
        ['own', topic.twin === undefined ? {} : { [topic.twin.language]: topic.twin.own }],
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
    for (let word = this.#word(text, 0); word.start < text.length; ) {
      let [place, last, next]: [Place, Word, Word | null] = [word.meaning.first, word, null]
      while (place !== nowhere) {
        for (const entry of place.entries)
          if (this.#entries.speaks(entry, language) && this.#isAsked(entry, text, word.start, last.end))
            spans.add(this.#entries.at(entry), word.start, last.end)
        if (place.nodes.length === 0) break
        const more = this.#word(text, last.end)
        next ??= more
        place = this.#goOn(place, text, last, more)
        last = more
      }
      spans.take()
      word = next ?? this.#word(text, word.end)
    }
    return spans.hits(text)
  }

  #isAsked(entry: number, text: string, start: number, end: number): boolean {
    return !this.#entries.isQuoted(entry) || isQuoted(text, start, end)
  }

  /** The first word at or after `from`; at the end of the text where there is none. */
  #word(text: string, from: number): Word {
    const start = wordStart(text, from)
    const end = wordEndInTags(text, start)
    return { start, end, meaning: start < text.length ? this.#meaning(text, start, end) : meaningless }
  }

  /** Where a word, after the one `before`, leads on from `place`. */
  #goOn({ nodes }: Place, text: string, before: Word, { start, meaning }: Word): Place {
    const reached: number[] = []
    for (const node of nodes)
      for (const word of meaning.words) {
        const next = this.#forms.next(node, word)
        if (next !== root && this.#vocabulary.separator(word) === separatorBetween(text, before.end, start))
          reached.push(next)
      }
    return this.#placeOf(reached)
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
      throw new FormError(`topic ${topic.id}, ${language}: ${(error as Error).message}`, { cause: error })
    }
    const [first, ...others] = form.words
    if (first === undefined) return
    const anywhere =
      !form.exact &&
      sign !== 'weak' &&
      (others.length > 0 || Math.min(...first.stems.map(stem => stem.length)) >= unmistakable)
    const entry = this.#entries.add(topic, {
      language,
      sign,
      exact: form.exact,
      anywhere,
      native: form.exact && topic.kind === 'theme' && /\p{Ll}/u.test(text),
      quoted: form.quoted,
    })
    let nodes: number[] = [root]
    for (const word of form.words) {
      const alone = word === first || nodes.length * word.stems.length <= mostWays
      const steps = (alone ? spelledAlone(word) : [word]).map(each => this.#vocabulary.add(each))
      nodes = nodes.flatMap(node => steps.map(step => this.#forms.grow(node, step)))
    }
    for (const node of nodes) this.#ending.add(node, entry)
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

/** A word by its spellings, so that "the", say, is one word for all forms that have it. */
function spelledAlone(word: CompiledWord): CompiledWord[] {
  return [...new Set(word.stems)].map(stem => ({ ...word, stems: [stem] }))
}

const nowhere: Place = { entries: [], nodes: [] }
const meaningless: Meaning = { words: [], first: nowhere }
