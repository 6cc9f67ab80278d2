import { type Token, tokenise } from '../article/text/fold.ts'
import { beginningOf } from '../article/text/typed-word.ts'
import type { StoryQuery } from '../story/store.ts'
import type { Concept, Concepts } from '../story/traits/concepts.ts'
import { knownShare, wordTerm } from '../story/traits/rarity.ts'
import type { Services } from './command.ts'

/** The languages whose words we know, by script; of those in Latin letters the asker's comes first. */
const languages: readonly (readonly [script: RegExp, readonly string[]])[] = [
  [/\p{Script=Latin}/u, ['en', 'de', 'az', 'tr']],
  [/\p{Script=Cyrillic}/u, ['ru']],
  [/\p{Script=Armenian}/u, ['hy']],
  [/\p{Script=Georgian}/u, ['ka']],
]
/** In a larger share of texts a word tells nothing: the, and. */
const mostOften = 0.15
const mostWords = 5

/** A search for what words mean, in whatever language it is told. */
export type Meaning = Required<Pick<StoryQuery, 'topics' | 'words' | 'meant'>>

/**
 * What typed words mean: each is sought by all words for its concept in any language, a name by its topic, and another as it
 * stands. Null where of none more is known than its letters. The words of a concept are read when they are asked for.
 */
export function meaningOf(typed: string, locale: string, { topics, region }: Services): Meaning | null {
  const words: { readonly own: string; readonly concept: Concept | undefined }[] = []
  let about: readonly string[] = []
  for (const token of tokenise(typed).slice(0, mostWords)) {
    const spoken = languagesOf(token.folded, locale)
    if (spoken.some(language => knownShare(wordTerm(token.folded, language)) > mostOften)) continue
    const topic = about.length > 0 ? null : topics.exactly(token.raw)
    if (topic !== null && topic.kind !== 'theme') about = topics.within(topic.id, region.rollUpDisputed)
    else
      words.push({ own: `${beginningOf(token.folded)}*`, concept: conceptOf(token, spoken, region.concepts) })
  }
  if (words.every(({ concept }) => concept === undefined)) return null
  return {
    topics: about,
    words: '',
    get meant() {
      return words.map(({ own, concept }) => [
        own,
        ...(concept === undefined ? [] : region.concepts.formsOf(concept)),
      ])
    },
  }
}

function conceptOf(token: Token, spoken: readonly string[], concepts: Concepts): Concept | undefined {
  return spoken.flatMap(language => concepts.of(token, language))[0]
}

function languagesOf(word: string, locale: string): readonly string[] {
  const [, spoken = []] = languages.find(([script]) => script.test(word)) ?? []
  const own = locale.split('-')[0] ?? ''
  return spoken.includes(own) ? [own, ...spoken.filter(language => language !== own)] : spoken
}
