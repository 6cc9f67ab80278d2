import { fold } from '../../article/text/fold.ts'
import type { TopicIndex } from '../../article/topics/topic-index.ts'
import { longestPhrase, meaningOf } from './words.ts'

/** A topic's name without the word before or behind it that asks for what is mainly about it: `georgia strict`. */
export function strictly(
  typed: string,
  topics: TopicIndex,
): { readonly words: string; readonly strict: boolean } {
  const all = typed.split(/\s+/)
  if (topics.exactly(typed) !== null) return { words: typed, strict: false }
  const isStrict = (words: readonly string[]) => meaningOf(fold(words.join(' '))) === 'strict'
  for (let count = Math.min(longestPhrase, all.length - 1); count > 0; count--) {
    if (isStrict(all.slice(-count))) return { words: all.slice(0, -count).join(' '), strict: true }
    if (isStrict(all.slice(0, count))) return { words: all.slice(count).join(' '), strict: true }
  }
  return { words: typed, strict: false }
}
