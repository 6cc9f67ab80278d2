import type { Move } from './move.ts'

/** What a feed itself asks of those who come again. */
export type Hints = {
  /** The shortest time between two looks, ms: `ttl`, `sy:updatePeriod`; null where nothing is said. */
  readonly atLeast: number | null
  /** Hours (0 to 23, UTC) and days (0 is Sunday) in which nobody need come. */
  readonly skipHours: readonly number[]
  readonly skipDays: readonly number[]
}

/** A WebSub hub that says when there is something new, and the feed's own address there. */
export type Hub = { readonly hub: string; readonly topic: string }

/** What an answer said besides its items. */
export type Said = {
  /** How long it is fresh, ms, as HTTP has it. */
  readonly freshFor: number | null
  /** Where permanent redirects led. */
  readonly movedTo: string | null
  /** Whether it was asked for, and given, in whole; not where the server only said that nothing changed. */
  readonly whole: boolean
  /** Null where the feed was not read. */
  readonly hints: Hints | null
  readonly marks: string | null
  /** Whether the items known by their marks were left out. */
  readonly rest: boolean
  readonly hub: Hub | null
}

/** What is remembered of asking a source; times are ms since 1970. */
export type Asking = {
  readonly nextAt: number
  /** When it was last read without asking whether it changed. */
  readonly wholeAt: number | null
  /** Items a week, by those of late. */
  readonly perWeek: number
  /** When something new last came. */
  readonly newsAt: number | null
  readonly hints: Hints | null
  readonly move: Move | null
  /** Until when its server wants to be left alone. */
  readonly busyUntil: number | null
  /** Marks of the items it carried, to know those again that stayed as they were. */
  readonly marks: string | null
}

/** When a source is looked at next, where, and whether its server is busy until then. */
export type Planned = Pick<Asking, 'nextAt' | 'move' | 'busyUntil'>
