import type { Said } from '../collect/asking.ts'
import type { FeedItem } from './article.ts'
import type { Source } from './source.ts'
import type { SourceState } from './store.ts'

/** What a look at a source gave: nothing new since the last, or its items and what to know it by next time. */
export type SourceReading =
  | {
      readonly changed: false
      readonly said?: Said
      /** What the server says of the same items, where it sent them. */
      readonly tags?: Pick<SourceState, 'etag' | 'lastModified' | 'digest'>
    }
  | {
      readonly changed: true
      readonly said?: Said
      readonly items: readonly FeedItem[]
      /** What its bytes are known by. */
      readonly digest: string | null
      readonly etag: string | null
      readonly lastModified: string | null
    }

/** Looks at a source; fails with a reason in words for the operator. */
export type ReadSource = (source: Source, known: SourceState | null, now: Date) => Promise<SourceReading>

/** A body as it came over the wire. */
export type Sent = { readonly bytes: Uint8Array; readonly contentType: string | null }
/** Reads what was sent of a source unasked; fails as `ReadSource` does. */
export type ReadPushed = (source: Source, sent: Sent, known: SourceState | null, now: Date) => SourceReading

/** What came of asking for a page. `pause` is how long its server is left alone then, in ms. */
export type PageReading = { readonly pause: number } & (
  | { readonly title: string; readonly text: string }
  /** Not to be had; `lasting` where asking again is of no use: the outlet does not want it, or it is no page. */
  | {
      readonly problem: string
      readonly lasting: boolean
      /** What the server answered with, where that was the trouble. */
      readonly status?: number | undefined
    }
)

/** Reads the text of an article's page as its server's robots.txt allows. Never throws. */
export type ReadPage = (url: string, now: Date) => Promise<PageReading>
