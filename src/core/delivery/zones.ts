import { fold } from '../article/text/fold.ts'
import { skeleton } from '../article/text/transliterate.ts'
import type { Topic } from '../article/topics/topic.ts'
import type { TopicIndex } from '../article/topics/topic-index.ts'
import { isZone } from './calendar.ts'

const zones = Intl.supportedValuesOf('timeZone')
const cityOf = (zone: string) => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')
const byName = new Map(zones.map(zone => [zone.toLowerCase(), zone]))
const byCity = new Map(zones.map(zone => [fold(cityOf(zone)), zone]))
const bySkeleton = new Map(zones.map(zone => [skeleton(cityOf(zone)), zone]))

/** Towns that have their clock under another's name, and names that transliteration does not lead to. */
const others: Readonly<Record<string, string>> = {
  utc: 'UTC', gmt: 'UTC', ankara: 'Europe/Istanbul', izmir: 'Europe/Istanbul', стамбул: 'Europe/Istanbul',
  москва: 'Europe/Moscow', moskau: 'Europe/Moscow', moskova: 'Europe/Moscow', moskva: 'Europe/Moscow',
  'saint petersburg': 'Europe/Moscow', 'санкт-петербург': 'Europe/Moscow', киев: 'Europe/Kyiv', kyiv: 'Europe/Kyiv', kiev: 'Europe/Kyiv',
  київ: 'Europe/Kyiv', 'new york': 'America/New_York', washington: 'America/New_York', delhi: 'Asia/Calcutta',
  мюнхен: 'Europe/Berlin', munich: 'Europe/Berlin', hamburg: 'Europe/Berlin', париж: 'Europe/Paris',
  лондон: 'Europe/London', брюссель: 'Europe/Brussels', тегеран: 'Asia/Tehran',
} // biome-ignore format: a table

/** Of countries with several clocks, that of the capital and most people; of the others one is to be named. */
const ofMost: Readonly<Record<string, string>> = {
  UA: 'Europe/Kyiv', CN: 'Asia/Shanghai', ES: 'Europe/Madrid', PT: 'Europe/Lisbon', FR: 'Europe/Paris', NL: 'Europe/Amsterdam',
  GB: 'Europe/London', KZ: 'Asia/Almaty', UZ: 'Asia/Tashkent', GE: 'Asia/Tbilisi', AZ: 'Asia/Baku', AM: 'Asia/Yerevan',
} // biome-ignore format: a table
/** Where a country has several, this one is named first. */
const first: Readonly<Record<string, string>> = {
  RU: 'Europe/Moscow', US: 'America/New_York', CA: 'America/Toronto', AU: 'Australia/Sydney', BR: 'America/Sao_Paulo',
} // biome-ignore format: a table

/** Two moments that tell zones apart which differ in winter or in summer. */
const moments = [Date.UTC(2026, 0, 15), Date.UTC(2026, 6, 15)]

/**
 * The IANA zone of a name: its own, or that of a town or a country, in any language in which the topics know it. Null where
 * none is known; where a country has several clocks, all their zones. Slips are forgiven `withSlips`.
 */
export function zoneNamed(
  typed: string,
  topics: TopicIndex,
  withSlips = true,
): string | readonly string[] | null {
  const name = typed.trim()
  if (name === '' || name.length > 60) return null
  const known = byName.get(name.toLowerCase().replace(/\s+/g, '_'))
  if (known !== undefined) return known
  const offset = offsetOf(name)
  if (offset !== null) return offset
  if (name.includes('/') && isZone(name))
    return name.replace(/(?<![\p{L}\d])\p{Ll}/gu, letter => letter.toUpperCase())
  const town = others[fold(name)] ?? byCity.get(fold(name))
  const place = withSlips ? topics.find(name) : topics.exactly(name)
  return town ?? zoneOfPlace(place, topics) ?? bySkeleton.get(skeleton(name)) ?? null
}

/** "+04:00" of "GMT+4", "UTC+04:00" or "+4": a clock that is never put forward or back. */
function offsetOf(name: string): string | null {
  const [, sign, hours = '', minutes = '00'] =
    /^(?:gmt|utc)?\s*([+\-−])\s*(\d{1,2})(?::?(\d{2}))?$/iu.exec(name) ?? []
  if (sign === undefined || Number(hours) > 14 || Number(minutes) > 59) return null
  return `${sign === '+' ? '+' : '-'}${hours.padStart(2, '0')}:${minutes}`
}

/**
 * By the town's own clock, else by that of the places it is filed under; of a place whose belonging is disputed none is said,
 * since its clock takes a side.
 */
function zoneOfPlace(topic: Topic | null, topics: TopicIndex): string | readonly string[] | null {
  if (topic === null) return null
  for (const id of topics.above(topic.id)) {
    const { kind, iso, names } = topics.topics.get(id) ?? {}
    const zone = kind === 'city' ? byCity.get(fold(names?.en ?? '')) : undefined
    if (zone !== undefined) return zone
    if (kind === 'country' && iso !== undefined) return zonesOf(iso)
  }
  return null
}

/** A country's zone where all its clocks agree, else all of them. */
function zonesOf(iso: string): string | readonly string[] | null {
  if (ofMost[iso] !== undefined) return ofMost[iso]
  // Newer than TypeScript's library knows.
  const place = new Intl.Locale(`und-${iso}`) as Intl.Locale & { getTimeZones?(): readonly string[] }
  const given = place.getTimeZones?.() ?? []
  const found = [...new Set([...given.filter(zone => zone === first[iso]), ...given])]
  const clocks = new Set(found.map(zone => moments.map(moment => hourIn(zone, moment)).join(' ')))
  return clocks.size === 1 ? (found[0] ?? null) : found.length === 0 ? null : found
}

function hourIn(zone: string, moment: number): string {
  return new Intl.DateTimeFormat('en', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(
    moment,
  )
}
