import { Facets } from '../traits/facets.ts'
import type { Live } from './group.ts'
import type { Kept } from './kept.ts'

/** What two headlines have to share, in words and of the shorter one, and how many words may stand in place of others. */
const [least, share, most] = [3, 0.6, 3]

/**
 * Whether two headlines are one but for a name, as of the earthquakes in two towns: in the same place each has a name
 * that the other article says nowhere and its headline in no other spelling, or they fix other places, people or numbers.
 */
export function isRenamed(one: Kept, other: Kept): boolean {
  if (one.language !== other.language) return false
  if (!mayShare(one, other, 'marks') || !mayShare(one, other, 'moreMarks')) return false
  const gaps = gapsBetween(one.headline, other.headline)
  if (gaps.length === 0) return false
  const isMissing = (words: readonly number[], { names, nameSounds }: Live, from: Live) =>
    words.some(word => {
      const at = names.indexOf(word)
      if (at < 0 || from.words.terms.includes(word)) return false
      const sound = nameSounds[at] ?? 0
      return sound === 0 || !from.nameSounds.includes(sound)
    })
  return (
    gaps.some(([ones, others]) => isMissing(ones, one, other) && isMissing(others, other, one)) ||
    facetsOf(one).against(facetsOf(other)).length > 0
  )
}

/**
 * The words of a headline as bits, each by five bits of its term, by which of nearly all that share too little, and of none
 * that share enough, it is known without reading either (a Bloom filter of one hash, Bloom 1970).
 */
export function marksOf(headline: readonly number[], by: 'first five' | 'next five'): number {
  const shift = by === 'first five' ? 0 : 5
  let marks = 0
  for (const word of headline) marks |= 1 << ((word >>> shift) & 31)
  return marks
}

/** Words of one headline that fall on one bit may all be shared: by so many fewer bits than words is enough. */
function mayShare(one: Kept, other: Kept, by: 'marks' | 'moreMarks'): boolean {
  const [ones, others] = [one[by], other[by]]
  const hidden = Math.min(one.headlineLength - bits(ones), other.headlineLength - bits(others))
  return bits(ones & others) >= needed(one.headlineLength, other.headlineLength) - hidden
}

/** How many words two headlines of such lengths have to share. */
function needed(length: number, other: number): number {
  return Math.max(least, share * Math.min(length, other))
}

/** How many bits are set, pairs and fours and bytes of them at a time (Knuth, TAOCP 4A, 7.1.3). */
function bits(marks: number): number {
  let sum = marks - ((marks >>> 1) & 0x55555555)
  sum = (sum & 0x33333333) + ((sum >>> 2) & 0x33333333)
  return Math.imul((sum + (sum >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

function facetsOf({ facets }: Live): Facets {
  const all = new Facets()
  all.add(facets)
  return all
}

type Gap = readonly [ones: number[], others: number[]]

/** Where one headline has other words than the other between what they share; none where they share too little. */
function gapsBetween(ones: readonly number[], others: readonly number[]): Gap[] {
  const enough = needed(ones.length, others.length)
  if (ones.filter(word => others.includes(word)).length < enough) return []
  const lengths = commonLengths(ones, others)
  const shared = (i: number, j: number) => lengths[i * (others.length + 1) + j] as number
  if (shared(0, 0) < enough) return []
  // Where either word may be left out, it is told by the words, so that both orders of the headlines give the same.
  const isFirst = (i: number, j: number) => {
    const more = shared(i + 1, j) - shared(i, j + 1)
    return more === 0 ? (ones[i] as number) < (others[j] as number) : more > 0
  }
  const gaps: Gap[] = [[[], []]]
  for (let [i, j] = [0, 0]; i < ones.length || j < others.length; ) {
    const [mine, theirs] = gaps.at(-1) as Gap
    if (i < ones.length && j < others.length && ones[i] === others[j]) {
      gaps.push([[], []])
      i++
      j++
    } else if (j === others.length || (i < ones.length && isFirst(i, j))) mine.push(ones[i++] as number)
    else theirs.push(others[j++] as number)
  }
  return gaps.filter(gap => gap.every(({ length }) => length > 0 && length <= most))
}

/** The longest common subsequence of what is left from each place on, row by row (Wagner and Fischer 1974). */
function commonLengths(ones: readonly number[], others: readonly number[]): Uint16Array {
  const width = others.length + 1
  const lengths = new Uint16Array((ones.length + 1) * width)
  for (let i = ones.length - 1; i >= 0; i--)
    for (let j = others.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        ones[i] === others[j]
          ? (lengths[(i + 1) * width + j + 1] as number) + 1
          : Math.max(lengths[(i + 1) * width + j] as number, lengths[i * width + j + 1] as number)
  return lengths
}
