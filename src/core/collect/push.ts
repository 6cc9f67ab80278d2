import type { Hub } from './asking.ts'

/** A subscription at a WebSub hub (W3C, 2018); times are ms since 1970. */
export type Push = Hub & {
  readonly source: string
  /** The part of our address that nobody can guess, and what the hub signs with. */
  readonly path: string
  readonly secret: string
  /** `asked` until the hub has made sure that we want it; `ending` where we want it no more. */
  readonly state: 'asked' | 'active' | 'denied' | 'ending'
  readonly askedAt: number
  readonly leaseUntil: number | null
  /** When something is to be done about it. */
  readonly dueAt: number
}

export interface PushStore {
  of(source: string): Promise<Push | null>
  at(path: string): Promise<Push | null>
  all(): Promise<readonly Push[]>
  save(push: Push): Promise<void>
  remove(source: string): Promise<void>
}

const [minute, hour, day] = [60_000, 3_600_000, 24 * 3_600_000]
/** What is asked for; hubs give what they like. */
export const wantedLease = 10 * day
/** A hub that does not answer, and one that said no, are asked again after so long. */
export const asksAgain = hour
const deniedFor = 7 * day
const [shortestLease, longestLease] = [5 * minute, 30 * day]

/** Whether a hub tells at present what is new. */
export function isPushing({ state, leaseUntil }: Push, now: number): boolean {
  return state === 'active' && leaseUntil !== null && leaseUntil > now
}

/** The subscription a hub has made sure of, for so many ms; it is renewed when four fifths of them have passed. */
export function confirmed(push: Push, lease: number | null, now: number): Push {
  const given = Math.min(Math.max(lease ?? wantedLease, shortestLease), longestLease)
  return { ...push, state: 'active', leaseUntil: now + given, dueAt: Math.floor(now + 0.8 * given) }
}

export function denied(push: Push, now: number): Push {
  return { ...push, state: 'denied', leaseUntil: null, dueAt: now + deniedFor }
}
