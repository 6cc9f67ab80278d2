import { createRateLimits, type RateLimits } from './rate-limits.ts'
import type {
  BotStatus,
  ChatType,
  Clock,
  Document,
  EmulatedMessage,
  FormattedText,
  InlineKeyboard,
  LinkPreviewOptions,
  Photo,
} from './types.ts'
import { createUpdates, type Updates } from './updates.ts'

export type User = {
  readonly id: number
  readonly is_bot: boolean
  readonly first_name: string
  readonly username?: string
  readonly language_code?: string
}

export type Content =
  | ({ readonly kind: 'text' } & FormattedText)
  | ({ readonly kind: 'photo'; readonly photo: Photo } & FormattedText)
  | ({ readonly kind: 'document'; readonly document: Document } & FormattedText)
  | { readonly kind: 'service'; readonly fields: Readonly<Record<string, unknown>> }

export type Message = {
  readonly id: number
  readonly date: number
  readonly from: User | undefined
  readonly outgoing: boolean
  readonly content: Content
  readonly keyboard: InlineKeyboard | undefined
  readonly replyKeyboard: boolean
  /** How it came here, as Telegram tells it: by a bot, from a channel, in the name of a chat. */
  readonly by: Readonly<Record<string, unknown>>
  /** A keyboard of its own, or a forced reply, as it was sent. */
  readonly asks: Readonly<Record<string, unknown>> | undefined
  readonly thread: number | undefined
  readonly replyTo: number | undefined
  readonly linkPreview: LinkPreviewOptions | undefined
  readonly silent: boolean
  readonly protect: boolean
  readonly editDate: number | undefined
  readonly edits: number
}

export type Chat = {
  readonly id: number
  readonly type: ChatType
  readonly title: string
  readonly username: string | undefined
  readonly user: User | undefined
  readonly forum: boolean
  readonly admins: readonly number[]
  readonly members: Set<number>
  /** Forum topics by thread id, open or closed. */
  readonly topics: Map<number, { readonly name: string; readonly open: boolean }>
  readonly messages: Map<number, Message>
  /** Messages of others that the bot was not told of. */
  readonly untold: Set<number>
  /** Nothing may be forwarded from here. */
  withheld: boolean
  readonly nextId: () => number
  status: BotStatus
  canPost: boolean
  readonly canEdit: boolean
  deleted: boolean
  migratedTo: number | undefined
  /** Privacy mode lets plain commands through only to the bot that spoke last. */
  lastBot: number | undefined
  /** What the bot sent or edited, in order, for nextMessage. */
  readonly seen: EmulatedMessage[]
  handedOut: number
  readonly readers: ((message: EmulatedMessage) => void)[]
}

export type CallbackQuery = { readonly from: User; readonly until: number; answer: { text?: string } | null }
/** An article that is offered, and the message it becomes. */
export type InlineResult = FormattedText & {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly thumbnail: string
  readonly linkPreview?: LinkPreviewOptions
  readonly keyboard?: InlineKeyboard
}
export type InlineAnswer = {
  readonly results: readonly InlineResult[]
  readonly nextOffset: string
  readonly cacheTime: number
  readonly isPersonal: boolean
  readonly button?: { readonly text: string; readonly start_parameter: string }
}
export type InlineQuery = {
  readonly from: User
  readonly until: number
  readonly answered: PromiseWithResolvers<InlineAnswer>
  answer: InlineAnswer | null
}

export type World = {
  readonly clock: Clock
  readonly token: string
  readonly bot: User & { readonly username: string }
  readonly startedAt: number
  readonly users: Map<number, User>
  readonly chats: Map<number, Chat>
  readonly photos: Map<string, Photo>
  /** By file id; where each is had is told by getFile alone. */
  readonly documents: Map<string, Document>
  readonly callbacks: Map<string, CallbackQuery>
  readonly inlineQueries: Map<string, InlineQuery>
  readonly menu: Map<string, unknown>
  readonly descriptions: Map<string, string>
  readonly updates: Updates
  readonly limits: RateLimits
  /** Private chats and basic groups number their messages together, one sequence a bot. */
  readonly boxId: () => number
  readonly nextUser: () => number
  readonly nextGroup: () => number
  readonly nextQuery: () => string
  /** Whether BotFather was told to switch inline mode on. */
  readonly inline: boolean
  loggedOut: boolean
}

export function createWorld(options: {
  clock: Clock
  token: string
  username: string
  limits: boolean
  inline: boolean
}): World {
  const nextQuery = sequence(4_200_000_000_000_001)
  return {
    clock: options.clock,
    token: options.token,
    bot: {
      id: Number(options.token.split(':')[0]),
      is_bot: true,
      first_name: options.username,
      username: options.username,
    },
    startedAt: options.clock.now(),
    users: new Map(),
    chats: new Map(),
    photos: new Map(),
    documents: new Map(),
    callbacks: new Map(),
    inlineQueries: new Map(),
    menu: new Map(),
    descriptions: new Map(),
    updates: createUpdates(options.clock),
    limits: createRateLimits(options.clock, options.limits),
    boxId: sequence(101),
    nextUser: sequence(500_000_001),
    nextGroup: sequence(4_000_001),
    nextQuery: () => String(nextQuery()),
    inline: options.inline,
    loggedOut: false,
  }
}

/** Whole seconds, as every date of the Bot API. */
export function unixTime(world: World): number {
  return Math.floor(world.clock.now() / 1000)
}

export function sequence(first: number): () => number {
  let next = first
  return () => next++
}
