import type { Article } from '../../article/article.ts'
import { tokenise } from '../../article/text/fold.ts'
import { hashOf } from '../../fnv.ts'

/** What a text is recognised by when it comes again: keys that a reprint shares with what it repeats. */
export type Fingerprint = {
  readonly keys: readonly string[]
  /** Hashes of three words each, every one once, in ascending order. */
  readonly shingles: Uint32Array
}

const shingleWords = 3
/** MinHash (Broder 1997) with 32 values in 8 bands of 4: texts of similarity 0.8 share a band in 98 of 100 cases. */
const [bands, rows] = [8, 4]
const longest = 600
/** Same words in the same order for four fifths: a reprint with a new beginning, not a second report. */
const sameText = 0.8
/** A headline may return with another text, as "Weather for tomorrow" does; only a text that is alike, or none, counts. */
const sameTitleText = 0.4
const fewestTitleWords = 4
/** Shorter texts are phrases such as "Read on at our site", which an outlet puts under everything. */
const fewestShingles = 20

/** Suffixes of agencies and outlets in brackets, which a reprint drops or changes: (PHOTO), (VIDEO) (UPDATED). */
const bracketed = /(?:\s?[([][^()[\]]{1,20}[)\]])+\s?$/

export function fingerprint(article: Pick<Article, 'title' | 'summary' | 'text'>): Fingerprint {
  const title = words(article.title.replace(bracketed, ''))
  const body = words(bodyOf(article))
  const shingles = Uint32Array.from(new Set(shinglesOf(body))).sort()
  const keys = title.length >= fewestTitleWords ? [`t${hash(title.join(' ')).toString(36)}`] : []
  if (shingles.length >= fewestShingles) {
    const least = Array.from({ length: bands * rows }, (_, seed) => smallest(shingles, seed + 1))
    for (let band = 0; band < bands; band++) {
      const values = least.slice(band * rows, (band + 1) * rows)
      keys.push(`b${band}${hash(values.join(' ')).toString(36)}`)
    }
  }
  return { keys, shingles }
}

/** Whether two articles are the same text: exact or near-exact reprints, also of an outlet's own. */
export function isSameText(one: Fingerprint, other: Fingerprint): boolean {
  const sameTitle = one.keys.some(key => key.startsWith('t') && other.keys.includes(key))
  const shorter = Math.min(one.shingles.length, other.shingles.length)
  if (shorter === 0 || (shorter < fewestShingles && !sameTitle)) return sameTitle
  return similarity(one.shingles, other.shingles) >= (sameTitle ? sameTitleText : sameText)
}

/** Jaccard similarity, 0 to 1; of a text and its own beginning, as a teaser is, the share of the shorter. */
function similarity(a: Uint32Array, b: Uint32Array): number {
  const [small, large] = a.length < b.length ? [a, b] : [b, a]
  const shared = inBoth(small, large)
  return shared / (small.length < large.length / 3 ? small.length : a.length + b.length - shared)
}

/** How many numbers two ascending lists share. */
function inBoth(a: Uint32Array, b: Uint32Array): number {
  let shared = 0
  for (let [at, other] = [0, 0]; at < a.length && other < b.length; ) {
    const [one = 0, two = 0] = [a[at], b[other]]
    if (one === two) shared++
    if (one <= two) at++
    if (two <= one) other++
  }
  return shared
}

function bodyOf(article: Pick<Article, 'summary' | 'text'>): string {
  return article.text.length > article.summary.length ? article.text : article.summary
}

function words(text: string): string[] {
  return tokenise(text.slice(0, longest * 12))
    .slice(0, longest)
    .map(token => token.folded)
}

function* shinglesOf(words: readonly string[]): Generator<number> {
  for (let at = 0; at + shingleWords <= words.length; at++)
    yield hash(words.slice(at, at + shingleWords).join(' '))
}

const hash = (text: string) => hashOf(text) >>> 0

function smallest(values: Uint32Array, seed: number): number {
  let least = 0xffffffff
  for (const value of values) {
    // The finaliser of MurmurHash3 mixes the seed into every bit.
    let mixed = Math.imul(value ^ Math.imul(seed, 0x9e3779b1), 0x85ebca6b)
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
    mixed = (mixed ^ (mixed >>> 16)) >>> 0
    if (mixed < least) least = mixed
  }
  return least
}
