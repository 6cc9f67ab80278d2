import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { publishedDate } from '#core/article/date.ts'

const now = new Date('2026-11-23T12:00:00Z')
const read = (text: string | undefined, zone = 'Asia/Baku') => {
  const { at, note } = publishedDate(text, zone, now)
  return `${at?.toISOString().replace('.000', '') ?? 'none'} ${note}`
}

describe('a date', () => {
  test.each([
    ['Mon, 23 Nov 2026 09:30:15 +0400', '2026-11-23T05:30:15Z given'],
    ['Mon, 23 Nov 2026 09:30 +0400', '2026-11-23T05:30:00Z given'],
    ['23 Nov 2026 09:30:15 GMT', '2026-11-23T09:30:15Z given'],
    ['Mon,23 Nov 2026 09:30:15 Z', '2026-11-23T09:30:15Z given'],
    ['Monday, 23-Nov-26 09:30:15 UTC', '2026-11-23T09:30:15Z given'],
    ['23 November 2026 09:30:15 +04', '2026-11-23T05:30:15Z given'],
    ['23 Sept 1999 09:30 EST', '1999-09-23T14:30:00Z given'],
    ['03 Apr 02 1500 GMT', '2002-04-03T15:00:00Z given'],
    ['Mon, 23 Nov 2026 09:30:15 -0000', '2026-11-23T09:30:15Z given'],
    ['Mon, 23 Nov 2026 09:30:15 GMT+0400 (Azerbaijan Standard Time)', '2026-11-23T05:30:15Z given'],
    ['Mon Nov 23 2026 09:30:15 GMT+0400', '2026-11-23T05:30:15Z given'],
  ])('after RFC 822, %s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  test.each([
    ['2026-11-23T09:30:15Z', '2026-11-23T09:30:15Z given'],
    ['2026-11-23T09:30:15.123456+04:00', '2026-11-23T05:30:15Z given'],
    ['2026-11-23T09:30:15,5+0400', '2026-11-23T05:30:15Z given'],
    ['2026-11-23T09:30+04', '2026-11-23T05:30:00Z given'],
    ['20261123T093015Z', '2026-11-23T09:30:15Z given'],
    ['2026-11-23T09:30:15+04:00[Asia/Baku]', '2026-11-23T05:30:15Z given'],
    ['2026-11-23 09:30:15 UTC', '2026-11-23T09:30:15Z given'],
    ['2026/11/23 09:30', '2026-11-23T05:30:00Z zone-assumed'],
    // A leap second, and the day's twenty-fourth hour.
    ['2016-12-31T23:59:60Z', '2016-12-31T23:59:59Z given'],
    ['2026-11-22T24:00:00Z', '2026-11-23T00:00:00Z given'],
  ])('after ISO 8601, %s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  test.each([
    ['23.11.2026 09:30', '2026-11-23T05:30:00Z zone-assumed'],
    ['23/11/2026, 09:30:15', '2026-11-23T05:30:15Z zone-assumed'],
    ['09:30 23.11.2026', '2026-11-23T05:30:00Z zone-assumed'],
    ['09:30, 23 November 2026', '2026-11-23T05:30:00Z zone-assumed'],
    ['November 23, 2026', '2026-11-22T20:00:00Z zone-assumed'],
    ['Nov 23rd, 2026 at 9:30 am', '2026-11-23T05:30:00Z zone-assumed'],
    ['Nov 22, 2026 9:30 PM', '2026-11-22T17:30:00Z zone-assumed'],
    ['Nov 22, 2026 12:05 p.m. EST', '2026-11-22T17:05:00Z given'],
    ['Nov 22, 2026 12:05 am EST', '2026-11-22T05:05:00Z given'],
    ['23. November 2026 09:30', '2026-11-23T05:30:00Z zone-assumed'],
    ['23 Nov 2026 PM', '2026-11-22T20:00:00Z zone-assumed'],
  ])('as people write it, %s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  test.each([
    ['Пн, 23 ноя 2026 09:30:00 +0400'],
    ['23 ноября 2026 09:30'],
    ['23 նոյեմբերի 2026 09:30'],
    ['23 ნოემბერი 2026 09:30'],
    ['23 noyabr 2026, 09:30'],
    ['23 NOYABR 2026 09:30'],
    ['23 Kasım 2026 09:30'],
    ['23. Nov. 2026 09:30'],
    ['Seg, 23 Nov 2026 09:30:00 +0400'],
  ])('with the month of another language, %s', text => {
    expect(read(text)).toMatch(/^2026-11-23T05:30:00Z/)
  })

  test.each([
    ['24 iyun 2026', '06-23'],
    ['24 iyul 2026', '07-23'],
    ['24 İyun 2026', '06-23'],
    ['24 Ağustos 2026', '08-23'],
    ['24 MAYIS 2026', '05-23'],
    ['24 мая 2026', '05-23'],
    ['24 մայիսի 2026', '05-23'],
    ['24 März 2026', '03-23'],
    ['24 Set 2026', '09-23'],
  ])('with a month that is easily mistaken, %s', (text, day) => {
    expect(read(text)).toBe(`2026-${day}T20:00:00Z zone-assumed`)
  })

  test('without a zone is in the outlet’s, whatever the season', () => {
    expect(read('2026-07-01 12:00:00', 'Europe/Berlin')).toBe('2026-07-01T10:00:00Z zone-assumed')
    expect(read('2026-01-15 12:00:00', 'Europe/Berlin')).toBe('2026-01-15T11:00:00Z zone-assumed')
    // The hour that does not exist, and the one that comes twice.
    expect(read('2026-03-29 02:30:00', 'Europe/Berlin')).toMatch(/^2026-03-29T0[01]:30:00Z/)
    expect(read('2026-10-25 02:30:00', 'Europe/Berlin')).toMatch(/^2026-10-25T0[01]:30:00Z/)
    for (const zone of ['Asia/Yerevan', 'Asia/Baku', 'Asia/Tbilisi'])
      expect(read('2026-11-23 09:30:00', zone)).toBe('2026-11-23T05:30:00Z zone-assumed')
    // Before 2012 Yerevan had summer time.
    expect(read('2011-07-01 12:00:00', 'Asia/Yerevan')).toBe('2011-07-01T07:00:00Z zone-assumed')
  })

  test('in a zone whose name says nothing to us is in the outlet’s', () => {
    for (const zone of ['XYZ', 'Caucasus Standard Time', 'Asia/Yerevan', '(local)'])
      expect(read(`23 Nov 2026 09:30:15 ${zone}`)).toBe('2026-11-23T05:30:15Z zone-assumed')
  })

  test.each([
    ['+04:00', 240],
    ['+4', 240],
    ['AZT', 240],
    ['AMT', 240],
    ['GET', 240],
    ['MSK', 180],
    ['TRT', 180],
    ['IRST', 210],
    ['CEST', 120],
    ['-08:00', -480],
    ['PDT', -420],
    ['+13:45', 825],
  ])('in the zone %s', (zone, minutes) => {
    const at = publishedDate(`2026-11-20T12:00:00 ${zone}`, 'UTC', now).at?.getTime()
    expect(at).toBe(Date.UTC(2026, 10, 20, 12) - minutes * 60_000)
  })

  test('ahead of the clock by minutes is a fast clock, by more it was not published then', () => {
    expect(read('2026-11-23T12:09:59Z')).toBe('2026-11-23T12:09:59Z given')
    expect(read('2026-11-23T12:10:01Z')).toBe('2026-11-23T12:00:00Z future')
    expect(read('9999-12-31T00:00:00Z')).toBe('2026-11-23T12:00:00Z future')
  })

  test.each([
    ...['yesterday', 'just now', '2 hours ago', 'Mon', '23', '2026', '2026-11', '23 Foo 2026', 'T09:30', '-'],
    ...['31.02.2026', '30 Feb 2026', '2026-02-29', '2026-13-01', '2026-00-10', '2026-11-00', '32.01.2026'],
    ...['2026-11-23T25:00:00Z', '2026-11-23T12:60:00Z', 'Nov 23, 2026 13:05 PM', '2026-11-23T12:00:00+99:00'],
    // A clock that was never set, and what overflows a Date.
    ...[
      '1970-01-01T00:00:00Z',
      '0001-01-01T00:00:00Z',
      '0000-00-00 00:00:00',
      '+275760-09-13T00:00:00Z',
      '1763906700',
    ],
  ])('that is none, %s', text => {
    expect(read(text)).toBe('none malformed')
  })

  test('that is not there is absent', () => {
    for (const text of [undefined, '', '  \n']) expect(read(text)).toBe('none absent')
  })

  test('comes back as it was from both ways of writing it', () => {
    const dates = fc.date({ min: new Date('1990-01-02'), max: now, noInvalidDate: true })
    fc.assert(
      fc.property(dates, date => {
        const whole = Math.floor(date.getTime() / 1000) * 1000
        for (const text of [new Date(whole).toISOString(), new Date(whole).toUTCString()])
          expect(publishedDate(text, 'Asia/Baku', now)).toEqual({ at: new Date(whole), note: 'given' })
      }),
    )
  })

  test('is read from any text without failing, and is never ahead of the clock', () => {
    const scraps = fc.array(
      fc.constantFrom(
        ...'2026 11 23 Nov ноя Mon , . : - / T Z + 04 00 09:30 PM GMT ( ) [ ] \u0000 9999 31 02'.split(' '),
      ),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          scraps.map(parts => parts.join('')),
          scraps.map(parts => parts.join(' ')),
        ),
        text => {
          const { at } = publishedDate(text, 'Asia/Tbilisi', now)
          if (at !== null) {
            expect(at.getTime()).toBeLessThanOrEqual(now.getTime() + 10 * 60_000)
            expect(at.getUTCFullYear()).toBeGreaterThan(1988)
          }
        },
      ),
      { numRuns: 2_000 },
    )
  })

  test('of a hundred thousand characters is soon read', () => {
    for (const text of ['1'.repeat(100_000), ' '.repeat(100_000), 'Nov '.repeat(25_000), '1:'.repeat(50_000)])
      read(text)
  })
})
