import type { FeedItem } from './article.ts'
import { isDated } from './identity.ts'
import { fold } from './text/fold.ts'
import { isFrontPage } from './url.ts'

/** An article of the source as it last stood in its feed. */
export type Former = {
  readonly id: string
  readonly title: string
  readonly url: string | null
  readonly publishedAt: Date | null
}

/** Fewer new items than these are news, whatever they are called. */
const fewest = 3

/**
 * Which articles the items of a look are that are known under none of their names, where a feed has all of them new at
 * once: on another site, made by another system, or its archive dated anew. The rest of the address tells, or the title;
 * what several share tells nothing. Where less than half would be matched it is news, of which some have the title of an
 * older piece, and only what has the path of one with its title or its moment of publication is that one. Where `others`
 * of the feed, known by something else, kept their paths on another site it did move whatever else is new, and then a path
 * tells. Of a part of a feed the latter two hold.
 */
export function matchMoved(
  unknown: readonly FeedItem[],
  former: readonly Former[],
  others: ReadonlyMap<FeedItem, string>,
  part: boolean,
): ReadonlyMap<FeedItem, string> {
  const carried = new Set(others.values())
  const gone = former.filter(({ id }) => !carried.has(id))
  const matched = part ? [] : matchedBy([pathOf, titleOf], unknown, gone)
  if (matched.length > 0 && matched.length * 2 >= unknown.length) return new Map(matched)
  const before = new Map(former.map(article => [article.id, article]))
  const kept = [...others].filter(([item, id]) => {
    const article = before.get(id)
    return article !== undefined && article.url !== item.url && pathOf(article) === (pathOf(item) ?? '')
  })
  return new Map(
    matchedBy(kept.length < fewest ? [pathAndTitleOf, pathAndMomentOf] : [pathOf], unknown, gone),
  )
}

type Name = (one: Named) => string | null

function matchedBy(names: readonly Name[], unknown: readonly FeedItem[], former: readonly Former[]) {
  const ways = names.map(name => ({
    name,
    before: onlyOnes(former, name),
    now: onlyOnes(unknown, name),
  }))
  const taken = new Set<string>()
  return unknown.flatMap((item): [FeedItem, string][] => {
    for (const { name, before, now } of ways) {
      const key = name(item)
      const article = key !== null && now.get(key) === item ? before.get(key) : undefined
      if (article === undefined || taken.has(article.id)) continue
      taken.add(article.id)
      return [[item, article.id]]
    }
    return []
  })
}

/** Whether so many items of a look under new names are more than a feed has of news. */
export function mayHaveMoved(unknown: number, items: number): boolean {
  return unknown >= fewest && unknown * 2 > items
}

type Named = FeedItem | Former

function pathOf({ url }: Named): string | null {
  if (url === null || isFrontPage(url)) return null
  const { pathname, search } = new URL(url)
  return `${pathname.replace(/(?<!\/)\/+$/, '')}${search}`
}

function titleOf({ title }: Named): string | null {
  const folded = fold(title)
  return folded === '' ? null : folded
}

function pathAndTitleOf(one: Named): string | null {
  const [path, title] = [pathOf(one), titleOf(one)]
  return path === null || title === null ? null : `${path} ${title}`
}

function pathAndMomentOf(one: Named): string | null {
  const [path, moment] = [pathOf(one), momentOf(one)]
  return path === null || moment === null ? null : `${path} ${moment.getTime()}`
}

function momentOf(one: Named): Date | null {
  if ('publishedAt' in one) return one.publishedAt
  return isDated(one) ? one.published.at : null
}

function onlyOnes<T extends Named>(all: readonly T[], name: (one: Named) => string | null): Map<string, T> {
  const groups = Map.groupBy(all, name)
  return new Map(
    [...groups].flatMap(([key, [one, ...others]]): [string, T][] =>
      key === null || one === undefined || others.length > 0 ? [] : [[key, one]],
    ),
  )
}
