/** A word as names of places are compared: lower case, without marks, apostrophes and a possessive ending. */
export type Word = {
  readonly key: string
  readonly raw: string
  readonly start: number
  readonly end: number
  /** Whether it begins with a capital. */
  readonly upper: boolean
  /** What stands between it and the word before. */
  readonly gap: string
}

const pattern = /\p{L}[\p{L}\p{M}]*(?:['’‘ʼ`.]\p{L}[\p{L}\p{M}]*)*/gu

/** The words of a text; one hyphen parts two words, a full stop inside (N.C) does not. Linear in its length. */
export function placeWords(text: string): Word[] {
  const words: Word[] = []
  let end = 0
  for (const match of text.matchAll(pattern)) {
    const [raw] = match
    const gap = text.slice(end, Math.min(match.index, end + 8))
    end = match.index + raw.length
    const first = raw.charCodeAt(0)
    const upper = first < 128 ? first < 97 : /^\p{Lu}/u.test(raw)
    words.push({ key: upper ? keyOf(raw) : raw, raw, start: match.index, end, upper, gap })
  }
  return words
}

function keyOf(raw: string): string {
  const lower = raw.toLowerCase()
  if (/^[a-z]+$/.test(lower)) return lower
  return lower
    .replace(/['’]s?$/, '')
    .normalize('NFD')
    .replace(/[\p{M}'’‘ʼ`]/gu, '')
    .replace(/ı/g, 'i')
    .replace(/ł/g, 'l')
    .replace(/ø/g, 'o')
}

/** The key of a name of one or more words. */
export function nameKey(name: string): string {
  if (/^[A-Za-z -]+$/.test(name)) return name.toLowerCase().replaceAll('-', ' ')
  return placeWords(name)
    .map(({ raw }) => keyOf(raw))
    .join(' ')
}
