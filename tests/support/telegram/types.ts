/** Milliseconds since the epoch, UTC. Every window, expiry and message date of the emulator comes from it. */
export type Clock = { now(): number }

export type ChatType = 'private' | 'group' | 'supergroup' | 'channel'
export type BotStatus = 'member' | 'administrator' | 'left' | 'kicked'

/** Offsets and lengths count UTF-16 code units, as Telegram's do. */
export type Entity = {
  readonly type: string
  readonly offset: number
  readonly length: number
  readonly url?: string
  readonly language?: string
  readonly user?: { readonly id: number }
  readonly custom_emoji_id?: string
  readonly unix_time?: number
  readonly date_time_format?: string
}

export type FormattedText = { readonly text: string; readonly entities: readonly Entity[] }

export type InlineButton = {
  readonly text: string
  readonly url?: string
  readonly callback_data?: string
  readonly [action: string]: unknown
}
export type InlineKeyboard = { readonly inline_keyboard: readonly (readonly InlineButton[])[] }

export type LinkPreviewOptions = {
  readonly is_disabled?: boolean
  readonly url?: string
  readonly prefer_small_media?: boolean
  readonly prefer_large_media?: boolean
  readonly show_above_text?: boolean
}

export type Photo = {
  readonly file_id: string
  readonly width: number
  readonly height: number
  readonly bytes: number
  readonly url?: string
  readonly name?: string
}

export type Document = {
  readonly file_id: string
  readonly name: string
  readonly mime?: string
  readonly data: Buffer
}

/** One message of the bot as its readers see it now: edits applied. A photo's caption stands in `text`. */
export type EmulatedMessage = FormattedText & {
  readonly message_id: number
  readonly chat: number
  readonly date: number
  readonly edits: number
  readonly photo?: Photo
  readonly document?: { readonly name: string; readonly text: string }
  readonly reply_markup?: InlineKeyboard
  /** A keyboard of its own, or a forced reply. */
  readonly asks?: Readonly<Record<string, unknown>>
  readonly link_preview_options?: LinkPreviewOptions
  readonly disable_notification: boolean
  readonly protect_content: boolean
  readonly message_thread_id?: number
  readonly reply_to_message_id?: number
}

/** `status` is the HTTP status given, or 0 when the call got no answer. `at` comes from the clock. */
export type LoggedRequest = {
  readonly method: string
  readonly payload: Readonly<Record<string, unknown>>
  readonly status: number
  readonly at: number
}

export type FaultKind =
  | '502-before'
  | '502-after'
  | 'drop-before'
  | 'drop-after'
  | 'hang-before'
  | 'hang-after'
  | '429'
  | '400'
  | '500'
  | 'invalid-json'

/**
 * What goes wrong with the next `times` (1) calls that fit. `before`: Telegram never saw the call. `after`, and
 * `invalid-json`: it did what was asked, but the caller cannot know. Without `method` any call fits but
 * getUpdates. `description` is the text after "Bad Request: " of a '400'.
 */
export type Fault = {
  readonly method?: string
  readonly chat?: number
  readonly times?: number
  readonly kind: FaultKind
  readonly retryAfter?: number
  readonly description?: string
  /** For drops: end with a TCP reset instead of an orderly close. */
  readonly reset?: boolean
}

/** Asked at each call that meets no queued fault, getUpdates too: which one meets it. Method names in lower case. */
export type Trouble = (asked: {
  readonly method: string
  readonly payload: Readonly<Record<string, unknown>>
}) => Fault | undefined
