import { localTime } from '../../delivery/calendar.ts'
import type { QuietHours } from '../../delivery/subscription.ts'
import { type Field, options, withTelling } from './field.ts'

const none = 'none'
const usual: readonly QuietHours[] = [
  { from: '22:00', to: '07:00', mode: 'hold' },
  { from: '23:00', to: '08:00', mode: 'hold' },
  { from: '00:00', to: '08:00', mode: 'hold' },
]
const written = (quiet: QuietHours | null) => (quiet === null ? none : Object.values(quiet).join(' '))

export const quiet: Field = {
  name: 'quiet',
  label: 'setup-quiet',
  several: false,
  needed: true,
  options({ terms: { telling } }, context) {
    const { say } = context
    const known = [...usual, ...(telling.quiet === null ? [] : [telling.quiet])]
    return options(
      [none, ...known.map(written)],
      [written(telling.quiet)],
      value => {
        const hours = known.find(hours => written(hours) === value)
        return hours === undefined
          ? say('settings-no-quiet')
          : say(`follow-quiet-${hours.mode}`, { ...hours })
      },
      context,
    )
  },
  take(draft, [value]) {
    const now = draft.terms.telling.quiet
    const hours = [...usual, now].find(hours => written(hours) === value)
    return withTelling(draft, { quiet: hours ?? null })
  },
}

/** So many zones are offered; any other is typed. */
const mostZones = 9

/** The clocks of most outlets, with what they show now. */
export const zone: Field = {
  name: 'zone',
  label: 'setup-zone',
  several: false,
  needed: true,
  options({ terms: { telling } }, context) {
    const { sources, now } = context
    const counts = new Map<string, number>()
    for (const { timeZone } of sources) counts.set(timeZone, (counts.get(timeZone) ?? 0) + 1)
    const known = [...counts].sort((a, b) => b[1] - a[1]).map(([name]) => name)
    const offered = [...new Set([...known.slice(0, mostZones - 1), 'UTC', telling.zone])]
    return options(offered, [telling.zone], name => `${name} · ${localTime(name, now)}`, context)
  },
  take: (draft, [value]) => withTelling(draft, { zone: value ?? draft.terms.telling.zone }),
}
