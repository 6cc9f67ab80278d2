import type { Habits } from './habits.ts'

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

/** One feed of one outlet. */
export type Source = {
  readonly id: string
  readonly name: string
  readonly home: string
  readonly feed: string
  /** BCP 47; what the outlet is known to write in, a hint and not the language of an item. */
  readonly language: string
  /** ISO 3166-1 of the country it is based in; absent where naming one would take a side. */
  readonly country?: string | undefined
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
  /** Whether the article's page is read where the feed carries only a teaser. */
  readonly fullText?: boolean | undefined
}
