import type { PublishedDate } from './date.ts'

/** One entry of a feed as the outlet published it, read but not yet judged. Texts are plain, addresses absolute. */
export type FeedItem = {
  /** The outlet's own id; empty where it gave none. */
  readonly id: string
  readonly url: string | null
  readonly title: string
  /** The teaser. */
  readonly summary: string
  /** The whole text where the feed carries it, paragraphs parted by an empty line. */
  readonly text: string
  readonly published: PublishedDate
  /** BCP 47 as the feed claims, null where it says nothing. */
  readonly language: string | null
  readonly authors: readonly string[]
  readonly categories: readonly string[]
  readonly image: string | null
}

/** Whether there is anything in an item that could be told: feeds have entries that hold no more than an id or a date. */
export function hasWords({ title, url, text }: FeedItem): boolean {
  return title !== '' || url !== null || text !== ''
}

/** One item of one source, immutable as published. A changed item is a new revision under the same id. */
export type Article = {
  readonly id: string
  readonly source: string
  readonly revision: number
  readonly url: string | null
  readonly title: string
  readonly summary: string
  readonly text: string
  /** BCP 47 as recognised from the words; `und` where they do not tell, and until it is understood. */
  readonly language: string
  /** BCP 47 as the feed claims, null where it says nothing. */
  readonly claimedLanguage: string | null
  /** Its own first words that tell what it is about; empty where it has none, and until it is understood. */
  readonly excerpt: string
  /** Time to read it; 0 where it has no text, and until it is understood. */
  readonly readingMinutes: number
  readonly authors: readonly string[]
  readonly categories: readonly string[]
  readonly image: string | null
  /** When the outlet says it was published; when we first saw it where it does not say. */
  readonly publishedAt: Date
  readonly dateNote: PublishedDate['note']
  readonly seenAt: Date
  /** When its headline was first seen as it stands; absent where that was so from the first. */
  readonly retitledAt?: Date
  /** Whether it may be posted: not so for what a source already carried when it was first looked at. */
  readonly fresh: boolean
  /** Its page is no longer there. */
  readonly gone?: boolean
}
