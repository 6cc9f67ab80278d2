/** What is counted, each with the labels by which it is told apart. */
export const counts = {
  /** Deliveries recorded as duties. */
  planned: [],
  /** What became of each call that posts: sent, or the kind of its SendError. */
  sends: ['platform', 'outcome'],
  edits: ['platform', 'outcome'],
  /** Every request that a platform answered, for answers and posts alike. */
  calls: ['platform'],
  /** Answers of 429: what the pacing is there to prevent. */
  limited: ['platform'],
} as const

/** What takes time. */
export const durations = {
  /** From publication, as the outlet dates it, to when we saw it; of new articles. */
  firstSeen: [],
  /** From there to the post in a chat. */
  posted: ['platform'],
} as const

/** What stands at a value at any moment. */
export const levels = {
  /** Deliveries in the ledger; all states of a platform together are all that were planned and are kept. */
  deliveries: ['platform', 'state'],
  /** How long the oldest delivery waits that is due, ms. */
  queueAge: ['platform'],
  /** Stories that cannot be planned, as far as they were tried. */
  unplanned: [],
  /** How long ago sources were last heard, ms: of the share 0.5 of them no longer than this, and so on. */
  sourceLag: ['share'],
  /** Sources that answer, and that do not. */
  sources: ['state'],
  /** 1 while a platform's line is up. */
  connected: ['platform'],
} as const

type Labels<names extends readonly string[]> = { readonly [name in names[number]]: string }
export type Level<name extends keyof typeof levels> = {
  readonly labels: Labels<(typeof levels)[name]>
  readonly value: number
}

/** Where the program says how much and how fast, for the operator. Never throws, and nobody waits for it. */
export interface Meter {
  count<name extends keyof typeof counts>(
    name: name,
    labels: Labels<(typeof counts)[name]>,
    times?: number,
  ): void
  /** A duration in ms; one below 0, by clocks that differ, is 0. */
  observe<name extends keyof typeof durations>(
    name: name,
    labels: Labels<(typeof durations)[name]>,
    ms: number,
  ): void
  /** `read` is asked whenever somebody wants to know. */
  level<name extends keyof typeof levels>(name: name, read: () => Promise<readonly Level<name>[]>): void
}

/** Where nobody asks. */
export const unmetered: Meter = { count() {}, observe() {}, level() {} }
