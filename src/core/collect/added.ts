import type { FeedItem } from '../article/article.ts'
import type { Source } from '../article/source.ts'
import { urlKey } from '../article/url.ts'
import type { ChatRef } from '../chat/chat-ref.ts'
import type { ServerRef } from '../chat/servers.ts'

/** Whose a source is that people added: a server's, a chat's where there is none, or everyone's, whom the operator stands for. */
export type Owner = ServerRef | ChatRef | 'everyone'

/** That somebody has added a source. One that was removed stays theirs to read in; nothing more is collected for them. */
export type Hold = {
  readonly owner: Owner
  readonly since: Date
  readonly state: 'on' | 'paused' | 'removed'
}

/** A source that people added, as it is stored; collected once, however many have added it. */
export type Added = {
  readonly id: string
  readonly name: string
  readonly home: string
  readonly feed: string
  readonly sitemap: boolean
  /** BCP 47; null where the feed does not tell. */
  readonly language: string | null
  readonly holds: readonly Hold[]
}

/** What is to be added: what a feed or a list of feeds says of itself. */
export type Proposal = Pick<Added, 'name' | 'home' | 'feed' | 'sitemap' | 'language'>

/** The sources that people added. */
export interface AddedStore {
  /** In the order in which they were added. */
  all(): Promise<readonly Added[]>
  /**
   * Adds a source, or the one of the same feed to another owner; gives its id, which comes from the host. One that nobody
   * had in use is met as at the first look, and named as proposed.
   */
  add(proposal: Proposal, owner: Owner, now: Date): Promise<string>
  /** One that nobody had in use until then is met as at the first look; false where the owner never added it. */
  set(source: string, owner: Owner, state: Hold['state'], now: Date): Promise<boolean>
  /** Another address for the same source: its articles and what is known of its ids stay. */
  move(source: string, to: Pick<Proposal, 'home' | 'feed' | 'sitemap'>): Promise<void>
}

/** What was found at an address, and what was tried there, in words. */
export type Finding = {
  readonly found: (Proposal & { readonly items: readonly FeedItem[] }) | null
  readonly tried: readonly { readonly address: string; readonly gave: string }[]
}

/** What the operator allows. */
export type AddingRules = {
  readonly allowed: boolean
  /** Sources of one owner. */
  readonly most: number
  /** Hosts that are not asked, each with all below it. */
  readonly blocked: readonly string[]
}

/** Whether a host, or one above it, is blocked. */
export function isBlocked(address: string, { blocked }: Pick<AddingRules, 'blocked'>): boolean {
  const host = URL.parse(address)?.hostname.replace(/\.$/, '')
  return host === undefined || blocked.some(each => host === each || host.endsWith(`.${each}`))
}

/** As it is collected. Nobody vouches for it: its country and ownership are unknown. */
export function sourceOf({ holds, sitemap, language, ...added }: Added, rules: AddingRules): Source {
  return {
    ...added,
    ...(sitemap ? { sitemap } : {}),
    language: language ?? 'und',
    ownership: 'unknown',
    timeZone: 'UTC',
    enabled: holds.some(({ state }) => state === 'on') && !isBlocked(added.feed, rules),
    evidence: { status: 'unverified' },
    holds,
  }
}

/** Whether any of these may read what a source of somebody's reports; with `on`, is told of it. */
export function isOpenTo({ holds }: Pick<Source, 'holds'>, who: readonly Owner[], on = false): boolean {
  return (
    holds === undefined ||
    holds.some(({ owner, state }) => (owner === 'everyone' || who.includes(owner)) && (state === 'on' || !on))
  )
}

/** The hold of an owner in use: not one that was removed. */
export function holdOf({ holds }: Pick<Source, 'holds'>, owner: Owner): Hold | undefined {
  return holds?.find(hold => hold.owner === owner && hold.state !== 'removed')
}

/** Whether two addresses are of the same feed. */
export function isSameFeed(one: string, other: string): boolean {
  return one === other || (URL.canParse(one) && URL.canParse(other) && urlKey(one) === urlKey(other))
}

/** The id of a new source: its host, which no id of a region's pack can be, counted on where that is taken. */
export function idFor(feed: string, taken: ReadonlySet<string>): string {
  const host = (URL.parse(feed)?.hostname ?? '').replace(/^www\./, '').replace(/[^a-z0-9.-]/g, '')
  const base = `${host.includes('.') ? '' : 'host.'}${host}`.slice(0, 80)
  for (let count = 1; ; count++) {
    const id = count === 1 ? base : `${base}-${count}`
    if (!taken.has(id)) return id
  }
}

/** How sources are added, paused, removed and moved; what changes is looked at from then on. */
export interface Adding {
  readonly rules: AddingRules
  /** What is found at an address; it costs its server some requests. */
  find(address: string): Promise<Finding>
  add(proposal: Proposal, owner: Owner, now: Date): Promise<Source>
  set(source: string, owner: Owner, state: Hold['state'], now: Date): Promise<void>
  move(source: string, to: Proposal): Promise<void>
}
