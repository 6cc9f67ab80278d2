import { createHash } from 'node:crypto'
import type { FeedItem } from './article.ts'
import { fold } from './fold.ts'
import { isFrontPage, urlKey } from './url.ts'

/** What a source's ids have shown themselves to be worth; remembered, so that one odd fetch does not flip it. */
export type IdPolicy = 'unknown' | 'trusted' | 'ignored'

/** The names under which an item may be known, strongest first; each is unique to an article of its source. */
export type ItemKeys = { readonly item: FeedItem; readonly keys: readonly string[] }

/** Share of items that may repeat another's id before the ids of the source are held worthless (FreshRSS uses 5 %). */
const tolerance = 0.05

/** Judges the ids of one fetch: ids that several pages share, or that are mostly missing, name nothing. */
export function idPolicy(items: readonly FeedItem[], remembered: IdPolicy): IdPolicy {
  if (remembered === 'ignored' || items.length < 2) return remembered
  const owners = new Map<string, Set<string>>()
  for (const item of items)
    owners.set(item.id, (owners.get(item.id) ?? new Set()).add(item.url ?? item.title))
  const shared = items.filter(item => item.id === '' || (owners.get(item.id)?.size ?? 0) > 1).length
  if (shared <= Math.max(items.length * tolerance, items.length >= 10 ? 1 : 0)) return 'trusted'
  return remembered === 'trusted' && shared < items.length / 2 ? 'trusted' : 'ignored'
}

/**
 * The keys of each item of one fetch: the outlet's id where the policy trusts it, the page's address where it is the
 * item's own, and always the title with the day. Items that repeat an earlier one of the same fetch are left out.
 */
export function itemKeys(items: readonly FeedItem[], policy: IdPolicy): ItemKeys[] {
  const titlesOf = (of: (item: FeedItem) => string | null) => {
    const titles = new Map<string, Set<string>>()
    for (const item of items) {
      const key = of(item)
      if (key !== null) titles.set(key, (titles.get(key) ?? new Set()).add(item.title))
    }
    return titles
  }
  const idTitles = titlesOf(item => item.id || null)
  const urlTitles = titlesOf(item => item.url)
  const seen = new Set<string>()
  return items.flatMap(item => {
    const keys: string[] = []
    if (policy !== 'ignored' && item.id !== '' && idTitles.get(item.id)?.size === 1)
      keys.push(`id ${hash(item.id)}`)
    if (item.url !== null && !isFrontPage(item.url) && urlTitles.get(item.url)?.size === 1)
      keys.push(`url ${hash(urlKey(item.url))}`)
    const day = item.published.at?.toISOString().slice(0, 10) ?? ''
    if (keys.length === 0) keys.push(`title ${hash(`${fold(item.title)} ${day}`)}`)
    if (keys.some(key => seen.has(key))) return []
    for (const key of keys) seen.add(key)
    return [{ item, keys }]
  })
}

/**
 * Which known article an item is, if any. Its address decides; its id does where the address is new. An id that
 * comes back with another address and another title names nothing unless the source's ids are trusted.
 */
export function recognise(
  { item, keys }: ItemKeys,
  known: ReadonlyMap<string, { readonly id: string; readonly title: string }>,
  policy: IdPolicy,
): string | null {
  const byId = keys.filter(key => key.startsWith('id ')).map(key => known.get(key))[0]
  const byOther = keys.filter(key => !key.startsWith('id ')).map(key => known.get(key))[0]
  if (byOther !== undefined) return byOther.id
  if (byId === undefined) return null
  return policy === 'trusted' || fold(byId.title) === fold(item.title) ? byId.id : null
}

/** A new article's id: 12 characters of base64url, the same for the same source and keys. */
export function articleId(source: string, keys: readonly string[]): string {
  return hash(`${source} ${keys.join(' ')}`).slice(0, 12)
}

/** 22 characters of base64url of SHA-256: 132 bits, so that no two of a billion articles meet. */
function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22)
}
