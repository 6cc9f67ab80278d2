import { Cron } from 'croner'
import type { QuietHours, Rhythm, Telling } from './subscription.ts'

/**
 * When what is planned now is told: at once, or at the next time of the rhythm, on the clock of `zone`. Where a clock is put
 * forward over that time it is the first moment after, where it is put back the first of the two: once each day.
 */
export function toldAt(rhythm: Rhythm, zone: string, now: Date): Date {
  switch (rhythm.kind) {
    case 'each':
      return now
    case 'hourly':
      return next('0 0 * * * *', zone, now)
    case 'daily':
      return next(`${clock(rhythm.at)} * * *`, zone, now)
    case 'weekdays':
      return next(`${clock(rhythm.at)} * * 1-5`, zone, now)
    case 'weekly':
      return next(`${clock(rhythm.at)} * * ${rhythm.day}`, zone, now)
  }
}

/** Whether it is quiet hours. */
export function isQuiet({ from, to }: QuietHours, zone: string, now: Date): boolean {
  const time = localTime(zone, now)
  return from <= to ? from <= time && time < to : time >= from || time < to
}

/** When a chat may be told something: now, or when its quiet hours end. */
export function readyAt({ quiet, zone }: Telling, now: Date): Date {
  if (quiet === null || quiet.mode !== 'hold' || !isQuiet(quiet, zone, now)) return now
  return next(`${clock(quiet.to)} * * *`, zone, now)
}

/** When what is planned now is due: by its rhythm, and not before quiet hours end. */
export function dueAt(telling: Telling, now: Date): Date {
  return readyAt(telling, toldAt(telling.rhythm, telling.zone, now))
}

/** Whether an IANA zone of that name is known. */
export function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }) !== null
  } catch {
    return false
  }
}

/** "0 30 8" for 08:30. */
function clock(at: string): string {
  const [hour, minute] = at.split(':').map(Number)
  return `0 ${minute ?? 0} ${hour ?? 0}`
}

function next(pattern: string, timezone: string, after: Date): Date {
  const found = new Cron(pattern, { timezone }).nextRun(after)
  if (found === null) throw new RangeError(`there is no next time of ${pattern}`)
  return found
}

const clocks = new Map<string, Intl.DateTimeFormat>()

/** HH:MM on the clock of `zone`. */
export function localTime(zone: string, now: Date): string {
  let format = clocks.get(zone)
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' })
    clocks.set(zone, format)
  }
  return format.format(now)
}
