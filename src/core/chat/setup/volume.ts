import { localTime, toldAt } from '../../delivery/calendar.ts'
import type { Telling } from '../../delivery/subscription.ts'
import type { Outline } from '../../story/story.ts'

const [hour, day] = [3_600_000, 86_400_000]

/** How long what comes together is gathered, in ms; 0 where each story comes by itself. */
export function gathered({ rhythm }: Pick<Telling, 'rhythm'>): number {
  return { each: 0, hourly: hour, daily: day, weekdays: day, weekly: 7 * day }[rhythm.kind]
}

/**
 * How many posts stories would have been: one each, or one for each hour or day of the chat's clock in which any came. The
 * cap an hour and quiet hours are left out: what waits comes later.
 */
export function postsOf(stories: readonly Outline[], { rhythm, zone }: Telling): number {
  const days = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' })
  const turn = ({ startedAt }: Outline): string => {
    const date = days.format(startedAt)
    switch (rhythm.kind) {
      case 'each':
        return ''
      case 'hourly':
        return `${date} ${localTime(zone, startedAt).slice(0, 2)}`
      case 'daily':
      case 'weekdays':
        return days.format(toldAt(rhythm, zone, startedAt))
      case 'weekly':
        return 'week'
    }
  }
  return rhythm.kind === 'each' ? stories.length : new Set(stories.map(turn)).size
}

/** Since when stories were looked through, in days: seven, or fewer where there were more than could be looked through. */
export function daysLooked(stories: readonly Outline[], cut: boolean, days: number, now: Date): number {
  const oldest = stories.at(-1)?.startedAt
  if (!cut || oldest === undefined) return days
  return Math.min(days, Math.max(1, (now.getTime() - oldest.getTime()) / day))
}
