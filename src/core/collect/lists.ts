import type { Source } from '../article/source.ts'
import { canonicalUrl } from '../article/url.ts'
import { type Adding, type AddingRules, holdOf, isBlocked, isSameFeed, type Owner } from './added.ts'

/** A feed as a list of feeds (OPML) gives it; nothing of it has been looked at. */
export type Listed = {
  readonly address: string
  readonly name: string
  readonly home: string | null
  readonly language: string | null
}

/** Lists of feeds, as feed readers exchange them. */
export interface SourceLists {
  /** The feeds of a list, from its text, its bytes or its address. Fails with a reason in words where it is none. */
  read(given: string | Uint8Array): Promise<readonly Listed[]>
  write(sources: readonly Pick<Source, 'name' | 'home' | 'feed' | 'language'>[], title: string): string
}

/** What became of one line of a list. */
export type Imported = {
  readonly name: string
  readonly address: string
  readonly became: 'added' | 'known' | 'full' | 'blocked' | 'no-address'
}

export type ImportPorts = {
  readonly adding: Pick<Adding, 'add'>
  readonly rules: AddingRules
  /** All that the owner sees, by now. */
  sources(): readonly Source[]
  readonly owner: Owner
}

/** Adds the feeds of a list, unlooked at, as far as is allowed; what is read already is left as it is. */
export async function importList(
  listed: readonly Listed[],
  { adding, rules, sources, owner }: ImportPorts,
  now: Date,
): Promise<readonly Imported[]> {
  const imported: Imported[] = []
  for (const { address, name, home, language } of listed) {
    const feed = canonicalUrl(address)
    const told = { name: name === '' ? address : name, address }
    const host = feed === null ? '' : new URL(feed).host
    const become = (became: Imported['became']) => void imported.push({ ...told, became })
    if (feed === null) become('no-address')
    else if (isBlocked(feed, rules)) become('blocked')
    else if (knownAs(feed, owner, sources()) !== null) become('known')
    else if (isFull(owner, sources(), rules)) become('full')
    else {
      const site = canonicalUrl(home ?? '') ?? new URL(feed).origin
      const proposal = { name: name === '' ? host : name, home: site, feed, sitemap: false, language }
      await adding.add(proposal, owner, now)
      become('added')
    }
  }
  return imported
}

/** The source of a feed that an owner has already: one of the region, of everyone, or its own; null where there is none. */
export function knownAs(feed: string, owner: Owner, sources: readonly Source[]): Source | null {
  const isTheirs = (source: Source) =>
    source.holds === undefined
      ? source.enabled
      : holdOf(source, owner) !== undefined || holdOf(source, 'everyone') !== undefined
  return sources.find(source => isSameFeed(source.feed, feed) && isTheirs(source)) ?? null
}

/** The sources that an owner has added and not removed. */
export function ownSources(owner: Owner, sources: readonly Source[]): readonly Source[] {
  return sources.filter(source => holdOf(source, owner) !== undefined)
}

export function isFull(owner: Owner, sources: readonly Source[], { most }: AddingRules): boolean {
  return owner !== 'everyone' && ownSources(owner, sources).length >= most
}
