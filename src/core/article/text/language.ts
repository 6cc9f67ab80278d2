import { oddsOnAzerbaijani } from './azerbaijani-turkish.ts'
import { type Alphabet, alphabetOf, eachGram, edge, type Script, scriptOf } from './language-letters.ts'
import profiles from './language-profile.json' with { type: 'json' }

/** Scripts that one language we tell has to itself, so that the letters are the answer. */
const alone: Partial<Record<Script, string>> = { armenian: 'hy', georgian: 'ka', greek: 'el', hebrew: 'he' }

/** What tells the languages of one script apart. A language may stand several times, as `und` does for its kinds. */
type Profile = {
  readonly languages: readonly string[]
  readonly alphabet: Alphabet
  /** How likely each language is before anything is read, as logarithms. */
  readonly bias: readonly number[]
  /** What one step of a weight is worth. */
  readonly step: number
  /** Where the weights of each gram begin, one a language. */
  readonly places: ReadonlyMap<number, number>
  readonly weights: Int8Array
}

const shared: Partial<Record<Script, Profile>> = {
  latin: unpack(profiles.latin),
  cyrillic: unpack(profiles.cyrillic),
  arabic: unpack(profiles.arabic),
}

/** The beginning of a text tells, and reading no more bounds the time. */
const charactersRead = 600
const lettersRead = 160
/**
 * Under this likelihood nobody can say. Where there is one word alone, often a name, it takes more, and still more in a short
 * one or two, of so few grams: of names a tenth would be taken for a language that is not theirs.
 */
const likelyEnough = 0.3
const likelyEnoughInAWord = 0.7
const likelyEnoughInAShortWord = 0.9
const gramsOfAShortWord = 30
const severalWords = /\p{L}\S*\s\P{L}*\p{L}/u
/** How many times likelier the outlet's language is than before. */
const trust = 4
const trustInAShortWord = 16
/** What most of the press we read is in, and how many times likelier it makes these. */
const usual: Readonly<Record<string, number>> = { en: 4, az: 3, tr: 3, ru: 2.5, de: 2 }

/**
 * The language of a text as a BCP 47 primary tag, `und` where the words do not tell. `hint`, the outlet's language,
 * only tips what the words leave open, and never overrules a script. Title and text are given together, the title first.
 */
export function recogniseLanguage(text: string, hint?: string): string {
  const sample = text.slice(0, charactersRead).normalize('NFC')
  const script = scriptOf(sample)
  if (script === undefined) return 'und'
  const profile = shared[script]
  // As feeds write it: en, EN-us, en_US.
  const [hinted] = hint?.toLowerCase().split(/[-_]/) ?? []
  return profile === undefined ? (alone[script] ?? 'und') : likeliest(profile, sample, hinted)
}

/**
 * Multinomial logistic regression over runs of letters: the weights of all that occur are added up, over the root of
 * how many there are, for runs of one word come together and each says less than if it came alone.
 */
function likeliest(profile: Profile, sample: string, hint: string | undefined): string {
  const { languages, step, bias } = profile
  const { sums, grams } = addUp(profile, sample)
  if (grams === 0) return 'und'
  const isShort = grams < gramsOfAShortWord
  const hinted = isShort ? trustInAShortWord : trust
  const inAWord = isShort ? likelyEnoughInAShortWord : likelyEnoughInAWord
  const enough = isShort || !severalWords.test(sample) ? inAWord : likelyEnough
  const chances = new Map<string, number>()
  let all = 0
  for (const [at, language] of languages.entries()) {
    const score = ((sums[at] ?? 0) * step) / Math.sqrt(grams) + (bias[at] ?? 0)
    const chance = Math.exp(score) * (language === hint ? hinted : 1) * (usual[language] ?? 1)
    chances.set(language, (chances.get(language) ?? 0) + chance)
    all += chance
  }
  const pair = (chances.get('az') ?? 0) + (chances.get('tr') ?? 0)
  if (profile === shared.latin && pair > all / 2) {
    const odds = ((chances.get('az') ?? 0) / (chances.get('tr') ?? 1)) * oddsOnAzerbaijani(sample)
    chances.set('az', (pair * odds) / (1 + odds)).set('tr', pair / (1 + odds))
  }
  const [[best, chance] = ['und', 0]] = [...chances].sort(([, one], [, other]) => other - one)
  if (chance >= enough * all) return best
  return hint !== undefined && languages.includes(hint) ? hint : 'und'
}

function addUp({ languages, alphabet, places, weights }: Profile, sample: string) {
  const sums = new Int32Array(languages.length)
  let grams = 0
  eachGram(sample, alphabet, lettersRead, gram => {
    grams++
    const place = places.get(gram)
    if (place === undefined) return
    for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] ?? 0) + (weights[place + at] ?? 0)
  })
  return { sums, grams }
}

type Packed = Pick<Profile, 'languages' | 'bias' | 'step'> & {
  readonly letters: string
  readonly grams: string
}

/** Grams and their weights follow each other: `_` is the edge of a word, and one sign stands for each language's weight. */
function unpack({ languages, letters, bias, step, grams }: Packed): Profile {
  const alphabet = alphabetOf(letters)
  const places = new Map<number, number>()
  const parts = grams.split(' ')
  const weights = new Int8Array((parts.length / 2) * languages.length)
  let place = 0
  for (let at = 0; at < parts.length; at += 2) {
    let gram = 0
    for (const letter of parts[at] ?? '')
      gram = (gram << 7) | (letter === '_' ? edge : (alphabet.get(letter.charCodeAt(0)) ?? 0))
    places.set(gram, place)
    for (const sign of parts[at + 1] ?? '') weights[place++] = weightOf(sign.charCodeAt(0))
  }
  return { languages, alphabet, bias, step, places, weights }
}

/** The signs from $ to ~, without the backslash, are the weights from -45 to 45. */
function weightOf(code: number): number {
  return code - (code < 92 ? 36 : 37) - 45
}
