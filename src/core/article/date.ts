import { fold } from './text/fold.ts'

/** What became of a date as published: `at` in UTC, and what had to be assumed. */
export type PublishedDate = {
  readonly at: Date | null
  readonly note: 'given' | 'zone-assumed' | 'future' | 'malformed' | 'absent'
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
/** Whose names of months are understood: the region's languages, and those of feeds seen to use their own. */
const monthLanguages = ['en', 'ru', 'hy', 'ka', 'az', 'tr', 'de', 'uk', 'fr', 'es', 'it', 'pt', 'pl']
/** Minutes east of UTC: RFC 822 section 5.1, and the zones regional outlets write by name. */
const zones: Record<string, number> = {
  ut: 0, utc: 0, gmt: 0, z: 0, wet: 0,
  est: -300, edt: -240, cst: -360, cdt: -300, mst: -420, mdt: -360, pst: -480, pdt: -420,
  cet: 60, cest: 120, bst: 60, eet: 120, eest: 180, msk: 180, trt: 180, amt: 240, azt: 240, get: 240, irst: 210,
} // biome-ignore format: a table
/** Clocks of outlets run ahead of ours by minutes; by more it is a wrong zone or a typing error. */
const tolerance = 10 * 60_000

/**
 * Reads an RFC 822, ISO 8601 or everyday date. A date without a zone is read in `timeZone` (IANA). One that lies
 * ahead of `now` was not published then: it is taken as now, and said so. Years outside 1990 to 9999 are malformed.
 */
export function publishedDate(text: string | undefined, timeZone: string, now: Date): PublishedDate {
  const given = text?.trim() ?? ''
  if (given === '') return { at: null, note: 'absent' }
  const parts = parseParts(inEnglish(given.slice(0, 100)))
  if (parts === null) return { at: null, note: 'malformed' }
  const { zone, ...clock } = parts
  const wall = Date.UTC(clock.year, clock.month - 1, clock.day, clock.hour, clock.minute, clock.second)
  const { year, month, day } = clock
  const check = new Date(Date.UTC(year, month - 1, day))
  if (check.getUTCMonth() !== month - 1 || year < 1990 || year > 9999) return { at: null, note: 'malformed' }
  const at = new Date(zone === null ? wall - offsetAt(wall, timeZone) : wall - zone * 60_000)
  if (at.getTime() > now.getTime() + tolerance) return { at: now, note: 'future' }
  return { at, note: zone === null ? 'zone-assumed' : 'given' }
}

type Parts = {
  year: number
  month: number
  day: number
  hour: number
  minute: number
  second: number
  /** Minutes east of UTC, null where none was given. */
  zone: number | null
}

/** With the time behind the date and the months in English. */
function inEnglish(text: string): string {
  return text
    .replace(/^(\d{1,2}:\d{2}(?::\d{2})?)[,\s]+(?=\S)(.*)$/s, '$2 $1')
    .replace(/\p{L}{3,}\.?/gu, word => {
      const known = english.get(word)
      if (known !== undefined) return known
      names ??= monthNames()
      const name = fold(word).replace(/\.$/, '')
      const given = names.get(name) ?? names.get(name.slice(0, 3)) ?? word
      if (english.size < mostKnown) english.set(word, given)
      return given
    })
}

/** Words of dates seen, as nearly all are of the same few, and what they are in English. */
const english = new Map<string, string>()
const mostKnown = 1_000

let names: Map<string, string> | undefined

/** The English month for every long and short name of one, and for three letters where they tell. */
function monthNames(): Map<string, string> {
  const found = monthLanguages.flatMap(language =>
    ([{ month: 'long' }, { month: 'short' }, { month: 'long', day: 'numeric' }] as const).flatMap(style => {
      const format = new Intl.DateTimeFormat(language, { ...style, timeZone: 'UTC' })
      return months.map((english, index) => {
        const parts = format.formatToParts(Date.UTC(2026, index, 15))
        const name = fold(parts.find(({ type }) => type === 'month')?.value ?? '').replace(/\.$/, '')
        return { name, english }
      })
    }),
  )
  const short = Map.groupBy(found, ({ name }) => name.slice(0, 3))
  return new Map([
    ...[...short].flatMap(([name, all]): [string, string][] => {
      const [first, ...others] = new Set(all.map(({ english }) => english))
      return first === undefined || others.length > 0 ? [] : [[name, first]]
    }),
    ...found.map(({ name, english }): [string, string] => [name, english]),
  ])
}

function parseParts(text: string): Parts | null {
  return parseIso(text) ?? parseRfc822(text) ?? parseDotted(text)
}

function parseIso(text: string): Parts | null {
  const m =
    /^(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})(?:[T\s]+(\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?)?\s*(\S.*)?$/.exec(
      text,
    )
  return m === null ? null : build(m[1], m[2], m[3], m[4], m[5], m[6], m[7], m[4] === undefined)
}

function parseRfc822(text: string): Parts | null {
  const m =
    /^(?:[^\s\d,]+(?:,\s*|\s+))?(\d{1,2})[\s.-]+([a-z]{3})[a-z]*\.?[\s,-]+(\d{2,4})(?:,?\s+(\d{1,2}):?(\d{2})(?::(\d{2}))?)?\s*(\S.*)?$/i.exec(
      text,
    ) ?? swapMonthFirst(text)
  if (m === null) return null
  const month = months.indexOf((m[2] ?? '').toLowerCase()) + 1
  const year = Number(m[3])
  const full = (m[3] ?? '').length === 2 ? (year < 70 ? 2000 + year : 1900 + year) : year
  return month === 0
    ? null
    : build(String(full), String(month), m[1], m[4], m[5], m[6], m[7], m[4] === undefined)
}

/** "Mon Feb 01 2016 17:22:00 +0100" and "February 1, 2016". */
function swapMonthFirst(text: string): RegExpExecArray | null {
  const m =
    /^(?:[^\s\d,]+(?:,\s*|\s+))?([a-z]{3})[a-z]*\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?:,?\s+(?:at\s+)?(\d{1,2}):(\d{2})(?::(\d{2}))?)?\s*(\S.*)?$/i.exec(
      text,
    )
  if (m === null) return null
  const [, month, day] = m
  m[1] = day ?? ''
  m[2] = month ?? ''
  return m
}

