import type { Corpus } from './corpus.ts'

/** Mulberry32, so that the same texts give the same profile. */
let seed = 7
export function random(): number {
  seed = (seed + 0x6d2b79f5) | 0
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
}

/** The commonest endings of a name, which come after an apostrophe in Turkish. */
const endings: Record<string, readonly string[]> = {
  az: ['da', 'də', 'dan', 'dən', 'ya', 'yə', 'a', 'ə', 'ın', 'in', 'nın', 'nin', 'ı', 'la', 'lə'],
  tr: ['’da', '’de', '’dan', '’den', '’ya', '’ye', '’a', '’e', '’ın', '’in', '’nın', '’nin', '’ı', '’la'],
}

/**
 * A piece of a language about as long as a headline, sometimes longer: words of a list, a piece of a sentence, or both,
 * with names of its own and, now and then, a word of one of `others`.
 */
export function draw(own: Corpus, others: readonly Corpus[], language: string): string {
  const words: string[] = []
  const chance = random()
  if (own.words.length > 0 && (chance > 0.5 || own.sentences.length === 0))
    for (let count = 1 + below(7); count > 0; count--) words.push(pick(own.words))
  if (own.sentences.length > 0 && (chance < 0.6 || words.length === 0))
    words.push(...pieceOf(pick(own.sentences)))
  if (own.names.length > 0 && (random() < 0.3 || words.length === 0)) {
    const ending = random() < 0.6 ? pick(endings[language] ?? ['']) : ''
    words.splice(below(words.length + 1), 0, pick(own.names) + ending)
  }
  if (random() < 0.15 && words.length > 2) words.splice(below(words.length), 0, pick(pick(others).words))
  const text = words.join(' ').slice(0, 260)
  return ['az', 'tr'].includes(language) ? typed(text, language) : text
}

function pieceOf(sentence: string): string[] {
  const words = sentence.split(' ')
  const count = 2 + below(random() < 0.15 ? 40 : 8)
  const start = random() < 0.3 ? 0 : below(Math.max(1, words.length - count + 1))
  return words.slice(start, start + count)
}

/** Some are in capitals, where i and ı are one, and some typed without the letters that a keyboard lacks. */
function typed(text: string, language: string): string {
  const way = random()
  if (way < 0.12) return text.replaceAll('ı', 'i').replaceAll('İ', 'I')
  const plain =
    way > 0.95 ? text.replace(/[ışğçöüâ]/g, letter => 'isgcoua'['ışğçöüâ'.indexOf(letter)] ?? '') : text
  return language === 'az' && way > 0.92 ? plain.replaceAll('ə', 'e').replaceAll('Ə', 'E') : plain
}

export function pick<T>(of: readonly T[]): T {
  return of[below(of.length)] as T
}

function below(most: number): number {
  return Math.floor(random() * most)
}
