import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { alphabetOf, edge } from '../../src/core/article/text/language-letters.ts'
import { classes } from './classes.ts'
import { type Class, corpusOf } from './corpus.ts'
import { draw, pick, random } from './draw.ts'
import { type Drawn, examplesOf, frequentGrams, lettersOf, tellingGrams } from './grams.ts'
import { type Model, regress } from './regression.ts'

/**
 * Learns src/core/article/text/language-profile.json, in some minutes. Run as `node bench/learn/language.ts FOLDER [SCRIPT …]`;
 * README.md says what the folder holds. Scripts not named stay as they are.
 */
const folder = process.argv[2]
if (folder === undefined)
  throw new Error('Say which folder holds the word lists: node bench/learn/language.ts FOLDER')

/** How many pieces are drawn for a language of weight one, and how many grams of each script are kept. */
const pieces = 12_000
const kept = { latin: 3800, cyrillic: 2100, arabic: 700 }
/** A weight is written as one sign: so many steps from nought, either way, by the signs from $ to ~ without the backslash. */
const steps = 45
const signs = Array.from({ length: 2 * steps + 1 }, (_, at) =>
  String.fromCharCode(at < 56 ? 36 + at : 37 + at),
)

type Learnt = { readonly letters: string; readonly grams: ReadonlyMap<number, number>; readonly model: Model }

function learn(kinds: readonly Class[], most: number): Learnt {
  const corpora = kinds.map(({ sources }) => sources.map(source => corpusOf(source, folder ?? '')))
  const others = corpora.flat().filter(({ words }) => words.length > 0)
  const drawn: Drawn[] = kinds.flatMap(({ language, weight }, answer) =>
    Array.from({ length: pieces * weight }, () => ({
      text: draw(pick(corpora[answer] ?? []), others, language),
      answer,
    })),
  )
  const letters = lettersOf(drawn)
  const frequent = frequentGrams(drawn, alphabetOf(letters))
  const first = regress(examplesOf(drawn, letters, frequent), frequent.size, kinds.length, 2, random)
  const grams = tellingGrams(first, frequent, most)
  return {
    letters,
    grams,
    model: regress(examplesOf(drawn, letters, grams), grams.size, kinds.length, 5, random),
  }
}

/** The profile of a script; of each gram's weights only the differences count, so their mean is taken off. */
function pack({ letters, grams, model: { weights, bias, classes: count } }: Learnt, kinds: readonly Class[]) {
  const centred = weights.map((weight, at) => {
    const first = at - (at % count)
    return weight - weights.subarray(first, first + count).reduce((sum, other) => sum + other, 0) / count
  })
  const sizes = centred.map(Math.abs).sort()
  const largest = sizes[Math.floor(sizes.length * 0.998)] ?? 1
  const sign = (weight: number) =>
    signs[steps + Math.round(Math.max(-1, Math.min(1, weight / largest)) * steps)]
  const entries = [...grams].map(([gram, place]) => {
    const own = centred.subarray(place * count, (place + 1) * count)
    return `${spelt(gram, letters)} ${Array.from(own, sign).join('')}`
  })
  return {
    languages: kinds.map(({ language }) => language),
    letters,
    step: Number((largest / steps).toFixed(4)),
    bias: Array.from(bias, weight => Number(weight.toFixed(2))),
    grams: entries.sort().join(' '),
  }
}

function spelt(gram: number, letters: string): string {
  let text = ''
  for (let rest = gram; rest > 0; rest >>>= 7)
    text = ((rest & edge) === edge ? '_' : (letters[(rest & edge) - 1] ?? '')) + text
  return text
}

const file = join(import.meta.dirname, '../../src/core/article/text/language-profile.json')
const scripts = ['latin', 'cyrillic', 'arabic'] as const
const asked = process.argv.slice(3)
const before = asked.length === 0 ? {} : (JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>)
const profile = Object.fromEntries(
  scripts.map(script => {
    const isAsked = asked.length === 0 || asked.includes(script)
    return [script, isAsked ? pack(learn(classes[script], kept[script]), classes[script]) : before[script]]
  }),
)
writeFileSync(file, `${JSON.stringify(profile, null, 2)}\n`)
