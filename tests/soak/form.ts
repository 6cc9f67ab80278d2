/** How large a run is; times in ms. */
export type Form = {
  readonly name: string
  readonly sources: number
  readonly span: number
  /** How often the process ends in the midst of its work. */
  readonly restarts: number
  /** What share of restarts takes hours. */
  readonly outages: number
}

const day = 24 * 3_600_000

export const long: Form = { name: 'long', sources: 500, span: 7 * day, restarts: 60, outages: 0.1 }

/** What runs with every `npm test`. */
export const short: Form = { name: 'short', sources: 30, span: day, restarts: 8, outages: 0.15 }

/** Ends ever and ever again. */
export const restless: Form = { name: 'restless', sources: 60, span: day, restarts: 400, outages: 0.005 }
