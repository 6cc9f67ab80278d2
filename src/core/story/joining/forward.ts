import type { Facet } from '../traits/facets.ts'
import { type Vector, vectorBy } from '../traits/vector.ts'
import type { FacetNumbers } from './facet-numbers.ts'
import type { Live } from './group.ts'
import type { Lexicon } from './lexicon.ts'
import { Reader, Writer } from './varint.ts'

/** What an article is compared by. */
export type Content = Pick<
  Live,
  'words' | 'neutral' | 'threads' | 'headline' | 'names' | 'nameSounds' | 'facets'
>
export type Part = 'words' | 'neutral'
/** The numbers of the terms of an article, in the order of the terms. */
export type Numbers = Readonly<Record<Part, Int32Array>>
/** What the numbers in the bytes stand for. */
export type Meaning = { readonly lexicon: Lexicon; readonly facets: FacetNumbers }

/** Sixteen bits each: how many words and neutral terms there are, and where the neutral ones and the rest begin. */
const [ofWords, ofNeutral, neutralBegin, restBegin, head] = [0, 2, 4, 6, 8]
/** The most that a number takes. */
const longest = 5

/**
 * What an article is compared by as bytes: the forward index beside the inverted one of the postings. Terms stand there
 * in the order of their numbers, each by how much larger its number is than the one before, and its weight; threads and
 * the headline by their places among the terms. That is less than half of what hashes of four bytes and weights of two
 * take, and of all that is kept of live articles still the most.
 */
export function encode(content: Content, numbers: Numbers, ids: FacetNumbers): Uint8Array {
  const { words, neutral, threads, headline, names, nameSounds, facets } = content
  const others = threads.length + headline.length + names.length + nameSounds.length
  const entries = words.terms.length + neutral.terms.length + others
  const bytes = new Uint8Array(head + longest * (2 * entries + facets.length + 5))
  const into = new Writer(bytes, head)
  const write = (vector: Vector) => {
    let before = 0
    for (let at = 0; at < vector.terms.length; at++) {
      const number = vector.terms[at] as number
      into.write(number - before)
      into.write(vector.weights[at] as number)
      before = number
    }
  }
  const writePlaces = (list: readonly number[], { terms }: Vector) => {
    into.write(list.length)
    for (const term of list) {
      const place = terms.indexOf(term) + 1
      into.write(place)
      if (place === 0) into.write(term)
    }
  }
  setShort(bytes, ofWords, words.terms.length)
  setShort(bytes, ofNeutral, neutral.terms.length)
  write(vectorBy(numbers.words, words.weights))
  setShort(bytes, neutralBegin, into.at)
  write(vectorBy(numbers.neutral, neutral.weights))
  setShort(bytes, restBegin, into.at)
  into.write(facets.length)
  for (const facet of facets) into.write(ids.of(facet))
  writePlaces(threads, neutral)
  writePlaces(headline, words)
  writePlaces(names, words)
  writePlaces(nameSounds, neutral)
  return bytes.subarray(0, into.at)
}

/** What `encode` made bytes of, while its terms have their numbers. */
export function decode(bytes: Uint8Array, { lexicon, facets }: Meaning): Content {
  const [words, neutral] = [vectorIn(bytes, 'words', lexicon), vectorIn(bytes, 'neutral', lexicon)]
  const rest = restOf(bytes)
  const list = <T>(one: () => T): T[] => Array.from({ length: rest.read() }, one)
  const placed = ({ terms }: Vector) => {
    const place = rest.read()
    return place === 0 ? rest.read() : (terms[place - 1] as number)
  }
  return {
    words,
    neutral,
    facets: list(() => facets.facet(rest.read())),
    threads: list(() => placed(neutral)),
    headline: list(() => placed(words)),
    names: list(() => placed(words)),
    nameSounds: list(() => placed(neutral)),
  }
}

/** The facets in the bytes of an article, without the rest. */
export function facetsIn(bytes: Uint8Array, { facets }: Meaning): Facet[] {
  const rest = restOf(bytes)
  return Array.from({ length: rest.read() }, () => facets.facet(rest.read()))
}

/** How many terms there are in the bytes of an article. */
export function lengthOf(bytes: Uint8Array, part: Part): number {
  return shortAt(bytes, part === 'words' ? ofWords : ofNeutral)
}

/** Of each of the terms in the bytes of an article by how much its number is larger than the last, and its weight. */
export function entriesOf(bytes: Uint8Array, part: Part): Reader {
  return new Reader(bytes, part === 'words' ? head : shortAt(bytes, neutralBegin))
}

function vectorIn(bytes: Uint8Array, part: Part, lexicon: Lexicon): Vector {
  const length = lengthOf(bytes, part)
  const [terms, weights] = [new Int32Array(length), new Uint16Array(length)]
  const entries = entriesOf(bytes, part)
  let number = 0
  for (let at = 0; at < length; at++) {
    number += entries.read()
    terms[at] = lexicon.term(number)
    weights[at] = entries.read()
  }
  return vectorBy(terms, weights)
}

const restOf = (bytes: Uint8Array) => new Reader(bytes, shortAt(bytes, restBegin))

const shortAt = (bytes: Uint8Array, at: number) => (bytes[at] as number) | ((bytes[at + 1] as number) << 8)

function setShort(bytes: Uint8Array, at: number, value: number): void {
  bytes[at] = value & 255
  bytes[at + 1] = value >>> 8
}
