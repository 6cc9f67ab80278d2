import { describe, expect, test } from 'vitest'
import { isQuiet, readyAt, toldAt } from '#core/delivery/calendar.ts'
import { type Rhythm, usualTelling } from '#core/delivery/subscription.ts'

const hour = 3_600_000

/** All times at which a rhythm tells between two moments. */
function times(rhythm: Rhythm, zone: string, from: string, to: string): string[] {
  const found: string[] = []
  for (let at = toldAt(rhythm, zone, new Date(from)); at < new Date(to); at = toldAt(rhythm, zone, at))
    found.push(at.toISOString().slice(0, 16))
  return found
}

const localDay = (zone: string, time: string) =>
  new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(new Date(`${time}Z`))

// Berlin: 2026-03-29 02:00 becomes 03:00, 2026-10-25 03:00 becomes 02:00. Baku, Yerevan and Tbilisi keep UTC+4 all year.
describe('digests', () => {
  const weeks = [
    ['2026-03-25T00:00:00Z', '2026-04-02T00:00:00Z'],
    ['2026-10-21T00:00:00Z', '2026-10-29T00:00:00Z'],
  ] as const

  test.each(['Europe/Berlin', 'Asia/Baku', 'Asia/Yerevan', 'Asia/Tbilisi'])(
    'come once a day in %s, whatever the clock does',
    zone => {
      for (const at of ['00:00', '02:00', '02:30', '03:00', '08:00', '23:59'])
        for (const [from, to] of weeks) {
          const days = times({ kind: 'daily', at }, zone, from, to).map(time => localDay(zone, time))
          const following = days.map(day => new Date(Date.parse(day) + 24 * hour).toISOString().slice(0, 10))
          expect(days.slice(1)).toEqual(following.slice(0, -1))
          expect(days.length).toBeGreaterThan(6)
        }
    },
  )

  test('of weekdays leave Saturday and Sunday out', () => {
    expect(
      times({ kind: 'weekdays', at: '08:00' }, 'Asia/Tbilisi', '2026-03-26T00:00Z', '2026-03-31T00:00Z'),
    ).toEqual(['2026-03-26T04:00', '2026-03-27T04:00', '2026-03-30T04:00'])
  })

  test('keep to the hour of the chat’s own clock over the change', () => {
    expect(
      times({ kind: 'daily', at: '08:00' }, 'Europe/Berlin', '2026-03-27T12:00Z', '2026-03-31T00:00Z'),
    ).toEqual(['2026-03-28T07:00', '2026-03-29T06:00', '2026-03-30T06:00'])
    expect(
      times({ kind: 'daily', at: '08:00' }, 'Asia/Tbilisi', '2026-03-27T12:00Z', '2026-03-30T00:00Z'),
    ).toEqual(['2026-03-28T04:00', '2026-03-29T04:00'])
  })

  test('of an hour that is left out come when it would have been over, of one that comes twice the first time', () => {
    expect(
      times({ kind: 'daily', at: '02:30' }, 'Europe/Berlin', '2026-03-28T12:00Z', '2026-03-29T12:00Z'),
    ).toEqual(['2026-03-29T01:00'])
    expect(
      times({ kind: 'daily', at: '02:30' }, 'Europe/Berlin', '2026-10-24T12:00Z', '2026-10-25T12:00Z'),
    ).toEqual(['2026-10-25T00:30'])
  })

  test('come each hour, and once a week', () => {
    expect(times({ kind: 'hourly' }, 'Europe/Berlin', '2026-10-24T22:30Z', '2026-10-25T02:30Z')).toHaveLength(
      4,
    )
    const weekly = { kind: 'weekly', day: 0, at: '02:30' } as const
    expect(times(weekly, 'Europe/Berlin', '2026-10-18T12:00Z', '2026-11-02T00:00Z')).toEqual([
      '2026-10-25T00:30',
      '2026-11-01T01:30',
    ])
  })

  test('are told at once where each story is', () => {
    const now = new Date('2026-11-26T12:34:56Z')
    expect(toldAt({ kind: 'each' }, 'Asia/Baku', now)).toEqual(now)
  })
})

describe('quiet hours', () => {
  const night = { from: '22:00', to: '07:00', mode: 'hold' } as const
  const noon = { from: '12:00', to: '13:30', mode: 'hold' } as const
  const at = (time: string) => new Date(`2026-11-26T${time}:00Z`)

  test('span midnight', () => {
    const quiet = ['17:59', '18:00', '20:00', '02:59', '03:00', '12:00'].map(time =>
      isQuiet(night, 'Asia/Baku', at(time)),
    )
    expect(quiet).toEqual([false, true, true, true, false, false])
  })

  test('of the day begin and end in it', () => {
    const quiet = ['04:00', '07:59', '08:00', '09:29', '09:30'].map(time =>
      isQuiet(noon, 'Asia/Baku', at(time)),
    )
    expect(quiet).toEqual([false, false, true, true, false])
  })

  test('hold what comes until they end, on the chat’s own clock', () => {
    const telling = { ...usualTelling, quiet: night, zone: 'Asia/Baku' }
    expect(readyAt(telling, at('12:00'))).toEqual(at('12:00'))
    expect(readyAt(telling, at('20:00'))).toEqual(new Date('2026-11-27T03:00:00Z'))
    expect(readyAt({ ...telling, zone: 'Europe/Berlin' }, at('22:00'))).toEqual(
      new Date('2026-11-27T06:00:00Z'),
    )
    expect(readyAt({ ...telling, quiet: { ...night, mode: 'silent' } }, at('20:00'))).toEqual(at('20:00'))
  })

  test('are an hour shorter or longer in the nights of the change, and end at the hour that was said', () => {
    const telling = { ...usualTelling, quiet: night, zone: 'Europe/Berlin' }
    const length = (evening: string) => {
      const begun = new Date(evening)
      return (readyAt(telling, begun).getTime() - begun.getTime()) / hour
    }
    expect(length('2026-03-28T21:00:00Z')).toBe(8)
    expect(length('2026-10-24T20:00:00Z')).toBe(10)
    expect(length('2026-11-24T21:00:00Z')).toBe(9)
  })
})
