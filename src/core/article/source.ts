import type { Hold } from '../collect/added.ts'
import type { Habits } from './text/habits.ts'

/** Who owns an outlet: a fact about it, in the same words for every country. */
export type Ownership =
  | 'independent'
  | 'private'
  | 'pro-government'
  | 'state'
  | 'public'
  | 'foreign-public'
  | 'de-facto-authority'
  | 'diaspora'
  /** Of a source that people added, for which nobody vouches. */
  | 'unknown'

/** How a page lists articles, as CSS selectors: of each article's box on the page, and of its parts within the box. */
export type Listing = {
  readonly item: string
  /** Where its title stands; the words of its link where nothing is said. */
  readonly title?: string | undefined
  /** The link to it; the box itself where it is a link, else the first in it. */
  readonly link?: string | undefined
  /** Its date, in words or as an attribute `datetime`; the first <time> where nothing is said. */
  readonly date?: string | undefined
  readonly summary?: string | undefined
}

/** One feed of one outlet. */
export type Source = {
  readonly id: string
  readonly name: string
  readonly home: string
  /** What is asked for: a feed, or what `listing` or `sitemap` says of it. */
  readonly feed: string
  /** The address is that of a page which lists articles, where the outlet has no feed. */
  readonly listing?: Listing | undefined
  /** The address is that of a news sitemap, or of an index of sitemaps. */
  readonly sitemap?: boolean | undefined
  /** Whether its ids are to be believed, where that is known beforehand; else what they show themselves to be worth. */
  readonly identity?: 'ids' | 'links' | undefined
  /** BCP 47; what the outlet is known to write in, a hint and not the language of an item. */
  readonly language: string
  /** ISO 3166-1 of the country it is based in; absent where naming one would take a side. */
  readonly country?: string | undefined
  /** It writes about the whole region, wherever it is based. */
  readonly regional?: boolean | undefined
  readonly city?: string | undefined
  readonly ownership: Ownership
  /** IANA zone in which its zone-less dates are read. */
  readonly timeZone: string
  readonly enabled: boolean
  readonly evidence: {
    readonly status: 'working' | 'conflicting' | 'failing' | 'unverified'
    readonly seen?: string | undefined
    readonly note?: string | undefined
  }
  /** What it puts around its words, the region's common habits among them. */
  readonly habits?: Habits | undefined
  /** What is said in place of who we are, where its server refuses that. */
  readonly userAgent?: string | undefined
  /** Whether the article's page is read where the feed carries only a teaser. */
  readonly fullText?: boolean | undefined
  /** Whose it is, where people added it: nobody else is shown what it reports. Absent of the region's own. */
  readonly holds?: readonly Hold[] | undefined
}
