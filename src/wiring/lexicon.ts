import { Matcher } from '#core/article/topics/matcher.ts'
import { TopicIndex } from '#core/article/topics/topic-index.ts'
import type { Services } from '#core/chat/command.ts'
import { once } from '#core/once.ts'
import { backgroundOf } from '#core/story/traits/common.ts'
import type { Background } from '#core/story/traits/traits.ts'
import { isOrdinary } from '../../config/region/words.ts'
import type { Region } from '../../config/region.ts'

/** What the words of a region's topics tell: large, made when first asked for, and the same for all that read of them. */
export type Lexicon = {
  readonly topics: TopicIndex
  matcher(): Matcher
  background(): Background
}

/** Smaller places are seldom asked for, and more of their names are a slip of another. */
const hundredThousand = 2

export function lexiconOf(region: Region): Lexicon {
  const matcher = once(() => new Matcher(region.topics))
  const topics = new TopicIndex(region.topics, matcher, {
    names: () => region.gazetteer.names(hundredThousand),
    isWord: word => region.concepts.has(word) || isOrdinary(word.folded),
  })
  return { topics, matcher, background: once(() => backgroundOf(region)) }
}

/** What of a region is told to who asks; its concepts are read when they are first asked for. */
export function toldOf(region: Region): Services['region'] {
  const { places, rollUpDisputed, timeZone, names, id } = region
  return {
    places,
    rollUpDisputed,
    timeZone,
    get concepts() {
      return region.concepts
    },
    name: locale => names[locale.split('-')[0] as keyof typeof names] ?? names.en ?? id,
  }
}
