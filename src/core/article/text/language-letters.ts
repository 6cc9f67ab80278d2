/** A script that one or more of the languages we tell apart are written in. */
export type Script = 'latin' | 'cyrillic' | 'arabic' | 'greek' | 'armenian' | 'hebrew' | 'georgian' | 'other'

/** First and last code of each script, as far as its letters go; Latin is told apart by hand, being full of signs. */
const ranges: readonly (readonly [number, number, Script])[] = [
  [0x370, 0x3ff, 'greek'],
  [0x400, 0x52f, 'cyrillic'],
  [0x531, 0x587, 'armenian'],
  [0x5d0, 0x5f4, 'hebrew'],
  [0x620, 0x6ff, 'arabic'],
  [0x750, 0x77f, 'arabic'],
  [0x900, 0x109f, 'other'],
  [0x10a0, 0x10ff, 'georgian'],
  [0x1100, 0x1c8f, 'other'],
  [0x1c90, 0x1cbf, 'georgian'],
  [0x1e00, 0x1eff, 'latin'],
  [0x1f00, 0x1fff, 'greek'],
  [0x2d00, 0x2d2f, 'georgian'],
  [0x3040, 0xd7ff, 'other'],
  [0xfb13, 0xfb17, 'armenian'],
  [0xfb1d, 0xfb4f, 'hebrew'],
  [0xfb50, 0xfdfb, 'arabic'],
  [0xfe70, 0xfefc, 'arabic'],
]

/**
 * The script a text is in, or none where there are no letters. A letter of Latin counts half: names of foreign firms
 * and films stand in Latin in a text of any script, seldom the reverse.
 */
export function scriptOf(text: string): Script | undefined {
  const counts = new Map<Script, number>()
  for (let at = 0; at < text.length; at++) {
    const script = scriptOfCode(text.charCodeAt(at))
    if (script !== undefined) counts.set(script, (counts.get(script) ?? 0) + (script === 'latin' ? 1 : 2))
  }
  let best: Script | undefined
  for (const [script, count] of counts)
    if (count > (counts.get(best ?? script) ?? 0) || best === undefined) best = script
  return best
}

function scriptOfCode(code: number): Script | undefined {
  if (code < 0x250) {
    const isLetter =
      (code > 0x60 && code < 0x7b) ||
      (code > 0x40 && code < 0x5b) ||
      (code > 0xbf && code !== 0xd7 && code !== 0xf7)
    return isLetter ? 'latin' : undefined
  }
  // The schwa of Azerbaijani lies among the phonetic signs.
  if (code === 0x259) return 'latin'
  for (const [first, last, script] of ranges) if (code <= last) return code >= first ? script : undefined
  return undefined
}

/** The number of each letter of an alphabet, capitals with small ones; 0 is whatever is none of them. */
export type Alphabet = ReadonlyMap<number, number>

/** What stands for a letter now and then: a neighbouring script's twin, or another of the signs for an apostrophe. */
const twins: readonly (readonly [string, string])[] = [
  ['ә', 'ə'],
  ['Ә', 'ə'],
  ['ǝ', 'ə'],
  ['Ǝ', 'ə'],
  ['æ', 'ӕ'],
  ['Æ', 'ӕ'],
  ['ي', 'ی'],
  ['ى', 'ی'],
  ['ك', 'ک'],
  ['İ', 'i'],
  ['’', "'"],
  ['‘', "'"],
  ['ʻ', "'"],
  ['ʼ', "'"],
  ['`', "'"],
]

/** At most 127 letters, so that four of them fit into the 28 bits of a gram's number. */
export function alphabetOf(letters: string): Alphabet {
  const numbers = new Map<number, number>()
  const all = [...letters]
  for (const [index, letter] of all.entries()) {
    const capital = letter.toUpperCase()
    if (capital.length === 1 && !all.includes(capital)) numbers.set(capital.charCodeAt(0), index + 1)
  }
  for (const [index, letter] of all.entries()) numbers.set(letter.charCodeAt(0), index + 1)
  // The capital of Turkish dotless i is everyone's I.
  const i = numbers.get(0x69)
  if (i !== undefined) numbers.set(0x49, i)
  for (const [twin, letter] of twins) {
    const number = numbers.get(letter.charCodeAt(0))
    if (number !== undefined && !numbers.has(twin.charCodeAt(0))) numbers.set(twin.charCodeAt(0), number)
  }
  return numbers
}

/** The edge of a word, which counts as a letter of a gram. */
export const edge = 127

/**
 * Calls `visit` with the number of every run of one to four letters of the words of a text, seven bits a letter, the
 * edges of a word counting as letters; stops after so many letters.
 */
export function eachGram(
  text: string,
  alphabet: Alphabet,
  most: number,
  visit: (gram: number) => void,
): void {
  const apostrophe = alphabet.get(0x27)
  let run = edge
  let length = 1
  let letters = 0
  for (let at = 0; at <= text.length && letters < most; at++) {
    let letter = letterAt(text, at, alphabet)
    if (letter === apostrophe && (length === 1 || isNone(letterAt(text, at + 1, alphabet), apostrophe)))
      letter = 0
    if (letter === 0 && length === 1) continue
    run = (run << 7) | (letter === 0 ? edge : letter)
    length++
    letters++
    if (letter !== 0) visit(letter)
    visit(run & 0x3fff)
    if (length > 2) visit(run & 0x1fffff)
    if (length > 3) visit(run & 0xfffffff)
    if (letter !== 0) continue
    run = edge
    length = 1
  }
}

function letterAt(text: string, at: number, alphabet: Alphabet): number {
  return at < text.length ? (alphabet.get(text.charCodeAt(at)) ?? 0) : 0
}

function isNone(letter: number, apostrophe: number | undefined): boolean {
  return letter === 0 || letter === apostrophe
}
