import { fold } from '../article/fold.ts'
import { economy } from './concepts/economy.ts'
import { politics } from './concepts/politics.ts'
import { security } from './concepts/security.ts'
import { society } from './concepts/society.ts'

/**
 * What words of news mean, whatever the language. A line names a concept and gives, by language, the words for it:
 * `harvest | en harvest* grape | de ernte* weinlese*`. A word that ends in `*` stands for all that begin so.
 */
export const concepts: readonly string[] = [...politics, ...security, ...economy, ...society]

type Words = { readonly whole: Map<string, string>; readonly beginnings: Map<string, string> }

const words: ReadonlyMap<string, Words> = wordsOf(concepts)

function wordsOf(lines: readonly string[]): Map<string, Words> {
  const found = new Map<string, Words>()
  for (const line of lines) {
    const [concept = '', ...languages] = line.split(' | ')
    for (const each of languages) {
      const [language = '', ...forms] = each.split(' ')
      const { whole, beginnings } = found.get(language) ?? { whole: new Map(), beginnings: new Map() }
      found.set(language, { whole, beginnings })
      for (const form of forms)
        if (form.endsWith('*')) beginnings.set(fold(form.slice(0, -1)), concept)
        else whole.set(fold(form), concept)
    }
  }
  return found
}

const shortest = 3

/** The name of the concept that a folded word stands for, by the longest beginning; null where no line tells. */
export function conceptOf(word: string, language: string): string | null {
  const known = words.get(language)
  const whole = known?.whole.get(word)
  if (known === undefined || whole !== undefined) return whole ?? null
  for (let length = word.length; length >= shortest; length--) {
    const found = known.beginnings.get(word.slice(0, length))
    if (found !== undefined) return found
  }
  return null
}
