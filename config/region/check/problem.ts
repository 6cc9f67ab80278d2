import type { Place } from '../../region.ts'

/** What a check of a region pack found, where, and what to do. A note needs no mending: its reason is given there. */
export type Problem = {
  readonly check: string
  readonly state: 'problem' | 'note'
  readonly file: string
  readonly line: number
  readonly says: string
}

/** A problem at a place in the pack's files. */
export function problem(check: string, place: ReturnType<Place>, says: string): Problem {
  return { check, state: 'problem', ...place, says }
}
