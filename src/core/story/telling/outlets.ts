import type { Article } from '../../article/article.ts'
import type { Source } from '../../article/source.ts'
import type { Story } from '../story.ts'

export type Sources = ReadonlyMap<string, Source>

/** An outlet that reports a story, with all its reports, oldest first. Editions of one outlet are one. */
export type Outlet = {
  readonly key: string
  /** As its house is named. */
  readonly name: string
  /** Undefined where the outlet is no longer on the list of sources. */
  readonly source: Source | undefined
  readonly articles: readonly [Article, ...Article[]]
}

/** Names of editions before the name of the house: en.trend.az, eng.ghn.ge, news.milli.az. */
const edition = /^(?:www\d?|m|news|en|eng|ru|rus|az|aze|hy|am|arm|ka|geo|tr|de|fa)\.(?=[^.]+\.)/

/**
 * What readers are told of an outlet's name: "JAMnews (Russian)" is an edition of JAMnews, and its words tell which. The
 * brackets are for lists of editions, and English.
 */
export function houseName(name: string): string {
  return name.replace(/\s*\([^)]*\)$/, '') || name
}

/** What all feeds and editions of one outlet share: the host of its home, without the edition's name. */
export function outletKey(source: Source | undefined, id: string): string {
  return (source === undefined ? '' : outletAt(source.home)) || id
}

/** The host at which an outlet is at home, without the edition's name; empty where the address has none. */
export function outletAt(address: string): string {
  return (URL.parse(address)?.hostname ?? '').replace(edition, '').replace(edition, '')
}

/** The outlets that report a story, in the order in which they first did. */
export function outletsOf(story: Pick<Story, 'articles'>, sources: Sources): Outlet[] {
  const byKey = Map.groupBy(story.articles, ({ source }) => outletKey(sources.get(source), source))
  return [...byKey].flatMap(([key, articles]): Outlet[] => {
    const [first, ...rest] = articles
    if (first === undefined) return []
    const source = sources.get(first.source)
    return [{ key, name: houseName(source?.name ?? first.source), source, articles: [first, ...rest] }]
  })
}
