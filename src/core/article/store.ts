import type { Article } from './article.ts'
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
  /** SHA-256 of the bytes last read. */
  readonly digest: string | null
  readonly idPolicy: IdPolicy
  readonly failures: number
  readonly problem: string | null
}

/** How a source is doing, for people. */
export type SourceReport = Pick<SourceState, 'checkedAt' | 'readAt' | 'failures' | 'problem'> & {
  readonly articles: number
}

export interface SourceStore {
  state(source: string): Promise<SourceState | null>
  save(state: SourceState): Promise<void>
  reports(): Promise<ReadonlyMap<string, SourceReport>>
}

export type Taken = { readonly added: number; readonly changed: number }

/** The articles as published, and which of them wait to be understood. */
export interface ArticleStore {
  /** Stores what is new or changed of one look at a source, and the source's state, in one transaction. */
  take(state: SourceState, items: readonly ItemKeys[], seenAt: Date): Promise<Taken>
  /** Articles not yet understood, oldest first. */
  waiting(limit: number): Promise<readonly Article[]>
  /**
   * Records what was understood of articles, in one transaction; from then on they wait to be joined to a story. What
   * was read of a revision that is no longer the article's is dropped: the article waits for its new one to be read.
   */
  understood(articles: readonly Understanding[]): Promise<void>
  count(): Promise<number>
}
