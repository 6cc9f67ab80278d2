import type { Source } from '../../article/source.ts'
import type { TopicIndex } from '../../article/topics/topic-index.ts'
import type { Say } from '../../chat/messages.ts'
import { UserError } from '../../chat/reply.ts'
import { clip } from '../../chat/rich-text.ts'

/** What words are understood with. */
export type WordingContext = {
  readonly topics: TopicIndex
  /** Those that are read. */
  readonly sources: readonly Source[]
  /** Whether the platform has roles to mention. */
  readonly roles: boolean
  /** Whether posts can bear a name of the chat's own there. */
  readonly names: boolean
  /** Which the words stand behind. */
  readonly command: string
  readonly locale: string
  readonly say: Say
}

const longestQuoted = 60

/** Words of the person's own, as an answer repeats them. */
export const quoted = (words: string) => clip(words, longestQuoted)

/** Says what was not understood; `sentence` names it and gives an example. */
export const unclear = (sentence: string) => new UserError(sentence)
