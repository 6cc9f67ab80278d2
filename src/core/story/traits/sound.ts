import { normalise } from '../../article/text/fold.ts'
import { skeleton } from '../../article/text/transliterate.ts'
import { termOf } from './vector.ts'

/**
 * Endings that a name has in a sentence and not in another language: only those that sound, and of these what seldom ends a name
 * itself, so fewer than a form may have (endings.ts) and than a stem loses (stem.ts). Four letters of it are left, three in
 * Georgian, where the vowel at its end is an ending too.
 */
const endings: Readonly<Record<string, RegExp>> = {
  en: /'s?$/,
  de: /'s?$|(?<=.{4})ien$/,
  tr: /'.*$/,
  az: /'.*$|(?<=.{4})(?:d[aə]n?|d[aə]ki|l[aə])$|(?<=.{5})[ıiuü]n$/,
  ru: /(?<=.{4})(?:ами|ями|[ая]х|[аяоеыи]м|[оеы]го|[оеы]му|[ыи]х|ск(?:[аио][йея]|ую|ого|ому|и[мх]|ими|ом))$/,
  hy: /(?<=.{4})(?:ում|ից|ով|ին|ի|ը)$/,
  ka: /(?<=.{3})(?:ისთვის|სთვის|თვის|იდან|დან|თან|მდე|ის|ით|ში|ზე|მა|ს|მ)$/,
}

/** Letters that a language sounds otherwise than the skeleton takes them (transliterate.ts). */
const spellings: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  en: [
    [/c(?=[eiy])/g, 's'],
    [/c(?!h)/g, 'k'],
  ],
  de: [
    [/(?<!s)ch/g, 'kh'],
    [/t?z/g, 'ts'],
    [/c(?!h)/g, 'k'],
    [/j/g, 'y'],
  ],
}

/** Sounds that one name has in one language and another in the next: Strasbourg and Strazburg. */
const alike: readonly (readonly [RegExp, string])[] = [
  [/t?[sz]/g, 's'],
  [/(.)\1+/g, '$1'],
]

/** Languages with a dotless i. */
const turkic = new Set(['az', 'tr'])
const armenianMarks = /[\u055B-\u055E]/g
const sounds = 4

/** A name by its first sounds, which its endings and the vowels of another language leave alone; null for a short one. */
export function soundTerm(word: string, language: string): number | null {
  const plain = normalise(word).replace(armenianMarks, '')
  const spelt = turkic.has(language) ? plain.toLocaleLowerCase(language) : plain.toLowerCase()
  const bare = spelt.replace(endings[language] ?? '', '')
  const bones = respelt(skeleton(respelt(bare, spellings[language] ?? [])), alike)
  const key = bones.replace(/^[aeiou]+/, 'a').replace(/(?<!^)[aeiou ]/g, '')
  return key.length < 3 ? null : termOf(`name ${key.slice(0, sounds)}`)
}

function respelt(word: string, changes: readonly (readonly [RegExp, string])[]): string {
  return changes.reduce((spelt, [from, to]) => spelt.replace(from, to), word)
}
