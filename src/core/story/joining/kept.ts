import type { Facet } from '../traits/facets.ts'
import type { Vector } from '../traits/vector.ts'
import { Arena, sizeFor } from './arena.ts'
import { blendOf, type Extent, extentOf } from './blend.ts'
import { FacetNumbers } from './facet-numbers.ts'
import { type Content, decode, encode, facetsIn, lengthOf, type Meaning, type Part } from './forward.ts'
import type { Group, Live } from './group.ts'
import type { Postings } from './postings.ts'
import { marksOf } from './renamed.ts'
import { Spread } from './spread.ts'

/** What live articles have in common: where their terms are found, their memory, and each name once. */
export type Ground = Meaning & {
  readonly postings: Postings
  readonly arena: Arena
  readonly names: Map<string, string>
  readonly spread: Readonly<Record<Part, Spread>>
  /** What was made of bytes last: who asks for a part of an article asks for others, and again. */
  readonly recent: Map<Kept, Content>
}

const mostRecent = 64

export function groundOf(postings: Postings): Ground {
  return {
    postings,
    lexicon: postings.lexicon,
    facets: new FacetNumbers(),
    arena: new Arena(),
    names: new Map(),
    spread: { words: new Spread('words'), neutral: new Spread('neutral') },
    recent: new Map(),
  }
}

/**
 * An article as it is kept while it lives: a few fields, and bytes in the arena of which the rest is made when it is
 * asked for. Some tens of thousands of them are live at a time.
 */
export class Kept implements Live {
  readonly serial: number
  readonly id: string
  readonly at: number
  readonly source: string
  readonly language: string
  readonly weekdays: number
  readonly extent: Extent
  /** How many words its headline has, and these as bits, and by other bits of them (renamed.ts). */
  readonly headlineLength: number
  readonly marks: number
  readonly moreMarks: number
  /** The story it is in, from when it came into one. */
  group!: Group
  readonly #ground: Ground
  readonly #address: number
  readonly #size: number

  constructor(live: Live, ground: Ground) {
    this.serial = live.serial
    this.id = live.id
    this.at = live.at
    this.source = once(ground.names, live.source)
    this.language = once(ground.names, live.language)
    this.weekdays = live.weekdays
    this.extent = extentOf(live.words)
    this.headlineLength = live.headline.length
    this.marks = marksOf(live.headline, 'first five')
    this.moreMarks = marksOf(live.headline, 'next five')
    this.#ground = ground
    const [words, neutral] = [live.words, live.neutral].map(({ terms }) =>
      ground.postings.add(live.serial, terms),
    ) as [Int32Array, Int32Array]
    const bytes = encode(live, { words, neutral }, ground.facets)
    this.#size = bytes.length
    this.#address = ground.arena.take(sizeFor(this.#size))
    this.#bytes.set(bytes)
  }

  get words(): Vector {
    return this.#content.words
  }

  get neutral(): Vector {
    return this.#content.neutral
  }

  get threads(): readonly number[] {
    return this.#content.threads
  }

  get headline(): readonly number[] {
    return this.#content.headline
  }

  get names(): readonly number[] {
    return this.#content.names
  }

  get nameSounds(): readonly number[] {
    return this.#content.nameSounds
  }

  get facets(): readonly Facet[] {
    return facetsIn(this.#bytes, this.#ground)
  }

  /** The terms of its words. */
  get length(): number {
    return lengthOf(this.#bytes, 'words')
  }

  /** How alike two articles are, in whole numbers: of the same article it is `scale` (blend.ts). */
  product(other: Kept): number {
    const { words, neutral } = blendOf(this, other)
    const ofWords = words === 0 ? 0 : words * this.#productOf('words', other)
    return neutral === 0 ? ofWords : ofWords + neutral * this.#productOf('neutral', other)
  }

  #productOf(part: Part, other: Kept): number {
    const spread = this.#ground.spread[part]
    if (!spread.isOf(this)) spread.take(this, this.#bytes)
    return spread.product(other.#bytes)
  }

  /** Gives its room back, when it does not live any more; nothing but its own fields may be read from then on. */
  leave(): void {
    const { postings, recent, arena } = this.#ground
    for (const { terms } of [this.words, this.neutral]) postings.remove(terms)
    recent.delete(this)
    arena.give(this.#address, sizeFor(this.#size))
  }

  get #bytes(): Uint8Array {
    return this.#ground.arena.bytes(this.#address, this.#size)
  }

  get #content(): Content {
    const { recent } = this.#ground
    const known = recent.get(this)
    if (known !== undefined) return known
    const content = decode(this.#bytes, this.#ground)
    if (recent.size >= mostRecent) recent.clear()
    recent.set(this, content)
    return content
  }
}

function once(names: Map<string, string>, name: string): string {
  const known = names.get(name)
  if (known !== undefined) return known
  names.set(name, name)
  return name
}
