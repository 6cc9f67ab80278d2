/** Letters that look alike in Latin and Cyrillic; feeds mix them, by hand or by an old keyboard. */
const latin = 'aceopxyki'
const cyrillic = 'асеорхукі'

const apostrophe = /[\u2018\u2019\u02BC\u02B9\u2032`\u055A]/g

/** NFKC with one apostrophe, also for the accent ´ typed for one, which NFKC would part from its word by a space. */
const normalise = (text: string) => text.replaceAll('´', "'").normalize('NFKC').replace(apostrophe, "'")

/**
 * The form of a text in which words are compared: NFKC, lower case, Latin letters without marks, dotless and dotted i
 * the same, all three code points of the Azerbaijani schwa as e, Russian ё as е and without stress, Armenian և and its
 * reformed spelling եվ as եւ, Armenian stress and question marks (which stand inside words) off, one apostrophe, one
 * dash.
 */
export function fold(text: string): string {
  const lower = normalise(text)
    .replace(/[\u00AD\u200B-\u200D\u2060\u055B-\u055E]|\uFE0F/g, '')
    .replace(/[İIı]/g, 'i')
    .toLowerCase()
  if (/^[\x20-\x7f]*$/.test(lower)) return lower
  return lower
    .replace(/\p{Pd}/gu, '-')
    .replace(/[əǝ]/g, 'e')
    .replace(/ß/g, 'ss')
    .normalize('NFD')
    .replace(/[\p{L}\p{M}]+/gu, unmix)
    .replace(/([a-z])\p{M}+|[\u0300\u0301]/gu, '$1')
    .replace(/е\u0308+/g, 'е')
    .normalize('NFC')
    .replace(/և|եվ/g, 'եւ')
}

/** A word of two scripts is written in the one that most of its letters belong to. */
function unmix(word: string): string {
  const inLatin = word.match(/[a-z]/g)?.length ?? 0
  if (inLatin === 0) return word
  const plain = word.replace(/ә/g, 'e')
  const inCyrillic = plain.match(/\p{Script=Cyrillic}/gu)?.length ?? 0
  if (inCyrillic === 0) return plain
  const [from, to] = inCyrillic > inLatin ? [latin, cyrillic] : [cyrillic, latin]
  return [...plain].map(letter => to[from.indexOf(letter)] ?? letter).join('')
}

/** A word of a text: as it stands, folded, where it is, and what stands between it and the word before. */
export type Token = {
  readonly raw: string
  readonly folded: string
  readonly start: number
  readonly end: number
  /** Empty for white space, dashes and quotation marks; else the punctuation, such as "." or ",". */
  readonly separator: string
}

/** An apostrophe inside a word is part of it; so are soft hyphens, joiners and Armenian stress marks. */
const word =
  /[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}]|[\u00AD\u2060\u055A-\u055E]|\u200C|\u200D|['‘’ʼʹ′`´](?=[\p{L}\p{M}]))*/gu

/** The words of a text, in Unicode's letters rather than ASCII's. Linear in its length. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = []
  let end = 0
  for (const match of text.matchAll(word)) {
    const between = text.slice(end, Math.min(match.index, end + 8))
    end = match.index + match[0].length
    const raw = normalise(match[0])
    tokens.push({
      raw,
      folded: fold(raw),
      start: match.index,
      end,
      separator: between.replace(/[\s\p{Pd}\p{Pi}\p{Pf}"'„“”«»]/gu, ''),
    })
  }
  return tokens
}
