/** HH:MM of "8:00", "08:00", "8am" or "8:30 pm"; with `bare` also of an hour alone; null where it is no time of day. */
export function timeOf(typed: string, bare = false): string | null {
  const found = /^(\d{1,2})(?::(\d{2}))?\s?(am|pm)?$/i.exec(typed)
  if (found === null) return null
  const [, hours = '', minutes, half] = found
  if (minutes === undefined && half === undefined && !bare) return null
  const hour = Number(hours)
  const last = half === undefined ? 23 : 12
  if (hour > last || Number(minutes ?? 0) > 59 || (half !== undefined && hour === 0)) return null
  const afternoon = half?.toLowerCase() === 'pm'
  const of24 = half === undefined ? hour : (hour % 12) + (afternoon ? 12 : 0)
  return `${String(of24).padStart(2, '0')}:${minutes ?? '00'}`
}

/** Whether a word is written as a time or a number would be, so that it is no part of a name. */
export const isFigure = (word: string) => /^\d[\d:.\p{Pd}]*(?:am|pm)?$/iu.test(word)

/** The two times of "22:00-07:00" or "22-7". */
export function spanOf(typed: string): readonly [string, string] | null {
  const [from, to, ...more] = typed.split(/\p{Pd}/u)
  if (from === undefined || to === undefined || more.length > 0) return null
  const [start, end] = [timeOf(from, true), timeOf(to, true)]
  return start === null || end === null ? null : [start, end]
}
