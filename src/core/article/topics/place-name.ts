/** A word of a text, with what is asked of it for names of places; what takes time is found out when asked for. */
export class Word {
  readonly start: number
  readonly end: number
  /** Whether it begins with a capital. */
  readonly upper: boolean
  readonly #text: string
  readonly #after: number
  #key: string | undefined

  constructor(text: string, after: number, start: number, end: number, upper: boolean) {
    this.#text = text
    this.#after = after
    this.start = start
    this.end = end
    this.upper = upper
  }

  get raw(): string {
    return this.#text.slice(this.start, this.end)
  }

  /** As names are compared: lower case, without marks, apostrophes and a possessive ending. */
  get key(): string {
    this.#key ??= keyOf(this.raw)
    return this.#key
  }

  /** What stands between it and the word before, eight characters at most. */
  get gap(): string {
    return this.#text.slice(this.#after, Math.min(this.start, this.#after + 8))
  }
}

const [letter, capital, mark] = [1, 2, 4]
/** What a UTF-16 unit is, found out once for each: 8 where it is known to be nothing. */
const kinds = new Uint8Array(0x10000)

function kindOf(unit: number): number {
  const known = kinds[unit] ?? 0
  if (known !== 0) return known
  const char = String.fromCharCode(unit)
  const kind = /\p{Lu}/u.test(char)
    ? letter | capital
    : /\p{L}/u.test(char)
      ? letter
      : /\p{M}/u.test(char)
        ? mark
        : 8
  kinds[unit] = kind
  return kind
}

/** The words of a text; one hyphen parts two words, a full stop inside (N.C) does not. Linear in its length. */
export function placeWords(text: string): Word[] {
  const words: Word[] = []
  let [at, after] = [0, 0]
  while (at < text.length) {
    const first = kindOf(text.charCodeAt(at))
    if ((first & letter) === 0) {
      at++
      continue
    }
    let end = at + 1
    while (end < text.length) {
      const unit = text.charCodeAt(end)
      if ((kindOf(unit) & (letter | mark)) !== 0) end++
      else if (joins(unit) && (kindOf(text.charCodeAt(end + 1) || 0x20) & letter) !== 0) end += 2
      else break
    }
    words.push(new Word(text, after, at, end, (first & capital) !== 0))
    at = after = end
  }
  return words
}

/** A full stop or one of the apostrophes. */
const joins = (unit: number) =>
  unit === 0x2e || unit === 0x27 || unit === 0x2019 || unit === 0x2018 || unit === 0x02bc || unit === 0x60

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
