import { cut } from './cut.ts'
import { Recent } from './recent.ts'
import { separatorBetween, wordEnd, wordStart } from './words.ts'

/** Letters that look alike in Latin and Cyrillic; feeds mix them, by hand or by an old keyboard. */
const latin = 'aceopxykiABCEHKMOPTXY'
const cyrillic = 'асеорхукіАВСЕНКМОРТХУ'
const isOwn = /\p{Script=Cyrillic}/u

const apostrophe = /[\u2018\u2019\u02BC\u02B9\u2032`\u055A]/g

/** What is the same in NFKC: ASCII, but for the accent that is taken for an apostrophe. */
const plain = /^[\t\n\r -_a-~]*$/

/** NFKC with one apostrophe, also for the accent ´ typed for one, which NFKC would part from its word by a space. */
export const normalise = (text: string) =>
  plain.test(text) ? text : text.replaceAll('´', "'").normalize('NFKC').replace(apostrophe, "'")

/**
 * The form of a text in which words are compared: NFKC, lower case, Latin letters without marks, dotless and dotted i
 * the same, all three code points of the Azerbaijani schwa as e, Russian ё as е and without stress, Armenian և and its
 * reformed spelling եվ as եւ, Armenian stress and question marks (which stand inside words) off, one apostrophe, one
 * dash.
 */
export const fold = (text: string): string => foldNormal(normalise(text))

/** `fold` of what is normalised. */
export function foldNormal(text: string): string {
  if (plain.test(text)) return text.toLowerCase()
  const lower = text
    .replace(/[\u00AD\u200B-\u200D\u2060\u055B-\u055E]|\uFE0F/g, '')
    .replace(/[İIı]/g, 'i')
    .toLowerCase()
  if (plain.test(lower)) return lower
  const parted = lower
    .replace(/\p{Pd}/gu, '-')
    .replace(/[əǝ]/g, 'e')
    .replace(/ß/g, 'ss')
    .normalize('NFD')
  const mixed = /[a-z]/.test(parted) && /\p{Script=Cyrillic}/u.test(parted)
  return (mixed ? parted.replace(/[\p{L}\p{M}]+/gu, unmix) : parted)
    .replace(/([a-z])\p{M}+|[\u0300\u0301]/gu, '$1')
    .replace(/е\u0308+/g, 'е')
    .normalize('NFC')
    .replace(/և|եվ/g, 'եւ')
}

/** A word as it stands, but that one of two scripts is written in one. */
export const inOneScript = (word: string): string =>
  !plain.test(word) && /[a-z]/i.test(word) && /\p{Script=Cyrillic}/u.test(word)
    ? unmix(word.replace(/ә/g, 'ə').replace(/Ә/g, 'Ə'))
    : word

/**
 * A word of two scripts is written in the one that most of its letters belong to; of as many in Cyrillic, where one of
 * those has no look-alike.
 */
function unmix(word: string): string {
  const inLatin = word.match(/[a-z]/gi)?.length ?? 0
  if (inLatin === 0) return word
  const letters = word.replace(/ә/g, 'e')
  const inCyrillic = letters.match(/\p{Script=Cyrillic}/gu)?.length ?? 0
  if (inCyrillic === 0) return letters
  const isCyrillic =
    inCyrillic > inLatin ||
    (inCyrillic === inLatin && [...letters].some(letter => isOwn.test(letter) && !cyrillic.includes(letter)))
  const [from, to] = isCyrillic ? [latin, cyrillic] : [cyrillic, latin]
  return [...letters].map(letter => to[from.indexOf(letter)] ?? letter).join('')
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

/** The words of a text, in Unicode's letters rather than ASCII's. Linear in its length. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = []
  let end = 0
  for (let start = wordStart(text, 0); start < text.length; start = wordStart(text, end)) {
    const separator = separatorBetween(text, end, start)
    end = wordEnd(text, start)
    const { raw, folded } = spellings(text, start, end)
    tokens.push({ raw, folded, start, end, separator })
  }
  return tokens
}

type Spellings = Pick<Token, 'raw' | 'folded'>

/** Words come again and again (Zipf 1935): to remember the usual ones takes less than to fold them. */
const remembered = { words: 10_000, letters: 32 }
const recent = new Recent<Spellings>(remembered.words)

function spellings(text: string, start: number, end: number): Spellings {
  const known = recent.get(text, start, end)
  if (known !== undefined) return known
  const written = cut(text, start, end)
  const raw = normalise(written)
  const made = { raw, folded: foldNormal(raw) }
  if (written.length <= remembered.letters) recent.set(written, made)
  return made
}
