/** A permanent redirect: since when it leads there, and since when that is the source's address; ms since 1970. */
export type Move = {
  readonly from: string
  readonly to: string
  readonly since: number
  readonly heldAt: number | null
}

/** A redirect is permanent once it has held for so long, ms: some are mistakes, or a hijacked host for a day. */
export const holds = 3 * 24 * 3_600_000
/** So many failures at the new address, and the old one is asked again. */
const doubts = 3

/** Where a source is asked; `feed` is what its entry says, which ends a move when it is changed. */
export function addressOf(feed: string, move: Move | null): string {
  return move !== null && move.from === feed && move.heldAt !== null ? move.to : feed
}

/** The move after a look that succeeded, and was led to `movedTo` by permanent redirects alone. */
export function moveAfter(
  feed: string,
  before: Move | null,
  movedTo: string | null,
  now: number,
): Move | null {
  const move = before?.from === feed ? before : null
  if (move !== null && move.heldAt !== null) {
    // It moved on: that is to hold as long as the first, from the entry's own address.
    if (movedTo === null || movedTo === move.to) return move
    return movedTo === feed ? null : { from: feed, to: movedTo, since: now, heldAt: null }
  }
  if (movedTo === null || movedTo === feed) return null
  if (move?.to !== movedTo) return { from: feed, to: movedTo, since: now, heldAt: null }
  return now - move.since >= holds ? { ...move, heldAt: now } : move
}

/** The move after so many failures in a row. */
export function moveDoubted(move: Move | null, failures: number): Move | null {
  return move !== null && move.heldAt !== null && failures >= doubts ? null : move
}
