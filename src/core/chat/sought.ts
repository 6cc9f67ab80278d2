import type { TopicIndex } from '../article/topics/topic-index.ts'
import { stands } from '../delivery/phrases.ts'
import { passagesOf } from '../delivery/wanted.ts'
import type { Story } from '../story/story.ts'
import type { Say } from './messages.ts'

/** What /search is asked for. */
export type Sought = {
  /** As it is asked again. */
  readonly said: string
  /** Each part in quotation marks of its own. */
  told(say: Say): string
  /** Whether only what must not be there was named. */
  readonly isNothing: boolean
  /** Those that must be there. */
  readonly words: string
  /** Whether some must stand just so, and not only what they mean. */
  readonly literal: boolean
  /** What the words do not say of a story; undefined where they say all. */
  readonly isWanted?: (story: Story) => boolean
}

const part = /(?<!\S)(-?)(?:["“”„«»]([^"“”„«»]+)["“”«»]|(\S+))/gu

/**
 * The words that must be there, several in quotes next to each other, and none of those behind a minus, one or in quotes:
 * `opens "film festival" -batumi`.
 */
export function soughtIn(typed: string, topics: TopicIndex): Sought {
  const parts = [...typed.matchAll(part)].map(([, minus, phrase, word = '']) => ({
    isLeftOut: minus !== '',
    isPhrase: /\S\s+\S/.test(phrase ?? ''),
    // A quotation mark that stands alone means nothing.
    words: phrase ?? word.replace(/^["“„«»]+|["“”«»]+$/g, ''),
  }))
  const wanted = parts.filter(({ isLeftOut }) => !isLeftOut)
  const [phrases, unwanted] = [
    wanted.filter(({ isPhrase }) => isPhrase),
    parts.filter(each => each.isLeftOut),
  ]
  const words = wanted
    .map(({ words }) => words)
    .join(' ')
    .trim()
  const loose = wanted.filter(({ isPhrase }) => !isPhrase).map(({ words }) => words)
  const told = (say: Say) => {
    const quoted = (words: string) => say('words-quoted', { words })
    const there = [loose.join(' ').trim(), ...phrases.map(({ words }) => words)].filter(words => words !== '')
    const which = there.map(quoted).join(` ${say('words-and')} `)
    const left = unwanted.map(({ words }) => quoted(words)).join(', ')
    return left === '' ? which : `${which} (${say('follow-without', { words: left })})`
  }
  const isNothing = words === '' && unwanted.length > 0
  if (phrases.length + unwanted.length === 0) return { said: words, told, isNothing, words, literal: false }
  const isWanted = (story: Story) => {
    const passages = passagesOf(story, Number.POSITIVE_INFINITY, topics)
    const isThere = ({ words }: { readonly words: string }) => stands(passages, words)
    return phrases.every(isThere) && !unwanted.some(isThere)
  }
  return { said: typed, told, isNothing, words, literal: phrases.length > 0, isWanted }
}
