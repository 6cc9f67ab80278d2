import type { Article } from './article.ts'
import type { Gazetteer } from './gazetteer.ts'
import { recogniseLanguage } from './language.ts'
import type { Source } from './source.ts'
import type { Topic, TopicMatch } from './topic.ts'
import { topicFinder } from './topics.ts'

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

/** What of an article is read. */
export type Unread = Pick<
  Article,
  'id' | 'revision' | 'source' | 'url' | 'title' | 'summary' | 'text' | 'claimedLanguage' | 'publishedAt'
>

export type Understand = (article: Unread) => Understanding

/** What of a region articles are understood with. */
export type Pack = {
  readonly topics: readonly Topic[]
  readonly sources: readonly Source[]
  /** Ids of the places the region is about. */
  readonly places: readonly string[]
  readonly rollUpDisputed: boolean
  /** The towns of the world, which speak for their countries. */
  readonly gazetteer?: Gazetteer | undefined
}

/** Gives a function from an article to what is understood of it: pure, the same for the same article. */
export function understanding({ topics, sources, places, rollUpDisputed, gazetteer }: Pack): Understand {
  const find = topicFinder(topics, rollUpDisputed, places, gazetteer)
  const outlets = new Map(sources.map(source => [source.id, source]))
  // Outlets based in one of the region's countries write about it.
  const countries = new Set(topics.filter(({ id }) => places.includes(id)).map(({ iso }) => iso))
  return article => {
    const { id, revision, title, url } = article
    const outlet = outlets.get(article.source)
    const text = article.text.length > article.summary.length ? article.text : article.summary
    const hint = outlet?.language ?? article.claimedLanguage ?? undefined
    const language = recogniseLanguage(`${title}\n${text}`, hint)
    const regional = outlet?.country !== undefined && countries.has(outlet.country)
    return {
      article: id,
      revision,
      language,
      topics: find({ title, text, url, language, regional, home: outlet?.country }),
      excerpt: '',
      minutes: 0,
    }
  }
}
