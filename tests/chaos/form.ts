/** How large a run is. */
export type Form = {
  readonly name: string
  /** Chats on each of the two platforms. */
  readonly chats: number
  /** Events the outlets report. */
  readonly events: number
  readonly kills: number
  /** What share of calls meets a fault. */
  readonly trouble: number
  /** Chats lost, moved and regained on each platform, about. */
  readonly mishaps: number
  /** What a life may last at most once the bot has started, in ms. */
  readonly longestLife: number
  /** Whether the emulators enforce the platforms' rate limits. */
  readonly limits: boolean
}

export const long: Form = {
  name: 'long',
  chats: 250,
  events: 62,
  kills: 200,
  trouble: 0.06,
  mishaps: 40,
  longestLife: 5_000,
  limits: false,
}

/** What runs with every `npm test`. */
export const short: Form = {
  name: 'short',
  chats: 12,
  events: 12,
  kills: 5,
  trouble: 0.1,
  mishaps: 6,
  longestLife: 3_000,
  limits: false,
}
