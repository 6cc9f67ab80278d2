import type { FeedItem } from './article.ts'
import { fold } from './fold.ts'
import { isFrontPage } from './url.ts'

/** An article of the source as it last stood in its feed. */
export type Former = { readonly id: string; readonly title: string; readonly url: string | null }

/** Fewer new items than these are news, whatever they are called. */
const fewest = 3

/**
 * Which articles the items of a look are that are known under none of their names, where a feed has all of them new at
 * once: on another site, made by another system, or its archive dated anew. The rest of the address tells, or the title;
 * what several share tells nothing. Nothing is matched where less than half would be: then it is news, of which some have
 * the title of an older piece. Where `followed` others are known by something else though their addresses are new, too, it
 * did move, and news may be among the rest: then only the address tells.
 */
export function matchMoved(
  unknown: readonly FeedItem[],
  former: readonly Former[],
  followed = 0,
): ReadonlyMap<FeedItem, string> {
  const names = [pathOf, titleOf].map(name => ({
    name,
    before: onlyOnes(former, name),
    now: onlyOnes(unknown, name),
  }))
  const matchedBy = (ways: typeof names) => {
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
  const matched = matchedBy(names)
  if (matched.length * 2 >= unknown.length) return new Map(matched)
  const sure = matchedBy(names.slice(0, 1))
  return new Map((sure.length + followed) * 2 >= unknown.length + followed ? sure : [])
}

/** Whether so many items of a look under new names are more than a feed has of news. */
export function mayHaveMoved(unknown: number, items: number): boolean {
  return unknown >= fewest && unknown * 2 > items
}

type Named = Pick<Former, 'title' | 'url'>

function pathOf({ url }: Named): string | null {
  if (url === null || isFrontPage(url)) return null
  const { pathname, search } = new URL(url)
  return `${pathname.replace(/(?<!\/)\/+$/, '')}${search}`
}

function titleOf({ title }: Named): string | null {
  const folded = fold(title)
  return folded === '' ? null : folded
}

function onlyOnes<T extends Named>(all: readonly T[], name: (one: Named) => string | null): Map<string, T> {
  const groups = Map.groupBy(all, name)
  return new Map(
    [...groups].flatMap(([key, [one, ...others]]): [string, T][] =>
      key === null || one === undefined || others.length > 0 ? [] : [[key, one]],
    ),
  )
}
