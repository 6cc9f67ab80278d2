/** A phrase from data, made ready to be looked for. */
export type Phrase = {
  /** How many characters of a text it takes at its beginning; 0 where the text does not begin with it. */
  begins(text: string): number
  /** Whether a paragraph is nothing else. */
  isWhole(text: string): boolean
}

/** Longer paragraphs are told by their outlet for a reason. */
const longest = 500
/**
 * What is no space, digit or sign of the scripts of news, as ranges of a class: of all letters and marks there are, V8 makes
 * a hundred thousand bytes of code for each phrase.
 */
const letters = String.raw`[^\s\0-@[-\x60{-©«-´¶-¹»-¿×÷՚-՟։֊،؛؟۔\u2000-\u2bff\u2e00-\u2e7f\u3000-\u303f\ud800-\udfff\ufffd]`
const dash = /[-֊־\u2010-\u2015\u2212]/g
const word = `${letters}(?:${letters}|[.'’ʼ-]){0,30}`
const day = String.raw`\d{1,2}(?:\.|-?${letters}{1,3})?`
const month = String.raw`${letters}{3,14}\.?`
const year = String.raw`(?:,? \d{4}(?:-?${letters}{1,3})?(?i: il)?)?`

/** What may stand in a phrase for words that differ. Each is bounded, so that no phrase takes long. */
const placeholders: Readonly<Record<string, string>> = {
  place: `${word}(?: ${word}){0,3}`,
  name: `${word}(?: ${word}){1,3}`,
  date: `(?:${day} ${month}${year}|${month} ${day}${year}|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4})`,
  words: String.raw`\S{1,40}(?: \S{1,40}){0,5}`,
  text: `[^\\n]{0,${longest}}`,
}
/** So that no phrase takes more than some thousand steps on any text. */
const most = { all: 3, text: 2 }
const parts = /\{([a-z]+)\}/

/**
 * What is wrong with a phrase, or null: it holds at most three of {place} {name} {date} {words} {text}, two of them
 * {text}, and {agency}; words or signs between them; and at least two letters of its own or {agency}.
 */
export function phraseProblem(form: string): string | null {
  const pieces = form.split(parts)
  const names = pieces.filter((_, index) => index % 2 === 1)
  const unknown = names.find(name => placeholders[name] === undefined && name !== 'agency')
  if (unknown !== undefined)
    return `{${unknown}} means nothing; there are {${[...Object.keys(placeholders), 'agency'].join('} {')}}`
  const free = names.filter(name => name !== 'agency')
  if (free.length > most.all) return `holds ${free.length} placeholders, ${most.all} are allowed`
  if (free.filter(name => name === 'text').length > most.text)
    return `holds {text} more than ${most.text} times`
  const between = pieces.filter((_, index) => index % 2 === 0)
  if (between.slice(1, -1).some(piece => piece.trim() === ''))
    return 'needs words or signs between two placeholders'
  const letters = between.join('').match(/\p{L}/gu)?.length ?? 0
  return letters < 2 && !names.includes('agency') ? 'needs words of its own' : null
}

/**
 * Makes a phrase ready. Letter case, dashes, apostrophes, and dotted and dotless i count as the same; case is said of its own
 * words alone, as it takes V8 milliseconds to fold that of all letters there are.
 */
export function phrase(form: string, agencies: readonly string[]): Phrase {
  const pieces = form.slice(0, longest).split(parts)
  const agency = agencies.length === 0 ? '(?!)' : `(?i:${agencies.map(literal).join('|')})`
  const source = pieces.map((piece, index) =>
    index % 2 === 0
      ? `(?i:${literal(piece)})`
      : piece === 'agency'
        ? agency
        : (placeholders[piece] ?? '(?!)'),
  )
  const pattern = new RegExp(`^${source.join('')}`)
  const begins = (text: string) => pattern.exec(text.slice(0, longest))?.[0].length ?? 0
  return {
    begins,
    isWhole: text => {
      const taken = text.length > longest ? 0 : begins(text)
      return taken > 0 && !/[\p{L}\p{N}]/u.test(text.slice(taken))
    },
  }
}

function literal(text: string): string {
  return text
    .replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
    .replace(dash, dash.source)
    .replace(/\\\./g, '[.։]')
    .replace(/:/g, '[:՝։]')
    .replace(/['’ʼ]/g, "['’ʼ]")
    .replace(/[iıİI]/g, '[iıİI]')
    .replace(/\s+/g, '\\s+')
}
