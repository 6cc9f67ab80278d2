import type { Ownership } from '../article/source.ts'
import type { ChatRef } from '../chat/chat-ref.ts'
import type { Form } from '../chat/post.ts'

/**
 * What a subscription wants: stories that have one of each list that is not empty, and no topics and words of what is excepted.
 * What is said of outlets, their countries (ISO 3166-1) and ownership, one outlet must be that reports them (reporters.ts).
 * Languages are those of the articles (BCP 47), of `words` all must be there (phrases.ts).
 */
export type Wish = {
  readonly topics: readonly string[]
  readonly outlets: readonly string[]
  readonly countries: readonly string[]
  readonly languages: readonly string[]
  readonly words: readonly string[]
  readonly except: {
    readonly topics: readonly string[]
    readonly outlets: readonly string[]
    readonly words: readonly string[]
    /** Of outlets; absent where none. */
    readonly countries?: readonly string[]
    readonly ownership?: readonly Ownership[]
  }
  /** Of outlets; absent where any will do. */
  readonly ownership?: readonly Ownership[]
  /** Only what is about one of the topics, and does not merely mention it. */
  readonly strict?: true
}

/** When what is wanted is told: each story as it comes, or together at a time of the chat's own clock (`at` is HH:MM). */
export type Rhythm =
  | { readonly kind: 'each' }
  | { readonly kind: 'hourly' }
  | { readonly kind: 'daily'; readonly at: string }
  /** From Monday to Friday. */
  | { readonly kind: 'weekdays'; readonly at: string }
  /** `day`: 0 is Sunday. */
  | { readonly kind: 'weekly'; readonly day: number; readonly at: string }

/** Hours of the chat's own clock, HH:MM; they may span midnight. What comes then waits, or comes without a sound. */
export type QuietHours = { readonly from: string; readonly to: string; readonly mode: 'hold' | 'silent' }

/** How a subscription is told what it wants. */
export type Telling = {
  readonly rhythm: Rhythm
  readonly breakingOnly: boolean
  readonly form: Form
  /** In which headlines are preferred, best first; the chat's own comes after them. */
  readonly languages: readonly string[]
  readonly quiet: QuietHours | null
  /** So many independent voices must report a story. */
  readonly leastIndependent: number
  /** Posts an hour in the chat; what is beyond waits and comes together. Breaking stories do not wait. */
  readonly mostAnHour: number
  /** IANA. */
  readonly zone: string
}

/** What a chat asked for, whatever it is called in the store. */
export type Terms = { readonly wants: Wish; readonly telling: Telling }

/** A chat follows a topic, an outlet or a search, with its own way of being told. */
export type Subscription = Terms & {
  readonly id: number
  readonly chat: ChatRef
  readonly createdAt: Date
}

export const everything: Wish = {
  topics: [],
  outlets: [],
  countries: [],
  languages: [],
  words: [],
  except: { topics: [], outlets: [], words: [] },
}

/** What serves most chats: each story once, in one message with its picture and without a sound, ten an hour at most. */
export const usualTelling: Telling = {
  rhythm: { kind: 'each' },
  breakingOnly: false,
  form: { size: 'standard', image: true, silent: true, mention: null },
  languages: [],
  quiet: null,
  leastIndependent: 1,
  mostAnHour: 10,
  zone: 'UTC',
}

/** To follow one topic in the usual way. */
export function aboutTopic(topic: string, telling: Partial<Telling> = {}): Terms {
  return { wants: { ...everything, topics: [topic] }, telling: { ...usualTelling, ...telling } }
}

/** The topics that any of the subscriptions want, each once. */
export function topicsFollowed(subscriptions: readonly Terms[]): string[] {
  return [...new Set(subscriptions.flatMap(({ wants }) => wants.topics))]
}

/** Whether it tells what breaks at once and nothing else, as a chat may want beside a digest of the same. */
export function isAlerting({ rhythm, breakingOnly }: Pick<Telling, 'rhythm' | 'breakingOnly'>): boolean {
  return breakingOnly && rhythm.kind === 'each'
}

/**
 * Of a chat's subscriptions that want one story: told at once comes before told later, with a mention before without, with a
 * sound before silent; then what was asked for because it breaks.
 */
export function precedence({ rhythm, form, breakingOnly }: Telling): number {
  const order = ['each', 'hourly', 'daily', 'weekdays', 'weekly'].indexOf(rhythm.kind)
  return order * 8 + (form.mention === null ? 4 : 0) + (form.silent ? 2 : 0) + (breakingOnly ? 0 : 1)
}
