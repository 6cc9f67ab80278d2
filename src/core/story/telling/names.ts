/** Where a name stands in a text, UTF-16 units. */
export type Named = { readonly start: number; readonly end: number; readonly name: string }

/** By how many letters names are looked up. */
const led = 3
/** A name begins a word or stands behind a mark. */
const starts = /(?<![\p{L}\p{N}])\S/gu

/**
 * Finds thousands of names, of three letters or more, in texts: of those that begin at one place the longest behind
 * which `ends`, a sticky expression, matches, and none within another. One expression of all names would do the same,
 * but takes V8 half a second to compile, again after each time that it was not used for a while.
 */
export function namesFinder(names: Iterable<string>, ends: RegExp): (text: string) => Generator<Named> {
  const known = new Set(names)
  const lengths = new Map<string, number[]>()
  for (const name of known) {
    const beginning = name.slice(0, led)
    const others = lengths.get(beginning) ?? []
    if (!others.includes(name.length)) lengths.set(beginning, [...others, name.length])
  }
  for (const each of lengths.values()) each.sort((a, b) => b - a)
  const mayEnd = (text: string, at: number) => {
    ends.lastIndex = at
    return ends.test(text)
  }
  return function* (text) {
    let behind = 0
    for (const { index: start } of text.matchAll(starts)) {
      if (start < behind) continue
      const length = lengths
        .get(text.slice(start, start + led))
        ?.find(length => known.has(text.slice(start, start + length)) && mayEnd(text, start + length))
      if (length === undefined) continue
      behind = start + length
      yield { start, end: behind, name: text.slice(start, behind) }
    }
  }
}
