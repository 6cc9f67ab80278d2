import { type Token, tokenise } from './fold.ts'
import { vocabulary } from './lexicon.ts'
import { skeleton } from './transliterate.ts'

/** A name as a text has it, with a key that its other spellings and cases share. */
export type Name = {
  readonly name: string
  /** The skeleton of each word without its ending: "ilham aliev". For finding, never for showing. */
  readonly key: string
  readonly count: number
}

const readCharacters = 6_000
const mostNames = 40
const longestName = 4
/** Of a headline in which so many words have a capital, the capitals say nothing. */
const titleCase = 0.7

/** Case endings that stand on names, by language; what is left may end in a vowel, which the key drops. */
const endings: Readonly<Record<string, RegExp>> = {
  ru: /(?<=\p{L}{4})(?:ым|ом|ем|ой|ей)$|(?<=ск)(?:ий|им|ого|ому)$/u,
  az: /(?<=\p{L}{4})(?:[ıiuü]n|d[aə]n?|l[aə])$|'\p{L}+$/u,
  tr: /'\p{L}+$/u,
  hy: /(?<=\p{L}{3})(?:ին|ից|ով|ը|ի)$/u,
  en: /'s$/,
  de: /(?<=\p{L}{3})s$/u,
}
/** Endings behind which no second part of the same name follows. */
const closed: Readonly<Record<string, RegExp>> = { az: /d[aə]n?$/, tr: /'/, hy: /ում$/ }
const particles = new Set(['al', 'el', 'de', 'der', 'von', 'van', 'bin', 'ibn', 'of', 'du', 'da'])

/**
 * Words with capitals inside sentences, and sequences of them, most frequent first; at most 40. They are kept as the
 * text has them; whether they name a person, a place or neither is not known. Georgian has no capitals, and so no names.
 */
export function readNames({
  title,
  text,
  language,
}: {
  title: string
  text: string
  language: string
}): Name[] {
  const name = language.split('-')[0] ?? ''
  if (name === 'ka') return []
  const found = new Map<string, { name: string; count: number }>()
  for (const part of [title, text.slice(0, readCharacters)]) {
    const tokens = tokenise(part)
    if (part === title && isTitleCase(tokens)) continue
    for (const words of sequences(part, tokens, name)) {
      const raw = part.slice(words[0]?.start, words.at(-1)?.end)
      const before = found.get(raw)
      if (before === undefined && found.size < mostNames * 2) found.set(raw, { name: raw, count: 1 })
      else if (before !== undefined) before.count++
    }
  }
  const keyed = new Map<string, Name>()
  for (const { name: raw, count } of found.values()) {
    const key = keyOf(raw, name)
    const before = keyed.get(key)
    if (key.length > 2)
      keyed.set(key, { name: before?.name ?? raw, key, count: count + (before?.count ?? 0) })
  }
  return [...keyed.values()].sort((a, b) => b.count - a.count).slice(0, mostNames)
}

function keyOf(raw: string, language: string): string {
  const words = raw.split(/[\s-]+/).map(word =>
    skeleton(
      word
        .toLowerCase()
        .replace(/[’‘ʼ]/g, "'")
        .replace(endings[language] ?? /$^/, ''),
    ),
  )
  return words.map(word => (word.length > 4 ? word.replace(/(?<![aeiou])[aeiou]+$/, '') : word)).join(' ')
}

const isCapital = ({ raw }: Token) => /^\p{Lu}/u.test(raw)

function isTitleCase(tokens: readonly Token[]): boolean {
  const long = tokens.filter(({ raw }) => raw.length > 3)
  return long.filter(isCapital).length > titleCase * long.length && long.length > 3
}

function* sequences(text: string, tokens: readonly Token[], language: string): Generator<readonly Token[]> {
  const { starters, meaning } = vocabulary(language)
  for (let at = 0; at < tokens.length; at++) {
    const first = tokens[at] as Token
    const isInitial = at === 0 || beginsSentence(text, tokens[at - 1] as Token, first)
    if (!isCapital(first) || starters.has(first.raw.toLowerCase())) continue
    const { day, weekday, month } = meaning(first.folded)
    if ((day ?? weekday ?? month) !== undefined) continue
    const words = [first]
    while (words.length < longestName && closed[language]?.test((words.at(-1) as Token).raw) !== true) {
      const next = tokens[at + 1]
      const beyond = tokens[at + 2]
      if (next === undefined || !adjoins(text, words.at(-1) as Token, next)) break
      const isParticle = particles.has(next.raw) && beyond !== undefined && isCapital(beyond)
      if (!isCapital(next) && !isParticle) break
      words.push(next)
      at++
    }
    // The first word of a sentence, and in German any noun, has its capital by rule.
    const rest = words.slice(1)
    if (isInitial && rest.length > 1 && isCapital(rest[0] as Token)) yield rest
    else if (words.length > 1 || (!isInitial && language !== 'de' && first.raw.length > 2)) yield words
  }
}

/** White space or a hyphen alone, or the full stop of an initial. */
const adjoins = (text: string, one: Token, other: Token) =>
  /^(?:\s|-)$/.test(text.slice(one.end, other.start)) ||
  (one.raw.length === 1 && /^\.\s?$/.test(text.slice(one.end, other.start)))

const beginsSentence = (text: string, one: Token, other: Token) =>
  one.raw.length > 1 && /[.!?։:…\n]/.test(text.slice(one.end, other.start))
