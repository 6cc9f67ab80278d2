import { Matcher } from '#core/article/matcher.ts'
import { TopicIndex } from '#core/article/topic-index.ts'
import { once } from '#core/once.ts'
import { backgroundOf } from '#core/story/common.ts'
import type { Background } from '#core/story/traits.ts'
import type { Region } from '../config/region.ts'

/** What the words of a region's topics tell: large, made when first asked for, and the same for all that read of them. */
export type Lexicon = {
  readonly topics: TopicIndex
  matcher(): Matcher
  background(): Background
}

export function lexiconOf(region: Region): Lexicon {
  const matcher = once(() => new Matcher(region.topics))
  const topics = new TopicIndex(region.topics, matcher)
  return { topics, matcher, background: once(() => backgroundOf(region)) }
}
