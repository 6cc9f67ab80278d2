/** What a UTF-16 unit is to a word. */
const [outside, letter, digit, inner, apostrophe, half] = [0, 1, 2, 3, 4, 5]

/** A table, because a pattern with Unicode's classes takes longer than all the rest of finding topics. */
const kinds = Uint8Array.from({ length: 0x10000 }, (_, unit) => kindOf(String.fromCharCode(unit)))

function kindOf(unit: string): number {
  if (/[\p{L}\p{M}]/u.test(unit)) return letter
  if (/\p{N}/u.test(unit)) return digit
  // Soft hyphens, joiners and the Armenian apostrophe, stress and question marks stand inside words.
  if (/[\u00AD\u2060\u055A-\u055E]|\u200C|\u200D/.test(unit)) return inner
  if (/['‘’′`´]/.test(unit)) return apostrophe
  return /[\uD800-\uDFFF]/.test(unit) ? half : outside
}

function kindAt(text: string, at: number): number {
  const kind = kinds[text.charCodeAt(at)] ?? outside
  return kind === half ? kindOf(String.fromCodePoint(text.codePointAt(at) ?? 0)) : kind
}

const isWordly = (kind: number) => kind === letter || kind === digit
const [hash, space] = [0x23, 0x20]

/** Where the first word at or after `from` begins; the length of the text where there is none. */
export function wordStart(text: string, from: number): number {
  const length = text.length
  let at = from
  while (at < length) {
    const kind = kinds[text.charCodeAt(at)]
    if (kind === letter || kind === digit || (kind === half && isWordly(kindAt(text, at)))) break
    at++
  }
  return at
}

/** Where the word that begins at `start` ends. An apostrophe before a letter is part of it. */
export function wordEnd(text: string, start: number): number {
  const length = text.length
  let at = start
  while (at < length) {
    const kind = kinds[text.charCodeAt(at)]
    if (kind === letter || kind === digit || kind === inner) at++
    else if (kind === apostrophe && kindAt(text, at + 1) === letter) at++
    else if (kind === half && isWordly(kindAt(text, at))) at += 2
    else break
  }
  return at
}

/** As `wordEnd`, but that the words of a hashtag end where the next begins: #NagornoKarabakh2026. */
export function wordEndInTags(text: string, start: number): number {
  if (text.charCodeAt(start - 1) !== hash && !isWordly(kindAt(text, start - 1))) return wordEnd(text, start)
  let at = start + 1
  while (isWordly(kindAt(text, at)) && !beginsInTag(text, at)) at++
  return at
}

function beginsInTag(text: string, at: number): boolean {
  const [before = '', here = '', after = ''] = [text[at - 1], text[at], text[at + 1]]
  if (/\p{N}/u.test(before) !== /\p{N}/u.test(here)) return true
  return /\p{Lu}/u.test(here) && (/\p{Ll}/u.test(before) || /\p{Ll}/u.test(after))
}

/** What of `between`, that which stands between two words, parts them: not white space, dashes and quotation marks. */
export function separatorOf(between: string): string {
  return between === ' ' || between === '' ? '' : between.replace(/[\s\p{Pd}\p{Pi}\p{Pf}"'„“”«»_]/gu, '')
}

const marks = '"“”„‟«»‹›'

/** Whether `start` to `end` stands alone between quotation marks, not single ones, which are apostrophes as well. */
export function isQuoted(text: string, start: number, end: number): boolean {
  return (
    start > 0 &&
    end < text.length &&
    marks.includes(text[start - 1] as string) &&
    marks.includes(text[end] as string)
  )
}

/** The separator before the word at `start` in a text whose word before ends at `end`: the first few signs tell. */
export function separatorBetween(text: string, end: number, start: number): string {
  if (start === end + 1 && text.charCodeAt(end) === space) return ''
  return separatorOf(text.slice(end, Math.min(start, end + 8)))
}
