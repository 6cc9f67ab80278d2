/** Languages of the interface and the region packs, as BCP 47 primary tags. */
export const languages = ['en', 'ru', 'hy', 'ka', 'az', 'tr', 'de'] as const
export type Language = (typeof languages)[number]

export type TopicKind =
  | 'country'
  | 'disputed'
  | 'region'
  | 'exclave'
  | 'city'
  | 'group'
  | 'union'
  | 'person'
  | 'organisation'
  | 'theme'

type Names = { readonly [language in Language]?: string | undefined }
type Forms = { readonly [language in Language]?: readonly string[] | undefined }

/** A subject that can be followed. Forms are in the syntax of forms.ts. */
export type Topic = {
  readonly id: string
  readonly kind: TopicKind
  /** ISO 3166-1 or 3166-2; only for what the standard lists. */
  readonly iso?: string | undefined
  readonly wikidata?: string | undefined
  readonly geonames?: number | undefined
  readonly iptc?: string | undefined
  /** The place this one is filed under, for search only. */
  readonly parent?: string | undefined
  /** Places a person or an organisation speaks for. */
  readonly of: readonly string[]
  /** Display names, without status words. */
  readonly names: Names
  /** Further names people type; never displayed. */
  readonly aliases: readonly string[]
  /** What names it for certain. */
  readonly forms: Forms
  /** Demonyms and adjectives: half a sign. */
  readonly ethnic: Forms
  /** Surnames alone: a sign only beside another sign of the same places. */
  readonly surname: Forms
  /** Cues of a theme that need a second one. */
  readonly weak: Forms
  /** Institutions that outlets of the country name without it: a sign in their headlines that name no place. */
  readonly domestic?: Forms | undefined
  /** What beside them in a headline says that they are another country's. */
  readonly foreign?: Forms | undefined
  /** Phrases that contain one of the forms and mean something else: in them it is no sign of this topic. */
  readonly mask: Forms
  /** Another place of the same name in some language, as the American state is Georgia's in English. */
  readonly twin?:
    | {
        readonly language: Language
        /** What speaks for the other one. */
        readonly forms: readonly string[]
        /** What is mostly said of the other one, and of this one, too: the press of the region must have two of them. */
        readonly hints: readonly string[]
        /** What speaks for this one. */
        readonly own: readonly string[]
        /** The other one is in the news as often: the press of elsewhere means neither without a cue. */
        readonly asCommon: boolean
        /** How surnames of this one end. */
        readonly surnames: readonly string[]
        /** Topics that speak for the other one, and topics besides the region's places that speak for this one: half. */
        readonly against: readonly string[]
        readonly for: readonly string[]
      }
    | undefined
  readonly roles: readonly {
    readonly role: string
    readonly from?: string | undefined
    readonly to?: string | undefined
  }[]
}

/**
 * Where in an article a form was found, and what stood there; offsets are UTF-16 units into the title, the text (of the lead
 * and of the rest alike) or the address.
 */
export type Evidence = {
  readonly form: string
  readonly where: 'title' | 'lead' | 'text' | 'url'
  readonly start: number
  readonly end: number
  readonly topic: string
  /** It is a town of the world, which speaks for the state it lies in. */
  readonly town?: true
  /** It is an institution without its country, which is that of the outlet. */
  readonly outlet?: true
}

/** A topic of an article and why: the score, and the forms it rests on. `primary` for what the article is about. */
export type TopicMatch = {
  readonly id: string
  readonly score: number
  readonly primary: boolean
  readonly evidence: readonly Evidence[]
  /** Of a theme whose words only pass by: reports are compared by it, and nowhere is the article one of it. */
  readonly passing?: true
}
