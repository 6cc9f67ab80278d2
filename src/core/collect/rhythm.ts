import { hash } from 'node:crypto'
import type { Hints } from './asking.ts'

/** The operator's bounds of the time between two looks at a source, ms. */
export type Pace = { readonly shortest: number; readonly longest: number }

const [hour, day] = [3_600_000, 24 * 3_600_000]
const week = 7 * day
/** Looks between two items of an outlet: half of one is what news waits on average. */
const looksAnItem = 12
/** Nobody is left alone for longer, whatever they say, and a source in trouble is asked this often, ms. */
export const mostWait = day
/** While push works, a look only makes sure of it. */
const slowedByPush = 6

/**
 * The longest time is twelve times the shortest: at the usual five minutes, an hour. Who asks for less than a minute
 * wants to see each item at once, of sources of his own, and all are looked at so often.
 */
export function paceOf(shortest: number): Pace {
  return { shortest, longest: shortest < 60_000 ? shortest : Math.min(looksAnItem * shortest, day) }
}

export type Rhythm = { readonly perWeek: number; readonly newsAt: number | null }

/**
 * Items a week after a look that found `added` new ones: older ones count less and less, as e^(-age/7 days), so that
 * the sum is what comes in a week at a steady pace.
 */
export function rhythmAfter(before: Rhythm, added: number, since: number, now: number): Rhythm {
  const kept = before.perWeek * Math.exp(-Math.max(0, now - since) / week)
  return { perWeek: kept + added, newsAt: added > 0 ? now : before.newsAt }
}

/** The rhythm at first sight, by the dates of the items a feed carries, ms. */
export function rhythmOf(dates: readonly number[], now: number): Rhythm {
  const past = dates.filter(date => date <= now)
  const newest = past.reduce((a, b) => Math.max(a, b), 0)
  const perWeek = past.filter(date => date > now - week).length
  return { perWeek, newsAt: past.length === 0 ? null : newest }
}

/**
 * The time between two looks by the outlet's own rhythm, ms: a twelfth of what passes between two items, or, where it
 * has been silent for longer than that, a twelfth of half its silence; within the pace.
 */
export function interval({ perWeek, newsAt }: Rhythm, { shortest, longest }: Pace, now: number): number {
  const silence = newsAt === null ? 0 : (now - newsAt) / 2
  const gap = perWeek > 0 ? week / perWeek : newsAt === null ? 0 : week
  return Math.min(Math.max(gap / looksAnItem, silence / looksAnItem, shortest), longest)
}

export type Look = {
  readonly source: string
  readonly rhythm: Rhythm
  readonly hints: Hints | null
  readonly freshFor: number | null
  /** The first look is followed by one at any time within twice the interval: all sources may have begun together. */
  readonly first: boolean
  /** Whether a hub tells what is new. */
  readonly pushed: boolean
}

/**
 * When to look again after a look that succeeded, ms since 1970. What the server and the feed ask for is a lower bound,
 * up to the pace's longest time: every blog says "hourly", and some pages say a year.
 */
export function nextLook({ source, rhythm, hints, freshFor, first, pushed }: Look, pace: Pace, now: number) {
  const bound = Math.min(Math.max(hints?.atLeast ?? 0, freshFor ?? 0), pace.longest)
  const usual = Math.max(interval(rhythm, pace, now), bound) * (pushed ? slowedByPush : 1)
  const spread = usual * shareOf(source) * (first ? 1 : 0.1)
  return skipped(Math.ceil(now + usual + spread), hints)
}

/** When to look again after so many failures in a row: twice as long each time, until it is once a day. */
export function afterFailure(
  source: string,
  failures: number,
  pace: Pace,
  now: number,
  hints: Hints | null = null,
): number {
  const wait = pace.shortest * 2 ** Math.min(failures - 1, 30)
  return skipped(Math.ceil(now + Math.min(wait * (1 + 0.1 * shareOf(source)), mostWait)), hints)
}

/** How many failures in a row make it once a day. */
export function isAskedDaily(failures: number, pace: Pace): boolean {
  return pace.shortest * 2 ** Math.min(failures - 1, 30) >= mostWait
}

/** When to ask a server again that is busy (429, 503) and said for how long, or did not; a day at most. */
export function afterBusy(
  source: string,
  retryAfter: number | null,
  pace: Pace,
  now: number,
  hints: Hints | null = null,
): number {
  const wait = Math.max(retryAfter ?? pace.longest, pace.shortest)
  return skipped(Math.ceil(now + Math.min(wait + pace.shortest * shareOf(source), mostWait)), hints)
}

/** Where after a pause all are late at once, they come one after the other within the shortest time; ms since 1970. */
export function whenLate(source: string, nextAt: number, pace: Pace, now: number): number {
  return nextAt > now ? nextAt : Math.floor(now + pace.shortest * shareOf(source))
}

/** A number in [0, 1) of a source's own, always the same: what spreads sources evenly and can be told in advance. */
export function shareOf(source: string): number {
  return hash('sha256', source, 'buffer').readUInt32BE() / 2 ** 32
}

/** The first moment from `at` on in which the feed does not ask to be left alone; a day later at most. */
function skipped(at: number, hints: Hints | null): number {
  if (hints === null || (hints.skipHours.length === 0 && hints.skipDays.length === 0)) return at
  const skips = (ms: number) => {
    const date = new Date(ms)
    return hints.skipHours.includes(date.getUTCHours()) || hints.skipDays.includes(date.getUTCDay())
  }
  let free = at
  // Hour by hour, with the minutes left as they are, which keeps sources apart.
  while (free < at + mostWait && skips(free)) free += hour
  return Math.min(free, at + mostWait)
}
