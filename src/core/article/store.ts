import type { Asking, Planned } from '../collect/asking.ts'
import type { Article, FeedItem } from './article.ts'
import type { PageDuty, Presence } from './full-text.ts'
import type { IdPolicy, ItemKeys } from './identity.ts'
import type { Understanding } from './understanding.ts'

/** What is remembered of a source between two looks at it. */
export type SourceState = {
  readonly source: string
  /** When it was first read; null until that has happened once. What it carried then is never posted. */
  readonly firstReadAt: Date | null
  readonly checkedAt: Date
  readonly readAt: Date | null
  readonly etag: string | null
  readonly lastModified: string | null
  /** What the bytes last read are known by. */
  readonly digest: string | null
  readonly idPolicy: IdPolicy
  readonly failures: number
  readonly problem: string | null
  /** Since when what it brings cannot be stored, for a fault of ours; null where it can. */
  readonly unstoredAt: Date | null
  /** Null where it was never looked at. */
  readonly asking: Asking | null
}

/** How a source is doing, for people. */
export type SourceReport = Pick<
  SourceState,
  'checkedAt' | 'readAt' | 'failures' | 'problem' | 'unstoredAt'
> & {
  /** When it is looked at again; null where nobody knows. */
  readonly nextAt: Date | null
  /** Where it moved, by a permanent redirect that held, and since when. */
  readonly moved: { readonly to: string; readonly at: Date } | null
}

export interface SourceStore {
  state(source: string): Promise<SourceState | null>
  /** What was looked at without anything new: a loss of power may take it. */
  save(...states: readonly SourceState[]): Promise<void>
  reports(): Promise<ReadonlyMap<string, SourceReport>>
  /** When and where each is looked at again, without those never looked at. */
  nextLooks(): Promise<ReadonlyMap<string, Planned>>
}

export type Taken = { readonly added: number; readonly changed: number }

/** The articles as published, and which of them wait to be understood. */
export interface ArticleStore {
  /**
   * Stores what is new or changed of one look at a source, and the source's state, in one transaction: what a loss of
   * power takes is found again at the next look. What of it is in `unread` waits for its page before it waits to be
   * understood. `part` where items that are known were left out.
   */
  take(
    state: SourceState,
    items: readonly ItemKeys[],
    seenAt: Date,
    unread?: ReadonlySet<FeedItem>,
    part?: boolean,
  ): Promise<Taken>
  /** Articles not yet understood, oldest first. */
  waiting(limit: number): Promise<readonly Article[]>
  /**
   * Records what was understood of articles, in one transaction; from then on they wait to be joined to a story. What
   * was read of a revision that is no longer the article's is dropped: the article waits for its new one to be read.
   */
  understood(articles: readonly Understanding[]): Promise<void>
  count(): Promise<number>
}

/** The pages to be read for articles of which the feed carried a teaser, and those of posted ones to be looked at again. */
export interface PageStore {
  /** One page of each source that has any due, the oldest. What waited two minutes for its page waits no longer. */
  due(now: Date): Promise<readonly PageDuty[]>
  /** Records a page's text, empty where the feed's is no shorter; the article waits to be understood. */
  read(duty: PageDuty, text: string, now: Date): Promise<void>
  /** Records why there is none; the article goes on with its teaser and is asked for `again`, or no more. */
  failed(duty: PageDuty, problem: string, again: Date | null, now: Date): Promise<void>
  /** Pages of what was posted in the last two days, which are looked at again after three hours and then once a day. */
  again(now: Date): Promise<readonly PageDuty[]>
  /**
   * Records whether a page was there. An article whose page is gone, or was missing twice in a row, waits to be understood
   * anew and is told as withdrawn; one whose page is back, too, as it was.
   */
  looked(duty: PageDuty, presence: Presence, now: Date): Promise<void>
}
