import type { FeedItem } from './article.ts'
import type { Source } from './source.ts'
import type { SourceState } from './store.ts'

/** What a look at a source gave: nothing new since the last, or its items and what to know it by next time. */
export type SourceReading =
  | { readonly changed: false }
  | {
      readonly changed: true
      readonly items: readonly FeedItem[]
      /** SHA-256 of the bytes. */
      readonly digest: string | null
      readonly etag: string | null
      readonly lastModified: string | null
    }

/** Looks at a source; fails with a reason in words for the operator. */
export type ReadSource = (source: Source, known: SourceState | null, now: Date) => Promise<SourceReading>
