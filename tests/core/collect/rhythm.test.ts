import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Hints } from '#core/collect/asking.ts'
import {
  afterBusy,
  afterFailure,
  interval,
  isAskedDaily,
  type Look,
  nextLook,
  paceOf,
  rhythmAfter,
  rhythmOf,
  shareOf,
  whenLate,
} from '#core/collect/rhythm.ts'

const [minute, hour, day] = [60_000, 3_600_000, 24 * 3_600_000]
const now = Date.parse('2026-11-23T08:00:00Z')
const pace = paceOf(5 * minute)
const none: Hints = { atLeast: null, skipHours: [], skipDays: [] }
const busyOutlet = { perWeek: 1_000, newsAt: now }

const look = (more: Partial<Look> = {}): Look => ({
  source: 'outlet',
  rhythm: busyOutlet,
  hints: null,
  freshFor: null,
  first: false,
  pushed: false,
  ...more,
})
/** Minutes until the next look, without the spread. */
const minutes = (more: Partial<Look>) => {
  const wait = nextLook(look(more), pace, now) - now
  return Math.round(wait / minute / (1 + 0.1 * shareOf('outlet')))
}

describe('the time between two looks', () => {
  test.each([
    ['an outlet of a hundred items a day', { perWeek: 700, newsAt: now }, 5],
    ['one of twelve items a day', { perWeek: 84, newsAt: now }, 10],
    ['one of two items a day', { perWeek: 14, newsAt: now }, 60],
    ['one of an item a week', { perWeek: 1, newsAt: now - day }, 60],
    ['a busy one at night, silent for eight hours', { perWeek: 700, newsAt: now - 8 * hour }, 20],
    ['one that says nothing any more', { perWeek: 0.1, newsAt: now - 60 * day }, 60],
    ['one without dates, of which nothing is known', { perWeek: 0, newsAt: null }, 5],
  ])('of %s', (_, rhythm, expected) => {
    expect(interval(rhythm, pace, now) / minute).toBeCloseTo(expected, 5)
  })

  test.each<[string, Partial<Look>, number]>([
    ['nothing', {}, 5],
    ['a server whose answer is fresh for ten minutes', { freshFor: 10 * minute }, 10],
    ['a server whose answer is fresh for a year', { freshFor: 365 * day }, 60],
    ['a feed that wants half an hour', { hints: { ...none, atLeast: 30 * minute } }, 30],
    ['a feed that is made once a day', { hints: { ...none, atLeast: day } }, 60],
    ['a hub that pushes', { pushed: true }, 30],
  ])('is what %s asks for, within the pace', (_, more, expected) => {
    expect(minutes(more)).toBe(expected)
  })

  test('leaves out the hours and days a feed names, and never more than a day', () => {
    const skipped = (hints: Partial<Hints>) =>
      new Date(nextLook(look({ hints: { ...none, ...hints } }), pace, now))
    expect(skipped({ skipHours: [8, 9, 10] }).getUTCHours()).toBe(11)
    expect(skipped({ skipDays: [1] }).getUTCDay()).toBe(2)
    const all = Array.from({ length: 24 }, (_, hour) => hour)
    expect(skipped({ skipHours: all }).getTime() - now).toBeLessThan(day + hour)
  })

  test('differs a little from source to source, is the same for one, and never shorter than asked for', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 0, max: 10 * day }), (source, freshFor) => {
        const at = nextLook(look({ source, freshFor }), pace, now)
        expect(at).toBe(nextLook(look({ source, freshFor }), pace, now))
        expect(at - now).toBeGreaterThanOrEqual(Math.max(pace.shortest, Math.min(freshFor, pace.longest)))
        expect(at - now).toBeLessThanOrEqual(1.1 * pace.longest + 1)
      }),
    )
  })

  test('is longer the first time, so that sources that began together spread evenly', () => {
    const waits = Array.from({ length: 6_000 }, (_, number) => {
      const source = `outlet-${number}`
      return (nextLook(look({ source, first: true }), pace, now) - now - pace.shortest) / pace.shortest
    })
    const tenths = Array.from(
      { length: 10 },
      (_, tenth) => waits.filter(wait => Math.floor(wait * 10) === tenth).length,
    )
    for (const count of tenths) expect(Math.abs(count - 600)).toBeLessThan(100)
  })
})

describe('the rhythm of an outlet', () => {
  test('is at first that of its dates', () => {
    const dates = [now - hour, now - 2 * day, now - 6 * day, now - 30 * day, now + day]
    expect(rhythmOf(dates, now)).toEqual({ perWeek: 3, newsAt: now - hour })
    expect(rhythmOf([], now)).toEqual({ perWeek: 0, newsAt: null })
  })

  test('comes to what appears in a week, and forgets', () => {
    let rhythm = rhythmOf([], now)
    let at = now
    // Two items an hour for eight weeks.
    for (let hours = 0; hours < 8 * 7 * 24; hours++) {
      rhythm = rhythmAfter(rhythm, 2, at, at + hour)
      at += hour
    }
    expect(rhythm.perWeek).toBeGreaterThan(330)
    expect(rhythm.perWeek).toBeLessThan(340)
    expect(rhythmAfter(rhythm, 0, at, at + 21 * day).perWeek).toBeLessThan(20)
  })
})

describe('a source in trouble', () => {
  test('is asked half as often each time, until it is once a day', () => {
    const waits = [1, 2, 3, 8, 9, 10, 100].map(failures =>
      Math.round(
        (afterFailure('outlet', failures, pace, now) - now) / minute / (1 + 0.1 * shareOf('outlet')),
      ),
    )
    expect(waits.slice(0, 4)).toEqual([5, 10, 20, 640])
    expect(afterFailure('outlet', 10, pace, now)).toBe(now + day)
    expect(afterFailure('outlet', 1_000, pace, now)).toBe(now + day)
    expect([1, 8, 9, 10].map(failures => isAskedDaily(failures, pace))).toEqual([false, false, false, true])
  })

  test.each([
    ['as told', 30 * minute, 30 * minute],
    ['no sooner than usual', 1_000, 5 * minute],
    ['an hour where nothing is said', null, hour],
    ['a day at most', 90 * day, day],
  ])('that is busy is left alone %s', (_, said, wait) => {
    const at = afterBusy('outlet', said, pace, now) - now
    expect(at).toBeGreaterThanOrEqual(wait)
    expect(at).toBeLessThanOrEqual(Math.min(wait + pace.shortest, day))
  })

  test('after a pause of the bot comes within the shortest time', () => {
    expect(whenLate('outlet', now + 7, pace, now)).toBe(now + 7)
    const late = whenLate('outlet', now - 90 * day, pace, now)
    expect(late).toBeGreaterThanOrEqual(now)
    expect(late).toBeLessThan(now + pace.shortest)
  })
})
