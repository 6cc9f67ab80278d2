import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { alphabetOf, type Alphabet, eachGram } from '../../src/core/article/language-letters.ts'
import { classes } from './classes.ts'
import { type Class, type Corpus, corpusOf } from './corpus.ts'
import { type Example, likelihoods, type Model, regress } from './regression.ts'

/**
 * Learns src/core/article/language-profile.json. Run as `node bench/learn/language.ts FOLDER`, the folder holding
 * Tesseract's word lists (words/aze.txt, got by dawg2wordlist from tessdata_fast) and the sentences of Firefox's
 * language packs (ff/az.txt, one a line).
 */
const folder = process.argv[2] ?? '.'
const perClass = 15_000
const sizes = { latin: 3400, cyrillic: 1800, arabic: 700 }
/** Weights are written as one sign each: the steps from nought, either way. */
const steps = 45
const signs = Array.from({ length: 2 * steps + 1 }, (_, index) => String.fromCharCode(index < 56 ? 36 + index : 37 + index))

/** Mulberry32, so that the same texts give the same profile. */
let seed = 7
function random(): number {
  seed = (seed + 0x6d2b79f5) | 0
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
}
function pick<T>(of: readonly T[]): T {
  return of[below(of.length)] as T
}

type Drawn = { readonly text: string; readonly answer: number }

/** A piece of a language about as long as a headline, sometimes longer: words of a list, a piece of a sentence, or both. */
function draw(own: Corpus, all: readonly Corpus[], language: string): string {
  const words: string[] = []
  const chance = random()
  if (own.words.length > 0 && (chance > 0.5 || own.sentences.length === 0)) words.push(...some(own.words, 1 + below(7)))
  if (own.sentences.length > 0 && (chance < 0.6 || words.length === 0)) {
    const from = pick(own.sentences).split(' ')
    const count = 2 + below(random() < 0.15 ? 40 : 8)
    const start = random() < 0.3 ? 0 : below(Math.max(1, from.length - count + 1))
    words.push(...from.slice(start, start + count))
  }
  if (own.names.length > 0 && (random() < 0.25 || words.length === 0)) {
    const ending = random() < 0.6 ? pick(endings[language] ?? ['']) : ''
    words.splice(below(words.length + 1), 0, pick(own.names) + ending)
  }
  // A foreign name now and then.
  if (random() < 0.2 && words.length > 2) words.splice(below(words.length), 0, pick(pick(all).words))
  let text = words.join(' ')
  if (['az', 'tr'].includes(language)) {
    const way = random()
    // In capitals, and typed without the letters that the keyboard lacks.
    if (way < 0.12) text = text.replaceAll('ı', 'i').replaceAll('İ', 'I')
    if (language === 'az' && way > 0.92) text = text.replaceAll('ə', 'e').replaceAll('Ə', 'E')
    if (way > 0.95) text = text.replace(/[ışğçöüâ]/g, letter => 'isgcoua'['ışğçöüâ'.indexOf(letter)] ?? letter)
  }
  return text.slice(0, 260)
}

/** The commonest endings of a name, which come after an apostrophe in Turkish. */
const endings: Record<string, readonly string[]> = {
  az: ['da', 'də', 'dan', 'dən', 'ya', 'yə', 'a', 'ə', 'ın', 'in', 'nın', 'nin', 'ı', 'la', 'lə'],
  tr: ['’da', '’de', '’dan', '’den', '’ya', '’ye', '’a', '’e', '’ın', '’in', '’nın', '’nin', '’ı', '’la'],
}

function below(most: number): number {
  return Math.floor(random() * most)
}

function some<T>(of: readonly T[], count: number): T[] {
  return Array.from({ length: count }, () => pick(of))
}

function learn(kinds: readonly Class[], size: number): { letters: string; grams: Map<number, number>; model: Model; alphabet: Alphabet } {
  const corpora = kinds.map(({ sources }) => sources.map(source => corpusOf(source, folder)))
  const lists = corpora.flat().filter(({ words }) => words.length > 0)
  const drawn: Drawn[] = kinds.flatMap(({ language, weight }, answer) =>
    Array.from({ length: perClass * weight }, () => ({ text: draw(pick(corpora[answer] ?? []), lists, language), answer })),
  )
  const letters = lettersOf(drawn)
  const alphabet = alphabetOf(letters)
  const frequent = frequentGrams(drawn, alphabet)
  const first = regress(examplesOf(drawn, alphabet, frequent), frequent.size, kinds.length, 2, 2e-6, random)
  const grams = best(first, frequent, size)
  const model = regress(examplesOf(drawn, alphabet, grams), grams.size, kinds.length, 5, 2e-6, random)
  const examples = examplesOf(drawn, alphabet, grams)
  const right = examples.filter(example => {
    const found = likelihoods(model, example)
    return found.indexOf(Math.max(...found)) === example.answer
  })
  console.log(kinds.length, 'classes', letters.length, 'letters', frequent.size, '→', grams.size, 'fit', right.length / examples.length)
  return { letters, grams, model, alphabet }
}