/** "23.11.2026 14:05" and "23/11/2026, 14:05": day first, as the region writes. */
function parseDotted(text: string): Parts | null {
  const m = /^(\d{1,2})[./](\d{1,2})[./](\d{4})(?:[,\s]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?\s*(\S.*)?$/.exec(
    text,
  )
  return m === null ? null : build(m[3], m[2], m[1], m[4], m[5], m[6], m[7], m[4] === undefined)
}

type Text = string | undefined

function build(
  year: Text,
  month: Text,
  day: Text,
  hour: Text,
  minute: Text,
  second: Text,
  zone: Text,
  dateOnly: boolean,
): Parts | null {
  const half = hour === undefined ? null : /^([ap])\.?m\b\.?\s*/i.exec(zone ?? '')
  const rest = zone?.slice(half?.[0].length ?? 0) || undefined
  const offset = rest === undefined || dateOnly ? null : parseZone(rest)
  if (offset === undefined || (half !== null && Number(hour) > 12)) return null
  const parts = {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hour: half === null ? Number(hour ?? 0) : (Number(hour) % 12) + (half[1]?.toLowerCase() === 'p' ? 12 : 0),
    minute: Number(minute ?? 0),
    // A leap second, and the outlets that write one by mistake.
    second: Math.min(Number(second ?? 0), 59),
    zone: offset,
  }
  const { hour: h, minute: min } = parts
  return parts.month < 1 || parts.month > 12 || parts.day < 1 || parts.day > 31 || h > 24 || min > 59
    ? null
    : parts
}

/** Null where the text names no zone we know (then the outlet's is assumed); undefined where it is nonsense. */
function parseZone(text: string): number | null | undefined {
  const named =
    zones[
      text
        .replace(/\(.*\)$/, '')
        .trim()
        .toLowerCase()
    ]
  if (named !== undefined) return named
  const m = /^(?:gmt|utc)?\s*([+-])(\d{1,2}):?(\d{2})?(?:\s*[([].*)?$/i.exec(text)
  if (m !== null) {
    const minutes = Number(m[2]) * 60 + Number(m[3] ?? 0)
    return minutes > 14 * 60 ? undefined : m[1] === '-' ? -minutes : minutes
  }
  return /^[a-z ()/_]{1,40}$/i.test(text) ? null : undefined
}

/** How far `timeZone` is ahead of UTC, in ms, when its clocks show `wall`. */
function offsetAt(wall: number, timeZone: string): number {
  const guess = wall - zoneOffset(wall, timeZone)
  return zoneOffset(guess, timeZone)
}

const formats = new Map<string, Intl.DateTimeFormat>()

function zoneOffset(instant: number, timeZone: string): number {
  let format = formats.get(timeZone)
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' })
    formats.set(timeZone, format)
  }
  const name = format.formatToParts(instant).find(part => part.type === 'timeZoneName')?.value ?? 'GMT'
  const m = /^GMT(?:([+-])(\d{2}):(\d{2}))?/.exec(name)
  const minutes = m?.[2] === undefined ? 0 : Number(m[2]) * 60 + Number(m[3])
  return (m?.[1] === '-' ? -minutes : minutes) * 60_000
}
