/** How long what is kept, in ms; null for ever. */
export type Keep = {
  /** Texts and teasers as published; later their beginnings and ends remain, and the excerpt. */
  readonly texts: number | null
  /** Stories with all their articles, from the last report on. */
  readonly stories: number | null
  /** Deliveries that are settled, from planning on. */
  readonly deliveries: number | null
}

/** A row of the ledger, by its key. */
export type Row = { readonly chat: string; readonly story: string }

/**
 * Lets go of what is old, a few rows at a time, each time in one transaction that is soon over. What prevents repeats
 * stays: the names of articles; and a story whose deliveries are forgotten is no news any more.
 */
export interface ThinStore {
  /** Shortens texts published before; gives how many, 0 where none is left. */
  texts(before: Date): Promise<number>
  /** Deletes stories without a report since, none that can still get one; gives how many, 0 where none is left. */
  stories(before: Date): Promise<number>
  /**
   * Deletes, of the next rows after `from`, what was planned before and is settled, unless its story had a report since.
   * Gives how many, and the row it came to; null at the end.
   */
  deliveries(before: Date, from: Row | null): Promise<{ readonly gone: number; readonly next: Row | null }>
}
