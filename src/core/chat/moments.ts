import type { Clock } from './rich-text.ts'

/** How a moment is told where the platform does not render it itself; by a clock where one is given. */
export type Moments = (time: Date, by?: Clock) => string

const steps: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
]

/** To make a format takes longer than to show a page of moments by it; each is large, so that no more are kept. */
const mostFormats = 32
const agoFormats = kept<{
  readonly atOnce: Intl.RelativeTimeFormat
  readonly relative: Intl.RelativeTimeFormat
  readonly date: Intl.DateTimeFormat
}>()
const clockFormats = kept<Intl.DateTimeFormat>()

function kept<T>(): (key: string, make: () => T) => T {
  const known = new Map<string, T>()
  return (key, make) => {
    const format = known.get(key) ?? make()
    known.delete(key)
    known.set(key, format)
    const [oldest] = known.keys()
    if (known.size > mostFormats && oldest !== undefined) known.delete(oldest)
    return format
  }
}

/** "5 min. ago" in the reader's language, for answers; older than a week, the date. */
export function ago(now: Date, locale: string): Moments {
  const { atOnce, relative, date } = agoFormats(locale, () => ({
    atOnce: new Intl.RelativeTimeFormat([locale, 'en'], { numeric: 'auto', style: 'short' }),
    // In numbers: what 26 hours ago was need not have been yesterday.
    relative: new Intl.RelativeTimeFormat([locale, 'en'], { style: 'short' }),
    date: new Intl.DateTimeFormat([locale, 'en'], { dateStyle: 'medium', timeZone: 'UTC' }),
  }))
  const relatively = remembered(time => {
    const away = time.getTime() - now.getTime()
    if (away < -7 * 86_400_000) return date.format(time)
    const [unit, size] = steps.find(([, size]) => Math.abs(away) >= size) ?? ['minute', 60_000]
    const count = Math.min(0, Math.round(away / size))
    return (count === 0 ? atOnce : relative).format(count, unit)
  })
  return (time, by) => (by === undefined ? relatively(time) : clock(locale, by.zone, by.isSaid)(time))
}

/** An answer tells the same moments more than once: to be measured, and to be shown. */
function remembered(moments: (time: Date) => string): (time: Date) => string {
  const known = new Map<number, string>()
  return time => {
    const told = known.get(time.getTime()) ?? moments(time)
    known.set(time.getTime(), told)
    return told
  }
}

/** "23 Nov, 14:05 GMT+4" on the clocks of `timeZone`, which is not named where it is said beside it. */
export function clock(locale: string, timeZone: string, isSaid = false): Moments {
  const make = () =>
    new Intl.DateTimeFormat([locale, 'en'], {
      day: 'numeric',
      month: 'short',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZone,
      ...(isSaid ? {} : { timeZoneName: 'shortOffset' as const }),
    })
  const format = clockFormats(`${locale} ${timeZone} ${isSaid}`, make)
  return (time, by) => (by === undefined ? format.format(time) : clock(locale, by.zone, by.isSaid)(time))
}
