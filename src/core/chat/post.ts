import type { Card } from './card.ts'
import type { Choice } from './reply.ts'

/** How much of a story a post shows, and how it arrives. */
export type Form = {
  readonly size: 'compact' | 'standard' | 'full'
  readonly image: boolean
  /** Without a sound, for those mentioned too. */
  readonly silent: boolean
  /** The platform's id of the one role that opted in to being mentioned; null for none. */
  readonly mention: string | null
  /** Where the platform has channels whose posts others follow from elsewhere: passed on to those. */
  readonly publish?: true
  /** By whose clocks its times are told, where the platform does not tell them by each reader's: an IANA zone. */
  readonly zone?: string
  /** Where the platform lets posts bear another name and picture than the bot's: that name, and the picture's address. */
  readonly sender?: string
  readonly avatar?: string
}

/** Whether posts of this form come under a name or picture of the chat's own. */
export function isNamed({ sender, avatar }: Partial<Form>): boolean {
  return sender !== undefined || avatar !== undefined
}

/** What a chat that has said nothing is sent. */
export const usualForm: Form = { size: 'standard', image: true, silent: true, mention: null }

/** "Herald adds: 14 killed", and when it did. */
export type News = { readonly text: string; readonly url: string | null; readonly at: Date }

/** The headline of another report, and whose it is: "OC Media (Georgia, independent)". */
export type Quoted = { readonly headline: string; readonly url: string | null; readonly by: string }

/** That a story is one of an earlier digest, in words, and what another report adds. */
export type Update = { readonly mark: string; readonly news: News | null }

/** One story. */
export type StoryPost = {
  readonly kind: 'story'
  readonly form: Form
  readonly card: Card
  /** "Breaking"; empty for most. */
  readonly label: string
  /** The headline as it was posted, where its outlet has changed it since: shown struck through. */
  readonly was: string | null
  /** What another report adds, and where it stands; null for most. */
  readonly news: News | null
  /** By now there is another report in a language of the reader's, which that of the card is not; null for most. */
  readonly readable: Quoted | null
  /** That the outlet withdrew it, in words; empty where it did not. */
  readonly withdrawn: string
  /** What can be done about it with one press, besides what every post of its size offers. */
  readonly choices: readonly Choice[]
}

/** Several stories in one message, the weightiest first. */
export type RoundupPost = {
  readonly kind: 'roundup'
  readonly form: Form
  readonly title: string
  readonly cards: readonly Card[]
  /** Of those that an earlier one had, by story. */
  readonly updates?: Readonly<Record<string, Update>>
  /** How many stories belong to it that are not among the cards: those that do not fit are added, and the sum is said. */
  readonly rest: number
  readonly choices: readonly Choice[]
}

/** What remains of a post whose story turned out to be that of an earlier one in the same chat. */
export type PointerPost = {
  readonly kind: 'pointer'
  readonly form: Form
  readonly text: string
  /** The platform's id of the earlier post. */
  readonly earlier: string
}

/** That a story breaks of which the chat was told before, in answer to the post that told it. */
export type AlertPost = {
  readonly kind: 'alert'
  readonly form: Form
  readonly card: Card
  /** "Breaking". */
  readonly label: string
  /** The platform's id of the post that told it; null where none is known. */
  readonly earlier: string | null
}

/** What is posted to a chat by itself. Words are in the language of the chat, headlines in their outlets' own. */
export type Post = StoryPost | RoundupPost | PointerPost | AlertPost

/** A post of one story, unmarked but for what `more` says. */
export function storyPost(card: Card, form = usualForm, more: Partial<StoryPost> = {}): StoryPost {
  const unmarked = { label: '', was: null, news: null, readable: null, withdrawn: '', choices: [] }
  return { kind: 'story', form, card, ...unmarked, ...more }
}

/** The language of the chat it is for, as far as it matters to its parts. */
export function localeOf(post: Post): string {
  if (post.kind === 'pointer') return 'en'
  return (post.kind === 'roundup' ? post.cards[0] : post.card)?.locale ?? 'en'
}
