import { createHash } from 'node:crypto'
import type { FeedItem } from './article.ts'
import { fold } from './text/fold.ts'
import { isFrontPage, urlKey } from './url.ts'

/**
 * What a source's ids have shown themselves to be worth; remembered, so that one odd fetch does not flip it: ids that
 * were trusted are doubted first, and trusted again once they are sound.
 */
export type IdPolicy = 'unknown' | 'trusted' | 'doubted' | 'ignored'

/** The names under which an item may be known, strongest first; each is unique to an article of its source. */
export type ItemKeys = { readonly item: FeedItem; readonly keys: readonly string[] }

/** Share of items that may repeat another's id before the ids of the source are held worthless (FreshRSS uses 5 %). */
const tolerance = 0.05

/** Judges the ids of one fetch: ids that several pages share, or that are mostly missing, name nothing. */
export function idPolicy(items: readonly FeedItem[], remembered: IdPolicy): IdPolicy {
  if (remembered === 'ignored' || items.length < 2) return remembered
  const owners = new Map<string, Set<string>>()
  for (const item of items) {
    const owner = item.url === null || isFrontPage(item.url) ? item.title : item.url
    owners.set(item.id, (owners.get(item.id) ?? new Set()).add(owner))
  }
  const shared = items.filter(item => item.id === '' || (owners.get(item.id)?.size ?? 0) > 1).length
  if (shared <= Math.max(items.length * tolerance, items.length >= 10 ? 2 : 0)) return 'trusted'
  if (remembered !== 'unknown' && shared < items.length / 2) return remembered
  return remembered === 'trusted' ? 'doubted' : 'ignored'
}

/**
 * The keys of each item of one fetch: the outlet's id where the policy trusts it, the page's address where it is the
 * item's own, and the title with the day, so that an item stays known when the others change or turn out worthless.
 * Items that repeat an earlier one of the same fetch are left out.
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
  const named = items.flatMap(item => {
    const keys: string[] = []
    if (policy !== 'ignored' && item.id !== '' && idTitles.get(item.id)?.size === 1)
      keys.push(`id ${hash(item.id)}`)
    if (item.url !== null && !isFrontPage(item.url) && urlTitles.get(item.url)?.size === 1)
      keys.push(urlName(item.url))
    if (keys.some(key => seen.has(key))) return []
    for (const key of keys) seen.add(key)
    const day = isDated(item) ? item.published.at?.toISOString().slice(0, 10) : ''
    return [{ item, keys, title: `title ${hash(`${fold(item.title)} ${day}`)}` }]
  })
  const titles = Map.groupBy(named, ({ title }) => title)
  return named.flatMap(({ item, keys, title }) => {
    const alone = titles.get(title)?.length === 1
    if (keys.length > 0) return [{ item, keys: alone ? [...keys, title] : keys }]
    if (seen.has(title)) return []
    seen.add(title)
    return [{ item, keys: [title] }]
  })
}

/** What is known of an article that has one of the keys; no more than its id where only its names are kept. */
export type KnownArticle = {
  readonly id: string
  readonly title: string | null
  readonly publishedAt: Date | null
}

/**
 * Which known article an item is, if any. Its address decides, then its id where the source's ids are trusted or the
 * title agrees, then title and moment of publication, which outlive a new site with new addresses. The title with the
 * day is enough for what has no other name. An id that is another article's, or new and not yet judged, outweighs the
 * address under a new title.
 */
export function recognise(
  { item, keys }: ItemKeys,
  known: ReadonlyMap<string, KnownArticle>,
  policy: IdPolicy,
): string | null {
  const [id, url, title] = ['id ', 'url ', 'title '].map(kind => keys.find(key => key.startsWith(kind)))
  const find = (key: string | undefined) => (key === undefined ? undefined : known.get(key))
  const [byId, byUrl, byTitle] = [find(id), find(url), find(title)]
  // What an old article was called is forgotten; that it is one is not.
  const alike = ({ title }: KnownArticle) => title === null || fold(title) === fold(item.title)
  const contradicted = byId === undefined ? policy === 'unknown' && id !== undefined : byId.id !== byUrl?.id
  if (byUrl !== undefined && (!contradicted || alike(byUrl))) return byUrl.id
  if (byId !== undefined && (policy === 'trusted' || alike(byId))) return byId.id
  if (byTitle === undefined) return null
  const moment = byTitle.publishedAt?.getTime() ?? item.published.at?.getTime()
  const sameMoment = isDated(item) && moment === item.published.at?.getTime()
  if (id !== undefined || url !== undefined) {
    return sameMoment || keys.every(key => known.get(key)?.id === byTitle.id) ? byTitle.id : null
  }
  // While ids are doubted, what has no other name now may be another that had an id.
  return sameMoment || policy !== 'doubted' ? byTitle.id : null
}

/** Whether known pages come with new ids: such ids are made up at each fetch and would pile up unused. */
export function areIdsRestless(
  entries: readonly ItemKeys[],
  known: ReadonlyMap<string, KnownArticle>,
): boolean {
  const kept = entries.flatMap(({ keys }) => {
    const [id, url] = keys
    return id?.startsWith('id ') && url?.startsWith('url ') && known.has(url) ? [known.has(id)] : []
  })
  return kept.length > 1 && kept.filter(stays => !stays).length > kept.length / 2
}

/** A date in the future is taken as now, and so is another one each time. */
export function isDated({ published }: FeedItem): boolean {
  return published.note === 'given' || published.note === 'zone-assumed'
}

/** A new article's id: 12 characters of base64url, the same for the same source and keys. */
export function articleId(source: string, keys: readonly string[]): string {
  return hash(`${source} ${keys.join(' ')}`).slice(0, 12)
}

/** The key of the page at a canonical address. */
export function urlName(canonical: string): string {
  return `url ${hash(urlKey(canonical))}`
}

/** 22 characters of base64url of SHA-256: 132 bits, so that no two of a billion articles meet. */
function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22)
}
