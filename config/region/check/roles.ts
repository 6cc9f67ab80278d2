import type { Pack } from '../../region.ts'
import { type Problem, problem } from './problem.ts'

const date = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

/** A year, a month or a day as they are written, and real; undefined where not. */
function isDate(text: string): boolean {
  const [, year = '', month = '01', day = '01'] = date.exec(text) ?? []
  if (year === '') return false
  const [y, m, d] = [Number(year), Number(month), Number(day)]
  return y >= 1900 && m >= 1 && m <= 12 && d >= 1 && d <= new Date(Date.UTC(y, m, 0)).getUTCDate()
}

/** Roles begin before they end, in dates that exist; people have one, and two of one office do not overlap in a person. */
export function checkRoles({ topics }: Pack): Problem[] {
  return topics.flatMap(({ entry, at }) => {
    const lacks =
      entry.kind === 'person' && entry.roles.length === 0
        ? [problem('roles', at('id'), `${entry.id} has no role; say which office it is or was`)]
        : []
    const wrong = entry.roles.flatMap(({ role, from, to }, index) => {
      const place = at('roles', index)
      for (const day of [from, to])
        if (day !== undefined && !isDate(day))
          return [
            problem('roles', place, `“${day}” of ${entry.id} is no date; write 2024, 2024-02 or 2024-02-08`),
          ]
      // A year compares as its first day, so that 2024 is not after 2024-02.
      if (from !== undefined && to !== undefined && from.slice(0, to.length) > to.slice(0, from.length))
        return [problem('roles', place, `${entry.id} is ${role} from ${from} to ${to}, which is backwards`)]
      return []
    })
    return [...lacks, ...wrong]
  })
}
