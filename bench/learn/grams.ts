import { type Alphabet, alphabetOf, eachGram, edge } from '../../src/core/article/text/language-letters.ts'
import type { Example, Model } from './regression.ts'

export type Drawn = { readonly text: string; readonly answer: number }

/** Letters that occur now and then, in order, as many as a gram has numbers for. */
export function lettersOf(drawn: readonly Drawn[]): string {
  const counts = new Map<string, number>()
  for (const { text } of drawn) {
    const small = text.normalize('NFC').replaceAll('İ', 'i').toLowerCase()
    for (const letter of small.replace(/[’‘ʻʼ`]/g, "'"))
      if (/[\p{L}']/u.test(letter)) counts.set(letter, (counts.get(letter) ?? 0) + 1)
  }
  const often = [...counts].filter(([, count]) => count > 150).sort(([, one], [, other]) => other - one)
  return often
    .slice(0, edge - 1)
    .map(([letter]) => letter)
    .sort()
    .join('')
}

/** Grams by how often they occur, each with its place. */
export function frequentGrams(drawn: readonly Drawn[], alphabet: Alphabet): Map<number, number> {
  const counts = new Map<number, number>()
  for (const { text } of drawn)
    eachGram(text, alphabet, 300, gram => counts.set(gram, (counts.get(gram) ?? 0) + 1))
  const often = [...counts].filter(([, count]) => count > 50).sort(([, one], [, other]) => other - one)
  return placed(often.slice(0, 25_000).map(([gram]) => gram))
}

/** The grams that tell the most: by how far their weights lie apart and how often they occur. */
export function tellingGrams(
  { weights, classes }: Model,
  grams: ReadonlyMap<number, number>,
  most: number,
): Map<number, number> {
  const worth = [...grams].map(([gram, place]) => {
    const own = weights.subarray(place * classes, (place + 1) * classes)
    const mean = own.reduce((sum, weight) => sum + weight, 0) / classes
    const spread = Math.sqrt(own.reduce((sum, weight) => sum + (weight - mean) ** 2, 0))
    // The places are in order of frequency, which falls about as one over the rank.
    return { gram, worth: spread / (place + 200) ** 0.35 }
  })
  worth.sort((one, other) => other.worth - one.worth)
  return placed(worth.slice(0, most).map(({ gram }) => gram))
}

function placed(grams: readonly number[]): Map<number, number> {
  return new Map(grams.map((gram, place) => [gram, place]))
}

export function examplesOf(
  drawn: readonly Drawn[],
  letters: string,
  grams: ReadonlyMap<number, number>,
): Example[] {
  const alphabet = alphabetOf(letters)
  return drawn.map(({ text, answer }) => {
    const counts = new Map<number, number>()
    let all = 0
    eachGram(text.normalize('NFC'), alphabet, 200, gram => {
      all++
      const place = grams.get(gram)
      if (place !== undefined) counts.set(place, (counts.get(place) ?? 0) + 1)
    })
    return {
      grams: Int32Array.from(counts.keys()),
      values: Float32Array.from(counts.values(), count => count / Math.sqrt(Math.max(all, 1))),
      answer,
    }
  })
}