/** Letters that occur, by number, as far as there are 126 numbers. */
function lettersOf(drawn: readonly Drawn[]): string {
  const counts = new Map<string, number>()
  for (const { text } of drawn)
    for (const letter of text.normalize('NFC').replaceAll('İ', 'i').toLowerCase().replace(/[’‘ʻʼ`]/g, "'"))
      if (/[\p{L}']/u.test(letter)) counts.set(letter, (counts.get(letter) ?? 0) + 1)
  const often = [...counts].filter(([, count]) => count > 150).sort((a, b) => b[1] - a[1])
  return often.slice(0, 126).map(([letter]) => letter).sort().join('')
}

function frequentGrams(drawn: readonly Drawn[], alphabet: Alphabet): Map<number, number> {
  const counts = new Map<number, number>()
  for (const { text } of drawn) eachGram(text, alphabet, 300, gram => counts.set(gram, (counts.get(gram) ?? 0) + 1))
  return numbered([...counts].filter(([, count]) => count > 50).sort((a, b) => b[1] - a[1]).slice(0, 25_000).map(([gram]) => gram))
}

function numbered(grams: readonly number[]): Map<number, number> {
  return new Map(grams.map((gram, index) => [gram, index]))
}

/** The grams that tell the most: by how far their weights lie apart and how often they occur. */
function best({ weights, classes: count }: Model, grams: Map<number, number>, size: number): Map<number, number> {
  const spread = [...grams].map(([gram, index]) => {
    const own = weights.subarray(index * count, (index + 1) * count)
    const mean = own.reduce((sum, weight) => sum + weight, 0) / count
    // The vocabulary is in order of frequency, which falls about as one over the rank.
    return { gram, worth: Math.sqrt(own.reduce((sum, weight) => sum + (weight - mean) ** 2, 0)) / (index + 200) ** 0.35 }
  })
  spread.sort((a, b) => b.worth - a.worth)
  return numbered(spread.slice(0, size).map(({ gram }) => gram))
}

function examplesOf(drawn: readonly Drawn[], alphabet: Alphabet, grams: Map<number, number>): Example[] {
  return drawn.map(({ text, answer }) => {
    const counts = new Map<number, number>()
    let all = 0
    eachGram(text.normalize('NFC'), alphabet, 200, gram => {
      all++
      const index = grams.get(gram)
      if (index !== undefined) counts.set(index, (counts.get(index) ?? 0) + 1)
    })
    return {
      grams: Int32Array.from(counts.keys()),
      values: Float32Array.from(counts.values(), count => count / Math.sqrt(Math.max(all, 1))),
      answer,
    }
  })
}

function spelt(gram: number, letters: string): string {
  let text = ''
  for (let rest = gram; rest > 0; rest >>>= 7) text = ((rest & 127) === 127 ? '_' : letters[(rest & 127) - 1]) + text
  return text
}

const profile: Record<string, unknown> = {}
for (const script of ['latin', 'cyrillic', 'arabic'] as const) {
  const { letters, grams, model } = learn(classes[script], sizes[script])
  const count = model.classes
  const centred = new Float32Array(model.weights.length)
  for (let gram = 0; gram < grams.size; gram++) {
    let mean = 0
    for (let k = 0; k < count; k++) mean += (model.weights[gram * count + k] ?? 0) / count
    for (let k = 0; k < count; k++) centred[gram * count + k] = (model.weights[gram * count + k] ?? 0) - mean
  }
  const sorted = Float32Array.from(centred, Math.abs).sort()
  const most = sorted[Math.floor(sorted.length * 0.998)] ?? 1
  const sign = (weight: number): string => signs[steps + Math.round((Math.max(-1, Math.min(1, weight / most)) * steps))] ?? ''
  const lines = [...grams].map(([gram, index]) => [
    spelt(gram, letters),
    Array.from({ length: count }, (_, k) => sign(centred[index * count + k] ?? 0)).join(''),
  ])
  lines.sort(([a = ''], [b = '']) => (a < b ? -1 : 1))
  profile[script] = {
    languages: classes[script].map(({ language }) => language),
    letters,
    step: Number((most / steps).toFixed(4)),
    bias: Array.from(model.bias, weight => Number(weight.toFixed(2))),
    grams: Object.fromEntries(lines),
  }
}
writeFileSync(join(import.meta.dirname, '../../src/core/article/language-profile.json'), `${JSON.stringify(profile, null, 1)}\n`)
