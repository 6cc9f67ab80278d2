import type { Article } from './article.ts'
import { recogniseLanguage } from './language.ts'
import type { Source } from './source.ts'
import type { TopicMatch } from './topic.ts'
import type { TopicFinder } from './topics.ts'

/** What is understood of an article as it stands at one revision. */
export type Understanding = {
  readonly article: string
  readonly revision: number
  /** BCP 47 as recognised from the words; `und` where they do not tell. */
  readonly language: string
  /** Best first. */
  readonly topics: readonly TopicMatch[]
  /** Its own words that tell what it is about; empty where it has none. */
  readonly excerpt: string
  /** Time to read it; 0 where it has no text. */
  readonly minutes: number
}

export type Understand = (article: Article) => Understanding

/** What an article is understood with. */
export type Knowledge = {
  readonly topics: TopicFinder
  readonly sources: ReadonlyMap<string, Source>
  /** ISO codes of the region's countries: outlets based there write about it. */
  readonly countries: ReadonlySet<string>
}

/** Gives a function from an article to what is understood of it: pure, the same for the same article. */
export function understanding({ topics, sources, countries }: Knowledge): Understand {
  return article => {
    const { id, revision, title, url } = article
    const source = sources.get(article.source)
    const text = article.text.length > article.summary.length ? article.text : article.summary
    const language = recogniseLanguage(
      `${title}\n${text}`,
      source?.language ?? article.claimedLanguage ?? undefined,
    )
    const regional = source?.country !== undefined && countries.has(source.country)
    return {
      article: id,
      revision,
      language,
      topics: topics({ title, text, url, language, regional }),
      excerpt: '',
      minutes: 0,
    }
  }
}
