import { type Alphabet, alphabetOf, eachGram, type Script, scriptOf } from './language-letters.ts'
import profile from './language-profile.json' with { type: 'json' }

/** Scripts that one language we tell has to itself, so that the letters are the answer. */
const alone: Partial<Record<Script, string>> = { armenian: 'hy', georgian: 'ka', greek: 'el', hebrew: 'he' }

/** What tells the languages of one script apart: how much each gram speaks for each of them. */
type Profile = {
  readonly languages: readonly string[]
  readonly alphabet: Alphabet
  readonly bias: readonly number[]
  readonly step: number
  /** Where each gram's weights begin, one a language. */
  readonly places: ReadonlyMap<number, number>
  readonly weights: Int8Array
}

const profiles: Partial<Record<Script, Profile>> = {
  latin: unpack(profile.latin),
  cyrillic: unpack(profile.cyrillic),
  arabic: unpack(profile.arabic),
}

/** The beginning of a text tells; so the time it takes is bounded. */
const charactersRead = 1200
const lettersRead = 200
/** Under this likelihood nobody can say. */
const likelyEnough = 0.4
/** How many times likelier the outlet's language is than another, other things equal. */
const trust = 4

/**
 * The language of a text as a BCP 47 primary tag, `und` where the words do not tell. `hint`, the outlet's language,
 * only tips what the words leave open and never overrules a script.
 */
export function recogniseLanguage(text: string, hint?: string): string {
  const sample = text.slice(0, charactersRead).normalize('NFC')
  const { script } = scriptOf(sample)
  if (script === undefined) return 'und'
  const known = profiles[script]
  if (known === undefined) return alone[script] ?? 'und'
  return likeliest(known, sample, hint?.split('-')[0])
}

function likeliest({ languages, alphabet, bias, step, places, weights }: Profile, sample: string, hint?: string): string {
  const sums = new Float64Array(languages.length)
  let grams = 0
  eachGram(sample, alphabet, lettersRead, gram => {
    grams++
    const place = places.get(gram)
    if (place !== undefined) for (let at = 0; at < sums.length; at++) sums[at]! += weights[place + at]!
  })
  if (grams === 0) return 'und'
  const chances = new Map<string, number>()
  let all = 0
  for (const [at, language] of languages.entries()) {
    const score = Math.exp(((sums[at] ?? 0) * step) / Math.sqrt(grams) + (bias[at] ?? 0)) * (language === hint ? trust : 1)
    chances.set(language, (chances.get(language) ?? 0) + score)
    all += score
  }
  let best = 'und'
  for (const [language, chance] of chances) if (chance > (chances.get(best) ?? 0)) best = language
  return (chances.get(best) ?? 0) / all < likelyEnough ? 'und' : best
}

function unpack(packed: (typeof profile)['latin']): Profile {
  const { languages, letters, bias, step } = packed
  const alphabet = alphabetOf(letters)
  const places = new Map<number, number>()
  const entries = Object.entries(packed.grams as Record<string, string>)
  const weights = new Int8Array(entries.length * languages.length)
  for (const [index, [gram, signs]] of entries.entries()) {
    let number = 0
    for (const letter of gram) number = (number << 7) | (letter === '_' ? 127 : (alphabet.get(letter.charCodeAt(0)) ?? 0))
    places.set(number, index * languages.length)
    for (let at = 0; at < languages.length; at++) weights[index * languages.length + at] = weightOf(signs.charCodeAt(at))
  }
  return { languages, alphabet, bias, step, places, weights }
}

/** A sign of the profile as a weight: 45 steps either way, the signs from $ on without the backslash. */
function weightOf(code: number): number {
  return code - (code < 92 ? 36 : 37) - 45
}
