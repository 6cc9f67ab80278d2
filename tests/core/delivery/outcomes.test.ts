import { describe, expect, test } from 'vitest'
import { SendError } from '#core/chat/send-error.ts'
import {
  afterFailure,
  alertKey,
  type Delivery,
  isExpired,
  storyOf,
  updateKeys,
} from '#core/delivery/delivery.ts'
import { isAlerting, precedence, type Telling, usualTelling } from '#core/delivery/subscription.ts'

const now = new Date('2026-11-23T08:00:00Z')
const [minute, day] = [60_000, 86_400_000]
const later = (ms: number) => new Date(now.getTime() + ms)
const fresh: Delivery = {
  chat: 'test:1',
  story: 's1',
  state: 'due',
  plannedAt: now,
  dueAt: now,
  expiresAt: later(day),
  attempts: 0,
  attemptedAt: null,
  way: 1,
  gathered: false,
  urgent: false,
}
/** An attempt of it may have arrived. */
const tried = { ...fresh, attemptedAt: now, attempts: 1 }
const failed = (kind: ConstructorParameters<typeof SendError>[0], retryAfter: number, delivery = fresh) =>
  afterFailure(delivery, new SendError(kind, 'no', { retryAfter }), now)

describe('a delivery that failed', () => {
  test('is given up where that is known for sure, and not known where an earlier attempt may have arrived', () => {
    expect(failed('gone', 0)).toMatchObject({ state: 'disabled' })
    expect(failed('gone', 0, tried)).toMatchObject({ state: 'unknown' })
    expect(failed('rejected', 0)).toMatchObject({ state: 'expired' })
    expect(failed('unknown', 0)).toMatchObject({ state: 'unknown' })
  })

  test('is tried again, as one that may have arrived where an attempt before it may have', () => {
    for (const kind of ['busy', 'moved'] as const) {
      expect(failed(kind, 0)).toMatchObject({ state: 'due' })
      expect(failed(kind, 0, tried)).toMatchObject({ state: 'attempted' })
    }
    expect(failed('absent', 0, tried)).toMatchObject({ state: 'due', dueAt: now })
    expect(failed('unknown', minute)).toMatchObject({ state: 'attempted', dueAt: later(minute) })
  })

  test('waits as long as was asked, else twice as long each time, a quarter of an hour at the most', () => {
    const after = (attempts: number) => failed('busy', 0, { ...fresh, attempts })
    expect(failed('busy', minute)).toMatchObject({ dueAt: later(minute) })
    expect([0, 1, 5].map(after)).toMatchObject([2_000, 4_000, 64_000].map(ms => ({ dueAt: later(ms) })))
    expect(after(100)).toMatchObject({ dueAt: later(15 * minute) })
  })

  test('is too old behind its time, but never where it may have arrived', () => {
    const [last, past] = [fresh.expiresAt, new Date(fresh.expiresAt.getTime() + 1)]
    expect([last, past].map(time => isExpired(fresh, time))).toEqual([false, true])
    expect(isExpired(tried, past)).toBe(false)
  })
})

describe('the key of a delivery', () => {
  test('tells its story', () => {
    for (const story of ['s1', alertKey('s1'), ...updateKeys('s1', 2)]) expect(storyOf({ story })).toBe('s1')
  })

  test('of an update is another each time the story develops, and known among those of before', () => {
    const [first, second] = [updateKeys('s1', 0), updateKeys('s1', 1)]
    expect(second).toEqual([...first, expect.not.stringMatching(first[0] ?? '')])
  })
})

test('of a chat’s ways the one at once comes first, then one with a mention, then one with a sound, then what breaks', () => {
  const telling = (more: Partial<Telling>, form: Partial<Telling['form']> = {}): Telling => ({
    ...usualTelling,
    ...more,
    form: { ...usualTelling.form, silent: true, mention: null, ...form },
  })
  const daily = { rhythm: { kind: 'daily', at: '08:00' } } as const
  const inOrder = [
    telling({ breakingOnly: true }, { mention: '1', silent: false }),
    telling({}, { mention: '1' }),
    telling({}, { silent: false }),
    telling({ breakingOnly: true }),
    telling({}),
    telling(daily, { mention: '1', silent: false }),
  ]
  const places = inOrder.map(precedence)
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  expect(new Set(places).size).toBe(places.length)
  expect(inOrder.map(isAlerting)).toEqual([true, false, false, true, false, false])
  expect(isAlerting(telling({ ...daily, breakingOnly: true }))).toBe(false)
})
